import SeriesModel
import TableFiles

/// Makes of tables the tree that a text of the same series would give, so that everything else is read, checked and
/// said in one way.
struct TableSource {
    /// A table and the file in which it stands.
    struct Input {
        var table: Table
        var file: String
    }

    private let log: ReadingLog
    private var sheets: [String: SheetReader] = [:]
    /// The series currency, as far as it can be read.
    private var currency: String?
    private var root: [SourceEntry] = []
    /// The positions of entries by their ids.
    private var people: [String: Int] = [:]
    private var venues: [String: Int] = [:]
    private var held: [String: [Int]] = [:]
    /// What other sheets say of the entries of a list.
    private var more: [String: [Int: [SourceEntry]]] = [:]

    /// The tree of a series, and what was read in another way than one may think; nil where the tables have none.
    static func tree(of inputs: [Input], _ log: ReadingLog) -> (root: SourceNode, notices: [String])? {
        var source = TableSource(log: log)
        source.openSheets(inputs)
        return source.read().map { ($0, source.notices) }
    }

    private var notices: [String] {
        SheetForm.all.compactMap { sheets[$0.name] }.flatMap { sheet -> [String] in
            let name = sheet.table.isSheet ? "sheet \(sheet.table.name)" : "\(sheet.table.name).csv"
            return sheet.table.notices.map { "\(name) \($0)" }
                + sheet.borrowed.map { "\(name), column \($0), has its decimals read as all other columns tell" }
        }
    }

    private init(log: ReadingLog) {
        self.log = log
    }

    // MARK: Sheets

    private mutating func openSheets(_ inputs: [Input]) {
        var known: [(form: SheetForm, table: Table, number: Int)] = []
        var unknown: [(table: Table, number: Int, meant: SheetForm?)] = []
        var places: [TablePlaces] = []
        var taken: Set<String> = []
        var repeated: [Int] = []
        for (index, input) in inputs.enumerated()
        where !input.table.name.trimmed.hasPrefix("#") && !input.table.rows.isEmpty {
            let number = places.count
            let form = SheetForm.named(input.table.name)
            let near =
                form == nil
                ? NearestWord.key(
                    for: SheetForm.plain(input.table.name), among: SheetForm.all.map { SheetForm.plain($0.name) }
                )
                .flatMap(SheetForm.named) : nil
            if let form {
                if taken.insert(form.name).inserted {
                    known.append((form, input.table, number))
                } else {
                    repeated.append(number)
                }
            } else {
                unknown.append((input.table, number, near))
            }
            // A name that stands for no sheet may be somebody's.
            let isShown = form != nil || near != nil
            places.append(
                TablePlaces(
                    file: isShown || input.table.isSheet ? input.file : TableSource.folder(of: input.file),
                    sheet: input.table.isSheet ? Table.quoted(input.table.name) : nil,
                    unnamed: isShown ? nil : "\(input.table.isSheet ? "sheet" : "file") \(index + 1)", number: number))
        }
        log.place(in: places)
        hideNames(known, unknown)
        for number in repeated { log.say("", .table(.repeatedSheet), at: Position(line: 1, column: 1, table: number)) }
        sayUnknown(unknown, taken)
        for (form, table, number) in known {
            let sheet = SheetReader(form, table, number: number, log)
            places[number].heads = sheet.heads
            sheets[form.name] = sheet
        }
        log.place(in: places)
    }

    private static func folder(of file: String) -> String {
        file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    }

    /// Keeps names of people out of messages: those of People, and all that may be one.
    private func hideNames(
        _ known: [(form: SheetForm, table: Table, number: Int)],
        _ unknown: [(table: Table, number: Int, meant: SheetForm?)]
    ) {
        for (table, _, _) in unknown {
            for cell in table.rows.flatMap(\.cells) {
                if case .text(let text) = cell.content { log.secrets.insert(text, at: "") }
            }
        }
        for (form, table, number) in known where form.name == "People" {
            let sheet = SheetReader(form, table, number: number, ReadingLog(file: ""))
            let others = Set(sheet.columns.filter { $0.key != "name" }.map(\.number))
            for (position, row) in sheet.rows.enumerated() {
                let id = sheet.text(row, "id")
                for cell in row.cells where !others.contains(cell.column) {
                    guard case .text(let text) = cell.content, text.lowercased() != id?.lowercased() else { continue }
                    log.secrets.insert(text, at: SeriesPath.item(position, in: "participants"))
                }
            }
        }
    }

