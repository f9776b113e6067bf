import LinearModel
import OrderedCollections
import SeriesModel

extension CompactProgram {
    /// What flows from one pool of cost lines to one funder, in thousands: `pay[k,f]`.
    struct Payment: Sendable {
        let pool: FundingPool
        let funder: Int
        let variable: Variable
    }

    /// The costs of each pool, in thousands, as far as they are still to be funded.
    ///
    /// What nobody may pay is fixed at not chosen; a cost that comes anyway and that nobody may pay keeps its pool,
    /// whose row then cannot hold.
    mutating func poolCosts() throws(Interruption) -> OrderedDictionary<FundingPool, LinearExpression> {
        var costs: OrderedDictionary<FundingPool, LinearExpression> = [:]
        for (position, record) in index.held.enumerated() where record.paid == nil {
            for line in index.lines(ofHeld: record) {
                let payers = index.payers(of: line.key, at: record.option)
                let pool = index.pool(of: line.key.category, payers: payers, at: .held(position))
                costs[pool, default: LinearExpression()] += Self.money(line.amount)
            }
        }
        for line in index.seriesLines() where line.amount != .zero {
            let pool = index.pool(
                of: line.key.category, payers: index.payers(of: line.key, at: nil), at: nil)
            costs[pool, default: LinearExpression()] += Self.money(line.amount)
        }
        for position in layout.classes.indices {
            try limits.check()
            for price in pricesInClasses()[position] {
                if price.pool.payers.isEmpty {
                    close(price.variable)
                } else {
                    costs[price.pool, default: LinearExpression()].add(Self.money(price.amount), price.variable)
                }
            }
        }
        return costs
    }

    /// What flows from pools to funders, which ``PaidInFull`` writes.
    mutating func flow() throws(Interruption) -> [Payment] {
        try write(PaidInFull.self)
        return payments
    }

    /// The sum of what a funder pays, of the pools that a test lets through.
    mutating func paid(
        by funder: Int, where isCounted: (FundingPool) -> Bool = { _ in true }
    ) throws(Interruption) -> LinearExpression {
        var sum = LinearExpression()
        for payment in try flow() where payment.funder == funder && isCounted(payment.pool) {
            sum.add(1, payment.variable)
        }
        return sum
    }
}

extension CompactProgram {
    /// What choosing a variable adds to the costs of a pool.
    struct Price {
        let variable: Variable
        let pool: FundingPool
        let amount: Money
    }

    /// For each class the prices of everything that can be chosen in it, zero amounts left out.
    mutating func pricesInClasses() -> [[Price]] {
        if let classPrices { return classPrices }
        let prices = layout.classes.indices.map { self.prices(inClass: $0) }
        classPrices = prices
        return prices
    }

    private func prices(inClass position: Int) -> [Price] {
        let optionClass = layout.classes[position]
        let representative = layout.options[optionClass.options[0]]
        let workshop = FundingPool.Workshop.planned(block: optionClass.block)
        var prices: [Price] = []
        for (category, amount) in index.workshopPrices(at: optionClass.venue) where amount != .zero {
            let key = CostLine.Key(category: category, delegation: nil, refusals: [])
            let payers = index.payers(of: key, at: representative)
            prices.append(
                Price(
                    variable: isClassHeld[position], pool: index.pool(of: category, payers: payers, at: workshop),
                    amount: amount))
        }
        var pools: [CostLine.Key: FundingPool] = [:]
        for (candidate, attending) in zip(optionClass.candidates, attendances[position]) {
            let delegation = index.people[candidate.person].delegation
            let refusals = index.people[candidate.person].refuses
            for (category, amount) in candidate.prices.entries {
                let key = CostLine.Key(category: category, delegation: delegation, refusals: refusals)
                let pool =
                    pools[key]
                    ?? index.pool(of: category, payers: index.payers(of: key, at: representative), at: workshop)
                pools[key] = pool
                prices.append(Price(variable: attending.variable, pool: pool, amount: amount))
            }
        }
        return prices
    }

    /// An amount in the program's unit, thousands.
    static func money(_ amount: Money) -> Double { Double(amount.cents) / centsPerUnit }
}
