package import SeriesModel

/// What is found while a file is read: problems, places, and the parts that could not be read.
package final class ReadingLog {
    package private(set) var diagnostics: [Diagnostic] = []
    package private(set) var places: SourceMap
    package private(set) var faulty = FaultyPaths()
    /// The known keys that a message has listed already: a wrong column is wrong in every row.
    private var listed: Set<[String]> = []
    /// The values that were read as something else than was written, and told so.
    var slips: Set<String> = []
    /// Texts that a comma ended: the whole of each, and which message says so.
    var torn: [String: (text: String, message: Int)] = [:]
    /// The days on which people meet, once they are read.
    package var horizon: DayRange?
    /// Names of people, which no message shows.
    var secrets = SecretWords()

    package init(file: String) {
        places = SourceMap(file: file)
    }

    /// How many more ranges weekly patterns may stand for: few lines could become very many.
    private var ranges = 500_000

    /// The tables in which the parts stand.
    func place(in tables: [TablePlaces]) { places.tables = tables }

    /// In the order of the file.
    package var sortedDiagnostics: [Diagnostic] { diagnostics.sorted(byPlace: \.place) }

    package func record(_ path: String, at position: Position) { places.record(path, at: position) }

    /// A problem with a part, after which nothing more is said about it.
    package func fail(_ path: String, _ kind: ProblemKind, at position: Position) {
        faulty.insert(path)
        report(path, kind, at: places.place(position))
    }

    /// A problem that is no part's, after which all else is still judged.
    func say(_ path: String = "", _ kind: ProblemKind, at position: Position) {
        report(path, kind, at: places.place(position))
    }

    /// A sheet that is nowhere.
    func sayMissing(_ sheet: String) {
        report("", .table(.missingSheet(sheet)), at: SourcePlace(file: places.file, line: 1, column: 1, cell: ""))
    }

    /// Adds a problem without the names of people.
    private func report(_ path: String, _ kind: ProblemKind, at place: SourcePlace?) {
        diagnostics.append(shown(path, kind, at: place))
    }

    /// The same, to be told in the place of a message.
    private func replace(_ message: Int, by path: String, _ kind: ProblemKind, at place: SourcePlace?) {
        diagnostics[message] = shown(path, kind, at: place)
    }

    private func shown(_ path: String, _ kind: ProblemKind, at place: SourcePlace?) -> Diagnostic {
        var path = path
        // Nobody knows whether it is a name.
        if case .change(.unknownEntry) = kind, path.hasPrefix("participants.") { path = "participants" }
        return Diagnostic(place: place, path: secrets.shown(path: path), kind: kind.hiding { isSecret($0, kind, path) })
    }

    /// Whether a text may be somebody's name: one of the known ones or, where no text is wanted, any that looks like
    /// one.
    private func isSecret(_ text: String, _ kind: ProblemKind, _ path: String) -> Bool {
        if secrets.contains(text) || secrets.mayBegin(in: text) { return true }
        switch kind {
        case .wrongKind(.currency, _) where OtherWords.currency(text) != nil: return false
        case .wrongKind, .notADay: return ShownText.mayHoldName(text)
        case .unknownWord(_, let known):
            return isLikeName(text, at: path) && NearestWord.suggestion(for: text, among: known) == nil
        // Whoever looks for the fare of "Addis Ababa" has to read so, and the table of cities names nobody.
        case .missingFares: return isLikeName(text, at: path) && City.called(text) == nil
        case .unknownReference(_, _, nil, _), .unknownCurrency, .duplicateFare, .duplicateVisa:
            return isLikeName(text, at: path)
        default: return false
        }
    }

    /// Whether somebody's name may have come to stand there, in the wrong column: in the rows of people any word with a
    /// capital, elsewhere several.
    private func isLikeName(_ text: String, at path: String) -> Bool {
        ShownText.mayHoldName(text)
            && (path.hasPrefix("participants[") || path.hasPrefix("delegations[") || text.contains(" "))
    }

    /// A key that nobody knows, and the known one that it may stand for.
    package func unknownKey(_ path: String, in parent: String, _ kind: ProblemKind, at position: Position) {
        var kind = kind
        if case .unknownKey(nil, let known) = kind, !listed.insert(known).inserted {
            kind = .unknownKey(suggestion: nil, known: [])
        }
        report(path, kind, at: places.place(position))
        if case .unknownKey(let suggestion?, _) = kind { faulty.insert(SeriesPath.key(suggestion, in: parent)) }
    }

    /// A part about which nothing more is to be said, since the cause is reported elsewhere.
    package func distrust(_ path: String) { faulty.insert(path) }

    /// The ranges of a weekly pattern, unless those of the file are too many together.
    func spendRanges(of pattern: WeeklyDays, _ path: String, at position: Position) -> [DayRange] {
        let found = pattern.ranges
        guard found.count <= ranges else {
            fail(path, .tooManyEntries(found.count, maximum: ranges), at: position)
            return []
        }
        ranges -= found.count
        return found
    }

    /// A value of another kind than the one that is wanted.
    package func fail(_ path: String, wants expected: ExpectedValue, _ node: SourceNode) {
        if slips.contains(path) { return }
        if expected == .list || expected == .weekdays, let torn = torn.removeValue(forKey: path) {
            // A list without its brackets, of which the comma ended the first item.
            let found = node.isSecret ? FoundValue.secret : .text(torn.text)
            return replace(
                torn.message, by: path, .wrongKind(expected: expected, found: found), at: places.place(node.position))
        }
        if expected == .list || expected == .weekdays, node.isTightEntry {
            return fail(path, .syntax(.listMark("-")), at: node.position)
        }
        switch node.content {
        case .enormousNumber: fail(path, .tooManyDigits(limit: 60), at: node.position)
        case .broken(let kind): fail(path, kind, at: node.position)
        default: fail(path, .wrongKind(expected: expected, found: node.found), at: node.position)
        }
    }

    /// A fault in the text as such, because of which nothing else can be read.
    package func diagnostic(_ fault: SourceFault) -> Diagnostic {
        Diagnostic(place: places.place(fault.position), path: fault.path, kind: fault.kind)
    }

    /// A slip of the pen in the text, in spite of which the rest was read.
    package func add(_ slip: SourceFault) { diagnostics.append(diagnostic(slip)) }

    /// A problem of the series; located, it names lines of the file where the series names its parts.
    package func add(_ problem: SeriesProblem, of series: Series, isLocated: Bool = true) {
        report(
            problem.path,
            problem.kind.withNearCities(of: series).located(inTables: !places.tables.isEmpty) {
                isLocated ? places.place(of: $0)?.mention : nil
            },
            at: places.place(of: problem.wantedBy ?? problem.path))
    }
}

