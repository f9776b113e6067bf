import GLPKSolver
import LinearModel
import TestSupport
import Testing

@Suite struct SessionTests {
    /// Cutting stock by column generation (Gilmore and Gomory 1961): rolls of 100 into widths 45, 36, 31, 14, demands
    /// 97, 610, 395, 211. The relaxation is known: 452.25 rolls.
    @Test func `columns are generated to the optimum`() throws {
        let widths = [45, 36, 31, 14]
        let demands = [97.0, 610, 395, 211]
        var program = LinearProgram(name: "stock")
        for (index, width) in widths.enumerated() { program.addVariable("only \(width) \(index)") }
        for (index, demand) in demands.enumerated() {
            program.add(Double(100 / widths[index]) * Variable(index: index) .>= demand, named: "d\(index)")
        }
        program.minimize((0..<4).reduce(into: LinearExpression()) { $0.add(1, Variable(index: $1)) })
        let (objective, rounds) = try GLPKSolver().withSession(program) {
            session throws(SolverError) -> (Double, Int) in
            var rounds = 0
            while true {
                let result = try session.solve()
                guard let duals = result.duals, let solution = result.solution, rounds < 50 else {
                    return (.nan, rounds)
                }
                let (pattern, value) = Self.bestPattern(widths, duals.rows)
                if value <= 1 + 1e-9 { return (solution.objective, rounds) }
                rounds += 1
                let entries = pattern.enumerated().filter { $0.element > 0 }.map {
                    LinearProgram.Entry(Double($0.element), in: Row(index: $0.offset))
                }
                let added = try session.addColumn("pattern \(rounds)", cost: 1, entries: entries)
                #expect(added.index == 3 + rounds)
            }
        }
        #expect(abs(objective - 452.25) < 1e-6)
        #expect(rounds > 1)
    }

    private static func bestPattern(_ widths: [Int], _ prices: [Double]) -> (pattern: [Int], value: Double) {
        var best = (pattern: [0, 0, 0, 0], value: 0.0)
        for a in 0...2 {
            for b in 0...2 {
                for c in 0...3 {
                    for d in 0...7 where a * widths[0] + b * widths[1] + c * widths[2] + d * widths[3] <= 100 {
                        let value = zip([a, b, c, d], prices).reduce(0) { $0 + Double($1.0) * $1.1 }
                        if value > best.value { best = ([a, b, c, d], value) }
                    }
                }
            }
        }
        return best
    }

    /// Whatever is done to a session, its optimum is that of the same program solved anew: with GLPK's own sessions,
    /// and with those that every solver has.
    @Test(arguments: 0..<60, [false, true])
    func `every change agrees with a fresh solve`(seed: Int, own: Bool) throws {
        var generator = SeededGenerator(state: UInt64(seed))
        let kind = RandomPrograms.Kind.allCases[seed % RandomPrograms.Kind.allCases.count]
        let program = RandomPrograms.make(kind, seed: UInt64(seed) + 5_000)
        let solver: any Solver = own ? GLPKSolver() : WithoutSessions()
        try solver.withSession(program) { session throws(SolverError) in
            for step in 0..<12 {
                // Several changes in one go as well.
                for _ in 0...(step % 3) { try Self.change(&session, &generator) }
                let warm = try session.solve()
                let cold = try GLPKSolver().solve(session.program)
                let label: Comment = "seed \(seed) step \(step)"
                #expect(warm.termination.reason == cold.termination.reason, label)
                if let left = warm.solution, let right = cold.solution, warm.termination.reason == .optimal {
                    #expect(abs(left.objective - right.objective) < 1e-6, label)
                    #expect(session.program.violations(of: left.values).isEmpty, label)
                    #expect(warm.duals?.rows.count == session.program.rows.count, label)
                }
            }
            #expect(session.program.faults().isEmpty)
            #expect(session.program.nonzeros == session.program.rows.map(\.terms.count).reduce(0, +))
        }
    }

    /// GLPK as a solver that has no sessions of its own.
    private struct WithoutSessions: Solver {
        var supportedOptions: Set<SolveOption> { GLPKSolver().supportedOptions }

        func solve(_ program: LinearProgram, options: SolveOptions) throws(SolverError) -> SolveResult {
            try GLPKSolver().solve(program, options: options)
        }
    }

    /// A solver that honours no basis and gives none serves for a session all the same.
    @Test func `any solver has sessions`() throws {
        try BruteForceSolver().withSession(sampleProgram()) { session throws(SolverError) in
            let first = try session.solve().solution?.objective
            #expect(abs((first ?? 0) - 23) < 1e-9)
            let z = try session.addColumn("z", bounds: Bounds(0...1), cost: 2, entries: [.init(1, in: Row(index: 1))])
            let grown = try session.solve().solution
            #expect(abs((grown?.objective ?? 0) - 25) < 1e-9)
            #expect(grown?[z] == 1)
        }
    }

