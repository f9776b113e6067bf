import Foundation
import SeriesFiles
import SeriesModel
import SeriesText
import TestSupport
import Testing

@testable import SeriesAnswers

/// The page of a report, read back.
@Suite struct ReportTests {
    @Test func `a tiny series has its page`() throws {
        let report = try Report(ReportMatter(Lake.plan, of: Lake.series, old: Priced.plan, for: ReportReader()))
        try expectGolden(
            report.html(), at: Repository.file("Tests/SeriesAnswersTests/Report/lake.html"))
    }

    @Test func `the matrix says who attends what`() throws {
        let page = PageReader(try Report(ReportMatter(Lake.plan, of: Lake.series, for: ReportReader())).html())
        let matrix = try #require(page.tables.first { $0.caption.hasPrefix("Attendance") })
        #expect(matrix.rows.first { $0.first == "Nora" } == ["Nora", "comes", "–", "1 of 2"])
        #expect(matrix.rows.first { $0.first == "Gil" } == ["Gil", "comes", "comes", "2 of 2"])
        #expect(matrix.rows.first { $0.first == "everybody" } == ["everybody", "3", "1", "4"])
    }

    /// big has paid 8,708 of its 5,000, and small nothing of its 20,000.
    @Test func `what was spent beyond a grant takes nothing from what is left of others`() throws {
        let series = Priced.series.with { $0.funders[0].amount = 5000 }
        let report = try Report(ReportMatter(Priced.plan, of: series, for: ReportReader()))
        #expect(report.facts.contains(.left(money("20000"), currency: "USD", funders: 2)))
        let page = PageReader(report.html())
        let grants = try #require(page.tables.first { $0.caption.hasPrefix("What each grant is used for") })
        #expect(grants.rows.last?.suffix(2) == ["20,000.00", "25,000.00"])
        #expect(page.text.contains("3,708.00 USD more are used than it grants"))
        let own = PageReader(
            try Report(ReportMatter(Priced.plan, of: series, for: ReportReader(.funder("big"))))
                .html())
        #expect(own.text.contains("3,708.00 USD more than the grant is used"))
        #expect(own.text.contains("Money: 8,708.00 USD, 3,708.00 more than the grant"))
        #expect(!own.text.contains("-3,708.00 USD is left"))
    }

    /// Travel is paid in February, and most of all else in March.
    @Test func `a funder is told when its own money is needed`() throws {
        let plan = Priced.plan.with { $0.workshops[0].funding[0].funder = "small" }
        func heading(_ audience: ReportReader.Audience) throws -> String? {
            let matter = try ReportMatter(plan, of: Priced.series, for: ReportReader(audience))
            return PageReader(Report(matter).html()).text.firstMatch(of: /When money [a-z ]*is needed[^\n]*? 2027/)
                .map { String($0.0) }
        }
        #expect(try heading(.team) == "When money is needed: most in Mar 2027")
        #expect(try heading(.funder("small")) == "When money of small is needed: most in Feb 2027")
        #expect(try heading(.funder("big")) == "When money of big is needed: most in Mar 2027")
    }

    /// Notice counts from today, on which the first workshop is over: that says nothing of who could come then.
    @Test func `of a workshop that has taken place nobody is told to have had no visa`() throws {
        let plan = Tiny.plan.with { $0.workshops[0].attendees = ["n1", "s1"] }
        let series = Tiny.series.with { series in
            series.today = day("2027-03-15")
            series.participants[1].passports = ["IN"]
            series.visas = ["TR", "QA"].map { Visa(passport: "IN", country: $0, notice: 30, fee: Amount(0)) }
            series.held = [HeldWorkshop(start: day("2027-03-08"), venue: "ist", attendees: ["n1", "s1"])]
        }
        let page = PageReader(try Report(ReportMatter(plan, of: series, for: ReportReader())).html())
        let matrix = try #require(page.tables.first { $0.caption.hasPrefix("Attendance") })
        #expect(matrix.rows.first { $0.first == "Nils" } == ["Nils", "–", "comes", "1 of 2"])
        let planned = plan.with { $0.workshops[1].attendees = ["n1", "s1"] }
        let other = PageReader(try Report(ReportMatter(planned, of: series, for: ReportReader())).html())
        let rows = try #require(other.tables.first { $0.caption.hasPrefix("Attendance") }).rows
        #expect(rows.first { $0.first == "Nils" } == ["Nils", "–", "no visa", "0 of 2"])
        // Nor that they would not have been let in, since they would not be now.
        let refused = series.with { series in
            for number in series.visas.indices { series.visas[number].refused = true }
        }
        let third = PageReader(try Report(ReportMatter(planned, of: refused, for: ReportReader())).html())
        let words = try #require(third.tables.first { $0.caption.hasPrefix("Attendance") }).rows
        #expect(words.first { $0.first == "Nils" } == ["Nils", "–", "no entry", "0 of 2"])
    }

