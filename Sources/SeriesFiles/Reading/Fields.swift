package import SeriesModel

/// The keys and values of one mapping of a file, which takes note of all that is wrong with them.
///
/// Whatever cannot be read is nil, as if it were not there; the log knows better.
package struct Fields {
    package let path: String
    package let log: ReadingLog
    private let position: Position
    private let values: [String: SourceNode]
    /// What is empty or null, as it is written.
    let nulls: [String: SourceNode]

    /// The fields of a mapping, or none where the value is something else; known keys nil: all keys may be there.
    ///
    /// Where a short mapping of few numbers is wanted, such as `{min, max}`, one may mistakenly write a number.
    package init(
        _ node: SourceNode, at path: String, keys: [String]?, log: ReadingLog, wanted: ExpectedValue = .mapping
    ) {
        self.path = path
        self.log = log
        position = node.position
        var values: [String: SourceNode] = [:]
        var nulls: [String: SourceNode] = [:]
        var first: [String: Position] = [:]
        log.record(path, at: node.position)
        if case .mapping(let entries) = node.content {
            for (number, entry) in entries.enumerated() {
                if log.isSlip(number, of: entries, keys: keys, in: path) { continue }
                let place = log.path(of: entry, keys: keys, in: path)
                // Of a duplicate key the first value counts.
                if let first = first[entry.key] {
                    log.fail(place, .duplicateKey(first: log.places.mention(of: first)), at: entry.position)
                    continue
                }
                first[entry.key] = entry.position
                if let keys, !keys.contains(entry.key) {
                    let kind: ProblemKind =
                        entry.key == "<<"
                        ? .mergeKey
                        : .unknownKey(
                            suggestion: NearestWord.key(for: entry.key, among: keys),
                            known: keys)
                    log.unknownKey(place, in: path, kind, at: entry.position)
                    continue
                }
                if case .null = entry.value.content {
                    log.record(place, at: entry.position)
                    nulls[entry.key] = entry.value
                } else {
                    log.record(place, at: entry.value.position)
                    values[entry.key] = entry.value
                }
            }
        } else {
            log.fail(path, wants: wanted, wanted == .mapping ? node.hidden : node)
        }
        self.values = values
        self.nulls = nulls
    }

    /// The value of a key, unless it is not there or empty.
    package subscript(key: String) -> SourceNode? { values[key] }

    package func path(_ key: String) -> String { SeriesPath.key(key, in: path) }

    /// The value of a key that must be there.
    package func required(_ key: String, _ expected: ExpectedValue) -> SourceNode? {
        if let value = values[key] { return value }
        // A misspelt key, or a part that is no mapping at all, is reported already.
        if !log.faulty.covers(path(key)) {
            log.fail(path(key), .missing(expected), at: log.places.position(of: path(key)) ?? position)
        }
        return nil
    }

    package func fail(_ key: String, _ expected: ExpectedValue, _ node: SourceNode) {
        log.fail(path(key), wants: expected, node)
    }
}

extension Fields {
    // MARK: Text

    /// The text of a key.
    package func text(_ key: String) -> String? { self[key].flatMap { text(key, $0) } }

    /// The text of a key that must be there.
    package func requiredText(_ key: String) -> String { required(key, .text).flatMap { text(key, $0) } ?? "" }

    /// The name of somebody or something, which no message shows; without space around it, which nobody sees.
    package func name() -> String? {
        guard let node = self["name"] else {
            // In YAML this stands for nothing; somebody may be called so.
            if let null = nulls["name"], ["Null", "NULL"].contains(null.written) {
                log.fail(path("name"), .nameNotText, at: null.position)
            }
            return nil
        }
        if case .text(let text) = node.content { return text.trimmed }
        let hidden = node.hidden
        if hidden.isSecret {
            log.fail(path("name"), .nameNotText, at: node.position)
        } else {
            log.fail(path("name"), wants: .text, node)
        }
        return nil
    }

    private func text(_ key: String, _ node: SourceNode) -> String? {
        if case .text(let text) = node.content { return text }
        fail(key, .text, node)
        return nil
    }

