import BigInt
import SeriesModel

extension Audit.Rule {
    /// The total is the sum of all costs: of the workshops, held ones included, and of the series.
    static let total = Audit.Rule("total") { reading in
        guard let total = reading.total, total != BigInt(reading.plan.total.cents) else { return [] }
        return ["the whole series costs \(Audit.money(total)), the plan says \(reading.plan.total)"]
    }
}
