import Foundation
import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers
@testable import TableFiles

/// Every mode that keeps names from a reader, over 200 seeded series with awkward names: the files that come out, their
/// names among them, are the same to the byte when everybody but the reader is called something else, and nothing of
/// what they are called then is in them, unpacked where they are packed.
///
/// `SECRECY=200 swift test --filter EveryModeSecrecyTests` tries every mode on every series.
@Suite struct EveryModeSecrecyTests {
    /// A way in which something is handed out, and to whom.
    enum Mode: String, CaseIterable {
        case toFunder, toDelegation, toDelegationByCodename, toDelegationInNumbers, toParticipant
        case byCodename, inNumbers
        case calendars, ownCalendar, ownLetter, budget
    }

    private typealias File = (name: String, bytes: [UInt8])

    /// Whoever reads it, in the series of a seed: ids that keep their names; and who is called otherwise.
    private static func reader(
        _ mode: Mode, of series: Series, _ seed: Int
    ) -> (id: String, spared: Set<String>, renamed: AwkwardSeries.Renaming) {
        let delegation = series.delegations[seed % series.delegations.count].id
        let person = series.participants[seed % series.participants.count]
        switch mode {
        case .toFunder:
            let funder = series.funders[seed % series.funders.count].id
            return (funder, [funder], [.people, .funders])
        case .toDelegation:
            let own = series.participants.filter { $0.delegation == delegation }.map(\.id)
            return (delegation, Set(own + [delegation]), [.people, .funders])
        case .toDelegationByCodename, .toDelegationInNumbers:
            return (delegation, [delegation], [.people, .funders])
        case .toParticipant:
            return (person.id, [person.id, person.delegation], [.people, .funders, .delegations])
        case .ownCalendar, .ownLetter:
            return (person.id, [person.id, person.delegation], [.people, .funders])
        case .byCodename, .inNumbers, .calendars, .budget: return ("", [], .people)
        }
    }

    private static func files(_ mode: Mode, _ awkward: AwkwardSeries, for id: String) throws -> [File] {
        func report(_ reader: ReportReader) throws -> [File] {
            let matter = try ReportMatter(
                awkward.plan, of: awkward.series, baseline: awkward.old, old: awkward.old, for: reader,
                codenames: awkward.codenames)
            return [("report.html", Array(Report(matter).html().utf8))]
        }
        func calendars() -> CalendarHandout {
            var contents = CalendarContents()
            (contents.travel, contents.visas, contents.money, contents.titles) = (true, true, true, true)
            contents.codenames = awkward.codenames
            var handout = CalendarHandout(
                awkward.old, of: awkward.series, contents, after: CalendarRecord(secret: "x"),
                stamp: day("2026-11-21"))
            _ = handout.folder(calledBy: .codenames(awkward.codenames))
            return CalendarHandout(
                awkward.plan, of: awkward.series, contents, after: handout.record, stamp: day("2026-11-21"))
        }
        switch mode {
        case .toFunder: return try report(ReportReader(.funder(id)))
        case .toDelegation: return try report(ReportReader(.delegation(id)))
        case .toDelegationByCodename: return try report(ReportReader(.delegation(id), naming: .codenames))
        case .toDelegationInNumbers: return try report(ReportReader(.delegation(id), naming: .counts))
        case .toParticipant: return try report(ReportReader(.participant(id)))
        case .byCodename: return try report(ReportReader(naming: .codenames))
        case .inNumbers: return try report(ReportReader(naming: .counts))
        case .calendars:
            var handout = calendars()
            return handout.folder(calledBy: .codenames(awkward.codenames)).map {
                ($0.name, Array(unmarked($0.text).utf8))
            }
        case .ownCalendar:
            var handout = calendars()
            let calendar = handout.calendar(of: id)
            return [calendar.whole, calendar.cancelled].compactMap(\.self).map { ("own.ics", Array(unmarked($0).utf8)) }
        case .ownLetter:
            let person = try #require(awkward.series.participant(id))
            let trips = Timetable(awkward.plan, of: awkward.series).itinerary(of: id)?.trips ?? []
            let name = HandoutNames(of: awkward.series, by: .codenames(awkward.codenames))[id]
            return try [LetterTemplate.Form.markdown, .html].map { form in
                let template = try LetterTemplate(LetterTemplate.standard(form), form: form)
                let fields = LetterFields(
                    person, in: awkward.series, trips: trips, contact: "", date: day("2026-11-21"))
                return ("\(name).\(form.rawValue)", Array(template.letter(fields).utf8))
            }
        case .budget:
            let budget = Budget(awkward.plan, of: awkward.series)
            return [
                ("budget.xlsx", BudgetWorkbook(budget, of: awkward.series).bytes),
                ("budget.txt", Array(BudgetReport(budget, of: awkward.series).text.utf8)),
                ("budget.csv", Array(BudgetTable(budget).text.utf8)),
                ("budget.json", Array(BudgetDocument(budget, name: awkward.series.name).text.utf8)),
            ]
        }
    }

    /// Without the marks of calendars and of their entries, which are hashes with a key that nobody else has.
    private static func unmarked(_ text: String) -> String {
        text.replacing(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|"calendar": "[0-9a-f]{20}"/, with: "*")
    }

    /// The name of a file and its bytes, and those of all its parts where it is packed.
    private static func parts(_ file: File) throws -> [[UInt8]] {
        guard TableFile.isPacked(file.bytes) else { return [Array(file.name.utf8), file.bytes] }
        var zip = try ZipReader(file.bytes)
        return try [Array(file.name.utf8)] + zip.paths.flatMap { [Array($0.utf8), try #require(try zip.part($0))] }
    }

    private static func holds(_ bytes: [UInt8], _ word: String) -> Bool {
        Data(bytes).range(of: Data(word.utf8)) != nil
    }

    /// Of 200 series each mode tries every fourth, others than the mode before; with `SECRECY=200` all of them.
    private static let cases: [(Mode, Int)] = Mode.allCases.enumerated().flatMap { position, mode in
        (1...200).filter { wantsAll || $0 % 4 == position % 4 }.map { (mode, $0) }
    }
    private static let wantsAll = ProcessInfo.processInfo.environment["SECRECY"] == "200"

    @Test(arguments: cases) func `no mode says a name or an id of anybody else`(mode: Mode, seed: Int) throws {
        let one = AwkwardSeries(seed: seed)
        let (id, spared, renamed) = Self.reader(mode, of: one.series, seed)
        let other = AwkwardSeries(seed: seed, renamed: renamed, sparing: spared)
        let (first, second) = (try Self.files(mode, one, for: id), try Self.files(mode, other, for: id))
        #expect(first.map(\.name) == second.map(\.name))
        #expect(first.map(\.bytes) == second.map(\.bytes))
        for file in second {
            for part in try Self.parts(file) {
                #expect(!Self.holds(part, "-other-") && !Self.holds(part, "Another "), "\(file.name)")
            }
        }
    }
}
