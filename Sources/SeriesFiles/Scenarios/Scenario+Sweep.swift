import SeriesModel

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
