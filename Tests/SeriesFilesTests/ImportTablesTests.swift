import Foundation
import SeriesFiles
import SeriesModel
import TableFiles
import TestSupport
import Testing

/// Weekly patterns and what was imported, in tables.
struct ImportTablesTests {
    private static let series = """
        parley: 1
        name: Lake dialogue
        horizon: 2027-03-01/2027-06-30
        workshops: 1
        days: 3
        starts: [{every: mon, within: 2027-03-01/2027-03-31}]
        currency: EUR
        delegations:
        - {id: north, role: side}
        participants:
        - id: n1
          delegation: north
          home: OSL
          unavailable: [2027-04-01, {every: [mon, tue], within: 2027-05-01/2027-05-31}]
          poll: {2027-03-01: yes, 2027-03-08: no, 2027-03-15: ifNeedBe}
        - {id: n2, delegation: north, home: OSL, poll: {}}
        venues:
        - {id: oslo, city: OSL, closed: {every: [sun], within: 2027-06-01/2027-06-30}}
        funders:
        - {id: own, amount: 9}
        imported:
        - {from: poll, starts: [2027-03-01]}
        - {from: poll, person: n1, poll: {2027-03-01: yes, 2027-03-08: no, 2027-03-15: ifNeedBe}}
        - {from: poll, person: n2}
        - {from: work, person: n1, unavailable: [2027-04-01, 2027-05-01/2027-05-04]}

        """

    @Test(arguments: [SeriesForm.workbook, .folder, .yaml, .json])
    func `every form says them, and knows them again`(form: SeriesForm) throws {
        let document = try SeriesFile.read(Self.series, name: "series.yaml")
        let folder = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var path = folder.path
        switch try document.contents(as: form) {
        case .text(let text):
            path += form == .json ? "/series.json" : "/series.yaml"
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        case .workbook(let data):
            path += "/series.xlsx"
            try data.write(to: URL(filePath: path))
        case .folder(let files):
            for file in files {
                try file.text.write(toFile: "\(path)/\(file.name)", atomically: true, encoding: .utf8)
            }
        }
        let again = try SeriesFile.read(contentsOf: path)
        #expect(again.series == document.series)
        // What the poll no longer has goes: so its rows were read.
        let changed = SeriesImport(
            ImportedDays(source: "poll", starts: [day("2027-03-08")], isWhole: true), into: again)
        #expect(changed.document.series.participants.allSatisfy { $0.poll == nil })
        // One had answered something, the other was only asked.
        #expect(changed.changes.people.map { $0.parts.first { $0.key == "poll" }?.asked } == [nil, false])
        #expect(changed.changes.people.first?.parts.first { $0.key == "poll" }?.gone.count == 3)
        let free = SeriesImport(
            ImportedDays(source: "work", people: ["n1": ImportedDays.Person(unavailable: [])]), into: again)
        #expect(free.changes.people[0].parts[0].gone.map(\.description) == ["2027-04-01"])
    }

    @Test func `a poll may be a workbook, with cells of dates`() throws {
        let day = { (text: String) in OutputCell.day(TestSupport.day(text).number, text) }
        let table = OutputTable(
            name: "Poll", heads: [OutputHead("Lake dialogue"), OutputHead(""), OutputHead("")],
            rows: [
                [.text("Who can come?"), .empty, .empty],
                [.text("From"), day("2027-03-01"), day("2027-03-08")],
                [.text("To"), day("2027-03-02"), day("2027-03-09")],
                [.text("n1"), .text("✔"), .text("❔")], [.text("n2"), .text("✔"), .text("✔")],
            ])
        let about = OutputTable(
            name: "About", heads: [OutputHead(""), OutputHead("2027-01-15")], rows: [[.text("Deadline"), .text("yes")]])
        let path = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(WorkbookWriter.bytes(of: [about, table])).write(to: URL(filePath: path))
        let poll = try ImportedDays.poll(path, for: try SeriesFile.read(Self.series, name: "series.yaml"))
        #expect(poll.starts?.map(\.description) == ["2027-03-01", "2027-03-08"])
        #expect(poll.notes.contains("the poll is the sheet Poll; nothing was read of About"))
        #expect(poll.people["n1"]?.poll?.values.sorted { $0.rawValue < $1.rawValue } == [.ifNeedBe, .yes])
    }

    @Test func `of two sheets with the same people neither is the poll, unless they say the same`() throws {
        func sheet(_ name: String, _ answer: String) -> OutputTable {
            OutputTable(
                name: name, heads: [OutputHead("Name"), OutputHead("2027-03-01")],
                rows: [[.text("n1"), .text(answer)], [.text("n2"), .text("yes")]])
        }
        func starts(_ second: String) throws -> [Day]? {
            let path = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID().uuidString).xlsx").path
            defer { try? FileManager.default.removeItem(atPath: path) }
            let sheets = [sheet("Old", "no"), sheet("New", second)]
            try Data(WorkbookWriter.bytes(of: sheets)).write(to: URL(filePath: path))
            return try ImportedDays.poll(path, for: try SeriesFile.read(Self.series, name: "series.yaml")).starts
        }
        #expect(try starts("no") == [day("2027-03-01")])
        let error = #expect(throws: ImportError.self) { try starts("yes") }
        #expect(String(describing: error).contains("the sheets Old and New are both polls, and do not say the same"))
    }
}
