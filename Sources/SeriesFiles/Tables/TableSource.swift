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

    let log: ReadingLog
    var sheets: [String: SheetReader] = [:]
    /// The series currency, as far as it can be read.
    var currency: String?
    var root: [SourceEntry] = []
    /// The positions of entries by their ids.
    var people: [String: Int] = [:]
    var venues: [String: Int] = [:]
    var held: [String: [Int]] = [:]
    /// What other sheets say of the entries of a list.
    var more: [String: [Int: [SourceEntry]]] = [:]

    /// The tree of a series, and what was read in another way than one may think; nil where the tables have none.
    static func tree(of inputs: [Input], _ log: ReadingLog) -> (root: SourceNode, notices: [String])? {
        var source = TableSource(log: log)
        source.openSheets(inputs)
        return source.read().map { ($0, source.notices) }
    }

    var notices: [String] {
        SheetForm.all.compactMap { sheets[$0.name] }.flatMap { sheet -> [String] in
            let name = sheet.table.isSheet ? "sheet \(sheet.table.name)" : "\(sheet.table.name).csv"
            return sheet.table.notices.map { "\(name) \($0)" }
                + sheet.borrowed.map { "\(name), column \($0), has its decimals read as all other columns tell" }
                + sheet.exchangedDates.map { "\(name), \($0)" }
        }
    }

    init(log: ReadingLog) {
        self.log = log
    }

    // MARK: The series

    mutating func read() -> SourceNode? {
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
        return SourceNode.mapping(root, at: sheets["Series"]?.start ?? Position(line: 1, column: 1))
    }

    /// How dates and numbers are read: as the sheet Series says, else as each column tells; numbers of a column that
    /// does not tell as all others do.
    mutating func settle() {
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

    mutating func readSeries() {
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

    func checkReading(_ form: ColumnForm, _ value: SourceNode?) {
        guard let value, case .word(let known) = form.form else { return }
        if case .text(let text) = value.content, known.contains(text) { return }
        if case .text(let text) = value.content {
            log.say(form.key, .unknownWord(text, known: known), at: value.position)
        } else {
            log.fail(form.key, wants: .word(known), value)
        }
    }

    /// Puts a value behind a key, within a mapping where the key has a dot.
    func put(_ key: String, _ value: SourceNode, into entries: inout [SourceEntry], _ path: String) {
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
                entries.append(SourceEntry(key, value))
            }
            return
        }
        guard let index else {
            let inner = SourceEntry(steps[1], value)
            let node = SourceNode.mapping([inner], at: value.position)
            return entries.append(SourceEntry(key: steps[0], position: value.position, value: node))
        }
        guard case .mapping(var inner) = entries[index].value.content else {
            return log.fail(
                place, .duplicateKey(first: log.places.mention(of: entries[index].position)), at: value.position)
        }
        inner.append(SourceEntry(steps[1], value))
        entries[index].value.content = .mapping(inner)
    }

    // MARK: Lists

    func ids(_ name: String) -> [String: Int] {
        guard let sheet = sheets[name] else { return [:] }
        return Dictionary(
            firstOf: sheet.rows.enumerated().compactMap { number, row in sheet.text(row, "id").map { ($0, number) } })
    }

    /// The currency of a row's amounts, that of the series where the row has none.
    private func currency(of row: TableRow, _ sheet: SheetReader) -> String? {
        sheet.text(row, "currency").flatMap { $0.isEmpty ? nil : $0 } ?? currency
    }

    /// The entries of a row, but for some keys.
    func entries(
        _ row: TableRow, _ sheet: SheetReader, _ path: String, except left: Set<String> = []
    ) -> [SourceEntry] {
        var entries: [SourceEntry] = []
        let currency = currency(of: row, sheet)
        for column in sheet.columns where !left.contains(column.key) {
            if let value = sheet.value(row, column, currency: currency) {
                put(column.key, value, into: &entries, path)
            } else if sheet.form[column.key]?.isRequired ?? false {
                let null = SourceNode(content: .null, position: sheet.position(row, column.number))
                entries.append(SourceEntry(column.key, null))
            }
        }
        for key in sheet.missing { log.distrust(SeriesPath.key(key, in: path)) }
        return entries
    }

    func mapping(_ entries: [SourceEntry], _ row: TableRow, _ sheet: SheetReader) -> SourceNode {
        SourceNode.mapping(entries, at: sheet.position(row, row.cells.first?.column ?? 1))
    }

    mutating func add(_ items: [SourceNode], to list: String) {
        guard let first = items.first else { return }
        if let index = root.firstIndex(where: { $0.key == list }) {
            root[index].value.items += items
        } else {
            let node = SourceNode.list(items, at: first.position)
            root.append(SourceEntry(key: list, position: first.position, value: node))
        }
    }

    mutating func readList(_ name: String) {
        guard let sheet = sheets[name], let list = TableSource.list(of: name) else { return }
        refuseTotals(sheet)
        add(
            sheet.rows.enumerated().map { number, row in
                let path = SeriesPath.item(number, in: list)
                var entries = entries(row, sheet, path, except: ["window", "window.from", "window.to"])
                if let window = days(row, sheet, path, prefix: "window") {
                    entries.append(SourceEntry("window", window))
                }
                return mapping(entries + (more[list]?[number] ?? []), row, sheet)
            }, to: list)
    }

    /// Says where a row adds up those above it, and would be one more of them.
    func refuseTotals(_ sheet: SheetReader) {
        guard ["Costs", "Funders", "Services"].contains(sheet.form.name) else { return }
        for row in sheet.rows {
            for key in ["id", "name"] {
                guard let column = sheet[key], let text = sheet.text(row, key), PollWords.isTotal(text) else {
                    continue
                }
                log.say(key, .table(.total(text)), at: sheet.position(row, column.number))
                break
            }
        }
    }

    mutating func readFareMatrix() {
        guard let sheet = sheets["Fare matrix"] else { return }
        let start = root.first { $0.key == "fares" }?.value.items.count ?? 0
        var items: [SourceNode] = []
        for row in sheet.rows {
            for city in sheet.columns where city.isOther {
                let path = SeriesPath.item(start + items.count, in: "fares")
                guard let fare = sheet.value(row, city, currency: currency(of: row, sheet)) else { continue }
                var entries = entries(row, sheet, path, except: Set(sheet.columns.filter(\.isOther).map(\.key)))
                entries.append(
                    SourceEntry("to", .text(city.key, at: fare.position)))
                entries.append(SourceEntry("fare", fare))
                items.append(SourceNode.mapping(entries, at: fare.position))
            }
        }
        add(items, to: "fares")
    }

    mutating func readRates() {
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
            let node = SourceNode.mapping(entries, at: first.position)
            root.append(SourceEntry(key: "rates", position: first.position, value: node))
        }
    }

    mutating func readBlackouts() {
        guard let sheet = sheets["Blackouts"] else { return }
        var items: [SourceNode] = []
        for row in sheet.rows {
            let why = entries(row, sheet, "", except: ["from", "to", "dates"])
            for range in ranges(row, sheet, in: "blackouts", after: items.count) {
                // As texts have it, so that a plan of the one is a plan of the other.
                if why.isEmpty {
                    items.append(range)
                    continue
                }
                let dates = SourceEntry("dates", range)
                items.append(mapping([dates] + why, row, sheet))
            }
        }
        add(items, to: "blackouts")
    }

    mutating func readGroups() {
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
            add([people ?? SourceNode.list([], at: sheet.position(row, column.number))], to: kind)
        }
    }

    mutating func readGoals() {
        guard let sheet = sheets["Goals"], let column = sheet["goal"] else { return }
        if sheet.rows.count == 1, sheet.text(sheet.rows[0], "goal") == ListCell.none {
            let none = SourceNode.list([], at: sheet.position(sheet.rows[0], column.number))
            root.append(SourceEntry("goals", none))
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