    /// From the last basis: no iteration where nothing changed, few where little did.
    @Test func `a session goes on from its basis`() throws {
        try GLPKSolver().withSession(HardPrograms.longRelaxation(size: 60)) { session throws(SolverError) in
            let first = try session.solve()
            #expect(try session.solve().statistics.iterations == 0)
            try session.add(Variable(index: 0) + Variable(index: 1) .<= 1, named: "more")
            let grown = try session.solve()
            #expect(grown.termination.reason == .optimal)
            #expect(grown.statistics.iterations < first.statistics.iterations / 2)
        }
    }

    private static func change(
        _ session: inout LinearSession, _ generator: inout SeededGenerator
    ) throws(SolverError) {
        let columns = session.program.columns.count
        let rows = session.program.rows.count
        switch Int.random(in: 0..<6, using: &generator) {
        case 0, 1:
            let entries = (0..<rows).map { row in
                LinearProgram.Entry(Double(Int.random(in: -3...5, using: &generator)), in: Row(index: row))
            }
            let cost = Double(Int.random(in: -3...6, using: &generator))
            let bounds = Bounds(lower: 0, upper: Double(Int.random(in: 1...9, using: &generator)))
            try session.addColumn("n\(columns)", bounds: bounds, cost: cost, entries: entries)
        case 2:
            var sum = LinearExpression()
            for column in 0..<columns {
                sum.add(Double(Int.random(in: -2...4, using: &generator)), Variable(index: column))
            }
            try session.add(sum .<= Double(Int.random(in: 2...20, using: &generator)), named: "m\(rows)")
        case 3:
            let lower = Double(Int.random(in: -2...2, using: &generator))
            try session.setBounds(
                of: Variable(index: Int.random(in: 0..<columns, using: &generator)),
                to: Bounds(lower: lower, upper: lower + 4))
        case 4:
            try session.setBounds(of: Row(index: Int.random(in: 0..<rows, using: &generator)), to: .free)
        default:
            var objective = LinearExpression()
            for column in 0..<columns {
                objective.add(Double(Int.random(in: -4...4, using: &generator)), Variable(index: column))
            }
            if Bool.random(using: &generator) {
                try session.minimize(objective)
            } else {
                try session.maximize(objective)
            }
        }
    }

    @Test func `a basis is taken up again`() throws {
        let program = HardPrograms.longRelaxation(size: 60)
        let first = try GLPKSolver().withSession(program) { session throws(SolverError) in try session.solve() }
        let basis = try #require(first.basis)
        let second = try GLPKSolver().withSession(program) { session throws(SolverError) -> SolveResult in
            try session.solve(basis: basis)
        }
        #expect(first.statistics.iterations > 10)
        #expect(second.statistics.iterations == 0)
        #expect(abs((first.solution?.objective ?? 0) - (second.solution?.objective ?? 1)) < 1e-6)
    }

    @Test func `wrong handles are refused`() throws {
        try GLPKSolver().withSession(sampleProgram()) { session throws(SolverError) in
            #expect(throws: SolverError.mismatch("There is no column 9.")) {
                try session.setBounds(of: Variable(index: 9), to: .free)
            }
            #expect(throws: SolverError.mismatch("There is no row 2.")) {
                try session.setBounds(of: Row(index: 2), to: .free)
            }
            #expect(throws: SolverError.mismatch("Column n has an entry in row 5, which is not there.")) {
                try session.addColumn("n", entries: [.init(1, in: Row(index: 5))])
            }
            #expect(throws: SolverError.invalidProgram([.badCoefficient(of: .objective, variable: "n", .infinity)])) {
                try session.addColumn("n", cost: .infinity, entries: [])
            }
            #expect(throws: SolverError.invalidProgram([.unknownVariable(in: .row("r"), index: 7)])) {
                try session.add(Variable(index: 7) .<= 1, named: "r")
            }
            #expect(throws: SolverError.invalidProgram([.badConstant(.infinity)])) {
                try session.maximize(LinearExpression(.infinity))
            }
            #expect(throws: SolverError.invalidOptions([OptionFault(option: .timeLimit, value: "-1.0 seconds")])) {
                try session.solve(timeLimit: .seconds(-1))
            }
            #expect(session.program == sampleProgram(kind: .continuous))
            #expect(try session.solve().termination.reason == .optimal)
        }
        var unsound = sampleProgram()
        unsound.setBounds(of: Variable(index: 0), to: Bounds(lower: 1, upper: 0))
        #expect(throws: SolverError.self) { try GLPKSolver().withSession(unsound) { _ throws(SolverError) in } }
    }

    @Test func `a session is stopped`() throws {
        let program = HardPrograms.longRelaxation(size: 800)
        try GLPKSolver().withSession(program) { session throws(SolverError) in
            let result = try session.solve(timeLimit: .milliseconds(60))
            #expect(result.termination.reason == .timeLimit)
            #expect(result.statistics.elapsed < .milliseconds(400))
            let cancellation = Cancellation()
            cancellation.cancel()
            #expect(try session.solve(cancellation: cancellation).termination.reason == .cancelled)
        }
    }
}
