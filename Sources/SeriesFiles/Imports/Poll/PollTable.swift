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

        /// Whether more stands there than a day and the hours.
        var hasMore: Bool {
            date.clock == nil && !date.surplus.isEmpty
                && !PollTable.wholeDays.contains(PollWords.fold(date.surplus.joined(separator: " ")))
        }

        /// Whether its question, or what stands beside the date, speaks of when somebody cannot come.
        var isDenied: Bool {
            let text = head.text ?? ""
            let question =
                text.trimmed.hasSuffix("]") ? text.prefix(upTo: text.lastIndex(of: "[") ?? text.startIndex) : ""
            return PollWords.denies("\(question) \(date.surplus.joined(separator: " "))")
        }
    }

    private(set) var table: Table
    private(set) var slots: [Slot] = []
    /// Rows of people, whose first cell says who they are.
    private(set) var people: [TableRow] = []
    /// Whether a cell without anything says no: where there is no other way to say it.
    private(set) var emptyIsNo = false
    /// Whether a tick is written as the date above it once more.
    private(set) var repeatsHeads = false
    /// The row of dates, where other columns may stand between and behind them.
    private var head: TableRow?

    /// Whether rows are dates and columns people.
    private(set) var isTurned = false
    /// The form that it is where dates were boxes to tick.
    private(set) var ticked: TickForm?

    /// The ways in which a table may be read, the likeliest first: people below a head of dates, dates below a head of
    /// people, and forms of boxes to tick in both directions.
    static func readings(of table: Table) -> [PollTable] {
        let isTurned = [false, true]
        return isTurned.compactMap { PollTable(table, isTurned: $0) }
            + isTurned.compactMap { PollTable(ticked: table, isTurned: $0) }
    }

    /// Nil where no head with dates is found.
    private init?(_ table: Table, isTurned: Bool) {
        self.table = isTurned ? table.turned : table
        self.isTurned = isTurned
        if !isTurned, readDoodle() || readNextcloud() || readFramadate() { return }
        guard readGrid() else { return nil }
        joinRowBelow()
        readRepeatedHeads()
    }

    private init?(ticked table: Table, isTurned: Bool) {
        self.table = isTurned ? table.turned : table
        self.isTurned = isTurned
        guard let form = TickForm(self.table) else { return nil }
        ticked = form
        (slots, people) = (form.slots, form.people)
    }

    /// Cells of answers that are one, so that only the first of them has a value.
    var mergedAnswers: [CellRange] {
        guard let first = people.first?.number, let last = people.last?.number else { return [] }
        return table.merged.filter { range in
            range.rows.overlaps(first...last) && slots.contains { range.columns.contains(origin(of: $0.column)) }
        }
    }

    /// The column of the table in which the dates of a slot were ticked.
    private func origin(of column: Int) -> Int { ticked?.origins[column] ?? column }

    /// What people call a cell.
    func place(row: Int, column: Int) -> String {
        let column = origin(of: column)
        return isTurned ? table.place(row: column, column: row) : table.place(row: row, column: column)
    }

    private static func slot(_ cell: TableCell, _ row: Int, narrow: Bool = false) -> Slot? {
        let date: PollDate?
        switch cell.content {
        case .day(let number): date = PollDate(.day(Day(number: number)))
        case .shortDate(let number, let hasMonth): date = PollDate(Day(number: number).shown(hasMonth: hasMonth))
        case .text(let text): date = PollDate(text)
        case .number, .boolean, .fault: date = nil
        }
        guard var date else { return nil }
        if narrow { date.isNarrow = true }
        return Slot(column: cell.column, date: date, head: cell, row: row)
    }

    // MARK: Layouts

    /// Perhaps title and address, then months, days and perhaps times, then people, at the end how many said yes.
    private mutating func readDoodle() -> Bool {
        let rows = table.rows
        let link = rows.prefix(4).firstIndex { $0[1]?.text?.contains("doodle.") ?? false }
        guard let place = rows.indices.prefix(8).first(where: { isMonths(rows[$0]) }), rows.count > place + 2 else {
            return false
        }
        let (months, days) = (rows[place], rows[place + 1])
        let times = rows[place + 2][1] == nil ? rows[place + 2] : nil
        let width = [months, days, times].compactMap { $0?.cells.last?.column }.max() ?? 0
        var (month, day) = ("", "")
        slots = []
        for column in 2...max(2, width) {
            if let text = months[column]?.text { month = text }
            if let text = days[column]?.text { day = text }
            // What is there only for a time of the same day stands under it.
            guard days[column] != nil || times?[column] != nil else { continue }
            let cell = TableCell(column: column, .text("\(day) \(month)"))
            guard let slot = Self.slot(cell, days.number, narrow: Self.isNarrow(times?[column])) else { return false }
            slots.append(slot)
        }
        people = Array(rows.dropFirst(place + (times == nil ? 2 : 3)))
        if let last = people.last, last.cells.dropFirst().allSatisfy({ Int($0.text ?? "") != nil }) {
            people.removeLast()
            emptyIsNo = true
        }
        if link != nil { emptyIsNo = true }
        return !slots.isEmpty
    }

    /// Whether there are months and nothing else, behind an empty cell or a word for those below.
    private func isMonths(_ row: TableRow) -> Bool {
        let heads = row.cells.filter { $0.column > 1 }
        return !heads.isEmpty
            && heads.allSatisfy { cell in
                guard let text = cell.text, text.count < 40, PollDate(text) == nil else { return false }
                return PollDate("1 \(text)") != nil
            }
    }

    /// Whether a moment is only a part of its day.
    private static func isNarrow(_ moment: TableCell?) -> Bool {
        let text = PollWords.fold(moment?.text ?? "")
        return text.contains { $0.isLetter || $0.isNumber } && !wholeDays.contains(text)
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
            slot.date = slot.date.until(
                rows[from + 1][cell.column].flatMap { Self.slot($0, rows[from + 1].number) }?.date)
            slots.append(slot)
        }
        people = Array(rows.dropFirst(from + 2))
        return !slots.isEmpty
    }

    /// Perhaps a title, a row of dates, one of moments, then people.
    private mutating func readFramadate() -> Bool {
        // A title may stand above.
        let rows = Array(table.rows.drop { $0.cells.allSatisfy { $0.column == 1 } })
        guard rows.count > 2, rows[0][1] == nil, rows[1][1] == nil, !rows[0].cells.isEmpty else { return false }
        slots = []
        for cell in rows[0].cells {
            guard let slot = Self.slot(cell, rows[0].number, narrow: Self.isNarrow(rows[1][cell.column])) else {
                return false
            }
            slots.append(slot)
        }
        people = Array(rows.dropFirst(2))
        return true
    }

    private static let wholeDays = Set(
        """
        all day,all days,whole day,full day,entire day,day,days,any time,anytime,ganztägig,ganztags,ganzer tag,den ganzen tag,\
        toute la journée,journée,journée entière,la journée,todo el día,día completo,día entero,tutto il giorno,giornata intera,\
        dia inteiro,o dia todo,hele dag,de hele dag,heldag,hela dagen,hele dagen,koko päivä,cały dzień,celý den,celý deň,\
        egész nap,toată ziua,cijeli dan,ceo dan,цео дан,весь день,цял ден,увесь день,tüm gün,bütün gün,tot el dia,\
        tota la jornada,όλη μέρα,ολοήμερο,طوال اليوم,تمام روز,כל היום,पूरे दिन,sepanjang hari,全天,終日,종일
        """.split(separator: ",").map { PollWords.fold(String($0)) })

    /// A head of dates, then people: our own grid, and what Rallly and Nextcloud Polls write as CSV.
    private mutating func readGrid() -> Bool {
        let rows = table.rows
        // A layout that did not fit may have begun.
        (slots, emptyIsNo) = ([], false)
        for (number, head) in rows.prefix(6).enumerated() {
            let found = head.cells.filter { $0.column > 1 }.compactMap { Self.slot($0, head.number) }
            // A note above may have a date, and so may who has answered when, or who has ticked it.
            let isRepeated = found.contains { slot in slots.contains { $0.head == slot.head } }
            guard found.count > slots.count, !isRepeated else { continue }
            slots = found
            people = Array(rows.dropFirst(number + 1))
            self.head = head
        }
        return !slots.isEmpty
    }

    /// Takes the row below the dates for a part of them where it has days of the week or hours, and nobody's name.
    private mutating func joinRowBelow() {
        guard let below = people.first, below[1] == nil else { return }
        var joined = slots
        var columns: Set<Int> = []
        for index in joined.indices {
            guard let text = below[joined[index].column]?.text else { continue }
            // Before the date a `Do` is a Thursday, behind it 9.30 a time.
            let ways = ["\(text) 1.1.2027", "1.1.2027 \(text)"].compactMap(PollDate.init)
            guard let beside = ways.first(where: \.isBare) else { return }
            joined[index].date.add(beside)
            columns.insert(joined[index].column)
        }
        guard !columns.isEmpty, below.cells.allSatisfy({ columns.contains($0.column) }) else { return }
        slots = joined
        people.removeFirst()
    }

    /// Takes answers that repeat the date above them, as some forms write each box that is ticked, for yes, and all
    /// others for no.
    private mutating func readRepeatedHeads() {
        let heads = Dictionary(firstOf: slots.map { ($0.column, $0.head.content) })
        let answers = people.flatMap { row in row.cells.filter { heads[$0.column] != nil } }
        guard !answers.isEmpty, answers.allSatisfy({ $0.content == heads[$0.column] }) else { return }
        people = people.map { row in
            var row = row
            for index in row.cells.indices where heads[row.cells[index].column] != nil {
                row.cells[index].content = .text(PollAnswer.yes.rawValue)
            }
            return row
        }
        (emptyIsNo, repeatsHeads) = (true, true)
    }

    /// Answers in columns behind those of names that have no date at their head, where nothing else stands in them.
    func strays(behind label: Label) -> [(row: Int, column: Int, isHeadless: Bool)] {
        guard let head else { return [] }
        let dated = Set(slots.map(\.column))
        let others = Set(people.flatMap { $0.cells.map(\.column) }).subtracting(dated)
        return others.sorted().filter { $0 > label.columns.upperBound }.flatMap {
            column -> [(row: Int, column: Int, isHeadless: Bool)] in
            if head[column]?.text?.hasPrefix("#") ?? false { return [] }
            let cells = people.compactMap { row in row[column].map { (row: row.number, text: $0.text ?? "") } }
            let answers = cells.filter { PollWords.answer($0.text) != nil }
            if head[column] == nil { return answers.map { ($0.row, column, true) } }
            let isPoll = answers.count == cells.count || !answers.isEmpty && Self.namesDay(head[column]?.text ?? "")
            return isPoll ? [(head.number, column, false)] : []
        }
    }

    /// Whether a head that is no date speaks of a day, as `10–12 May or 17–19 May` does.
    private static func namesDay(_ head: String) -> Bool {
        let words = head.plain.split { !$0.isLetter && !$0.isNumber }.map { String($0) }
        return words.contains { $0.contains(where: \.isNumber) }
            && words.contains { $0.count > 2 && !CalendarWords.months(in: [$0]).isEmpty }
    }

    /// Whether a title or a question above the answers speaks of days on which people cannot come.
    var isDenied: Bool {
        let dated = Set(slots.map(\.column))
        return table.rows.prefix { $0.number <= slots.first?.row ?? 0 }.contains { row in
            row.cells.contains { !dated.contains($0.column) && PollWords.denies($0.text ?? "") }
        }
    }

    // MARK: Ticked boxes

    static let ticked = "dates as an answer, as where boxes are ticked, and no row of dates above it"
    static let untick = "Maybe give each date a column of its own, with yes below it where it is ticked."

    /// A cell of the answers that has dates, where those of somebody were taken for the head of the poll: who is known
    /// tells whose row it is.
    func ticks(isKnown: (String) -> Bool) -> (row: Int, column: Int)? {
        if ticked != nil { return nil }
        if isTurned { return Self.ticks(in: people) }
        let dated = Set(slots.map(\.column))
        if let cell = Self.ticks(in: table.rows.dropFirst(), columns: dated) { return cell }
        guard let head, let slot = slots.first, let above = table.rows.first, above.number < head.number,
            dated.contains(where: { above[$0] != nil })
        else { return nil }
        let isSomebody = head.cells.contains { !dated.contains($0.column) && $0.text.map(isKnown) ?? false }
        return Self.ticks(in: [head]) ?? (isSomebody ? (slot.row, slot.column) : nil)
    }

    /// The first cell with several dates, of all columns or of these.
    static func ticks(in rows: some Sequence<TableRow>, columns: Set<Int>? = nil) -> (row: Int, column: Int)? {
        for row in rows {
            let cell = row.cells.first { cell in
                guard case .text(let text) = cell.content, columns?.contains(cell.column) ?? true else { return false }
                let parts = text.split { ",;\n".contains($0) }
                return parts.count > 1 && parts.count { PollDate(String($0))?.surplus.isEmpty ?? false } > 1
            }
            if let cell { return (row.number, cell.column) }
        }
        return nil
    }

    // MARK: Who

    /// Where a row says who has answered.
    struct Label {
        let columns: ClosedRange<Int>
        let text: (TableRow) -> String?

        var column: Int { columns.lowerBound }
    }

    /// What people are called in a row: the text of its first cell, or that of the column, or of two beside each other,
    /// in which most are known.
    ///
    /// - Parameter isKnown: whether a text is what somebody is called.
    /// - Returns: where a row says who has answered.
    func label(isKnown: (String) -> Bool) -> Label {
        let dated = Set(slots.map(\.column))
        let columns = Set(people.flatMap { $0.cells.map(\.column) }).subtracting(dated).union([1]).sorted()
        func text(_ row: TableRow, _ column: Int) -> String? {
            row[column]?.text?.split { $0 == " " || $0 == "\u{A0}" }.joined(separator: " ")
        }
        var ways = columns.map { column in Label(columns: column...column) { text($0, column) } }
        for (one, other) in zip(columns, columns.dropFirst()) {
            for (first, second) in [(one, other), (other, one)] {
                ways.append(
                    Label(columns: one...other) { row in
                        text(row, first).flatMap { word in text(row, second).map { "\(word) \($0)" } }
                    })
            }
        }
        var (best, most) = (ways[0], -1)
        for way in ways {
            let known = people.count { row in way.text(row).map(isKnown) ?? false }
            if known > most { (best, most) = (way, known) }
        }
        return best
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
        table.merged = merged.map { CellRange(rows: $0.columns, columns: $0.rows) }
        table.rows = columns.sorted { $0.key < $1.key }.map { column, cells in
            TableRow(
                number: column,
                cells: cells.map { TableCell(column: $0.column == first ? 1 : $0.column, $0.content) })
        }
        return table
    }
}