    /// One of a few words.
    package func word(_ node: SourceNode, _ path: String, among known: [String]) -> String? {
        switch node.content {
        case .text(let text):
            if known.contains(text) { return text }
            log.fail(path, .unknownWord(text, known: known), at: node.position)
        default:
            log.fail(path, wants: .word(known), node)
        }
        return nil
    }

    /// One of the words of a closed list.
    package func word<Word: RawRepresentable<String> & CaseIterable>(
        _ node: SourceNode, _ path: String, as type: Word.Type = Word.self
    ) -> Word? {
        word(node, path, among: type.allCases.map(\.rawValue)).flatMap(Word.init(rawValue:))
    }

    /// The word of a key that must be there.
    package func requiredWord<Word: RawRepresentable<String> & CaseIterable>(
        _ key: String, as type: Word.Type = Word.self
    ) -> Word? {
        required(key, .word(type.allCases.map(\.rawValue))).flatMap { word($0, path(key)) }
    }

    // MARK: Numbers

    /// The number of a key.
    package func number(_ key: String, _ expected: ExpectedValue = .number) -> Rational? {
        self[key].flatMap { number(key, $0, expected) }
    }

    /// The number between 0 and 1 of a key; whether it is between them, the series says.
    package func share(_ key: String) -> Rational? { self[key].flatMap { number(key, $0, .share) } }

    /// The number of a key that must be there.
    package func requiredNumber(_ key: String) -> Rational {
        required(key, .number).flatMap { number(key, $0, .number) } ?? 0
    }

    private func number(_ key: String, _ node: SourceNode, _ expected: ExpectedValue) -> Rational? {
        if case .number(let number) = node.content { return number }
        fail(key, expected, node)
        return nil
    }

    /// Sees that the value of `parley` is the version of the format that is read here.
    package func checkVersion(_ node: SourceNode) {
        let version = Rational(SeriesFormat.version)
        if case .number(version) = node.content { return }
        switch node.found {
        case .number(let written): log.fail("parley", .wrongVersion(written), at: node.position)
        default: fail("parley", .version, node)
        }
    }

    /// The whole number of a key.
    package func whole(_ key: String) -> Int? { self[key].flatMap { whole($0, key) } }

    /// The whole number of a key that must be there.
    package func requiredWhole(_ key: String) -> Int? { required(key, .wholeNumber).flatMap { whole($0, key) } }

    /// The whole number of a key that must be there, which is counted on from and so no more than a series may have.
    package func requiredCount(_ key: String) -> Int? {
        guard let count = requiredWhole(key), let node = self[key] else { return nil }
        guard count >= 0 else {
            log.fail(path(key), .belowMinimum(node.written, minimum: 0), at: node.position)
            return nil
        }
        guard count <= SeriesBounds.count else {
            log.fail(path(key), .aboveMaximum(node.written, maximum: SeriesBounds.count), at: node.position)
            return nil
        }
        return count
    }

    /// A whole number.
    package func whole(_ node: SourceNode, _ key: String, expected: ExpectedValue = .wholeNumber) -> Int? {
        guard case .number(let number) = node.content else {
            fail(key, expected, node)
            return nil
        }
        guard number.isWhole else {
            log.fail(path(key), .notWhole(node.written), at: node.position)
            return nil
        }
        guard let whole = Int(exactly: number.numerator) else {
            log.fail(path(key), .aboveMaximum(node.written, maximum: SeriesBounds.count), at: node.position)
            return nil
        }
        return whole
    }

    /// The `{min, max}` of a key.
    package func limits(_ key: String, minimum: Int = 0) -> Limits {
        guard let node = self[key] else { return Limits(min: minimum) }
        return limits(node, path(key), minimum: minimum)
    }

    /// A `{min, max}`.
    package func limits(_ node: SourceNode, _ path: String, minimum: Int = 0) -> Limits {
        let fields = Fields(
            node, at: path, keys: SeriesSchema.limits.names, log: log, wanted: .keys(SeriesSchema.limits.names))
        return Limits(min: fields.whole("min") ?? minimum, max: fields.whole("max"))
    }

