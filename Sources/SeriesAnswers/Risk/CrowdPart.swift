import SeriesModel

/// A part of a workshop's attendees and the rules on their counts.
struct CrowdPart: Sendable {
    /// Positions of its counters in the crowd; its own counts stand in this order.
    let counters: [Int]
    /// Positions of its units in the crowd.
    private(set) var positions: [Int] = []
    /// What they add is in the order of ``counters``.
    private(set) var units: [Crowd.Unit] = []
    private(set) var rules: [CountingRule] = []
    /// The counts when everybody comes.
    private(set) var totals: [Int]

    init(counters: [Int]) {
        self.counters = counters
        totals = counters.map { _ in 0 }
    }

    mutating func add(_ unit: Crowd.Unit, at position: Int) {
        var own = unit
        own.adds = local(unit.adds)
        positions.append(position)
        units.append(own)
        totals = zip(totals, own.adds).map(+)
    }

    mutating func add(_ rule: CountingRule) {
        rules.append(rule.relocated { counter in counters.firstIndex(of: counter) ?? 0 })
    }

    /// What somebody adds, in the order of this part's counters.
    func local(_ adds: [Int]) -> [Int] { counters.map { adds[$0] } }

    /// Whether counts keep all rules.
    func holds(_ counts: some RandomAccessCollection<Int>) -> Bool { rules.allSatisfy { $0.holds(counts) } }

    /// How many numbers an exact computation keeps; capped.
    var size: Int {
        totals.reduce(units.count + 1) { size, total in
            let (product, overflow) = size.multipliedReportingOverflow(by: total + 1)
            return overflow ? .max : product
        }
    }
}
