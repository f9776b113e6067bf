public import SeriesAnswers
import SeriesFiles
public import SeriesModel

extension WhyQuestion {
    /// A question as it is typed: `istanbul 2027-05-03`, `istanbul`, `n3@2`.
    ///
    /// Venues are called by id or name, participants by id or name, workshops by their number in the plan.
    ///
    /// - Parameters:
    ///   - text: what was typed.
    ///   - series: what has the venues and participants.
    ///   - plan: what has the workshops.
    /// - Throws: ``Parley/ParleyError/unknown(_:_:)``; a participant that is not known is not repeated in it.
    public init(_ text: String, of series: Series, in plan: Plan) throws(ParleyError) {
        if let at = text.lastIndex(of: "@") {
            let name = text[..<at]
            let typed = String(text[text.index(after: at)...])
            let person = series.participants.first { $0.id == name } ?? series.participants.first { $0.name == name }
            // What was typed may be a name, and errors hold none.
            guard let person else { throw .unknown(.participant, "") }
            guard let number = Int(typed), plan.workshops.indices.contains(number - 1) else {
                throw .unknown(.workshop, typed)
            }
            self = .attendance(participant: person.id, workshop: number)
            return
        }
        let words = text.split(separator: " ")
        let day = words.last.flatMap { Day($0) }
        let name = (day == nil ? words[...] : words.dropLast()).joined(separator: " ")
        let venue = series.venues.first { $0.id == name } ?? series.venues.first { $0.name == name }
        guard let venue else { throw .unknown(.venue, name) }
        self = day.map { .workshop(venue: venue.id, start: $0) } ?? .venue(venue.id)
    }
}
