/// A key and its value.
struct SourceEntry: Sendable {
    var key: String
    var position: Position
    var value: SourceNode
}
