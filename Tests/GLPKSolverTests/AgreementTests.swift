import GLPKSolver
import LinearModel
import Testing

/// GLPK and the enumeration must come to the same end.
@Suite struct AgreementTests {
    static let seeds = 0..<200

    @Test(arguments: RandomPrograms.Kind.allCases)
    func `every setting agrees with brute force`(kind: RandomPrograms.Kind) throws {
        var withoutPresolve = GLPKSettings()
        withoutPresolve.presolve = false
        let settings: [GLPKSettings] = [GLPKSettings(), .thorough, withoutPresolve]
        var reasons: [Termination.Reason: Int] = [:]
        for seed in Self.seeds {
            let program = RandomPrograms.make(kind, seed: UInt64(seed))
            let expected = try BruteForceSolver().solve(program)
            reasons[expected.termination.reason, default: 0] += 1
            for setting in settings {
                let found = try GLPKSolver(settings: setting).solve(program)
                try compare(found, expected, program, "\(kind) seed \(seed)")
            }
        }
        // The kinds do what they are there for.
        switch kind {
        case .infeasible: #expect(reasons[.infeasible, default: 0] > 50)
        case .unbounded: #expect(reasons[.unbounded, default: 0] > 40)
        default: #expect(reasons[.optimal, default: 0] > 50)
        }
    }

    @Test func `relaxations agree with brute force`() throws {
        for kind in RandomPrograms.Kind.allCases {
            for seed in 1_000..<1_050 {
                let program = RandomPrograms.make(kind, seed: UInt64(seed))
                let options = SolveOptions(relaxation: true)
                let expected = try BruteForceSolver().solve(program, options: options)
                let found = try GLPKSolver().solve(program, options: options)
                try compare(found, expected, program.relaxed(), "\(kind) seed \(seed) relaxed")
            }
        }
    }

    /// A start that is the optimum, or worse than it, changes nothing but the work.
    @Test func `starts agree with brute force`() throws {
        for kind in RandomPrograms.Kind.allCases {
            for seed in 2_000..<2_040 {
                let program = RandomPrograms.make(kind, seed: UInt64(seed))
                let expected = try BruteForceSolver().solve(program)
                guard let optimum = expected.solution else { continue }
                var flat = program
                flat.minimize(LinearExpression())
                let any = try #require(try BruteForceSolver().solve(flat).solution)
                for start in [optimum.values, any.values] {
                    guard program.violations(of: start).isEmpty else { continue }
                    for setting in [GLPKSettings(), .thorough] {
                        let found = try GLPKSolver(settings: setting).solve(
                            program, options: SolveOptions(start: start))
                        try compare(found, expected, program, "\(kind) seed \(seed) started")
                    }
                }
            }
        }
    }

    private func compare(
        _ found: SolveResult, _ expected: SolveResult, _ program: LinearProgram, _ label: Comment
    ) throws {
        #expect(found.termination.reason == expected.termination.reason, label)
        guard let right = expected.solution else { return }
        let solution = try #require(found.solution, label)
        #expect(abs(solution.objective - right.objective) < 1e-6, label)
        #expect(program.violations(of: solution.values).isEmpty, label)
        let bound = try #require(found.bound, label)
        #expect(abs(bound - right.objective) < 1e-6, label)
    }
}
