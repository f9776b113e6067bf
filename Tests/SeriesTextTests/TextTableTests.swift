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

    @Test func `wide characters take two columns, marks and joiners none`() {
        var table = TextTable(.left, .right)
        table.add("信託基金会", "1")
        table.add("cafe\u{301}", "2")
        table.add("می\u{200C}روم", "3")
        table.add("Ｆｕｌｌ🏔", "4")
        #expect(
            table.lines == [
                "  信託基金会  1", "  cafe\u{301}        2", "  می\u{200C}روم       3", "  Ｆｕｌｌ🏔   4",
            ])
    }

    @Test func `a cell stays on its line`() {
        var table = TextTable(.left, .left)
        table.add("a\nb", "\u{1B}[2Jc")
        #expect(table.lines == ["  a\\nb  \\u{1b}[2Jc"])
    }
}
