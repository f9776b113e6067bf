import BigInt
package import LinearModel
package import SeriesModel

/// A goal of section 8 of the format: how it is measured in a schedule, and as an expression over the program.
///
/// One goal is one file.
package protocol Objective: Sendable {
    static var kind: Goal.Kind { get }
    /// The goal as a coordinator would say it.
    static var sentence: String { get }
    /// The goal over the variables of ``CompactProgram``.
    static var formula: String { get }
    /// The goal over the variables of ``CompactProgram``; may add variables and rows that it needs.
    static func measure(in draft: inout CompactProgram) -> GoalMeasure
    /// What a schedule has of the goal, exactly and in the goal's unit; held workshops count.
    static func value(of schedule: Schedule, in index: SeriesIndex) -> Rational
}

/// A goal over the variables of a program.
package struct GoalMeasure: Sendable {
    /// The goal in the program's unit.
    package var expression: LinearExpression
    /// The goal's units in one unit of the program: 1000 for money, else 1.
    package var unitsPerProgramUnit = 1.0
    /// Every value of the goal is a whole multiple of this, in the goal's unit.
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
    package static func of(_ kind: Goal.Kind) -> any Objective.Type {
        switch kind {
        case .workshops: MostWorkshops.self
        case .attendance: MostAttendance.self
        case .returning: MostReturning.self
        case .reluctance: LeastReluctance.self
        case .cost: LeastCost.self
        case .fairness: Fairness.self
        case .emissions: LeastEmissions.self
        case .early: Earliness.self
        case .changes: FewestChanges.self
        }
    }
}
