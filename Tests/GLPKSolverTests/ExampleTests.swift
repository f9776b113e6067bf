import Foundation
import GLPKSolver
import LinearModel
import Testing

/// The examples in the documentation compile, and come to what they say.
struct ExampleTests {
    /// As in `LinearProgram`.
    @Test func `a program is written`() throws {
        var program = LinearProgram(name: "small")
        let x = program.addVariable("x", in: 0...10, kind: .integer)
        let y = program.addVariable("y")
        program.add(2 * x + 3 * y .<= 4, named: "room")
        program.maximize(x + y)
        #expect(program.faults().isEmpty)
        #expect(program[x].kind == .integer && program[y].kind == .continuous)
        #expect(try GLPKSolver().solve(program).solution?.values == [2, 0])
    }

    /// As in `GLPKSolver`.
    @Test func `an integer program is solved`() throws {
        var printed: [Double] = []
        func print(_ values: Double...) { printed += values }
        var program = LinearProgram(name: "small")
        let x = program.addVariable("x", in: 0...10, kind: .integer)
        let y = program.addVariable("y", in: 0...10, kind: .integer)
        program.add(2 * x + 3 * y .<= 4, named: "room")
        program.maximize(x + 2 * y)
        let result = try GLPKSolver().solve(program)
        if let solution = result.solution { print(solution[x], solution[y], solution.objective) }
        #expect(result.termination.reason == .optimal)
        // (2, 0) and (0, 1) are both worth 2.
        #expect(printed == [2, 0, 2] || printed == [0, 1, 2])
    }

    /// As in `LinearSession`: 5 at 1 each cover a demand of 10 by twos; by threes it takes 10/3.
    @Test func `an LP grows in a session`() throws {
        let solver = GLPKSolver()
        var costs: [Double] = []
        func print(_ cost: Double) { costs.append(cost) }
        var program = LinearProgram()
        let plain = program.addVariable("plain")
        let demand = program.add(2 * plain .>= 10, named: "demand")
        program.minimize(plain)
        try solver.withSession(program) { session throws(SolverError) in
            let first = try session.solve()
            print(first.solution?.objective ?? .infinity)
            // A unit of the demand is worth its dual value: a column that covers 3 at a cost of 1 may pay.
            let price = first.duals?[demand] ?? 0
            if 3 * price > 1 { try session.addColumn("better", cost: 1, entries: [.init(3, in: demand)]) }
            print(try session.solve().solution?.objective ?? .infinity)
        }
        #expect(costs.count == 2)
        #expect(costs.first == 5)
        #expect(abs(costs[1] - 10.0 / 3) < 1e-9)
    }

    /// What stands here is what stands there.
    @Test(arguments: [
        "LinearModel/Program/LinearProgram.swift", "LinearModel/Session/LinearSession.swift",
        "GLPKSolver/GLPKSolver.swift",
    ])
    func `documented lines are tested`(file: String) throws {
        let own = URL(filePath: #filePath)
        let sources = own.deletingLastPathComponent().appending(path: "../../Sources").standardizedFileURL
        func lines(_ url: URL) throws -> [String] {
            try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
        }
        let tested = Set(try lines(own))
        var isExample = false
        var found = 0
        for line in try lines(sources.appending(path: file)) where line.hasPrefix("///") {
            let text = line.dropFirst(3).trimmingCharacters(in: .whitespaces)
            if text.hasPrefix("```") {
                isExample.toggle()
            } else if isExample {
                found += 1
                #expect(tested.contains(text), "\(text)")
            }
        }
        #expect(found > 4)
    }
}
