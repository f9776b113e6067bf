import SeriesModel
import TestSupport

@testable import SeriesAnswers

/// A series and a plan whose people have awkward names: short ones, common words, other scripts, markup. Only what the
/// report reads of a plan is right.
///
/// Two that are made with the same seed and other names differ in names and ids alone.
struct AwkwardSeries {
    /// What is called anew.
    struct Renaming: OptionSet {
        let rawValue: Int
        static let people = Renaming(rawValue: 1)
        static let funders = Renaming(rawValue: 2)
        static let delegations = Renaming(rawValue: 4)
    }

    private static let names = [
        "Al", "May", "Sun", "the", "comes", "away", "North", "Norway", "table", "P", "P417", "Ω", "李", "王小明",
        "محمد علي", "אבי כהן", "O'Brien & Söhne <b>", "Jean-Luc \"Q\" Ngũgĩ", "\u{202E}evil", "Anna  Maria", "e", "10",
        "Zoë", "Naïve Name", "Иван Петров", "style", "Li", "A very long name that goes on and on, of the house of Long",
    ]
    private static let ids = [
        "a", "b", "p", "td", "th", "1", "2027", "may", "n1", "x-1", "P100", "width", "class", "main", "of", "ü", "李",
        "north", "inn", "html", "EUR", "cost", "rect", "yes", "no", "first", "h1", "lead",
    ]

    let series: Series
    let plan: Plan
    let old: Plan

    /// A series of a seed.
    ///
    /// - Parameters:
    ///   - seed: decides everything.
    ///   - renamed: who is called something else than in the series of the same seed, but for those who are spared.
    ///   - spared: ids of whoever keeps their id and name.
    ///   - naming: decides how others are called, by names as awkward as those of the series; nil: by plain ones.
    init(seed: Int, renamed: Renaming = [], sparing spared: Set<String> = [], naming: Int? = nil) {
        var random = SeededGenerator(seed: seed)
        var names = Self.names.shuffled(using: &random)
        var ids = Self.ids.shuffled(using: &random)
        var (otherNames, otherIDs) = (Array(names.suffix(14)), Array(ids.suffix(14)))
        if let naming {
            var random = SeededGenerator(seed: naming)
            otherNames.shuffle(using: &random)
            otherIDs.shuffle(using: &random)
        }
        func call(_ kind: Renaming, _ position: Int) -> (id: String, name: String) {
            let (id, name) = (ids.removeFirst(), names.removeFirst())
            guard renamed.contains(kind), !spared.contains(id) else { return (id, name) }
            if naming != nil { return (otherIDs.removeFirst(), otherNames.removeFirst()) }
            return ("\(kind.rawValue)-other-\(position)", "Another \(kind.rawValue) \(position)")
        }
        var series = Series(
            name: "Dialogue", horizon: days("2027-03-01", "2027-09-30"), today: day("2027-01-15"),
            workshops: Limits(min: 1, max: 3), days: 2, currency: "EUR", rates: ["USD": number("0.92")])
        series.blackouts = [Blackout(dates: days("2027-05-10", "2027-05-20"), why: "summit")]
        series.delegations = (0..<3).map { position in
            let (id, name) = call(.delegations, position)
            return Delegation(id: id, name: name, role: position < 2 ? .side : .guest)
        }
        series.funders = (0..<2).map { position in
            let (id, name) = call(.funders, position)
            return Funder(
                id: id, name: name, amount: 50_000, currency: position == 0 ? "EUR" : "USD",
                window: position == 0 ? nil : days("2027-03-01", "2027-08-31"), overhead: 7)
        }
        series.venues = [
            Venue(id: "v1", name: "Oslo", city: "OSL", country: "NO"),
            Venue(id: "v2", name: "Vienna", city: "VIE", country: "AT"),
        ]
        let delegations = series.delegations.map(\.id)
        series.participants = (0..<random.number(4...9)).map { position in
            let (id, name) = call(.people, position)
            return Participant(
                id: id, name: name, delegation: delegations[position % 3], home: random.pick(["DEL", "ISB", "VIE"]),
                passports: random.chance(60) ? ["IN"] : [],
                unavailable: random.chance(50) ? [days("2027-04-01", "2027-04-20")] : [],
                ifNeedBe: random.chance(30) ? [days("2027-06-01", "2027-06-20")] : [], weight: random.number(1...2))
        }
        series.fares = ["DEL", "ISB", "VIE"].flatMap { home in
            ["OSL", "VIE"].filter { $0 != home }.map {
                Fare(from: home, to: $0, fare: Amount(500), hours: 9, kgCO2: 800)
            }
        }
        // Of every third series some fares are estimates.
        if seed.isMultiple(of: 3) { series.fares[0].estimated = Estimated(["fare"], source: "a guess") }
        series.visas = [Visa(passport: "IN", country: "NO", notice: 30, fee: Amount(80))]
        series.together = random.chance(30) ? [[series.participants[0].id, series.participants[1].id]] : []
        series.goals = [Goal(.workshops), Goal(.cost)]
        let starts = ["2027-03-08", "2027-06-14", "2027-09-06"]
        let people = series.participants.map(\.id)
        let funders = series.funders.map(\.id)
        func plan(_ count: Int, _ random: inout SeededGenerator) -> Plan {
            var plan = Plan(name: series.name, status: .optimal)
            for start in starts.prefix(count) {
                let attendees = people.filter { _ in random.chance(60) }
                let costs =
                    delegations.map {
                        CostEntry(category: "travel", delegation: $0, amount: Money(cents: random.number(1...90_000)))
                    } + [CostEntry(category: "venue", amount: Money(cents: random.number(1...90_000)))]
                plan.workshops.append(
                    PlannedWorkshop(
                        start: day(start), end: day(start) + 1, venue: random.pick(["v1", "v2"]), attendees: attendees,
                        costs: costs,
                        funding: costs.map {
                            FundingEntry(
                                funder: random.pick(funders), category: $0.category, delegation: $0.delegation,
                                amount: $0.amount)
                        }))
            }
            plan.total = plan.workshops.flatMap(\.costs).map(\.amount).reduce(.zero, +)
            plan.goals = [
                GoalOutcome(goal: .workshops, value: Rational(count), bound: Rational(count)),
                GoalOutcome(goal: .cost, value: plan.total.units, bound: plan.total.units),
            ]
            return plan
        }
        self.plan = plan(random.number(1...3), &random)
        old = plan(random.number(1...3), &random)
        self.series = series
    }

    /// Code names by where somebody stands in the series: the same in series that differ in names alone.
    var codenames: Codenames {
        Codenames(
            byID: Dictionary(
                series.participants.enumerated().map { ($1.id, "P9\($0)9") }, uniquingKeysWith: { first, _ in first }))
    }
}