    /// The limits of an entry.
    package func read<Entry>(_ limits: [LimitKey<Entry>], into entry: inout Entry) {
        for limit in limits {
            switch limit.place {
            case .most(let most): entry[keyPath: most] = whole(limit.name)
            case .between(let between): entry[keyPath: between] = self.limits(limit.name)
            }
        }
    }

    /// The truth value of a key, false where it is not there.
    package func flag(_ key: String) -> Bool {
        guard let node = self[key] else { return false }
        if case .boolean(let value) = node.content { return value }
        fail(key, .trueOrFalse, node)
        return false
    }

    // MARK: Days

    /// The day of a key.
    package func day(_ key: String) -> Day? { self[key].flatMap { day($0, path(key)) } }

    /// The day of a key that must be there.
    package func requiredDay(_ key: String) -> Day {
        required(key, .day).flatMap { day($0, path(key)) } ?? Day(number: 0)
    }

    /// A day.
    package func day(_ node: SourceNode, _ path: String) -> Day? {
        guard case .text(let text) = node.content else {
            log.fail(path, wants: .day, node)
            return nil
        }
        return day(text, of: text, path, node.position)
    }

    private func day(_ text: String, of whole: String, _ path: String, _ position: Position) -> Day? {
        if let day = Day(text) { return day }
        let hasForm = Day.fields(of: text) != nil
        log.fail(path, hasForm ? .noSuchDay(text) : .notADay(whole), at: position)
        return nil
    }

    /// A range, or a day as a range.
    package func range(_ node: SourceNode, _ path: String) -> DayRange? {
        log.record(path, at: node.position)
        guard case .text(let text) = node.content else {
            log.fail(path, wants: .range, node)
            return nil
        }
        if node.isTightEntry {
            log.fail(path, .syntax(.listMark("-")), at: node.position)
            return nil
        }
        guard let slash = text.firstIndex(of: "/") else {
            return day(text, of: text, path, node.position).map { DayRange($0) }
        }
        let ends = [String(text[..<slash]), String(text[text.index(after: slash)...])]
        let first = day(ends[0], of: text, path, node.position)
        // Neither end may be a day that there is; a text in another form is one fault.
        guard first != nil || ends.allSatisfy({ Day.fields(of: $0) != nil }),
            let last = day(ends[1], of: text, path, node.position), let first
        else { return nil }
        guard let range = DayRange(first, last) else {
            let meant = DayAdvice.range(from: first, to: last, meeting: log.horizon)
            log.fail(path, .reversedRange(text, meant: meant), at: node.position)
            return nil
        }
        return range
    }

    /// The ranges of a key, one or a list, nil where it is not there. A mapping in their place is a weekly pattern.
    package func ranges(_ key: String) -> [DayRange]? {
        guard let node = self[key] else { return nil }
        guard case .list(let items) = node.content else { return days(node, path(key)) }
        var ranges: [DayRange] = []
        for (number, item) in items.enumerated() {
            let found = days(item, SeriesPath.item(number, in: path(key)))
            // The series counts the ranges, not what stands for them.
            for index in found.indices {
                log.record(SeriesPath.item(ranges.count + index, in: path(key)), at: item.position)
            }
            ranges += found
        }
        return ranges
    }

    /// A range, or those of a weekly pattern such as `{every: [mon, tue], within: 2027-02-01/2027-06-30}`.
    func days(_ node: SourceNode, _ path: String) -> [DayRange] {
        guard case .mapping(let entries) = node.content else { return range(node, path).map { [$0] } ?? [] }
        let names = SeriesSchema.weekly.names
        let isPattern = entries.contains {
            names.contains($0.key) || NearestWord.suggestion(for: $0.key, among: names) != nil
        }
        guard isPattern || entries.isEmpty else {
            // `{from: 2027-03-01, to: 2027-03-05}`
            log.fail(path, wants: .range, node)
            return []
        }
        let fields = Fields(node, at: path, keys: SeriesSchema.weekly.names, log: log)
        let wanted = ExpectedValue.word(Weekday.allCases.map(\.rawValue))
        let every = fields.required("every", wanted).map { node in
            if case .list(let items) = node.content, items.isEmpty {
                log.fail(fields.path("every"), .missing(wanted), at: node.position)
            }
            return fields.weekdays("every")
        }
        let within = fields.required("within", .range).flatMap { fields.range($0, fields.path("within")) }
        guard let every, let within else { return [] }
        guard within.count <= SeriesBounds.horizon else {
            let kind = ProblemKind.tooManyDays(String(within.count), maximum: SeriesBounds.horizon)
            log.fail(fields.path("within"), kind, at: fields["within"]?.position ?? node.position)
            return []
        }
        return log.spendRanges(of: WeeklyDays(every: every, within: within), path, at: node.position)
    }

