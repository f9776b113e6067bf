import BigInt
import OrderedCollections
import SeriesModel

extension Audit {
    /// A plan beside the series: what the rules look at.
    struct Reading: Sendable {
        let facts: Facts
        let plan: Plan
        let baseline: Plan?
        /// The workshops in order of start.
        let meetings: [Meeting]
        let spending: Spending
        /// The direct cost of the whole series; nil where that cannot be known.
        let total: BigInt?

        var series: Series { facts.series }

        /// The workshops that the plan decides: what has happened is not judged.
        var judged: [Meeting] { meetings.filter { !$0.isHeld } }

        /// Each workshop that the plan decides with the one just before it.
        var consecutive: [(previous: Meeting, next: Meeting)] {
            zip(meetings, meetings.dropFirst()).filter { !$1.isHeld }.map { ($0, $1) }
        }

        init(of plan: Plan, in facts: Facts, against baseline: Plan?) {
            self.facts = facts
            self.plan = plan
            self.baseline = baseline
            var heldLeft = Array(facts.held.indices)
            meetings = plan.workshops.stableSorted { $0.start < $1.start }.enumerated().map { index, workshop in
                let place = heldLeft.firstIndex {
                    facts.held[$0].start == workshop.start && facts.held[$0].venue == workshop.venue
                }
                return facts.meeting(workshop, number: index + 1, heldIndex: place.map { heldLeft.remove(at: $0) })
            }
            spending = Spending(of: plan, meetings: meetings, facts: facts)
            let ofWorkshops = meetings.reduce(BigInt?.some(0)) { sum, meeting in
                guard let sum, let lines = meeting.lines else { return nil }
                return lines.reduce(into: sum) { $0 += $1.cents }
            }
            total = ofWorkshops.map { facts.seriesCosts.values.reduce($0, +) }
        }
    }
}

extension Audit.Facts {
    /// A workshop of a plan, looked up in the series.
    fileprivate func meeting(_ planned: PlannedWorkshop, number: Int, heldIndex: Int?) -> Audit.Meeting {
        let listed = Array(OrderedSet(planned.attendees.compactMap { personIndex[$0] }))
        let happened = heldIndex.map { held[$0] }
        let present = happened.map { Set($0.attendees.compactMap { personIndex[$0] }).sorted() } ?? listed.sorted()
        let attendees = present.map { people[$0] }
        let days = Audit.range(from: Audit.day(planned.start), days: series.days)
        let place = places[planned.venue]
        let lines =
            happened?.costs.map { self.lines(spent: $0, by: attendees) }
            ?? place.flatMap { self.lines(of: attendees, at: $0, on: days) }
        var payments: OrderedDictionary<Audit.Post, OrderedDictionary<String, BigInt>> = [:]
        for entry in planned.funding where grants[entry.funder] != nil {
            let post = Audit.Post(category: entry.category, delegation: entry.delegation)
            payments[post, default: [:]][entry.funder, default: 0] += BigInt(entry.amount.cents)
        }
        return Audit.Meeting(
            number: number, planned: planned, days: days, place: place, attendees: attendees, listed: listed,
            heldIndex: heldIndex, lines: lines, payments: payments, spent: happened?.funding)
    }
}

extension Audit {
    /// What the passports of somebody are worth at a border.
    enum Entry {
        /// The lowest fee among the passports that admit them in time, in cents.
        case admitted(fee: BigInt)
        /// None admits them in time: why, for each; and the lowest fee of all.
        case denied(reasons: [String], fee: BigInt)

        /// What is paid: somebody who was there all the same has paid the lowest fee of all.
        var fee: BigInt {
            switch self {
            case .admitted(let fee), .denied(_, let fee): fee
            }
        }
    }

    /// A passport and the country that it is shown to.
    struct Border: Hashable, Sendable {
        let passport: String
        let country: String
    }

    /// A visa rule with its fee in cents.
    struct VisaTerms: Sendable {
        let notice: Int
        let fee: BigInt
        let refused: Bool
    }
}

extension Audit.Facts {
    /// Whether somebody who leaves home on a day gets into the country of a venue, and what they pay for it.
    ///
    /// A passport admits unless it is refused or its notice exceeds the days from `today` to the first day away.
    func entry(of person: Audit.Person, to venue: Venue, leaving: Day) -> Audit.Entry {
        var admitted: BigInt?
        var anyway: BigInt?
        var reasons: [String] = []
        for passport in person.participant.passports {
            let terms = venue.country.flatMap { visas[Audit.Border(passport: passport, country: $0)] }
            let fee = terms?.fee ?? 0
            anyway = min(anyway ?? fee, fee)
            if let terms, terms.refused {
                reasons.append("\(passport) is refused")
            } else if let terms, let today = series.today, terms.notice > 0, terms.notice > leaving - today {
                let left = max(0, leaving - today)
                reasons.append(
                    "\(passport) needs \(terms.notice == 1 ? "1 day's" : "\(terms.notice) days'") notice, "
                        + (left == 1 ? "1 is left" : "\(left) are left"))
            } else {
                admitted = min(admitted ?? fee, fee)
            }
        }
        guard let anyway else { return .admitted(fee: 0) }
        return admitted.map { .admitted(fee: $0) } ?? .denied(reasons: reasons, fee: anyway)
    }
}

extension Audit {
    /// Cents as units with two decimals, `143,220.15`.
    static func money(_ cents: BigInt) -> String {
        let (units, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
        return ShownText.grouped("\(cents < 0 ? "-" : "")\(units).\(rest < 10 ? "0" : "")\(rest)")
    }

    /// What is wrong with a number that was found, behind what says so; nil where it keeps its limits. More than the
    /// most may be the doing of held workshops alone, which no plan can change.
    static func complaint(
        _ found: String, _ number: Int, _ limits: Limits, isHeldAlone: Bool = false
    ) -> String? {
        if number < limits.min { return "\(found), at least \(limits.min) wanted" }
        guard let most = limits.max, number > most, !isHeldAlone else { return nil }
        return "\(found), at most \(most) allowed"
    }

    /// A number and its noun: `1 attendee`, `3 attendees`.
    static func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
