import CalendarFiles
import Foundation
import SeriesModel
import TestSupport
import Testing

/// Agreement with Python's `icalendar` and `recurring-ical-events` on seeded calendars, where they are installed:
/// `CALENDARS=1000 PYTHON=/path/to/python3 swift test --filter CalendarAgreementTests` compares so many.
@Suite(.enabled(if: Agreement.python != nil)) struct CalendarAgreementTests {
    @Test func `seeded calendars have the days that Python finds`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let python = try #require(Agreement.python)
        let script = Repository.file("Tests/CalendarFilesTests/agreement.py").path
        let wanted = Agreement.environment["CALENDARS"] ?? "500"
        let lines = try #require(try Agreement.output(python, [script, folder.path, wanted])).split(separator: "\n")
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

private enum Agreement {
    static let environment = ProcessInfo.processInfo.environment

    /// A Python that has both packages.
    static let python: String? = {
        let path = environment["PYTHON"] ?? "/usr/bin/python3"
        guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
        return (try? output(path, ["-c", "import icalendar, recurring_ical_events"])) == nil ? nil : path
    }()

    /// What a program prints; nil where it fails.
    static func output(_ program: String, _ arguments: [String]) throws -> String? {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
    }
}