    private func sayUnknown(_ unknown: [(table: Table, number: Int, meant: SheetForm?)], _ taken: Set<String>) {
        var isListed = false
        for (_, number, meant) in unknown {
            let known = meant == nil && !isListed ? SheetForm.all.map(\.name) : []
            isListed = isListed || meant == nil
            log.say(
                "", .table(.unknownSheet(suggestion: meant?.name, known: known)),
                at: Position(line: 1, column: 1, table: number))
            // What it says is not missing elsewhere.
            if let meant, !taken.contains(meant.name) {
                for list in TableSource.lists(of: meant.name) { log.distrust(list) }
            }
        }
    }

    /// The lists of a series that a sheet says something of.
    private static func lists(of sheet: String) -> [String] {
        switch sheet {
        case "Series": SeriesReader.keys
        case "Groups": ["together", "apart"]
        case "Poll", "Away": ["participants"]
        case "Closed", "Seasons": ["venues"]
        case "Held costs", "Held funding": ["held"]
        default: [list(of: sheet) ?? sheet.lowercased()]
        }
    }

    /// The list whose entries are the rows of a sheet.
    private static func list(of sheet: String) -> String? {
        switch sheet {
        case "Sides": "delegations"
        case "People": "participants"
        case "Venues", "Fares", "Visas", "Services", "Costs", "Funders", "Quotas", "Pinned", "Held": sheet.lowercased()
        case "Fare matrix": "fares"
        default: nil
        }
    }

    // MARK: The series

    private mutating func read() -> SourceNode? {
        guard sheets["Series"] != nil else {
            if !log.faulty.covers("parley") {
                log.sayMissing("Series")
            }
            return nil
        }
        settle()
        readSeries()
        for (name, sheet) in sheets where sheet.isMerged {
            for list in TableSource.lists(of: name) { log.distrust(list) }
        }
        people = ids("People")
        venues = ids("Venues")
        readRates()
        readBlackouts()
        readAway()
        readPoll()
        readImported()
        readClosed()
        readSeasons()
        readHeld()
        for sheet in ["Sides", "People", "Venues", "Fares"] { readList(sheet) }
        readFareMatrix()
        for sheet in ["Visas", "Services", "Costs", "Funders", "Quotas", "Pinned", "Held"] { readList(sheet) }
        readGroups()
        readGoals()
        return SourceNode(content: .mapping(root), position: sheets["Series"]?.start ?? Position(line: 1, column: 1))
    }

    /// How dates and numbers are read: as the sheet Series says, else as each column tells; numbers of a column that
    /// does not tell as all others do.
    private mutating func settle() {
        func told(_ key: String) -> String? {
            guard let sheet = sheets["Series"],
                let row = sheet.rows.first(where: { SheetForm.plain(sheet.text($0, "key") ?? "") == key })
            else { return nil }
            return sheet.text(row, "value")?.lowercased()
        }
        let order = told("dates").flatMap(ColumnDates.Order.init)
        let mark = told("decimals").flatMap(ColumnNumbers.Mark.init)
        let marks = Set(sheets.values.flatMap(\.marks))
        for name in sheets.keys {
            sheets[name]?.settle(order, mark, otherwise: marks.count == 1 ? marks.first : nil)
        }
    }

