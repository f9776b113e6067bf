import ArgumentParser
import Parley
import SeriesFiles
import TableFiles

/// `parley convert FROM TO`.
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Writes a series in another form: YAML, JSON, a workbook, or a folder of CSV files.",
        discussion: """
            The forms are told by the names: .yaml, .json, .xlsx, and a folder by having no ending. All of them can say \
            all of a series; what is written is read again, and refused where anything would change. From YAML to YAML, \
            and from JSON to JSON, comments and layout stay; in any other form they are left behind.

            Examples:
              parley convert series.yaml series.xlsx
              parley convert series.xlsx tables/
              parley convert tables/ series.xlsx --encoding windows-1250
            """)

    @Argument(help: SeriesArgument.help, completion: SeriesArgument.completion)
    var series: String

    @Argument(help: "Where to write it.")
    var to: String

    @Option(help: EncodingOption.help)
    var encoding: TextEncoding?

    @OptionGroup var scenario: WithOptions

    func run() throws {
        let form = try SeriesForm(typed: to)
        let target = try SeriesOutput(to, form, inputs: [series])
        let document = try scenario.changed(Input.sound(series, encoding: encoding))
        try target.write(document, of: series, saying: document.text, to: to, form)
    }
}
