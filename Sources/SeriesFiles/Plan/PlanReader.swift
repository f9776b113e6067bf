import SeriesModel

/// Reads a tree as a plan, and sorts what is wrong: faults that the value cannot show to an audit, and what is no plan
/// at all.
struct PlanReader {
    let log: ReadingLog
    let faults = Faults()
    private let fields: Fields

    /// What breaks the form of a plan, in order.
    final class Faults {
        private(set) var list: [Violation] = []

        func add(_ message: String) { list.append(Violation(rule: "form", message: message)) }
    }

    init(_ text: String, name: String) throws(SeriesFileError) {
        let log = ReadingLog(file: name)
        let tree: SourceTree
        do {
            tree = try JSONSource.tree(of: FileText.withoutMark(text))
        } catch {
            throw .invalid([PlanReader.isJSON(text) ? log.diagnostic(error) : PlanReader.noPlan(log)])
        }
        guard let root = tree.root else {
            throw .invalid([
                Diagnostic(place: log.places.place(Position(line: 1, column: 1)), path: "", kind: .emptyPlan)
            ])
        }
        try self.init(root, log)
    }

    private init(_ root: SourceNode, _ log: ReadingLog) throws(SeriesFileError) {
        self.log = log
        if case .mapping(let entries) = root.content, entries.contains(where: { $0.key == "horizon" }) {
            throw .invalid([PlanReader.noPlan(log)])
        }
        // What `replan --json` prints has the plan beside what it changes.
        let isReplanned = root["workshops"] == nil && root["changes"] != nil
        fields = Fields(isReplanned ? root["plan"] ?? root : root, at: "", keys: nil, log: log)
    }

    /// The reader of a plan within another file.
    init(within root: SourceNode, name: String) throws(SeriesFileError) {
        try self.init(root, ReadingLog(file: name))
    }

    /// Whether a text begins as JSON does.
    private static func isJSON(_ text: String) -> Bool {
        FileText.withoutMark(text).first { !$0.isWhitespace }.map { "{[\"".contains($0) } ?? true
    }

    private static func noPlan(_ log: ReadingLog) -> Diagnostic {
        Diagnostic(place: log.places.place(Position(line: 1, column: 1)), path: "", kind: .seriesForPlan)
    }

    // MARK: The whole

    func plan() -> Plan {
        let version = Rational(SeriesFormat.version)
        if case .number(version)? = fields["parley"]?.content {} else { faults.add("parley must be \(version)") }
        var name = ""
        if case .text(let text)? = fields["name"]?.content { name = text } else { faults.add("name must be text") }
        let status = status()
        let isFree = status == .infeasible || status == .unknown
        var plan = Plan(name: name, status: status)
        if isFree, fields["workshops"] == nil { return plan }
        plan.goals = goals(isFree)
        plan.workshops = each("workshops", of: fields, isFree) { workshop($0) }
        plan.seriesCosts = costs("seriesCosts", of: fields, isFree)
        plan.seriesFunding = payments("seriesFunding", of: fields, isFree)
        if !isFree || fields["total"] != nil { plan.total = amount("total", of: fields) }
        return plan
    }

    func baseline() -> Plan {
        var plan = Plan(name: "", status: .feasible)
        // A file without them is no plan, unless it says that there is none.
        let word = fields["status"]?.scalarText.flatMap(Plan.Status.init(rawValue:))
        plan.workshops = each("workshops", of: fields, word == .infeasible || word == .unknown) { entry in
            PlannedWorkshop(
                start: entry.requiredDay("start"), end: entry.day("end") ?? entry.requiredDay("start"),
                venue: entry.requiredText("venue"), attendees: entry.people("attendees"))
        }
        return plan
    }

