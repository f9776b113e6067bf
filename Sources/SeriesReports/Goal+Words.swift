import SeriesModel

extension Goal.Kind {
    /// A value for people, without its unit.
    func shown(_ value: Rational) -> String {
        self == .cost ? Money(roundingHalfUp: value).grouped : value.grouped
    }

    /// The head of a column of its values.
    func title(in series: Series) -> String {
        switch self {
        case .cost: "cost in \(series.currency)"
        case .emissions: "kg of CO2"
        case .fairness: "hours apart"
        case .early: "days to the starts"
        default: rawValue
        }
    }

    /// What it is about, in a sentence.
    var phrase: String {
        switch self {
        case .workshops: "workshops"
        case .attendance: "attendance"
        case .returning: "returning participants"
        case .reluctance: "reluctance"
        case .cost: "cost"
        case .fairness: "difference in travel hours"
        case .emissions: "emissions"
        case .early: "delay"
        case .changes: "changes"
        }
    }

    /// `2 more workshops`, `1 reluctant attendance less`; nil where nothing changes.
    func change(from before: Rational, to after: Rational) -> String? {
        guard before != after else { return nil }
        let amount = before < after ? after - before : before - after
        let more = before < after
        let isOne = amount == 1
        switch self {
        case .workshops: return "\(amount.grouped) \(more ? "more" : "fewer") \(isOne ? "workshop" : "workshops")"
        case .attendance: return "\(amount.grouped) \(more ? "more" : "less") attendance"
        case .returning: return "\(amount.grouped) \(more ? "more" : "fewer") \(isOne ? "return" : "returns")"
        case .reluctance:
            return "\(amount.grouped) \(more ? "more" : "fewer") reluctant \(isOne ? "attendance" : "attendances")"
        case .changes: return "\(amount.grouped) \(more ? "more" : "fewer") \(isOne ? "change" : "changes")"
        case .cost: return "\(shown(amount)) \(more ? "more" : "less")"
        case .fairness: return "\(amount.grouped) \(isOne ? "hour" : "hours") \(more ? "further apart" : "closer")"
        case .emissions: return "\(amount.grouped) kg of CO2 \(more ? "more" : "less")"
        case .early: return "\(amount.grouped) \(isOne ? "day" : "days") \(more ? "later" : "earlier") in all"
        }
    }

    /// What a step takes: `4,210.00 EUR`, or a change in words.
    func difference(from before: Rational, to after: Rational, in series: Series) -> String {
        guard self == .cost else { return change(from: before, to: after) ?? "nothing" }
        return "\(shown(after - before)) \(series.currency)"
    }
}
