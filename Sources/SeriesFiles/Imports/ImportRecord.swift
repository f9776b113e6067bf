import SeriesModel

/// What came into a series from where, the key `imported`: a row for each source and person, and one for its dates.
///
/// What is there and in no row was written by hand, and so was what differs from its row.
struct ImportRecord {
    struct Row {
        var from: String
        /// A participant id; nil: the series as a whole.
        var person: String?
        /// Ranges by their key: `starts`, `unavailable`, `ifNeedBe`, and `within` for the days that were looked at.
        var ranges: [String: [DayRange]] = [:]
        var poll: [Day: PollAnswer] = [:]
    }

    static let key = "imported"
    static let lists = ["starts", "unavailable", "ifNeedBe", "within"]
    /// What a row of a table is about.
    static let kinds = lists + PollAnswer.allCases.map(kind)

    /// `answer yes`
    static func kind(of answer: PollAnswer) -> String { "answer \(answer.rawValue)" }

    static func answer(of kind: String) -> PollAnswer? {
        PollAnswer.allCases.first { self.kind(of: $0) == kind }
    }

    private(set) var rows: [Row]

    init(_ rows: [Row]) { self.rows = rows }

    subscript(source: String, person: String?) -> Row {
        get { rows.first { $0.from == source && $0.person == person } ?? Row(from: source, person: person) }
        set {
            if let place = rows.firstIndex(where: { $0.from == source && $0.person == person }) {
                rows[place] = newValue
            } else {
                rows.append(newValue)
            }
        }
    }

    /// The ranges that other sources brought.
    func others(than source: String, _ person: String?, _ key: String) -> Set<DayRange> {
        Set(rows.filter { $0.from != source && $0.person == person }.flatMap { $0.ranges[key] ?? [] })
    }

    /// The people of whom a source has said something.
    func people(of source: String) -> [String] { rows.filter { $0.from == source }.compactMap(\.person) }

    /// The rows as the file has them.
    func node(at position: Position) -> SourceNode {
        func list(_ items: [SourceNode]) -> SourceNode { SourceNode.list(items, at: position) }
        let items = rows.map { row in
            var node = SourceNode.mapping([], at: position)
            node["from"] = .text(row.from, at: position)
            node["person"] = row.person.map { .text($0, at: position) }
            for key in Self.lists {
                node[key] = row.ranges[key].map { list($0.map { .text("\($0)", at: position) }) }
            }
            if !row.poll.isEmpty { node["poll"] = .answers(row.poll, at: position) }
            return node
        }
        return list(items)
    }
}

extension SourceNode {
    /// Answers to start days.
    static func answers(_ answers: [Day: PollAnswer], at position: Position) -> SourceNode {
        let entries = answers.sorted { $0.key < $1.key }.map { day, answer in
            SourceEntry("\(day)", .text(answer.rawValue, at: position))
        }
        return SourceNode.mapping(entries, at: position)
    }
}

extension SeriesReader {
    /// What was imported.
    func imported(_ fields: Fields) -> ImportRecord {
        ImportRecord(
            fields.each(ImportRecord.key, keys: SeriesSchema.imported.names) { entry in
                var row = ImportRecord.Row(from: entry.requiredText("from"), person: entry.text("person"))
                for key in ImportRecord.lists { row.ranges[key] = entry.ranges(key) }
                row.poll = poll(entry) ?? [:]
                return row
            })
    }
}
