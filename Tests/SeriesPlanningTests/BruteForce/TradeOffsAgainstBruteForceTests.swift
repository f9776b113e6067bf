import GLPKSolver
import SeriesAnswers
import SeriesAudit
import SeriesModel
import TestSupport
import Testing

/// Random small series with every feature of the format: every step of a trade-off as found by trying every schedule,
/// and every amount to ask for as found by trying a cent less.
struct TradeOffsAgainstBruteForceTests {
    /// Seeds are in portions so that they run side by side: eight in each, and more until two of them say something.
    private func each(_ work: @escaping @Sendable (Int) throws -> Bool) async throws {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for portion in 0..<4 {
                group.addTask {
                    var compared = 0
                    for seed in stride(from: portion, to: 200, by: 4) where seed < 32 || compared < 2 {
                        compared += try work(seed) ? 1 : 0
                    }
                    return compared
                }
            }
            for try await compared in group { #expect(compared >= 2) }
        }
    }

    /// Goals to be had for others; the first that matters to coordinators comes up most.
    private static let pairs: [([Goal.Kind], Goal.Kind)] = [
        ([.workshops, .attendance], .cost), ([.attendance], .cost), ([.returning], .cost), ([.reluctance], .cost),
        ([.workshops, .attendance], .cost), ([.fairness], .cost), ([.attendance], .fairness),
        ([.attendance, .workshops], .emissions), ([.workshops, .attendance], .cost), ([.early], .cost),
        ([.attendance, .reluctance, .early], .cost),
    ]

    @Test func `every step of a trade-off, to the cent`() async throws {
        try await each { seed in
            var series = RandomSeries(seed: seed).series
            let (goals, against) = Self.pairs[seed % Self.pairs.count]
            series.goals = (goals + [against]).map { Goal($0) }
            guard let expected = BruteForce.steps(series) else { return false }
            var enquiry = Enquiry(series, solver: GLPKSolver())
            let found = try FrontierQuestion(of: goals, against: against).answer(from: &enquiry)
            #expect(found.isProven, "seed \(seed)")
            #expect(found.steps.map { $0.values + [$0.price] } == expected, "seed \(seed)")
            for step in found.steps {
                var asked = series
                asked.goals = []
                #expect(Audit(series: asked).violations(in: step.plan) == [], "seed \(seed)")
            }
            return expected.count > 1
        }
    }

    /// One workshop of two or three sides, with money for all of it and journeys of a few uneven sizes: a part of such
    /// a series has coarser steps than the whole.
    private static func uneven(_ seed: Int) -> Series {
        var random = SeededGenerator(seed: seed)
        var series = RandomSeries(seed: 0).series
        (series.blackouts, series.held, series.pinned, series.quotas, series.together, series.apart) =
            ([], [], [], [], [], [])
        (series.services, series.costs, series.visas, series.starts, series.startOn) = ([], [], [], nil, nil)
        (series.balance, series.continuity, series.rotate, series.today) = (nil, 0, false, nil)
        series.horizon = DayRange(series.horizon.first)
        (series.workshops, series.days) = (Limits(min: 1, max: 1), 1)
        series.delegations = (0..<random.number(2...3)).map { side in
            Delegation(
                id: "d\(side)", role: .side, seats: Limits(min: random.number(0...2), max: random.pick([2, nil])))
        }
        let homes = ["AAA", "BBB", "CCC", "DDD"]
        series.participants = series.delegations.flatMap { side in
            (0..<random.number(2...3)).map { number in
                Participant(id: "\(side.id)p\(number)", delegation: side.id, home: random.pick(homes))
            }
        }
        series.venues = [Venue(id: "v0", city: "AAA"), Venue(id: "v1", city: "XXX")]
        series.fares = homes.flatMap { home in
            series.venues.filter { $0.city != home }.map { venue in
                Fare(
                    from: home, to: venue.city, fare: Amount(random.pick([0, 100, 150, decimal("220.5")])),
                    hours: random.pick([0, 3, decimal("4.5"), decimal("7.25"), 12]),
                    kgCO2: random.pick([0, 100, decimal("250.5"), decimal("333.25")]))
            }
        }
        series.funders = [Funder(id: "f", amount: 1_000_000)]
        return series
    }

    @Test func `steps that are finer than those of a part`() async throws {
        let pairs: [(Goal.Kind, Goal.Kind)] = [
            (.fairness, .cost), (.emissions, .fairness), (.fairness, .emissions), (.cost, .fairness),
        ]
        try await each { seed in
            var series = Self.uneven(seed)
            let (goal, against) = pairs[seed % pairs.count]
            series.goals = [Goal(goal), Goal(against)]
            guard let expected = BruteForce.steps(series) else { return false }
            var enquiry = Enquiry(series, solver: GLPKSolver())
            let found = try FrontierQuestion(of: [goal], against: against).answer(from: &enquiry)
            #expect(found.steps.map { $0.values + [$0.price] } == expected, "seed \(seed)")
            return expected.count > 1
        }
    }

    @Test func `what to ask for, and not a cent less`() async throws {
        try await each { seed in
            var series = RandomSeries(seed: seed).series
            guard !series.funders.isEmpty else { return false }
            series.goals = [Goal(.workshops), Goal(.attendance)]
            let funder = series.funders[seed % series.funders.count]
            /// The best that a grant makes possible; nil where there was too much to try.
            func best(_ amount: Money) -> [Rational]?? {
                var changed = series
                changed.funders[seed % series.funders.count].amount = amount.units
                let found = BruteForce(changed)
                return found.gaveUp ? .none : .some(found.best)
            }
            guard best(.zero) != nil else { return false }
            var enquiry = Enquiry(series, solver: GLPKSolver())
            let ask = try AskQuestion(funder: funder.id).answer(from: &enquiry)
            #expect(ask.isProven, "seed \(seed)")
            // What it has paid is part of what it must give, whatever else would be right.
            let paid = series.held.flatMap { $0.funding ?? [] }.filter { $0.funder == funder.id }
                .reduce(Money.zero) { $0 + Money(roundingHalfUp: $1.amount) }
            let floor = funder.leastAmount(paying: paid, in: series)
            var before: [Rational]?
            for level in ask.levels {
                let values = [Rational(level.workshops), level.attendance]
                if let enough = best(level.amount) { #expect(enough == values, "seed \(seed)") }
                #expect(level.amount >= floor, "seed \(seed)")
                if level.amount > floor, let less = best(level.amount - Money(cents: 1)) {
                    #expect(less == before, "seed \(seed)")
                }
                before = values
            }
            if let most = best(Money(cents: 1_000_000_000)) { #expect(most == before, "seed \(seed)") }
            return ask.levels.count > 1
        }
    }
}
