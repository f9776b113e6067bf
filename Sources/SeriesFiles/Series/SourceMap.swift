public import SeriesModel

/// Where the parts of a file are written.
public struct SourceMap: Sendable {
    /// The path of the file, as the user gave it.
    public let file: String
    private var positions: [String: Position] = [:]

    package init(file: String) {
        self.file = file
    }

    /// The place of a part, such as `participants[3].home`, or of the nearest part around it that is written.
    public func place(of path: String) -> SourcePlace? {
        var current: String? = path
        while let candidate = current {
            if let position = positions[candidate] { return place(position) }
            current = SeriesPath.parent(of: candidate)
        }
        return nil
    }

    /// Whether a part is written, rather than left to its default.
    package func isWritten(_ path: String) -> Bool { positions[path] != nil }

    package mutating func record(_ path: String, at position: Position) { positions[path] = position }

    package func place(_ position: Position) -> SourcePlace {
        SourcePlace(file: file, line: position.line, column: position.column)
    }
}
