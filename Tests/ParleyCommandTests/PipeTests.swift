import Foundation
import Parley
import SeriesFiles
import SeriesModel
import TestSupport
import Testing

/// What comes in by `-` and goes out by it: so nothing that is secret has to lie on a disk.
struct PipeTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    /// Runs a line of the shell in which `parley` is the command, in an empty folder that is also the one for
    /// temporary files.
    private func shell(_ line: String) async throws -> Command.Run {
        let command = try #require(Command.executable)
        let folder = directory.path("empty")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return try await Command.run(
            URL(filePath: "/bin/bash"),
            ["-c", "set -euo pipefail; cd '\(folder)'; parley() { '\(command.path)' \"$@\"; }; \(line)"],
            environment: ["TMPDIR": folder, "ROOT": Command.root.path, "D": directory.path("")])
    }

    private var leftovers: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: directory.path("empty")) }
    }

    @Test func `a plan goes from pipe to pipe, and nothing stays`() async throws {
        let run = try await shell(
            "cat \"$ROOT/Fixtures/first.yaml\" | parley plan - -q -o - | parley show \"$ROOT/Fixtures/first.yaml\" - --json"
        )
        #expect(run.status == 0, "\(run.err)")
        #expect(try PlanFile.read(run.out, name: "-").plan.total == money("96672.48"))
        #expect(try leftovers.isEmpty)
    }

    @Test func `JSON and workbooks are told apart by how they begin`() async throws {
        let json = try await shell(
            "parley convert \"$ROOT/Fixtures/first.yaml\" \"$D/s.json\"; parley check - < \"$D/s.json\"")
        #expect(json.status == 0, "\(json.err)")
        let book = try await shell(
            "parley convert \"$ROOT/Fixtures/first.yaml\" \"$D/s.xlsx\"; cat \"$D/s.xlsx\" | parley convert - -")
        #expect(book.status == 0, "\(book.err)")
        #expect(try SeriesFile.read(book.out, name: "s.yaml").series.participants.count == 13)
    }

    @Test func `an import and a scenario change what comes in, and keep its comments`() async throws {
        let run = try await shell(
            "cat \"$ROOT/Fixtures/first.yaml\" | parley whatif - \"funders.norway.amount: 70000\" --apply -o -")
        #expect(run.status == 0, "\(run.err)")
        #expect(run.out.contains("amount: 70000") && run.out.hasPrefix("# A first series"))
        let converted = try await shell(
            "cat \"$ROOT/Fixtures/first.yaml\" | parley convert - - --with \"funders.norway.amount: 70000\"")
        #expect(converted.out == run.out, "\(converted.err)")
        let poll = "start,n1\\n2027-02-01,yes\\n"
        let imported = try await shell(
            "printf '\(poll)' > \"$D/poll.csv\"; cat \"$ROOT/Fixtures/first.yaml\" "
                + "| parley import poll - \"$D/poll.csv\" --no-answer yes -o -")
        #expect(imported.status != 64, "\(imported.err)")
    }

    @Test func `only one of the files can be standard input, and a second says so`() async throws {
        let run = try await shell("cat \"$ROOT/Fixtures/first.yaml\" | parley check - -")
        #expect(run.status == 66)
        #expect(
            run.err
                == "-: cannot be read: standard input has been read already, and only one of the files can be that\n")
    }

    @Test func `answers of a sweep go out as lines`() async throws {
        let run = try await shell(
            "parley whatif \"$ROOT/Fixtures/first.yaml\" \"fares: +15%\" -q -o -")
        #expect(run.status == 0, "\(run.err)")
        #expect(run.out.split(separator: "\n").allSatisfy { $0.hasPrefix("{\"key\": \"") })
        #expect(try leftovers.isEmpty)
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/age")))
    func `with age, a series and its plan lie on the disk locked alone`() async throws {
        let run = try await shell(
            """
            age-keygen -o "$D/key" 2>/dev/null; to=$(age-keygen -y "$D/key")
            age -r "$to" -o "$D/series.yaml.age" "$ROOT/Fixtures/first.yaml"
            age --decrypt -i "$D/key" "$D/series.yaml.age" | parley plan - -q -o - | age -r "$to" -o "$D/plan.json.age"
            parley budget <(age -d -i "$D/key" "$D/series.yaml.age") <(age -d -i "$D/key" "$D/plan.json.age") --json
            """)
        #expect(run.status == 0, "\(run.err)")
        #expect(run.out.contains("\"total\": 96672.48"))
        #expect(try leftovers.isEmpty)
        let known = try directory.names.filter { $0 != "empty" }
        #expect(known == ["key", "plan.json.age", "series.yaml.age"])
        for name in known {
            let bytes = try Data(contentsOf: URL(filePath: directory.path(name)))
            for secret in ["Istanbul", "istanbul", "Anjali"] {
                #expect(bytes.firstRange(of: Data(secret.utf8)) == nil)
            }
        }
    }
}
