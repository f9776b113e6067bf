import SeriesModel
import SeriesPlanning

/// Explains why no plan of a series is right: first what would help, then what clashes.
struct Explainer {
    private let series: Series
    private var feasibility: Feasibility

    /// Explains the series of an enquiry, which plans changed series.
    init(_ enquiry: Enquiry) {
        series = enquiry.series
        feasibility = Feasibility(enquiry)
    }

    /// So many ways out are offered, the lightest.
    private static let mostOffers = 8

    /// Explains the series.
    mutating func explanation() throws(ParleyError) -> Explanation {
        switch try feasibility.of(series) {
        case .possible: return Explanation(verdict: .possible)
        case .unknown: return Explanation(verdict: .unknown)
        case .impossible: break
        }
        var explanation = Explanation(verdict: .impossible)
        feasibility.step = "what would help"
        var singles = SingleChanges(feasibility)
        feasibility = try singles.run()
        explanation.isComplete = singles.isComplete
        var offers: [[WayOutSearch.Offer]] = []
        feasibility.step = "the least change"
        var search = WayOutSearch(feasibility)
        for (condition, plan) in singles.cures {
            offers += try search.offers(for: condition, from: plan).map { [$0] }
        }
        feasibility = search.feasibility
        if offers.count > Self.mostOffers { explanation.isComplete = false }
        explanation.waysOut = try priced(Array(offers.prefix(Self.mostOffers)))
        let cures = singles.isComplete ? Set(singles.cures.map(\.condition.path)) : []
        let first = try conflict(without: [], needing: cures)
        explanation.conflicts = [first.stated]
        if explanation.waysOut.isEmpty, singles.isComplete, !first.conditions.isEmpty {
            explanation.waysOut = try combined(first.conditions, &explanation)
        }
        explanation.partial = explanation.waysOut.first { $0.changes.map(\.path) == [FewestWorkshops.key] }?.plan
        return explanation
    }

    private mutating func conflict(
        without lifted: Set<String>, needing needed: Set<String> = []
    ) throws(ParleyError) -> (conditions: [any Condition], stated: Conflict) {
        feasibility.step = "what clashes"
        var search = ConflictSearch(without: lifted, needing: needed, feasibility)
        let (conditions, isMinimal, feasibility) = try search.run()
        self.feasibility = feasibility
        let conflict = Conflict(
            conditions: conditions.map { StatedCondition($0, in: series) }, reason: ReasonCode(of: conditions),
            isMinimal: isMinimal, evidence: Evidence(of: series, about: conditions).sentences)
        return (conditions, conflict)
    }

    // MARK: Where one change is not enough

    /// What else clashes, and changes that help together; each is needed.
    private mutating func combined(
        _ first: [any Condition], _ explanation: inout Explanation
    ) throws(ParleyError) -> [WayOut] {
        // Without workshops there is always a plan, and it helps nobody.
        var lifted = Set(first.filter(isOpen).map(\.path))
        guard !lifted.isEmpty else { return [] }
        while !feasibility.isLate {
            guard try feasibility.without(conditions(lifted)).isPossible == false else { break }
            let next = try conflict(without: lifted)
            explanation.conflicts.append(next.stated)
            let more = next.conditions.filter(isOpen).map(\.path)
            guard !more.isEmpty else { return [] }
            lifted.formUnion(more)
        }
        feasibility.step = "what helps together"
        // What weighs most is put back first.
        for condition in conditions(lifted).stableSorted(by: { $0.subject.burden > $1.subject.burden }) {
            guard !feasibility.isLate else { break }
            let answer = try feasibility.without(conditions(lifted.subtracting([condition.path])))
            if answer.isPossible == true { lifted.remove(condition.path) }
            // It may be needed, or only hard to tell.
            if answer.isPossible == nil { explanation.isComplete = false }
        }
        var amendments = conditions(lifted).map { Amendment(condition: $0, value: .lifted) }
        var offers: [WayOutSearch.Offer] = []
        for position in amendments.indices {
            var others = amendments
            let removal = others.remove(at: position)
            var search = WayOutSearch(with: others, feasibility)
            guard case .possible(let plan) = try search.answer(removal) else {
                explanation.isComplete = false
                return []
            }
            let offer = try search.offers(for: removal.condition, from: plan).first
            feasibility = search.feasibility
            guard let offer else {
                // Where nothing was left open, a side would have to stay away: no way out is found by searching longer.
                if search.isCutShort || feasibility.isLate { explanation.isComplete = false }
                return []
            }
            amendments[position] = offer.amendment
            offers.append(offer)
        }
        return try priced([offers])
    }