    /// How the plan was made; nil where the file does not say so in our words, as other programs may use the key too.
    func made() -> PlanOrigin? {
        guard let node = fields["made"], case .mapping = node.content else { return nil }
        // It is no part of the plan, which is read whatever is wrong here: that is a fault beside it.
        let log = ReadingLog(file: "")
        let entry = Fields(node, at: "made", keys: nil, log: log)
        guard case .text(let command)? = entry["command"]?.content, case .text(let version)? = entry["version"]?.content
        else { return nil }
        let digest = entry.text("series")
        let with = entry.texts("with") ?? []
        let day = entry.day("heldUntil")
        var baseline: Plan?
        if entry["baseline"] != nil {
            var plan = Plan(name: "", status: .feasible)
            plan.workshops = entry.each("baseline", keys: nil) { entry in
                PlannedWorkshop(
                    start: entry.requiredDay("start"), end: entry.requiredDay("end"),
                    venue: entry.requiredText("venue"),
                    attendees: entry.people("attendees"), costs: costs("costs", of: entry, true),
                    funding: payments("funding", of: entry, true))
            }
            baseline = plan
        }
        guard log.diagnostics.isEmpty else {
            faults.add("made cannot be read: it is not as this program writes it")
            return nil
        }
        return PlanOrigin(
            command: command, version: version, series: digest, with: with, baseline: baseline, heldUntil: day)
    }

    private func status() -> Plan.Status {
        if case .text(let word)? = fields["status"]?.content, let status = Plan.Status(rawValue: word) { return status }
        faults.add("status must be \(ShownText.list(Plan.Status.allCases.map(\.rawValue), "or"))")
        return .feasible
    }

    private func goals(_ isFree: Bool) -> [GoalOutcome] {
        each("goals", of: fields, isFree) { entry in
            let word = entry.text("goal")
            let value = entry.requiredNumber("value")
            let bound = entry.number("bound")
            guard let kind = word.flatMap(Goal.Kind.init(rawValue:)) else {
                faults.add("\(entry.path): there is no goal \(ShownText.short(word ?? "without a name"))")
                return nil
            }
            return GoalOutcome(goal: kind, value: value, bound: bound)
        }.compactMap { $0 }
    }

    private func workshop(_ entry: Fields) -> PlannedWorkshop {
        var workshop = PlannedWorkshop(
            start: entry.requiredDay("start"), end: entry.requiredDay("end"), venue: entry.requiredText("venue"),
            attendees: [])
        if entry.required("attendees", .list) != nil { workshop.attendees = entry.people("attendees") }
        workshop.costs = costs("costs", of: entry, false)
        workshop.funding = payments("funding", of: entry, false)
        return workshop
    }

    // MARK: Lines

    private func costs(_ key: String, of fields: Fields, _ isFree: Bool) -> [CostEntry] {
        each(key, of: fields, isFree) { entry in
            CostEntry(
                category: entry.requiredText("category"), delegation: entry.text("delegation"),
                amount: amount("amount", of: entry))
        }
    }

    private func payments(_ key: String, of fields: Fields, _ isFree: Bool) -> [FundingEntry] {
        each(key, of: fields, isFree) { entry in
            FundingEntry(
                funder: entry.requiredText("funder"), category: entry.requiredText("category"),
                delegation: entry.text("delegation"), amount: amount("amount", of: entry))
        }
    }

    /// Money in units; what is not in whole cents is a fault, as the value holds no less.
    private func amount(_ key: String, of fields: Fields) -> Money {
        guard let node = fields.required(key, .number) else { return .zero }
        guard case .number(let units) = node.content else {
            fields.fail(key, .number, node)
            return .zero
        }
        let cents = units * 100
        if !cents.isWhole { faults.add("\(fields.path(key)): \(node.written) is not in whole cents") }
        let largest = Rational(SeriesBounds.money) * 100
        guard cents <= largest, cents >= Rational(0) - largest, let whole = Int(exactly: cents.roundedHalfUp) else {
            fields.log.fail(fields.path(key), .amountTooLarge(node.written), at: node.position)
            return .zero
        }
        return Money(cents: whole)
    }

    private func each<Value>(
        _ key: String, of fields: Fields, _ isFree: Bool, _ read: (Fields) -> Value
    ) -> [Value] {
        if !isFree, fields.required(key, .list) == nil { return [] }
        return fields.each(key, keys: nil, read)
    }
}
