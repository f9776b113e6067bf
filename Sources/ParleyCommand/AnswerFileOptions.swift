import ArgumentParser
import Pages
import SeriesAnswers
import SeriesFiles

/// Where the tables of an answer go besides the terminal.
struct AnswerFileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Write the tables as a workbook as well.", valueName: "file"),
        completion: .file(extensions: ["xlsx"]))
    var xlsx: String?

    @Option(
        help: ArgumentHelp("Write the tables as a page as well.", valueName: "file"),
        completion: .file(extensions: ["html"]))
    var html: String?

    /// Files that were looked at before the work began.
    struct Targets {
        fileprivate var book: OutputTarget?
        fileprivate var page: OutputTarget?
        fileprivate var picture: OutputTarget?

        /// Whether one of them is standard output, which then holds nothing else.
        var takesOutput: Bool { [book, page, picture].contains { $0?.isStandardOutput ?? false } }

        /// Writes what is asked for.
        func write(_ tables: @autoclosure () -> AnswerTables, _ picture: @autoclosure () -> Picture? = nil) throws {
            if let book { try Output.write(tables().workbook, to: book) }
            if let page { try Output.write(tables().page([picture()].compactMap(\.self)), to: page) }
            if let target = self.picture {
                guard let picture = picture() else {
                    return Console.say("\(target.path): there is nothing to draw, and it was not written")
                }
                try Output.write(picture.file, to: target)
            }
        }
    }

    /// Looks at the files before the work begins.
    func targets(picture: String? = nil, inputs: [String?]) throws -> Targets {
        let targets = Targets(
            book: try xlsx.map { try Output.target($0, .sheets, inputs: inputs) },
            page: try html.map { try Output.target($0, .page, inputs: inputs) },
            picture: try picture.map { try Output.target($0, .picture, inputs: inputs) })
        let all = [targets.book, targets.page, targets.picture].compactMap(\.self)
        for (position, one) in all.enumerated() where all[..<position].contains(where: one.isSame) {
            throw ValidationError("\(one.path) is named twice.")
        }
        return targets
    }
}

/// The option to print a table for spreadsheets.
struct CSVOption: ParsableArguments {
    @Flag(help: "Print the table for a spreadsheet.")
    var csv = false

    /// Refuses two forms at once.
    func validate(besides json: Bool) throws {
        if json, csv { throw ValidationError("Give --json or --csv, not both.") }
    }
}

/// The option to draw an answer.
struct PictureOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("Draw it as well, as SVG.", valueName: "file"), completion: .file(extensions: ["svg"]))
    var svg: String?
}
