import Foundation
import SeriesModel
import TestSupport
import Testing

@testable import SeriesFiles

/// A series is the same in every form.
struct RoundTripTests {
    /// What is rarely said, and said all the same.
    private static let odd = #"""
        parley: 1
        name: "=1+1, \"odd\" _x0041_ \u0001"
        horizon: 2027-01-01/2027-12-31
        today: 2026-11-20
        workshops: {min: 1}
        days: 1
        startOn: []
        starts: [2027-03-01/2027-03-05, 2027-04-01]
        gap: {min: 2}
        currency: EUR
        rates: {USD: 0.333333333333333333333, JPY: 1.125}
        blackouts: 2027-12-24
        delegations:
        - {id: "a,b", name: "'t", role: thirdParty, seats: {}, travelDays: {after: 2}, refuses: ["x;y", "[]", "-z"]}
        - {id: "0012", name: " spaced ", role: side}
        participants:
        - {id: p1, name: "=cmd", delegation: "a,b", home: VIE, venues: [], available: [], poll: {}, tags: ["say \"hi\"", "a b"]}
        - {id: p2, delegation: "0012", home: VIE, unavailable: 2027-05-01, available: [2027-01-01/2027-06-01], required: false}
        - {id: p3, delegation: "0012", home: VIE, venues: [v], poll: {2027-03-01: yes, 2027-04-01: no}, cancels: 0.12345}
        venues:
        - id: v
          city: VIE
          hotel: 100.005
          closed: 2027-07-01
          seasons: [{dates: [2027-01-01/2027-01-31, 2027-03-01], fare: 1.1}, {dates: 2027-05-01, hotel: 0.9}]
        services: [{category: field trips, perDay: 0.001}]
        costs: [{category: staff, amount: 12345678.901}]
        funders:
        - {id: x;y, amount: 1000000, covers: [], headings: {}, delegations: [], venues: [v]}
        - {id: "[]", amount: 500, window: 2027-03-01, caps: {field trips: 100, perDiem: 5}, headings: {a.b: 7}, reallocation: 0.25}
        - {id: "-z", amount: 5, window: 2027-03-01/2027-04-01, overhead: 7.125, maxShare: 0.45}
        quotas: [{tag: a b, of: [], min: 0}]
        together: [[p1, p2]]
        apart: [[p1, p2, p3]]
        rotate: true
        held:
        - {start: 1899-12-31, venue: v, attendees: [p1], costs: [], funding: []}
        - {start: 2026-01-01, venue: v, attendees: [], costs: [{category: travel, delegation: "0012", amount: 5}],
           funding: [{funder: "-z", category: travel, delegation: "0012", amount: 5}]}
        pinned: [{start: 2027-04-01, venue: v}]
        goals: []

        """#

    private static func fixtures() throws -> [(name: String, text: String)] {
        var paths = ["first.yaml", "full.yaml"]
        paths += try FileManager.default.contentsOfDirectory(atPath: Repository.file("Fixtures/hints").path)
            .filter { $0.hasSuffix(".yaml") }.sorted().map { "hints/\($0)" }
        return [("odd", odd)]
            + (try paths.map { ($0, try String(contentsOf: Repository.file("Fixtures/\($0)"), encoding: .utf8)) })
    }

    @Test(arguments: try fixtures())
    func `YAML, a workbook, CSV, JSON and YAML say the same`(name: String, text: String) throws {
        var document = try SeriesFile.read(text, name: name, format: .yaml)
        let series = document.series
        var workbooks: [Data] = []
        for form in [SeriesForm.workbook, .folder, .json, .yaml, .workbook, .yaml, .workbook] {
            switch try document.contents(as: form) {
            case .workbook(let data):
                workbooks.append(data)
                document = try Tables.read(Array(data))
            case .folder(let files): document = try Tables.read(files)
            case .text(let text):
                document = try SeriesFile.read(text, name: name, format: form == .json ? .json : .yaml)
            }
            #expect(document.series == series)
        }
        // The same series gives the same bytes.
        #expect(workbooks[1] == workbooks[2])
    }

    private static let office = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { "\($0)/soffice" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    @Test(.enabled(if: office != nil, "LibreOffice is not installed"))
    func `LibreOffice opens and saves the workbook`() throws {
        let office = try #require(Self.office)
        let folder = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID())")
        try FileManager.default.createDirectory(at: folder.appending(path: "out"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let documents = try Self.fixtures().map { fixture in
            (fixture.name, try SeriesFile.read(fixture.text, name: fixture.name, format: .yaml))
        }
        let files = documents.indices.map { folder.appending(path: "\($0).xlsx") }
        for (file, document) in zip(files, documents) {
            guard case .workbook(let data) = try document.1.contents(as: .workbook) else { continue }
            try data.write(to: file)
        }
        // All at once: it starts slowly.
        let process = Process()
        process.executableURL = URL(filePath: office)
        process.arguments =
            [
                "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "xlsx", "--outdir",
                "\(folder.path)/out",
            ] + files.map(\.path)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        for (number, document) in documents.enumerated() {
            let saved = try SeriesFile.read(contentsOf: "\(folder.path)/out/\(number).xlsx")
            #expect(saved.series == document.1.series, "\(document.0)")
        }
    }

    @Test func `what tables cannot say is refused`() throws {
        let text = SmallSeries.yaml.replacing("country: AT", with: "country: \" AT\"")
        let document = try SeriesFile.read(text, name: "series.yaml")
        let error = #expect(throws: SeriesFormError.self) { try document.contents(as: .workbook) }
        #expect(error?.description.contains("cannot be said as a workbook") ?? false)
        #expect(error?.description.contains("Rahal") == false)
    }
}
