import Foundation
import SeriesFiles
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

    @Test func `a directory is no file`() {
        #expect(reason("/tmp") == "it is a directory, not a file")
    }

    @Test func `text in another encoding is named by its line`() throws {
        let path = NSTemporaryDirectory() + "parley-\(UUID()).yaml"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data([0x61, 0x0A, 0x62, 0xFC, 0x0A]).write(to: URL(filePath: path))
        #expect(reason(path) == "line 2 is not UTF-8: save it as UTF-8")
        try Data([0xFF, 0xFE, 0x61, 0x00]).write(to: URL(filePath: path))
        #expect(reason(path) == "it is UTF-16, not UTF-8: save it as UTF-8")
    }
}
