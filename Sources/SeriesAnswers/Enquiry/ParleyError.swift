public import Foundation
package import SeriesFiles
public import SeriesModel
public import SeriesPlanning

/// Why there is no answer. That no plan is right is an answer, not an error.
public enum ParleyError: Error, Hashable, Sendable {
    /// The series has problems; all of them.
    case invalidSeries([SeriesProblem])
    /// The plan that the question is about breaks rules.
    case wrongPlan([Violation])
    /// What the question is about holds no plan, but this status.
    case noPlan(Plan.Status)
    /// The question names something that the series or the plan does not have. A participant is not repeated here.
    case unknown(Topic, String)
    /// A question as it was typed can have several meanings, or none.
    case unclear(UnclearQuestion)
    /// A text is no solution of a series' program; why.
    case unreadableSolution(String)
    /// Workshops of a baseline cannot be taken as held.
    case cannotHold(HoldingError)
    /// Stopped before there was an answer, where an answer has no parts.
    case stopped
    /// The solver failed; its own words.
    case solverFailed(String)
    /// A goal of the series has more values than can be told apart, so that nothing could be proven of it.
    case outOfPrecision(PrecisionFault)
    /// The plan that was found breaks rules: a bug of Parley's.
    case bug([Violation])

    /// What a question may name.
    public enum Topic: String, Hashable, Sendable {
        /// A funder's id or name.
        case funder
        /// A venue's id or name.
        case venue
        /// A participant's id.
        case participant
        /// The number of a workshop in a plan.
        case workshop
    }

    package init(_ error: PlanningError) {
        switch error {
        case .invalid(let problems): self = .invalidSeries(problems)
        case .solver(let error): self = .solverFailed("\(error)")
        case .outOfPrecision(let fault): self = .outOfPrecision(fault)
        case .wrongPlan(let violations): self = .bug(violations)
        }
    }

    /// Changes of a series that do not fit it, as those of a plan file.
    package init(_ error: SeriesFileError) {
        self = .invalidSeries(error.problems.map { SeriesProblem(path: $0.path, kind: $0.kind) })
    }

    package init(_ error: Interruption) {
        switch error {
        case .stopped: self = .stopped
        case .failed(let error): self = .solverFailed("\(error)")
        case .outOfPrecision(let fault): self = .outOfPrecision(fault)
        }
    }
}

extension ParleyError: LocalizedError, CustomStringConvertible {
    /// What is wrong, in lines; no participant is named.
    public var description: String {
        switch self {
        case .invalidSeries(let problems): problems.map { "\($0)" }.joined(separator: "\n")
        case .wrongPlan(let violations): "The plan is wrong.\n" + Self.lines(violations)
        case .noPlan(let status): "There is no plan, but the answer \(status.rawValue)."
        case .unknown(.participant, _): "There is no such participant."
        case .unknown(let topic, let word): "There is no \(topic.rawValue) '\(word)'."
        case .unclear(let question): "The question is unclear: \(question)."
        case .unreadableSolution(let words): "The solution cannot be read: \(words)."
        case .cannotHold(let error): error.description
        case .stopped: "The search was stopped before there was an answer."
        case .solverFailed(let words): "The solver failed; no plan was made. This is a bug of Parley's.\n  \(words)"
        case .outOfPrecision(let fault): "\(fault)"
        case .bug(let violations):
            "The plan that was found breaks rules, so it is not shown. This is a bug of Parley's.\n"
                + Self.lines(violations)
        }
    }

    /// The same, for Foundation.
    public var errorDescription: String? { description }

    private static func lines(_ violations: [Violation]) -> String {
        violations.map { "  \($0)" }.joined(separator: "\n")
    }
}
