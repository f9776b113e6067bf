import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers

/// A report is made of what its reader may know, `ReportMatter`, and of nothing else: where that is the same, so is the
/// file. So it is the same for the same series with other names and ids of all those whom the reader may not know, over
/// 200 series. `EveryModeSecrecyTests` compares the files.
@Suite struct ReportSecrecyTests {
    private static let seeds = Array(1...200)

    private func matter(
        _ awkward: AwkwardSeries, _ reader: ReportReader, codenames: Codenames? = nil
    ) throws -> ReportMatter {
        try ReportMatter(
            awkward.plan, of: awkward.series, baseline: awkward.old, old: awkward.old, for: reader,
            codenames: codenames ?? awkward.codenames)
    }

    @Test(arguments: seeds) func `whatever a report is made of has no names and ids of others`(seed: Int) throws {
        let one = AwkwardSeries(seed: seed)
        func expectSame(_ reader: ReportReader, sparing: Set<String> = []) throws {
            let other = AwkwardSeries(seed: seed, renamed: .people, sparing: sparing, naming: seed)
            #expect(try matter(one, reader) == matter(other, reader))
        }
        for naming in [ReportReader.Naming.counts, .codenames] {
            try expectSame(ReportReader(naming: naming))
            for delegation in one.series.delegations {
                try expectSame(ReportReader(.delegation(delegation.id), naming: naming))
            }
        }
        for funder in one.series.funders { try expectSame(ReportReader(.funder(funder.id))) }
        for delegation in one.series.delegations {
            let own = one.series.participants.filter { $0.delegation == delegation.id }.map(\.id)
            try expectSame(ReportReader(.delegation(delegation.id)), sparing: Set(own))
        }
        for person in one.series.participants {
            try expectSame(ReportReader(.participant(person.id)), sparing: [person.id])
        }
        // Names do tell those who may know them.
        let other = AwkwardSeries(seed: seed, renamed: .people)
        #expect(try matter(one, ReportReader()) != matter(other, ReportReader()))
    }

    @Test(arguments: seeds) func `code names do not tell the place in the file`(seed: Int) throws {
        let awkward = AwkwardSeries(seed: seed)
        var random = SeededGenerator(seed: seed + 77)
        var shuffled = awkward.series
        shuffled.participants.shuffle(using: &random)
        let order = Dictionary(
            shuffled.participants.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        let plan = awkward.plan.with { plan in
            for position in plan.workshops.indices {
                plan.workshops[position].attendees.sort { (order[$0] ?? 0) < (order[$1] ?? 0) }
            }
        }
        let reader = ReportReader(naming: .codenames)
        #expect(
            try ReportMatter(awkward.plan, of: awkward.series, for: reader)
                == ReportMatter(plan, of: shuffled, for: reader))
    }

    @Test(arguments: seeds) func `no code name spells an id or a name`(seed: Int) {
        let people = AwkwardSeries(seed: seed).series.participants
        let codenames = Codenames(of: people)
        let given = people.map { codenames[$0.id] }
        #expect(Set(given).count == people.count)
        #expect(Set(given).isDisjoint(with: people.flatMap { [$0.id, $0.name] }))
    }

    @Test func `code names with a key of one's own stay when somebody joins`() {
        let people = AwkwardSeries(seed: 1).series.participants
        let more = people + [Participant(id: "new", delegation: "x", home: "DEL")]
        let (before, after) = (Codenames(of: people, key: "key"), Codenames(of: more, key: "key"))
        #expect(people.allSatisfy { before[$0.id] == after[$0.id] })
        #expect(people.contains { Codenames(of: people)[$0.id] != Codenames(of: more)[$0.id] })
        #expect(people.contains { before[$0.id] != Codenames(of: people, key: "other")[$0.id] })
    }

    @Test func `numbers that tell who somebody is are marked`() throws {
        let report = try Report(ReportMatter(Lake.plan, of: Lake.series, for: ReportReader(naming: .counts)))
        #expect(report.tellsByCounting)
        // Two of North and one guest at the first workshop, one guest at the second.
        #expect(report.html().contains("<strong>North</strong> 2†"))
        #expect(report.html().contains("Numbers marked † count one or two people"))
        #expect(try !Report(ReportMatter(Lake.plan, of: Lake.series, for: ReportReader())).html().contains("†"))
    }

    /// Of others it is not shown; where it was counted, a note explained a mark that no number had.
    @Test func `how many came back is told of sides alone`() throws {
        let report = try Report(ReportMatter(Lake.plan, of: Lake.series, for: ReportReader(naming: .counts)))
        // The guest of the second workshop was at the first.
        let later = report.workshops[1].groups
        #expect(later.contains { !$0.isSide })
        #expect(later.allSatisfy { ($0.returning != nil) == $0.isSide })
        let groups = try #require(report.attendance).groups
        #expect(groups.allSatisfy { $0.isSide || $0.returning.allSatisfy { $0 == nil } })
    }

    @Test func `a full name in the name of the series is hidden, and reasons of blackouts are`() throws {
        let series = Lake.series.with {
            $0.name = "Talks of Nora Aas"
            $0.participants[0].name = "Nora Aas"
            $0.blackouts = [Blackout(dates: days("2027-03-01", "2027-03-05"), why: "Nora Aas is ill")]
        }
        for reader in [
            ReportReader(naming: .codenames), ReportReader(.funder("trust")), ReportReader(.participant("g1")),
        ] {
            let html = try Report(ReportMatter(Lake.plan, of: series, for: reader)).html()
            #expect(!html.contains("Aas") && !html.contains("ill<"))
            #expect(html.contains("<h1>Talks of …</h1>"))
        }
    }

    @Test func `whoever the series does not have has no report`() {
        func error(_ audience: ReportReader.Audience) -> ReportError? {
            do {
                _ = try ReportMatter(Lake.plan, of: Lake.series, for: ReportReader(audience))
                return nil
            } catch { return error }
        }
        #expect(error(.funder("n1")) == .noFunder)
        #expect(error(.delegation("x")) == .noDelegation)
        #expect(error(.participant("Nora")) == .noParticipant)
    }
}
