package import LinearModel
public import SeriesAnswers
public import SeriesModel
import SeriesPlanning
import SeriesText

/// The integer program of a series, for other solvers: the whole rulebook with a goal as its objective, and what the
/// goals before it have held.
///
/// Participants appear by their position in the series, from 1, unless ids are asked for, and never by name. What
/// another solver finds comes back by ``Planner/readSolution(_:of:baseline:)``.
public struct ProgramExport: Sendable {
    /// A file format that solvers read.
    public enum Format: String, CaseIterable, Sendable {
        /// Free MPS.
        case mps
        /// CPLEX LP.
        case lp
    }

    private let exported: ExportedProgram

    init(_ exported: ExportedProgram) {
        self.exported = exported
    }

    /// The program as the text of a file, with a few lines of comment at its head.
    public func text(as format: Format) throws(ParleyError) -> String {
        do {
            switch format {
            case .mps: return try MPSWriter.text(of: exported.program, comments: exported.comments)
            case .lp: return try LPWriter.text(of: exported.program, comments: exported.comments)
            }
        } catch {
            throw .solverFailed("\(error)")
        }
    }

    /// What the objective and the columns mean, a row each with name, meaning and unit, as RFC 4180 has it.
    public var legend: String {
        var table = CSVText()
        for row in exported.legend { table.add(row) }
        return table.text
    }

    /// The program of a series with its first goal as the text of a file, on the calling thread: nothing is solved for
    /// it.
    public static func text(of series: Series, as format: Format) throws(ParleyError) -> String {
        try Planner().export(series).text(as: format)
    }

    /// The first line of every ``legend``.
    public static let legendHead = ExportedProgram.legendHead.joined(separator: ",")
}

extension Planner {
    /// The integer program of a series for another solver.
    ///
    /// The goals before the one that is exported are solved first, within the time limit, and held at their best.
    ///
    /// - Parameters:
    ///   - series: what to plan.
    ///   - goal: the objective; nil: the first goal. One that is none of the series' comes after all of them.
    ///   - baseline: the plan from which the goal `changes` counts.
    ///   - usingIDs: whether participants are called by their ids.
    ///   - progress: told how far the search for earlier goals is.
    /// - Returns: the program.
    /// - Throws: ``SeriesAnswers/ParleyError``; ``SeriesAnswers/ParleyError/noPlan(_:)`` where an earlier goal has
    ///   no proven best.
    public func export(
        _ series: Series, goal: Goal.Kind? = nil, baseline: Plan? = nil, usingIDs: Bool = false,
        progress: ProgressHandler? = nil
    ) async throws(ParleyError) -> ProgramExport {
        try await apart { cancellation throws(ParleyError) in
            try export(
                series, goal: goal, baseline: baseline, usingIDs: usingIDs, cancellation: cancellation,
                progress: progress)
        }
    }

    /// The same on the calling thread.
    package func export(
        _ series: Series, goal: Goal.Kind? = nil, baseline: Plan? = nil, usingIDs: Bool = false,
        cancellation: Cancellation = Cancellation(), progress: ProgressHandler? = nil
    ) throws(ParleyError) -> ProgramExport {
        try Self.expectSound(series)
        let objective = goal.map { kind in series.goals.first { $0.kind == kind } ?? Goal(kind) } ?? series.goals.first
        let earlier = Array(series.goals.prefix { $0.kind != objective?.kind })
        let limits = limits(cancellation)
        var settled: [(goal: Goal, best: Rational)] = []
        if !earlier.isEmpty {
            var first = series
            first.goals = earlier
            let plan = try self.plan(first, baseline: baseline, cancellation: cancellation, progress: progress).plan
            guard plan.status == .optimal else { throw .noPlan(plan.status == .feasible ? .unknown : plan.status) }
            settled = zip(earlier, plan.goals).map { ($0, $1.bound ?? $1.value) }
        }
        do {
            return ProgramExport(
                try ExportedProgram(
                    of: series, baseline: baseline, goal: objective, keeping: settled, usingIDs: usingIDs,
                    limits: limits))
        } catch {
            throw ParleyError(error)
        }
    }
}
