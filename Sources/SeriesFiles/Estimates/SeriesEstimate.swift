public import SeriesModel

/// What to estimate, and what is known better.
public struct EstimateOptions: Sendable {
    /// What is filled in.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// Fares, hours and emissions of trips.
        case fares
        /// Hotels and per diems of venues.
        case stays
        /// Visas of passports at venues.
        case visas
    }

    /// What is filled in; fares that a plan cannot do without are in any case.
    public var kinds = Set(Kind.allCases)
    /// Where cities are that no table knows, by the code of the series: another city, or `31.95,35.91`, degrees north
    /// and east.
    public var cities: [String: String] = [:]
    /// Whether what was an estimate is estimated anew.
    public var again = false

    /// Everything, once.
    public init() {}
}

/// A series with what was missing filled in from tables; every number of it is marked as an estimate.
public struct SeriesEstimate: Sendable {
    /// The series with its estimates, to be written in any form.
    public let document: SeriesDocument
    /// What was filled in, in the order of the format.
    public let entries: [Entry]
    /// What could not be: sentences for people, which name nobody.
    public let gaps: [String]
    /// The rates of the rule of thumb that were used where the series has none.
    public let rates: [Rate]

    /// The numbers of one entry of the series.
    public struct Entry: Hashable, Sendable {
        /// What was filled in.
        public var kind: EstimateOptions.Kind
        /// The codes that call it: two cities, a venue's id, a passport and a country.
        public var codes: [String]
        /// The distance, of fares.
        public var kilometres: Int?
        /// What was estimated, by its key.
        public var numbers: [Number]
        /// The currency of its amounts.
        public var currency: String
        /// Where the numbers come from.
        public var source: String
    }

    /// A number, by its key.
    public struct Number: Hashable, Sendable {
        /// The key, such as `hotel`.
        public var key: String
        /// The estimate.
        public var value: Rational
    }

    /// A currency and what one unit of it is worth in that of an amount.
    public struct Rate: Hashable, Sendable {
        /// The one.
        public var from: String
        /// The other.
        public var to: String
        /// What a unit of the one is worth.
        public var rate: Rational
    }

    /// Fills in what a series does not say.
    ///
    /// What is written is left as it is. Amounts come in whole units, converted by the rates of the series.
    ///
    /// - Parameters:
    ///   - document: a series, perhaps without all of its fares, see ``SeriesFile/readToEstimate(contentsOf:)``.
    ///   - options: what to fill in.
    /// - Throws: ``ImportError``, with every city that is not known.
    public init(_ document: SeriesDocument, options: EstimateOptions = EstimateOptions()) throws(ImportError) {
        var filler = EstimateFiller(document, options)
        try filler.run()
        entries = filler.entries
        gaps = filler.gaps
        rates = filler.rates
        self.document = document.changed(to: filler.root, by: document.changes + ["estimate"])
    }
}

/// Fills numbers into the tree of a series.
private struct EstimateFiller {
    private(set) var root: SourceNode
    private(set) var entries: [SeriesEstimate.Entry] = []
    private(set) var gaps: [String] = []
    private(set) var rates: [SeriesEstimate.Rate] = []
    private let document: SeriesDocument
    private let series: Series
    private let options: EstimateOptions
    private var unknown: [ImportProblem] = []
    private var asked: Set<String> = []

    init(_ document: SeriesDocument, _ options: EstimateOptions) {
        self.document = document
        self.options = options
        root = document.root
        series = document.series
    }

    mutating func run() throws(ImportError) {
        if options.kinds.contains(.stays) { fillVenues() }
        fillFares()
        if options.kinds.contains(.visas) { fillVisas() }
        guard unknown.isEmpty else { throw .invalid(unknown) }
    }

    // MARK: Entries

    /// Whether a number is to be filled in.
    private func lacks(_ key: String, _ node: SourceNode, _ marks: Estimated) -> Bool {
        switch node[key]?.content {
        case nil, .null?: true
        default: options.again && marks.contains(key)
        }
    }

