import ArgumentParser
import Foundation
import Measuring
import SeriesModel
import SeriesGenerator

/// `parley-benchmarks compare`.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Plans generated series, gives the same to other solvers, and compares answers and times.",
        discussion: """
            Ours is the whole process of `parley plan`, a peer's is its solve alone, one thread each, in processor \
            time. Solvers that read the exported program see one goal, so each series is planned once more with one goal \
            for them, the first but the number of workshops; the models of --reference see every goal. Answers that \
            contradict each other end the command with 1.
            """)

    @OptionGroup var selection: SeriesSelection
    @OptionGroup var tools: ToolOptions

    @Option(
        parsing: .upToNextOption, help: "Series files instead of generated ones, for the models of --reference.")
    var files: [String] = []

    @Option(name: [.customShort("o"), .long], help: "The folder for series, programs and results.")
    var output: String

    func validate() throws {
        guard files.isEmpty || tools.reference != nil else {
            throw ValidationError("Files are given to the models of --reference, and that is missing.")
        }
    }

    func run() throws {
        let folder = try Folder(output)
        let programPeers = files.isEmpty ? try tools.programPeers() : []
        let referencePeers = try tools.referencePeers()
        let ours = try tools.parley()
        var alone: [Comparison] = []
        var all: [Comparison] = []
        for file in files {
            let name = Questions.name(ofFile: file)
            all.append(try compare(name, "files", Question(series: file), ours, referencePeers))
            try folder.write(ComparisonTable(all).text, to: "all-goals.md")
        }
        for recipe in files.isEmpty ? selection.recipes : [] {
            if !referencePeers.isEmpty {
                let question = try Questions.allGoals(of: recipe, in: folder)
                all.append(try compare(recipe.name, recipe.family, question, ours, referencePeers))
                try folder.write(ComparisonTable(all).text, to: "all-goals.md")
            }
            if !programPeers.isEmpty {
                let (name, question) = try Questions.oneGoal(of: recipe, in: folder)
                alone.append(try compare(name, recipe.family, question, ours, programPeers))
                try folder.write(ComparisonTable(alone).text, to: "one-goal.md")
            }
        }
        if !all.isEmpty { print("All goals, peer's time / ours\n\n\(ComparisonTable(all).text)") }
        if !alone.isEmpty { print("One goal, peer's time / ours\n\n\(ComparisonTable(alone).text)") }
        try Verdict.end((all + alone).flatMap(\.disagreements))
    }

    private func compare(
        _ name: String, _ family: String, _ question: Question, _ ours: ParleyTool, _ peers: [any Tool]
    ) throws -> Comparison {
        let answer = try tools.answer(ours, name, question)
        let others = try peers.map { Comparison.Peer($0.name, try tools.answer($0, name, question)) }
        let comparison = Comparison(name: name, family: family, ours: answer, peers: others)
        for disagreement in comparison.disagreements { Verdict.say(disagreement) }
        return comparison
    }
}
