import SeriesModel
import TableFiles

/// What other sheets say of the entries of a list: when people are away, what was spent.
extension TableSource {
    mutating func attach(_ key: String, _ value: SourceNode, to list: String, _ index: Int) {
        var entries = more[list]?[index] ?? []
        if let known = entries.firstIndex(where: { $0.key == key }) {
            entries[known].value.items += value.items
        } else {
            entries.append(SourceEntry(key, value))
        }
        more[list, default: [:]][index] = entries
    }

    func count(_ key: String, of list: String, _ index: Int) -> Int {
        more[list]?[index]?.first { $0.key == key }?.value.items.count ?? 0
    }

    /// The entry of a list that a row names; what is wrong with the name is said.
    func entry(_ row: TableRow, _ sheet: SheetReader, _ key: String, _ referent: Referent) -> Int? {
        guard let column = sheet[key] else { return nil }
        let (list, known) = referent == .participant ? ("participants", people) : ("venues", venues)
        let place = sheet.position(row, column.number)
        guard let id = sheet.text(row, key), !id.isEmpty else {
            log.say("\(sheet.form.name.lowercased())[].\(key)", .missing(.text), at: place)
            return nil
        }
        if let index = known[id] { return index }
        guard !log.faulty.covers(list) else { return nil }
        let ids = known.sorted { $0.value < $1.value }.map(\.key)
        let near = NearestWord.suggestion(for: id, among: ids)
        let few = ids.count <= 4 ? ids : []
        let named = referent == .participant ? log.secrets.places(ofName: id) : []
        if !named.isEmpty {
            log.say(key, .nameForID(named.map { log.places.place(of: $0)?.mention ?? person(at: $0) }), at: place)
        } else if referent == .participant {
            log.say(key, .unknownReference(referent, ShownText.person(id), suggestion: near, known: few), at: place)
        } else {
            log.say(key, .unknownReference(referent, id, suggestion: near, known: few), at: place)
        }
        return nil
    }

    /// What a message calls the row of `participants[3]`, before the list is read.
    func person(at path: String) -> String {
        guard let sheet = sheets["People"], let number = Int(path.filter(\.isNumber)),
            sheet.rows.indices.contains(number)
        else {
            return path
        }
        let row = sheet.rows[number]
        return log.places.place(sheet.position(row, row.cells.first?.column ?? 1)).mention
    }

    /// What a row says that it is, in one of a few words, or an empty cell stands for; what is none of them is said.
    private func kind(
        _ row: TableRow, _ sheet: SheetReader, among known: [String], otherwise usual: String? = nil
    ) -> String? {
        let written = sheet.text(row, "kind") ?? ""
        if written.isEmpty, let usual { return usual }
        let kind = CellReader.word(written, among: known)
        if known.contains(kind) { return kind }
        log.say("kind", .unknownWord(written, known: known), at: sheet.position(row, sheet["kind"]?.number ?? 1))
        return nil
    }

    mutating func readAway() {
        guard let sheet = sheets["Away"] else { return }
        let kinds = ["unavailable", "available", "ifNeedBe"]
        for row in sheet.rows {
            guard let index = entry(row, sheet, "person", .participant) else { continue }
            guard let kind = kind(row, sheet, among: kinds, otherwise: kinds[0]) else { continue }
            let path = SeriesPath.key(kind, in: SeriesPath.item(index, in: "participants"))
            let isEmpty = ["from", "to", "dates"].allSatisfy {
                sheet.text(row, $0) == nil && value(row, sheet, $0) == nil
            }
            var items =
                isEmpty && kind == "available"
                ? [] : ranges(row, sheet, in: path, after: count(kind, of: "participants", index))
            if let every = value(row, sheet, "every") {
                items = items.map { within in
                    mapping(
                        [
                            SourceEntry("every", every),
                            SourceEntry("within", within),
                        ], row, sheet)
                }
            }
            let node = SourceNode.list(items, at: items.first?.position ?? mapping([], row, sheet).position)
            attach(kind, node, to: "participants", index)
        }
    }

