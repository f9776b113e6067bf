import Foundation
import GLPKSolver
import LinearModel
import Testing

/// Public instances against their published optima, where the folder is there.
enum MPSInstances {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/mps").standardizedFileURL

    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "optima.csv").path) }

    struct Instance: Sendable, CustomStringConvertible {
        var name: String
        /// Nil where infeasible.
        var optimum: Double?
        var description: String { name }
    }

    static let all: [Instance] = {
        guard let text = try? String(contentsOf: folder.appending(path: "optima.csv"), encoding: .utf8) else {
            return []
        }
        return text.split(separator: "\n").dropFirst().compactMap { line in
            let fields = line.split(separator: ",")
            return fields.count < 3 ? nil : Instance(name: String(fields[0]), optimum: Double(fields[2]))
        }
    }()

    static func program(_ name: String) throws -> LinearProgram {
        try MPSReader.program(from: String(contentsOf: folder.appending(path: "\(name).mps"), encoding: .utf8))
    }
}

@Suite(.enabled(if: MPSInstances.isPresent), .serialized) struct MPSOptimaTests {
    @Test(arguments: MPSInstances.all)
    func `published optimum is reached`(instance: MPSInstances.Instance) throws {
        let program = try MPSInstances.program(instance.name)
        let result = try GLPKSolver(settings: .thorough).solve(program, options: SolveOptions(timeLimit: .seconds(5)))
        guard let optimum = instance.optimum else {
            #expect(result.termination.reason == .infeasible)
            return
        }
        let slack = 1e-6 * max(1, abs(optimum))
        if let solution = result.solution {
            #expect(program.violations(of: solution.values).isEmpty)
            #expect(solution.objective >= optimum - slack)
        }
        if let bound = result.bound { #expect(bound <= optimum + slack) }
        // Stopped by the clock on a slow machine, bound and incumbent still hold the optimum between them.
        if result.termination.reason == .timeLimit { return }
        #expect(result.termination.reason == .optimal)
        #expect(abs((result.solution?.objective ?? .infinity) - optimum) <= slack)
    }

    /// What is written is the same program when it is read.
    @Test(arguments: MPSInstances.all)
    func `written instances read back the same`(instance: MPSInstances.Instance) throws {
        let program = try MPSInstances.program(instance.name)
        let again = try MPSReader.program(from: MPSWriter.text(of: program))
        #expect(again.columns == program.columns)
        #expect(again.rows == program.rows)
        #expect(again.objective == program.objective)
    }
}
