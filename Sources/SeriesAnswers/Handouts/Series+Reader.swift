import SeriesModel

extension Series {
    /// What the series is called for a reader who knows some of its people: without whole names of several words of the
    /// others. Single words may be anything.
    ///
    /// - Parameter people: the ids of those whom the reader knows.
    /// - Returns: the name, an ellipsis in the place of each of the others.
    func name(forReaderKnowing people: Set<String>) -> String {
        participants.filter { !people.contains($0.id) }.map(\.name).filter { $0.contains(" ") }
            .sorted { ($0.count, $0) > ($1.count, $1) }
            .reduce(name) { text, name in text.replacing(name, with: "…") }
    }

    /// What the series is called in a calendar of somebody, or with nil of the team, which knows everybody unless
    /// people have code names.
    func name(forReader owner: String?, _ contents: CalendarContents) -> String {
        guard let owner else { return contents.codenames == nil ? name : name(forReaderKnowing: []) }
        return name(forReaderKnowing: [owner])
    }
}
