import ArgumentParser
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel

/// `parley budget SERIES PLAN`.
struct BudgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "budget",
        abstract: "Says what each funder pays, for what, and when the money is needed.",
        discussion: """
            Each funder's direct costs by category and by workshop, its overhead, the total and what is left of the \
            grant, in the series currency and in the funder's own; then the months in which the money is needed.

            All sums agree with the plan to the cent. Overhead, grants and amounts in a funder's own currency are \
            rounded down to a cent, and what that takes away is shown.

            \(DueDates.words)

            A plan that breaks a rule has no budget.

            Examples:
              parley budget series.yaml plan.json
              parley budget series.yaml plan.json --csv -o budget.csv
              parley budget series.yaml plan.json --xlsx budget.xlsx
            """)

    /// Other forms than the table, each its own flag.
    enum Format: String, EnumerableFlag {
        case csv, json

        static func help(for value: Format) -> ArgumentHelp? {
            switch value {
            case .csv: "One flat table for a spreadsheet, a row for each payment and each overhead."
            case .json: "Print the budget as JSON."
            }
        }
    }

    @OptionGroup var given: GivenPlan

    @Flag(name: [.customShort("q"), .long], help: "No word about hints.")
    var quiet = false

    @Flag(exclusivity: .exclusive) var format: Format?

    @Option(
        help: ArgumentHelp("Write it as a workbook as well, whose sums go on calculating.", valueName: "file"),
        completion: .file(extensions: ["xlsx"]))
    var xlsx: String?

    @Option(name: [.customShort("o"), .long], help: "Write to this file instead of standard output.")
    var output: String?

    func validate() throws {
        if let output, output.lowercased().hasSuffix(".xlsx") {
            throw ValidationError("A workbook is written with --xlsx \(output); -o is for what is printed.")
        }
    }

    func run() throws {
        let (_, judged, context) = try given.read(quiet: quiet)
        let series = context.series
        let target = try output.map { path in
            let inputs = [given.series, given.plan, given.past.baseline]
            return switch format {
            case nil: try Output.target(path, .table, inputs: inputs, head: series.name)
            case .csv: try Output.target(path, .csv, inputs: inputs, head: BudgetTable.columns.joined(separator: ","))
            case .json: try Output.target(path, .json, inputs: inputs)
            }
        }
        let book = try xlsx.map {
            try Output.target($0, .sheets, inputs: [given.series, given.plan, given.past.baseline])
        }
        let right = try RightPlan(
            judged, at: given.plan, in: context, harm: "its budget would mislead", thing: "budget")
        let budget = Budget(right.plan, of: series)
        let text =
            switch format {
            case nil: BudgetReport(budget, of: series).text.ofScenario(right.changes)
            case .csv: BudgetTable(budget).text
            case .json: BudgetDocument(budget, name: series.name).text
            }
        if let book { try Output.write(BudgetWorkbook(budget, of: series).bytes, to: book) }
        if let target {
            try Output.write(text, to: target)
        } else if !(book?.isStandardOutput ?? false) {
            try Console.out(text)
        }
    }
}
