package import SeriesModel
import SeriesText

/// What a letter to somebody can say.
package struct LetterFields: Sendable {
    let participant: Participant
    let series: Series
    let trips: [Trip]
    let contact: String
    let date: Day

    /// The fields of a letter about some trips.
    package init(_ participant: Participant, in series: Series, trips: [Trip], contact: String, date: Day) {
        self.participant = participant
        self.series = series
        self.trips = trips
        self.contact = contact
        self.date = date
    }

    /// Keys that are known everywhere.
    package static let keys = [
        "series", "name", "id", "delegation", "home", "count", "several", "trips", "visas", "contact", "date",
    ]

    /// Keys that are known within a section as well.
    package static let keysWithin = [
        "trips": [
            "number", "days", "first", "last", "venue", "city", "country", "travels", "leaves", "returns", "hours",
            "visa",
        ],
        "visa": ["visaCountry", "passport", "notice", "applyBy"],
        "visas": ["venue", "visaCountry", "passport", "notice", "applyBy"],
    ]

    /// The name of a country; its code where there is none.
    private func country(_ code: String) -> String { CountryCodes.names[code] ?? code }

    /// What Mustache reads: texts escaped for Markdown where they are to stand there.
    func object(_ form: LetterTemplate.Form) -> [String: Any] {
        func text(_ text: String) -> String {
            let line = text.onOneLine
            return form == .html ? line : line.escapedForMarkdown
        }
        func visa(_ trip: Trip) -> [String: Any]? {
            trip.visa.map { visa in
                [
                    "venue": text(series.name(ofVenue: trip.venue)), "visaCountry": text(country(visa.country)),
                    "passport": text(country(visa.passport)), "notice": "\(visa.notice)",
                    "applyBy": visa.applyBy.spoken,
                ]
            }
        }
        let list: [[String: Any]] = trips.map { trip in
            var fields: [String: Any] = [
                "number": "\(trip.number)", "days": trip.meeting.spoken, "first": trip.meeting.first.spoken,
                "last": trip.meeting.last.spoken, "venue": text(series.name(ofVenue: trip.venue)),
                "city": text(series.venue(trip.venue)?.city ?? ""), "travels": !trip.isLocal,
                "leaves": trip.away.first.spoken, "returns": trip.away.last.spoken,
            ]
            if let country = series.venue(trip.venue)?.country { fields["country"] = text(self.country(country)) }
            if let hours = trip.hours { fields["hours"] = hours.grouped }
            if let visa = visa(trip) { fields["visa"] = visa }
            return fields
        }
        let visas = trips.compactMap(visa)
        var fields: [String: Any] = [
            "series": text(series.name(forReaderKnowing: [participant.id])), "name": text(participant.name),
            "id": text(participant.id),
            "delegation": text(series.name(ofDelegation: participant.delegation)), "home": text(participant.home),
            "count": "\(trips.count)", "several": trips.count > 1, "trips": list, "date": date.spoken,
        ]
        if !contact.isEmpty { fields["contact"] = text(contact) }
        // A list that is empty is a section that is left out.
        fields["visas"] = visas
        return fields
    }
}

extension String {
    /// The text with a backslash before whatever Markdown would act on, also at the start of a line, where `-`, `+`,
    /// `=` and `1.` begin something.
    fileprivate var escapedForMarkdown: String {
        let digits = prefix { $0.isASCII && $0.isNumber }.unicodeScalars.count
        var result = ""
        for (place, scalar) in unicodeScalars.enumerated() {
            let begins = place == 0 ? "-+=" : place == digits ? ".)" : ""
            if ("\\`*_{}[]<>#|~&!" + begins).unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }
}
