import Foundation
import SeriesFiles
import SeriesModel
import Testing

struct UnreadableFileTests {
    private func reason(_ path: String) -> String? {
        do throws(SeriesFileError) {
            _ = try SeriesFile.read(contentsOf: path)
            return nil
        } catch {
            if case .unreadable(path, let reason) = error { return reason }
            return nil
        }
    }

    @Test func `a missing file is said to be missing`() {
        #expect(reason("/nowhere/series.yaml") == "there is no such file")
        #expect(reason("") == "there is no such file")
    }

    @Test func `a directory is no file`() throws {
        let path = NSTemporaryDirectory() + "parley-\(UUID())"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(reason(path) == "it is a folder without CSV files, such as Series.csv and People.csv")
    }

    @Test func `text in another encoding is named by its line`() throws {
        let path = NSTemporaryDirectory() + "parley-\(UUID()).yaml"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data([0x61, 0x0A, 0x62, 0xFC, 0x0A]).write(to: URL(filePath: path))
        #expect(reason(path) == "line 2 is not UTF-8: save it as UTF-8")
        try Data([0xFF, 0xFE, 0x61, 0x00, 0x62]).write(to: URL(filePath: path))
        #expect(reason(path) == "it is UTF-16 that is not whole: save it as UTF-8")
        try Data([0xFE, 0xFF, 0xD8, 0x00]).write(to: URL(filePath: path))
        #expect(reason(path) == "it is UTF-16 that is not whole: save it as UTF-8")
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func `UTF-16 is read where its mark says so`(encoding: String.Encoding) throws {
        let path = NSTemporaryDirectory() + "parley-\(UUID()).yaml"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let text = try String(contentsOf: Fixture.directory.appending(path: "../first.yaml"), encoding: .utf8)
        try (try #require("\u{FEFF}\(text)".data(using: encoding))).write(to: URL(filePath: path))
        let series = try SeriesFile.read(contentsOf: path).series
        #expect(try series == SeriesFile.read(text, name: "first.yaml").series)
    }

    @Test(arguments: ["/dev/zero", "/dev/random", "/dev/null"])
    func `a device has no end and is no file`(path: String) {
        #expect(reason(path) == "it is a device, not a file")
    }

    @Test func `nobody waits for a writer to a pipe`() throws {
        let path = NSTemporaryDirectory() + "parley-\(UUID())"
        try #require(mkfifo(path, 0o600) == 0)
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(reason(path) == "it is a pipe, not a file: give it as standard input, with - for its name")
    }

    @Test func `a pipe that is open already is read`() throws {
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data("parley: 2\n".utf8))
        try pipe.fileHandleForWriting.close()
        let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
        #expect(reason(path) == nil)
        #expect(throws: SeriesFileError.self) { try SeriesFile.read(contentsOf: path) }
    }

    @Test func `a file of more than 4 MB is not read`() throws {
        let path = NSTemporaryDirectory() + "parley-\(UUID()).yaml"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(repeating: 0x23, count: 4_000_001).write(to: URL(filePath: path))
        #expect(reason(path) == "it has more than 4 MB, the most that is read")
        try Data(repeating: 0x23, count: 4_000_000).write(to: URL(filePath: path))
        #expect(reason(path) == nil)
    }

    @Test func `errors have words for those who only show them`() {
        let place = SourcePlace(file: "s.yaml", line: 3, column: 1)
        let fault = Diagnostic(place: place, path: "days", kind: .notWhole("1.5"))
        let errors: [(any Error, String)] = [
            (SeriesFileError.unreadable(path: "s.yaml", reason: "it is not there"), "s.yaml: it is not there"),
            (SeriesFileError.invalid([fault]), "s.yaml:3:1: days: must be a whole number: 1.5"),
            (OutputFileError(path: "p", reason: "the disk is full"), "p: cannot be written: the disk is full"),
        ]
        for (error, words) in errors { #expect(error.localizedDescription == words) }
    }
}
