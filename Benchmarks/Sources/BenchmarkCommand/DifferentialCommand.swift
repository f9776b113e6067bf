import ArgumentParser
import Foundation
import Measuring
import SeriesGenerator

/// `parley-benchmarks differential`.
struct DifferentialCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "differential",
        abstract: "Plans seeded series of every kind in two ways and compares status and goals.",
        discussion: "Answers that contradict each other end the command with 1. What comes to the limit is counted.")

    @OptionGroup var tools: ToolOptions

    @Option(parsing: .upToNextOption, help: "Sizes.")
    var families: [SeriesFamily] = [.tiny, .small]

    @Option(help: "So many series of each family; the kinds take turns.")
    var count = 150

    @Option(help: "The seed of the first.")
    var first = 1

    @Option(help: "The engine to compare the usual one with.")
    var engine = "compact"

    @Option(help: "Instead of an engine: another size of a step of the search, such as diveNodes=250.")
    var size: [String] = []

    @Option(help: "Instead of an engine: another build of our command.")
    var against: String?

    @Option(name: [.customShort("o"), .long], help: "The folder for the series.")
    var output: String

    func run() throws {
        let folder = try Folder(output)
        let ours = try tools.parley()
        let other: ParleyTool
        if let against {
            other = ParleyTool(against, name: "other build")
        } else {
            let options = size.isEmpty ? ["--engine", engine] : size.flatMap { ["--size", $0] }
            other = try tools.parley(options, name: options.joined(separator: " "))
        }
        var comparisons: [Comparison] = []
        for family in families {
            for seed in first..<first + count {
                let kind = SeriesKind.allCases[seed % SeriesKind.allCases.count]
                let recipe = SeriesRecipe(family: family, seed: seed, kind: kind)
                let question = try Questions.allGoals(of: recipe, in: folder)
                comparisons.append(
                    Comparison(
                        name: recipe.name, family: recipe.family, ours: try tools.answer(ours, recipe.name, question),
                        peers: [Comparison.Peer(other.name, try tools.answer(other, recipe.name, question))]))
            }
        }
        try report(comparisons)
    }

    private func report(_ comparisons: [Comparison]) throws {
        let answers = comparisons.flatMap { [$0.ours] + $0.peers.map(\.answer) }
        let both = comparisons.filter { $0.ours.status.isProven && $0.peers.allSatisfy(\.answer.status.isProven) }
        let without = both.filter { $0.ours.status == .infeasible }
        let disagreements = comparisons.flatMap(\.disagreements)
        let failures = answers.compactMap { answer in
            if case .failed(let why) = answer.status { why } else { nil }
        }
        print(
            "\(comparisons.count) series: \(both.count) proven both ways, \(without.count) of them without a plan; "
                + "\(disagreements.count) disagreements")
        let ours = both.map(\.ours.seconds).reduce(0, +)
        let others = both.flatMap(\.peers).map(\.answer.seconds).reduce(0, +)
        print(String(format: "Processor time of these: %.2f s, the other way %.2f s", ours, others))
        if let first = failures.first {
            print("\(failures.count) runs failed; the first: \(first)")
            throw ExitCode(1)
        }
        try Verdict.end(disagreements)
    }
}
