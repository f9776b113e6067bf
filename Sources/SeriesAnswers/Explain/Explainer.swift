import SeriesModel
package import SeriesPlanning

/// Explains why no plan of a series is right: what clashes, and what would help.
package struct Explainer {
    private let series: Series
    private var feasibility: Feasibility
    /// When to be content with ways out that are not priced with all goals.
    private var contentAt: ContinuousClock.Instant?
    private let patience: Duration?
    /// Whether no test of a change was stopped.
    private var isComplete = true

    /// Questions about the series of an enquiry.
    ///
    /// - Parameters:
    ///   - enquiry: plans changed series.
    ///   - deadline: when everything has to end; nil: when it is known what clashes.
    ///   - patience: how long to look for smaller and better ways out once it is known what clashes; nil: until there is
    ///     nothing more to look for.
    package init(
        _ enquiry: Enquiry, until deadline: ContinuousClock.Instant? = nil,
        patience: Duration? = nil
    ) {
        series = enquiry.series
        feasibility = Feasibility(enquiry, until: deadline)
        contentAt = deadline
        self.patience = patience
    }

    /// So many ways out are offered.
    private static let mostOffers = 12

    /// A conflict of so many conditions is small enough.
    private static let fewConditions = 6

    /// Explains the series.
    package mutating func explanation() throws(PlanningError) -> Explanation {
        switch try feasibility.of(series) {
        case .possible: return Explanation(verdict: .possible)
        case .unknown: return Explanation(verdict: .unknown)
        case .impossible: break
        }
        var explanation = Explanation(verdict: .impossible)
        let found = try conflict(without: [])
        contentAt = [contentAt, patience.map { .now + $0 }].compactMap { $0 }.min()
        let (first, cures) = try smallest(found)
        explanation.conflicts = [first]
        var offers: [[WayOutSearch.Offer]] = []
        var search = WayOutSearch(in: series, feasibility, until: searchEnd)
        for (condition, plan) in cures {
            if search.isLate {
                // Without the condition there is a plan: that is known, if not how little of it would do.
                explanation.isComplete = false
                let removal = Amendment(condition, to: .lifted)
                offers += [WayOutSearch.Offer(amendment: removal, plan: plan, isLeast: false)].filter(isWorthwhile)
                    .map { [$0] }
                continue
            }
            offers += try search.offers(for: condition, from: plan).filter(isWorthwhile).map { [$0] }
        }
        feasibility = search.feasibility
        if !isComplete { explanation.isComplete = false }
        if offers.isEmpty, explanation.isComplete { offers = try combined(&explanation) }
        // What was stopped in between may have left something out.
        if isLate || !isComplete { explanation.isComplete = false }
        if offers.count > Self.mostOffers { explanation.isComplete = false }
        explanation.waysOut = try priced(Array(offers.prefix(Self.mostOffers)))
        explanation.partial =
            explanation.waysOut.first {
                $0.amendments.map(\.condition) == [.fewestWorkshops]
            }?.plan
        return explanation
    }

    private var left: Duration? { contentAt.map { max(.zero, $0 - .now) } }

    private var isLate: Bool { contentAt.map { ContinuousClock.now >= $0 } ?? false }

    /// When prices have to be looked for, whatever else could be offered.
    private var searchEnd: ContinuousClock.Instant? {
        contentAt.map { $0 - max(.zero, $0 - .now) / 3 }
    }

    /// By burden, and in the order of the series where that is equal.
    private func lightestFirst(_ conditions: [Condition]) -> [Condition] {
        WayOut.Burden.allCases.flatMap { burden in conditions.filter { $0.burden == burden } }
    }

    private mutating func conflict(without lifted: Set<Condition>) throws(PlanningError) -> Conflict {
        var search = ConflictSearch(in: series, without: lifted, feasibility)
        var (conflict, feasibility) = try search.run()
        self.feasibility = feasibility
        conflict.evidence = EvidenceReading(conflict.conditions, of: series).evidence
        return conflict
    }

    /// The conditions of a conflict whose removal alone gives a plan, the lightest first, and the plan.
    private typealias Cures = [(condition: Condition, plan: Plan)]

    private mutating func cures(_ conflict: Conflict) throws(PlanningError) -> Cures {
        var cures: Cures = []
        let end = contentAt.map { $0 - max(.zero, $0 - .now) / 2 }
        for condition in lightestFirst(conflict.conditions) {
            // Half of the time is for how little of each would do.
            if let end, !cures.isEmpty, ContinuousClock.now >= end {
                isComplete = false
                break
            }
            switch try feasibility.of(series.lifting([condition]), within: left) {
            case .possible(let plan): cures.append((condition, plan))
            case .impossible: break
            case .unknown: isComplete = false
            }
        }
        return cures
    }

    /// A conflict, or, where no number tells why it clashes, a smaller one that has nothing of it but what helps alone.
    private mutating func smallest(_ conflict: Conflict) throws(PlanningError) -> (Conflict, Cures) {
        let cures = try cures(conflict)
        let useless = Set(conflict.conditions).subtracting(cures.map(\.condition))
        guard conflict.evidence.isEmpty, conflict.conditions.count > Self.fewConditions, !cures.isEmpty,
            !useless.isEmpty,
            try feasibility.without(useless, of: series, within: left).isPossible == false
        else { return (conflict, cures) }
        let other = try self.conflict(without: useless)
        return other.conditions.count < conflict.conditions.count ? (other, cures) : (conflict, cures)
    }

    /// A series without any workshop is no way out.
    private func isWorthwhile(_ offer: WayOutSearch.Offer) -> Bool {
        offer.amendment.condition != .fewestWorkshops || !offer.plan.workshops.isEmpty
    }

    // MARK: Where one change is not enough

    /// For a test that is not worth more.
    private static let patienceForOne = Duration.seconds(2)
    /// For what would be the only way out.
    private static let lastPatience = Duration.seconds(3)

    /// What else clashes, and changes that help together; each is needed.
    private mutating func combined(
        _ explanation: inout Explanation
    ) throws(PlanningError) -> [[WayOutSearch.Offer]] {
        // That there must be workshops stays: without them there is always a plan, and it helps nobody.
        var lifted = Set(explanation.conflicts.flatMap(\.conditions)).subtracting([.fewestWorkshops])
        guard !lifted.isEmpty else { return [] }
        // One way out is worth waiting for.
        contentAt = contentAt.map { max($0, .now + Self.lastPatience) }
        while try feasibility.without(lifted, of: series, within: Self.patienceForOne).isPossible == false, !isLate {
            let next = try conflict(without: lifted)
            explanation.conflicts.append(next)
            let more = next.conditions.filter { $0 != .fewestWorkshops }
            guard !more.isEmpty else { return [] }
            lifted.formUnion(more)
        }
        // What weighs most is put back first.
        for condition in lightestFirst(series.conditions.filter(lifted.contains)).reversed() {
            let fewer = lifted.subtracting([condition])
            if isLate { break }
            let answer = try feasibility.without(fewer, of: series, within: Self.patienceForOne)
            if answer.isPossible == true { lifted = fewer }
            // It may be needed, or only hard to tell.
            if answer.isPossible == nil { isComplete = false }
        }
        contentAt = contentAt.map { max($0, .now + Self.lastPatience) }
        var amendments = series.conditions.filter(lifted.contains).map { Amendment($0, to: .lifted) }
        var offers: [WayOutSearch.Offer] = []
        for position in amendments.indices {
            var others = amendments
            others.remove(at: position)
            var search = WayOutSearch(in: series, with: others, feasibility, until: contentAt)
            let removal = amendments[position]
            guard case .possible(let plan) = try search.answer(removal),
                let offer = try search.offers(for: removal.condition, from: plan).first
            else { return [] }
            feasibility = search.feasibility
            amendments[position] = offer.amendment
            offers.append(offer)
        }
        return offers.isEmpty ? [] : [offers]
    }

    // MARK: Prices

    /// Each way out with its best plan, the cheapest first.
    private mutating func priced(_ offers: [[WayOutSearch.Offer]]) throws(PlanningError) -> [WayOut] {
        var ways: [WayOut] = []
        for (position, parts) in offers.enumerated() {
            guard var plan = parts.last?.plan else { continue }
            let amendments = parts.map(\.amendment)
            plan.status = .feasible
            plan.goals = []
            let share = left.map { $0 / (offers.count - position) }
            if share.map({ $0 > .milliseconds(50) }) ?? true {
                let best = try feasibility.plan(series.amending(amendments), within: share)
                if best.status == .optimal || best.status == .feasible { plan = best }
            }
            ways.append(
                WayOut(
                    amendments: amendments, plan: plan, isLeast: parts.allSatisfy(\.isLeast),
                    extraMoney: parts.map(\.extraMoney).reduce(.zero, +)))
        }
        // The order of the series settles ties.
        return ways.enumerated().sorted { first, second in
            (first.element.burden, first.element.extraMoney, first.element.plan.total, first.offset)
                < (second.element.burden, second.element.extraMoney, second.element.plan.total, second.offset)
        }.map(\.element)
    }
}
