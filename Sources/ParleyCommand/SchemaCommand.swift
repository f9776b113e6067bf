public import ArgumentParser
import SeriesAnswers
import SeriesFiles
import SeriesText

/// `parley schema [NAME]`.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints the JSON Schema of a file or an answer: what editors and programs may rely on.",
        discussion: """
            Without a name it lists what there is. Editors complete and check a series whose first line is \
            `# yaml-language-server: $schema=parley.schema.json` where that file lies beside it.

            Examples:
              parley schema series -o parley.schema.json
              parley schema --all -o schemas
            """)

    @Argument(
        help: ArgumentHelp(
            "What: \(Contract.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "name"),
        completion: .list(Contract.allCases.map(\.rawValue)))
    var contract: Contract?

    @Flag(help: "All of them, into the folder that --output names.")
    var all = false

    @Option(name: [.customShort("o"), .long], help: "Write to this file, or folder.", completion: .file())
    var output: String?

    func validate() throws {
        if all, contract != nil { throw ValidationError("Give a name or --all, not both.") }
        if all, output == nil { throw ValidationError("--all needs a folder: --output.") }
        if !all, contract == nil, output != nil { throw ValidationError("Give a name, or --all for a folder.") }
    }

    func run() throws {
        if let contract {
            guard let output else { return try Console.out(contract.text) }
            return try Output.write(
                contract.text, to: Output.target(output, .schema, inputs: []), privacy: .asBefore)
        }
        guard all, let output else {
            var table = TextTable(.left, .left)
            for contract in Contract.allCases { table.add(contract.rawValue, contract.words.replacing("`", with: "")) }
            return try Console.out(table.lines.map { $0 + "\n" }.joined())
        }
        do throws(OutputFileError) {
            let folder = try OutputFolder(output, kind: .schemas, inputs: [])
            try folder.write(Contract.allCases.map { ($0.fileName, $0.text) })
        } catch {
            throw Output.refuse(error)
        }
    }
}

extension Contract: ExpressibleByArgument {}
