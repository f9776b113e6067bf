package import SeriesModel

extension SecretWords {
    /// A path without what may be somebody's name, and what follows it. The keys of the format name nobody in a path.
    package func shown(path: String) -> String {
        guard contains(path) else { return path }
        var shown = path
        while contains(Self.foreign(in: shown)), let parent = SeriesPath.parent(of: shown) { shown = parent }
        return shown
    }

    /// The words of a path that are none of the format's.
    private static func foreign(in path: String) -> String {
        path.split { !$0.isLetter }.filter { !SeriesSchema.words.contains($0.lowercased()) }.joined(separator: " ")
    }
}
