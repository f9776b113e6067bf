import SeriesModel
import SeriesText
import TestSupport
import Testing

@testable import SeriesAnswers
@testable import SeriesAudit
@testable import SeriesPlanning

/// Every rule has its condition, and every condition its words and ways.
struct ConditionBookTests {
    @Test
    func `every rule of the rulebook and of the audit has a kind of conditions, or says of a plan file what it is`() {
        let rules = Set(Rulebook.rules.map { $0.name }).union(Audit.rules.map(\.name))
        let known = Set(ConditionBook.kinds.flatMap { $0.rules })
        let forms = Set(ConditionBook.formRules)
        #expect(
            rules.subtracting(known).subtracting(forms).sorted() == [], "rules without a kind in ConditionBook.kinds")
        #expect(known.union(forms).subtracting(rules).sorted() == [], "names of no rule")
        #expect(known.intersection(forms).isEmpty)
        #expect(Set(ConditionBook.kinds.map { $0.code }).count == ConditionBook.kinds.count)
    }

    @Test func `every kind has conditions in a series that uses every rule, each with a path and words of its own`() {
        for kind in ConditionBook.kinds {
            #expect(!kind.conditions(of: Self.everything).isEmpty, "\(kind.code): put it into the series of this test")
        }
        let conditions = Self.everything.conditions
        #expect(Set(conditions.map(\.path)).count == conditions.count)
        let words = conditions.map { $0.sentence(in: Self.everything).description }
        #expect(Set(words).count == words.count)
        for condition in conditions {
            let words = condition.sentence(in: Self.everything).description
            let advice = condition.advice(.lifted, in: Self.everything).description
            #expect(words != condition.path && !words.isEmpty && !words.hasSuffix("."))
            #expect(!advice.isEmpty && advice != words, "\(condition.path)")
        }
    }

    @Test func `what is taken away changes the series and leaves it sound`() {
        for condition in Self.everything.conditions {
            let lifted = Self.everything.lifting([condition])
            #expect(lifted != Self.everything, "\(condition.path)")
            #expect(lifted.problems().isEmpty, "\(condition.path)")
        }
        #expect(Self.everything.lifting(Self.everything.conditions.reversed()).problems().isEmpty)
    }

    @Test(arguments: [nil, 20_000, 24_000]) func `a lifted horizon is no longer than one may be`(today: Int?) throws {
        // 500 workshops with 12 weeks between them are 115 years, and a horizon is ten at most.
        var series = Self.everything
        series.workshops = Limits(min: 500)
        series.gap = Limits(min: 84)
        series.today = today.map(Day.init(number:))
        let ends: [any Condition] = [HorizonStart(), HorizonEnd()]
        for lifted in [[ends[0]], [ends[1]], ends] {
            let horizon = series.lifting(lifted).horizon
            #expect(horizon.count <= 3653)
            #expect(horizon.first <= series.horizon.first && horizon.last >= series.horizon.last)
        }
        #expect(series.lifting([HorizonEnd()]).horizon.count > 1800)
    }

    @Test func `a step of a scale changes the series and says so`() {
        for condition in Self.everything.conditions {
            let value: ConditionValue
            switch condition.scale(in: Self.everything) {
            case .whole, .choices: continue
            case .steps(let now, let lifted, let make): value = make(now < lifted ? now + 1 : now - 1)
            case .amounts(let scale): value = .amount(scale.amount(scale.grows ? scale.now + 1 : scale.now - 1))
            }
            let amendment = Amendment(condition: condition, value: value)
            #expect(Self.everything.amending([amendment]) != Self.everything, "\(condition.path)")
            #expect(
                amendment.advice(in: Self.everything) != condition.advice(.lifted, in: Self.everything),
                "\(condition.path)")
        }
    }

    @Test func `whoever proofreads a series reads of every condition`() {
        let summary = SeriesSummary(of: Self.everything).text
        for condition in Self.everything.conditions where !Self.shownAsOne.contains(condition.path) {
            let lifted = SeriesSummary(of: Self.everything.lifting([condition])).text
            #expect(lifted != summary, "`parley check` does not show \(condition.path): put it into SeriesSummary")
        }
    }

    /// That everything is paid for is a rule of every series.
    private static let shownAsOne: Set<String> = [Payment.key]

    @Test func `a series with one condition less is no stricter, and warm starts know it`() {
        let unknown = ConditionBook.kinds.filter { kind in
            kind.conditions(of: Self.everything).contains { condition in
                !Self.everything.isAtLeastAsStrict(as: Self.everything.lifting([condition]))
            }
        }.map { $0.code }
        #expect(
            Set(unknown) == Self.notLookedAt,
            "put the limit into Series+Strictness, so that what-ifs start warm, or list its kind here")
    }

    /// Kinds of conditions of which the planner knows no more than that series differ: days are counted from the first
    /// of the horizon, so that a goal is worth something else where it begins earlier.
    private static let notLookedAt: Set<String> = ["horizon"]

    /// Tiny with something of every rule.
    private static let everything = Tiny.series.with { series in
        series.today = day("2027-01-01")
        series.workshops = Limits(min: 1, max: 3)
        series.startOn = [.mon]
        series.starts = [days("2027-03-01", "2027-06-30")]
        series.gap = Limits(min: 10, max: 60)
        series.blackouts = [Blackout(dates: days("2027-04-12", "2027-04-14"), why: "feast")]
        series.pinned = [Pin(start: day("2027-03-08"), venue: "ist")]
        series.balance = 1
        series.continuity = 2
        series.quotas = [Quota(tag: "woman", count: Limits(min: 1))]
        series.together = [["n1", "n2"]]
        series.apart = [["n1", "s1"]]
        series.rotate = true
        series.delegations[0].seats = Limits(min: 1, max: 2)
        series.delegations[0].refuses = ["small"]
        series.participants[0].required = true
        series.participants[0].tags = ["woman"]
        series.participants[0].attends = Limits(min: 2, max: 2)
        series.participants[0].unavailable = [days("2027-05-01", "2027-05-09")]
        series.participants[0].passports = ["IN"]
        series.participants[1].venues = ["ist"]
        series.participants[1].refuses = ["big"]
        series.participants[1].poll = [day("2027-03-08"): .yes, day("2027-03-15"): .no]
        series.visas = [
            Visa(passport: "IN", country: "TR", notice: 10), Visa(passport: "IN", country: "QA", refused: true),
        ]
        series.venues[0].closed = [days("2027-05-03", "2027-05-04")]
        series.venues[0].fixed = 5000
        series.venues[0].capacity = 10
        series.venues[0].uses = Limits(min: 1, max: 3)
        series.funders[0].window = days("2027-03-01", "2027-05-31")
        series.funders[0].covers = ["travel", "venue"]
        series.funders[0].delegations = ["north"]
        series.funders[0].venues = ["ist"]
        series.funders[0].maxShare = number("0.5")
        series.funders[0].caps = ["travel": 500]
        series.funders[0].perWorkshop = 400
        series.funders[0].minSpend = 10
    }
}
