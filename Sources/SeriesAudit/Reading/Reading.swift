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
            let inOrder = plan.workshops.enumerated()
                .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
            var heldLeft = Array(facts.held.indices)
            meetings = inOrder.enumerated().map { index, workshop in
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
