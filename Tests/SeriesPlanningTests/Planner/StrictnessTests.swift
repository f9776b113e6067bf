import SeriesModel
import SeriesPlanning
import TestSupport
import Testing

/// Which series let nothing through that another does not; where it is not certain, it is not said.
struct StrictnessTests {
    /// A change to ``base``, and what it is.
    struct Edit: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (inout Series) -> Void

        init(_ description: String, _ change: @escaping @Sendable (inout Series) -> Void) {
            testDescription = description
            self.change = change
        }
    }

    /// The tiny series with a limit of every kind, so that each can be narrowed.
    static let base: Series = {
        var series = Tiny.series
        series.workshops = Limits(min: 1, max: 3)
        series.gap = Limits(min: 14, max: 60)
        series.balance = 1
        series.continuity = 1
        series.pinned = [Pin(start: day("2027-03-08"), venue: "ist")]
        series.quotas = [Quota(tag: "expert", count: Limits(min: 1))]
        series.blackouts = [Blackout(dates: days("2027-05-01", "2027-05-02"))]
        series.delegations[0].seats = Limits(min: 1, max: 3)
        series.participants[0].unavailable = [days("2027-04-01", "2027-04-02")]
        series.participants[0].attends = Limits(min: 1, max: 2)
        series.participants[1].venues = ["ist", "doh"]
        series.participants[1].reluctant = ["doh"]
        series.participants[2].refuses = ["small"]
        series.delegations[1].refuses = ["small"]
        series.venues[0].closed = [days("2027-06-01", "2027-06-02")]
        series.venues[0].uses = Limits(min: 0, max: 2)
        series.venues[0].capacity = 4
        series.funders[0].maxShare = number("0.9")
        series.funders[0].perWorkshop = 800
        series.funders[0].minSpend = 10
        series.funders[0].caps = ["travel": 500]
        series.funders[0].venues = ["ist", "doh"]
        series.services = [Service(category: "staff", perDay: 10)]
        series.visas = [Visa(passport: "IN", country: "TR", notice: 10)]
        return series
    }()

    static let narrowed = [
        Edit("more workshops at least") { $0.workshops.min = 2 },
        Edit("fewer workshops at most") { $0.workshops.max = 2 },
        Edit("longer least gap") { $0.gap.min = 15 },
        Edit("shorter greatest gap") { $0.gap.max = 59 },
        Edit("closer balance") { $0.balance = 0 },
        Edit("more continuity") { $0.continuity = 2 },
        Edit("rotation") { $0.rotate = true },
        Edit("another pin") { $0.pinned.append(Pin(start: day("2027-04-05"), venue: "doh")) },
        Edit("another quota") { $0.quotas.append(Quota(tag: "young", count: Limits(max: 2))) },
        Edit("narrower quota") { $0.quotas = [Quota(tag: "expert", count: Limits(min: 2), minShare: number("0.1"))] },
        Edit("weekdays") { $0.startOn = [.mon] },
        Edit("start days") { $0.starts = [days("2027-03-01", "2027-05-30")] },
        Edit("people together") { $0.together = [["n1", "n2"]] },
        Edit("people apart") { $0.apart = [["n1", "s1"]] },
        Edit("visa that takes longer") { $0.visas[0].notice = 20 },
        Edit("visa refused") { $0.visas[0].refused = true },
        Edit("longer blackout") { $0.blackouts[0].dates = days("2027-04-30", "2027-05-03") },
        Edit("another blackout") {
            $0.blackouts.insert(Blackout(dates: days("2027-03-20", "2027-03-21"), why: "feast"), at: 0)
        },
        Edit("earlier end") { $0.horizon = days("2027-03-01", "2027-06-29") },
        Edit("more seats at least") { $0.delegations[0].seats.min = 2 },
        Edit("fewer seats at most") { $0.delegations[0].seats.max = 2 },
        Edit("seats limited") { $0.delegations[1].seats.max = 5 },
        Edit("somebody away") { $0.participants[1].unavailable = [days("2027-03-20", "2027-03-21")] },
        Edit("somebody away for longer") {
            $0.participants[0].unavailable.append(days("2027-03-20", "2027-03-21"))
        },
        Edit("somebody away on more days, one after the other") {
            $0.participants[0].unavailable = [days("2027-04-01", "2027-04-01"), days("2027-04-02", "2027-04-05")]
        },
        Edit("somebody available on some days") { $0.participants[1].available = [days("2027-03-01", "2027-05-01")] },
        Edit("somebody asked about days") {
            $0.participants[1].poll = [day("2027-03-08"): .yes, day("2027-03-15"): .no]
        },
        Edit("somebody required") { $0.participants[1].required = true },
        Edit("somebody with fewer venues") { $0.participants[1].venues = ["ist"] },
        Edit("somebody refuses another funder") { $0.participants[2].refuses.append("big") },
        Edit("side refuses a funder") { $0.delegations[0].refuses = ["big"] },
        Edit("window of a funder") { $0.funders[0].window = days("2027-03-01", "2027-05-31") },
        Edit("categories of a funder") { $0.funders[0].covers = ["travel"] },
        Edit("people of a funder") { $0.funders[0].delegations = ["north"] },
        Edit("venues of a funder") { $0.funders[0].venues = ["ist"] },
        Edit("somebody attends more at least") { $0.participants[0].attends.min = 2 },
        Edit("somebody attends less at most") { $0.participants[0].attends.max = 1 },
        Edit("venue closed for longer") { $0.venues[0].closed.append(days("2027-03-20", "2027-03-21")) },
        Edit("venue used more at least") { $0.venues[0].uses.min = 1 },
        Edit("venue used less at most") { $0.venues[0].uses.max = 1 },
        Edit("smaller venue") { $0.venues[0].capacity = 3 },
        Edit("venue with a capacity") { $0.venues[1].capacity = 30 },
        Edit("venue gone") { series in
            series.venues.remove(at: 1)
            series.participants[1].venues = ["ist"]
            series.participants[1].reluctant = []
            series.funders[0].venues = ["ist"]
        },
        Edit("smaller grant") { $0.funders[0].amount = 999 },
        Edit("smaller share") { $0.funders[0].maxShare = number("0.8") },
        Edit("less for a workshop") { $0.funders[0].perWorkshop = 799 },
        Edit("more at least") { $0.funders[0].minSpend = 11 },
        Edit("smaller cap") { $0.funders[0].caps["travel"] = 499 },
        Edit("another cap") { $0.funders[0].caps["visa"] = 10 },
        Edit("first limits of a funder") { series in
            series.funders[1].maxShare = 1
            series.funders[1].perWorkshop = 90
            series.funders[1].minSpend = 1
            series.funders[1].caps = ["travel": 90]
        },
        Edit("funder gone") { series in
            series.funders.remove(at: 1)
            series.participants[2].refuses = []
            series.delegations[1].refuses = []
        },
        Edit("several at once") { series in
            series.name = "Strict"
            series.balance = 0
            series.venues[0].capacity = 3
            series.funders[1].amount = 50
            series.participants[3].unavailable = [days("2027-03-20", "2027-03-21")]
        },
    ]

    @Test(arguments: narrowed)
    func `narrower is stricter and not the other way round`(edit: Edit) {
        var stricter = Self.base
        edit.change(&stricter)
        #expect(stricter.isAtLeastAsStrict(as: Self.base))
        #expect(!Self.base.isAtLeastAsStrict(as: stricter))
    }

    static let different = [
        Edit("one limit narrower, one wider") { series in
            series.workshops = Limits(min: 2, max: 4)
        },
        Edit("one rule narrower, another wider") { series in
            series.balance = 0
            series.continuity = 0
        },
        Edit("one grant smaller, one larger") { series in
            series.funders[0].amount = 900
            series.funders[1].amount = 200
        },
        Edit("another pin instead") { $0.pinned = [Pin(start: day("2027-03-08"), venue: "doh")] },
        Edit("another quota instead") { $0.quotas = [Quota(tag: "young", count: Limits(min: 2))] },
        // Who comes then would rather not.
        Edit("somebody asked, and not glad") { $0.participants[1].poll = [day("2027-03-08"): .ifNeedBe] },
        Edit("somebody free on other days") { series in
            series.participants[1].unavailable = [days("2027-04-01", "2027-04-02")]
            series.participants[0].unavailable = []
        },
        Edit("other days away instead") { $0.participants[0].unavailable = [days("2027-04-02", "2027-04-03")] },
        // Days count from the first of the horizon, so a goal would be worth something else.
        Edit("later beginning") { $0.horizon = days("2027-03-02", "2027-06-30") },
        Edit("other length") { $0.days = 2 },
        Edit("today") { $0.today = day("2027-01-01") },
        Edit("travel days") { $0.travelDays = TravelDays(before: 2, after: 2) },
        Edit("rate") { $0.rates["EUR"] = number("1.2") },
        Edit("fare") { $0.fares[0].fare = Amount(1) },
        Edit("visa") { $0.visas = [Visa(passport: "IN", country: "TR", refused: true)] },
        Edit("service") { $0.services[0].perDay = 11 },
        Edit("series cost") { $0.costs = [SeriesCost(category: "audit", amount: Amount(1))] },
        Edit("hotel") { $0.venues[0].hotel = 1 },
        Edit("home") { $0.participants[0].home = "ISB" },
        Edit("weight") { $0.participants[0].weight = 2 },
        Edit("tags") { $0.participants[0].tags = ["expert"] },
        Edit("reluctance") { $0.participants[0].reluctant = ["ist"] },
        Edit("overhead of a funder") { $0.funders[0].overhead = 7 },
        Edit("currency of a funder") { $0.funders[0].currency = "EUR" },
        Edit("heading of a funder") { $0.funders[0].headings = ["travel": 100] },
        Edit("goal") { $0.goals = [Goal(.early)] },
        Edit("held") { series in
            series.held = [HeldWorkshop(start: day("2027-02-01"), venue: "ist", attendees: ["n1"])]
        },
        Edit("another participant") {
            $0.participants.append(Participant(id: "n3", delegation: "north", home: "DEL"))
        },
        Edit("another funder in the place of one") { series in
            series.funders[1] = Funder(id: "other", amount: 100)
            series.participants[2].refuses = []
            series.delegations[1].refuses = []
        },
    ]

    @Test(arguments: different)
    func `what is different is neither`(edit: Edit) {
        var other = Self.base
        edit.change(&other)
        #expect(!other.isAtLeastAsStrict(as: Self.base))
        #expect(!Self.base.isAtLeastAsStrict(as: other))
    }

    /// Where it is refused they show the other passport, which may cost another fee.
    @Test func `a visa refused beside another passport is not stricter`() {
        var two = Self.base
        two.participants[0].passports = ["IN", "PK"]
        var refused = two
        refused.visas[0].refused = true
        #expect(!refused.isAtLeastAsStrict(as: two))
    }

    @Test func `the name does not matter`() {
        var other = Self.base
        other.name = "Other"
        #expect(other.isAtLeastAsStrict(as: Self.base))
        #expect(Self.base.isAtLeastAsStrict(as: other))
    }

    /// Why a day is blacked out, the order of days, and naming what is the default anyway are all the same to a plan.
    @Test func `what means the same is as strict`() {
        var first = Self.base
        first.blackouts[0].why = "feast"
        first.funders[1].minSpend = 0
        #expect(first.isAtLeastAsStrict(as: Self.base))
        #expect(Self.base.isAtLeastAsStrict(as: first))
    }

    /// Without a venue that must be used, or a funder that must spend something, more is possible, not less.
    @Test func `gone is not stricter where it was needed`() {
        var used = Tiny.series
        used.venues[1].uses.min = 1
        var without = used
        without.venues.remove(at: 1)
        #expect(!without.isAtLeastAsStrict(as: used))

        var spent = Tiny.series
        spent.funders[1].minSpend = 1
        var poorer = spent
        poorer.funders.remove(at: 1)
        #expect(!poorer.isAtLeastAsStrict(as: spent))
    }

    /// What one grant has more here, a funder who pays for anything has more there: the same plans are paid for.
    @Test func `money may come from another`() {
        var asked = Self.base
        asked.funders[0].minSpend = nil
        asked.funders[0].overhead = 25
        var given = asked
        asked.funders[0].amount += 50
        given.funders.append(Funder(id: "further", amount: 40))
        #expect(asked.isAtLeastAsStrict(as: given))
        #expect(!given.isAtLeastAsStrict(as: asked))

        var edits: [@Sendable (inout Series) -> Void] = [
            { $0.funders[2].amount = number("39.99") },
            { $0.funders[2].covers = ["travel"] },
            { $0.funders[2].maxShare = number("0.5") },
            { $0.participants[2].refuses = ["small", "further"] },
            { $0.funders[0].minSpend = 10 },
        ]
        // What has been held is paid for already, by whom it was.
        edits.append { $0.held = [HeldWorkshop(start: day("2027-02-01"), venue: "ist", attendees: ["n1"])] }
        for edit in edits {
            var other = given
            edit(&other)
            var ours = asked
            ours.held = other.held
            ours.participants[2].refuses = other.participants[2].refuses
            ours.funders[0].minSpend = other.funders[0].minSpend
            #expect(!ours.isAtLeastAsStrict(as: other))
        }
    }

    /// The first of several may be gone as well as the last.
    @Test func `any place may be gone`() {
        var without = Tiny.series
        without.venues.remove(at: 0)
        without.funders.remove(at: 0)
        #expect(without.isAtLeastAsStrict(as: Tiny.series))
        #expect(!Tiny.series.isAtLeastAsStrict(as: without))
    }
}
