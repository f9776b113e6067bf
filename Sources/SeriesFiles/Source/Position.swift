/// A line and a column, both counted from 1.
struct Position: Hashable, Comparable, Sendable {
    var line: Int
    var column: Int

    static func < (first: Position, second: Position) -> Bool {
        (first.line, first.column) < (second.line, second.column)
    }
}
