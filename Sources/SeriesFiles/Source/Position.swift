/// A line and a column, both counted from 1.
package struct Position: Hashable, Comparable, Sendable {
    package var line: Int
    package var column: Int

    package static func < (first: Position, second: Position) -> Bool {
        (first.line, first.column) < (second.line, second.column)
    }
}
