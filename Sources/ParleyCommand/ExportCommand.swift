import ArgumentParser
import Parley
import SeriesFiles

/// `parley export SERIES --mps|--lp`.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Prints the integer program of a series for another solver.",
        usage: "parley export <series> (--mps | --lp) [--output <output>]",
        discussion: """
            The whole rulebook with the first goal as its objective. It holds no names and no ids of people.

            Examples:
              parley export series.yaml --lp -o series.lp
            """)

    /// The formats, each its own flag.
    enum Format: String, EnumerableFlag {
        case mps, lp

        static func help(for value: Format) -> ArgumentHelp? {
            switch value {
            case .mps: "Free MPS."
            case .lp: "CPLEX LP."
            }
        }
    }

    @Argument(help: "The series file, YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var series: String

    @Flag var format: Format

    @Option(name: [.customShort("o"), .long], help: "Write to this file instead of standard output.")
    var output: String?

    func run() throws {
        let document = try Input.series(series)
        let target = try output.map { try Output.target($0, format == .mps ? .mps : .lp, inputs: [series]) }
        let text: String
        do {
            text = try ProgramExport.text(of: document.series, as: format == .mps ? .mps : .lp)
        } catch {
            throw Input.refuse(error, document, series)
        }
        if let target {
            try Output.write(text, to: target)
        } else {
            try Console.out(text)
        }
    }
}
