public import Foundation
import OrderedCollections
public import SeriesFiles
public import SeriesModel

extension Series {
    /// The series as a plan has left it on a day: what has taken place is held, and the past is closed.
    ///
    /// - A workshop of the baseline whose last meeting day is before the day is added to ``held``, with its attendees,
    ///   and with its costs and funding as they were planned: what was planned is what was spent. Where the baseline
    ///   says nothing of costs, or of who pays, that is left open. A workshop that the series itself holds from the
    ///   same start day wins: two cannot start on one day, and the file knows better what happened.
    /// - One that is still going on is held too where it has begun on ``today`` or before, since no other workshop
    ///   starts then.
    /// - No other workshop may touch a day before the day. Only one of the baseline that is still going on, and one
    ///   that is pinned, may be where it is, at its venue.
    ///
    /// - Parameters:
    ///   - baseline: the plan that was followed so far.
    ///   - day: the first day that is still open; nil: nothing has happened, and the series stays as it is.
    /// - Returns: the series with ``held`` in order of start and the past among its ``blackouts``.
    /// - Throws: ``SeriesAnswers/HoldingError`` where a held workshop names what the series does not have, or its money
    ///   does not add up.
    public func holding(_ baseline: Plan, until day: Day?) throws(HoldingError) -> Series {
        guard let day else { return self }
        let ended = baseline.workshops.filter { workshop in
            isOver(workshop, on: day) && workshop.start < day && !held.contains { $0.start == workshop.start }
        }
        let problems = ended.flatMap(obstacles)
        guard problems.isEmpty else { throw HoldingError(problems: problems) }
        var series = self
        series.held = (held + ended.map(HeldWorkshop.init(asPlanned:))).sorted { $0.start < $1.start }
        let running = baseline.workshops.filter { $0.start < day && $0.end >= day }
        let open =
            (running.map { Pin(start: $0.start, venue: $0.venue) } + pinned).filter { pin in
                pin.start < day && !series.held.contains { $0.start == pin.start }
            }
        series.blackouts += past(before: day, open: open.map(\.start)).map(Blackout.init(past:))
        series.keepOpen(open, before: day)
        return series
    }

    /// Whether nothing can be decided about a workshop any more.
    private func isOver(_ workshop: PlannedWorkshop, on day: Day) -> Bool {
        workshop.end < day || (today.map { workshop.start <= $0 } ?? false)
    }

    /// Lets workshops that may still be there start before a day, each at its venue, and no others.
    private mutating func keepOpen(_ open: [Pin], before day: Day) {
        guard !open.isEmpty, let left = DayRange(day, max(day, horizon.last)) else { return }
        for place in venues.indices {
            let others = Set(open.map(\.start)).subtracting(open.filter { $0.venue == venues[place].id }.map(\.start))
            venues[place].closed += others.sorted().map { DayRange($0) }
        }
        let allowed = open.map(\.start).sorted().map { DayRange($0) } + [left]
        starts =
            starts.map { given in
                allowed.flatMap { range in
                    given.compactMap { DayRange(max($0.first, range.first), min($0.last, range.last)) }
                }
            } ?? allowed
    }

    /// The days of the horizon before a day, without those of workshops that may still be there.
    private func past(before day: Day, open: [Day]) -> [DayRange] {
        var closed: [DayRange] = []
        var next = horizon.first
        for start in open.sorted() where start < day {
            if let range = DayRange(next, min(start, day) - 1) { closed.append(range) }
            next = max(next, start + days)
        }
        if let range = DayRange(next, day - 1) { closed.append(range) }
        return closed
    }

    /// What keeps a workshop of a plan from being held in this series.
    private func obstacles(to workshop: PlannedWorkshop) -> [HoldingError.Problem] {
        var kinds: OrderedSet<HoldingError.Kind> = []
        func check(_ id: String, among ids: [String], _ referent: Referent) {
            if !ids.contains(id) { kinds.append(.unknown(referent, id)) }
        }
        check(workshop.venue, among: venues.map(\.id), .venue)
        for id in workshop.attendees { check(id, among: participants.map(\.id), .participant) }
        let delegationsNamed = workshop.costs.compactMap(\.delegation) + workshop.funding.compactMap(\.delegation)
        for id in delegationsNamed { check(id, among: delegations.map(\.id), .delegation) }
        for payment in workshop.funding { check(payment.funder, among: funders.map(\.id), .funder) }
        kinds.append(contentsOf: workshop.imbalances)
        let pin = Pin(start: workshop.start, venue: workshop.venue)
        return kinds.map { HoldingError.Problem(workshop: pin, kind: $0) }
    }
}

