import GLPKSolver
import SeriesAnswers
import SeriesAudit
import SeriesModel
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
