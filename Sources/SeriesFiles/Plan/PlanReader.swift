import SeriesModel

/// Reads a tree as a plan, and sorts what is wrong: faults that an audit reports, and what is no plan at all.
struct PlanReader {
    let log: ReadingLog
    let faults = Faults()
    private let fields: Fields

    /// What breaks the form of a plan, in order.
    final class Faults {
        private(set) var list: [Violation] = []

        func add(_ message: String) { list.append(Violation(rule: "form", message: message)) }
    }

    init(_ text: String, name: String) throws(PlanFileError) {
        log = ReadingLog(file: name)
        let tree: SourceTree
        do {
            tree = try JSONSource.tree(of: FileText.withoutMark(text))
        } catch {
            throw .invalid([log.diagnostic(error)])
        }
        guard let root = tree.root else {
            throw .invalid([
                Diagnostic(place: log.places.place(Position(line: 1, column: 1)), path: "", kind: .emptyPlan)
            ])
        }
        fields = Fields(root, at: "", keys: nil, log: log)
    }

    // MARK: The whole

    func plan() -> Plan {
        if case .number(1)? = fields["parley"]?.content {} else { faults.add("parley must be 1") }
        var name = ""
        if case .text(let text)? = fields["name"]?.content { name = text } else { faults.add("name must be text") }
        let status = status()
        let isFree = status == .infeasible || status == .unknown
        var plan = Plan(name: name, status: status)
        if isFree, fields["workshops"] == nil { return plan }
        plan.goals = goals(isFree)
        plan.workshops = each("workshops", of: fields, isFree) { workshop($0) }
        plan.seriesCosts = costs("seriesCosts", of: fields, isFree)
        plan.seriesFunding = payments("seriesFunding", of: fields, isFree, isRepeatFault: false)
        if !isFree || fields["total"] != nil { plan.total = amount("total", of: fields) }
        return plan
    }

    func baseline() -> Plan {
        var plan = Plan(name: "", status: .feasible)
        plan.workshops = each("workshops", of: fields, true) { entry in
            PlannedWorkshop(
                start: entry.requiredDay("start"), end: entry.day("end") ?? entry.requiredDay("start"),
                venue: entry.requiredText("venue"), attendees: entry.texts("attendees") ?? [])
        }
        return plan
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
        if entry.required("attendees", .list) != nil { workshop.attendees = entry.texts("attendees") ?? [] }
        var seen: Set<String> = []
        for id in workshop.attendees where !seen.insert(id).inserted {
            faults.add("\(entry.path): attendee \(ShownText.short(id)) is listed twice")
        }
        workshop.costs = costs("costs", of: entry, false)
        workshop.funding = payments("funding", of: entry, false, isRepeatFault: true)
        return workshop
    }

    // MARK: Lines

    private func costs(_ key: String, of fields: Fields, _ isFree: Bool) -> [CostEntry] {
        var seen: Set<[String?]> = []
        return each(key, of: fields, isFree) { entry in
            let cost = CostEntry(
                category: entry.requiredText("category"), delegation: entry.text("delegation"),
                amount: amount("amount", of: entry))
            if !seen.insert([cost.category, cost.delegation]).inserted {
                faults.add("\(entry.path): \(words(cost.category, cost.delegation)) is listed twice")
            }
            return cost
        }
    }

    private func payments(_ key: String, of fields: Fields, _ isFree: Bool, isRepeatFault: Bool) -> [FundingEntry] {
        var seen: Set<[String?]> = []
        return each(key, of: fields, isFree) { entry in
            let payment = FundingEntry(
                funder: entry.requiredText("funder"), category: entry.requiredText("category"),
                delegation: entry.text("delegation"), amount: amount("amount", of: entry))
            let isNew = seen.insert([payment.funder, payment.category, payment.delegation]).inserted
            if !isNew, isRepeatFault {
                let what = words(payment.category, payment.delegation)
                faults.add("\(entry.path): \(ShownText.short(payment.funder)) for \(what) is listed twice")
            }
            return payment
        }
    }

    private func words(_ category: String, _ delegation: String?) -> String {
        ShownText.short(category) + (delegation.map { " of \(ShownText.short($0))" } ?? "")
    }

    /// Money in units; what is not in whole cents, or negative, is a fault.
    private func amount(_ key: String, of fields: Fields) -> Money {
        guard let node = fields.required(key, .number) else { return .zero }
        guard case .number(let units) = node.content else {
            fields.fail(key, .number, node)
            return .zero
        }
        let cents = units * 100
        if !cents.isWhole { faults.add("\(fields.path(key)): \(node.written) is not in whole cents") }
        if units < 0 { faults.add("\(fields.path(key)): \(node.written) is negative") }
        let largest = Rational(SeriesBounds.money) * 100
        guard cents <= largest, cents >= Rational(0) - largest, let whole = Int(exactly: cents.roundedHalfUp) else {
            log.fail(fields.path(key), .amountTooLarge(node.written), at: node.position)
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
