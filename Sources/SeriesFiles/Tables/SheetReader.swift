import SeriesModel
import TableFiles

/// A sheet with its heads found: which column holds what, and how its dates and numbers are read.
struct SheetReader {
    let form: SheetForm
    let table: Table
    /// The number of the table in the file.
    let number: Int
    /// The columns that mean something.
    private(set) var columns: [Column] = []
    /// The rows below the heads in which something of them stands.
    private(set) var rows: [TableRow] = []
    /// Required columns that are not there.
    private(set) var missing: Set<String> = []
    /// Whether cells of it are one, which is said: others of them only seem to be missing.
    private(set) var isMerged = false
    /// The row of the heads.
    private let headRow: TableRow

    struct Column {
        /// Counted from 1.
        let number: Int
        /// As the format has it; a word of the coordinator where the form has none for it.
        let key: String
        let form: ValueForm
        var isOther = false
        var dates = ColumnDates([], told: nil)
        var numbers = ColumnNumbers([])
    }

    /// Finds the heads; what is wrong with them is said.
    init(_ form: SheetForm, _ table: Table, number: Int, _ log: ReadingLog) {
        self.form = form
        self.table = table
        self.number = number
        let index = SheetReader.heads(of: form, in: table).row
        headRow = table.rows[index]
        readHeads(log)
        let used = Set(columns.map(\.number))
        let below = table.rows[(index + 1)...].filter { !SheetReader.isNote($0) }
        rows = below.filter { row in row.cells.contains { used.contains($0.column) } }
        checkCells(below, log)
    }

    /// Whether a row is a remark and nothing else: `# 15 people, as of Monday`.
    private static func isNote(_ row: TableRow) -> Bool {
        row.cells.count == 1 && row.cells[0].text?.hasPrefix("#") ?? false
    }

    /// The row of the heads, above which a title may stand, and how many of them the form has.
    private static func heads(of form: SheetForm, in table: Table) -> (row: Int, count: Int) {
        let counts = table.rows.prefix(20).map { row in
            Set(row.cells.compactMap { $0.text.flatMap { key(of: $0, in: form) } }).count
        }
        let most = counts.max() ?? 0
        return (counts.firstIndex(of: most) ?? 0, most)
    }

    /// The form to which a table of another name belongs by its heads: that of which it has most, at least three; nil
    /// where two have as many.
    static func form(of table: Table, among forms: [SheetForm]) -> SheetForm? {
        let counts = forms.map { heads(of: $0, in: table).count }
        guard let most = counts.max(), most >= 3, counts.count(where: { $0 == most }) == 1 else { return nil }
        return counts.firstIndex(of: most).map { forms[$0] }
    }

    func position(_ row: TableRow, _ column: Int) -> Position {
        Position(line: row.number, column: column, table: number)
    }

    /// The place of the first head.
    var start: Position { position(headRow, headRow.cells.first?.column ?? 1) }

    subscript(key: String) -> Column? { columns.first { $0.key == key && !$0.isOther } }

    /// What a message calls the heads, by column.
    var heads: [Int: String] {
        Dictionary(firstOf: columns.map { ($0.number, $0.key) })
    }

    // MARK: Heads

    private static func key(of head: String, in form: SheetForm) -> String? {
        let plain = SheetForm.plain(head)
        return form.columns.first { SheetForm.plain($0.key) == plain }?.key
    }

    private mutating func readHeads(_ log: ReadingLog) {
        var unknown: [(cell: TableCell, text: String)] = []
        var seen: [String: Position] = [:]
        func add(_ column: Column) {
            let place = position(headRow, column.number)
            if let first = seen[column.key] {
                log.say("", .table(.repeatedHead(CellRange.letters(first.column))), at: place)
            } else {
                seen[column.key] = place
                columns.append(column)
            }
        }
        let days = ColumnDates(headRow.cells.compactMap(\.text), told: nil)
        for cell in headRow.cells {
            let text = cell.text?.trimmed ?? ""
            if text.hasPrefix("#") { continue }
            if let key = SheetReader.key(of: text, in: form), let column = form[key] {
                add(Column(number: cell.column, key: key, form: column.form))
                continue
            }
            switch form.others {
            case .days: readDay(cell, text, days, log, add)
            case .cities where !text.isEmpty:
                add(Column(number: cell.column, key: text, form: .number(.amount), isOther: true))
            case .categories:
                if let key = SheetReader.category(text) {
                    add(Column(number: cell.column, key: key, form: .number(.amount), isOther: true))
                } else {
                    unknown.append((cell, text))
                }
            case .none, .cities: unknown.append((cell, text))
            }
        }
        var suggested: Set<String> = []
        var isListed = false
        for (cell, text) in unknown {
            let free = form.columns.map(\.key).filter { seen[$0] == nil }
            let near =
                NearestWord.key(for: text, among: free) ?? NearestWord.key(for: text, among: form.columns.map(\.key))
            if let near { suggested.insert(near) }
            let known = isListed || near != nil ? [] : form.columns.map(\.key)
            isListed = isListed || near == nil
            log.say("", .table(.unknownHead(suggestion: near, known: known)), at: position(headRow, cell.column))
        }
        for column in form.columns where column.isRequired && seen[column.key] == nil {
            missing.insert(column.key)
            if !suggested.contains(column.key) {
                log.say("", .table(.missingHead(column.key)), at: start)
            }
        }
    }