    /// Writes numbers into an entry, and marks them.
    private mutating func fill(
        _ node: inout SourceNode, _ numbers: [SeriesEstimate.Number], of keys: [String], _ marks: Estimated,
        _ source: String
    ) {
        for number in numbers { node[number.key] = .number(number.value, at: node.position) }
        let marked = keys.filter { key in marks.contains(key) || numbers.contains { $0.key == key } }
        // Of a venue more may be written later, which is then no estimate.
        let isWhole = keys.allSatisfy { key in marked.contains(key) || keys != Estimated.venue && node[key] == nil }
        node["estimated"] =
            isWhole
            ? SourceNode(content: .boolean(true), position: node.position, written: "true")
            : SourceNode.list(marked.map { .text($0, at: node.position) }, at: node.position)
        // What an older estimate said of itself counts no more.
        let known = marks.source.flatMap { marks.keys.isEmpty || !options.again ? $0 : nil }
        node["source"] = .text([known, source].compactMap(\.self).joined(separator: "; "), at: node.position)
    }

    private mutating func put(_ items: [SourceNode], in list: String) {
        guard !items.isEmpty else { return }
        var node = root[list] ?? SourceNode.list([], at: root.position)
        if case .null = node.content { node.content = .list([]) }
        node.items = items
        root[list] = node
    }

    private func new(_ entries: [(String, String)]) -> SourceNode {
        SourceNode.mapping(
            entries.map {
                SourceEntry($0.0, .text($0.1, at: root.position))
            }, at: root.position)
    }

    // MARK: Money

    /// What a unit of a currency is worth in the series currency, by the series or by the rule of thumb.
    private func worth(_ currency: String) -> (rate: Rational, isThumb: Bool)? {
        if currency == series.currency { return (1, false) }
        if let rate = series.rates[currency] { return (rate, false) }
        guard let one = TravelTable.worth[currency], let base = TravelTable.worth[series.currency],
            let rate = one.divided(by: base)
        else { return nil }
        return (rate, true)
    }

    /// An amount in another currency, in whole units; nil, said once, where no rate is known.
    private mutating func amount(_ amount: Rational, _ from: String, in to: String) -> Rational? {
        guard let own = worth(from), let other = worth(to), let rate = own.rate.divided(by: other.rate) else {
            let lacking = worth(from) == nil ? from : to
            let gap = "No rate between \(from) and \(to) is known: write what a \(lacking) is worth into rates."
            if !gaps.contains(gap) { gaps.append(gap) }
            return nil
        }
        if own.isThumb || other.isThumb {
            let used = SeriesEstimate.Rate(from: from, to: to, rate: rate)
            if !rates.contains(used) { rates.append(used) }
        }
        return whole(amount * rate)
    }

    private func whole(_ number: Rational) -> Rational { (number + .half).rounded(.down, to: 1) }

    // MARK: Cities

    /// Where a city is; what is not known is said, once each, where it is first written.
    private mutating func city(_ code: String, at path: String) -> City? {
        if let said = options.cities[code] {
            let degrees = said.split(separator: ",").compactMap { Double($0.filter { $0 != " " }) }
            if degrees.count == 2, abs(degrees[0]) <= 90, abs(degrees[1]) <= 180 {
                return City(latitude: degrees[0], longitude: degrees[1])
            }
            if let city = City.called(said) { return city }
        } else if let city = City.called(code) {
            return city
        }
        guard asked.insert(code).inserted else { return nil }
        let isSecret = document.names.contains(code) || code.contains(" ") && ShownText.mayHoldName(code)
        let shown = isSecret ? ShownText.hidden : ShownText.short(code)
        let near = City.near(code)
        unknown.append(
            ImportProblem(
                place: document.places.place(of: path)?.description ?? document.places.file,
                message: "\(path.split(separator: ".").last ?? "city"): no table says where \(shown) is",
                advice: (near.isEmpty ? "Maybe " : "Maybe it is \(ShownText.list(near, "or")), or ")
                    + "say where it is: --city \(shown)=AMM, or --city \(shown)=31.95,35.91."))
        return nil
    }

    // MARK: Fares

