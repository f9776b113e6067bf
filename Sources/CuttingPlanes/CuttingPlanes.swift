public import LinearModel

/// How many cuts are made, and which are taken.
public struct CutLimits: Hashable, Sendable {
    /// Solves of the relaxation.
    public var rounds = 15
    /// Basic variables that are looked at in a round.
    public var candidates = 120
    /// Cuts that are added in a round.
    public var cutsPerRound = 30
    /// Cosine of the angle from which on two cuts of a round are too much alike.
    public var mostParallelism = 0.9
    /// Distance of the solution from a cut, from which on it is worth a row.
    public var leastDepth = 1e-4
    /// A value nearer to a whole number gives no cut.
    public var leastFraction = 0.01
    /// The largest coefficient of a cut over its least.
    public var widestRange = 1e7
    /// Terms of a cut: so many, and a share of the program's columns.
    public var manyTerms = 400
    /// See ``manyTerms``.
    public var shareOfColumns = 1.0
    /// Rounds that end the loop where the bound moved by less than this share of itself over them.
    public var patience = 3
    /// See ``patience``.
    public var leastProgress = 1e-4

    /// The limits that a program of a few thousand columns needs.
    public init() {}

    func mostTerms(of program: LinearProgram) -> Int {
        manyTerms + Int(shareOfColumns * Double(program.columns.count))
    }
}

/// A program with cuts, and where its relaxation stands.
public struct TightenedProgram: Sendable {
    /// The program with the cuts that bind as rows behind its own; kinds of columns as they were.
    public var program: LinearProgram
    /// The cuts, in the order of their rows.
    public var cuts: [Cut]
    /// The last solve of the relaxation, its duals for the rows of ``program``. Where it is infeasible, so is the
    /// program with its columns whole.
    public var relaxation: SolveResult
    /// The relaxation's bound before any cut; nil where it has none.
    public var firstBound: Double?
    /// Rounds of cuts.
    public var rounds = 0
    /// Iterations of the simplex, of all rounds.
    public var iterations = 0
}

extension LinearProgram {
    /// Cuts off solutions of the relaxation that are not whole, until none is found, the bound hardly moves or is
    /// enough, or the limits are reached.
    ///
    /// - Parameters:
    ///   - solver: solves the relaxations; one without sessions that know their basis' inverse makes no cuts.
    ///   - wholeness: which columns are whole.
    ///   - limits: how much is done.
    ///   - basis: where the first relaxation begins.
    ///   - isEnough: whether a bound needs no improvement.
    ///   - options: what is left of time and who may stop it, asked for in each round; nil: stop.
    /// - Returns: the program with its cuts; nil where not even the first relaxation was solved.
    /// - Throws: what the solver fails at.
    public func tightened(
        by solver: some Solver, wholeness: Wholeness, limits: CutLimits = CutLimits(), basis: Basis? = nil,
        isEnough: (Double) -> Bool = { _ in false }, options: () -> SolveOptions? = { SolveOptions() }
    ) throws(SolverError) -> TightenedProgram? {
        if rows.indices.contains(where: { wholeness.bounds(of: $0, in: self).isEmpty }) {
            return TightenedProgram(
                program: self, cuts: [], relaxation: SolveResult(termination: Termination(.infeasible)))
        }
        return try solver.withSession(self) { session throws(SolverError) in
            var loop = CutLoop(self, wholeness, limits)
            return try loop.run(&session, basis: basis, isEnough: isEnough, options: options)
        }
    }
}

/// Rounds of cuts over a session's LP.
private struct CutLoop {
    private let program: LinearProgram
    private var wholeness: Wholeness
    private let limits: CutLimits
    /// The cuts that are rows, by the session's rows.
    private var cuts: [(row: Row, cut: Cut)] = []
    private var bounds: [Double] = []

    init(_ program: LinearProgram, _ wholeness: Wholeness, _ limits: CutLimits) {
        self.program = program
        self.wholeness = wholeness
        self.limits = limits
    }

    mutating func run(
        _ session: inout LinearSession, basis: Basis?, isEnough: (Double) -> Bool, options: () -> SolveOptions?
    ) throws(SolverError) -> TightenedProgram? {
        guard let first = options() else { return nil }
        var result = try session.solve(timeLimit: first.timeLimit, cancellation: first.cancellation, basis: basis)
        var iterations = result.statistics.iterations
        var rounds = 0
        var best = tightened(result)
        while rounds < limits.rounds, result.termination.reason == .optimal, let bound = result.bound {
            bounds.append(bound)
            if isEnough(bound) || isStalled { break }
            guard try addCuts(to: &session, result), let left = options() else { break }
            rounds += 1
            let next = try session.solve(timeLimit: left.timeLimit, cancellation: left.cancellation)
            iterations += next.statistics.iterations
            guard next.termination.reason == .optimal || next.termination.reason == .infeasible else { break }
            result = next
            best = tightened(result)
            if result.termination.reason == .optimal { try dropSlack(&session, result) }
        }
        best?.rounds = rounds
        best?.iterations = iterations
        return best
    }

