import SeriesModel
import TableFiles

/// A poll as its table has it: people by dates.
struct PollTable {
    /// A column of answers.
    struct Slot {
        var column: Int
        var date: PollDate
        /// What stands at its head, for messages.
        var head: TableCell
        /// The row of its head.
        var row: Int
    }

    private var table: Table
    private(set) var slots: [Slot] = []
    /// Rows of people, whose first cell says who they are.
    private(set) var people: [TableRow] = []
    /// Whether a cell without anything says no: where there is no other way to say it.
    private(set) var emptyIsNo = false
    /// Columns without a date at their head that have answers in them.
    private(set) var strays: [(row: Int, column: Int, isHeadless: Bool)] = []

    /// Whether rows are dates and columns people.
    private(set) var isTurned = false

    /// Nil where no head with dates is found, nor a column of them.
    init?(_ table: Table) {
        self.table = table
        if readDoodle() || readNextcloud() || readFramadate() || readGrid() { return }
        isTurned = true
        self.table = table.turned
        guard readGrid() else { return nil }
    }

    /// What people call a cell.
    func place(row: Int, column: Int) -> String {
        isTurned ? table.place(row: column, column: row) : table.place(row: row, column: column)
    }

    private static func slot(_ cell: TableCell, _ row: Int, narrow: Bool = false) -> Slot? {
        let date: PollDate?
        switch cell.content {
        case .day(let number): date = PollDate(.day(Day(number: number)))
        case .text(let text): date = PollDate(text)
        case .number, .boolean, .fault: date = nil
        }
        guard var date else { return nil }
        if narrow { date.isNarrow = true }
        return Slot(column: cell.column, date: date, head: cell, row: row)
    }

    // MARK: Layouts

    /// Title, address, months, days and perhaps times, then people, at the end how many said yes.
    private mutating func readDoodle() -> Bool {
        let rows = table.rows
        guard let link = rows.prefix(4).firstIndex(where: { $0[1]?.text?.contains("doodle.") ?? false }),
            rows.count > link + 3, rows[link + 1][1] == nil, rows[link + 2][1] == nil
        else { return false }
        let (months, days) = (rows[link + 1], rows[link + 2])
        let times = rows[link + 3][1] == nil ? rows[link + 3] : nil
        let width = [months, days, times].compactMap { $0?.cells.last?.column }.max() ?? 0
        var (month, day) = ("", "")
        for column in 2...max(2, width) {
            if let text = months[column]?.text { month = text }
            if let text = days[column]?.text { day = text }
            // What is there only for a time of the same day stands under it.
            guard days[column] != nil || times?[column] != nil else { continue }
            let cell = TableCell(column: column, .text("\(day) \(month)"))
            guard let slot = Self.slot(cell, days.number, narrow: times?[column] != nil) else { return false }
            slots.append(slot)
        }
        people = Array(rows.dropFirst(link + (times == nil ? 3 : 4)))
        if let last = people.last, last.cells.dropFirst().allSatisfy({ Int($0.text ?? "") != nil }) {
            people.removeLast()
        }
        emptyIsNo = true
        return !slots.isEmpty
    }

    /// Title and description, then a row of starts and one of ends.
    private mutating func readNextcloud() -> Bool {
        let rows = table.rows
        let words = ["from", "von", "de", "du", "desde", "da", "van", "od"]
        guard let from = rows.prefix(6).firstIndex(where: { words.contains(PollWords.fold($0[1]?.text ?? "")) }),
            rows.count > from + 1
        else { return false }
        slots = []
        for cell in rows[from].cells.dropFirst() {
            guard var slot = Self.slot(cell, rows[from].number) else { return false }
            let end = rows[from + 1][cell.column].flatMap { Self.slot($0, rows[from + 1].number) }
            // Times that are midnight are whole days.
            let texts = [cell.text, rows[from + 1][cell.column]?.text].compactMap(\.self)
            slot.date.isNarrow =
                (slot.date.isNarrow || end?.date.isNarrow ?? false) && !texts.allSatisfy(Self.isMidnight)
            slots.append(slot)
        }
        people = Array(rows.dropFirst(from + 2))
        return !slots.isEmpty
    }

    private static func isMidnight(_ text: String) -> Bool {
        !text.contains(":") || ["00:00", "12:00 AM", "0:00"].contains { text.contains(" \($0)") }
    }

    /// A row of dates, one of moments, then people.
    private mutating func readFramadate() -> Bool {
        let rows = table.rows
        guard rows.count > 2, rows[0][1] == nil, rows[1][1] == nil, !rows[0].cells.isEmpty else { return false }
        slots = []
        for cell in rows[0].cells {
            let moment = PollWords.fold(rows[1][cell.column]?.text ?? "")
            let isNarrow = !moment.isEmpty && !Self.wholeDays.contains(moment)
            guard let slot = Self.slot(cell, rows[0].number, narrow: isNarrow) else { return false }
            slots.append(slot)
        }
        people = Array(rows.dropFirst(2))
        return true
    }

    private static let wholeDays: Set<String> = [
        "all day", "whole day", "day", "ganztagig", "ganzer tag", "toute la journee", "journee", "todo el dia",
        "tutto il giorno", "dia inteiro", "hele dag", "caly dzien", "tum gun",
    ]

    /// A head of dates, then people: our own grid, and what Rallly and Nextcloud Polls write as CSV.
    private mutating func readGrid() -> Bool {
        let rows = table.rows
        // A layout that did not fit may have begun.
        (slots, emptyIsNo) = ([], false)
        for (number, head) in rows.prefix(6).enumerated() {
            let found = head.cells.filter { $0.column > 1 }.compactMap { Self.slot($0, head.number) }
            guard !found.isEmpty else { continue }
            slots = found
            people = Array(rows.dropFirst(number + 1))
            noteStrays(head)
            return true
        }
        return false
    }

    /// Answers in columns that have no date at their head.
    private mutating func noteStrays(_ head: TableRow) {
        let dated = Set(slots.map(\.column))
        for row in people {
            for cell in row.cells where cell.column > 1 && !dated.contains(cell.column) {
                if head[cell.column]?.text?.hasPrefix("#") ?? false { continue }
                guard let text = cell.text, PollWords.answer(text) != nil else { continue }
                if head[cell.column] == nil {
                    strays.append((row.number, cell.column, true))
                } else if !strays.contains(where: { $0.column == cell.column && !$0.isHeadless }) {
                    strays.append((head.number, cell.column, false))
                }
            }
        }
    }
}

extension Table {
    /// With rows for columns.
    fileprivate var turned: Table {
        var columns: [Int: [TableCell]] = [:]
        for row in rows {
            for cell in row.cells {
                columns[cell.column, default: []].append(TableCell(column: row.number, cell.content))
            }
        }
        var table = self
        // The first row has the people, wherever it stands.
        let first = rows.first?.number ?? 1
        table.rows = columns.sorted { $0.key < $1.key }.map { column, cells in
            TableRow(
                number: column,
                cells: cells.map { TableCell(column: $0.column == first ? 1 : $0.column, $0.content) })
        }
        return table
    }
}
