import SeriesModel
import TableFiles

/// A form whose dates are boxes to tick, as Google Forms, Microsoft Forms and Nextcloud Forms write it: the dates that
/// somebody has ticked stand in one cell of theirs, with commas or semicolons between them.
///
/// What a tick says is in the head of its column: yes, if need be or no, or a question such as `When can you come?`. A
/// date without a tick is a no, unless there is a column to tick for that.
struct TickForm {
    /// What is wrong in a cell.
    struct Fault {
        var row: Int
        var column: Int
        var message: String
        var advice: String?
    }

    /// A column of ticks.
    private struct Ticks {
        var column: Int
        var answer: PollAnswer
    }

    /// A slot for each date that somebody has ticked, in columns behind those of the table.
    private(set) var slots: [PollTable.Slot] = []
    /// Rows of people, with an answer for each slot in the place of the dates that they have ticked.
    private(set) var people: [TableRow] = []
    /// The columns of the table in which the dates of slots were ticked first.
    private(set) var origins: [Int: Int] = [:]
    private(set) var faults: [Fault] = []
    /// Where a column of ticks has its head, and what its ticks say.
    private(set) var heads: [(row: Int, column: Int, answer: PollAnswer)] = []

    /// Behind all rows and columns of a sheet.
    private static let firstColumn = 2_000_000

    private let reader = Reader()

    /// Nil where no cell has several dates.
    init?(_ table: Table) {
        let (rows, reader) = (table.rows, reader)
        let several = Set(
            rows.flatMap { row in
                row.cells.filter { reader.dates(in: $0, atLeast: 2) != nil }.map(\.column)
            })
        guard let start = rows.firstIndex(where: { row in several.contains { row[$0] != nil } }) else { return nil }
        let isHeadless = several.contains { rows[start][$0].flatMap { reader.dates(in: $0) } != nil }
        let head = isHeadless ? nil : rows[start]
        people = Array(rows.dropFirst(isHeadless ? start : start + 1))
        let columns = tickColumns(several, below: head)
        guard !columns.isEmpty else { return nil }
        var ticks: [Ticks] = []
        for column in columns {
            guard let answer = head?[column]?.text.flatMap(Self.meaning) else {
                faults.append(
                    Fault(
                        row: (head ?? rows[start]).number, column: column,
                        message:
                            "dates as an answer, as where boxes are ticked, and no word of whether people can come then",
                        advice:
                            "Maybe write yes at the head of these dates where a tick says that somebody can come, or begin it "
                            + "with # where they are a note.")
                )
                continue
            }
            ticks.append(Ticks(column: column, answer: answer))
            heads.append(((head ?? rows[start]).number, column, answer))
        }
        read(ticks)
        people = people.map { row in
            var row = row
            row.cells.removeAll { columns.contains($0.column) }
            return row
        }
    }

    /// The columns with several dates in a cell, and of those with single dates the ones whose head says what a tick
    /// means, or that have dates which were ticked elsewhere: when somebody has answered is no such date.
    private func tickColumns(_ several: Set<Int>, below head: TableRow?) -> [Int] {
        func dates(_ column: Int) -> [String] {
            people.flatMap { row in row[column].flatMap { reader.dates(in: $0) }?.map(\.text) ?? [] }
        }
        let ticked = Set(several.flatMap(dates))
        let others = Set(people.flatMap { $0.cells.map(\.column) }).subtracting(several).filter { column in
            let found = dates(column)
            return !found.isEmpty
                && (!ticked.isDisjoint(with: found) || head?[column]?.text.flatMap(Self.meaning) != nil)
        }
        return several.union(others).filter { !(head?[$0]?.text?.hasPrefix("#") ?? false) }.sorted()
    }

