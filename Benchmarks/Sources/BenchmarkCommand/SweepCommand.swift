import ArgumentParser
import Foundation
import Measuring
import SeriesGenerator

/// `parley-benchmarks sweep`.
struct SweepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: "Says what a sweep of \(GrantSweep.count) scenarios costs beside as many fresh solves.",
        discussion: """
            The largest grant goes from 75 to 125 percent of itself in equal steps: once as one sweep of `parley \
            whatif`, once as a process of `parley plan` for each step. Both are whole processes on one core, in \
            processor time. Writes sweep.md. A series with a solve that comes to the limit is said and left out. \
            Answers that contradict each other end the command with 1.
            """)

    /// A solve without an answer, for which its series is left out.
    private struct Unanswered: Error {
        let what: String
        let status: Answer.Status
    }

    @Option(parsing: .upToNextOption, help: "Sizes.")
    var families: [SeriesFamily] = [.medium]

    @OptionGroup var numbers: SeriesNumbers
    @OptionGroup var tools: ToolOptions

    @Option(help: "Plan only every so many-th step afresh, and let it count for the others.")
    var sample = 1

    @Option(name: [.customShort("o"), .long], help: "The folder for series, scenarios and results.")
    var output: String

    func validate() throws {
        guard (1...GrantSweep.count).contains(sample) else {
            throw ValidationError("A sample is of every 1st to every \(GrantSweep.count)th step.")
        }
    }

    func run() throws {
        let folder = try Folder(output)
        let ours = try tools.parley()
        var comparisons: [SweepComparison] = []
        var failures = 0
        for recipe in numbers.recipes(of: families) {
            guard let sweep = GrantSweep(of: recipe.series) else {
                Verdict.note("\(recipe.name) has no grant to sweep and is left out.")
                continue
            }
            do {
                comparisons.append(try compare(recipe, sweep, ours, in: folder))
            } catch let unanswered as Unanswered {
                Verdict.note("\(recipe.name) is left out: \(unanswered.what) is \(unanswered.status).")
                if unanswered.status != .open { failures += 1 }
            }
            try folder.write(SweepTable(comparisons).text, to: "sweep.md")
        }
        print(SweepTable(comparisons).text)
        try Verdict.end(comparisons.flatMap(\.disagreements))
        if failures > 0 { throw ExitCode(1) }
    }

    /// Fresh solves come first: one that comes to the limit spares the others and the sweep.
    private func compare(
        _ recipe: SeriesRecipe, _ sweep: GrantSweep, _ ours: ParleyTool, in folder: Folder
    ) throws -> SweepComparison {
        var fresh: [Int: Answer] = [:]
        for position in stride(from: 0, to: sweep.amounts.count, by: sample) {
            let amount = sweep.amounts[position]
            let name = "\(recipe.name)-\(amount)"
            try folder.write(sweep.text(amount: amount), to: name + ".yaml")
            let answer = try tools.answer(ours, name, Question(series: folder.path(name + ".yaml")))
            guard answer.status.isProven else { throw Unanswered(what: name, status: answer.status) }
            fresh[position] = answer
        }
        let changes = sweep.amounts.map(sweep.change(to:))
        let found = try answers(recipe, sweep, to: changes, ours, in: folder)
        let steps = changes.indices.map { position in
            SweepComparison.Step(changes[position], inSweep: found.answers[position], fresh: fresh[position])
        }
        if let step = steps.first(where: { !$0.inSweep.status.isProven }) {
            throw Unanswered(what: "“\(step.change)” in the sweep", status: step.inSweep.status)
        }
        let comparison = SweepComparison(name: recipe.name, steps: steps, sweepSeconds: found.seconds)
        for disagreement in comparison.disagreements { Verdict.say(disagreement) }
        return comparison
    }

    /// Runs the sweep, and says so; it may take as long as today's plan and all its scenarios one by one.
    private func answers(
        _ recipe: SeriesRecipe, _ sweep: GrantSweep, to changes: [String], _ ours: ParleyTool, in folder: Folder
    ) throws -> ScenarioAnswers {
        let question = try Questions.allGoals(of: recipe, in: folder)
        let file = recipe.name + "-scenarios.yaml"
        try folder.write(sweep.scenarios, to: file)
        let found = try ours.answers(
            question, scenarios: folder.path(file), to: changes,
            limit: .seconds(tools.time * Double(1 + changes.count)))
        if !tools.quiet {
            Verdict.note("\(recipe.name)  sweep of \(changes.count)  \(String(format: "%.2f", found.seconds)) s")
        }
        return found
    }
}