extension HeldWorkshop {
    /// A workshop that took place as it was planned.
    init(asPlanned workshop: PlannedWorkshop) {
        self.init(start: workshop.start, venue: workshop.venue, attendees: workshop.attendees)
        guard !workshop.costs.isEmpty else { return }
        costs = workshop.costs.map {
            SpentCost(category: $0.category, delegation: $0.delegation, amount: $0.amount.units)
        }
        guard !workshop.funding.isEmpty else { return }
        funding = workshop.funding.map {
            SpentFunding(
                funder: $0.funder, category: $0.category, delegation: $0.delegation, amount: $0.amount.units)
        }
    }
}

extension PlannedWorkshop {
    /// Where costs and funding are given, the categories in which they differ.
    fileprivate var imbalances: [HoldingError.Kind] {
        guard !funding.isEmpty else { return [] }
        var sums: OrderedDictionary<[String?], (cost: Money, paid: Money)> = [:]
        for entry in costs { sums[[entry.category, entry.delegation], default: (.zero, .zero)].cost += entry.amount }
        for entry in funding { sums[[entry.category, entry.delegation], default: (.zero, .zero)].paid += entry.amount }
        return sums.filter { $0.value.cost != $0.value.paid }.map { post, sums in
            .unbalanced(category: (post[0] ?? ""), delegation: post[1], cost: sums.cost, paid: sums.paid)
        }
    }
}

extension Series {
    /// The series with the goal `changes` among its goals: a new plan keeps as much of the old one as it can.
    ///
    /// Goals that name it are taken as they are. Otherwise it comes right after `workshops` where that is the first
    /// goal, and before all others where it is not.
    public var countingChanges: Series {
        guard !goals.contains(where: { $0.kind == .changes }) else { return self }
        var series = self
        series.goals.insert(Goal(.changes), at: goals.first?.kind == .workshops ? 1 : 0)
        return series
    }
}

/// Why workshops of a plan cannot be taken as held: all that is wrong, in the order of the plan.
public struct HoldingError: Error, Hashable, Sendable {
    /// One thing that is wrong.
    public struct Problem: Hashable, Sendable {
        /// The workshop of the plan.
        public var workshop: Pin
        /// What is wrong with it.
        public var kind: Kind

        /// A problem with a workshop.
        public init(workshop: Pin, kind: Kind) {
            self.workshop = workshop
            self.kind = kind
        }
    }

    /// What can be wrong.
    public enum Kind: Hashable, Sendable {
        /// The workshop names somebody or something that the series does not have.
        case unknown(Referent, String)
        /// What was paid for a category is not what it cost.
        case unbalanced(category: String, delegation: String?, cost: Money, paid: Money)
    }

    /// Never empty.
    public var problems: [Problem]

    /// Everything that is wrong.
    public init(problems: [Problem]) {
        self.problems = problems
    }
}

extension HoldingError: CustomStringConvertible {
    /// A line for each problem.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}

extension HoldingError.Problem: CustomStringConvertible {
    /// `the workshop from 2027-02-01 at bangkok cannot be held: the series has no participant n5`.
    public var description: String {
        let title = "the workshop from \(workshop.start) at \(ShownText.short(workshop.venue)) cannot be held"
        switch kind {
        case .unknown(let referent, let id):
            let shown = referent == .participant ? ShownText.person(id) : ShownText.short(id)
            return "\(title): the series has no \(referent.rawValue) \(shown)"
        case .unbalanced(let category, let delegation, let cost, let paid):
            let post = ShownText.short(category) + (delegation.map { " of \(ShownText.short($0))" } ?? "")
            return "\(title): \(post) costs \(cost), the funders pay \(paid)"
        }
    }
}

extension HoldingError: LocalizedError {
    /// The same words: what `localizedDescription` gives.
    public var errorDescription: String? { description }
}

extension Series {
    /// The series and the baseline by which a plan is judged that says how it was made: with what had been held by
    /// then, and counting changes where the plan answers that goal.
    ///
    /// - Parameters:
    ///   - plan: a plan of this series.
    ///   - made: how it was made.
    /// - Returns: what an audit needs.
    /// - Throws: ``SeriesAnswers/HoldingError`` where what was held does not fit this series any more.
    public func context(
        of plan: Plan, made: PlanOrigin
    ) throws(HoldingError) -> (series: Series, baseline: Plan?) {
        guard let baseline = made.baseline else { return (self, nil) }
        return (try holding(baseline, until: made.heldUntil).countingChanges(inAnswerTo: plan), baseline)
    }

    /// Counting changes where a plan answers that goal.
    public func countingChanges(inAnswerTo plan: Plan) -> Series {
        let counting = countingChanges
        return plan.goals.map(\.goal) == counting.goals.map(\.kind) ? counting : self
    }
}
