import LinearModel
import Testing

/// What every ``Solver`` must do, run on one. Options that it does not support must be refused, all listed; the others
/// are tried.
func checkConformance(of solver: some Solver) throws {
    try checkSessions(of: solver)
    try checkOutcomes(of: solver)
    try checkEdges(of: solver)
    try checkRefusals(of: solver)
    try checkOptions(of: solver)
}

/// max 3x + 4y + 1 with 3x + 5y <= 22, x + y >= 1, both 0...10: 22 at (7, 0) as integers, 23 otherwise.
func sampleProgram(kind: Variable.Kind = .integer) -> LinearProgram {
    var program = LinearProgram(name: "sample")
    let x = program.addVariable("x", in: 0...10, kind: kind)
    let y = program.addVariable("y", in: 0...10, kind: kind)
    program.add(3 * x + 5 * y .<= 22, named: "room")
    program.add(x + y .>= 1, named: "some")
    program.maximize(3 * x + 4 * y + 1)
    return program
}

private func checkOutcomes(of solver: some Solver) throws {
    let integer = try solver.solve(sampleProgram())
    #expect(integer.termination.reason == .optimal)
    #expect(integer.solution?.values == [7, 0])
    #expect(integer.solution?.objective == 22)
    #expect(integer.bound == 22)

    let continuous = try solver.solve(sampleProgram(kind: .continuous))
    #expect(continuous.termination.reason == .optimal)
    #expect(abs((continuous.solution?.objective ?? 0) - 23) < 1e-9)

    var infeasible = sampleProgram()
    infeasible.add(Variable(index: 0) + Variable(index: 1) .>= 9, named: "too much")
    for program in [infeasible, infeasible.relaxed()] {
        let result = try solver.solve(program)
        #expect(result.termination.reason == .infeasible)
        #expect(result.solution == nil)
    }

    var unbounded = LinearProgram()
    let x = unbounded.addVariable("x", in: 0...5, kind: .integer)
    let y = unbounded.addVariable("y", bounds: .free)
    unbounded.add(x - y .<= 3, named: "r")
    unbounded.maximize(x + y)
    #expect(try solver.solve(unbounded).termination.reason == .unbounded)
    unbounded.minimize(y)
    let negative = try solver.solve(unbounded)
    #expect(negative.solution?.objective == -3)

    // Infeasible as an integer program though its relaxation is feasible, and unbounded at that.
    var parity = LinearProgram()
    let a = parity.addVariable("a", in: 0...4, kind: .integer)
    let b = parity.addVariable("b", in: 0...4, kind: .integer)
    let c = parity.addVariable("c")
    parity.add(2 * a - 2 * b .== 1, named: "odd")
    parity.maximize(c)
    #expect(try solver.solve(parity).termination.reason == .infeasible)
}

/// The relaxation of the program, grown and changed.
private func checkSessions(of solver: some Solver) throws {
    let objectives = try solver.withSession(sampleProgram()) { session throws(SolverError) -> [Double?] in
        var objectives = [try session.solve().solution?.objective]
        let (x, y, some) = (Variable(index: 0), Variable(index: 1), Row(index: 1))
        let z = try session.addColumn("z", bounds: .unit, cost: 2, entries: [.init(5, in: Row(index: 0))])
        objectives.append(try session.solve().solution?.objective)
        try session.add(x + z .<= 4, named: "few")
        objectives.append(try session.solve().solution?.objective)
        try session.minimize(x + y + z)
        try session.setBounds(of: some, to: Bounds(lower: 3, upper: .infinity))
        objectives.append(try session.solve().solution?.objective)
        try session.setBounds(of: y, to: Bounds(11...12))
        #expect(try session.solve().termination.reason == .infeasible)
        return objectives
    }
    // 3x + 5y <= 22 gives 22 at x = 22/3; z takes as much room as y for half its worth; x at most 4 leaves y = 2;
    // x + y at least 3.
    for (found, expected) in zip(objectives, [23, 23, 21, 3]) { #expect(abs((found ?? 0) - Double(expected)) < 1e-9) }
}

private func checkEdges(of solver: some Solver) throws {
    let nothing = try solver.solve(LinearProgram())
    #expect(nothing.termination.reason == .optimal)
    #expect(nothing.solution?.values == [])
    #expect(nothing.solution?.objective == 0)

    var rowsOnly = LinearProgram()
    rowsOnly.add(Constraint(LinearExpression(), in: -1...1), named: "fine")
    #expect(try solver.solve(rowsOnly).termination.reason == .optimal)
    rowsOnly.add(LinearExpression() .>= 1.0, named: "never")
    #expect(try solver.solve(rowsOnly).termination.reason == .infeasible)

    for kind in [Variable.Kind.continuous, .integer] {
        var columnsOnly = LinearProgram()
        let x = columnsOnly.addVariable("x", in: -2...3, kind: kind)
        columnsOnly.maximize(2 * x - 1)
        #expect(try solver.solve(columnsOnly).solution?.objective == 5)
        columnsOnly.setBounds(of: x, to: 2...2)
        #expect(try solver.solve(columnsOnly).solution?[x] == 2)
    }

    // An integer variable between two integers.
    var gap = LinearProgram()
    gap.addVariable("x", in: 0.25...0.75, kind: .integer)
    #expect(try solver.solve(gap).termination.reason == .infeasible)

    // Terms of one variable are merged, and may vanish.
    var merged = LinearProgram()
    let z = merged.addVariable("z", in: 0...9, kind: .integer)
    merged.add(z + z + z .<= 7, named: "thrice")
    merged.add(z - z .<= 0, named: "nothing")
    merged.maximize(LinearExpression(z))
    #expect(try solver.solve(merged).solution?[z] == 2)
}

private func checkRefusals(of solver: some Solver) throws {
    var unsound = sampleProgram()
    unsound.add(Variable(index: 0) .<= Double.nan, named: "nan")
    unsound.setBounds(of: Variable(index: 1), to: Bounds(lower: 3, upper: 2))
    let expected: [ProgramFault] = [
        .crossedBounds(of: .variable("y"), Bounds(lower: 3, upper: 2))
    ]
    do throws(SolverError) {
        _ = try solver.solve(unsound)
        Issue.record("an unsound program was solved")
    } catch {
        guard case .invalidProgram(let faults) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(faults.count == 2)
        #expect(Array(faults.prefix(1)) == expected)
    }
    #expect(throws: SolverError.invalidOptions([OptionFault(option: .relativeGap, value: "-1.0")])) {
        try solver.solve(sampleProgram(), options: SolveOptions(relativeGap: -1))
    }
    var all = SolveOptions(timeLimit: .seconds(60), nodeLimit: 1_000, absoluteGap: 0.5, relativeGap: 0.1)
    all.start = [1, 0]
    all.cancellation = Cancellation()
    all.onProgress = { _ in }
    let refused = all.requested.filter { !solver.supportedOptions.contains($0) }
    if refused.isEmpty {
        #expect(try solver.solve(sampleProgram(), options: all).termination.reason == .optimal)
    } else {
        #expect(throws: SolverError.unsupported(refused)) { try solver.solve(sampleProgram(), options: all) }
    }
}

