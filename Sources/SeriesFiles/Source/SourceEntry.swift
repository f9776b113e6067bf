/// A key and its value.
package struct SourceEntry: Sendable {
    package var key: String
    package var position: Position
    package var value: SourceNode
}
