import Foundation
import GLPKSolver
import LinearModel
import Testing

/// GLPK's own program reads what the writers write, and finds the same optimum.
@Suite(.enabled(if: Glpsol.isPresent)) struct GlpsolTests {
    @Test(arguments: RandomPrograms.Kind.allCases)
    func `both formats are read`(kind: RandomPrograms.Kind) throws {
        var solved = 0
        for seed in 0..<12 {
            var program = RandomPrograms.make(kind, seed: UInt64(seed) + 9_000)
            program.name = "a name with spaces"
            let expected = try GLPKSolver().solve(program)
            guard let optimum = expected.solution?.objective, expected.termination.reason == .optimal else { continue }
            solved += 1
            let formats = [("--lp", try LPWriter.text(of: program)), ("--freemps", try MPSWriter.text(of: program))]
            for (option, text) in formats {
                // glpsol does not know OBJSENSE; its own switch says the same.
                let plain = text.replacing("OBJSENSE\n MAX\n", with: "")
                let isMPS = option == "--freemps"
                let sense = isMPS ? [program.sense == .maximize ? "--max" : "--min"] : []
                let found = try Glpsol.optimum(of: isMPS ? plain : text, [option] + sense)
                #expect(abs((found ?? .infinity) - optimum) < 1e-5, "\(kind) seed \(seed) \(option)\n\(text)")
            }
            let again = try GLPKSolver().solve(MPSReader.program(from: MPSWriter.text(of: program)))
            #expect(abs((again.solution?.objective ?? .infinity) - optimum) < 1e-9)
        }
        #expect(solved > 0 || kind == .infeasible)
    }
}

enum Glpsol {
    static let path = ["/usr/bin/glpsol", "/usr/local/bin/glpsol", "/opt/homebrew/bin/glpsol"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    static var isPresent: Bool { path != nil }

    /// The optimum that it finds, nil where it finds none.
    static func optimum(of text: String, _ options: [String]) throws -> Double? {
        let base = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID().uuidString)")
        let (input, output) = (base.appendingPathExtension("txt"), base.appendingPathExtension("out"))
        defer {
            try? FileManager.default.removeItem(at: input)
            try? FileManager.default.removeItem(at: output)
        }
        try text.write(to: input, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(filePath: try #require(path))
        process.arguments = options + [input.path, "-o", output.path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard let report = try? String(contentsOf: output, encoding: .utf8), report.contains("OPTIMAL") else {
            return nil
        }
        let line = report.split(separator: "\n").first { $0.hasPrefix("Objective:") }
        let number = line?.split(separator: "=").last?.split(separator: " ").first
        return number.flatMap { Double($0) }
    }
}