    mutating func readPoll() {
        guard let sheet = sheets["Poll"] else { return }
        var seen: [Int: Position] = [:]
        let days = sheet.columns.filter(\.isOther)
        let texts = sheet.rows.map { row in days.map { row[$0.number]?.text } }
        if let cross = PollWords.doubtfulCross(in: texts) {
            log.say(
                days[cross.column].key, .table(.cross),
                at: sheet.position(sheet.rows[cross.row], days[cross.column].number))
        }
        for row in sheet.rows {
            guard let index = entry(row, sheet, "person", .participant) else { continue }
            let place = mapping([], row, sheet).position
            if let first = seen[index] {
                log.say("person", .table(.repeatedRow(first: log.places.place(first).mention)), at: place)
                continue
            }
            seen[index] = place
            var answers: [SourceEntry] = []
            for day in days {
                guard var value = sheet.value(row, day, currency: nil) else { continue }
                // In any of the words of polls.
                switch value.scalarText.flatMap(PollWords.answer) {
                case .given(let answer)?: value = .text(answer.rawValue, at: value.position)
                case PollWords.Answer.none?: continue
                case nil: break
                }
                answers.append(SourceEntry(day.key, value))
            }
            let poll = SourceNode.mapping(answers, at: place)
            more["participants", default: [:]][index, default: []].append(
                SourceEntry("poll", poll))
        }
    }

    mutating func readImported() {
        guard let sheet = sheets["Imported"] else { return }
        var order: [[String]] = []
        var found: [[String]: SourceNode] = [:]
        for row in sheet.rows {
            guard let kind = kind(row, sheet, among: ImportRecord.kinds) else { continue }
            let key = ["source", "person"].map { sheet.text(row, $0) ?? "" }
            if found[key] == nil { order.append(key) }
            var node = found[key] ?? mapping([], row, sheet)
            node["from"] = value(row, sheet, "source")
            node["person"] = value(row, sheet, "person")
            let days = value(row, sheet, "dates") ?? SourceNode.list([], at: node.position)
            if let answer = ImportRecord.answer(of: kind) {
                var poll = node["poll"] ?? SourceNode.mapping([], at: node.position)
                for day in days.items {
                    poll[day.scalarText ?? ""] = .text(answer.rawValue, at: day.position)
                }
                node["poll"] = poll
            } else {
                node[kind] = days
            }
            found[key] = node
        }
        add(order.compactMap { found[$0] }, to: ImportRecord.key)
    }

    mutating func readClosed() {
        guard let sheet = sheets["Closed"] else { return }
        for row in sheet.rows {
            guard let index = entry(row, sheet, "venue", .venue) else { continue }
            let path = SeriesPath.key("closed", in: SeriesPath.item(index, in: "venues"))
            let items = ranges(row, sheet, in: path, after: count("closed", of: "venues", index))
            attach(
                "closed", SourceNode.list(items, at: mapping([], row, sheet).position), to: "venues",
                index)
        }
    }

    mutating func readSeasons() {
        guard let sheet = sheets["Seasons"] else { return }
        for row in sheet.rows {
            guard let index = entry(row, sheet, "venue", .venue) else { continue }
            let list = SeriesPath.key("seasons", in: SeriesPath.item(index, in: "venues"))
            let path = SeriesPath.item(count("seasons", of: "venues", index), in: list)
            var entries = entries(row, sheet, path, except: ["venue", "from", "to", "dates"])
            let items = ranges(row, sheet, in: SeriesPath.key("dates", in: path), after: 0)
            let several = SourceNode.list(items, at: mapping([], row, sheet).position)
            let dates = value(row, sheet, "dates") == nil ? items.first ?? several : several
            entries.append(SourceEntry("dates", dates))
            let season = mapping(entries, row, sheet)
            attach("seasons", SourceNode.list([season], at: season.position), to: "venues", index)
        }
    }

    mutating func readHeld() {
        let workshops = sheets["Held"]
        for (number, row) in (workshops?.rows ?? []).enumerated() {
            if let workshops, let start = value(row, workshops, "start")?.scalarText {
                held[start, default: []].append(number)
            }
        }
        for (name, key) in [("Held costs", "costs"), ("Held funding", "funding")] {
            guard let sheet = sheets[name], let column = sheet["start"] else { continue }
            for row in sheet.rows {
                let place = sheet.position(row, column.number)
                guard let start = value(row, sheet, "start") else {
                    log.say("held[].start", .missing(.day), at: place)
                    continue
                }
                let text = start.scalarText ?? ""
                guard Day(text) != nil else {
                    if case .text = start.content {
                        log.say("start", .notADay(text), at: place)
                    } else {
                        log.fail("\(name).start", wants: .day, start)
                    }
                    continue
                }
                let venue = sheet.text(row, "venue") ?? ""
                let found = (held[text] ?? []).filter { number in
                    guard !venue.isEmpty, let workshops else { return true }
                    return workshops.text(workshops.rows[number], "venue") == venue
                }
                guard found.count == 1, let index = found.first else {
                    log.say("start", .table(found.isEmpty ? .unknownHeld(text) : .severalHeld(text)), at: place)
                    continue
                }
                let list = SeriesPath.key(key, in: SeriesPath.item(index, in: "held"))
                let path = SeriesPath.item(count(key, of: "held", index), in: list)
                let cost = mapping(entries(row, sheet, path, except: ["start", "venue"]), row, sheet)
                attach(key, SourceNode.list([cost], at: cost.position), to: "held", index)
            }
        }
    }
}

