import LinearModel
import Testing

/// Solution files as other solvers write them.
struct SolutionReaderTests {
    private func read(_ text: String) throws -> [String: Double] {
        try SolutionReader.values(from: text) { ["start_a", "start_b", "attends_p1_somewhere_2027"].contains($0) }
    }

    private let expected = ["start_a": 1.0, "attends_p1_somewhere_2027": 1]

    /// What HiGHS writes, raw.
    private static let highs = """
        Model status
        Optimal

        # Primal solution values
        Feasible
        Objective 2
        # Columns 3
        start_a 1
        start_b 0
        attends_p1_somewhere_2027 1
        # Rows 1
        room 1

        """

    @Test(arguments: [
        highs,
        // The same, of a program without whole numbers.
        highs + """

            # Dual solution values
            Feasible
            # Columns 3
            start_a 0
            start_b 3
            attends_p1_somewhere_2027 0
            # Rows 1
            room 2
            """,
        // HiGHS, as a table.
        """
        Columns
            Index Status        Lower        Upper       Primal         Dual  Type        Name
                0                   0            1            1               Integer     start_a
                1                   0            1           -0               Integer     start_b
                2                   0            1            1               Integer     attends_p1_somewhere_2027
        Rows
            Index Status        Lower        Upper       Primal         Dual  Name
                0                -inf            1            1               room
        """,
        // CBC; what is 0 is left out.
        """
        Optimal - objective value 2.00000000
              0 start_a                  1                       0
              2 attends_p1_somewhere_2027                  1                      -1
        """,
        // SCIP.
        """
        solution status: optimal solution found
        objective value:                                    2
        start_a                                             1 \t(obj:1)
        attends_p1_somewhere_2027                           1 \t(obj:1)
        """,
        // glpsol -o: marks before the value, and a line of their own for long names.
        """
        Problem:    program
        Objective:  obj = 2 (MAXimum)

           No.   Row name        Activity     Lower bound   Upper bound
        ------ ------------    ------------- ------------- -------------
             1 room                        1                           1

           No. Column name       Activity     Lower bound   Upper bound
        ------ ------------    ------------- ------------- -------------
             1 start_a      *              1             0             1
             2 start_b      *              0             0             1
             3 attends_p1_somewhere_2027
                            *              1             0             1
        """,
    ])
    func `every solver's form is read`(text: String) throws {
        #expect(try read(text).filter { $0.value != 0 } == expected)
    }

    @Test func `what is no solution says why`() {
        #expect(throws: SolutionReader.Fault.noColumn) {
            try read("solution status: infeasible\nno solution available")
        }
        #expect(throws: SolutionReader.Fault.noColumn) { try read("") }
        #expect(throws: SolutionReader.Fault.withoutNames) { try read("c Problem:    program\ns mip 1 3 o 2\nj 1 1") }
        #expect(throws: SolutionReader.Fault.noNumber(line: 1)) { try read("start_a one") }
        #expect(throws: SolutionReader.Fault.twoValues(line: 2)) { try read("start_a 1\nstart_a 0") }
    }
}
