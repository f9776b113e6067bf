import Foundation
import SeriesModel
import TableFiles
import TestSupport
import Testing

@testable import SeriesFiles

/// Workbooks and CSV files that went through rough hands: none crashes or hangs the reader, each error has its place,
/// and none names anybody.
///
/// `FUZZ=20000 swift test --filter TableFuzzTests` tries so many in all; the suite as it stands some 900.
@Suite(.serialized) struct TableFuzzTests {
    private static let count = ProcessInfo.processInfo.environment["FUZZ"].flatMap { Int($0) } ?? 900
    private static let secrets = ["zxqv", "kwyj"]

    /// The sound tables, with names that cannot occur by chance.
    private static let tables: Tables = {
        var tables = Tables.sound
        for (row, name) in ["Zxqvam Kwyjal", "Zxqvel Kwyjun", "Zxqvir Kwyjod", "Zxqvob Kwyjet"].enumerated() {
            tables.set("People", row + 1, "Name", .text(name))
        }
        return tables
    }()

    private struct Findings {
        var refused = 0
        var read = 0

        mutating func judge(_ what: String, _ read: () throws(SeriesFileError) -> SeriesDocument) {
            let clock = ContinuousClock()
            let start = clock.now
            var said = ""
            do throws(SeriesFileError) {
                let document = try read()
                said = document.notices.joined(separator: "\n")
                if !document.series.problems().isEmpty { Issue.record("read, but not sound:\n\(what)") }
                self.read += 1
            } catch {
                said = "\(error)".lowercased()
                refused += 1
                switch error {
                case .unreadable(_, let reason):
                    if reason.isEmpty { Issue.record("refused without a reason:\n\(what)") }
                case .invalid(let problems):
                    if problems.isEmpty || problems.contains(where: { $0.place?.cell == nil || $0.message.isEmpty }) {
                        Issue.record("refused without a place: \(error)\n\(what)")
                    }
                }
            }
            if clock.now - start > .seconds(10) { Issue.record("took \(clock.now - start):\n\(what)") }
            for line in said.split(separator: "\n") where TableFuzzTests.secrets.contains(where: line.contains) {
                Issue.record("names somebody: \(line)\nin\n\(what)")
            }
        }
    }

    @Test func `parts of workbooks`() throws {
        let parts = Self.tables.parts
        var mutators = parts.enumerated().map { number, part in
            Mutator(seed: UInt64(21 + number), bases: [Array(part.text.utf8), Array(parts[4].text.utf8)])
        }
        var findings = Findings()
        for number in 0..<Self.count / 3 {
            var damaged = parts
            let index = number % parts.count
            damaged[index].text = mutators[index].next()
            let bytes = WorkbookWriter.bytes(ofParts: damaged)
            findings.judge(damaged[index].text) { () throws(SeriesFileError) in try Tables.read(bytes) }
        }
        #expect(findings.read > Self.count / 100 && findings.refused > Self.count / 12)
    }

    @Test func `bytes of workbooks`() throws {
        let bytes = Self.tables.workbook
        var random = SeededGenerator(seed: 5)
        var findings = Findings()
        for _ in 0..<Self.count / 3 {
            var damaged = bytes
            for _ in 0..<random.number(1...3) {
                let place = random.number(0...(damaged.count - 1))
                switch random.number(0...3) {
                case 0: damaged.removeSubrange(place..<min(damaged.count, place + random.number(1...50)))
                case 1: damaged.insert(contentsOf: damaged.suffix(random.number(1...100)), at: place)
                // The end has the list of parts.
                case 2: damaged[max(0, damaged.count - 1 - place % 900)] = UInt8(random.number(0...255))
                default: damaged[place] ^= 1 << UInt8(random.number(0...7))
                }
                if damaged.isEmpty { damaged = bytes }
            }
            findings.judge("\(damaged.count) bytes") { () throws(SeriesFileError) in try Tables.read(damaged) }
        }
        #expect(findings.refused > Self.count / 12)
    }

    @Test func `folders of CSV files`() throws {
        let files = Self.tables.files
        var mutators = files.enumerated().map { number, file in
            Mutator(seed: UInt64(51 + number), bases: [Array(file.text.utf8), Array(files[3].text.utf8)])
        }
        var findings = Findings()
        for number in 0..<Self.count / 3 {
            var damaged = files
            let index = number % files.count
            damaged[index].text = mutators[index].next()
            findings.judge(damaged[index].text) { () throws(SeriesFileError) in try Tables.read(damaged) }
        }
        #expect(findings.read > Self.count / 100 && findings.refused > Self.count / 12)
    }
}
