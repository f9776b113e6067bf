public import SeriesFiles
import SeriesModel
import SeriesText

/// What an import changes, for people: participants by their ids.
public struct ImportReport: Sendable {
    private let changes: ImportChanges
    private let broken: [String]?

    /// What an import changes.
    ///
    /// - Parameters:
    ///   - changes: the changes.
    ///   - broken: what is wrong with the plan in hand from now on; nil: there is none.
    public init(_ changes: ImportChanges, broken: [String]? = nil) {
        self.changes = changes
        self.broken = broken
    }

    /// The whole report, lines ending with a newline.
    public var text: String {
        var lines = changes.starts.isEmpty ? [] : self.lines("The dates:", [changes.starts])
        for person in changes.people { lines += self.lines(ShownText.short(person.id), person.parts) }
        let head =
            changes.isEmpty
            ? "The series says all of this already."
            : "In the series, for \(counted(changes.people.count, "person", "people")):"
        var sections = [[head] + lines]
        if let broken {
            sections.append(
                broken.isEmpty
                    ? ["The plan in hand is still right."]
                    : ["The plan in hand is wrong from now on:"] + broken.flatMap { wrapped(text: $0, indent: 2) })
        }
        return report(sections)
    }

    private func lines(_ whose: String, _ parts: [ImportChanges.Part]) -> [String] {
        let words = parts.flatMap { part -> [String] in
            let unit = part.key == "poll" ? ("answer", "answers") : ("day", "days")
            func words(_ ranges: [DayRange], _ what: String) -> String? {
                guard !ranges.isEmpty else { return nil }
                let count = counted(ranges.reduce(0) { $0 + $1.count }, unit.0, unit.1)
                let shown =
                    ranges.prefix(Self.most).map { range in
                        let answer = what == "new" ? part.answers[range.first] : nil
                        return range.description + (answer.map { " " + (Self.names[$0.rawValue] ?? $0.rawValue) } ?? "")
                    } + (ranges.count > Self.most ? ["…"] : [])
                return "\(count) \(what) (\(shown.joined(separator: ", ")))"
            }
            let stays = part.key == "poll" ? "otherwise by hand, which stays" : "taken out by hand, which stay out"
            let asked = part.asked.map { $0 ? "no answer, which is on none of the dates" : "not asked any more" }
            let all = [words(part.new, "new"), words(part.gone, "gone"), words(part.byHand, stays), asked].compactMap(
                \.self)
            let key = part.key == "starts" ? "" : "\(Self.names[part.key] ?? part.key): "
            return all.isEmpty ? [] : [key + all.joined(separator: ", ")]
        }
        return wrapped(text: "\(whose) " + (words.isEmpty ? "as before" : words.joined(separator: "; ")), indent: 2)
    }

    /// So many ranges are shown.
    private static let most = 8
    private static let names = ["ifNeedBe": "if need be"]
}
