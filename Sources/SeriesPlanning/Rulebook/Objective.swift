import BigInt
package import LinearModel
package import SeriesModel

/// Something to optimise: how it is measured in a plan, and as an expression over the program.
package protocol Objective: Sendable {
    var name: PlanningObjective { get }
    /// Whether more of it is better.
    var isMaximised: Bool { get }
    /// Whether it is a sum of money: one cent after the other would take for ever, and what is cheap is good.
    var isMoney: Bool { get }
    /// Whether plans of one schedule differ in it, by who pays for what.
    var dependsOnFunding: Bool { get }
    /// Whether its value hangs on how often who travels where, so that a search branches on that first.
    var countsTrips: Bool { get }
    /// Whether a workshop that moves to an earlier day can make it worse, all else as it was; see
    /// ``Rule/tellsDatesApart(in:)``.
    var tellsDatesApart: Bool { get }
    /// It over the variables of ``CompactProgram``; may add variables and rows that it needs.
    func measure(in draft: inout CompactProgram) throws(Interruption) -> GoalMeasure
    /// What a funded schedule has of it, exactly and in its own unit; held workshops count.
    func value(of funded: FundedSchedule, in index: SeriesIndex) -> Rational
    /// The best split of a schedule's costs; nil where it is proven that the money does not suffice.
    func fund(
        _ schedule: Schedule, in index: SeriesIndex, solver: any Solver, limits: PlanningLimits
    ) throws(Interruption) -> [FundedLine]?
}

extension Objective {
    package var isMoney: Bool { false }
    package var dependsOnFunding: Bool { false }
    package var countsTrips: Bool { false }

    package func fund(
        _ schedule: Schedule, in index: SeriesIndex, solver: any Solver, limits: PlanningLimits
    ) throws(Interruption) -> [FundedLine]? {
        try index.split(schedule, solver: solver, limits: limits)
    }
}

extension SeriesIndex {
    /// Splits the costs of a schedule; nil where it is proven that the money does not suffice.
    ///
    /// A solver that gives up on the last cents proves nothing: that stops the search.
    func split(
        _ schedule: Schedule, leastOf funder: Int? = nil, solver: any Solver, limits: PlanningLimits
    ) throws(Interruption) -> [FundedLine]? {
        do {
            return try fund(schedule, leastOf: funder, solver: solver) { limits.forFunding }
        } catch .failure {
            throw .stopped(.numericalTrouble)
        } catch .stopped(let termination) {
            throw .stopped(StopReason(termination.reason) ?? .numericalTrouble)
        } catch {
            throw .failed(error)
        }
    }
}

extension PlanningLimits {
    /// What limits the funding of a schedule: one that was found at the last moment is funded all the same.
    fileprivate var forFunding: SolveOptions {
        let isCancelled = cancellation?.isCancelled ?? false
        let least = Duration.milliseconds(250)
        return SolveOptions(
            timeLimit: isCancelled ? least : remaining.map { max(least, $0) },
            cancellation: isCancelled ? nil : cancellation)
    }
}

/// A goal of section 8 of the format. One goal is one file.
package protocol GoalObjective: Objective {
    var kind: Goal.Kind { get }
    /// The goal as a coordinator would say it.
    var sentence: String { get }
    /// The goal over the variables of ``CompactProgram``.
    var formula: String { get }
    /// What a schedule has of the goal, exactly and in the goal's unit; held workshops count.
    func value(of schedule: Schedule, in index: SeriesIndex) -> Rational
}

extension GoalObjective {
    package var name: PlanningObjective { .goal(kind) }
    package var isMaximised: Bool { kind.isMaximised }

    package func value(of funded: FundedSchedule, in index: SeriesIndex) -> Rational {
        value(of: funded.schedule, in: index)
    }
}

/// An objective over the variables of a program.
package struct GoalMeasure: Sendable {
    /// The objective in the program's unit.
    package var expression: LinearExpression
    /// The objective's units in one unit of the program: 1000 for money, else 1.
    package var unitsPerProgramUnit = 1.0
    /// Every value is a whole multiple of this, in the objective's unit.
    package var granularity: Rational
}

extension Rational {
    /// The largest number of which all these are whole multiples; 1 where all are 0.
    static func commonStep(of values: [Rational]) -> Rational {
        var step: Rational = 0
        for value in Set(values) where value != 0 {
            let common = (step.numerator * value.denominator)
                .greatestCommonDivisor(with: value.numerator * step.denominator)
            step = Rational(common, over: step.denominator * value.denominator) ?? step
        }
        return step == 0 ? 1 : step
    }
}

/// The goals that can be optimised.
package enum Objectives {
    /// The objective of a goal.
    package static func of(_ kind: Goal.Kind) -> any GoalObjective {
        switch kind {
        case .workshops: MostWorkshops()
        case .attendance: MostAttendance()
        case .returning: MostReturning()
        case .reluctance: LeastReluctance()
        case .cost: LeastCost()
        case .fairness: Fairness()
        case .emissions: LeastEmissions()
        case .early: Earliness()
        case .changes: FewestChanges()
        }
    }
}

extension Demand {
    /// Whether a plan that meets this demand may no longer do so once a workshop is earlier.
    var dependsOnDates: Bool {
        switch self {
        case .goal(let goal, _, _): Objectives.of(goal).tellsDatesApart
        case .workshop(_, _, let start): start != nil
        case .attendance, .starts: true
        case .presence, .meeting: false
        }
    }
}
