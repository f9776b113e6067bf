import SeriesModel
import SeriesPlanning
import SeriesText

extension Ask {
    /// What the levels come to, in sentences: what is proven, and what the search has left open.
    func findings(in series: Series) -> [String] {
        let name = funder.name
        let nothing = funder.nothingToPay(in: series).map { "\(name) can pay for nothing here: \($0.reason)" }
        guard let first = levels.first, let last = levels.last else {
            guard isWhole else { return ["The search stopped before it found an amount."] }
            let reason = nothing ?? "something else than the money of \(name) stands in the way"
            return ["No amount makes a right plan: \(reason). That is proven."]
        }
        guard !isForNothing else {
            let best = "Without it: \(last.title(in: series))."
            if let nothing { return ["Nothing is to be asked: \(nothing).", best] }
            let more =
                isProven
                ? "With more from it nothing more becomes possible. That is proven."
                : "The search was stopped: with an amount, more may be possible."
            return ["Nothing need be asked of \(name): the others can pay.", "\(best) \(more)"]
        }
        guard isWhole else {
            return ["The search was stopped: there may be further levels, and levels between these."]
        }
        guard isProven else { return [] }
        let (spent, less) = (spent(in: series), "with 0.01 \(currency) less no right plan has as much. That is proven.")
        guard last.amount > spent else {
            return ["\(name) has paid enough: with more from it nothing more becomes possible. That is proven."]
        }
        return [first.amount <= spent ? "For what is above \(spent.grouped), \(less)" : less.capitalizedFirst]
    }

    /// Whether the funder pays in no level, or there is none.
    var isForNothing: Bool { levels.allSatisfy { $0.amount == .zero } }

    /// The grant out of which the funder has paid for what has been held: with less of it nothing changes.
    func spent(in series: Series) -> Money {
        let index = SeriesIndex(series)
        return series.funders.firstIndex { $0.id == funder.id }.map {
            funder.leastAmount(paying: index.alreadyPaid(by: $0), in: series)
        } ?? .zero
    }
}

extension AskLevel {
    /// `2 workshops with attendance 9`.
    func title(in series: Series) -> String {
        let people = series.isWeighted ? " of \(counted(plan.heads, "person", "people")) in all" : ""
        return "\(counted(workshops, "workshop", "workshops"))\(people) with attendance \(attendance.grouped)"
    }
}

extension Series {
    /// Whether attendance is no number of people here, which then stands beside it.
    var isWeighted: Bool { participants.contains { $0.weight != 1 } }
}