private func checkOptions(of solver: some Solver) throws {
    let supported = solver.supportedOptions
    if supported.contains(.relaxation) {
        let relaxed = try solver.solve(sampleProgram(), options: SolveOptions(relaxation: true))
        #expect(abs((relaxed.solution?.objective ?? 0) - 23) < 1e-9)
    }
    if supported.contains(.start) {
        #expect(try solver.solve(sampleProgram(), options: SolveOptions(start: [7, 0])).solution?.objective == 22)
        #expect(try solver.solve(sampleProgram(), options: SolveOptions(start: [0, 1])).solution?.objective == 22)
        // Nothing better: proven, by whole costs and by others.
        for factor in [1.0, 0.1] {
            var program = sampleProgram()
            program.maximize(factor * program.objective)
            let proven = try solver.solve(program, options: SolveOptions(start: [7, 0]))
            #expect(proven.termination.reason == .optimal)
            #expect(proven.solution?.values == [7, 0])
            #expect(abs((proven.bound ?? 0) - factor * 22) < 1e-9)
            let bettered = try solver.solve(program, options: SolveOptions(start: [5, 1]))
            #expect(bettered.termination.reason == .optimal)
            #expect(bettered.solution?.values == [7, 0])
        }
        // Nothing to better.
        var flat = sampleProgram()
        flat.minimize(LinearExpression(3))
        #expect(try solver.solve(flat, options: SolveOptions(start: [1, 1])).bound == 3)
        let broken = sampleProgram().violations(of: [9, 9])
        #expect(throws: SolverError.infeasibleStart(broken)) {
            try solver.solve(sampleProgram(), options: SolveOptions(start: [9, 9]))
        }
    }
    if supported.contains(.relativeGap) {
        let near = try solver.solve(sampleProgram(), options: SolveOptions(relativeGap: 0.5))
        #expect(near.termination.reason == .optimal)
        let gap = try #require(near.absoluteGap)
        #expect(gap <= 0.5 * abs(near.solution?.objective ?? 0) + 1e-9)
    }
    if supported.contains(.goal) {
        // Feasible, whatever its objective; and where there is none that is still found.
        let any = try solver.solve(sampleProgram(), options: SolveOptions(goal: .anySolution))
        #expect(any.termination.reason == .optimal)
        #expect(sampleProgram().violations(of: try #require(any.solution).values).isEmpty)
        var infeasible = sampleProgram()
        infeasible.add(Variable(index: 0) + Variable(index: 1) .>= 9, named: "too much")
        let none = try solver.solve(infeasible, options: SolveOptions(goal: .anySolution))
        #expect(none.termination.reason == .infeasible && none.solution == nil)
    }
    if supported.contains(.timeLimit) {
        let result = try solver.solve(sampleProgram(), options: SolveOptions(timeLimit: .zero))
        #expect(result.termination.reason == .timeLimit)
        #expect(result.solution == nil)
    }
    if supported.contains(.cancellation) {
        let cancellation = Cancellation()
        cancellation.cancel()
        let result = try solver.solve(
            sampleProgram(),
            options: SolveOptions(start: supported.contains(.start) ? [1, 0] : nil, cancellation: cancellation))
        #expect(result.termination.reason == .cancelled)
        if supported.contains(.start) { #expect(result.solution?.values == [1, 0]) }
    }
}
