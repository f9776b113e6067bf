import TestSupport
import SeriesModel

/// Section 7 of the format: whether the money suffices for some workshops, in whole cents.
struct BruteForceFunding {
    /// The cost of what is paid once.
    let seriesCents: Int
    private let series: Series
    private let seriesLines: [BruteForceLine]
    private let limits: [Int]
    private let shares: [Rational?]
    private let caps: [[String: Int]]
    private let perWorkshop: [Int?]
    private let least: [Int]

    init(_ series: Series) {
        self.series = series
        let prices = BruteForcePrices(series)
        seriesLines = series.costs.map { prices.line(of: $0) }
        seriesCents = seriesLines.map(\.cents).reduce(0, +)
        func cents(_ amount: Rational, _ funder: Funder) -> Int {
            let rate = funder.currency.map { $0 == series.currency ? 1 : series.rates[$0].sure } ?? 1
            return Int((amount * rate * 100).floor)
        }
        limits = series.funders.map { funder in
            Int((Rational(cents(funder.amount, funder)) * 100).divided(by: 100 + funder.overhead).sure.floor)
        }
        shares = series.funders.map(\.maxShare)
        caps = series.funders.map { funder in
            var caps = funder.caps.mapValues { cents($0, funder) }
            for (heading, amount) in funder.headings ?? [:] {
                caps[heading] = min(cents(amount * (1 + funder.reallocation), funder), caps[heading] ?? .max)
            }
            return caps
        }
        perWorkshop = series.funders.map { funder in funder.perWorkshop.map { cents($0, funder) } }
        least = series.funders.map { funder in funder.minSpend.map { cents($0, funder) } ?? 0 }
    }

    /// Whether funders can pay for all; nil where that took too long to find out.
    func canPay(for meetings: [BruteForceMenu.Meeting]) -> Bool? {
        let total = seriesCents + meetings.map(\.cents).reduce(0, +)
        var pools: [Pool: Int] = [:]
        for line in seriesLines where line.cents > 0 { pools[pool(of: line, at: -1), default: 0] += line.cents }
        for (number, meeting) in meetings.enumerated() {
            for line in meeting.lines where line.cents > 0 {
                pools[pool(of: line, at: number), default: 0] += line.cents
            }
        }
        let already = series.funders.map { alreadyPaid(by: $0.id) }
        let most = limits.indices.map { funder in
            let share = shares[funder].map { Int(($0 * Rational(total)).floor) } ?? .max
            return max(0, min(limits[funder], share) - already[funder])
        }
        // Hall: every set of funders has the money for what only they may pay.
        for set in 0..<(1 << most.count) {
            let need = pools.filter { $0.key.payers & ~set == 0 }.values.reduce(0, +)
            let have = most.indices.filter { set & (1 << $0) != 0 }.map { most[$0] }.reduce(0, +)
            guard need <= have else { return false }
        }
        let missing = zip(least, already).map { max(0, $0 - $1) }
        let isCapped = caps.contains { !$0.isEmpty }
        let isLimited = perWorkshop.contains { $0 != nil }
        guard isCapped || isLimited || missing.reduce(0, +) > 0 else { return true }
        return wholeSplit(pools, most: most, missing: missing).isFeasible()
    }

    private struct Pool: Hashable {
        let payers: Int
        let category: String
        /// -1 for what is paid once.
        let workshop: Int
    }

    private func pool(of line: BruteForceLine, at workshop: Int) -> Pool {
        let payers = limits.indices.filter { line.payers & (1 << $0) != 0 }
        let isCapped = payers.contains { caps[$0][line.category] != nil }
        let isLimited = payers.contains { perWorkshop[$0] != nil }
        return Pool(payers: line.payers, category: isCapped ? line.category : "", workshop: isLimited ? workshop : -1)
    }

    private func alreadyPaid(by funder: String, for category: String? = nil) -> Int {
        var sum = 0
        for payment in series.held.flatMap({ $0.funding ?? [] }) where payment.funder == funder {
            if category == nil || payment.category == category { sum += Int((payment.amount * 100).roundedHalfUp) }
        }
        return sum
    }

    private func wholeSplit(_ pools: [Pool: Int], most: [Int], missing: [Int]) -> WholeSystem {
        var system = WholeSystem()
        var all = most.map { _ in [Int]() }
        var byCap: [Int: [String: [Int]]] = [:]
        var byWorkshop: [Int: [Int: [Int]]] = [:]
        for (pool, cents) in pools {
            let payers = most.indices.filter { pool.payers & (1 << $0) != 0 }
            let variables = payers.map { _ in system.addVariable() }
            system.add(variables, equalTo: cents)
            for (funder, variable) in zip(payers, variables) {
                all[funder].append(variable)
                if caps[funder][pool.category] != nil {
                    byCap[funder, default: [:]][pool.category, default: []].append(variable)
                }
                if pool.workshop >= 0, perWorkshop[funder] != nil {
                    byWorkshop[funder, default: [:]][pool.workshop, default: []].append(variable)
                }
            }
        }
        for funder in most.indices {
            system.add(all[funder], atMost: most[funder])
            if missing[funder] > 0 { system.add(all[funder], atLeast: missing[funder]) }
            for (category, variables) in byCap[funder] ?? [:] {
                let already = alreadyPaid(by: series.funders[funder].id, for: category)
                system.add(variables, atMost: max(0, caps[funder][category].sure - already))
            }
            for variables in (byWorkshop[funder] ?? [:]).values {
                system.add(variables, atMost: perWorkshop[funder].sure)
            }
        }
        return system
    }
}
