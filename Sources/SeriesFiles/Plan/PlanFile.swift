public import SeriesModel
package import SeriesText

/// Reads and writes plan files, format 1.
public enum PlanFile {
    /// The JSON of a plan, and of how it was made where that is given: the same plan gives the same text, byte for
    /// byte.
    public static func text(of plan: Plan, made: PlanOrigin? = nil) -> String {
        json(of: plan, made: made).document
    }

    /// Reads a plan, of this program or another.
    ///
    /// Keys that are not part of the format are passed over. What a plan of status `infeasible` or `unknown` leaves
    /// out is empty.
    public static func read(contentsOf path: String) throws(SeriesFileError) -> PlanDocument {
        try read(try contents(of: path), name: path)
    }

    /// Reads the text of a plan; the name is for messages.
    public static func read(_ text: String, name: String) throws(SeriesFileError) -> PlanDocument {
        try document(PlanReader(text, name: name))
    }

    /// Reads a plan that is a part of another file, in the places of which errors are.
    package static func read(_ node: SourceNode, name: String) throws(SeriesFileError) -> PlanDocument {
        try document(PlanReader(within: node, name: name))
    }

    private static func document(_ reader: PlanReader) throws(SeriesFileError) -> PlanDocument {
        let plan = reader.plan()
        let made = reader.made()
        guard reader.log.diagnostics.isEmpty else { throw .invalid(reader.log.sortedDiagnostics) }
        return PlanDocument(plan: plan, faults: reader.faults.list, made: made)
    }

    /// Reads only the workshops of a plan, with their starts, venues and attendees: all that a baseline needs.
    public static func readBaseline(contentsOf path: String) throws(SeriesFileError) -> Plan {
        try readBaseline(try contents(of: path), name: path)
    }

    /// Reads only the workshops of the text of a plan; the name is for messages.
    public static func readBaseline(_ text: String, name: String) throws(SeriesFileError) -> Plan {
        let reader = try PlanReader(text, name: name)
        let plan = reader.baseline()
        guard reader.log.diagnostics.isEmpty else { throw .invalid(reader.log.sortedDiagnostics) }
        return plan
    }

    private static func contents(of path: String) throws(SeriesFileError) -> String {
        try SeriesFileError.reading(path) { try FileText.contents(of: path) }
    }
}

/// A plan as a file has it, right or wrong.
public struct PlanDocument: Hashable, Sendable {
    /// With stand-ins where a fault says so.
    public let plan: Plan
    /// Where the file itself breaks the format, though it can be read, in what the plan cannot show: half a cent, an
    /// unknown status.
    public let faults: [Violation]
    /// How it was made, where the file says so.
    public let made: PlanOrigin?
}

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
