public import SeriesModel

/// A series and a right plan of it as the reader of a report may know them: whoever has no name for this reader has a
/// code name in the place of both id and name, everywhere, before anything is asked or written.
///
/// Answers that go into a report, such as risks, are asked about this series and this plan, so that there is nothing in
/// them that the reader may not see either.
public struct ReportMatter: Hashable, Sendable {
    /// For whom it is.
    public let reader: ReportReader
    /// The series, for this reader.
    public let series: Series
    /// The plan, for this reader.
    public let plan: Plan
    /// The plan from which the goal `changes` counts.
    public let baseline: Plan?
    /// An old plan with which this one is compared.
    public let old: Plan?
    /// Changes of the series of which it is a plan.
    package let scenario: [String]
    /// The ids here of those whom the reader knows by name or code name.
    package let known: Set<String>
    /// Whether nothing is kept from the reader.
    package let seesEverything: Bool

    /// What a reader may know.
    ///
    /// - Parameters:
    ///   - plan: a right plan.
    ///   - series: its series.
    ///   - baseline: the plan from which the goal `changes` counts.
    ///   - old: an old plan to compare with.
    ///   - scenario: changes of the series of which it is a plan, as scenarios are typed.
    ///   - reader: for whom.
    ///   - codenames: other code names than those that follow from the series.
    /// - Throws: ``ReportError`` where the series has nobody such as the reader.
    public init(
        _ plan: Plan, of series: Series, baseline: Plan? = nil, old: Plan? = nil, scenario: [String] = [],
        for reader: ReportReader, codenames: Codenames? = nil
    ) throws(ReportError) {
        self.reader = reader
        self.scenario = scenario
        let members: Set<String>
        switch reader.audience {
        case .team: members = Set(series.participants.map(\.id))
        case .funder(let id):
            guard series.funder(id) != nil else { throw .noFunder }
            members = []
        case .delegation(let id):
            guard series.delegation(id) != nil else { throw .noDelegation }
            members = Set(series.participants.filter { $0.delegation == id }.map(\.id))
        case .participant(let id):
            guard series.participant(id) != nil else { throw .noParticipant }
            members = [id]
        }
        let everybody = Set(series.participants.map(\.id))
        let plans = [plan, baseline, old].compactMap(\.self)
        let strangers = Set(plans.flatMap { $0.workshops.flatMap(\.attendees) }).subtracting(everybody).sorted()
        let keepsNames = reader.naming == .names
        guard !(reader.audience == .team && keepsNames) else {
            (self.series, self.plan, self.baseline, self.old) = (series, plan, baseline, old)
            known = everybody.union(strangers)
            seesEverything = true
            return
        }
        seesEverything = false
        let mask = ReportMask(
            codenames ?? Codenames(of: series.participants, in: plans),
            sparing: keepsNames ? members : [], of: series)
        known = Set(members.map(mask.id))
        self.series = mask.series
        self.plan = mask.plan(plan)
        self.baseline = baseline.map(mask.plan)
        self.old = old.map(mask.plan)
    }
}

/// Puts code names in the place of people.
private struct ReportMask {
    let series: Series
    private let codenames: Codenames
    private let spared: Set<String>
    /// Where everybody stands in the masked series, by their id there.
    private let order: [String: Int]

    init(_ codenames: Codenames, sparing spared: Set<String>, of original: Series) {
        self.codenames = codenames
        self.spared = spared
        func masked(_ id: String) -> String { spared.contains(id) ? id : codenames[id] }
        var series = original
        // In the order of code names, as that of the file tells who is who.
        let hidden = original.participants.filter { !spared.contains($0.id) }.map { person in
            var person = person
            person.id = codenames[person.id]
            person.name = person.id
            return person
        }.sorted { $0.id < $1.id }
        series.participants = original.participants.filter { spared.contains($0.id) } + hidden
        series.together = original.together.map { $0.map(masked) }
        series.apart = original.apart.map { $0.map(masked) }
        let order = Dictionary(firstOf: series.participants.enumerated().map { ($0.element.id, $0.offset) })
        self.order = order
        for position in series.held.indices {
            series.held[position].attendees = Self.sorted(series.held[position].attendees.map(masked), order)
        }
        // Prose may name anybody.
        series.name = original.name(forReaderKnowing: spared)
        for position in series.blackouts.indices { series.blackouts[position].why = nil }
        self.series = series
    }

    func id(_ id: String) -> String { spared.contains(id) ? id : codenames[id] }

    func plan(_ plan: Plan) -> Plan {
        var plan = plan
        plan.name = series.name
        for position in plan.workshops.indices {
            plan.workshops[position].attendees = Self.sorted(plan.workshops[position].attendees.map(id), order)
        }
        return plan
    }

    private static func sorted(_ ids: [String], _ order: [String: Int]) -> [String] {
        ids.sorted { (order[$0] ?? .max, $0) < (order[$1] ?? .max, $1) }
    }
}
