import CGLPK
import LinearModel
import Threads

/// Whether GLPK reads a clock that was replaced, see GLPKStopsAtOnce, which lets a stop be seen at every iteration of
/// its simplex.
enum GLPKClock {
    /// Found out once by solving one tiny LP, on a thread where nothing can be lost by it.
    static let isReplaced: Bool = {
        do throws(SolverError) {
            return try OwnThread.run { () throws(SolverError) in try isReadBySimplex() } ?? false
        } catch {
            return false
        }
    }()

    private static func isReadBySimplex() throws(SolverError) -> Bool {
        var program = LinearProgram()
        let x = program.addVariable("x")
        let y = program.addVariable("y")
        program.add(x + 2 * y .>= 2, named: "r")
        program.minimize(x + y)
        let before = cglpk_clock_reads()
        let problem = try GLPKProblem(memoryLimitMegabytes: nil)
        try problem.load(program, relaxed: true)
        var parameters = glp_smcp()
        glp_init_smcp(&parameters)
        parameters.msg_lev = GLP_MSG_OFF
        var answer: Int32 = 0
        try GLPKProblem.check(cglpk_simplex(problem.handle, &parameters, &answer))
        return cglpk_clock_reads() > before
    }

    /// Where it is not read, the simplex runs in slices, and a cancellation is seen between two of them; a time limit
    /// GLPK sees itself. Slices are counted in iterations, not in time, so that the path of the simplex does not depend
    /// on the machine.
    static func iterationsPerSlice(_ clock: StopClock) -> Int {
        clock.canBeCancelled && !isReplaced ? 1_000 : Int.max
    }
}
