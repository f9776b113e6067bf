import Foundation
import SeriesFiles
import Testing

final class OutputFileTests {
    private let directory = NSTemporaryDirectory() + "parley-output-\(UUID())"

    init() throws {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: directory)
    }

    private func contents(_ name: String) throws -> String {
        try String(contentsOfFile: directory + "/" + name, encoding: .utf8)
    }

    @Test func `a file is written and replaced`() throws {
        try OutputFile.write("one\n", to: directory + "/plan.json")
        #expect(try contents("plan.json") == "one\n")
        let long = String(repeating: "größer\n", count: 100_000)
        try OutputFile.write(long, to: directory + "/plan.json")
        #expect(try contents("plan.json") == long)
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["plan.json"])
    }

    @Test func `the permissions of the old file are kept`() throws {
        let path = directory + "/plan.json"
        try OutputFile.write("one", to: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        try OutputFile.write("two", to: path)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o640)
    }

    @Test func `a link stays a link`() throws {
        try OutputFile.write("one", to: directory + "/real.json")
        try FileManager.default.createSymbolicLink(
            atPath: directory + "/link.json", withDestinationPath: directory + "/real.json")
        try OutputFile.write("two", to: directory + "/link.json")
        #expect(try contents("real.json") == "two")
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: directory + "/link.json") == directory
                + "/real.json")
    }

    @Test func `what cannot be written is said, and nothing is left behind`() throws {
        for (path, reason) in [
            (directory, "it is a directory"), (directory + "/none/plan.json", "there is no such directory"),
            ("", "there is no such directory"),
        ] {
            let error = #expect(throws: OutputFileError.self) { try OutputFile.write("x", to: path) }
            #expect(error?.description == "\(path): cannot be written: \(reason)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory).isEmpty)
    }

    @Test func `devices are written to directly`() throws {
        try OutputFile.write("x", to: "/dev/null")
        #expect(FileManager.default.fileExists(atPath: "/dev/null"))
    }
}
