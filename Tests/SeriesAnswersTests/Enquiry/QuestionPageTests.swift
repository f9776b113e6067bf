import Foundation
import SeriesAnswers
import TestSupport
import Testing

/// The manual's pages on questions.
struct QuestionPageTests {
    @Test(arguments: QuestionBook.kinds.map { $0.name })
    func `the manual says what a question claims`(name: String) throws {
        let pages = try ["Questions", "Explaining", "Risk"].map { page in
            try String(contentsOf: Repository.file("Sources/Parley/Parley.docc/\(page).md"), encoding: .utf8)
        }
        #expect(pages.contains { $0.contains("`parley \(name)") })
    }
}
