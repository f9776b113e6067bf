import CalendarFiles
import Foundation
import SeriesModel
import TestSupport
import Testing

/// What the script needs.
private let agreement = ["icalendar", "recurring_ical_events"]

/// Agreement with Python's `icalendar` and `recurring-ical-events` on seeded calendars, where they are installed:
/// `CALENDARS=1000 PYTHON=/path/to/python3 swift test --filter CalendarAgreementTests` compares so many.
@Suite(.enabled(if: Python.with(agreement) != nil)) struct CalendarAgreementTests {
    @Test func `seeded calendars have the days that Python finds`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let python = try #require(Python.with(agreement))
        let script = Repository.file("Tests/CalendarFilesTests/agreement.py").path
        let wanted = ProcessInfo.processInfo.environment["CALENDARS"] ?? "500"
        let lines = try #require(try Python.output(python, [script, folder.path, wanted])).split(separator: "\n")
        #expect(lines.count == Int(wanted))
        func words(_ ranges: [DayRange]) -> String {
            ranges.flatMap { range in (0..<range.count).map { "\(range.first + $0)" } }.joined(separator: ",")
        }
        for line in lines {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let bytes = try Data(contentsOf: URL(filePath: fields[0]))
            let days = try CalendarFile.days(of: Array(bytes), within: Calendar.year, home: fields[1])
            #expect(words(days.busy) == fields[2] && words(days.ifNeedBe) == fields[3], "\(fields[0])")
        }
    }
}
