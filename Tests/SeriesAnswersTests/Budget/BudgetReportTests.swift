import Foundation
import SeriesModel
import SeriesText
import TestSupport
import Testing

@testable import SeriesAnswers

struct BudgetReportTests {
    /// A short horizon, so that costs of the series come in two parts.
    private let series = with(Lake.series) {
        $0.horizon = days("2028-05-01", "2028-06-30")
        $0.funders[0].amount = 1_300_000
    }

    /// The trust pays 900.50 € ÷ 0.92 = 978.80434… $ and 7 % on it: 63.035 € or 68.516 $. Its grant of 1,000 $ is 920
    /// €, of which ⌊920 ÷ 1.07⌋ = 859.81 € or ⌊1,000 ÷ 1.07⌋ = 934.57 $ may be direct: it pays too much, and that
    /// shows.
    @Test func `each funder and the calendar`() {
        #expect(
            BudgetReport(Budget(Lake.plan, of: series), of: series).text == """
                Lake dialogue
                Direct costs of 1,234,567.80 EUR, and overhead of 63.03 on them.

                Ministry
                                                                         EUR
                  by category
                    per diem                                          667.30
                    venue                                       1,230,000.00
                    staff                                           3,000.00
                  by workshop
                    Thu 30 Dec 2027 – Sat 1 Jan 2028, Istanbul  1,230,000.00
                    Wed 31 May – Fri 2 Jun 2028, Vienna               667.30
                    the series as a whole                           3,000.00
                  direct costs                                  1,233,667.30
                  overhead, 0 %                                         0.00
                  total                                         1,233,667.30
                  grant                                         1,300,000.00
                  left                                             66,332.70

                Trust, 1 USD = 0.92 EUR
                                                                   EUR       USD
                  by category
                    travel                                      900.50    978.80
                  by workshop
                    Thu 30 Dec 2027 – Sat 1 Jan 2028, Istanbul  900.50    978.80
                  direct costs                                  900.50    978.80
                    rounded down by                                  0  0.004348
                  overhead, 7 %                                  63.03     68.51
                    rounded down by                              0.005     0.006
                  total                                         963.53  1,047.31
                  grant                                         920.00  1,000.00
                  left                                          -43.53    -47.31
                    for direct costs                            -40.69    -44.23

                When the money is needed, in EUR, without overhead
                                Ministry   Trust         total
                  Nov 2027             –  900.50        900.50
                  Dec 2027  1,230,000.00       –  1,230,000.00
                  May 2028      2,167.30       –      2,167.30
                  Jun 2028      1,500.00       –      1,500.00
                  total     1,233,667.30  900.50  1,234,567.80
                  Travel and visas are paid 30 days before a workshop, venue and per diem on
                  its first day, lodging, fees and services on its last, and costs of the
                  series in equal monthly parts, those of a funder within its window.

                """)
    }

    @Test func `what nobody pays has a column`() {
        let plan = with(Lake.plan) { $0.workshops[1].funding = [] }
        let text = BudgetReport(Budget(plan, of: series), of: series).text
        #expect(text.contains("Of these, 667.30 of what has been held are paid by no funder here.\n"))
        #expect(text.contains("                Ministry   Trust  nobody         total\n"))
        #expect(text.contains("  May 2028      1,500.00       –  667.30      2,167.30\n"))
    }

    @Test func `more funders than fit beside each other get tables of their own`() {
        let many = with(series) { series in
            series.funders += (3...9).map { Funder(id: "f\($0)", name: "Funder \($0)", amount: 10) }
        }
        let text = BudgetReport(Budget(Lake.plan, of: many), of: many).text
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
        #expect(text.contains("            Funder 9         total\n"))
    }

    @Test func `a funder without payments and a plan without workshops`() {
        let plan = Plan(name: "Lake dialogue", status: .optimal)
        let text = BudgetReport(Budget(plan, of: series), of: series).text
        #expect(text.contains("Trust, 1 USD = 0.92 EUR\n                         EUR       USD\n  direct costs"))
        #expect(text.contains("         Ministry  Trust  total\n  total"))
    }

    @Test func `the flat table, with lines that end as RFC 4180 has it`() {
        let named = with(series) { $0.funders[1].name = "Trust \"Lake\", Ltd" }
        let expected = """
            direct,ministry,Ministry,workshop,2027-12-30,2028-01-01,ist,venue,,2027-12-30,1230000.00,1230000,EUR,\
            1230000.00,1230000,EUR
            direct,trust,"Trust ""Lake"", Ltd",workshop,2027-12-30,2028-01-01,ist,travel,north,2027-11-30,\
            900.50,900.5,EUR,978.80,978.804348,USD
            direct,ministry,Ministry,workshop,2028-05-31,2028-06-02,vie,perDiem,guests,2028-05-31,667.30,667.3,\
            EUR,667.30,667.3,EUR
            direct,ministry,Ministry,series,,,,staff,,2028-05-01,1500.00,1500,EUR,1500.00,1500,EUR
            direct,ministry,Ministry,series,,,,staff,,2028-06-01,1500.00,1500,EUR,1500.00,1500,EUR
            overhead,trust,"Trust ""Lake"", Ltd",series,,,,overhead,,,63.03,63.035,EUR,68.51,68.516,USD

            """
        let head = BudgetTable.columns.joined(separator: ",") + "\n"
        let text = BudgetTable(Budget(Lake.plan, of: named)).text
        #expect(text == (head + expected).replacing("\n", with: "\r\n"))
    }

    @Test func `the JSON is JSON, whatever the names are`() throws {
        let name = "Lake \"x\"\\\n\u{1}\u{2028}"
        let text = BudgetDocument(Budget(Lake.plan, of: series), name: name).text
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        #expect(value?["name"] as? String == name)
        #expect((value?["lines"] as? [Any])?.count == 5)
        #expect(text.contains("\"directRounding\": 0.004347826087, \"overhead\": 68.51, \"overheadRounding\": 0.006"))
    }
}
