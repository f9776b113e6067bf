public import SeriesFiles
public import SeriesModel
import SeriesText

/// What was estimated, as a coordinator reads it.
public struct EstimateReport: Sendable {
    private let estimate: SeriesEstimate
    private let path: String?

    /// A report of estimates; the path is where they were written, nil: nowhere.
    public init(_ estimate: SeriesEstimate, writtenTo path: String? = nil) {
        self.estimate = estimate
        self.path = path
    }

    /// The whole report, lines ending with a newline.
    public var text: String {
        let series = estimate.document.series
        return report([[series.name] + summary, fares, stays, visas, gaps, rates].filter { !$0.isEmpty })
    }

    private func entries(_ kind: EstimateOptions.Kind) -> [SeriesEstimate.Entry] {
        estimate.entries.filter { $0.kind == kind }
    }

    private var summary: [String] {
        guard !estimate.entries.isEmpty else { return ["Nothing was missing that the tables have."] }
        let counts = [
            (entries(.fares).count, "trip", "trips"), (entries(.stays).count, "venue", "venues"),
            (entries(.visas).count, "visa", "visas"),
        ].filter { $0.0 > 0 }.map { counted($0.0, $0.1, $0.2) }
        let what = "Estimates for " + counts.joined(separator: ", ")
        guard let path else {
            return wrapped(
                text: what + ". Nothing was written: -o FILE writes the series with them, --in-place into itself.")
        }
        return wrapped(
            text: what + ", in \(path), each marked `estimated`, with its source. Correct what you know better, and "
                + "take its mark away.")
    }

    private func value(_ key: String, _ entry: SeriesEstimate.Entry) -> String {
        entry.numbers.first { $0.key == key }.map(\.value.grouped) ?? ""
    }

    private var fares: [String] {
        let entries = entries(.fares)
        guard !entries.isEmpty else { return [] }
        var table = TextTable(.left, .right, .right, .left, .right, .right, .left)
        table.add("from to", "km", "fare", "", "hours", "kg CO2", "source")
        for entry in entries {
            let fare = value("fare", entry)
            table.add(
                entry.codes.joined(separator: " → "), ShownText.grouped(entry.kilometres ?? 0), fare,
                fare.isEmpty ? "" : entry.currency, value("hours", entry), value("kgCO2", entry), source(entry))
        }
        return ["Trips, there and back"] + table.lines
    }

    /// Without the distance, which has its column.
    private func source(_ entry: SeriesEstimate.Entry) -> String {
        entry.source.split(separator: "; ", maxSplits: 1).last.map(String.init) ?? entry.source
    }

    private var stays: [String] {
        let entries = entries(.stays)
        guard !entries.isEmpty else { return [] }
        var table = TextTable(.left, .right, .right, .left, .left)
        table.add("venue", "hotel", "per diem", "", "source")
        for entry in entries {
            let venue = estimate.document.series.venue(entry.codes.first ?? "")
            let hasSeasons = venue?.seasons.contains { $0.estimated.contains("hotel") } ?? false
            table.add(
                entry.codes.joined(), value("hotel", entry), value("perDiem", entry), entry.currency,
                entry.source + (hasSeasons ? ", with seasons" : ""))
        }
        return ["Nights and days"] + table.lines
    }

    private var visas: [String] {
        let entries = entries(.visas)
        guard !entries.isEmpty else { return [] }
        var table = TextTable(.left, .right, .right, .left, .left)
        table.add("passport for", "notice", "fee", "", "source")
        for entry in entries {
            let fee = value("fee", entry)
            table.add(
                entry.codes.joined(separator: " → "), value("notice", entry) + " days", fee,
                fee.isEmpty ? "" : entry.currency, entry.source)
        }
        return ["Visas"] + table.lines
    }

    private var gaps: [String] {
        guard !estimate.gaps.isEmpty else { return [] }
        return ["Not estimated"] + estimate.gaps.flatMap { wrapped(text: $0, to: 76).map { "  " + $0 } }
    }

    private var rates: [String] {
        guard !estimate.rates.isEmpty else { return [] }
        let lines = estimate.rates.map { "  1 \($0.from) = \($0.rate.decimal(to: 4)) \($0.to)" }
        return ["Rates by rule of thumb; write your own into rates, and estimate again"] + lines
    }
}

/// What was estimated, as JSON.
public struct EstimateDocument: AnswerDocument {
    /// The version of the format.
    public let parley: Int
    /// The name of the series.
    public let name: String
    /// The numbers of each entry that was filled in.
    public let estimates: [Entry]
    /// What could not be: sentences for people.
    public let gaps: [String]
    /// Rates of the rule of thumb that were used.
    public let rates: [Rate]

    /// The numbers of one entry of the series.
    public struct Entry: Codable, Hashable, Sendable {
        /// What is estimated.
        public let kind: EstimateOptions.Kind
        /// The codes that call the entry.
        public let codes: [String]
        /// The distance, of fares.
        @OrNull public var kilometres: Int?
        /// What was estimated.
        public let numbers: [Number]
        /// The currency of its amounts.
        public let currency: String
        /// Where the numbers come from.
        public let source: String
    }

    /// A number, by its key.
    public struct Number: Codable, Hashable, Sendable {
        /// The key.
        public let key: String
        /// The estimate.
        public let value: Rational
    }

    /// A currency, and what a unit of it is worth in another.
    public struct Rate: Codable, Hashable, Sendable {
        /// The one.
        public let from: String
        /// The other.
        public let to: String
        /// What a unit of the one is worth.
        public let rate: Rational
    }

    /// A document of estimates.
    public init(_ estimate: SeriesEstimate) {
        parley = SeriesFormat.version
        name = estimate.document.series.name
        estimates = estimate.entries.map { entry in
            Entry(
                kind: entry.kind, codes: entry.codes, kilometres: entry.kilometres,
                numbers: entry.numbers.map { Number(key: $0.key, value: $0.value) }, currency: entry.currency,
                source: entry.source)
        }
        gaps = estimate.gaps
        rates = estimate.rates.map { Rate(from: $0.from, to: $0.to, rate: $0.rate) }
    }
}
