import OrderedCollections
public import SeriesModel

/// What a new plan changes of an older one: workshops, people and money.
///
/// A workshop is kept where its start and venue are. What the series holds has happened, and is neither kept nor
/// changed. Of the rest, one that is dropped and one that is new make one that moved; see
/// ``PlanComparison/init(from:to:of:)``.
public struct PlanComparison: Hashable, Sendable {
    /// Workshops of the new plan that have taken place.
    public let held: [PlannedWorkshop]
    /// Workshops that are in both plans, with who comes and who goes.
    public let kept: [ChangedWorkshop]
    /// Workshops at another time or venue.
    public let moved: [ChangedWorkshop]
    /// Workshops that only the new plan has.
    public let new: [PlannedWorkshop]
    /// Workshops that only the old plan has.
    public let dropped: [PlannedWorkshop]
    /// The direct cost of the whole series; nil where the old plan says nothing of costs.
    public let cost: ChangedSum?
    /// What each funder pays directly, in the order of the series; empty where the old plan says nothing of costs.
    public let funders: [ChangedFunder]

    /// Compares two plans.
    ///
    /// Dropped and new workshops are paired in order of start: as many as there are of the fewer, so that the days
    /// between the old starts and the new ones add up to the least; of equal pairings the one whose pairs come
    /// earliest. No pair crosses another: what came first still comes first.
    ///
    /// - Parameters:
    ///   - baseline: the old plan.
    ///   - plan: the new one.
    ///   - series: the series of the new plan, with what it holds.
    public init(from baseline: Plan, to plan: Plan, of series: Series) {
        let before = baseline.workshops.filter { !series.isHeld($0) }.sorted { $0.start < $1.start }
        let after = plan.workshops.filter { !series.isHeld($0) }
        held = plan.workshops.filter(series.isHeld)

        let order = Dictionary(firstOf: series.participants.enumerated().map { ($0.element.id, $0.offset) })
        let bySlot = Dictionary(firstOf: before.map { ($0.slot, $0) })
        kept = after.compactMap { workshop in
            bySlot[workshop.slot].map { ChangedWorkshop(from: $0, to: workshop, order: order) }
        }
        let slotsKept = Set(kept.map(\.after.slot))
        let gone = before.filter { !slotsKept.contains($0.slot) }
        let come = after.filter { !slotsKept.contains($0.slot) }
        let pairs = Self.pairs(of: gone.map(\.start), with: come.map(\.start))
        moved = pairs.map { ChangedWorkshop(from: gone[$0.old], to: come[$0.new], order: order) }
        let paired = (old: Set(pairs.map(\.old)), new: Set(pairs.map(\.new)))
        dropped = gone.indices.filter { !paired.old.contains($0) }.map { gone[$0] }
        new = come.indices.filter { !paired.new.contains($0) }.map { come[$0] }

        guard baseline.saysCosts else {
            cost = nil
            funders = []
            return
        }
        cost = ChangedSum(before: baseline.total, after: plan.total)
        let paidBefore = baseline.paidByFunder
        let paidAfter = plan.paidByFunder
        funders = OrderedSet(series.funders.map(\.id)).union(paidBefore.keys).map { id in
            ChangedFunder(
                funder: id, sum: ChangedSum(before: paidBefore[id] ?? .zero, after: paidAfter[id] ?? .zero))
        }
    }

    /// What the goal `changes` counts: 10 for each workshop that is not kept, and 1 for each person who comes to a kept
    /// one or goes.
    public var count: Int {
        10 * (moved.count + dropped.count) + kept.reduce(0) { $0 + $1.joining.count + $1.leaving.count }
    }

    /// Whether every workshop is kept with the same people, and none is new.
    public var keepsEverything: Bool { count == 0 && new.isEmpty }
}

extension PlannedWorkshop {
    /// Its start and venue.
    fileprivate var slot: Pin { Pin(start: start, venue: venue) }
}

extension Plan {
    /// Whether it names any cost: a bare list of workshops does not.
    fileprivate var saysCosts: Bool {
        total != .zero || !seriesCosts.isEmpty || workshops.contains { !$0.costs.isEmpty }
    }

    /// What each funder pays directly over the series.
    fileprivate var paidByFunder: OrderedDictionary<String, Money> {
        (workshops.flatMap(\.funding) + seriesFunding).reduce(into: [:]) { sums, payment in
            sums[payment.funder, default: .zero] += payment.amount
        }
    }
}

extension PlanComparison {
    /// Pairs days in order so that the distances add up to the least; all of the fewer are paired.
    ///
    /// A dynamic program over the two lists, as in an alignment. O(old × new).
    static func pairs(of old: [Day], with new: [Day]) -> [(old: Int, new: Int)] {
        guard old.count <= new.count else {
            return pairs(of: new, with: old).map { (old: $0.new, new: $0.old) }
        }
        // least[i][j]: of the first i old days and the first j new ones, all old ones paired; nil where there are too
        // few.
        var least: [[Int?]] = [Array(repeating: 0, count: new.count + 1)]
        for i in old.indices {
            var row: [Int?] = [nil]
            for j in new.indices {
                let paired = least[i][j].map { $0 + abs(new[j] - old[i]) }
                row.append([row[j], paired].compactMap { $0 }.min())
            }
            least.append(row)
        }
        var pairs: [(old: Int, new: Int)] = []
        var j = new.count
        for i in old.indices.reversed() {
            // Of equal pairings the earliest: a new day is left out at the end as long as that costs nothing.
            while j > 0, let without = least[i + 1][j - 1], without == least[i + 1][j] { j -= 1 }
            pairs.append((old: i, new: j - 1))
            j -= 1
        }
        return pairs.reversed()
    }
}

/// A workshop of an old plan and what has become of it in a new one.
public struct ChangedWorkshop: Hashable, Sendable {
    /// As it was planned.
    public let before: PlannedWorkshop
    /// As it is planned now.
    public let after: PlannedWorkshop
    /// Ids of those who attend now and did not before, in the order of the series.
    public let joining: [String]
    /// Ids of those who attended before and do not now, in the order of the series; then those whom it no longer has.
    public let leaving: [String]

    init(from before: PlannedWorkshop, to after: PlannedWorkshop, order: [String: Int]) {
        self.before = before
        self.after = after
        func sorted(_ ids: OrderedSet<String>) -> [String] {
            ids.stableSorted { order[$0] ?? .max < order[$1] ?? .max }
        }
        let old = OrderedSet(before.attendees)
        let new = OrderedSet(after.attendees)
        joining = sorted(new.subtracting(old))
        leaving = sorted(old.subtracting(new))
    }
}

/// A sum of an old plan and of a new one.
public struct ChangedSum: Hashable, Sendable {
    /// In the old plan.
    public let before: Money
    /// In the new plan.
    public let after: Money

    /// How much more the new plan has; negative where it has less.
    public var difference: Money { after - before }
}

/// What a funder pays in an old plan and in a new one.
public struct ChangedFunder: Hashable, Sendable {
    /// A funder id, also of one whom the series no longer has.
    public let funder: String
    /// What it pays directly.
    public let sum: ChangedSum
}