    @Test func `a page is well formed, has one heading of the first rank and fetches nothing`() throws {
        for seed in 1...4 {
            let awkward = AwkwardSeries(seed: seed)
            let html = try Report(
                ReportMatter(awkward.plan, of: awkward.series, old: awkward.old, for: ReportReader())
            ).html()
            let page = PageReader(html)
            #expect(page.faults.isEmpty)
            #expect(page.count(of: "h1") == 1 && page.count(of: "main") == 1 && page.count(of: "script") == 0)
            #expect(Set(page.ids).count == page.ids.count)
            #expect(page.links.allSatisfy { page.ids.contains($0) })
            for attribute in ["action", "onload", "style"] { #expect(!page.attributes.contains(attribute)) }
            // Images stand in the page itself, and fetch nothing either. Words of a picture among the page's own
            // elements would become a paragraph in a word processor.
            #expect(!page.images.isEmpty && page.count(of: "text") == 0)
            for image in page.images {
                let start = "data:image/svg+xml,"
                #expect(image.hasPrefix(start))
                let drawing = PageReader(try #require(image.dropFirst(start.count).removingPercentEncoding))
                #expect(drawing.faults.isEmpty && drawing.links.isEmpty && drawing.images.isEmpty)
                #expect(drawing.count(of: "svg") == 1 && drawing.count(of: "script") == 0)
                #expect(drawing.count(of: "image") == 0 && drawing.count(of: "use") == 0)
            }
            for name in awkward.series.participants.map(\.name) where !name.contains("\u{202E}") {
                #expect(page.text.contains(name), "\(name)")
            }
        }
    }

    @Test func `the page of the full series is small`() throws {
        let series = try SeriesFile.read(contentsOf: Repository.file("Fixtures/full.yaml").path).series
        let starts = (0..<6).map { series.horizon.first + 84 * $0 }
        let plan = Plan(
            name: series.name, status: .feasible,
            workshops: starts.map { start in
                let costs = series.delegations.flatMap { delegation in
                    CostCategory.personal.map {
                        CostEntry(category: $0, delegation: delegation.id, amount: Money(cents: 1_234_567))
                    }
                }
                return PlannedWorkshop(
                    start: start, end: start + 3, venue: series.venues[0].id,
                    attendees: series.participants.map(\.id), costs: costs,
                    funding: costs.map {
                        FundingEntry(
                            funder: series.funders[0].id, category: $0.category, delegation: $0.delegation,
                            amount: $0.amount)
                    })
            })
        let report = try Report(ReportMatter(plan, of: series, for: ReportReader()))
        #expect(report.html().utf8.count < 300_000)
        #expect(report.html() == report.html())
    }

    /// Of 8,708.00 the two fares of 600.00 are estimates.
    @Test func `which share rests on estimates is told to those who are told of money`() throws {
        let series = Priced.series.with { $0.fares[0].estimated = Estimated(["fare"]) }
        func html(_ audience: ReportReader.Audience) throws -> String {
            try Report(ReportMatter(Priced.plan, of: series, for: ReportReader(audience))).html()
        }
        for audience in [ReportReader.Audience.team, .funder("big")] {
            let html = try html(audience)
            #expect(html.contains("14 % of the cost, 1,200.00 USD, are estimates."))
            #expect(html.contains("7,708.00 USD, of which 1,200.00 are estimates"))
            let table = try #require(PageReader(html).tables.first { $0.caption.contains("rest on estimates") })
            #expect(table.rows.last?.filter { $0.contains { !$0.isWhitespace } } == ["travel", "1,200.00", "1,200.00"])
        }
        #expect(try !html(.delegation("north")).contains("estimate"))
        #expect(
            try !Report(ReportMatter(Priced.plan, of: Priced.series, for: ReportReader())).html().contains("estimate"))
    }

    @Test func `what has changed since an old plan is told`() throws {
        let old = Lake.plan.with {
            $0.workshops[0].attendees = ["n1"]
            $0.workshops[1].venue = "ist"
            $0.total = money("1200000")
        }
        let html = try Report(ReportMatter(Lake.plan, of: Lake.series, old: old, for: ReportReader())).html()
        let page = PageReader(html)
        #expect(page.text.contains("What has changed: 1 moved and 2 other people at workshops that stay"))
        let table = try #require(page.tables.first { $0.rows.contains { $0.first == "moved" } })
        #expect(
            table.rows.first { $0.first == "stays" } == [
                "stays", "Istanbul, Thu 30 Dec 2027 – Sat 1 Jan 2028", "Istanbul, Thu 30 Dec 2027 – Sat 1 Jan 2028",
                "Gil, Nils", "–",
            ])
        let own = try Report(ReportMatter(Lake.plan, of: Lake.series, old: old, for: ReportReader(.participant("n2"))))
        #expect(!own.html().contains("Gil"))
        #expect(own.html().contains("comes now"))
    }

