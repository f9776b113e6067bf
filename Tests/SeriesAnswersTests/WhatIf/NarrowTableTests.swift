import SeriesText
import Testing

@testable import SeriesAnswers

struct NarrowTableTests {
    /// Each of these characters takes two columns, so that 50 fill a line.
    @Test func `wide characters count as two columns`() {
        var table = NarrowTable([.left, .right], breaking: [0])
        table.add([String(repeating: "会", count: 60), "1"])
        #expect(table.lines.count == 2)
        #expect(table.lines.allSatisfy { $0.columns <= NarrowTable.width })
        var words = NarrowTable([.left, .left], breaking: [0, 1])
        words.add([Array(repeating: "会議会議", count: 9).joined(separator: " "), "one two three"])
        #expect(words.lines.allSatisfy { $0.columns <= NarrowTable.width })
    }
}
