import LinearModel
import OrderedCollections
import SeriesModel

extension CompactProgram {
    /// What choosing a variable adds to the costs of a pool.
    struct Price {
        let variable: Variable
        let pool: FundingPool
        let amount: Money
    }

    /// The prices of everything that can be chosen in a class, zero amounts left out.
    func prices(inClass position: Int) -> [Price] {
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
            let person = index.people[candidate.person]
            for (category, amount) in candidate.prices.entries {
                let key = CostLine.Key(category: category, delegation: person.delegation, refusals: person.refuses)
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