    private func readDay(
        _ cell: TableCell, _ text: String, _ days: ColumnDates, _ log: ReadingLog, _ add: (Column) -> Void
    ) {
        let place = position(headRow, cell.column)
        var day: String?
        if case .day(let number) = cell.content {
            day = "\(Day(number: number))"
        } else {
            do throws(ColumnDates.Fault) {
                day = try days.text(text)
            } catch {
                return log.say("", error.kind(of: text), at: place)
            }
        }
        if let text = day, Day(text) == nil, let date = PollDate(text), date.surplus.isEmpty,
            case .words(let months, let number, let year?) = date.form, months.count == 1
        {
            // Of a range of days the first, as in polls.
            day = Day(year: year, month: months[0], day: number).map { "\($0)" }
        }
        // What is no date might be somebody's name.
        guard let day, Day(day) != nil else { return log.say("", .table(.headNotDay), at: place) }
        add(Column(number: cell.column, key: day, form: .word(PollAnswer.allCases.map(\.rawValue)), isOther: true))
    }

    /// `caps.travel` for `Caps travel`: what stands behind a dot stays as it is, else it is one of the categories that
    /// have a meaning where it is like one.
    private static func category(_ head: String) -> String? {
        for key in ["caps", "headings"] where head.lowercased().hasPrefix(key) {
            let rest = head.dropFirst(key.count)
            guard let mark = rest.first, ". -_".contains(mark) else { continue }
            let word = rest.dropFirst().trimmed
            let meant = CostCategory.known.first { SheetForm.plain($0) == SheetForm.plain(word) }
            // In a head all in capitals these say nothing.
            let isKept = mark == "." && head.contains(where: \.isLowercase)
            return "\(key).\(isKept ? word : meant ?? word)"
        }
        return nil
    }

    // MARK: Cells

    /// Says what stands under no head, and which cells are one.
    private mutating func checkCells(_ rows: [TableRow], _ log: ReadingLog) {
        let heads = Set(headRow.cells.map(\.column))
        var said: Set<Int> = []
        for row in rows {
            for cell in row.cells where !heads.contains(cell.column) && said.insert(cell.column).inserted {
                log.say("", .table(.noHead), at: position(row, cell.column))
            }
        }
        let used = columns.map(\.number)
        let last = self.rows.last?.number ?? headRow.number
        for range in table.merged {
            guard range.rows.upperBound >= headRow.number, range.rows.lowerBound <= last,
                used.contains(where: range.columns.contains)
            else { continue }
            isMerged = true
            let place = Position(line: range.rows.lowerBound, column: range.columns.lowerBound, table: number)
            log.say("", .table(.merged("\(range)")), at: place)
        }
    }

    /// The texts of a column of these that are wanted as numbers, or as days.
    private func texts(_ column: Column) -> [String] {
        rows.flatMap { row -> [String] in
            guard case .text(let text)? = row[column.number]?.content else { return [] }
            if case .ranges = column.form { return ListCell.items(text) ?? [] }
            return [text.trimmed]
        }
    }

    /// The marks before a fraction that columns tell.
    var marks: [ColumnNumbers.Mark] {
        columns.filter(\.form.isNumber).compactMap { ColumnNumbers.mark(of: texts($0)) }
    }

    /// Settles how each column is read.
    mutating func settle(_ order: ColumnDates.Order?, _ told: ColumnNumbers.Mark?, otherwise mark: ColumnNumbers.Mark?)
    {
        for index in columns.indices {
            let texts = texts(columns[index])
            if columns[index].form.isNumber {
                columns[index].numbers = ColumnNumbers(texts, told: told, otherwise: mark)
            } else if columns[index].form.isDay {
                columns[index].dates = ColumnDates(texts, told: order)
            }
        }
    }

    /// The columns whose numbers are read as those of all others.
    var borrowed: [String] { columns.filter(\.numbers.isBorrowed).map(\.key) }

    /// What may be meant by dates of columns in which some are text.
    var exchangedDates: [String] {
        columns.filter(\.form.isDay).compactMap { column in
            let days = rows.compactMap { row -> Day? in
                guard case .day(let number)? = row[column.number]?.content else { return nil }
                return Day(number: number)
            }
            guard let (text, day) = ColumnDates.exchanged(texts(column), beside: days),
                let other = Day(year: day.date.year, month: day.date.day, day: day.date.month)
            else { return nil }
            return "column \(column.key), has \(text) as text and \(day) as a date: see whether that is \(other), "
                + "exchanged by a program that reads day and month the other way round"
        }
    }

    // MARK: Values

    /// The text of a key's cell, where it is one.
    func text(_ row: TableRow, _ key: String) -> String? {
        self[key].flatMap { row[$0.number]?.text?.trimmed }
    }

    /// The value of a column; nil where the cell is empty.
    func value(_ row: TableRow, _ column: Column, currency: String?) -> SourceNode? {
        guard let cell = row[column.number] else { return nil }
        if case .text(let text) = cell.content, text.trimmed.isEmpty { return nil }
        return CellReader(position: position(row, column.number), currency: currency)
            .value(cell, column.form, column.dates, column.numbers)
    }
}
