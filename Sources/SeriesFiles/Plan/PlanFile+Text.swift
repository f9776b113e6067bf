package import SeriesModel
package import SeriesText

extension PlanFile {
    /// A plan as JSON that people can read, and how it was made: one line for each goal, cost and payment.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - made: how it was made.
    ///   - estimated: how much of it rests on estimates, as JSON.
    /// - Returns: the JSON.
    package static func json(
        of plan: Plan, made: PlanOrigin? = nil, estimated: JSONValue = .absent
    ) -> JSONValue {
        .block([
            "parley": .version, "name": .text(plan.name), "status": .text(plan.status.rawValue),
            "goals": .array(plan.goals.map(goal)), "workshops": .array(plan.workshops.map(workshop)),
            "seriesCosts": .array(plan.seriesCosts.map(cost)),
            "seriesFunding": .array(plan.seriesFunding.map(payment)), "total": .money(plan.total),
            "estimated": estimated,
            "made": made.map(origin) ?? .absent,
        ])
    }

    /// How the plan was made; always the same keys.
    private static func origin(_ made: PlanOrigin) -> JSONValue {
        .block([
            "command": .text(made.command), "version": .text(made.version), "series": .optional(made.series),
            "with": .array(made.with.map { .text($0) }), "heldUntil": made.heldUntil.map { .day($0) } ?? .null,
            "baseline": made.baseline.map { .array($0.workshops.map(before)) } ?? .null,
        ])
    }

    /// A workshop of the baseline, with its money where that has become the past.
    private static func before(_ workshop: PlannedWorkshop) -> JSONValue {
        let hasCosts = !workshop.costs.isEmpty
        return .object([
            "start": .day(workshop.start), "end": .day(workshop.end), "venue": .text(workshop.venue),
            "attendees": .array(workshop.attendees.map { .text($0) }),
            "costs": hasCosts ? .array(workshop.costs.map(cost)) : .absent,
            "funding": hasCosts ? .array(workshop.funding.map(payment)) : .absent,
        ])
    }

    private static func goal(_ outcome: GoalOutcome) -> JSONValue {
        .object([
            "goal": .text(outcome.goal.rawValue), "value": .goal(outcome.goal, outcome.value),
            "bound": outcome.bound.map { .goal(outcome.goal, $0) } ?? .null,
        ])
    }

    private static func workshop(_ workshop: PlannedWorkshop) -> JSONValue {
        .block([
            "start": .day(workshop.start), "end": .day(workshop.end), "venue": .text(workshop.venue),
            "attendees": .array(workshop.attendees.map { .text($0) }), "costs": .array(workshop.costs.map(cost)),
            "funding": .array(workshop.funding.map(payment)),
        ])
    }

    private static func cost(_ entry: CostEntry) -> JSONValue {
        .object([
            "category": .text(entry.category), "delegation": entry.delegation.map { .text($0) } ?? .absent,
            "amount": .money(entry.amount),
        ])
    }

    private static func payment(_ entry: FundingEntry) -> JSONValue {
        .object([
            "funder": .text(entry.funder), "category": .text(entry.category),
            "delegation": entry.delegation.map { .text($0) } ?? .absent, "amount": .money(entry.amount),
        ])
    }
}
