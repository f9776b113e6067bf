package import SeriesModel
package import SeriesText

extension PlanFile {
    /// A plan as JSON that people can read: one line for each goal, cost and payment.
    package static func json(of plan: Plan) -> JSONValue {
        .block([
            "parley": .version, "name": .text(plan.name), "status": .text(plan.status.rawValue),
            "goals": .array(plan.goals.map(goal)), "workshops": .array(plan.workshops.map(workshop)),
            "seriesCosts": .array(plan.seriesCosts.map(cost)),
            "seriesFunding": .array(plan.seriesFunding.map(payment)), "total": .money(plan.total),
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
