import LinearModel
public import SeriesModel
import SeriesPlanning

/// The integer program of a series, for other solvers: the whole rulebook with the first goal as its objective.
///
/// Participants appear by their position in the series only, never by name or id.
public enum ProgramExport {
    /// A file format that solvers read.
    public enum Format: String, CaseIterable, Sendable {
        /// Free MPS.
        case mps
        /// CPLEX LP.
        case lp
    }

    /// The program of a series as the text of a file.
    public static func text(of series: Series, as format: Format) throws(ParleyError) -> String {
        let program: LinearProgram
        do {
            program = try SeriesPlanner.program(of: series)
        } catch {
            throw ParleyError(error)
        }
        do {
            switch format {
            case .mps: return try MPSWriter.text(of: program)
            case .lp: return try LPWriter.text(of: program)
            }
        } catch {
            throw .solverFailed("\(error)")
        }
    }
}
