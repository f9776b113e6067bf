import LinearModel

/// Solves small programs with whole numbers for data, exactly and without cleverness: every setting of the integer
/// variables in turn, and for each the continuous ones by elimination.
struct BruteForceSolver: Solver {
    var supportedOptions: Set<SolveOption> { [.relaxation] }

    func solve(_ program: LinearProgram, options: SolveOptions) throws(SolverError) -> SolveResult {
        try check(program, options)
        var enumeration = Enumeration(options.relaxation ? program.relaxed() : program)
        return try enumeration.run()
    }
}

private struct Enumeration {
    let program: LinearProgram
    let integers: [Int]
    let continuous: [Int]
    private var best: Solution?
    private var isUnbounded = false

    init(_ program: LinearProgram) {
        self.program = program
        integers = program.columns.indices.filter { program.columns[$0].kind == .integer }
        continuous = program.columns.indices.filter { program.columns[$0].kind == .continuous }
    }

    mutating func run() throws(SolverError) -> SolveResult {
        let finite = integers.allSatisfy {
            program.columns[$0].bounds.lower.isFinite && program.columns[$0].bounds.upper.isFinite
        }
        guard finite else { throw .failure(detail: "an integer variable without bounds cannot be enumerated") }
        var values = [Int](repeating: 0, count: program.columns.count)
        enumerate(0, &values)
        if isUnbounded { return SolveResult(termination: Termination(.unbounded)) }
        guard let best else { return SolveResult(termination: Termination(.infeasible)) }
        return SolveResult(termination: Termination(.optimal), solution: best, bound: best.objective)
    }

    private mutating func enumerate(_ depth: Int, _ values: inout [Int]) {
        guard depth < integers.count else {
            settle(values)
            return
        }
        let bounds = program.columns[integers[depth]].bounds
        var value = Int(bounds.lower.rounded(.up))
        while Double(value) <= bounds.upper, !isUnbounded {
            values[integers[depth]] = value
            enumerate(depth + 1, &values)
            value += 1
        }
    }

    /// The continuous part for integer values set: maximizes the objective's own variable z, put last.
    private mutating func settle(_ values: [Int]) {
        let count = continuous.count + 1
        let place = Dictionary(uniqueKeysWithValues: continuous.enumerated().map { ($1, $0) })
        var system: [FourierMotzkin.Inequality] = []
        func add(_ terms: [Term], _ bounds: Bounds, objective: Int = 0) {
            var coefficients = [Int](repeating: 0, count: count)
            coefficients[count - 1] = objective
            var fixed = 0
            for term in terms {
                if let position = place[term.variable.index] {
                    coefficients[position] += Int(term.coefficient)
                } else {
                    fixed += Int(term.coefficient) * values[term.variable.index]
                }
            }
            if bounds.upper.isFinite {
                system.append(.init(coefficients: coefficients, right: Int(bounds.upper) - fixed))
            }
            if bounds.lower.isFinite {
                system.append(.init(coefficients: coefficients.map { -$0 }, right: fixed - Int(bounds.lower)))
            }
        }
        for row in program.rows { add(row.terms, row.bounds) }
        for index in continuous { add([Term(1, Variable(index: index))], program.columns[index].bounds) }
        // z - sense * objective = sense * constant
        let sign = program.sense == .maximize ? 1.0 : -1.0
        let constant = sign * program.objective.constant
        add(
            program.objective.terms.map { Term(-sign * $0.coefficient, $0.variable) },
            Bounds(lower: constant, upper: constant), objective: 1)
        switch FourierMotzkin.maximizeLast(of: count, system) {
        case .infeasible: break
        case .unbounded: isUnbounded = true
        case .optimum(let point):
            var all = values.map(Double.init)
            for (position, index) in continuous.enumerated() { all[index] = point[position] }
            let found = Solution(values: all, in: program)
            let isBetter =
                best.map {
                    program.sense == .maximize ? found.objective > $0.objective : found.objective < $0.objective
                } ?? true
            if isBetter { best = found }
        }
    }
}