    @Test(
        arguments: [
            ([(100.0, 60.0), (300, 60)], 1), ([(100, 60), (130, 60)], 1), ([(100, 60), (150, 60), (200, 60)], 2),
            ([(100, 60), (103, 60), (106, 60), (109, 60), (112, 60), (115, 60), (118, 60)], nil),
        ] as [([(Double, Double)], Int?)])
    func `no pole crosses a sign`(places: [(x: Double, width: Double)], lanes: Int?) {
        let signs = TimelinePicture.Caption.signs(places.map { ([""], $0.x, $0.width) }, from: 0, to: 720)
        #expect(signs.map { Set($0.map(\.lane)).count } == lanes)
    }
}

/// What stands in a page: a reader of our own, as strict as the pages are.
struct PageReader {
    struct Table {
        var caption = ""
        var rows: [[String]] = []
    }

    private(set) var tables: [Table] = []
    private(set) var ids: [String] = []
    private(set) var links: [String] = []
    /// Where images come from.
    private(set) var images: [String] = []
    private(set) var attributes: Set<String> = []
    private(set) var faults: [String] = []
    /// Everything that is text, but for the style.
    private(set) var text = ""
    private var counts: [String: Int] = [:]

    private static let void: Set<String> = ["meta", "br", "img"]

    init(_ html: String) {
        var open: [String] = []
        var cell: String?
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            let words = Self.plain(rest[..<start])
            if open.last != "style" { text += words }
            if cell != nil { cell? += words }
            if open.last == "caption", !tables.isEmpty { tables[tables.count - 1].caption += words }
            guard let end = rest[start...].firstIndex(of: ">") else {
                faults.append("a tag without end")
                break
            }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("!") { continue }
            if tag.hasPrefix("/") {
                let name = String(tag.dropFirst())
                if ["td", "th", "li", "p", "caption", "text"].contains(name) { text += " " }
                if open.popLast() != name { faults.append("</\(name)> closes nothing") }
                if ["td", "th"].contains(name), let words = cell {
                    if var row = tables[tables.count - 1].rows.popLast() {
                        row.append(words)
                        tables[tables.count - 1].rows.append(row)
                    }
                    cell = nil
                }
                continue
            }
            let name = String(tag.prefix { $0 != " " && $0 != "/" })
            counts[name, default: 0] += 1
            for match in tag.matches(of: #/ ([a-zA-Z\-:]+)(?:="([^"]*)")?/#) {
                let (key, value) = (String(match.1), match.2.map(Self.plain) ?? "")
                attributes.insert(key)
                if key == "id" { ids.append(value) }
                if key == "href" { links.append(String(value.dropFirst())) }
                if key == "src" { images.append(value) }
            }
            if name == "table" { tables.append(Table()) }
            if name == "tr", !tables.isEmpty { tables[tables.count - 1].rows.append([]) }
            if ["td", "th"].contains(name) { cell = "" }
            if !tag.hasSuffix("/"), !Self.void.contains(name) { open.append(name) }
        }
        if !open.isEmpty { faults.append("not closed: \(open)") }
    }

    func count(of element: String) -> Int { counts[element] ?? 0 }

    /// Everything that looks like money, as it is written.
    var amounts: Set<String> { Set(text.matches(of: #/-?[0-9][0-9,]*\.[0-9]{2}(?![0-9.])/#).map { String($0.0) }) }

    private static func plain(_ text: some StringProtocol) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&amp;", with: "&")
    }
}