    /// The days of the week of a key, one or a list.
    func weekdays(_ key: String) -> Set<Weekday> {
        guard let node = self[key] else { return [] }
        var items = [(node, path(key))]
        if case .list(let list) = node.content {
            items = list.enumerated().map { ($1, SeriesPath.item($0, in: path(key))) }
        }
        return Set(items.compactMap { word($0, $1) })
    }

    /// The entries of a mapping whose keys are days, each with its path.
    func days(of node: SourceNode, _ path: String) -> [(day: Day, value: SourceNode, path: String)] {
        guard case .mapping(let entries) = node.content else {
            log.fail(path, wants: .mapping, node.hidden)
            return []
        }
        var found: [(day: Day, value: SourceNode, path: String)] = []
        var first: [Day: Position] = [:]
        for entry in entries {
            // What is no date might be somebody's name.
            let isLikeDay = entry.key.allSatisfy { $0.isASCII && ($0.isNumber || "-./ ".contains($0)) }
            guard isLikeDay || (try? SpokenDays.range(entry.key)) ?? nil != nil else {
                log.fail(path, .keyNotDay, at: entry.position)
                continue
            }
            guard let day = day(entry.key, of: entry.key, path, entry.position) else { continue }
            let place = SeriesPath.key(entry.key, in: path)
            log.record(place, at: entry.value.position)
            if let first = first.updateValue(entry.position, forKey: day) {
                log.fail(place, .duplicateKey(first: log.places.mention(of: first)), at: entry.position)
            } else {
                found.append((day, entry.value, place))
            }
        }
        return found
    }

    // MARK: Lists

    /// The texts of a list, nil where the key is not there.
    package func texts(_ key: String) -> [String]? {
        guard let node = self[key] else { return nil }
        return texts(node, path(key))
    }

    /// The ids of people in the list of a key, which no message shows where they are wrong.
    func people(_ key: String) -> [String] { self[key].map { texts($0.hidden, path(key), .list) } ?? [] }

    /// The texts of a list; those that are none are empty texts, so that places stay the same.
    package func texts(_ node: SourceNode, _ path: String, _ expected: ExpectedValue = .list) -> [String] {
        guard case .list(let items) = node.content else {
            log.fail(path, wants: expected, node)
            return []
        }
        return items.enumerated().map { index, item in
            let place = SeriesPath.item(index, in: path)
            log.record(place, at: item.position)
            if case .text(let text) = item.content { return text }
            log.fail(place, wants: .text, item)
            return ""
        }
    }

    /// The mappings of a list, one after the other, each with its fields.
    package func each<Value>(_ key: String, keys: [String]?, _ read: (Fields) -> Value) -> [Value] {
        // `fares: {DEL: {VIE: 640}}`, `venues: {vienna: {city: VIE}}`
        if let keys, let node = self[key], case .mapping(let entries) = node.content, !entries.isEmpty,
            entries.allSatisfy({ if case .mapping = $0.value.content { true } else { false } })
        {
            fail(key, .entries(Array(keys.prefix(3))), node.hidden)
            return []
        }
        return items(key).map { read(Fields($0.node, at: $0.path, keys: keys, log: log)) }
    }

    /// The items of a list, with their paths.
    package func items(_ key: String) -> [(node: SourceNode, path: String)] {
        guard let node = self[key] else { return [] }
        guard case .list(let items) = node.content else {
            fail(key, .list, node.hidden)
            return []
        }
        return items.enumerated().map { ($1, SeriesPath.item($0, in: path(key))) }
    }
}
