import Yams

extension Position {
    /// The place of a node of Yams.
    init(_ mark: Mark?) {
        self.init(line: max(1, mark?.line ?? 1), column: max(1, mark?.column ?? 1))
    }
}
