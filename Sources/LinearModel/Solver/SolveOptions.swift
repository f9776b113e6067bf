import Synchronization

/// How to solve: limits, tolerances, a start, who listens. Nothing is limited unless said so.
public struct SolveOptions: Sendable {
    /// Wall-clock time, not negative. What is held at its end is returned.
    public var timeLimit: Duration?

    /// How many subproblems branch and bound may make, not negative. What is held at its end is returned.
    public var nodeLimit: Int?

    /// A solution is called optimal where incumbent and bound are no further apart than this, in the objective's unit;
    /// not negative. 0 asks for a proof.
    public var absoluteGap: Double

    /// The same as a share of the incumbent's size: 0.01 is one per cent. The larger of both gaps counts.
    public var relativeGap: Double

    /// What is asked for: the best solution, or any.
    public var goal: Goal

    /// Solve the relaxation: every variable continuous.
    public var relaxation: Bool

    /// A feasible point, one value for each column, used as the first incumbent: only better ones are looked for. The
    /// result is never worse, and holds it where the solve is stopped before something better was found.
    public var start: [Double]?

    /// Where the simplex begins on a relaxation: the basis of an earlier solve of the same columns. Rows that came
    /// since are basic in it; a basis that does not fit is passed over.
    public var basis: Basis?

    /// How hard each part of the tree is worked on.
    public var effort: Effort

    /// Stops the solve from another thread.
    public var cancellation: Cancellation?

    /// Told now and then how far the solve is, on the solving thread, between two steps of it: it should return soon.
    public var onProgress: (@Sendable (SolveProgress) -> Void)?

    /// Options that are not checked here: see ``Solver/check(_:_:)``.
    public init(
        timeLimit: Duration? = nil, nodeLimit: Int? = nil, absoluteGap: Double = 0, relativeGap: Double = 0,
        goal: Goal = .best, relaxation: Bool = false, start: [Double]? = nil, basis: Basis? = nil,
        effort: Effort = .normal, cancellation: Cancellation? = nil,
        onProgress: (@Sendable (SolveProgress) -> Void)? = nil
    ) {
        self.timeLimit = timeLimit
        self.nodeLimit = nodeLimit
        self.absoluteGap = absoluteGap
        self.relativeGap = relativeGap
        self.goal = goal
        self.relaxation = relaxation
        self.start = start
        self.basis = basis
        self.effort = effort
        self.cancellation = cancellation
        self.onProgress = onProgress
    }

    /// What is asked for.
    public enum Goal: Hashable, Sendable {
        /// The best solution, with its proof.
        case best
        /// Any solution, soon; the objective only says where to look first. The solve ends at the first one, and calls
        /// it ``Termination/Reason/optimal``, as it is all that was asked for; `bound` is what was known by then.
        case anySolution
    }

    /// How hard each part of the tree is worked on.
    public enum Effort: Hashable, Sendable {
        /// As the solver does by itself.
        case normal
        /// Cutting planes and careful branching: fewer parts, each of them dearer. It pays where a proof is long.
        case thorough
    }
}

/// The name of an option that a solver may or may not honour.
public enum SolveOption: String, Hashable, Sendable, CaseIterable {
    case timeLimit = "time limit"
    case nodeLimit = "node limit"
    case absoluteGap = "absolute gap"
    case relativeGap = "relative gap"
    case goal = "goal"
    case relaxation = "relaxation"
    case start = "start"
    case basis = "basis"
    case effort = "effort"
    case cancellation = "cancellation"
    case progress = "progress"
}

extension SolveOptions {
    /// The options that are set to something other than their default, in the order of their declaration.
    package var requested: [SolveOption] {
        SolveOption.allCases.filter { option in
            switch option {
            case .timeLimit: timeLimit != nil
            case .nodeLimit: nodeLimit != nil
            case .absoluteGap: absoluteGap != 0
            case .relativeGap: relativeGap != 0
            case .goal: goal != .best
            case .relaxation: relaxation
            case .start: start != nil
            case .basis: basis != nil
            case .effort: effort != .normal
            case .cancellation: cancellation != nil
            case .progress: onProgress != nil
            }
        }
    }

    /// Options whose value makes no sense, in the order of their declaration.
    package func faults() -> [OptionFault] {
        var faults: [OptionFault] = []
        if let timeLimit, timeLimit < .zero { faults.append(OptionFault(option: .timeLimit, value: "\(timeLimit)")) }
        if let nodeLimit, nodeLimit < 0 { faults.append(OptionFault(option: .nodeLimit, value: "\(nodeLimit)")) }
        if !(absoluteGap >= 0) { faults.append(OptionFault(option: .absoluteGap, value: "\(absoluteGap)")) }
        if !(relativeGap >= 0) { faults.append(OptionFault(option: .relativeGap, value: "\(relativeGap)")) }
        return faults
    }
}

/// An option whose value makes no sense.
public struct OptionFault: Hashable, Sendable {
    /// Which one.
    public var option: SolveOption
    /// What it was set to, as text.
    public var value: String

    package init(option: SolveOption, value: String) {
        self.option = option
        self.value = value
    }
}

/// How far a solve is.
public struct SolveProgress: Sendable {
    /// What the solver is at.
    public var phase: Phase

    /// Objective of the best solution found so far.
    public var incumbent: Double?

    /// No solution is better than this.
    public var bound: Double?

    /// Subproblems of branch and bound made so far.
    public var nodes: Int

    /// Since the solve began.
    public var elapsed: Duration

    /// Whether the incumbent is new since the last time.
    public var isNewIncumbent: Bool

    /// The parts of a solve, in order.
    public enum Phase: Hashable, Sendable {
        case presolve
        case relaxation
        case search
    }

    /// For solvers: what is known so far.
    public init(
        phase: Phase, incumbent: Double? = nil, bound: Double? = nil, nodes: Int = 0, elapsed: Duration,
        isNewIncumbent: Bool = false
    ) {
        self.phase = phase
        self.incumbent = incumbent
        self.bound = bound
        self.nodes = nodes
        self.elapsed = elapsed
        self.isNewIncumbent = isNewIncumbent
    }
}

/// A wish to stop, made on one thread and seen on another.
public final class Cancellation: Sendable {
    private let flag = Atomic<Bool>(false)

    /// Not asked yet. Give it to ``SolveOptions/cancellation``.
    public init() {}

    /// Asks whatever solve holds this to stop. Once asked it stays asked.
    public func cancel() {
        flag.store(true, ordering: .releasing)
    }

    /// Whether it was asked.
    public var isCancelled: Bool {
        flag.load(ordering: .acquiring)
    }
}