    /// The dates of people, and for each of them an answer to each date.
    private mutating func read(_ ticks: [Ticks]) {
        var places: [String: Int] = [:]
        var ticked: [(row: Int, answers: [Int: PollAnswer])] = []
        for (index, row) in people.enumerated() {
            var answers: [Int: PollAnswer] = [:]
            var hasAnswered = false
            for column in ticks {
                // A row of sums may stand below.
                guard let cell = row[column.column], cell.text.flatMap({ Double($0) }) == nil else { continue }
                hasAnswered = true
                if let text = cell.text, Self.isNone(text) { continue }
                guard let dates = reader.dates(in: cell) else {
                    faults.append(
                        Fault(
                            row: row.number, column: column.column,
                            message: "must be dates with commas between them, or none",
                            advice: "Maybe write what else stands there into a column whose head begins with #."))
                    continue
                }
                for (text, date) in dates {
                    let place = places[text] ?? Self.firstColumn + places.count
                    if places.updateValue(place, forKey: text) == nil {
                        let head = TableCell(column: place, .text(text))
                        slots.append(PollTable.Slot(column: place, date: date, head: head, row: row.number))
                        origins[place] = column.column
                    }
                    if let other = answers.updateValue(column.answer, forKey: place), other != column.answer {
                        faults.append(
                            Fault(
                                row: row.number, column: column.column,
                                message: "a date that is ticked for another answer as well",
                                advice: nil))
                    }
                }
            }
            if hasAnswered { ticked.append((index, answers)) }
        }
        // Where no is something to tick, no tick is no answer.
        let rest: PollAnswer? = ticks.contains { $0.answer == .no } ? nil : .no
        for (index, answers) in ticked {
            for slot in slots {
                guard let answer = answers[slot.column] ?? rest else { continue }
                people[index].cells.append(TableCell(column: slot.column, .text(answer.rawValue)))
            }
        }
    }

    /// What a tick below a head says; nil where the head does not tell.
    private static func meaning(of head: String) -> PollAnswer? {
        var text = head.trimmed
        // `When can you come? [If need be]`
        if text.hasSuffix("]"), let open = text.lastIndex(of: "[") {
            guard !PollWords.denies(String(text[..<open])) else { return nil }
            text = String(text[text.index(after: open)...].dropLast())
        }
        if case .given(let answer)? = PollWords.answer(text) { return answer }
        if PollWords.denies(text) { return nil }
        return PollWords.isReserved(text) ? .ifNeedBe : PollWords.allows(text) ? .yes : nil
    }

    /// Whether somebody has ticked that none of the dates is any.
    private static func isNone(_ text: String) -> Bool {
        PollWords.answer(text) == .given(.no) || PollWords.isNone(text)
    }

    // MARK: Dates of a cell

    /// Reads each text once, as options come back in every row.
    private final class Reader {
        private var known: [String: PollDate?] = [:]

        private func date(_ text: String) -> PollDate? {
            if let found = known[text] { return found }
            let date = PollDate(text).flatMap { $0.isBare ? $0 : nil }
            known.updateValue(date, forKey: text)
            return date
        }

        /// The dates of a cell that has nothing else in it; nil where it has other words, or fewer dates.
        func dates(in cell: TableCell, atLeast least: Int = 1) -> [(text: String, date: PollDate)]? {
            switch cell.content {
            case .day(let number) where least < 2:
                let day = Day(number: number)
                return [(day.description, PollDate(.day(day)))]
            case .text(let text) where text.utf8.count <= 4000 && text.contains(where: \.isNumber):
                let parts = text.split { ",;\n、，；".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
                guard parts.count >= least, parts.count <= 300 else { return nil }
                // A date may have commas itself: `Mon, March 15, 2027`. The most dates are meant.
                var best: [[(text: String, date: PollDate)]?] = Array(repeating: nil, count: parts.count) + [[]]
                for start in parts.indices.reversed() {
                    for end in (start + 1)...min(start + 3, parts.count) {
                        guard let rest = best[end], rest.count >= best[start]?.count ?? 0 else { continue }
                        let part = parts[start..<end].joined(separator: ", ")
                        if let date = date(part) { best[start] = [(part, date)] + rest }
                    }
                }
                return best[0].flatMap { $0.count >= least ? $0 : nil }
            default: return nil
            }
        }
    }
}
