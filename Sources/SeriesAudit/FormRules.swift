import BigInt
import OrderedCollections
import SeriesModel

extension Audit.Rule {
    /// The plan is for this series, by its name.
    static let name = Audit.Rule("name") { reading in
        guard reading.plan.name != reading.series.name else { return [] }
        // Either file may be torn, and somebody's name stand there.
        let secrets = SecretWords(reading.series.participants)
        let names = [reading.plan.name, reading.series.name].map(secrets.shown)
        return ["the plan is for \"\(names[0])\", the series is \"\(names[1])\""]
    }

    /// A plan that says there is none, or that it does not know of one, has no workshops.
    static let status = Audit.Rule("status") { reading in
        let status = reading.plan.status
        guard status == .infeasible || status == .unknown, !reading.plan.workshops.isEmpty else { return [] }
        return ["the status is \(status.rawValue), yet there are workshops: \(reading.plan.workshops.count)"]
    }

    /// Every venue, participant and funder that the plan names is one of the series.
    static let known = Audit.Rule("known") { reading in
        let facts = reading.facts
        var complaints: [String] = []
        for meeting in reading.meetings {
            if meeting.place == nil {
                complaints.append("\(meeting.title): the series has no venue \(meeting.planned.venue)")
            }
            for attendee in OrderedSet(meeting.planned.attendees) where facts.personIndex[attendee] == nil {
                complaints.append(
                    "\(meeting.title): the series has no participant \(ShownText.person(attendee))")
            }
            for funder in OrderedSet(meeting.planned.funding.map(\.funder)) where facts.grants[funder] == nil {
                complaints.append("\(meeting.title): the series has no funder \(funder)")
            }
        }
        for funder in OrderedSet(reading.plan.seriesFunding.map(\.funder)) where facts.grants[funder] == nil {
            complaints.append("series costs: the series has no funder \(funder)")
        }
        return complaints
    }

    /// The plan lists its workshops in order of start.
    static let order = Audit.Rule("order") { reading in
        let starts = reading.plan.workshops.map { Audit.day($0.start) }
        return zip(starts, starts.dropFirst()).filter { $0 > $1 }.map {
            "the workshop of \($1) is listed after that of \($0), not in order of start"
        }
    }

    /// A workshop ends on its last meeting day: start + days − 1.
    static let end = Audit.Rule("end") { reading in
        reading.meetings.filter { $0.planned.end != $0.days.last }.map {
            let days = Audit.counted(reading.series.days, "day")
            return "\($0.title): the plan ends it on \(Audit.day($0.planned.end)), \(days) end on \($0.days.last)"
        }
    }

    /// The attendees of a workshop are listed in the order of the series.
    static let attendeeOrder = Audit.Rule("attendeeOrder") { reading in
        reading.meetings.flatMap { meeting in
            zip(meeting.listed, meeting.listed.dropFirst()).filter { $0 > $1 }.map {
                let people = reading.facts.people
                return "\(meeting.title): \(people[$1].id) is listed after \(people[$0].id), "
                    + "not in the order of the series"
            }
        }
    }

    /// Nobody is listed twice at a workshop, and what costs the same category and delegation, or is paid for them by
    /// the same funder, is one entry.
    static let duplicates = Audit.Rule("duplicates") { reading in
        var complaints: [String] = []
        for meeting in reading.meetings {
            let attendees = meeting.planned.attendees.map {
                reading.facts.personIndex[$0] == nil ? ShownText.person($0) : $0
            }
            let costs = meeting.planned.costs.map {
                "the cost of \(Audit.Post(category: $0.category, delegation: $0.delegation))"
            }
            let funding = meeting.planned.funding.map {
                "what \($0.funder) pays for \(Audit.Post(category: $0.category, delegation: $0.delegation))"
            }
            complaints += repeated(attendees + costs + funding).map { "\(meeting.title): \($0)" }
        }
        complaints += repeated(reading.plan.seriesCosts.map { "the series cost \($0.category)" })
        return complaints
    }

    private static func repeated(_ entries: [String]) -> [String] {
        var counts: OrderedDictionary<String, Int> = [:]
        for entry in entries { counts[entry, default: 0] += 1 }
        return counts.filter { $0.value > 1 }.map { "\($0.key) is listed \($0.value) times" }
    }

    /// No amount of the plan is negative.
    static let amounts = Audit.Rule("amounts") { reading in
        var complaints: [String] = []
        func check(_ costs: [CostEntry], _ funding: [FundingEntry], _ place: String) {
            for entry in costs where entry.amount < .zero {
                let post = Audit.Post(category: entry.category, delegation: entry.delegation)
                complaints.append(
                    "\(place): the cost of \(post) is negative, \(Audit.money(BigInt(entry.amount.cents)))")
            }
            for entry in funding where entry.amount < .zero {
                let post = Audit.Post(category: entry.category, delegation: entry.delegation)
                complaints.append(
                    "\(place): what \(entry.funder) pays for \(post) is negative, \(Audit.money(BigInt(entry.amount.cents)))"
                )
            }
        }
        for meeting in reading.meetings { check(meeting.planned.costs, meeting.planned.funding, meeting.title) }
        check(reading.plan.seriesCosts, reading.plan.seriesFunding, "series costs")
        return complaints
    }
}