    private mutating func fillFares() {
        var items = root["fares"]?.items ?? []
        var places: [String: String] = [:]
        for (index, person) in series.participants.enumerated() where places[person.home] == nil {
            places[person.home] = "participants[\(index)].home"
        }
        for (index, venue) in series.venues.enumerated() where places[venue.city] == nil {
            places[venue.city] = "venues[\(index)].city"
        }
        for (index, fare) in series.fares.enumerated() where items.indices.contains(index) {
            let keys = options.kinds.contains(.fares) ? Estimated.fare : ["fare"]
            let lacking = keys.filter { lacks($0, items[index], fare.estimated) }
            guard !lacking.isEmpty else { continue }
            let paths = (places[fare.from] ?? "fares[\(index)].from", places[fare.to] ?? "fares[\(index)].to")
            fill(&items[index], fare, lacking, paths)
        }
        for pair in series.missingFares {
            var node = new([("from", pair.from), ("to", pair.to)])
            let fare = Fare(from: pair.from, to: pair.to, fare: Amount(0))
            fill(&node, fare, Estimated.fare, (places[pair.from] ?? "fares", places[pair.to] ?? "fares"))
            items.append(node)
        }
        put(items, in: "fares")
    }

    private mutating func fill(
        _ node: inout SourceNode, _ fare: Fare, _ lacking: [String], _ paths: (from: String, to: String)
    ) {
        let (from, to) = (city(fare.from, at: paths.from), city(fare.to, at: paths.to))
        guard let from, let to else { return }
        let kilometres = from.kilometres(to: to)
        let currency = fare.fare.currency ?? series.currency
        var numbers: [SeriesEstimate.Number] = []
        var sources: [String] = []
        for key in lacking {
            let found: (value: Rational?, source: String)
            switch key {
            case "fare":
                let (fare, source) = TravelTable.fare(kilometres)
                found = (amount(fare, "EUR", in: currency), source)
            case "hours": found = (whole(TravelTable.hours(kilometres)), TravelTable.thumb)
            default: found = (whole(TravelTable.kgCO2(kilometres)), TravelTable.emissionSource)
            }
            guard let value = found.value else { continue }
            numbers.append(SeriesEstimate.Number(key: key, value: value))
            if !sources.contains(found.source) { sources.append(found.source) }
        }
        guard !numbers.isEmpty else { return }
        let source = "\(ShownText.grouped("\(kilometres)")) km; " + sources.joined(separator: ", ")
        fill(&node, numbers, of: Estimated.fare, fare.estimated, source)
        entries.append(
            SeriesEstimate.Entry(
                kind: .fares, codes: [fare.from, fare.to], kilometres: kilometres, numbers: numbers,
                currency: currency, source: source))
    }

    // MARK: Venues

    private mutating func fillVenues() {
        var items = root["venues"]?.items ?? []
        for (index, venue) in series.venues.enumerated() where items.indices.contains(index) {
            let lacking = ["hotel", "perDiem"].filter { lacks($0, items[index], venue.estimated) }
            guard !lacking.isEmpty, let city = city(venue.city, at: "venues[\(index)].city") else { continue }
            guard let rate = StayTable.rate(city) else {
                gaps.append("No table has a hotel and a per diem for \(venue.id): write them into the venue.")
                continue
            }
            let currency = venue.currency ?? series.currency
            let numbers = lacking.compactMap { key in
                amount(key == "hotel" ? rate.night : rate.day, "USD", in: currency).map {
                    SeriesEstimate.Number(key: key, value: $0)
                }
            }
            guard !numbers.isEmpty else { continue }
            // The rate of a meeting's rooms is nobody's estimate.
            fill(&items[index], numbers, of: Estimated.venue, venue.estimated, StayTable.source)
            if lacking.contains("hotel"), items[index]["seasons"] == nil {
                items[index]["seasons"] = seasons(of: rate, at: items[index].position)
            }
            entries.append(
                SeriesEstimate.Entry(
                    kind: .stays, codes: [venue.id], kilometres: nil, numbers: numbers, currency: currency,
                    source: StayTable.source))
        }
        put(items, in: "venues")
    }

