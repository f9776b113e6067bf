import Foundation
import Testing

/// `parley letters`.
struct LettersCommandTests {
    private let directory: TemporaryDirectory
    private let plan = Golden.path("plan-first-json")

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func letters(_ more: [String]) async throws -> Command.Run {
        try await Command.run(["letters", FirstSeries.path, plan, "-o", directory.path("letters")] + more)
    }

    private func text(_ name: String) throws -> String { try directory.text(of: "letters/\(name)") }

    private var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: directory.path("letters")).sorted() }
    }

    @Test func `everybody who attends gets one, called by their id, for its owner alone`() async throws {
        let run = try await letters(["--contact", "office@example.org"])
        #expect(run.status == 0, "\(run.err)")
        #expect(run.out.isEmpty && run.err.isEmpty)
        let people = ["n1", "n2", "n3", "n4", "n5", "s1", "s2", "s3", "s4", "s5", "t1", "t2"]
        #expect(try files == ["letters.sha256"] + people.map { "\($0).md" })
        try Golden.check(text("s5.md"), "letter-first-s5")
        let mode = try FileManager.default.attributesOfItem(atPath: directory.path("letters/s5.md"))[.posixPermissions]
        #expect(mode as? Int == 0o600)
        // The same again; then one that was changed by hand.
        #expect(try await letters(["--html", "--per-workshop"]).status == 0)
        #expect(try files.contains("n1-2.html"))
        try "mine".write(toFile: directory.path("letters/n1-2.html"), atomically: true, encoding: .utf8)
        let refused = try await letters([])
        #expect(refused.status == 73)
        #expect(refused.err.contains("holds other files than letters as they were written"))
    }

    @Test func `letters that a plan has no more are counted as they go`() async throws {
        #expect(try await letters([]).err.isEmpty)
        #expect(try await letters([]).err.isEmpty)
        // Twelve by person give way to those by workshop; no id is told.
        let run = try await letters(["--per-workshop"])
        #expect(run.err == "\(directory.path("letters")): removed 12 older letters, which this plan has no more\n")
    }

    @Test func `the template that is printed makes the same letters`() async throws {
        let printed = try await Command.run(["letters", "--print-template", "--html"])
        #expect(printed.status == 0)
        let template = try directory.write(printed.out, to: "t.html")
        #expect(try await letters(["--template", template]).status == 0)
        let own = try text("n3.html")
        #expect(try await letters(["--html"]).status == 0)
        #expect(try text("n3.html") == own)
        try Golden.check(own, "letter-first-n3-html")
    }

    @Test func `65, a key that no letter has is an error with its line`() async throws {
        let template = try directory.write("Dear {{name}},\n{{#trips}}{{vnue}}{{/trips}}\n", to: "t.md")
        let run = try await letters(["--template", template])
        #expect(run.status == 65)
        #expect(run.err.hasPrefix("\(template):2: there is no 'vnue' in a letter"))
        #expect(run.err.contains("\n  Maybe 'venue' is meant."))
        #expect(try await Command.run(["letters", FirstSeries.path]).status == 64)
    }

    @Test func `files are called by names where that is asked for`() async throws {
        #expect(try await letters(["--names"]).status == 0)
        #expect(try files.contains("Anjali-Rao.md"))
    }

    @Test func `files are called by code names where that is asked for`() async throws {
        #expect(try await letters(["--codenames"]).status == 0)
        let letters = try files.filter { $0.hasSuffix(".md") }
        #expect(letters.count == 12 && letters.allSatisfy { $0.wholeMatch(of: #/P\d{3}\.md/#) != nil })
        #expect(try await self.letters(["--codenames", "--names"]).status == 64)
        #expect(try await self.letters(["--codename-key", FirstSeries.path]).status == 64)
    }
}
