public import SeriesModel

extension PlanFeature {
    /// What is to be turned round, as it is typed.
    ///
    /// - `istanbul`: any workshop there; `istanbul 2027-05-03`: one that starts on that day; `istanbul 2027-05`,
    ///   `istanbul in May 2027`, `istanbul 2027-05-01/2027-05-20`: one that starts in these days; or the days first.
    /// - `2027-05`, `3 May 2027`: a workshop that starts then, anywhere.
    /// - `n3`: this participant at any workshop; `n3@2`: at the plan's second; `n3+s4`, `n3 with s4`: both at the same.
    ///
    /// Venues and participants are called by id or name. Days may have any form that can mean only one.
    ///
    /// - Parameters:
    ///   - text: what was typed.
    ///   - series: what has the venues and participants.
    ///   - plan: what has the workshops.
    /// - Throws: ``ParleyError/unknown(_:_:)`` or ``ParleyError/unclear(_:)``; no participant is named in them.
    public init(_ text: String, of series: Series, in plan: Plan) throws(ParleyError) {
        do {
            self = try PlanFeature(typed: text, of: series, in: plan)
        } catch {
            throw switch error {
            case .noVenue(let word?): .unknown(.venue, word)
            case .noParticipant: .unknown(.participant, "")
            case .noWorkshop(let word): .unknown(.workshop, word)
            default: .unclear(error)
            }
        }
    }

    /// The same, with all that can be said of what is unclear.
    init(typed text: String, of series: Series, in plan: Plan) throws(UnclearQuestion) {
        self = try QuestionReader(series: series, plan: plan).question(text)
    }
}

/// Reads what somebody asks to be turned round: `istanbul`, `istanbul 2027-05-03`, `Istanbul in May 2027`,
/// `2027-05-01/2027-05-20`, `n3`, `n3@2`, `n3+s4`, `Amina Rahal with Omar Said`.
private struct QuestionReader {
    let series: Series
    let plan: Plan

    func question(_ typed: String) throws(UnclearQuestion) -> PlanFeature {
        let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty else { throw .nothing }
        if let venue = try venue(text) { return .venue(venue) }
        if let person = try participant(text) { return .participant(person) }
        if let attendance = try attendance(text) { return attendance }
        if let pair = try pair(text) { return pair }
        return try days(text)
    }

    // MARK: Workshops

    /// A venue with days, the one or the other first, or days alone.
    private func days(_ text: String) throws(UnclearQuestion) -> PlanFeature {
        let words = text.split(separator: " ").map(String.init)
        for count in (0..<words.count).reversed() {
            let name = words[..<count].joined(separator: " ")
            let place = count == 0 ? nil : try venue(name)
            guard count == 0 || place != nil else { continue }
            let when = Self.unprefixed(words[count...])
            if let range = try Self.range(when) { return Self.starts(place, range) }
            if place != nil {
                throw .notDays(SecretWords(series.participants).contains(when) ? ShownText.hidden : when)
            }
        }
        for count in (1..<max(1, words.count)).reversed() {
            guard let place = try venue(Self.unprefixed(words[count...])),
                let range = try Self.range(words[..<count].joined(separator: " "))
            else { continue }
            return Self.starts(place, range)
        }
        // What looks like days is shown: `paris 2027-05-03` has the wrong venue.
        for count in (1..<max(1, words.count)).reversed()
        where (try? SpokenDays.range(words[count...].joined(separator: " "))) ?? nil != nil {
            throw .noVenue(shown(words[..<count].joined(separator: " ")))
        }
        throw .noVenue(shown(text))
    }

    /// Words without those that only lead to them: `in May 2027`, `at istanbul`.
    private static func unprefixed(_ words: ArraySlice<String>) -> String {
        var rest = words
        while rest.count > 1, let first = rest.first, ["in", "on", "from", "at"].contains(first.lowercased()) {
            rest = rest.dropFirst()
        }
        return rest.joined(separator: " ")
    }

    private static func starts(_ place: String?, _ range: DayRange) -> PlanFeature {
        guard let place, range.first == range.last else { return .starts(venue: place, within: range) }
        return .workshop(venue: place, start: range.first)
    }

    private static func range(_ text: String) throws(UnclearQuestion) -> DayRange? {
        do {
            return try SpokenDays.range(text)
        } catch {
            throw
                switch error
            {
            case .noSuchDay: .noSuchDay(text)
            case .twoDays: .twoDays(text)
            case .reversed: .daysReversed(text)
            case .otherWeekday(let day): .otherWeekday(text, day)
            }
        }
    }

    /// What was typed, unless it is like the name of somebody.
    private func shown(_ text: String) -> String? {
        let names = series.participants.flatMap { person in
            [person.name] + person.name.split(separator: " ").map(String.init)
        }
        let isLikeName = ([text] + text.split { !$0.isLetter }.map(String.init)).contains { word in
            word.count > 1
                && (names.contains { $0.lowercased() == word.lowercased() }
                    || NearestWord.suggestion(for: word, among: names) != nil)
        }
        return isLikeName || SecretWords(series.participants).contains(text) ? nil : ShownText.short(text)
    }

    private func venue(_ name: String) throws(UnclearQuestion) -> String? {
        let found = series.venues.called(name)
        guard found.count < 2 else { throw .severalVenues(found.map(\.id)) }
        return found.first?.id
    }

    // MARK: People

    /// `n3@2`.
    private func attendance(_ text: String) throws(UnclearQuestion) -> PlanFeature? {
        guard let at = text.lastIndex(of: "@") else { return nil }
        let typed = text[text.index(after: at)...].trimmed
        guard let person = try participant(text[..<at].trimmed) else { throw .noParticipant }
        guard let number = Int(typed), (1...max(1, plan.workshops.count)).contains(number), !plan.workshops.isEmpty
        else { throw .noWorkshop(shown(typed) ?? ShownText.hidden) }
        return .attendance(participant: person, workshop: number)
    }

    /// `n3+s4`, `n3 with s4`.
    private func pair(_ text: String) throws(UnclearQuestion) -> PlanFeature? {
        for separator in ["+", " with ", " and ", " & "] {
            for place in text.ranges(of: separator) {
                let sides = [text[..<place.lowerBound].trimmed, text[place.upperBound...].trimmed]
                let first = try participant(sides[0])
                let second = try participant(sides[1])
                if let first, let second {
                    guard first != second else { throw .samePerson }
                    return .pair(first, second)
                }
                if first != nil || second != nil || separator == "+" { throw .noParticipant }
            }
        }
        return nil
    }

    private func participant(_ name: String) throws(UnclearQuestion) -> String? {
        let found = series.participants.called(name)
        guard found.count < 2 else { throw .severalParticipants(found.map(\.id)) }
        return found.first?.id
    }
}
