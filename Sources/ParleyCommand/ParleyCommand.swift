import ArgumentParser
import SeriesAnswers
import SeriesFiles
import SeriesModel

/// The command `parley`.
@main
struct ParleyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parley",
        abstract: "Plans a series of workshops and proves that no plan is better.",
        discussion: """
            Write down in a series file who could come, where and when, what it costs and who pays. Parley finds the \
            best dates, venues and attendees, splits every cost among the funders, and proves each goal.
            """,
        version: ParleyVersion.current,
        subcommands: [
            PlanCommand.self, ShowCommand.self, CheckCommand.self, ReplanCommand.self, WhatIfCommand.self,
        ] + questions + [
            BudgetCommand.self, ReportCommand.self, CalendarCommand.self, LettersCommand.self, ImportCommand.self,
            EstimateCommand.self, ExportCommand.self, ImportSolutionCommand.self, ConvertCommand.self, NewCommand.self,
            SchemaCommand.self,
        ])

    /// The commands that put questions.
    private static var questions: [any ParsableCommand.Type] {
        QuestionBook.kinds.compactMap { ($0 as? any CommandQuestion.Type)?.command }
    }

    /// What stands below the options in the help.
    private static let ending = """

        EXAMPLES:
          parley check series.yaml
          parley plan series.yaml -o plan.json
          parley show series.yaml plan.json --attendance

        EXIT CODES:
          0     a right plan, or the answer is yes
          1     the answer is no
          3     stopped before an answer
          64    wrong use
          65    bad input
          66    a file cannot be read
          70    a bug of Parley's
          73    a file cannot be written
          75    ended from outside; the same command goes on from there

        """

    /// Refuses the name of a command that there is none of, or of whose help; else the words behind it would be called
    /// unexpected, or the help of the whole be printed.
    private static func refuseUnknown(_ words: [String]) throws {
        let path = words.first == "help" ? Array(words.dropFirst()) : Array(words.prefix(1))
        var known: [any ParsableCommand.Type] = configuration.subcommands
        for word in path {
            guard !known.isEmpty, !word.hasPrefix("-") else { return }
            let names = known.map { command in command.configuration.commandName ?? "" }
            guard let place = names.firstIndex(of: word) else {
                let near = NearestWord.suggestion(for: word, among: names)
                let advice = near.map { " Maybe you meant '\($0)'." } ?? ""
                throw ValidationError("There is no command '\(word)'.\(advice)")
            }
            known = known[place].configuration.subcommands
        }
    }

    /// Runs the command that is typed; the help of the whole has its exit codes at the end.
    static func main() {
        do {
            WholeWrites.hold()
            try refuseUnknown(Array(CommandLine.arguments.dropFirst()))
            var command = try parseAsRoot()
            try command.run()
        } catch {
            guard exitCode(for: error) == .success else { exit(withError: error) }
            // What is asked for is a result like others; that it cannot be written is said.
            let text = fullMessage(for: error)
            guard !text.isEmpty else { return }
            do {
                try Console.out(own: text + "\n" + (message(for: error) == helpMessage() ? ending : ""))
            } catch {
                exit(withError: error)
            }
        }
    }
}

/// A question and the command that puts it: how a command is found that stands in no list.
protocol CommandQuestion: Question {
    static var command: any ParsableCommand.Type { get }
}