/// Ranges of days, from one cell or two.
extension TableSource {
    func value(_ row: TableRow, _ sheet: SheetReader, _ key: String) -> SourceNode? {
        sheet[key].flatMap { sheet.value(row, $0, currency: nil) }
    }

    /// The ranges of a row, from `from` and `to` or from `dates`; what is wrong with them is said.
    func ranges(_ row: TableRow, _ sheet: SheetReader, in list: String, after count: Int) -> [SourceNode] {
        let path = SeriesPath.item(count, in: list)
        if let dates = value(row, sheet, "dates") {
            if let other = value(row, sheet, "from") ?? value(row, sheet, "to") {
                log.fail(path, .table(.datesTwice), at: other.position)
                return []
            }
            if case .list(let items) = dates.content { return items }
            log.fail(path, wants: .range, dates)
            return []
        }
        return days(row, sheet, path, prefix: "", isRequired: true).map { [$0] } ?? []
    }

    /// The range from one cell to another; nil where there is none.
    func days(
        _ row: TableRow, _ sheet: SheetReader, _ path: String, prefix: String, isRequired: Bool = false
    ) -> SourceNode? {
        let isNested = !prefix.isEmpty
        let key = isNested ? SeriesPath.key(prefix, in: path) : path
        let (first, last) = isNested ? ("\(prefix).from", "\(prefix).to") : ("from", "to")
        let (from, to) = (value(row, sheet, first), value(row, sheet, last))
        let whole = isNested ? value(row, sheet, prefix) : nil
        if let whole {
            if let other = from ?? to { log.fail(key, .table(.datesTwice), at: other.position) }
            return whole
        }
        guard from != nil || to != nil || isRequired else { return nil }
        let column = (sheet[first] ?? sheet[last])?.number ?? row.cells.first?.column ?? 1
        return range(from: from, to: to, key, at: sheet.position(row, column))
    }

    /// A month, or another range of days, with its text.
    private static func severalDays(_ node: SourceNode) -> (text: String, range: DayRange)? {
        guard case .text(let text) = node.content, let range = (try? SpokenDays.range(text)) ?? nil, range.count > 1
        else { return nil }
        return (text, range)
    }

    /// A range of two days, each judged in its own place.
    func range(from: SourceNode?, to: SourceNode?, _ path: String, at place: Position) -> SourceNode? {
        let isWhole = path == "horizon" || path.hasSuffix(".window")
        // Where the key of one end is misspelt, or one end is wrong, it is said already; another row of a list is not.
        guard !isWhole || !log.faulty.covers(path) else { return nil }
        for (end, node) in [("from", from), ("to", to)] where isWhole && node == nil {
            log.say("\(path).\(end)", .missing(.day), at: place)
            log.distrust(path)
        }
        guard let from else {
            if !isWhole { log.fail(path, .table(.noFirstDay), at: place) }
            return nil
        }
        guard !isWhole || !log.faulty.covers(path) else { return nil }
        // Nothing of it is wanted but the reading of days.
        let fields = Fields(SourceNode.mapping([], at: place), at: path, keys: nil, log: log)
        let (begin, end) = (TableSource.severalDays(from), to.flatMap(TableSource.severalDays))
        if let begin {
            let last = to == nil ? begin.range.last : nil
            log.fail(path, .table(.severalDays(begin.text, meant: begin.range.first, last: last)), at: from.position)
        }
        if let to, let end {
            log.fail(path, .table(.severalDays(end.text, meant: end.range.last, last: nil)), at: to.position)
        }
        guard begin == nil, end == nil, let first = fields.day(from, path) else { return nil }
        guard let to else { return .text("\(first)", at: from.position) }
        guard let last = fields.day(to, path) else { return nil }
        return .text(first == last ? "\(first)" : "\(first)/\(last)", at: from.position)
    }
}
