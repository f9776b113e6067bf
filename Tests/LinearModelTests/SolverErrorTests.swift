import LinearModel
import Testing

@Suite struct SolverErrorTests {
    @Test(arguments: [
        (
            SolverError.invalidProgram([.badConstant(.nan), .repeatedName(.row("r"))]),
            "The program cannot be solved:\n  objective: the constant is nan\n  row r: the name is used twice"
        ),
        (
            .invalidOptions([OptionFault(option: .absoluteGap, value: "-1.0")]),
            "These options make no sense:\n  absolute gap: -1.0"
        ),
        (
            .unsupported([.nodeLimit, .start]),
            "The solver does not honour these options:\n  node limit\n  start"
        ),
        (
            .infeasibleStart([ProgramViolation(rule: .count(expected: 2), distance: 1, value: 3)]),
            "The start is not feasible:\n  3 values were given for 2 variables"
        ),
        (.mismatch("There is no row 4."), "There is no row 4."),
        (.outOfMemory(detail: "limit"), "The solver ran out of memory: limit"),
        (.failure(detail: "words"), "The solver gave up: words"),
        (.lost, "The session's problem was lost when the solver failed."),
    ])
    func wordsAreHeld(error: SolverError, words: String) {
        #expect(error.description == words)
    }

    @Test func optionsNameThemselves() {
        var options = SolveOptions()
        #expect(options.requested.isEmpty && options.faults().isEmpty)
        options = SolveOptions(
            timeLimit: .seconds(-1), nodeLimit: -2, absoluteGap: .nan, relativeGap: -1, goal: .anySolution,
            relaxation: true, start: [],
            basis: Basis(rows: [], columns: []), effort: .thorough, cancellation: Cancellation(), onProgress: { _ in })
        #expect(options.requested == SolveOption.allCases)
        #expect(options.faults().map(\.option) == [.timeLimit, .nodeLimit, .absoluteGap, .relativeGap])
    }

    @Test func cancellationIsSeenOnceAsked() {
        let cancellation = Cancellation()
        #expect(!cancellation.isCancelled)
        cancellation.cancel()
        #expect(cancellation.isCancelled)
    }
}
