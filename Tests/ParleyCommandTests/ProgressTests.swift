import Foundation
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel
import Synchronization
import Testing

@testable import ParleyCommand
@testable import SeriesPlanning

/// The line that shows how far planning is.
struct ProgressTests {
    private final class Sink: Sendable {
        private let written = Mutex("")
        var text: String { written.withLock { $0 } }
        func write(_ text: String) { written.withLock { $0 += text } }
    }

    private let progress = PlanningProgress(
        objective: .goal(.attendance), position: 2, goals: 4, incumbent: 30, bound: 36.5, nodes: 7,
        elapsed: .seconds(12))

    @Test func `it shows the goal, the best plan, the bound and the gap, and goes away`() {
        let sink = Sink()
        let line = ProgressLine(isWanted: true, isWatched: true, write: sink.write)
        line.show(progress)
        let shown = "\r\u{1B}[Kgoal 2 of 4, attendance   best 30   bound 36.50   gap 21.7 %   12 s"
        #expect(sink.text == shown)
        line.clear()
        #expect(sink.text == shown + "\r\u{1B}[K")
    }

    @Test func `beside the count of scenarios it shows how far one of them is`() {
        let sink = Sink()
        let line = SweepLine(isWanted: true, 2, isWatched: true, write: sink.write)
        line.show(progress)
        line.clear()
        #expect(
            sink.text == "\r\u{1B}[K0 of 2 scenarios"
                + "\r\u{1B}[K0 of 2 scenarios   goal 2 of 4, attendance   best 30   bound 36.50   gap 21.7 %   12 s\r\u{1B}[K"
        )
    }

    @Test func `it says whose payments are made least`() {
        let sink = Sink()
        var progress = progress
        progress.objective = .payments(of: "norway")
        ProgressLine(isWanted: true, isWatched: true, write: sink.write).show(progress)
        #expect(sink.text.contains("goal 2 of 4, what norway gives   best 30"))
    }

    @Test func `of a question it says what the search is for, as far as the line goes`() {
        func shown(_ purpose: String, _ width: Int) -> String {
            let sink = Sink()
            var progress = progress
            progress.purpose = purpose
            ProgressLine(isWanted: true, isWatched: true, width: width, write: sink.write).show(progress)
            return String(sink.text.dropFirst(4))
        }
        let goal = "   goal 2 of 4, attendance   best 30   bound 36.50   gap 21.7 %   12 s"
        #expect(shown("question 1 of 3", 100) == "question 1 of 3" + goal)
        #expect(shown("question 1 of 3", 80) == "question 1 of 3   12 s")
        // Of 20 columns 19 are taken, 7 of them by the seconds and one by the mark.
        #expect(shown("what would help: without \"…\"", 20) == "what would…   12 s")
        #expect(shown("信託基金会信託基金会", 20) == "信託基金会…   12 s")
        #expect(shown("a\nb\u{1B}[2J", 100) == "a\\nb\\u{1b}[2J" + goal)
    }

    @Test func `before there is a plan it says so`() {
        let sink = Sink()
        var progress = progress
        progress.incumbent = nil
        progress.bound = nil
        ProgressLine(isWanted: true, isWatched: true, write: sink.write).show(progress)
        #expect(sink.text == "\r\u{1B}[Kgoal 2 of 4, attendance   best –   bound –   12 s")
    }

    @Test func `money is in units, with its cents`() {
        let sink = Sink()
        var progress = progress
        progress.objective = .goal(.cost)
        progress.incumbent = 96672.48
        progress.bound = 96000
        ProgressLine(isWanted: true, isWatched: true, write: sink.write).show(progress)
        #expect(sink.text.contains("goal 2 of 4, cost   best 96672.48   bound 96000.00   gap 0.7 %"))
    }

    /// Whatever is looked for on the way, what is told is of the goal.
    @Test func `a search tells values of its goal only`() async throws {
        let series = try SeriesFile.read(FirstSeries.text(), name: FirstSeries.path).series
        let seen = Mutex<[PlanningProgress]>([])
        let plan = try await Planner().plan(series) { progress in seen.withLock { $0.append(progress) } }.plan
        let told = seen.withLock { $0 }
        #expect(told.contains { $0.incumbent != nil })
        for progress in told {
            guard case .goal(let goal) = progress.objective else { continue }
            let best = try #require(plan.goals.first { $0.goal == goal }).value.approximation
            // No incumbent is better than the best.
            let incumbent = progress.incumbent ?? best
            #expect(goal.isMaximised ? incumbent <= best + 1e-6 : incumbent >= best - 1e-6, "\(progress)")
        }
    }

    @Test func `for programs it is a line of JSON whenever it changes`() {
        let sink = Sink()
        let log = ProgressLog(write: sink.write)
        log.show(progress)
        // Later, and no further.
        var later = progress
        later.nodes = 9
        log.show(later)
        later.bound = 30
        log.show(later)
        log.show(3, of: 8)
        // 36.5 is 6.5 more than 30, a share of 0.216667. On a machine that is busy enough the last line takes its time.
        #expect(
            sink.text.replacing(/"seconds": [0-9.]+/, with: "\"seconds\": 0") == """
                {"parley": 1, "progress": {"phase": "attendance", "purpose": null, "position": 2, "count": 4, "incumbent": 30, \
                "bound": 36.5, "gap": 0.216667, "seconds": 0}}
                {"parley": 1, "progress": {"phase": "attendance", "purpose": null, "position": 2, "count": 4, "incumbent": 30, \
                "bound": 30, "gap": 0, "seconds": 0}}
                {"parley": 1, "progress": {"phase": "scenarios", "purpose": null, "position": 3, "count": 8, "incumbent": null, \
                "bound": null, "gap": null, "seconds": 0}}

                """)
    }

    @Test(arguments: [
        ["plan", FirstSeries.path], ["explain", FirstSeries.path, "--with", "workshops: 9"],
        ["whatif", FirstSeries.path, "fares: +5%"], ["whatif", FirstSeries.path, "fares: +5%", "--plan", "1"],
    ])
    func `the answer is on standard output, and how far it is on standard error`(words: [String]) async throws {
        let plain = try await Command.run(words + ["--json", "--quiet"])
        let run = try await Command.run(words + ["--json", "--quiet", "--progress", "json"])
        #expect(run.status == plain.status)
        #expect(run.out == plain.out)
        let lines = run.err.split(separator: "\n")
        #expect(!lines.isEmpty)
        for line in lines {
            let document = try JSONDecoder().decode(ProgressDocument.self, from: Data(line.utf8))
            #expect(document.progress.position <= document.progress.count)
        }
    }

    @Test func `explain says what is tried, and names nobody`() async throws {
        let run = try await Command.run([
            "explain", FirstSeries.path, "--quiet", "--progress", "json", "--with", "funders.*.amount: -40%",
        ])
        let purposes = try run.err.split(separator: "\n").map {
            try JSONDecoder().decode(ProgressDocument.self, from: Data($0.utf8)).progress.purpose ?? ""
        }
        #expect(purposes.contains { $0.hasPrefix("what would help: without \"") }, "\(purposes)")
        #expect(purposes.contains { $0.hasPrefix("the least change: of \"") })
        #expect(purposes.contains { $0.hasPrefix("the best plan: with a change of \"") })
        #expect(purposes.contains { $0.hasPrefix("what clashes: without \"") })
        let names = try SeriesFile.read(contentsOf: FirstSeries.path).series.participants.map(\.name)
        for purpose in purposes { #expect(!names.contains { purpose.contains($0) }, "\(purpose)") }
    }

    @Test(arguments: [(true, false), (false, true), (false, false)])
    func `nothing is written that nobody wants or sees`(isWanted: Bool, isWatched: Bool) {
        let sink = Sink()
        let line = ProgressLine(isWanted: isWanted, isWatched: isWatched, write: sink.write)
        line.show(progress)
        line.clear()
        #expect(sink.text.isEmpty)
    }

    /// `script` of util-linux gives the command a terminal. That there are three workshops needs no search.
    @Test(.enabled(if: script != nil), arguments: [false, true])
    func `on a terminal it is shown on standard error, unless quiet`(isQuiet: Bool) async throws {
        let directory = try TemporaryDirectory()
        let command = try #require(Command.executable).path
        let line = "'\(command)' plan \(FirstSeries.path) \(isQuiet ? "--quiet" : "") > '\(directory.path("out"))'"
        let run = try await Command.run(
            URL(filePath: try #require(script)), ["-qec", line, directory.path("terminal")])
        #expect(run.status == 0)
        let terminal = try directory.text(of: "terminal")
        #expect(terminal.contains("\u{1B}[Kgoal 2 of 5, attendance") == !isQuiet)
        #expect(try directory.text(of: "out") == Command.golden("plan-first"))
    }
}

#if os(Linux)
private let script = ["/usr/bin/script"].first { FileManager.default.isExecutableFile(atPath: $0) }
#else
private let script: String? = nil
#endif