extension ProblemKind {
    /// The same, with the city of a fare or a venue that one without fares is in other words, `Baku` for `GYD`; else
    /// with cities of the table that may be meant by one that is in none.
    fileprivate func withNearCities(of series: Series) -> ProblemKind {
        guard case .missingFares(let pairs, let reversed, nil) = self else { return self }
        if let same = Self.sameCity(among: pairs, series) {
            return .missingFares(pairs, reversed: reversed, near: same)
        }
        let near = pairs.lazy.flatMap { [$0.from, $0.to] }.filter { City.called($0) == nil }
            .map { NearCities(city: $0, meant: City.near($0), areWritten: false) }.first { !$0.meant.isEmpty }
        return .missingFares(pairs, reversed: reversed, near: near)
    }

    /// So many pairs are held against all rows.
    private static let most = 20

    private static func sameCity(among pairs: [CityPair], _ series: Series) -> NearCities? {
        let (homes, places) = (Set(series.fares.map(\.from)), Set(series.fares.map(\.to)))
        let written = homes.union(places).union(series.venues.map(\.city)).sorted()
        for pair in pairs {
            for (city, known) in [(pair.from, homes), (pair.to, places)] where !known.contains(city) {
                let meant = written.first { SameCity.isMeant(by: city, and: $0) }
                if let meant {
                    let hasFares = homes.contains(meant) || places.contains(meant)
                    return NearCities(city: city, meant: [meant], areWritten: hasFares)
                }
            }
        }
        // Both have fares, and the row of the two has another word for one of them: `{from: DEL, to: vienna}`.
        let (lived, met) = (Set(series.participants.map(\.home)), Set(series.venues.map(\.city)))
        let unused = series.fares.filter { !lived.contains($0.from) || !met.contains($0.to) }
        for pair in pairs.prefix(most) {
            for fare in unused {
                let ends = [(pair.from, fare.from), (pair.to, fare.to)].filter { $0 != $1 }
                if let end = ends.first, ends.allSatisfy({ SameCity.isMeant(by: $0, and: $1) }) {
                    return NearCities(city: end.0, meant: [end.1], areWritten: true)
                }
            }
        }
        return nil
    }
}

extension SourceNode {
    /// What a message may say of the value.
    package var found: FoundValue {
        if isSecret { return .secret }
        return switch content {
        case .null, .broken: .nothing
        case .boolean: .boolean(written)
        case .number, .enormousNumber: .number(written)
        case .text: isQuoted ? .quotedText(written) : .text(written)
        case .list: .list
        case .mapping: .mapping
        }
    }

    /// Whether it was meant as a list whose dashes have no space behind them, which YAML takes for text.
    package var isTightEntry: Bool {
        guard case .text(let text) = content, !isQuoted else { return false }
        return text.count > 1 && text.hasPrefix("-") && !text.hasPrefix("--")
    }

    /// The same, but never shown if it is a scalar: where a mapping is wanted, a text may well be somebody's name.
    package var hidden: SourceNode {
        switch content {
        case .boolean, .number, .text:
            var copy = self
            copy.isSecret = true
            return copy
        default: return self
        }
    }
}

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
