import Foundation
import SeriesFiles
import SeriesModel
import TestSupport
import Testing

@testable import SeriesFiles

/// The page of the format names every key that the reader knows.
struct FormatPageTests {
    private let page = Repository.file("Sources/Parley/Parley.docc/SeriesFiles.md")

    /// A file with a wrong key at every level: the messages list the right ones.
    private let wrong = """
        parley: 1
        wrong: 1
        workshops: {wrong: 1}
        travelDays: {wrong: 1}
        blackouts: [{wrong: 1}]
        balance: {wrong: 1}
        continuity: {wrong: 1}
        delegations: [{wrong: 1}]
        participants: [{wrong: 1}]
        venues: [{wrong: 1, seasons: [{wrong: 1}]}]
        fares: [{wrong: 1}]
        visas: [{wrong: 1}]
        services: [{wrong: 1}]
        costs: [{wrong: 1}]
        funders: [{wrong: 1}]
        quotas: [{wrong: 1}]
        pinned: [{wrong: 1}]
        held: [{wrong: 1, costs: [{wrong: 1}], funding: [{wrong: 1}]}]
        goals: [{wrong: 1}]
        """

    @Test func `every key is on the page`() throws {
        let text = try String(contentsOf: page, encoding: .utf8)
        // As a word of code, alone or in braces.
        let places = ["`", "{", ", "].flatMap { before in ["`", "}", ",", ":"].map { (before, $0) } }
        var levels = 0
        var missing: Set<Substring> = []
        do {
            _ = try SeriesFile.read(wrong, name: "wrong.yaml", format: nil)
            Issue.record("the file was read")
        } catch {
            for line in "\(error)".split(separator: "\n") {
                guard let known = line.split(separator: "known here are ").dropFirst().first else { continue }
                levels += 1
                let keys = known.split(separator: ", ").flatMap { $0.split(separator: " and ") }
                // A path may show it, whoever is called so.
                for key in keys {
                    var secrets = SecretWords()
                    secrets.insert(String(key), at: "participants[0]")
                    #expect(secrets.shown(path: String(key)) == key)
                }
                missing.formUnion(keys.filter { key in !places.contains { text.contains($0.0 + key + $0.1) } })
            }
        }
        #expect(levels >= 15)
        #expect(missing == [])
    }

    @Test func `every sheet and column is on the page of workbooks`() throws {
        let file = Repository.file("Sources/Parley/Parley.docc/Workbooks.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let words =
            SheetForm.all.flatMap { [$0.name] + $0.columns.map(\.key) } + SheetForm.keys.map(\.key)
            + SheetForm.readingKeys.map(\.key)
        #expect(words.filter { !text.contains("`\($0)`") } == [])
    }
}
