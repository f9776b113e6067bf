import BigInt
import SeriesModel
import SeriesText
import TestSupport
import Testing

@testable import SeriesAnswers

/// Every number of a report is found in the plan or follows from it, whoever reads it: pages are read back, and what
/// they say is worked out here from the plan and the series alone.
@Suite struct ReportNumbersTests {
    /// Everybody who may read a report of a series.
    private func readers(of series: Series) -> [ReportReader] {
        [ReportReader(), ReportReader(naming: .codenames), ReportReader(naming: .counts)]
            + series.funders.map { ReportReader(.funder($0.id)) }
            + series.delegations.flatMap {
                [ReportReader(.delegation($0.id)), ReportReader(.delegation($0.id), naming: .counts)]
            }
            + series.participants.map { ReportReader(.participant($0.id)) }
    }

    private func page(_ plan: Plan, _ series: Series, old: Plan? = nil, _ reader: ReportReader) throws -> PageReader {
        try PageReader(Report(ReportMatter(plan, of: series, old: old, for: reader)).html())
    }

    // MARK: Money

    @Test func `every amount follows from the plan, and every amount of the plan is told`() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<5 {
            let (plan, series) = try RandomMoney.make(&random)
            let sums = Sums(plan, series)
            for reader in readers(of: series) {
                let shown = try page(plan, series, reader).amounts
                #expect(shown.subtracting(sums.known(to: reader.audience)) == [], "\(reader)")
                guard reader == ReportReader() else { continue }
                let entries = plan.workshops.flatMap(\.costs) + plan.seriesCosts
                for entry in entries where entry.amount != .zero {
                    #expect(shown.contains(entry.amount.grouped) || plan.seriesCosts.contains(entry))
                }
                #expect(shown.contains(plan.total.grouped))
            }
        }
    }

    @Test(arguments: 1...3) func `so does all that it says beside an old plan`(seed: Int) throws {
        let awkward = AwkwardSeries(seed: seed)
        for reader in readers(of: awkward.series) {
            let page = try page(awkward.plan, awkward.series, old: awkward.old, reader)
            expectMoney(page, awkward, reader)
            try expectDays(page, awkward, reader)
            try expectPeople(page, awkward, reader)
        }
    }

    private func expectMoney(_ page: PageReader, _ awkward: AwkwardSeries, _ reader: ReportReader) {
        let (sums, old) = (Sums(awkward.plan, awkward.series), Sums(awkward.old, awkward.series))
        var known = sums.known(to: reader.audience)
        switch reader.audience {
        case .team:
            known.formUnion(changes(old.total, sums.total))
            for funder in awkward.series.funders.map(\.id) {
                known.formUnion(changes(old.direct(funder), sums.direct(funder)))
            }
            known.formUnion(estimated(awkward).map(\.grouped))
        case .funder(let id):
            known.formUnion(changes(old.direct(id), sums.direct(id)))
            known.formUnion(estimated(awkward).map(\.grouped))
        case .delegation, .participant: break
        }
        #expect(page.amounts.subtracting(known) == [], "\(reader)")
    }

    /// A sum before and now, and how much more or less that is.
    private func changes(_ before: Money, _ now: Money) -> [String] {
        [before.grouped, now.grouped, (now - before).grouped, (before - now).grouped]
    }

    /// The fares of 500.00 that are estimates, of each workshop and of all.
    private func estimated(_ awkward: AwkwardSeries) -> [Money] {
        let series = awkward.series
        let sums = awkward.plan.workshops.map { workshop in
            let city = series.venues.first { $0.id == workshop.venue }?.city
            let count = workshop.attendees.count { id in
                let home = series.participants.first { $0.id == id }?.home
                return series.fares.contains { $0.from == home && $0.to == city && $0.estimated.contains("fare") }
            }
            return Money(cents: 50_000 * count)
        }
        return sums + [sums.reduce(.zero, +)]
    }

    /// What a plan adds up to.
    private struct Sums {
        private struct Entry {
            let place: Int
            let category: String
            let delegation: String?
            let funder: String
            let amount: Money
            let due: [(month: Int, amount: Money)]
        }

        private let series: Series
        private var entries: [Entry] = []
        let total: Money

        init(_ plan: Plan, _ series: Series) {
            self.series = series
            total = plan.total
            func month(_ day: Day) -> Int { day.date.year * 12 + day.date.month }
            // Costs of the series in equal parts for each month, the cents that are over last.
            let months = month(series.horizon.last) - month(series.horizon.first) + 1
            func spread(_ amount: Money) -> [(month: Int, amount: Money)] {
                (0..<months).map { part in
                    let (before, after) = (amount.cents * part / months, amount.cents * (part + 1) / months)
                    return (month(series.horizon.first) + part, Money(cents: after - before))
                }
            }
            for (place, workshop) in plan.workshops.enumerated() {
                for payment in workshop.funding {
                    let due =
                        switch payment.category {
                        case "travel", "visa": workshop.start - 30
                        case "venue", "perDiem": workshop.start
                        default: workshop.end
                        }
                    entries.append(
                        Entry(
                            place: place, category: payment.category, delegation: payment.delegation,
                            funder: payment.funder, amount: payment.amount, due: [(month(due), payment.amount)]))
                }
            }
            for payment in plan.seriesFunding {
                entries.append(
                    Entry(
                        place: -1, category: payment.category, delegation: nil, funder: payment.funder,
                        amount: payment.amount, due: spread(payment.amount)))
            }
        }

        private func sum(_ entries: [Entry]) -> Money { entries.map(\.amount).reduce(.zero, +) }

        /// What a funder pays directly.
        func direct(_ funder: String) -> Money { sum(entries.filter { $0.funder == funder }) }

        /// What a reader may be told: a funder nothing of another one alone, the others no money at all.
        func known(to audience: ReportReader.Audience) -> Set<String> {
            var sums = [total]
            var subsets = [entries]
            var funders: [Funder] = []
            switch audience {
            case .team:
                funders = series.funders
                subsets += funders.map { funder in entries.filter { $0.funder == funder.id } }
            case .funder(let id):
                funders = series.funders.filter { $0.id == id }
                subsets += [entries.filter { $0.funder == id }, entries.filter { $0.funder != id }]
            case .delegation, .participant: return []
            }
            for subset in subsets {
                sums.append(sum(subset))
                for key in Set(subset.map(\.category)) { sums.append(sum(subset.filter { $0.category == key })) }
                for key in Set(subset.map(\.place)) {
                    let here = subset.filter { $0.place == key }
                    sums.append(sum(here))
                    for cost in Set(here.map { [$0.category, $0.delegation ?? ""] }) {
                        sums.append(sum(here.filter { [$0.category, $0.delegation ?? ""] == cost }))
                    }
                    for category in Set(here.map(\.category)) {
                        sums.append(sum(here.filter { $0.category == category }))
                    }
                }
                for (_, due) in Dictionary(grouping: subset.flatMap(\.due), by: \.month) {
                    sums.append(due.map(\.amount).reduce(.zero, +))
                }
            }
            // Grants: their amount, the overhead on what is paid, and what is left, in the series currency and in their
            // own, each rounded down.
            var (overheads, lefts, grants) = (Money.zero, Money.zero, Money.zero)
            // What is left of grants that nothing went beyond.
            var open = Money.zero
            for funder in funders {
                let rate =
                    funder.currency == nil || funder.currency == series.currency
                    ? 1 : series.rates[funder.currency.sure].sure
                let grant = Money(roundingDown: funder.amount * rate)
                let direct = direct(funder.id)
                let overhead = Money(roundingDown: (direct.units * funder.overhead).divided(by: 100).sure)
                sums += [grant, overhead, grant - direct - overhead, Money(roundingDown: funder.amount)]
                (overheads, lefts, grants) = (overheads + overhead, lefts + grant - direct - overhead, grants + grant)
                open += max(.zero, grant - direct - overhead)
                let own = Money(roundingDown: direct.units.divided(by: rate).sure)
                let more = Money(roundingDown: (own.units * funder.overhead).divided(by: 100).sure)
                sums += [own, more, own + more, Money(roundingDown: funder.amount) - own - more, direct + overhead]
                // What was paid beyond a grant.
                sums += [direct + overhead - grant, own + more - Money(roundingDown: funder.amount)]
            }
            // Rates stand beside grants.
            return Set((sums + [overheads, lefts, open, grants]).map(\.grouped) + series.rates.values.map { "\($0)" })
        }
    }

    // MARK: Days and people

    /// Every day is one of the plan, or of what people and funders can do.
    private func expectDays(_ page: PageReader, _ awkward: AwkwardSeries, _ reader: ReportReader) throws {
        let series = awkward.series
        var known: Set<Day> = [series.horizon.first, series.horizon.last]
        let ranges =
            series.blackouts.map(\.dates) + series.funders.compactMap(\.window)
            + series.participants.flatMap { $0.unavailable + $0.ifNeedBe }
        for range in ranges { known.formUnion([range.first, range.last]) }
        for workshop in awkward.plan.workshops + awkward.old.workshops {
            // A day of travel before and after, and thirty days for the visa before that.
            known.formUnion([workshop.start - 31, workshop.start - 1, workshop.start, workshop.end, workshop.end + 1])
        }
        for match in page.text.matches(of: #/\b([0-9]{1,2}) ([A-Z][a-z]{2}) (20[0-9]{2})\b/#) {
            let day = try #require(try SpokenDays.range(String(match.0))?.first, "\(match.0)")
            #expect(known.contains(day), "\(reader): \(match.0)")
        }
    }

    /// Every reader counts the same people.
    private func expectPeople(_ page: PageReader, _ awkward: AwkwardSeries, _ reader: ReportReader) throws {
        if case .participant = reader.audience { return }
        let (series, workshops) = (awkward.series, awkward.plan.workshops)
        func numbers(_ delegation: String?) -> [String] {
            let numbers = workshops.map { workshop in
                workshop.attendees.count { id in
                    delegation == nil || series.participants.contains { $0.id == id && $0.delegation == delegation }
                }
            }
            return (numbers + [numbers.reduce(0, +)]).map { "\($0)" }
        }
        let matrix = try #require(page.tables.first { $0.caption.hasPrefix("Attendance") })
        func row(_ name: String) -> [String]? {
            matrix.rows.last { $0.first == name }?.dropFirst().map { $0.replacing("†", with: "") }
        }
        #expect(row("everybody") == numbers(nil), "\(reader)")
        guard reader.naming == .counts else { return }
        for delegation in series.delegations {
            let expected = numbers(delegation.id)
            guard expected.last != "0" else { continue }
            #expect(row(delegation.name) == expected, "\(reader)")
        }
    }
}
