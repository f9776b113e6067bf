public import SeriesModel

/// A question "what if": a series with something changed.
public struct Scenario: Sendable {
    /// What people call it; by default its changes. It may name somebody: it is shown on the terminal, and nowhere
    /// else.
    public let name: String
    /// The changes in words that hold ids only, such as `funders.norway.amount: -20%`.
    public let changes: [String]
    /// Tells scenarios apart where answers are kept.
    ///
    /// From a file it is a hash of the series and the changed series, so an answer is never taken for that of another
    /// series. Names of people, places and scenarios do not count: they change no answer.
    public let key: String
    /// Others of the same sweep, between whose answers this one's lies as a rule. They say who may learn from whom,
    /// whoever else is asked: so an answer does not hang on chance.
    package var relatives: [Scenario] = []
    private let make: @Sendable () -> Series
    /// The changed series file as a tree, for a scenario that was read for one.
    let root: SourceNode?

    /// The changed series; made anew each time, as a large sweep of them would not fit into memory.
    public var series: Series { make() }

    /// A scenario that is put together in code.
    ///
    /// - Parameters:
    ///   - name: what people call it.
    ///   - key: tells it apart where answers are kept; nil: the name.
    ///   - series: the changed series.
    public init(name: String, key: String? = nil, series: Series) {
        self.init(name: name, changes: [name], key: key ?? name) { series }
    }

    /// The series as it is today, from which the changes of scenarios count.
    public init(today series: Series, key: String = "today") {
        self.init(name: "today", changes: [], key: key) { series }
    }

    /// The same, of which something else is so as well.
    package func with(_ change: @escaping @Sendable (Series) -> Series) -> Scenario {
        var other = Scenario(name: name, changes: changes, key: key, root: root) { [make] in change(make()) }
        other.relatives = relatives.map { $0.with(change) }
        return other
    }

    init(
        name: String, changes: [String], key: String, root: SourceNode? = nil, series: @escaping @Sendable () -> Series
    ) {
        self.root = root
        self.name = name
        self.changes = changes
        self.key = key
        make = series
    }
}

extension Scenario {
    /// The scenarios of a sweep, in its order, with their relatives: first the ends of the sweep are known, then its
    /// middle, then the quarters, then all others, each from those next to it on both sides. Of a few, none is
    /// another's relative.
    package static func related(_ sweep: [Scenario]) -> [Scenario] {
        guard sweep.count >= fewest else { return sweep }
        var related = sweep
        var known: [Int] = []
        func relatives(of position: Int) -> [Scenario] {
            let before = known.filter { $0 < position }.max()
            let behind = known.filter { $0 > position }.min()
            return [before, behind].compactMap { $0.map { related[$0] } }
        }
        let last = sweep.count - 1
        for anchors in [[0, last], [last / 2], [last / 4, last - last / 4]] {
            for position in anchors { related[position].relatives = relatives(of: position) }
            known += anchors
        }
        for position in sweep.indices where !known.contains(position) {
            related[position].relatives = relatives(of: position)
        }
        return related
    }

    /// Shorter sweeps are not worth the order.
    private static let fewest = 8
}