    /// Whether a condition can be among changes that help together: there must be workshops, and the past is over.
    private func isOpen(_ condition: any Condition) -> Bool {
        if case .whole = condition.scale(in: series), !condition.canBeTakenAway(from: series) { return false }
        return condition.path != FewestWorkshops.key
    }

    private func conditions(_ paths: Set<String>) -> [any Condition] {
        series.conditions.filter { paths.contains($0.path) }
    }

    // MARK: Prices

    /// Plans the series with a further funder who gives as much as any of those ways out asks for that ask for hardly
    /// more money than is missing.
    ///
    /// Every plan of one of them is one of this series, whose best is theirs as a rule: so it is proven once, and not
    /// for each funder.
    private mutating func lookAtMoney(_ offers: [[WayOutSearch.Offer]]) throws(ParleyError) {
        let ways = offers.filter { $0.count == 1 }.compactMap(\.first)
        guard let further = ways.first(where: { $0.amendment.condition is Payment }) else { return }
        let asked = ways.compactMap { way -> Money? in
            guard let grant = way.amendment.condition as? GrantCondition else { return nil }
            let changed = series.amending([way.amendment])
            guard let now = series.funder(grant.funder), let then = changed.funder(grant.funder) else { return nil }
            return then.mostPaid(in: changed) - now.mostPaid(in: series)
        }
        guard let most = asked.filter({ $0 <= further.extraMoney + Self.rounding }).max(), !feasibility.isLate else {
            return
        }
        let amendment = Amendment(
            condition: further.amendment.condition, value: .amount(max(most, further.extraMoney).units))
        _ = try feasibility.plan(series.amending([amendment]))
    }

    /// By so much what is asked of funders differs where the same is missing: overheads and currencies are rounded.
    private static let rounding = Money(cents: 100)

    /// Each way out with its best plan, the lightest and cheapest first. One with which nobody can meet is none, nor is
    /// one that asks for fewer workshops than are still to come.
    private mutating func priced(_ offers: [[WayOutSearch.Offer]]) throws(ParleyError) -> [WayOut] {
        feasibility.step = "the best plan"
        try lookAtMoney(offers)
        var ways: [WayOut] = []
        for parts in offers {
            guard var plan = parts.last?.plan else { continue }
            let amendments = parts.map(\.amendment)
            plan.status = .feasible
            plan.goals = []
            if !feasibility.isLate {
                feasibility.tell("with a change of", amendments.map(\.condition))
                let best = try feasibility.plan(series.amending(amendments))
                if best.hasPlan { plan = best }
            }
            let asksForFewer = amendments.contains { $0.condition is FewestWorkshops }
            func isMeeting(_ plan: Plan) -> Bool {
                plan.workshops.contains { !$0.attendees.isEmpty && !(asksForFewer && series.isHeld($0)) }
            }
            if !isMeeting(plan) {
                // Nobody comes where nobody must, unless the goals ask for people: then they could.
                var crowded = series.amending(amendments)
                crowded.goals = [Goal(.attendance)]
                guard !feasibility.isLate, isMeeting(try feasibility.plan(crowded)) else { continue }
            }
            ways.append(
                WayOut(
                    changes: amendments.map { StatedChange($0, in: series) }, plan: plan,
                    isLeast: parts.allSatisfy(\.isLeast), extraMoney: parts.map(\.extraMoney).reduce(.zero, +),
                    burden: amendments.map(\.condition.subject.burden).max() ?? .rule))
        }
        return ways.stableSorted { first, second in
            (first.burden, first.extraMoney, first.plan.total) < (second.burden, second.extraMoney, second.plan.total)
        }
    }
}
