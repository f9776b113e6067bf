import ArgumentParser
import Foundation
import Measuring

/// Which tools run, and how long they may.
struct ToolOptions: ParsableArguments {
    /// A solver that reads the exported program.
    enum ProgramPeer: String, CaseIterable, ExpressibleByArgument {
        case highs, scip, cbc, glpsol
    }

    @Option(help: "Our command; as a rule the release build of the package that these benchmarks belong to.")
    var parley = ToolOptions.builtParley

    @Option(help: "Seconds of processor time for each solve.")
    var time = 60.0

    @Option(parsing: .upToNextOption, help: "Solvers of the exported program; `--peers none` runs none.")
    var peers: [String] = ProgramPeer.allCases.map(\.rawValue)

    @Option(help: "A folder with solve_mip.py and solve_cpsat.py: models of the whole series, run on all goals.")
    var reference: String?

    @Option(help: "A Python that has the packages highsbox, pyscipopt and what the reference models need.")
    var python = "python3"

    @Flag(name: [.customShort("q"), .long], help: "Do not say what runs.")
    var quiet = false

    private static var builtParley: String {
        // Sources/BenchmarkCommand/ToolOptions.swift of Benchmarks of the package.
        let package = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }
        return package.appendingPathComponent(".build/release/parley").path
    }

    /// The same options as words, for another command.
    var words: [String] {
        ["--parley", parley, "--time", "\(time)", "--python", python, "--peers"] + peers
            + (reference.map { ["--reference", $0] } ?? []) + (quiet ? ["--quiet"] : [])
    }

    /// Our command, with more arguments.
    func parley(_ arguments: [String] = [], name: String = "parley") throws -> ParleyTool {
        guard FileManager.default.isExecutableFile(atPath: parley) else {
            throw ValidationError(
                "There is no command at \(parley).\nMaybe `swift build -c release --product parley` has not run yet.")
        }
        return ParleyTool(parley, arguments: arguments, name: name)
    }

    /// The peers that are wanted; one that is missing is said and left out.
    func programPeers() throws -> [any Tool] {
        guard peers != ["none"] else { return [] }
        return try peers.compactMap { word in
            guard let peer = ProgramPeer(rawValue: word) else {
                throw ValidationError("There is no peer “\(word)”.\nMaybe one of highs, scip, cbc, glpsol.")
            }
            guard let tool = find(peer) else {
                Verdict.note("\(word) is not installed and is left out.")
                return nil
            }
            return tool
        }
    }

    private func find(_ peer: ProgramPeer) -> (any Tool)? {
        switch peer {
        case .highs:
            let box = said(python, ["-c", "import highsbox; print(highsbox.highs_bin_path())"])
            return (box ?? said("which", ["highs"])).map { HighsPeer($0) }
        case .scip: return said(python, ["-c", "import pyscipopt; print(1)"]).map { _ in SCIPPeer(python: python) }
        case .cbc: return said("which", ["cbc"]).map { CBCPeer($0) }
        case .glpsol: return said("which", ["glpsol"]).map { GlpsolPeer($0) }
        }
    }

    /// What a program prints; nil where it fails or prints nothing.
    private func said(_ program: String, _ arguments: [String]) -> String? {
        guard let run = try? Run(program, arguments).measured(), run.exitCode == 0 else { return nil }
        let text = run.output.trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty ? nil : text
    }

    func referencePeers() throws -> [any Tool] {
        guard let reference else { return [] }
        let models = [("HiGHS model", "solve_mip.py", "--threads"), ("CP-SAT model", "solve_cpsat.py", "--workers")]
        return try models.map { name, file, threads in
            let script = "\(reference)/\(file)"
            guard FileManager.default.fileExists(atPath: script) else {
                throw ValidationError("\(reference) holds no \(file).")
            }
            return ReferencePeer(name: name, python: python, script: script, threads: threads)
        }
    }

    /// Runs a tool, and says so.
    func answer(_ tool: any Tool, _ name: String, _ question: Question) throws -> Answer {
        let answer = try tool.answer(question, limit: .seconds(time))
        if !quiet {
            let seconds = String(format: "%.2f", answer.seconds)
            Verdict.note("\(name)  \(tool.name)  \(answer.status)  \(seconds) s  \(answer.values)")
        }
        return answer
    }
}
