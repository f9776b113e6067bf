import SeriesModel
package import TableFiles

/// How a poll is read where its table alone does not say it.
public struct PollOptions: Hashable, Sendable {
    /// What it means that somebody has not answered; nil: nothing is imported where that is so.
    public var noAnswer: Silence?
    /// Whether heads such as 03/04/2027 have the day first; nil: as all of them allow it.
    public var dayFirst: Bool?
    /// Whether a slot of some hours is taken for its whole day; else such a day counts as if need be.
    public var slotsAreDays = false
    /// Participant ids by what people are called in the poll; an empty id passes a row over.
    public var people: [String: String] = [:]

    /// What no answer means.
    public enum Silence: String, CaseIterable, Sendable {
        /// They cannot come.
        case no
        /// They can come.
        case yes
    }

    /// How a CSV file is stored; nil: as its bytes tell.
    package var encoding: TextEncoding?

    /// Nothing is said in advance.
    public init() {}
}

extension ImportedDays {
    /// What a poll says: a table of people by dates as Doodle, Rallly, Framadate or Nextcloud Polls export it, or a
    /// grid of one's own, as CSV or as a workbook.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - document: the series.
    ///   - source: what the series file calls the source.
    ///   - options: how to read what may be read in several ways.
    /// - Returns: the dates and the answers.
    /// - Throws: ``ImportError``, with all that is wrong.
    public static func poll(
        _ path: String, for document: SeriesDocument, source: String = "poll", options: PollOptions = PollOptions()
    ) throws(ImportError) -> ImportedDays {
        let tables: [Table]
        do throws(FileText.Failure) {
            let data = try FileText.data(of: path, atMost: TableFile.largest)
            do throws(TableFileError) {
                tables = try TableFile.tables(
                    of: Array(data), name: path, encoding: options.encoding, mayHaveTitle: true)
            } catch {
                throw FileText.Failure(reason: error.reason)
            }
        } catch {
            throw .unreadable(path: path, reason: error.reason)
        }
        let polls = tables.flatMap(PollTable.readings).map { PollImport($0, path, document.series, options) }
        // What takes answers for a head is no poll where it can be read in another way.
        let likely = polls.filter { $0.known > 0 && !$0.isMisread }
        // Other sheets may have dates as well: of those with as many people of the series the first.
        guard var work = (likely.isEmpty ? polls : likely).max(by: { $0.known < $1.known }) else {
            throw .invalid([noPoll(tables, path)] + misread(tables, path))
        }
        do throws(ImportError) {
            try work.read()
        } catch {
            guard case .invalid(let problems) = error else { throw error }
            throw .invalid(problems + misread(tables, path))
        }
        for var other in likely where other.sheet != work.sheet && other.known == work.known {
            guard (try? other.read()) != nil, other.people != work.people || other.days != work.days else { continue }
            let sheets = [work.sheet, other.sheet].map(Table.quoted)
            throw .invalid([
                ImportProblem(
                    place: path,
                    message: "the sheets \(ShownText.list(sheets)) are both polls, and do not say the same",
                    advice: "Maybe remove the one that is out of date, or put the dates of both into one.")
            ])
        }
        let others = tables.map(\.name).filter { $0 != work.sheet }
        if !others.isEmpty {
            work.notes.append(
                "the poll is the sheet \(Table.quoted(work.sheet)); nothing was read of "
                    + ShownText.list(others.map(Table.quoted)))
        }
        var days = ImportedDays(source: source, starts: work.days, people: work.people, isWhole: true)
        days.notes = tables.flatMap(\.notices) + work.notes
        return days
    }

    /// Why none of the tables is a poll.
    private static func noPoll(_ tables: [Table], _ path: String) -> ImportProblem {
        for table in tables {
            guard let ticks = PollTable.ticks(in: table.rows) else { continue }
            return ImportProblem(
                place: "\(path): \(table.place(row: ticks.row, column: ticks.column))", message: PollTable.ticked,
                advice: PollTable.untick)
        }
        return ImportProblem(
            place: path, message: "this is no poll: no row of it has dates after its first cell",
            advice: "Maybe make a table of people by dates: name, 2027-03-15, 2027-04-12.")
    }

