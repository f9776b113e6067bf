import TestSupport
import LinearModel

/// Programs that take GLPK long enough to be stopped.
enum HardPrograms {
    /// Half of each row's awkward weights must be taken: a weak relaxation, minutes of branch and bound at 60 rows.
    static func covering(rows: Int, columns: Int, seed: UInt64 = 1) -> LinearProgram {
        var generator = SeededGenerator(state: seed)
        var program = LinearProgram(name: "covering")
        let choices = (0..<columns).map { program.addBinary("c\($0)") }
        for row in 0..<rows {
            var sum = LinearExpression()
            for choice in choices where Int.random(in: 0..<100, using: &generator) < 12 {
                sum.add(Double(Int.random(in: 3...17, using: &generator)), choice)
            }
            let half = sum.terms.reduce(0) { $0 + $1.coefficient } / 2
            program.add(sum .>= half.rounded(), named: "r\(row)")
        }
        var cost = LinearExpression()
        for choice in choices { cost.add(Double(Int.random(in: 20...40, using: &generator)), choice) }
        program.minimize(cost)
        return program
    }

    /// An LP whose simplex runs for seconds.
    static func longRelaxation(size: Int, seed: UInt64 = 1) -> LinearProgram {
        var generator = SeededGenerator(state: seed)
        var program = LinearProgram(name: "long")
        let variables = (0..<size).map { program.addVariable("x\($0)", in: 0...10) }
        for row in 0..<size {
            var sum = LinearExpression()
            for variable in variables where Int.random(in: 0..<100, using: &generator) < 12 {
                sum.add(Double.random(in: -1...5, using: &generator), variable)
            }
            program.add(sum .<= Double(size), named: "r\(row)")
        }
        var objective = LinearExpression()
        for variable in variables { objective.add(Double.random(in: 1...3, using: &generator), variable) }
        program.maximize(objective)
        return program
    }

    /// Everything chosen: feasible for ``covering(rows:columns:seed:)``.
    static func everything(of program: LinearProgram) -> [Double] {
        program.columns.map(\.bounds.upper)
    }
}
