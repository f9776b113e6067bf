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

    private func mode(_ path: String) throws -> Int? {
        (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
    }

    @Test func `only the owner may read what is written, whatever was there before`() throws {
        let path = directory + "/plan.json"
        try OutputFile.write("one", to: path)
        #expect(try mode(path) == 0o600)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        try OutputFile.write("two", to: path)
        #expect(try mode(path) == 0o600)
    }

    @Test func `where it may be open, the permissions of the old file are kept`() throws {
        let path = directory + "/program.lp"
        try OutputFile.write("one", to: path, privacy: .asBefore)
        for before in [0o640, 0o600] {
            try FileManager.default.setAttributes([.posixPermissions: before], ofItemAtPath: path)
            try OutputFile.write("two", to: path, privacy: .asBefore)
            #expect(try mode(path) == before)
        }
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
            (directory + "/none/", "there is no such directory"), (directory + "/", "it is a directory"),
            (".", "it is a directory"), ("/", "it is a directory"), (directory + "/.", "it is a directory"),
            (directory + "/" + String(repeating: "x", count: 300), "its name is too long"),
        ] {
            let error = #expect(throws: OutputFileError.self) { try OutputFile.write("x", to: path) }
            #expect(error?.description == "\(path): cannot be written: \(reason)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory).isEmpty)
    }

    @Test func `a name of 255 bytes is one`() throws {
        let name = String(repeating: "ß", count: 127)
        try OutputFile.write("x", to: directory + "/" + name)
        #expect(try contents(name) == "x")
    }

    @Test func `a pipe is written to where somebody reads from it, and not waited for where nobody does`() throws {
        let path = directory + "/pipe"
        try #require(mkfifo(path, 0o600) == 0)
        let error = #expect(throws: OutputFileError.self) { try OutputFile.write("x", to: path) }
        #expect(error?.description == "\(path): cannot be written: nobody reads from it")
        let reader = open(path, O_RDONLY | O_NONBLOCK)
        try #require(reader >= 0)
        defer { close(reader) }
        try OutputFile.write("through", to: path)
        var bytes = [UInt8](repeating: 0, count: 16)
        #expect(read(reader, &bytes, 16) == 7)
        #expect(String(decoding: bytes.prefix(7), as: UTF8.self) == "through")
    }

    @Test func `devices are written to directly`() throws {
        try OutputFile.write("x", to: "/dev/null")
        #expect(FileManager.default.fileExists(atPath: "/dev/null"))
    }
}