    /// Whether the last rounds were of little use.
    private var isStalled: Bool {
        guard bounds.count > limits.patience, let last = bounds.last else { return false }
        let before = bounds[bounds.count - 1 - limits.patience]
        return abs(last - before) < limits.leastProgress * max(1, abs(last))
    }

    /// Adds the deepest cuts that differ enough; false where there are none.
    private mutating func addCuts(to session: inout LinearSession, _ result: SolveResult) throws(SolverError) -> Bool {
        guard let values = result.solution?.values, let basis = result.basis else { return false }
        let source = GomoryCuts(
            program: session.program, wholeness: wholeness, limits: limits, values: values, basis: basis)
        var found: [(depth: Double, cut: Cut)] = []
        for candidate in source.candidates().prefix(limits.candidates) {
            guard let multipliers = try session.inverseRow(of: candidate) else { continue }
            if let cut = source.cut(of: candidate, multipliers) { found.append((cut.depth(at: values), cut)) }
        }
        var added: [Cut] = []
        for (_, cut) in found.enumerated().sorted(by: { ($1.element.depth, $0.offset) < ($0.element.depth, $1.offset) })
            .map(\.element)
        {
            guard added.count < limits.cutsPerRound else { break }
            guard added.allSatisfy({ $0.parallelism(to: cut) <= limits.mostParallelism }) else { continue }
            added.append(cut)
            let row = try session.add(cut.constraint, named: "cut_\(cuts.count)")
            wholeness.addRow()
            cuts.append((row, cut))
        }
        return !added.isEmpty
    }

    /// Frees the cuts that do not bind.
    private mutating func dropSlack(_ session: inout LinearSession, _ result: SolveResult) throws(SolverError) {
        guard let basis = result.basis else { return }
        for (row, _) in cuts where basis.rows[row.index] == .basic && session.program[row].bounds != .free {
            try session.setBounds(of: row, to: .free)
        }
    }

    /// The program with the cuts that bind.
    private func tightened(_ result: SolveResult) -> TightenedProgram? {
        var program = program
        var binding: [Cut] = []
        var prices = result.duals.map { Array($0.rows.prefix(program.rows.count)) }
        switch result.termination.reason {
        case .optimal:
            guard let basis = result.basis, let duals = result.duals else { return nil }
            for (number, (row, cut)) in cuts.enumerated() where basis.rows[row.index] != .basic {
                program.add(cut.constraint, named: "cut_\(number)")
                binding.append(cut)
                prices?.append(duals[row])
            }
        case .infeasible: break
        default: return nil
        }
        var relaxation = result
        relaxation.basis = nil
        if let prices, let duals = result.duals {
            relaxation.duals = Duals(rows: prices, reducedCosts: duals.reducedCosts)
        }
        return TightenedProgram(program: program, cuts: binding, relaxation: relaxation, firstBound: bounds.first)
    }
}

/// An inequality `Σ terms ≥ lower` that every point of a program keeps at which the whole columns are whole.
///
/// Scaled so that its coefficients have the Euclidean length 1: what a point lacks of `lower` is how far it is cut off.
public struct Cut: Hashable, Sendable {
    /// In the order of the columns, each column once.
    public let terms: [Term]
    /// What the terms come to at the least.
    public let lower: Double

    /// How far a point lies beyond the cut; negative where it keeps the cut.
    public func depth(at values: [Double]) -> Double {
        lower - terms.reduce(0) { $0 + $1.coefficient * values[$1.variable.index] }
    }

    /// The cosine of the angle to another cut.
    func parallelism(to other: Cut) -> Double {
        var sum = 0.0
        var others = other.terms[...]
        for term in terms {
            while let next = others.first, next.variable.index < term.variable.index { others.removeFirst() }
            if let next = others.first, next.variable == term.variable { sum += term.coefficient * next.coefficient }
        }
        return sum
    }

    /// The cut as a row.
    public var constraint: Constraint {
        Constraint(
            LinearExpression(terms: terms, constant: 0), in: Bounds(lower: lower, upper: .infinity))
    }
}
