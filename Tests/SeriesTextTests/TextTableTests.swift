import Testing

@testable import SeriesText

struct TextTableTests {
    @Test func `columns are as wide as their widest cell`() {
        var table = TextTable(.left, .right, .left)
        table.add("a", "1", "x")
        table.add("long", "1,000", "")
        table.add("größer", "20", "é")
        #expect(table.lines == ["  a           1  x", "  long    1,000", "  größer     20  é"])
    }

    @Test func `cells that are missing are empty`() {
        var table = TextTable([.left, .right])
        table.add("a")
        table.add("b", "2")
        #expect(table.lines == ["  a", "  b  2"])
    }

    @Test func `without rows there are no lines`() {
        #expect(TextTable(.left).lines.isEmpty)
    }
}