    private mutating func readSeries() {
        guard let sheet = sheets["Series"], let keys = sheet["key"], let values = sheet["value"] else { return }
        let forms = SheetForm.keys + SheetForm.readingKeys
        var found: [(row: TableRow, form: ColumnForm)] = []
        var first: [String: Position] = [:]
        var isListed = false
        for row in sheet.rows {
            let place = sheet.position(row, keys.number)
            guard let key = sheet.text(row, "key"), !key.isEmpty else {
                log.say("", .table(.noKey), at: sheet.position(row, values.number))
                continue
            }
            if key.hasPrefix("#") { continue }
            guard let form = forms.first(where: { SheetForm.plain($0.key) == SheetForm.plain(key) }) else {
                let near = NearestWord.key(for: key, among: forms.map(\.key))
                if let near { log.distrust(String(near.split(separator: ".")[0])) }
                let known = near != nil || isListed ? [] : forms.map(\.key)
                isListed = isListed || near == nil
                log.say("", .unknownKey(suggestion: near, known: known), at: place)
                continue
            }
            if let earlier = first[form.key] {
                log.say(form.key, .duplicateKey(first: log.places.mention(of: earlier)), at: place)
                continue
            }
            first[form.key] = place
            found.append((row, form))
        }
        // The column holds values of every kind, and its dates tell each other.
        let texts = found.filter(\.form.form.isDay).flatMap { row, _ in
            (sheet.text(row, "value")).map { ListCell.items($0) ?? [] } ?? []
        }
        let told = found.first { $0.form.key == "dates" }.flatMap { sheet.text($0.row, "value") }
        let dates = ColumnDates(texts, told: told.flatMap { ColumnDates.Order(rawValue: $0.lowercased()) })
        var ends: [String: (node: SourceNode, place: Position)] = [:]
        for (row, form) in found {
            var column = SheetReader.Column(number: values.number, key: form.key, form: form.form)
            column.dates = dates
            column.numbers = values.numbers
            let value = sheet.value(row, column, currency: nil)
            if SheetForm.readingKeys.contains(where: { $0.key == form.key }) {
                checkReading(form, value)
                continue
            }
            guard let value else {
                let null = SourceNode(content: .null, position: sheet.position(row, values.number))
                put(form.key, null, into: &root, "")
                continue
            }
            if form.key.hasPrefix("horizon.") {
                ends[form.key] = (value, value.position)
            } else {
                put(form.key, value, into: &root, "")
            }
            if form.key == "currency" { currency = value.scalarText }
        }
        if let one = ends["horizon.from"] ?? ends["horizon.to"] {
            if root.contains(where: { $0.key == "horizon" }) {
                log.fail("horizon", .table(.datesTwice), at: one.place)
            } else if let range = range(
                from: ends["horizon.from"]?.node, to: ends["horizon.to"]?.node, "horizon", at: one.place)
            {
                put("horizon", range, into: &root, "")
            }
        }
    }

    private func checkReading(_ form: ColumnForm, _ value: SourceNode?) {
        guard let value, case .word(let known) = form.form else { return }
        if case .text(let text) = value.content, known.contains(text) { return }
        if case .text(let text) = value.content {
            log.say(form.key, .unknownWord(text, known: known), at: value.position)
        } else {
            log.fail(form.key, wants: .word(known), value)
        }
    }

    /// Puts a value behind a key, within a mapping where the key has a dot.
    private func put(_ key: String, _ value: SourceNode, into entries: inout [SourceEntry], _ path: String) {
        let steps = key.split(separator: ".", maxSplits: 1).map(String.init)
        let place = SeriesPath.key(steps[0], in: path)
        let index = entries.firstIndex { $0.key == steps[0] }
        guard steps.count == 2 else {
            if index != nil, case .broken(let kind) = value.content {
                log.fail(place, kind, at: value.position)
            } else if let index {
                log.fail(
                    place, .duplicateKey(first: log.places.mention(of: entries[index].position)), at: value.position)
            } else {
                entries.append(SourceEntry(key: key, position: value.position, value: value))
            }
            return
        }
        guard let index else {
            let inner = SourceEntry(key: steps[1], position: value.position, value: value)
            let node = SourceNode(content: .mapping([inner]), position: value.position)
            return entries.append(SourceEntry(key: steps[0], position: value.position, value: node))
        }
        guard case .mapping(var inner) = entries[index].value.content else {
            return log.fail(
                place, .duplicateKey(first: log.places.mention(of: entries[index].position)), at: value.position)
        }
        inner.append(SourceEntry(key: steps[1], position: value.position, value: value))
        entries[index].value.content = .mapping(inner)
    }

    // MARK: Lists

