import Foundation
import SeriesFiles
import SeriesModel
import SeriesText
import TableFiles
import TestSupport
import Testing

/// Tables and pictures of answers: the same numbers, whatever the form.
struct AnswerFileTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    private static let questions: [(name: String, arguments: [String], hasPicture: Bool)] = [
        ("frontier", ["frontier", FirstSeries.path, "-q"], true),
        ("ask", ["ask", FirstSeries.path, "--funder", "norway", "-q"], false),
        ("risk", ["risk", FirstSeries.path, Golden.path("plan-first-json"), "--codenames"], false),
        (
            "whatif", ["whatif", FirstSeries.path, "funders.norway.amount: 60000..70000 by 5000", "-q"], true
        ),
    ]

    /// The cells of a CSV text.
    private func cells(_ text: String) throws -> [[String]] {
        // The last digits of what is simulated or added up do not matter here.
        try TableFile.tables(of: Array(text.utf8), name: "a.csv")[0].rows.map { row in row.cells.compactMap(\.text) }
    }

    @Test(arguments: questions.map(\.name))
    func `tables say the same as CSV, workbook and page`(name: String) async throws {
        let question = try #require(Self.questions.first { $0.name == name })
        let (book, page, picture) = (directory.path("a.xlsx"), directory.path("a.html"), directory.path("a.svg"))
        let files = ["--xlsx", book, "--html", page] + (question.hasPicture ? ["--svg", picture] : [])
        let run = try await Command.run(question.arguments + ["--csv"] + files)
        #expect(run.status == 0, "\(run.err)")
        try Golden.check(run.out, "\(name)-first-csv")
        // Every number of the table is in the workbook and on the page.
        let rows = try cells(run.out)
        let sheets = try TableFile.tables(of: Array(Data(contentsOf: URL(filePath: book))), name: book)
        let inBook = Set(
            sheets.flatMap { $0.rows.flatMap(\.cells) }.compactMap { cell -> Rational? in
                if case .number(let digits, _) = cell.content { Rational(decimal: digits) } else { nil }
            })
        let html = try String(contentsOfFile: page, encoding: .utf8)
        for cell in rows.dropFirst().joined() {
            guard let number = Rational(decimal: cell) else { continue }
            #expect(inBook.contains(number), "\(cell)")
            let isMoney = cell.split(separator: ".").last?.count == 2 && cell.contains(".")
            let shown = isMoney ? money(cell).grouped : number.grouped
            // A chance is shown in percent.
            #expect(html.contains(shown) || (cell.contains(".") && !isMoney) || cell.count < 6, "\(cell)")
        }
        if question.hasPicture {
            try Golden.check(String(contentsOfFile: picture, encoding: .utf8), "\(name)-first-svg")
        }
        for person in try FirstSeries.names() {
            #expect(!run.out.contains(person) && !html.contains(person))
        }
        // The same once more takes the place of the first; of the question that takes no search.
        if name == "risk" { #expect(try await Command.run(question.arguments + files).status == 0) }
        let other = try await Command.run(question.arguments + ["--xlsx", directory.path("a.csv")])
        #expect(other.status == 64)
    }

    @Test func `a page may go to standard output, and then nothing else does`() async throws {
        let run = try await Command.run(["frontier", FirstSeries.path, "-q", "--html", "-"])
        #expect(run.out.hasPrefix("<!DOCTYPE html>") && run.out.hasSuffix("</html>\n"))
    }
}
