import Foundation
import SeriesFiles
import SeriesModel
import Testing

/// A folder whose files are stored as older programs store them.
struct FolderEncodingTests {
    /// Reads sound tables with a row of the sheet Series, and a name in Windows-1250, as a folder.
    private func name(saying row: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in Tables.sound.files {
            var bytes = Array(file.text.replacing("Amina Rahal", with: "Pawe~ Rahal").utf8)
            // A letter of its own in Central Europe, and a raised 3 in the west.
            if let place = bytes.firstIndex(of: UInt8(ascii: "~")) { bytes[place] = 0xB3 }
            if file.name == "Series.csv" { bytes += Array(row.utf8) }
            try Data(bytes).write(to: folder.appending(path: file.name))
        }
        return try SeriesFile.read(contentsOf: folder.path).series.participants[0].name
    }

    @Test func `the sheet Series may say how the files are stored`() throws {
        #expect(try name(saying: "") == "Pawe³ Rahal")
        #expect(try name(saying: "encoding;windows-1250\n") == "Paweł Rahal")
        #expect(try name(saying: "Encoding;Windows 1250\n") == "Paweł Rahal")
    }

    @Test func `an encoding that nobody knows is an error`() throws {
        #expect(throws: SeriesFileError.self) { try name(saying: "encoding;windows-99\n") }
    }
}