    private func ids(_ name: String) -> [String: Int] {
        guard let sheet = sheets[name] else { return [:] }
        return Dictionary(
            sheet.rows.enumerated().compactMap { number, row in sheet.text(row, "id").map { ($0, number) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The entries of a row, but for some keys.
    private func entries(
        _ row: TableRow, _ sheet: SheetReader, _ path: String, except left: Set<String> = []
    ) -> [SourceEntry] {
        var entries: [SourceEntry] = []
        let own = sheet.text(row, "currency")
        let currency = own.flatMap { $0.isEmpty ? nil : $0 } ?? self.currency
        for column in sheet.columns where !left.contains(column.key) {
            if let value = sheet.value(row, column, currency: currency) {
                put(column.key, value, into: &entries, path)
            } else if sheet.form[column.key]?.isRequired ?? false {
                let null = SourceNode(content: .null, position: sheet.position(row, column.number))
                entries.append(SourceEntry(key: column.key, position: null.position, value: null))
            }
        }
        for key in sheet.missing { log.distrust(SeriesPath.key(key, in: path)) }
        return entries
    }

    private func mapping(_ entries: [SourceEntry], _ row: TableRow, _ sheet: SheetReader) -> SourceNode {
        SourceNode(content: .mapping(entries), position: sheet.position(row, row.cells.first?.column ?? 1))
    }

    private mutating func add(_ items: [SourceNode], to list: String) {
        guard let first = items.first else { return }
        if let index = root.firstIndex(where: { $0.key == list }) {
            root[index].value.items += items
        } else {
            let node = SourceNode(content: .list(items), position: first.position)
            root.append(SourceEntry(key: list, position: first.position, value: node))
        }
    }

    private mutating func readList(_ name: String) {
        guard let sheet = sheets[name], let list = TableSource.list(of: name) else { return }
        add(
            sheet.rows.enumerated().map { number, row in
                let path = SeriesPath.item(number, in: list)
                var entries = entries(row, sheet, path, except: ["window", "window.from", "window.to"])
                if let window = days(row, sheet, path, prefix: "window") {
                    entries.append(SourceEntry(key: "window", position: window.position, value: window))
                }
                return mapping(entries + (more[list]?[number] ?? []), row, sheet)
            }, to: list)
    }

    private mutating func readFareMatrix() {
        guard let sheet = sheets["Fare matrix"] else { return }
        let start = root.first { $0.key == "fares" }?.value.items.count ?? 0
        var items: [SourceNode] = []
        for row in sheet.rows {
            for city in sheet.columns where city.isOther {
                let path = SeriesPath.item(start + items.count, in: "fares")
                let own = sheet.text(row, "currency")
                guard let fare = sheet.value(row, city, currency: own ?? currency) else { continue }
                var entries = entries(row, sheet, path, except: Set(sheet.columns.filter(\.isOther).map(\.key)))
                entries.append(
                    SourceEntry(key: "to", position: fare.position, value: .text(city.key, at: fare.position)))
                entries.append(SourceEntry(key: "fare", position: fare.position, value: fare))
                items.append(SourceNode(content: .mapping(entries), position: fare.position))
            }
        }
        add(items, to: "fares")
    }

    private mutating func readRates() {
        guard let sheet = sheets["Rates"] else { return }
        var entries: [SourceEntry] = []
        for row in sheet.rows {
            guard let key = sheet["currency"], let column = sheet["rate"] else { break }
            guard let code = sheet.text(row, "currency"), !code.isEmpty else {
                log.say("rates[].currency", .missing(.text), at: sheet.position(row, key.number))
                continue
            }
            let null = SourceNode(content: .null, position: sheet.position(row, column.number))
            let value = sheet.value(row, column, currency: nil) ?? null
            if case .null = value.content { log.say("rates[].rate", .missing(.number), at: null.position) }
            entries.append(SourceEntry(key: code, position: sheet.position(row, key.number), value: value))
        }
        if let first = entries.first {
            let node = SourceNode(content: .mapping(entries), position: first.position)
            root.append(SourceEntry(key: "rates", position: first.position, value: node))
        }
    }

    private mutating func readBlackouts() {
        guard let sheet = sheets["Blackouts"] else { return }
        var items: [SourceNode] = []
        for row in sheet.rows {
            let why = entries(row, sheet, "", except: ["from", "to", "dates"])
            for range in ranges(row, sheet, in: "blackouts", after: items.count) {
                let dates = SourceEntry(key: "dates", position: range.position, value: range)
                items.append(mapping([dates] + why, row, sheet))
            }
        }
        add(items, to: "blackouts")
    }

    private mutating func readGroups() {
        guard let sheet = sheets["Groups"], let kinds = sheet["kind"], let column = sheet["people"] else { return }
        for row in sheet.rows {
            let place = sheet.position(row, kinds.number)
            let kind = sheet.text(row, "kind").map { CellReader.word($0, among: ["together", "apart"]) } ?? ""
            guard ["together", "apart"].contains(kind) else {
                log.say(
                    "groups[].kind",
                    kind.isEmpty
                        ? .missing(.word(["together", "apart"])) : .unknownWord(kind, known: ["together", "apart"]),
                    at: place)
                continue
            }
            let people = sheet.value(row, column, currency: nil)
            add([people ?? SourceNode(content: .list([]), position: sheet.position(row, column.number))], to: kind)
        }
    }

    private mutating func readGoals() {
        guard let sheet = sheets["Goals"], let column = sheet["goal"] else { return }
        if sheet.rows.count == 1, sheet.text(sheet.rows[0], "goal") == ListCell.none {
            let none = SourceNode(content: .list([]), position: sheet.position(sheet.rows[0], column.number))
            root.append(SourceEntry(key: "goals", position: none.position, value: none))
            return
        }
        add(
            sheet.rows.enumerated().map { number, row in
                let entries = entries(row, sheet, SeriesPath.item(number, in: "goals"))
                if entries.count == 1, entries[0].key == "goal", case .text = entries[0].value.content {
                    return entries[0].value
                }
                return mapping(entries, row, sheet)
            }, to: "goals")
    }
}

// MARK: What other sheets say of the entries of a list

extension TableSource {
    private mutating func attach(_ key: String, _ value: SourceNode, to list: String, _ index: Int) {
        var entries = more[list]?[index] ?? []
        if let known = entries.firstIndex(where: { $0.key == key }) {
            entries[known].value.items += value.items
        } else {
            entries.append(SourceEntry(key: key, position: value.position, value: value))
        }
        more[list, default: [:]][index] = entries
    }

    private func count(_ key: String, of list: String, _ index: Int) -> Int {
        more[list]?[index]?.first { $0.key == key }?.value.items.count ?? 0
    }

    /// The entry of a list that a row names; what is wrong with the name is said.
    private func entry(_ row: TableRow, _ sheet: SheetReader, _ key: String, _ referent: Referent) -> Int? {
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
    private func person(at path: String) -> String {
        guard let sheet = sheets["People"], let number = Int(path.filter(\.isNumber)),
            sheet.rows.indices.contains(number)
        else {
            return path
        }
        let row = sheet.rows[number]
        return log.places.place(sheet.position(row, row.cells.first?.column ?? 1)).mention
    }

    private mutating func readAway() {
        guard let sheet = sheets["Away"] else { return }
        let kinds = ["unavailable", "available", "ifNeedBe"]
        for row in sheet.rows {
            guard let index = entry(row, sheet, "person", .participant) else { continue }
            let written = sheet.text(row, "kind") ?? ""
            let kind = written.isEmpty ? kinds[0] : CellReader.word(written, among: kinds)
            guard kinds.contains(kind) else {
                log.say(
                    "kind", .unknownWord(written, known: kinds), at: sheet.position(row, sheet["kind"]?.number ?? 1))
                continue
            }
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
                            SourceEntry(key: "every", position: every.position, value: every),
                            SourceEntry(key: "within", position: within.position, value: within),
                        ], row, sheet)
                }
            }
            let node = SourceNode(
                content: .list(items), position: items.first?.position ?? mapping([], row, sheet).position)
            attach(kind, node, to: "participants", index)
        }
    }

    private mutating func readPoll() {
        guard let sheet = sheets["Poll"] else { return }
        var seen: [Int: Position] = [:]
        for row in sheet.rows {
            guard let index = entry(row, sheet, "person", .participant) else { continue }
            let place = mapping([], row, sheet).position
            if let first = seen[index] {
                log.say("person", .table(.repeatedRow(first: log.places.place(first).mention)), at: place)
                continue
            }
            seen[index] = place
            var answers: [SourceEntry] = []
            for day in sheet.columns where day.isOther {
                guard var value = sheet.value(row, day, currency: nil) else { continue }
                if case .text(let text) = value.content {
                    switch text.lowercased() {
                    case "maybe": value = .text(PollAnswer.ifNeedBe.rawValue, at: value.position)
                    case "true", "x", "✓", "✔": value = .text(PollAnswer.yes.rawValue, at: value.position)
                    case "false": value = .text(PollAnswer.no.rawValue, at: value.position)
                    default: break
                    }
                }
                answers.append(SourceEntry(key: day.key, position: value.position, value: value))
            }
            let poll = SourceNode(content: .mapping(answers), position: place)
            more["participants", default: [:]][index, default: []].append(
                SourceEntry(key: "poll", position: poll.position, value: poll))
        }
    }

    private mutating func readImported() {
        guard let sheet = sheets["Imported"] else { return }
        var order: [[String]] = []
        var found: [[String]: SourceNode] = [:]
        for row in sheet.rows {
            let written = sheet.text(row, "kind") ?? ""
            let kind = CellReader.word(written, among: ImportRecord.kinds)
            guard ImportRecord.kinds.contains(kind) else {
                log.say(
                    "kind", .unknownWord(written, known: ImportRecord.kinds),
                    at: sheet.position(row, sheet["kind"]?.number ?? 1))
                continue
            }
            let key = ["source", "person"].map { sheet.text(row, $0) ?? "" }
            if found[key] == nil { order.append(key) }
            var node = found[key] ?? mapping([], row, sheet)
            node["from"] = value(row, sheet, "source")
            node["person"] = value(row, sheet, "person")
            let days = value(row, sheet, "dates") ?? SourceNode(content: .list([]), position: node.position)
            if let answer = ImportRecord.answer(of: kind) {
                var poll = node["poll"] ?? SourceNode(content: .mapping([]), position: node.position)
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

    private mutating func readClosed() {
        guard let sheet = sheets["Closed"] else { return }
        for row in sheet.rows {
            guard let index = entry(row, sheet, "venue", .venue) else { continue }
            let path = SeriesPath.key("closed", in: SeriesPath.item(index, in: "venues"))
            let items = ranges(row, sheet, in: path, after: count("closed", of: "venues", index))
            attach(
                "closed", SourceNode(content: .list(items), position: mapping([], row, sheet).position), to: "venues",
                index)
        }
    }

    private mutating func readSeasons() {
        guard let sheet = sheets["Seasons"] else { return }
        for row in sheet.rows {
            guard let index = entry(row, sheet, "venue", .venue) else { continue }
            let list = SeriesPath.key("seasons", in: SeriesPath.item(index, in: "venues"))
            let path = SeriesPath.item(count("seasons", of: "venues", index), in: list)
            var entries = entries(row, sheet, path, except: ["venue", "from", "to", "dates"])
            let items = ranges(row, sheet, in: SeriesPath.key("dates", in: path), after: 0)
            let dates = SourceNode(
                content: .list(items), position: items.first?.position ?? mapping([], row, sheet).position)
            entries.append(SourceEntry(key: "dates", position: dates.position, value: dates))
            let season = mapping(entries, row, sheet)
            attach("seasons", SourceNode(content: .list([season]), position: season.position), to: "venues", index)
        }
    }

    private mutating func readHeld() {
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
                attach(key, SourceNode(content: .list([cost]), position: cost.position), to: "held", index)
            }
        }
    }

    // MARK: Days

    private func value(_ row: TableRow, _ sheet: SheetReader, _ key: String) -> SourceNode? {
        sheet[key].flatMap { sheet.value(row, $0, currency: nil) }
    }

    /// The ranges of a row, from `from` and `to` or from `dates`; what is wrong with them is said.
    private func ranges(_ row: TableRow, _ sheet: SheetReader, in list: String, after count: Int) -> [SourceNode] {
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
    private func days(
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

    /// A range of two days, each judged in its own place.
    private func range(from: SourceNode?, to: SourceNode?, _ path: String, at place: Position) -> SourceNode? {
        // Where the key of one end is misspelt, or one end is wrong, it is said already.
        guard !log.faulty.covers(path) else { return nil }
        let isWhole = path == "horizon" || path.hasSuffix(".window")
        for (end, node) in [("from", from), ("to", to)] where isWhole && node == nil {
            log.say("\(path).\(end)", .missing(.day), at: place)
            log.distrust(path)
        }
        guard let from, !log.faulty.covers(path) else {
            if !isWhole { log.fail(path, .table(.noFirstDay), at: place) }
            return nil
        }
        // Nothing of it is wanted but the reading of days.
        let fields = Fields(SourceNode(content: .mapping([]), position: place), at: path, keys: nil, log: log)
        guard let first = fields.day(from, path) else { return nil }
        guard let to else { return .text("\(first)", at: from.position) }
        guard let last = fields.day(to, path) else { return nil }
        return .text(first == last ? "\(first)" : "\(first)/\(last)", at: from.position)
    }
}
