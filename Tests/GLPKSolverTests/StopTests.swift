import CGLPK
import Foundation
import GLPKSolver
import GLPKStopsAtOnce
import LinearModel
import Synchronization
import Testing

/// Limits, cancelling, progress, starts. One after the other: they measure time.
@Suite(.serialized) struct StopTests {
    /// The quickest of three tries: what else runs on the machine must not fail the test.
    private func cancelled(
        _ program: LinearProgram, _ settings: GLPKSettings, after delay: Duration, start: [Double]? = nil,
        relaxation: Bool = false
    ) throws -> (result: SolveResult, latency: Duration) {
        var best = try cancelledOnce(program, settings, after: delay, start: start, relaxation: relaxation)
        for _ in 0..<2 where best.latency > patience {
            let again = try cancelledOnce(program, settings, after: delay, start: start, relaxation: relaxation)
            if again.latency < best.latency { best = again }
        }
        return best
    }

    /// Runs a solve and cancels it from another thread; how long it went on after that.
    private func cancelledOnce(
        _ program: LinearProgram, _ settings: GLPKSettings, after delay: Duration, start: [Double]?, relaxation: Bool
    ) throws -> (result: SolveResult, latency: Duration) {
        let cancellation = Cancellation()
        let moment = Mutex<ContinuousClock.Instant?>(nil)
        let seconds = Double(delay.components.attoseconds) / 1e18 + Double(delay.components.seconds)
        let thread = Thread {
            Thread.sleep(forTimeInterval: seconds)
            moment.withLock { $0 = .now }
            cancellation.cancel()
        }
        thread.start()
        let options = SolveOptions(relaxation: relaxation, start: start, cancellation: cancellation)
        let result = try GLPKSolver(settings: settings).solve(program, options: options)
        let end = ContinuousClock.now
        let asked = try #require(moment.withLock { $0 }, "solved before it could be cancelled")
        return (result, end - asked)
    }

    @Test(arguments: [false, true])
    func `search is cancelled in time`(thorough: Bool) throws {
        let program = HardPrograms.covering(rows: 60, columns: 120)
        let start = HardPrograms.everything(of: program)
        let (result, latency) = try cancelled(
            program, thorough ? .thorough : GLPKSettings(), after: .milliseconds(400), start: start)
        #expect(result.termination.reason == .cancelled)
        #expect(latency < patience)
        let solution = try #require(result.solution)
        let bound = try #require(result.bound)
        #expect(program.violations(of: solution.values).isEmpty)
        #expect(solution.objective <= program.objectiveValue(at: start))
        #expect(bound <= solution.objective)
        #expect(cglpk_open_problems() == 0)
    }

    @Test func `relaxation is cancelled in time`() throws {
        let program = HardPrograms.longRelaxation(size: 800)
        let (result, latency) = try cancelled(program, GLPKSettings(), after: .milliseconds(80), relaxation: true)
        #expect(result.termination.reason == .cancelled)
        #expect(latency < patience)
    }

    @Test func `presolve and cuts are cancelled in time`() throws {
        let program = HardPrograms.covering(rows: 300, columns: 900)
        for delay in [5, 30, 120, 500] {
            let (result, latency) = try cancelled(program, .thorough, after: .milliseconds(delay))
            #expect(result.termination.reason == .cancelled)
            #expect(latency < patience, "cancelled after \(delay) ms")
        }
    }

    /// The product that replaces GLPK's clock is linked here: it must do so wherever the library lets it.
    @Test func `clock is replaced`() throws {
        #expect(glpk_stops_at_once() == 1)
        #expect(GLPKSolver.stopsAtOnce == SharedLibrary.letsItsClockBeReplaced)
        _ = try GLPKSolver().solve(sampleProgram())
        #expect((cglpk_clock_reads() > 0) == GLPKSolver.stopsAtOnce)
    }

    /// How long a solve may go on after a stop: where the clock is not replaced only the answer is held to anything.
    private var patience: Duration { GLPKSolver.stopsAtOnce ? .seconds(1) : .seconds(60) }

    @Test func `time limit holds incumbent and bound`() throws {
        let program = HardPrograms.covering(rows: 60, columns: 120)
        let began = ContinuousClock.now
        let result = try GLPKSolver().solve(program, options: SolveOptions(timeLimit: .milliseconds(300)))
        #expect(ContinuousClock.now - began < .milliseconds(350) + patience)
        #expect(result.termination.reason == .timeLimit)
        let bound = try #require(result.bound)
        if let solution = result.solution {
            #expect(program.violations(of: solution.values).isEmpty)
            #expect(bound <= solution.objective)
        }
    }