    /// How a text was read that does not say how it is stored, which may be why something is wrong.
    private static func misread(_ tables: [Table], _ path: String) -> [ImportProblem] {
        tables.filter { !$0.isSheet }.flatMap(\.notices).map {
            ImportProblem(
                place: path, message: $0,
                advice: "Maybe it is stored in another way: say it with --encoding, as in --encoding windows-1251.")
        }
    }
}

/// Reads the table of a poll.
private struct PollImport {
    private let poll: PollTable
    private let path: String
    private let series: Series
    private let options: PollOptions
    private let names: PersonNames
    private var problems: [ImportProblem] = []
    private(set) var people: [String: ImportedDays.Person] = [:]
    fileprivate(set) var notes: [String] = []
    /// The dates, in order.
    private(set) var days: [Day] = []

    init(_ poll: PollTable, _ path: String, _ series: Series, _ options: PollOptions) {
        self.poll = poll
        self.path = path
        self.series = series
        self.options = options
        names = PersonNames(series.participants, given: options.people)
    }

    /// The sheet, or the file without its ending.
    var sheet: String { poll.table.name }

    /// Where rows say who has answered.
    private var who: PollTable.Label { poll.label(isKnown: isKnown) }

    private func isKnown(_ label: String) -> Bool { if case .none = names.match(label) { false } else { true } }

    /// Whether dates that somebody has ticked were taken for the head of the poll.
    var isMisread: Bool { poll.ticks(isKnown: isKnown) != nil }

    /// How many rows are those of people of the series.
    var known: Int { poll.people.count { who.text($0).map(isKnown) ?? false } }

