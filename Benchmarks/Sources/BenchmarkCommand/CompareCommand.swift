import ArgumentParser
import Foundation
import Measuring
import Parley
import SeriesGenerator

/// `parley-benchmarks compare`.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Plans generated series, gives the same to other solvers, and compares answers and times.",
        discussion: """
            Ours is the whole process of `parley plan`, a peer's is its solve alone, one thread each, in processor time. \
            Solvers that read the exported program see one goal, so each series is planned once more with one goal for them, \
            the first but the number of workshops; the models of --reference see every goal. Answers that contradict each other end the command \
            with 1.
            """)

    @OptionGroup var selection: SeriesSelection
    @OptionGroup var tools: ToolOptions

    @Option(name: [.customShort("o"), .long], help: "The folder for series, programs and results.")
    var output: String

    func run() throws {
        let folder = try Folder(output)
        let programPeers = try tools.programPeers()
        let referencePeers = try tools.referencePeers()
        let ours = try tools.parley()
        var alone: [Comparison] = []
        var all: [Comparison] = []
        for recipe in selection.recipes {
            if !referencePeers.isEmpty {
                let question = try Questions.allGoals(of: recipe, in: folder)
                all.append(try compare(recipe, recipe.name, question, ours, referencePeers))
                try folder.write(ComparisonTable(all).text, to: "all-goals.md")
            }
            if !programPeers.isEmpty {
                let (name, question) = try Questions.oneGoal(of: recipe, in: folder)
                alone.append(try compare(recipe, name, question, ours, programPeers))
                try folder.write(ComparisonTable(alone).text, to: "one-goal.md")
            }
        }
        if !all.isEmpty { print("All goals, peer's time / ours\n\n\(ComparisonTable(all).text)") }
        if !alone.isEmpty { print("One goal, peer's time / ours\n\n\(ComparisonTable(alone).text)") }
        try Verdict.end((all + alone).flatMap(\.disagreements))
    }

    private func compare(
        _ recipe: SeriesRecipe, _ name: String, _ question: Question, _ ours: ParleyTool, _ peers: [any Tool]
    ) throws -> Comparison {
        let answer = try tools.answer(ours, name, question)
        let others = try peers.map { Comparison.Peer($0.name, try tools.answer($0, name, question)) }
        let comparison = Comparison(name: name, family: recipe.family, ours: answer, peers: others)
        for disagreement in comparison.disagreements { Verdict.say(disagreement) }
        return comparison
    }
}
