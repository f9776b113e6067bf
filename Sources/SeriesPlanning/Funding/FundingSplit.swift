import BigInt
package import LinearModel
import OrderedCollections
package import SeriesModel

extension SeriesIndex {
    /// Splits every cost line of a schedule among the funders, in whole cents; nil where the money does not suffice.
    ///
    /// Of the right splits the first funder of the series pays as much as it can in all, then the second, and so on.
    /// Where several are left, each line goes to as few funders as possible, those first in the file first, within what
    /// the pool of the line gives them.
    ///
    /// - Parameters:
    ///   - schedule: what is to be paid for.
    ///   - funder: one that pays as little as it can in all, before the wishes for the others count.
    ///   - solver: splits where limits cross.
    ///   - limits: what limits each of its solves.
    /// - Returns: every line with its payments.
    /// - Throws: ``SolverError``, ``SolverError/stopped(_:)`` where a solve ended before it was known whether there
    ///   is a split, and which is the best.
    package func fund(
        _ schedule: Schedule, leastOf funder: Int? = nil, solver: any Solver,
        limits: () -> SolveOptions = { SolveOptions() }
    ) throws(SolverError) -> [FundedLine]? {
        var lines: [(funded: FundedLine, pool: FundingPool?)] = []
        func add(_ line: CostLine, _ place: FundedLine.Place, _ workshop: FundingPool.Workshop?, _ payers: [Int]) {
            lines.append(
                (
                    FundedLine(place: place, line: line, payments: []),
                    pool(of: line.key.category, payers: payers, at: workshop)
                ))
        }
        for (position, record) in held.enumerated() where record.paid == nil {
            for line in self.lines(ofHeld: record) {
                add(line, .held(position), .held(position), payers(of: line.key, at: record.option))
            }
        }
        for (position, workshop) in schedule.workshops.enumerated() {
            for line in self.lines(at: workshop.option, attendees: workshop.attendees) {
                add(line, .planned(position), .planned(block: position), payers(of: line.key, at: workshop.option))
            }
        }
        for line in seriesLines() where line.amount != .zero {
            add(line, .series, nil, payers(of: line.key, at: nil))
        }

        var pools: OrderedDictionary<FundingPool, Int> = [:]
        for (funded, pool) in lines {
            guard let pool else { continue }
            pools[pool, default: 0] += funded.line.amount.cents
        }
        let problem = FundingProblem(pools: pools, terms: terms(of: directCost(of: schedule)), leastOf: funder)
        let found = try withoutActuallyEscaping(limits) { limits throws(SolverError) in
            try problem.solve { (problem) throws(SolverError) in
                try CrossingLimits(solver: solver, limits: limits).split(problem)
            }
        }
        guard var split = found else { return nil }
        let planned = lines.map { entry in
            var funded = entry.funded
            if let pool = entry.pool, let position = pools.index(forKey: pool) {
                funded.payments = pay(funded.line.amount, by: pool.payers, from: &split[position])
            }
            return funded
        }
        return paidLines() + planned
    }

    /// Takes an amount out of what a pool's payers give: from the first that can pay it whole, else from one after the
    /// other.
    private func pay(_ amount: Money, by payers: [Int], from shares: inout [Int]) -> [FundedLine.Payment] {
        var missing = amount.cents
        let order =
            shares.indices.first { shares[$0] >= missing }.map { [$0] } ?? Array(shares.indices)
        var payments: [FundedLine.Payment] = []
        for position in order where missing > 0 && shares[position] > 0 {
            let cents = min(missing, shares[position])
            shares[position] -= cents
            missing -= cents
            payments.append(.init(funder: payers[position], amount: Money(cents: cents)))
        }
        return payments
    }

    /// The lines of held workshops whose funding is known, one for each entry of what was spent, and who paid each.
    private func paidLines() -> [FundedLine] {
        held.enumerated().flatMap { position, record -> [FundedLine] in
            guard let paid = record.paid else { return [] }
            // A payment for something that the costs do not name is kept as it is: what happened is not judged.
            var lines: OrderedDictionary<HeldRecord.Heading, CostLine> = [:]
            for line in self.lines(ofHeld: record) {
                lines[.init(category: line.key.category, delegation: line.key.delegation)] = line
            }
            for heading in paid.map(\.heading) where lines[heading] == nil {
                let key = CostLine.Key(category: heading.category, delegation: heading.delegation, refusals: [])
                lines[heading] = CostLine(key: key, amount: .zero)
            }
            return lines.map { heading, line in
                FundedLine(
                    place: .held(position), line: line,
                    payments: paid.filter { $0.heading == heading }.map { .init(funder: $0.funder, amount: $0.amount) })
            }
        }
    }

    /// What each funder may still pay when the series costs so much.
    private func terms(of directCost: Money) -> [FundingProblem.Terms] {
        funders.enumerated().map { position, funder in
            let already = alreadyPaid(by: position)
            var most = funder.limit - already
            if let share = funder.maxShare {
                most = min(most, Money(roundingDown: share * directCost.units) - already)
            }
            return FundingProblem.Terms(
                most: max(0, most.cents), least: max(0, (funder.minSpend - already).cents),
                caps: Dictionary(
                    uniqueKeysWithValues: funder.caps.map { category, cap in
                        (category, max(0, (cap - alreadyPaid(by: position, for: category)).cents))
                    }),
                perWorkshop: funder.perWorkshop?.cents)
        }
    }
}

/// A cost line, where it arises, and who pays how much of it.
package struct FundedLine: Hashable, Sendable {
    /// Where a line arises.
    package enum Place: Hashable, Sendable {
        /// Position among the held workshops.
        case held(Int)
        /// Position among the schedule's workshops.
        case planned(Int)
        case series
    }

    /// What a funder pays of a line.
    package struct Payment: Hashable, Sendable {
        package let funder: Int
        package let amount: Money
    }

    package let place: Place
    package let line: CostLine
    /// In the order of the funders; they add up to the line.
    package var payments: [Payment]
}

/// A schedule, and who pays for what in it.
package struct FundedSchedule: Sendable {
    package let schedule: Schedule
    package let funding: [FundedLine]
}
