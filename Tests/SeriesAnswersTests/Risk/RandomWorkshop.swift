import TestSupport
import SeriesAudit
import SeriesModel

@testable import SeriesAnswers

/// A workshop drawn at random, with everything that cancelling can break.
struct RandomWorkshop {
    let series: Series
    let attendees: [String]
    /// Of the first delegation, and not to attend.
    let candidate: Participant
    /// Whom the candidate may replace.
    let replaces: [String]

    init(seed: Int) {
        var random = SplitMix64(seed: 7, stream: seed)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let sizes = [number(2...3), number(1...3), number(1...2)]
        var series = RiskSeries.base(north: 0, south: 0)
        series.delegations = zip(["a", "b", "c"], sizes).enumerated().map { position, entry in
            let role: Delegation.Role = position < 2 || number(0...1) == 0 ? .side : .thirdParty
            return Delegation(id: entry.0, role: role, seats: Limits(min: number(0...entry.1)))
        }
        func person(_ id: String, _ delegation: String) -> Participant {
            Participant(
                id: id, delegation: delegation, home: "HOM", tags: ["x", "y"].filter { _ in number(0...1) == 0 },
                cancels: RiskSeries.hundredths(number(0...60)))
        }
        series.participants = zip(series.delegations, sizes).flatMap { delegation, size in
            (1...size).map { person("\(delegation.id)\($0)", delegation.id) }
        }
        let attendees = series.participants.map(\.id)
        candidate = person("a9", "a")
        series.participants.append(candidate)
        series.balance = number(0...2) == 0 ? nil : number(0...2)
        series.quotas = (0..<number(0...2)).map { position in
            Quota(
                tag: position == 0 ? "x" : "y", of: number(0...1) == 0 ? nil : ["a", "c"],
                count: Limits(min: number(0...1)), minShare: number(0...1) == 0 ? nil : RiskSeries.hundredths(25),
                maxShare: number(0...2) == 0 ? RiskSeries.hundredths(75) : nil)
        }
        if number(0...1) == 0 { series.together.append(["a2", "b1"]) }
        if number(0...3) == 0 { series.together.append(["b1", "c1"]) }
        if number(0...2) == 0 { series.participants[number(0...attendees.count - 1)].required = true }
        replaces = ["a1"] + (sizes[0] > 2 && number(0...1) == 0 ? ["a3"] : [])
        self.series = series
        self.attendees = attendees
    }

    /// The chance that each cancels.
    var chances: [String: Double] {
        Dictionary(
            uniqueKeysWithValues: series.participants.map { ($0.id, ($0.cancels ?? 0).approximation) })
    }

    /// Every set of people who may cancel, with its probability and who is there then: whoever attends only together
    /// with somebody who cancels stays away.
    func outcomes() -> [(cancelled: Set<String>, present: [String], probability: Double)] {
        (0..<1 << attendees.count).map { mask in
            let cancelled = Set(attendees.indices.filter { mask >> $0 & 1 == 1 }.map { attendees[$0] })
            let probability = attendees.reduce(1.0) { product, id in
                product * (cancelled.contains(id) ? chances[id] ?? 0 : 1 - (chances[id] ?? 0))
            }
            var away = cancelled
            for _ in series.together {
                for list in series.together where !away.isDisjoint(with: list) { away.formUnion(list) }
            }
            return (cancelled, attendees.filter { !away.contains($0) }, probability)
        }
    }

    /// Whether the audit finds nothing against people at the workshop.
    func isRight(_ present: [String], _ audit: Audit) -> Bool {
        let workshop = PlannedWorkshop(
            start: RiskSeries.monday, end: RiskSeries.monday + 1, venue: "inn", attendees: present)
        let plan = Plan(name: series.name, status: .feasible, workshops: [workshop])
        return !audit.violations(in: plan).contains {
            ["seats", "balance", "quotas", "required"].contains($0.rule)
        }
    }
}
