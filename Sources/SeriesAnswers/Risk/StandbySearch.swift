import LinearModel
import SeriesAudit
import SeriesModel
import SeriesPlanning

/// Finds who could take whose place in a plan: each replacement makes a plan, which is funded anew and audited.
struct StandbySearch: Sendable {
    /// What a replacement came to.
    private enum Trial {
        case right(extraCost: Money)
        case breaks(rules: Set<String>)
        case cannotBePaid
    }

    private let series: Series
    private let plan: Plan
    private let funding: PlanFunding
    private let limits: PlanningLimits
    /// For each attendee the audit of plans in which they do not come to a workshop of theirs.
    private var audits: [String: Audit] = [:]

    /// The search for a right plan of a series.
    init(_ plan: Plan, of series: Series, solver: any Solver, limits: PlanningLimits) {
        self.series = with(series) { $0.goals = [] }
        self.plan = with(plan) { $0.goals = [] }
        funding = PlanFunding(SeriesIndex(self.series), solver: solver)
        self.limits = limits
    }

    /// For each delegation that attends a workshop, who could take whose place there.
    ///
    /// - Parameters:
    ///   - position: the workshop's position in the plan.
    ///   - odds: what becomes of it.
    ///   - chances: the chance that each participant cancels.
    /// - Returns: the lists, in the order of the delegations.
    /// - Throws: ``Interruption`` where a limit has come, or the solver fails.
    mutating func lists(
        forWorkshop position: Int, odds: WorkshopOdds, chances: [String: Double]
    ) throws(Interruption) -> [StandbyList] {
        try limits.check()
        let workshop = plan.workshops[position]
        let present = Set(workshop.attendees)
        var lists: [StandbyList] = []
        for delegation in series.delegations {
            let members = series.participants.filter { $0.delegation == delegation.id }
            let attending = members.map(\.id).filter(present.contains)
            guard !attending.isEmpty else { continue }
            var list = StandbyList(delegation: delegation.id)
            for candidate in members where !present.contains(candidate.id) {
                switch try replacements(by: candidate, among: attending, at: position) {
                case .failure(let reason, let rules):
                    list.unfit.append(UnfitStandby(participant: candidate.id, reason: reason, rules: rules))
                case .success(let costs):
                    let gain = odds.gain(from: candidate, insteadOf: costs.map(\.replaced))
                        .scaled(by: 1 - (chances[candidate.id] ?? 0))
                    if let standby = standby(candidate, costs, gain: gain, holds: odds.holds, at: workshop) {
                        list.people.append(standby)
                    }
                }
            }
            list.people = list.people.stableSorted { first, second in
                // Sums of the same numbers in another order may differ in the last digit.
                let more = first.gain - second.gain
                return abs(more) > 1e-9 ? more > 0 : first.leastExtraCost < second.leastExtraCost
            }
            lists.append(list)
        }
        return lists
    }

    private func standby(
        _ candidate: Participant, _ costs: [(replaced: String, extra: Money)], gain: Probability, holds: Probability,
        at workshop: PlannedWorkshop
    ) -> Standby? {
        let index = funding.index
        guard let person = index.person(candidate.id), let option = index.option(of: workshop),
            let least = costs.map(\.extra).min(), let most = costs.map(\.extra).max()
        else { return nil }
        let errors = [holds.standardError, gain.standardError].compactMap { $0 }
        let error = errors.isEmpty ? nil : errors.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return Standby(
            participant: candidate.id, replaces: costs.map(\.replaced),
            holds: Probability(holds.value + gain.value, standardError: error), gain: gain.value,
            leaves: index.daysAway(person, for: option).first, applyBy: index.lastDayToApply(person, for: option),
            leastExtraCost: least, mostExtraCost: most, isReluctant: index.isReluctant(person, about: option))
    }

    // MARK: Replacements

    private enum Replacements {
        case success([(replaced: String, extra: Money)])
        case failure(UnfitStandby.Reason, rules: [String] = [])
    }

    /// Whom of the attendees of their delegation somebody could replace, and what the series then costs more.
    private mutating func replacements(
        by candidate: Participant, among attending: [String], at position: Int
    ) throws(Interruption) -> Replacements {
        let index = funding.index
        guard let person = index.person(candidate.id), let option = index.option(of: plan.workshops[position]),
            index.canAttend(person, option)
        else { return .failure(.cannotAttend) }
        var right: [(replaced: String, extra: Money)] = []
        var canKeepRules = false
        var broken: [Set<String>] = []
        for attendee in attending {
            switch try trial(candidate.id, insteadOf: attendee, at: position) {
            case .right(let extra): right.append((replaced: attendee, extra: extra))
            case .cannotBePaid: canKeepRules = true
            case .breaks(let rules): broken.append(rules)
            }
        }
        guard right.isEmpty else { return .success(right) }
        if canKeepRules { return .failure(.cannotBePaid) }
        // What breaks whomever they replace says more than what breaks for somebody.
        let always = broken.dropFirst().reduce(broken.first ?? []) { $0.intersection($1) }
        let rules = always.isEmpty ? broken.reduce(into: Set()) { $0.formUnion($1) } : always
        return .failure(.breaksRule, rules: rules.sorted())
    }

    private mutating func trial(
        _ candidate: String, insteadOf attendee: String, at position: Int
    ) throws(Interruption) -> Trial {
        try limits.check()
        var changed = plan
        let attendees = Set(plan.workshops[position].attendees).subtracting([attendee]).union([candidate])
        changed.workshops[position].attendees = series.participants.map(\.id).filter(attendees.contains)
        let audit = audit(without: attendee)
        let broken = Set(audit.violations(in: changed).map(\.rule)).intersection(Audit.scheduleRuleNames)
        guard broken.isEmpty else { return .breaks(rules: broken) }
        guard let funded = try funding.plan(changed.workshops, limits: limits) else { return .cannotBePaid }
        let others = Set(audit.violations(in: funded).map(\.rule))
        guard others.isEmpty else { return .breaks(rules: others) }
        return .right(extraCost: funded.total - plan.total)
    }

    /// An audit that asks of somebody who cancels to attend once less than they must: that they cancel is no fault of
    /// whoever replaces them.
    private mutating func audit(without attendee: String) -> Audit {
        if let known = audits[attendee] { return known }
        var series = series
        if let place = series.participants.firstIndex(where: { $0.id == attendee }) {
            series.participants[place].attends.min = max(0, series.participants[place].attends.min - 1)
        }
        let audit = Audit(series: series)
        audits[attendee] = audit
        return audit
    }
}

/// A copy with one thing changed.
private func with<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
    var copy = value
    change(&copy)
    return copy
}
