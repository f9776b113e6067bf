package import SeriesModel

extension Goal.Kind {
    /// A value for people, without its unit.
    package func shown(_ value: Rational) -> String {
        self == .cost ? Money(roundingHalfUp: value).grouped : value.grouped
    }

    /// The head of a column of its values.
    package func title(in series: Series) -> String {
        switch self {
        case .cost: "cost in \(series.currency)"
        case .emissions: "kg of CO2"
        case .fairness: "hours apart"
        case .early: "days to the starts"
        default: rawValue
        }
    }

    /// What it is about, in a sentence.
    package var phrase: String {
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

    /// `2 more workshops`, `1 reluctant attendance fewer`; nil where nothing changes.
    package func change(from before: Rational, to after: Rational, in series: Series) -> String? {
        guard before != after else { return nil }
        let isMore = before < after
        let amount = isMore ? after - before : before - after
        func of(_ one: String, _ many: String) -> String {
            "\(amount.grouped) \(isMore ? "more" : "fewer") \(amount == 1 ? one : many)"
        }
        switch self {
        case .workshops: return of("workshop", "workshops")
        case .attendance:
            // Where weights differ, it is no number of people.
            guard series.participants.allSatisfy({ $0.weight == 1 }) else {
                return "attendance \(amount.grouped) \(isMore ? "higher" : "lower")"
            }
            return of("attendance", "attendances")
        case .returning: return of("return", "returns")
        case .reluctance: return of("reluctant attendance", "reluctant attendances")
        case .changes: return of("change", "changes")
        case .cost: return "\(shown(amount)) \(series.currency) \(isMore ? "more" : "less")"
        case .fairness: return of("hour apart", "hours apart")
        case .emissions: return "\(amount.grouped) kg of CO2 \(isMore ? "more" : "less")"
        case .early: return "\(counted(amount, "day", "days")) \(isMore ? "later" : "earlier") in all"
        }
    }

    /// What a series lacks without which a goal measures nothing; nil where it has it.
    package func missingData(in series: Series) -> String? {
        switch self {
        case .emissions where series.fares.allSatisfy({ $0.kgCO2 == 0 }): "no fare of the series has kgCO2"
        case .fairness where series.fares.allSatisfy({ $0.hours == 0 }): "no fare of the series has hours"
        default: nil
        }
    }

    /// What a step takes: `4,210.00 EUR`, or a change in words.
    package func difference(from before: Rational, to after: Rational, in series: Series) -> String {
        guard self == .cost else { return change(from: before, to: after, in: series) ?? "nothing" }
        return "\(shown(after - before)) \(series.currency)"
    }
}