    /// The parts of the year in which a night costs something else, as factors; nil where there are none.
    private func seasons(of rate: StayTable.Rate, at position: Position) -> SourceNode? {
        let items: [SourceNode] = rate.seasons.compactMap { season in
            let days = StayTable.Rate.days(season.first, season.last, within: series.horizon)
            guard !days.isEmpty, let factor = season.night.divided(by: rate.night) else { return nil }
            let dates = days.map { SourceNode.text("\($0)", at: position) }
            let hundredth = Rational(1).divided(by: 100) ?? 1
            let marks = [SourceNode.text("hotel", at: position)]
            let fields: [(String, SourceNode)] = [
                ("dates", dates.count == 1 ? dates[0] : SourceNode.list(dates, at: position)),
                ("hotel", .number((factor + hundredth * .half).rounded(.down, to: hundredth), at: position)),
                ("estimated", SourceNode.list(marks, at: position)),
                ("source", .text(StayTable.source, at: position)),
            ]
            return SourceNode.mapping(
                fields.map { SourceEntry(key: $0.0, position: position, value: $0.1) }, at: position)
        }
        return items.isEmpty ? nil : SourceNode.list(items, at: position)
    }

    // MARK: Visas

    private mutating func fillVisas() {
        var items = root["visas"]?.items ?? []
        for (index, visa) in series.visas.enumerated() where items.indices.contains(index) && !visa.refused {
            guard lacks("notice", items[index], visa.estimated) else { continue }
            fill(&items[index], visa)
        }
        var seen = Set(series.visas.map { BorderCrossing(passport: $0.passport, country: $0.country) })
        var unknown: [String] = []
        for person in series.participants {
            for venue in series.venues where person.venues?.contains(venue.id) ?? true {
                guard let country = venue.country else { continue }
                for passport in person.passports {
                    let pair = BorderCrossing(passport: passport, country: country)
                    guard seen.insert(pair).inserted else { continue }
                    guard let entry = VisaTable.entry(passport, country) else {
                        unknown.append("\(passport) to \(country)")
                        continue
                    }
                    guard entry.way != .free else { continue }
                    var node = new([("passport", passport), ("country", country)])
                    fill(&node, Visa(passport: passport, country: country))
                    items.append(node)
                }
            }
        }
        put(items, in: "visas")
        if !unknown.isEmpty {
            gaps.append(
                "No table has the visas of \(ShownText.list(unknown, "and")): without a row none is needed.")
        }
        var told: Set<String> = []
        let odd = (series.participants.flatMap(\.passports) + series.venues.compactMap(\.country)).filter {
            !VisaTable.isCode($0) && told.insert($0).inserted
        }
        if !odd.isEmpty {
            let words = odd.count == 1 ? "is no country code" : "are no country codes"
            gaps.append("\(ShownText.list(odd, "and")) \(words), such as DE; `parley check` says what may be meant.")
        }
        let bare = series.venues.filter { $0.country == nil }.map(\.id)
        if !bare.isEmpty, series.participants.contains(where: { !$0.passports.isEmpty }) {
            gaps.append("Visas count where a venue has its country, and not for \(ShownText.list(bare, "and")).")
        }
    }

    private mutating func fill(_ node: inout SourceNode, _ visa: Visa) {
        guard let entry = VisaTable.entry(visa.passport, visa.country) else { return }
        let currency = visa.fee.currency ?? series.currency
        var numbers = [SeriesEstimate.Number(key: "notice", value: Rational(entry.way.notice))]
        if entry.isSchengen, entry.way == .visa, lacks("fee", node, visa.estimated),
            let fee = amount(VisaTable.schengenFee(visa.passport), "EUR", in: currency)
        {
            numbers.append(SeriesEstimate.Number(key: "fee", value: fee))
        }
        let source =
            "\(entry.way.words), \(entry.source)" + (entry.isSchengen ? "" : "; days by \(TravelTable.thumb)")
        fill(&node, numbers, of: Estimated.visa, visa.estimated, source)
        entries.append(
            SeriesEstimate.Entry(
                kind: .visas, codes: [visa.passport, visa.country], kilometres: nil, numbers: numbers,
                currency: currency, source: source))
    }
}

extension Series {
    /// Pairs of a home city and a venue's city that need a fare and have none.
    package var missingFares: [CityPair] {
        for problem in problems() {
            if case .missingFares(let pairs, _, _) = problem.kind { return pairs }
        }
        return []
    }
}
