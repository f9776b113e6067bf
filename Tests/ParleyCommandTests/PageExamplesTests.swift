import Foundation
import SeriesAnswers
import Testing

/// What the manual shows can be typed, and what it shows of a file is the file.
struct PageExamplesTests {
    private static let manual = Command.root.appending(path: "Sources/Parley/Parley.docc")
    private static let pages =
        (try? FileManager.default.contentsOfDirectory(atPath: manual.path))?.sorted()
        .filter { $0.hasSuffix(".md") } ?? []

    /// A block of a page, and the mark on the line before it.
    private struct Block {
        let mark: String
        let language: String
        let lines: [String]
    }

    private static func blocks(of page: String) throws -> [Block] {
        let lines = try String(contentsOf: manual.appending(path: page), encoding: .utf8).components(separatedBy: "\n")
        var blocks: [Block] = []
        var start: Int?
        for (number, line) in lines.enumerated() where line.hasPrefix("```") {
            if let begin = start {
                blocks.append(
                    Block(
                        mark: begin > 0 ? lines[begin - 1] : "", language: String(lines[begin].dropFirst(3)),
                        lines: Array(lines[(begin + 1)..<number])))
                start = nil
            } else {
                start = number
            }
        }
        return blocks
    }

    /// Whatever is to be typed says that it runs, or which file it is.
    @Test(arguments: pages)
    func `nothing is left out`(page: String) throws {
        for block in try Self.blocks(of: page) {
            if let name = block.mark.wholeMatch(of: #/<!-- file: (.*) -->/#)?.1 {
                let file = try String(contentsOf: Command.root.appending(path: String(name)), encoding: .utf8)
                #expect(block.lines.joined(separator: "\n") + "\n" == file, "\(page)")
            } else if let name = block.mark.wholeMatch(of: #/<!-- elsewhere: (.*) -->/#)?.1 {
                // It needs what a test may not, such as a server: this file has it run.
                #expect(
                    FileManager.default.fileExists(atPath: Command.root.appending(path: String(name)).path), "\(page)")
            } else if block.language == "sh" {
                #expect(block.mark == "<!-- run -->", "\(page): \(block.lines)")
            }
        }
    }

    @Test(arguments: pages)
    func `their examples run`(page: String) async throws {
        let blocks = try Self.blocks(of: page).filter { $0.mark == "<!-- run -->" }
        guard !blocks.isEmpty else { return }
        let directory = try TemporaryDirectory()
        try Self.prepare(directory)
        for line in blocks.flatMap(\.lines) {
            if line.hasPrefix("glpsol"), glpsol == nil { break }
            let run = try await Command.run(
                URL(filePath: "/bin/sh"), ["-c", "cd \"$FOLDER\" && PATH=\"$FOLDER/bin:$PATH\" && \(line)"],
                environment: ["FOLDER": directory.path("")])
            let mayBeNo = line.contains(" explain ") || line.contains(" ask ")
            #expect(run.status == 0 || mayBeNo && run.status == 1, "\(line)\n\(run.err)")
        }
    }

    /// The names that the pages use, in a directory of their own.
    private static func prepare(_ directory: TemporaryDirectory) throws {
        _ = try directory.write(FirstSeries.text(), to: "series.yaml")
        _ = try directory.write(Command.golden("plan-first-json"), to: "plan.json")
        _ = try directory.write("- fares: +5%\n- workshops: 2\n", to: "scenarios.yaml")
        _ = try directory.write("- fares: +5%\n- workshops: 2\n", to: "sweep.yaml")
        _ = try directory.write("Name,2027-02-01,2027-04-12\nAnjali Rao,yes,yes\n", to: "poll.csv")
        for folder in ["calendars", "bin"] {
            try FileManager.default.createDirectory(
                atPath: directory.path(folder), withIntermediateDirectories: false)
        }
        let calendar = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//pages//EN
            BEGIN:VEVENT
            UID:1
            DTSTAMP:20270101T000000Z
            DTSTART;VALUE=DATE:20270510
            END:VEVENT
            END:VCALENDAR

            """
        for name in ["calendars/n1.ics", "n1.ics", "s2.ics"] { _ = try directory.write(calendar, to: name) }
        try FileManager.default.createSymbolicLink(
            atPath: directory.path("bin/parley"), withDestinationPath: try #require(Command.executable).path)
    }
}
