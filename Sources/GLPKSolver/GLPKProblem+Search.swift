import CGLPK
import LinearModel

extension GLPKProblem {
    enum Presolved {
        case reduced
        case infeasible
        case noDualFeasible
    }

    /// Reduces the problem; what follows works on what is left.
    func presolve() throws(SolverError) -> Presolved {
        var answer: Int32 = 0
        try Self.check(cglpk_presolve(handle, &answer))
        return switch answer {
        case 0: .reduced
        case GLP_ENOPFS: .infeasible
        default: .noDualFeasible
        }
    }

    /// How branch and cut ended and what it held.
    struct SearchEnd {
        /// GLPK's answer; as for a time limit where it was left in the middle.
        var answer: Int32
        /// Values of the program's columns.
        var incumbent: [Double]?
    }

    /// Runs branch and cut from the optimal basis of the relaxation.
    func branchAndCut(
        _ settings: GLPKSettings, columns: Int, listener: SearchListener
    ) throws(SolverError) -> SearchEnd {
        var settings = settings
        // GLPK's cut pools fail on a problem without columns, to which presolve may come.
        if try size().columns == 0 { settings.cuts = [] }
        var parameters = settings.searchParameters
        parameters.tm_lim = listener.clock.remainingMilliseconds
        var search = cglpk_search()
        search.context = Unmanaged.passUnretained(listener).toOpaque()
        search.on_event = { context, event in
            guard let context, let event else { return 0 }
            let listener = Unmanaged<SearchListener>.fromOpaque(context).takeUnretainedValue()
            return listener.hear(event.pointee) ? 1 : 0
        }
        var values = [Double](repeating: 0, count: columns)
        var result = cglpk_search_result()
        let guarded = values.withUnsafeMutableBufferPointer { room in
            search.values = room.baseAddress
            return cglpk_branch_and_cut(handle, &parameters, &search, &result)
        }
        if guarded == CGLPK_ABANDONED {
            return SearchEnd(answer: GLP_ETMLIM, incumbent: result.has_incumbent != 0 ? values : nil)
        }
        try Self.check(guarded)
        let incumbent = result.has_incumbent != 0 ? try incumbent(columns: columns) : nil
        return SearchEnd(answer: result.answer, incumbent: incumbent)
    }
}
