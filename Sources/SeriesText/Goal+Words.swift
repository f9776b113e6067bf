package import SeriesModel

extension Goal.Kind {
    /// A value for people, without its unit.
    package func shown(_ value: Rational) -> String {
        self == .cost ? Money(roundingHalfUp: value).grouped : value.grouped
    }

    /// The head of a column of its values.
    package func title(in series: Series) -> String {
        self == .cost ? "cost in \(series.currency)" : words.title ?? rawValue
    }

    /// What it is about, in a sentence.
    package var phrase: String { words.phrase }

    /// `2 more workshops`, `1 reluctant attendance fewer`; nil where nothing changes.
    package func change(from before: Rational, to after: Rational, in series: Series) -> String? {
        guard before != after else { return nil }
        let isMore = before < after
        let amount = isMore ? after - before : before - after
        switch words.change {
        case _ where self == .cost: return "\(shown(amount)) \(series.currency) \(isMore ? "more" : "less")"
        // Where weights differ, it is no number of people.
        case _ where self == .attendance && !series.participants.allSatisfy({ $0.weight == 1 }):
            return "attendance \(amount.grouped) \(isMore ? "higher" : "lower")"
        case .counted(let one, let many):
            return "\(amount.grouped) \(isMore ? "more" : "fewer") \(amount == 1 ? one : many)"
        case .measured(let one, let many, let more, let less):
            return "\(counted(amount, one, many)) \(isMore ? more : less)"
        }
    }

    /// What a series lacks without which a goal measures nothing; nil where it has it.
    package func missingData(in series: Series) -> String? {
        guard let data = words.measures, series.fares.allSatisfy({ data.value($0) == 0 }) else { return nil }
        return "no fare of the series has \(data.key)"
    }

    /// What a step takes: `4,210.00 EUR`, or a change in words.
    package func difference(from before: Rational, to after: Rational, in series: Series) -> String {
        guard self == .cost else { return change(from: before, to: after, in: series) ?? "nothing" }
        return "\(shown(after - before)) \(series.currency)"
    }
}