    mutating func read() throws(ImportError) {
        let who = who
        if let ticks = poll.ticks(isKnown: isKnown) {
            note(ticks.row, ticks.column, PollTable.ticked, PollTable.untick)
            throw .invalid(problems)
        }
        for fault in poll.ticked?.faults ?? [] { note(fault.row, fault.column, fault.message, fault.advice) }
        for slot in poll.slots where slot.isDenied {
            note(
                slot.row, slot.column, "seems to ask when somebody cannot come, so that a yes there would be a no",
                "Maybe write the date alone at the head, and yes where somebody can come.")
            break
        }
        for range in poll.mergedAnswers {
            note(
                range.rows.lowerBound, range.columns.lowerBound,
                "this cell is merged with others, so that only the first of them has an answer",
                "Maybe unmerge them, and write the answer into each.")
        }
        for stray in poll.strays(behind: who) {
            note(
                stray.row, stray.column,
                stray.isHeadless
                    ? "an answer, and no date at the head of its column" : "must be a date such as 2027-03-15",
                stray.isHeadless
                    ? "Maybe a comma in a name has moved the row: Rallly puts names into no quotes; put it in quotes."
                    : "Maybe it is a note: begin it with #.")
        }
        let columns = columns()
        for slot in poll.slots where slot.hasMore {
            guard let day = columns[slot.column] else { continue }
            notes.append(
                "\(poll.place(row: slot.row, column: slot.column)): read as \(day), whatever else stands there")
        }
        for slot in poll.slots {
            guard let day = columns[slot.column], abs(day - series.horizon.first) > 36_525 else { continue }
            note(
                slot.row, slot.column, "\(day) is more than a century from the horizon",
                "Maybe it is a date of another calendar: write the day of the Gregorian one.")
        }
        if poll.repeatsHeads { notes.append("answers repeat their dates, as ticks: these say yes, and all others no") }
        for (row, column, answer) in poll.ticked?.heads ?? [] {
            let word = answer == .ifNeedBe ? "if need be" : answer.rawValue
            notes.append(
                "\(poll.place(row: row, column: column)): dates that are ticked below it are \(word), those that nobody has ticked "
                    + "are none of the poll")
        }
        let rows = rows(who)
        var answers: [(id: String, answers: [Day: PollAnswer], missing: [Day])] = []
        for (id, row) in rows {
            let (given, missing) = self.answers(row, columns)
            answers.append((id, given, missing))
        }
        for (_, row) in rows { judge(row) }
        judgeCrosses(rows.map(\.row))
        for (_, row) in rows { compare(row, columns) }
        if rows.isEmpty, problems.isEmpty, let slot = poll.slots.first {
            note(slot.row, slot.column, "a row of dates, and below it nobody of the series has answered", nil)
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        let silent = answers.filter { !$0.missing.isEmpty }
        if options.noAnswer == nil, !silent.isEmpty {
            throw .unanswered(silent.map { ImportError.Unanswered(person: $0.id, days: $0.missing) })
        }
        for (id, given, missing) in answers {
            var given: [Day: PollAnswer]? = given
            if options.noAnswer == .yes {
                // Who has answered nothing is like one who was not asked.
                if given?.isEmpty ?? true { given = nil } else { for day in missing { given?[day] = .yes } }
            }
            people[id] = ImportedDays.Person(poll: given)
        }
        days = Set(columns.values).sorted()
        summarize(answers.map { ($0.id, $0.answers, $0.missing) })
    }

    private mutating func note(_ row: Int, _ column: Int, _ message: String, _ advice: String?) {
        problems.append(
            ImportProblem(
                place: "\(path): \(poll.place(row: row, column: column))", message: message, advice: advice))
    }

    // MARK: Dates

    /// The day of each column. Numbers such as 03/04 are read in one way in all of them.
    private mutating func columns() -> [Int: Day] {
        func read(_ order: PollDate.Order) -> [Int: Day] {
            Dictionary(
                firstOf: poll.slots.compactMap { slot in
                    slot.date.day(order, in: series.horizon).map { (slot.column, $0) }
                })
        }
        let orders: [PollDate.Order] =
            options.dayFirst.map { $0 ? [.dayFirst] : [.monthFirst] } ?? [.dayFirst, .monthFirst]
        let readings = orders.map(read)
        let whole = readings.filter { $0.count == poll.slots.count }
        let inside = whole.filter { $0.values.allSatisfy(series.horizon.contains) }
        let possible = inside.isEmpty ? whole : inside
        let said = possible.filter { reading in
            poll.slots.allSatisfy { slot in reading[slot.column].map(slot.date.allows) ?? true }
        }
        let best = said.isEmpty ? possible : said
        if let reading = best.first, best.allSatisfy({ $0 == reading }) {
            // Where a single day of the week is known as another in some language, the others still fit.
            let fits = poll.slots.contains { slot in
                !slot.date.weekdays.isEmpty && (reading[slot.column].map(slot.date.allows) ?? false)
            }
            for slot in poll.slots {
                guard let day = reading[slot.column], !slot.date.allows(day) else { continue }
                guard slot.date.hasYear || fits else {
                    note(
                        slot.row, slot.column, "is another day of the week in the year of the horizon: \(day)",
                        "Maybe write the year as well.")
                    continue
                }
                notes.append(
                    "\(poll.place(row: slot.row, column: slot.column)): \(day) is another day of the week than it says")
            }
            return reading
        }
        if let slot = poll.slots.first(where: \.date.isAmbiguous), best.count > 1 {
            let words = best.compactMap { $0[slot.column].map { "\($0)" } }
            note(
                slot.row, slot.column, "may be \(ShownText.list(words, "or")), and so may all dates of the poll",
                "Maybe say which: --dates day-first, or --dates month-first.")
            return [:]
        }
        let reading = readings.max { $0.count < $1.count } ?? [:]
        for slot in poll.slots where reading[slot.column] == nil {
            note(slot.row, slot.column, "there is no such date, or not one alone within the horizon", nil)
        }
        return reading
    }

    // MARK: People

    /// The rows with their people; who is not in the series, or there twice, is noted.
    private mutating func rows(_ who: PollTable.Label) -> [(id: String, row: TableRow)] {
        var found: [(id: String, row: TableRow)] = []
        for row in poll.people {
            let answers = poll.slots.compactMap { row[$0.column] }
            guard let label = who.text(row), !label.isEmpty else {
                if !answers.isEmpty, !PollWords.isCount(row[1]?.text ?? "") {
                    note(row.number, who.column, "answers, and nobody who gives them", nil)
                }
                continue
            }
            switch names.match(label) {
            case .nobody: continue
            case .found(let id):
                guard series.participants.contains(where: { $0.id == id }) else {
                    note(row.number, who.column, "no participant has the id that --person gives", nil)
                    continue
                }
                if let first = found.first(where: { $0.id == id }) {
                    note(
                        row.number, who.column, "\(id) is there twice, first in row \(first.row.number)",
                        "Maybe remove the older answer, or say who this is with --person.")
                    continue
                }
                found.append((id, row))
            case .several(let ids):
                note(
                    row.number, who.column, "the name of several participants: \(ShownText.list(ids, "and"))",
                    "Maybe write the id.")
            case .none(let nearest):
                // How many said yes is no answer of anybody.
                let numbers = answers.compactMap { $0.text.flatMap { Double($0) } }
                let isCounted = !numbers.isEmpty && numbers.count == answers.count
                if isCounted,
                    PollWords.mayBeCount(label)
                        || numbers.count == poll.slots.count && numbers.contains(where: { $0 > 2 })
                {
                    continue
                }
                if PollWords.isCount(label) { continue }
                note(
                    row.number, who.column, "no participant has this id or name",
                    (nearest.map { "Maybe it is \($0): write the id" } ?? "Maybe write the id")
                        + ", or say who it is: --person \"NAME=ID\"; \"NAME=\" passes somebody over.")
            }
        }
        return found
    }

    // MARK: Answers

    private func answer(_ cell: TableCell?) -> PollWords.Answer? {
        guard let cell else { return poll.emptyIsNo ? .given(.no) : PollWords.Answer.none }
        return cell.text.flatMap(PollWords.answer)
    }

    /// What somebody says to the days; of several slots of a day the best counts.
    private func answers(_ row: TableRow, _ columns: [Int: Day]) -> (given: [Day: PollAnswer], missing: [Day]) {
        var given: [Day: PollAnswer] = [:]
        let order: [PollAnswer] = [.yes, .ifNeedBe, .no]
        for slot in poll.slots {
            guard let day = columns[slot.column], case .given(var answer)? = answer(row[slot.column]) else { continue }
            if slot.date.isNarrow, !options.slotsAreDays, answer == .yes { answer = .ifNeedBe }
            let known = given[day].flatMap(order.firstIndex(of:)) ?? order.count
            if order.firstIndex(of: answer) ?? order.count < known { given[day] = answer }
        }
        return (given, Set(columns.values).filter { given[$0] == nil }.sorted())
    }

    /// Notes cells that are no answers.
    private mutating func judge(_ row: TableRow) {
        for slot in poll.slots where answer(row[slot.column]) == nil {
            let text = row[slot.column]?.text ?? ""
            guard !PollWords.isDoubtful(text) else {
                note(
                    row.number, slot.column, "2 says yes in some polls, and if need be in others",
                    "Maybe write yes, if need be and no in the place of numbers.")
                continue
            }
            note(
                row.number, slot.column,
                "must be yes, if need be or no, or empty: "
                    + (names.isShown(text) && !text.isEmpty ? ShownText.short(text) : ShownText.hidden), nil)
        }
    }

    /// Notes the first `x` of which nobody can tell whether it says yes.
    private mutating func judgeCrosses(_ rows: [TableRow]) {
        let texts = rows.map { row in poll.slots.map { row[$0.column]?.text } }
        let fault = ProblemKind.table(.cross)
        if let cross = PollWords.doubtfulCross(in: texts) {
            note(rows[cross.row].number, poll.slots[cross.column].column, fault.message, fault.advice)
        } else if let cross = invertedCross(in: texts) {
            note(
                rows[cross.row].number, poll.slots[cross.column].column, "x may cross a date out, and say no",
                fault.advice)
        }
    }

    /// The first `x` of a poll that seems to be crossed out rather than ticked: where no answer says yes as well, or a
    /// title or question above speaks of what cannot be.
    private func invertedCross(in texts: [[String?]]) -> (row: Int, column: Int)? {
        let given = texts.joined().compactMap { $0 }.filter { PollWords.answer($0) != PollWords.Answer.none }
        guard given.allSatisfy({ PollWords.fold($0) == "x" }), options.noAnswer == .yes || poll.isDenied else {
            return nil
        }
        for (row, answers) in texts.enumerated() {
            if let column = answers.firstIndex(where: { $0.map(PollWords.fold) == "x" }) { return (row, column) }
        }
        return nil
    }

    /// Notes answers to one day in two columns that contradict each other; slots of some hours do not.
    private mutating func compare(_ row: TableRow, _ columns: [Int: Day]) {
        var first: [Day: (slot: PollTable.Slot, answer: PollAnswer)] = [:]
        // The same day in other words may be ticked by others.
        for slot in poll.slots where !slot.date.isNarrow && poll.ticked == nil {
            guard let day = columns[slot.column], case .given(let answer)? = answer(row[slot.column]) else { continue }
            guard let earlier = first[day] else {
                first[day] = (slot, answer)
                continue
            }
            guard earlier.answer != answer else { continue }
            note(
                row.number, slot.column,
                "another answer to \(day) than in \(poll.place(row: row.number, column: earlier.slot.column))",
                "Maybe keep one column for each day, or write the hours into their heads.")
        }
    }

    // MARK: Notes

    /// What the poll comes to, for the person who imports it.
    private mutating func summarize(_ answers: [(id: String, given: [Day: PollAnswer], missing: [Day])]) {
        let given = answers.flatMap(\.given.values)
        func count(_ answer: PollAnswer) -> Int { given.count { $0 == answer } }
        let missing = answers.reduce(0) { $0 + $1.missing.count }
        notes.append(
            "\(answers.count) people, \(days.count) dates: \(count(.yes)) yes, \(count(.ifNeedBe)) if need be, "
                + "\(count(.no)) no, \(missing) without an answer")
        for (id, _, days) in answers where !days.isEmpty {
            notes.append(
                "\(id): no answer to \(ShownText.list(days.map(\.description), "and")), taken as "
                    + (options.noAnswer ?? .no).rawValue)
        }
        if poll.slots.contains(where: \.date.isNarrow), !options.slotsAreDays {
            notes.append(
                "slots of some hours: their days count as if need be; --slots-are-days takes them for whole days")
        }
        // A poll of single days asks something else than one of workshops.
        if let (one, next) = zip(days, days.dropFirst()).first(where: { $1 - $0 < series.days }) {
            notes.append(
                "\(one) and \(next) are in one workshop of \(series.days) days: an answer counts for the workshop that "
                    + "starts on its day, whatever is said of the days after it")
        }
        let outside = days.filter { !series.horizon.contains($0) }
        if !outside.isEmpty {
            notes.append("outside of the horizon: \(ShownText.list(outside.map(\.description), "and"))")
        }
        let others = series.participants.map(\.id).filter { people[$0] == nil }
        if !others.isEmpty {
            notes.append(
                "not in the poll, so that it keeps them from no date: \(ShownText.list(others.map { ShownText.short($0) }, "and"))"
            )
        }
    }
}
