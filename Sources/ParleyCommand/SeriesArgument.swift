import ArgumentParser

/// What every command says of the series that it reads.
enum SeriesArgument {
    static let help: ArgumentHelp =
        "The series: YAML or JSON, a workbook (.xlsx), or a folder of CSV files; - is standard input."
    static let completion = CompletionKind.file(extensions: ["yaml", "yml", "json", "xlsx"])
}
