import ArgumentParser
import Parley
import SeriesFiles

/// `parley convert FROM TO`.
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Writes a series in another form: YAML, JSON, a workbook, or a folder of CSV files.",
        discussion: """
            The forms are told by the names: .yaml, .json, .xlsx, and a folder by having no ending. All of them can say \
            all of a series; what is written is read again, and refused where anything would change. Comments and \
            layout stay where they are.

            Examples:
              parley convert series.yaml series.xlsx
              parley convert series.xlsx tables/
            """)

    @Argument(help: SeriesArgument.help, completion: SeriesArgument.completion)
    var series: String

    @Argument(help: "Where to write it.")
    var to: String

    @OptionGroup var scenario: WithOptions

    func run() throws {
        guard let form = SeriesForm(ofFileNamed: to) else {
            throw ValidationError("\(to): a series is written to .yaml, .json or .xlsx, or to a folder.")
        }
        let target = try SeriesOutput(to, form, inputs: [series])
        let document = try scenario.changed(Input.sound(series))
        try target.write(of: to) { () throws(SeriesFormError) in try document.contents(as: form) }
    }
}

/// Where a series is to be written, in any of its forms.
enum SeriesOutput {
    case file(OutputTarget)
    case folder(OutputFolder)

    /// Looks at the place; ends the command where nothing can be written there.
    init(_ path: String, _ form: SeriesForm, inputs: [String]) throws {
        switch form {
        case .yaml, .json: self = .file(try Output.target(path, .series, inputs: inputs))
        case .workbook: self = .file(try Output.target(path, .workbook, inputs: inputs))
        case .folder:
            do {
                self = .folder(try OutputFolder(path, inputs: inputs))
            } catch {
                throw Output.refuse(error)
            }
        }
    }

    /// Writes it, and says so.
    func write(of path: String, _ contents: () throws(SeriesFormError) -> SeriesContents) throws {
        let written: SeriesContents
        do {
            written = try contents()
        } catch {
            Console.say(lines: "\(path): \(error)")
            throw ExitCode.answerIsNo
        }
        do throws(OutputFileError) {
            switch (self, written) {
            case (.file(let target), .text(let text)): try target.write(text)
            case (.file(let target), .workbook(let data)): try target.write(data)
            case (.folder(let folder), .folder(let files)): try folder.write(files)
            default: break
            }
        } catch {
            throw Output.refuse(error)
        }
    }
}