    @Test func `node limit stops and repeats`() throws {
        let program = HardPrograms.covering(rows: 40, columns: 80)
        let options = SolveOptions(nodeLimit: 200, start: HardPrograms.everything(of: program))
        let first = try GLPKSolver().solve(program, options: options)
        let second = try GLPKSolver().solve(program, options: options)
        #expect(first.termination.reason == .nodeLimit)
        #expect(first.statistics.nodes < 220)
        #expect(first.solution == second.solution)
        #expect(first.bound == second.bound)
        #expect(first.statistics.nodes == second.statistics.nodes)
    }

    @Test func `gaps end the search early`() throws {
        let program = HardPrograms.covering(rows: 20, columns: 40)
        let exact = try GLPKSolver(settings: .thorough).solve(program)
        let optimum = try #require(exact.solution).objective
        for options in [SolveOptions(relativeGap: 0.15), SolveOptions(absoluteGap: 0.15 * optimum)] {
            let near = try GLPKSolver().solve(program, options: options)
            #expect(near.termination.reason == .optimal)
            let solution = try #require(near.solution)
            let bound = try #require(near.bound)
            #expect(bound <= optimum && optimum <= solution.objective)
            #expect(solution.objective - bound <= 0.15 * solution.objective + 1e-9)
        }
    }

    @Test(arguments: [false, true])
    func `progress tells incumbents and bounds`(presolve: Bool) throws {
        var settings = GLPKSettings.thorough
        settings.presolve = presolve
        let program = HardPrograms.covering(rows: 20, columns: 40)
        let heard = Mutex<[SolveProgress]>([])
        let options = SolveOptions(
            start: HardPrograms.everything(of: program),
            onProgress: { progress in heard.withLock { $0.append(progress) } })
        let result = try GLPKSolver(settings: settings).solve(program, options: options)
        let optimum = try #require(result.solution).objective
        let progress = heard.withLock { $0 }
        #expect(progress.first?.phase == .presolve)
        let incumbents = progress.filter(\.isNewIncumbent)
        #expect(!incumbents.isEmpty)
        #expect(abs(try #require(incumbents.last?.incumbent) - optimum) < 1e-6)
        for report in progress where report.bound != nil { #expect((report.bound ?? .infinity) <= optimum + 1e-6) }
        for (earlier, later) in zip(incumbents, incumbents.dropFirst()) {
            #expect((later.incumbent ?? .infinity) < (earlier.incumbent ?? -.infinity))
        }
    }

    /// A progress report runs between two steps of GLPK. Another solve gets a thread of its own there, and so does a
    /// session.
    @Test func `solves nest in progress`() throws {
        let inner = Mutex<[SolveResult]>([])
        let errors = Mutex<[SolverError]>([])
        let options = SolveOptions(onProgress: { progress in
            guard progress.phase == .search else { return }
            do throws(SolverError) {
                let result = try GLPKSolver().solve(sampleProgram())
                let session = try GLPKSolver().withSession(sampleProgram()) { session throws(SolverError) in
                    try session.solve()
                }
                inner.withLock { $0 += [result, session] }
            } catch {
                errors.withLock { $0.append(error) }
            }
        })
        let program = HardPrograms.covering(rows: 20, columns: 40)
        let outer = try GLPKSolver(settings: .thorough).solve(program, options: options)
        #expect(outer.termination.reason == .optimal)
        #expect(inner.withLock { $0.prefix(2).map { $0.solution?.objective } } == [22, 23])
        #expect(errors.withLock { $0 } == [])
    }
}

/// The shared library of GLPK in this process.
private enum SharedLibrary {
    /// Whether its calls of its own clock go through the dynamic linker, as its relocations tell; readelf is part of
    /// the tools that link Swift programs on Linux.
    static var letsItsClockBeReplaced: Bool {
        #if os(Linux)
        guard let maps = try? FileHandle(forReadingAtPath: "/proc/self/maps")?.readToEnd(),
            let line = String(decoding: maps, as: UTF8.self).split(separator: "\n")
                .first(where: { $0.contains("/libglpk.so") }),
            let path = line.split(separator: " ").last
        else { return false }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["readelf", "-rW", String(path)]
        process.standardOutput = pipe
        guard (try? process.run()) != nil else { return false }
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.contains(" glp_time")
        #else
        return false
        #endif
    }
}
