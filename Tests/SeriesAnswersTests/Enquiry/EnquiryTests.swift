import Foundation
import GLPKSolver
import SeriesFiles
import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers

@Suite struct EnquiryTests {
    @Test func `a changed series is possible or not`() throws {
        let series = try SeriesFile.read(contentsOf: Self.fixture("first.yaml")).series
        var enquiry = Enquiry(series, solver: GLPKSolver())
        #expect(try enquiry.isPossible(series) == true)
        var poor = series
        poor.funders = []
        #expect(try enquiry.isPossible(poor) == false)
    }

    static func series(_ name: String) throws -> Series { try SeriesFile.read(contentsOf: fixture(name)).series }

    static func fixture(_ name: String) -> String {
        Repository.file("Fixtures/\(name)").path
    }
}
