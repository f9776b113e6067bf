import Testing

@testable import SeriesAnswers

struct CSVTextTests {
    private func row(_ fields: String...) -> String {
        var table = CSVText()
        table.add(fields)
        return table.text
    }

    @Test func `a field is quoted where it must be`() {
        #expect(row("a", "b,c", "say \"d\"", "") == "a,\"b,c\",\"say \"\"d\"\"\",\r\n")
    }

    @Test(arguments: ["=HYPERLINK(A1)", "+1+2", "-2+3", "@SUM(A1)", "-", "＝1"])
    func `no field is a formula`(field: String) {
        #expect(row(field, "a" + field) == "'\(field),a\(field)\r\n")
    }

    @Test func `a tab or a line break before a formula does not help it, and a row stays a row`() {
        #expect(row("\t=1", "\r=1", "a\nb") == "'\\t=1,'\\r=1,a\\nb\r\n")
    }

    @Test(arguments: ["-12.50", "0", "+5", "-0.333333"])
    func `numbers stay numbers`(field: String) {
        #expect(row(field) == field + "\r\n")
    }
}
