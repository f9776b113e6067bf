/// The parts of a series that could not be read, about which nothing further is said.
package struct FaultyPaths: Sendable {
    private var paths: Set<String> = []

    /// Nothing is faulty.
    package init() {}

    /// Adds a part.
    package mutating func insert(_ path: String) { paths.insert(path) }

    /// Whether nothing is faulty.
    package var isEmpty: Bool { paths.isEmpty }

    /// Whether the part, or one that contains it, is faulty.
    package func covers(_ path: String) -> Bool {
        guard !paths.isEmpty else { return false }
        var current: String? = path
        while let candidate = current {
            if paths.contains(candidate) { return true }
            current = SeriesPath.parent(of: candidate)
        }
        return false
    }

    /// Whether one of the parts is faulty.
    package func coversAny(of candidates: [String]) -> Bool { !paths.isEmpty && candidates.contains { covers($0) } }
}
