public import SeriesFiles
public import SeriesModel
import SeriesPlanning
import SeriesText

/// How much of what a plan costs rests on estimates.
///
/// An amount rests on estimates where a number that it is made of is marked as one: a fare, a night, a fee, a factor of
/// a season. What was really spent on a workshop that has taken place does not.
public struct EstimatedShare: Codable, Hashable, Sendable {
    /// So much of the total, in the series currency.
    public let amount: Money
    /// The same as a share of the total, 0 to 1; 0 where nothing costs anything.
    public let share: Rational
    /// By category, those with something, in the order of the format and then of the file.
    public let categories: [Category]
    /// Of each workshop of the plan, in its order.
    public let workshops: [Money]

    /// How much of a category rests on estimates.
    public struct Category: Codable, Hashable, Sendable {
        /// The category.
        public let category: String
        /// How much, in the series currency.
        public let amount: Money
    }

    /// The share of a plan; nil where the series has no estimates, or this is no plan of it.
    public init?(_ plan: Plan, of series: Series) {
        guard series.hasEstimates, plan.hasPlan, let all = SeriesIndex(series).costs(of: plan),
            let rest = SeriesIndex(series.withoutEstimatedCosts).costs(of: plan)
        else { return nil }
        var sums: [String: Money] = [:]
        func differences(_ whole: [String: Money], _ without: [String: Money]) -> Money {
            whole.reduce(.zero) { sum, entry in
                let difference = entry.value - (without[entry.key] ?? .zero)
                sums[entry.key, default: .zero] += difference
                return sum + difference
            }
        }
        workshops = zip(all.workshops, rest.workshops).map { differences($0, $1) }
        amount = workshops.total + differences(all.series, rest.series)
        share = amount.units.divided(by: plan.total.units) ?? 0
        var seen: Set<String> = []
        categories = series.categories.filter { seen.insert($0).inserted }.compactMap { category in
            sums[category].flatMap { $0 == .zero ? nil : Category(category: category, amount: $0) }
        }
    }
}

extension PlanFile {
    /// The JSON of a plan, of how it was made where that is given, and of how much of it rests on estimates where the
    /// series has any.
    public static func text(of plan: Plan, in series: Series, made: PlanOrigin? = nil) -> String {
        let share = EstimatedShare(plan, of: series)
        return json(of: plan, made: made, estimated: share.map { JSONValue(encoding: $0) } ?? .absent).document
    }
}

extension EstimatedShare {
    /// `38 %`; less than one percent is said to be so.
    public var percent: String {
        let percent = share * 100
        if percent > 0, percent < 1 { return "less than 1 %" }
        return "\(percent.decimal(to: 0)) %"
    }

    /// `38 % of the total, 36,742.00 EUR, are estimates: travel 13,947.00, lodging 22,795.00.`
    func sentence(_ currency: String) -> String {
        guard amount != .zero else { return "Nothing of the total rests on estimates." }
        let parts = categories.map { "\(CostCategory.words(for: $0.category)) \($0.amount.grouped)" }
        return "\(percent) of the total, \(amount.grouped) \(currency), are estimates: "
            + parts.joined(separator: ", ") + "."
    }
}
