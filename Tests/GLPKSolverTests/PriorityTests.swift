import CGLPK
import GLPKSolver
import LinearModel
import Testing

/// Branching priorities reach the search through GLPK's presolver.
struct PriorityTests {
    /// They travel as names of columns, since names are what the presolver keeps: each column that is left has its own.
    @Test func `presolve keeps names`() throws {
        // GLPK's memory belongs to this thread; nothing is awaited before it is freed.
        defer { glp_free_env() }
        let original = glp_create_prob()
        defer { glp_delete_prob(original) }
        let count: Int32 = 40
        glp_add_cols(original, count)
        glp_add_rows(original, 12)
        for column in 1...count {
            // Every fifth column is fixed: the presolver takes it out, and numbers the others anew.
            glp_set_col_bnds(original, column, column % 5 == 0 ? GLP_FX : GLP_DB, 0, column % 5 == 0 ? 0 : 7)
            glp_set_col_kind(original, column, GLP_IV)
            // The cost tells which column it was.
            glp_set_obj_coef(original, column, Double(column))
            glp_set_col_name(original, column, "\(column % 9 + 1)")
        }
        for row in 1...Int32(12) {
            let columns = (1...count).filter { ($0 * 7 + row * 5) % 3 == 0 }
            let entries = columns.map { Double(2 + ($0 * row) % 7) }
            glp_set_mat_row(original, row, Int32(columns.count), [0] + columns, [0] + entries)
            glp_set_row_bnds(original, row, GLP_LO, 20, 0)
        }
        let presolver = glp_npp_alloc_wksp()
        defer { glp_npp_free_wksp(presolver) }
        glp_npp_load_prob(presolver, original, GLP_MIP, GLP_ON)
        #expect(glp_npp_preprocess1(presolver, GLP_ON) == 0)
        let reduced = glp_create_prob()
        defer { glp_delete_prob(reduced) }
        glp_npp_build_prob(presolver, reduced)
        let left = glp_get_num_cols(reduced)
        #expect(left > 10 && left <= 32)
        for column in 1...left {
            let cost = Int(glp_get_obj_coef(reduced, column))
            let name = try #require(glp_get_col_name(reduced, column))
            #expect(String(cString: name) == "\(cost % 9 + 1)")
        }
    }

    /// The search goes by them: other priorities, another tree, the same optimum.
    @Test(arguments: [false, true])
    func `search goes by them`(presolve: Bool) throws {
        var settings = GLPKSettings()
        settings.presolve = presolve
        let solver = GLPKSolver(settings: settings)
        let plain = HardPrograms.covering(rows: 20, columns: 40)
        var nodes: Set<Int> = []
        var optima: [Double] = []
        for place in 0..<3 {
            var program = LinearProgram()
            for (index, column) in plain.columns.enumerated() {
                program.addVariable(
                    column.name, in: 0...1, kind: .integer, branchingPriority: place == 0 ? 0 : (index * place) % 10)
            }
            for row in plain.rows {
                program.add(Constraint(LinearExpression(terms: row.terms), in: row.bounds), named: row.name)
            }
            program.minimize(plain.objective)
            let result = try solver.solve(program)
            nodes.insert(result.statistics.nodes)
            optima.append(try #require(result.solution).objective)
        }
        #expect(nodes.count == 3)
        #expect(optima.allSatisfy { abs($0 - optima[0]) < 1e-6 })
    }
}
