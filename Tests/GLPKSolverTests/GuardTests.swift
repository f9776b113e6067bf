import CGLPK
import Foundation
import GLPKSolver
import LinearModel
import Synchronization
import Testing

/// A fatal error of GLPK is a thrown error, and everything goes on.
@Suite(.serialized) struct GuardTests {
    /// The k-th guarded call fails, for every k that a solve makes.
    @Test(arguments: [false, true])
    func `every call may fail`(presolve: Bool) throws {
        var settings = GLPKSettings.thorough
        settings.presolve = presolve
        let solver = GLPKSolver(settings: settings)
        _ = try solver.solve(sampleProgram())
        var failures = 0
        for call in 1...40 {
            cglpk_inject_fault(Int32(call), 0)
            defer { cglpk_inject_fault(0, 0) }
            do throws(SolverError) {
                #expect(try solver.solve(sampleProgram()).solution?.objective == 22)
            } catch {
                failures += 1
                guard case .failure(let detail) = error else {
                    Issue.record("\(error)")
                    continue
                }
                #expect(detail.hasPrefix("Assertion failed: !cglpk_fault_due(0)"))
            }
            cglpk_inject_fault(0, 0)
            #expect(cglpk_open_problems() == 0)
            #expect(try solver.solve(sampleProgram()).solution?.objective == 22)
        }
        // Some of the forty come after the solve has ended.
        #expect(failures > 8 && failures < 40)
    }

    @Test func `the search may fail in its callback`() throws {
        let program = HardPrograms.covering(rows: 20, columns: 40)
        for call in [1, 2, 7, 50] {
            cglpk_inject_fault(Int32(call), 1)
            defer { cglpk_inject_fault(0, 0) }
            do throws(SolverError) {
                _ = try GLPKSolver().solve(program)
                Issue.record("callback \(call) did not fail")
            } catch {
                #expect(error.description.hasPrefix("The solver gave up: Assertion failed: !cglpk_fault_due(1)"))
            }
            #expect(cglpk_open_problems() == 0)
            #expect(try GLPKSolver().solve(sampleProgram()).solution?.objective == 22)
        }
    }

    @Test func `the memory limit is an error`() throws {
        var settings = GLPKSettings.thorough
        settings.memoryLimitMegabytes = 1
        let program = HardPrograms.covering(rows: 200, columns: 600)
        do throws(SolverError) {
            _ = try GLPKSolver(settings: settings).solve(program, options: SolveOptions(timeLimit: .seconds(20)))
            Issue.record("one megabyte was enough")
        } catch {
            guard case .outOfMemory = error else {
                Issue.record("\(error)")
                return
            }
        }
        #expect(try GLPKSolver().solve(sampleProgram()).solution?.objective == 22)
    }

    @Test func `threads fail alone`() throws {
        let wrong = Mutex<[String]>([])
        let group = DispatchGroup()
        for thread in 0..<6 {
            group.enter()
            Thread {
                for round in 0..<30 {
                    let mustFail = (thread + round) % 2 == 0
                    if mustFail { cglpk_inject_fault(Int32(3 + round % 5), 0) }
                    var objective: Double?
                    do throws(SolverError) {
                        objective = try GLPKSolver().solve(sampleProgram()).solution?.objective
                    } catch {}
                    cglpk_inject_fault(0, 0)
                    if (objective == nil) != mustFail || (objective ?? 22) != 22 {
                        wrong.withLock {
                            $0.append("thread \(thread) round \(round): \(String(describing: objective))")
                        }
                    }
                }
                group.leave()
            }.start()
        }
        group.wait()
        #expect(wrong.withLock { $0 } == [])
    }

    /// A fatal error costs a session its problem: it says so from then on, and nothing else is lost.
    @Test func `a lost session says so`() throws {
        let errors = try GLPKSolver().withSession(sampleProgram()) { session throws(SolverError) -> [SolverError] in
            _ = try session.solve()
            cglpk_inject_fault(2, 0)
            var errors: [SolverError] = []
            for _ in 0..<3 {
                do throws(SolverError) {
                    _ = try session.solve()
                } catch {
                    errors.append(error)
                }
            }
            // A session inside has a thread of its own.
            try GLPKSolver().withSession(sampleProgram()) { inner throws(SolverError) in _ = try inner.solve() }
            return errors
        }
        #expect(errors.count == 3)
        #expect(errors.first?.description.hasPrefix("The solver gave up: Assertion failed") == true)
        #expect(errors.dropFirst().allSatisfy { $0 == .lost })
        #expect(cglpk_open_problems() == 0)
        #expect(try GLPKSolver().solve(sampleProgram()).solution?.objective == 22)
    }

    /// A solve inside a session has a thread of its own, where it may fail or be abandoned without loss.
    @Test func `a session outlives a solve inside`() throws {
        let hard = HardPrograms.covering(rows: 300, columns: 900)
        try GLPKSolver().withSession(sampleProgram()) { session throws(SolverError) in
            let before = try session.solve().solution
            let stopped = try GLPKSolver(settings: .thorough).solve(
                hard, options: SolveOptions(timeLimit: .milliseconds(200)))
            #expect(stopped.termination.reason == .timeLimit)
            var tight = GLPKSettings()
            tight.memoryLimitMegabytes = 1
            #expect(throws: SolverError.self) { try GLPKSolver(settings: tight).solve(hard) }
            #expect(try session.solve().solution == before)
        }
        #expect(cglpk_open_problems() == 0)
    }

    /// The guard knows a problem's thread, were the compiler to be got round.
    @Test func `another thread is refused`() throws {
        var handle: OpaquePointer?
        #expect(cglpk_open(0, &handle) == CGLPK_OK)
        let address = Int(bitPattern: handle)
        let answer = Mutex<Int32>(0)
        let group = DispatchGroup()
        group.enter()
        Thread {
            answer.withLock { $0 = cglpk_standard_basis(OpaquePointer(bitPattern: address)) }
            group.leave()
        }.start()
        group.wait()
        #expect(answer.withLock { $0 } == CGLPK_WRONG_THREAD)
        cglpk_close(handle)
        #expect(cglpk_open_problems() == 0)
    }
}
