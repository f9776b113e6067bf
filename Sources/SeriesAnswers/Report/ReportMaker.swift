import OrderedCollections
import SeriesFiles
import SeriesModel
import SeriesPlanning
import SeriesText

extension Report {
    /// The report of a plan.
    ///
    /// - Parameters:
    ///   - matter: the plan and its series, as the reader may know them.
    ///   - why: what other dates and venues would mean, asked of that plan; nil: nothing is said of it. Only the team
    ///     is told.
    ///   - risk: what becomes of that plan when people cancel; nil: nothing is said of it. Only the team is told.
    public init(_ matter: ReportMatter, why: Why? = nil, risk: RiskAssessment? = nil) {
        let maker = ReportMaker(matter)
        let isForTeam = matter.reader.audience == .team
        reader = matter.reader
        name = matter.series.name
        recipient = maker.recipient
        currency = matter.series.currency
        status = matter.plan.status
        fingerprint = matter.seesEverything ? maker.fingerprint : nil
        scenario = matter.scenario.isEmpty ? nil : matter.seesEverything ? matter.scenario : []
        goals = isForTeam ? maker.goals : []
        facts = maker.facts
        timeline = maker.timeline
        workshops = maker.workshops(isForTeam ? why : nil)
        attendance = maker.attendance
        travel = maker.travel
        money = maker.money
        estimate = maker.estimate
        changes = maker.changes
        risks = isForTeam ? risk.map(maker.risks) : nil
    }
}

/// Takes from a plan what the reader of its report may see.
struct ReportMaker {
    let matter: ReportMatter
    let series: Series
    let plan: Plan
    let index: SeriesIndex
    let budget: Budget
    let timetable: Timetable
    /// How much rests on estimates, where the reader is told of money.
    let estimated: EstimatedShare?
    /// Everybody by their ids.
    let positions: [String: Int]

    init(_ matter: ReportMatter) {
        self.matter = matter
        series = matter.series
        plan = matter.plan
        index = SeriesIndex(matter.series)
        budget = Budget(matter.plan, of: matter.series)
        timetable = Timetable(matter.plan, of: matter.series, budget: budget)
        estimated =
            switch matter.reader.audience {
            case .team, .funder: EstimatedShare(matter.plan, of: matter.series)
            case .delegation, .participant: nil
            }
        positions = Dictionary(firstOf: matter.series.participants.enumerated().map { ($0.element.id, $0.offset) })
    }

    var audience: ReportReader.Audience { matter.reader.audience }
    var naming: ReportReader.Naming { matter.reader.naming }

    /// The participant for whom the report is.
    var oneself: String? {
        if case .participant = audience { matter.known.first } else { nil }
    }

    /// The delegation for which the report is.
    var ownDelegation: String? {
        if case .delegation(let id) = audience { id } else { nil }
    }

    /// The funder for which the report is.
    var ownFunder: String? {
        if case .funder(let id) = audience { id } else { nil }
    }

    var recipient: String? {
        switch audience {
        case .team: nil
        case .funder(let id): series.name(ofFunder: id)
        case .delegation(let id): series.name(ofDelegation: id)
        case .participant: oneself.map(called)
        }
    }

    /// What somebody is called whom the reader may know.
    func called(_ id: String) -> String { series.name(ofParticipant: id, codenames: false) }

    /// People of a delegation as the reader may know them.
    func people(_ ids: [String]) -> ReportPeople {
        guard naming != .counts, ids.allSatisfy(matter.known.contains) else {
            return .counted(ReportCount(ids.count, isSecret: true))
        }
        return .named(ids.map(called))
    }

    /// How many people of some; a number is secret where the reader does not know them anyway.
    func count(_ number: Int, of ids: [String]) -> ReportCount {
        ReportCount(number, isSecret: naming == .counts || !ids.allSatisfy(matter.known.contains))
    }

    /// The plan's workshops that the reader is told of, by their positions.
    var told: [Int] {
        plan.workshops.indices.filter { position in
            oneself.map { plan.workshops[position].attendees.contains($0) } ?? true
        }
    }

    func slot(_ position: Int) -> ReportSlot { slot(plan.workshops[position], position + 1) }

    func slot(_ workshop: PlannedWorkshop, _ number: Int) -> ReportSlot {
        ReportSlot(number: number, days: workshop.days, venue: series.name(ofVenue: workshop.venue))
    }

    /// Attendees by delegation, in the order of the series; last those whom it has no longer.
    func groups(of ids: [String]) -> [(delegation: Delegation?, people: [String])] {
        let groups: [(delegation: Delegation?, people: [String])] = series.delegations.map { delegation in
            (delegation, ids.filter { id in delegationID(of: id) == delegation.id })
        }
        let strangers = ids.filter { positions[$0] == nil }
        return (groups + [(nil, strangers)]).filter { !$0.people.isEmpty }
    }

    func delegationID(of id: String) -> String? { positions[id].map { series.participants[$0].delegation } }

    /// Whether a delegation's people are of interest to the reader.
    func isTold(of delegation: String?) -> Bool {
        oneself == nil && (ownDelegation == nil || ownDelegation == delegation)
    }

    /// The first digits of a hash of the plan's file.
    var fingerprint: String { String(SHA256.hexadecimal(of: PlanFile.text(of: plan)).prefix(12)) }

    var goals: [ReportGoal] {
        plan.goals.enumerated().map { position, outcome in
            let goal = series.goals.indices.contains(position) ? series.goals[position] : Goal(outcome.goal)
            return ReportGoal(
                goal: outcome.goal, value: outcome.value, bound: outcome.bound, tolerance: goal.tolerance,
                isMeasured: outcome.goal.missingData(in: series) == nil)
        }
    }

    // MARK: Facts

    var facts: [ReportFact] {
        switch audience {
        case .team:
            // What has been spent beyond a grant takes nothing from the others.
            let left = budget.funders.map { max(.zero, $0.balance.left) }.total
            return [
                .workshops(plan.workshops.count),
                .attendances(plan.heads, weighted: series.attendance(of: plan.workshops.flatMap(\.attendees))),
                .cost(plan.total), .left(left, currency: series.currency, funders: budget.funders.count),
            ]
        case .funder(let id):
            guard let funder = budget.funders.first(where: { $0.funder.id == id }) else { return [] }
            return [
                .workshops(plan.workshops.count), .attendances(plan.heads, weighted: plan.heads),
                .paid(funder.ownBalance.total, currency: funder.currency),
                .left(funder.ownBalance.left, currency: funder.currency, funders: 1),
            ]
        case .delegation(let id):
            let own = plan.workshops.map { $0.attendees.filter { delegationID(of: $0) == id } }
            let attending = Set(own.flatMap(\.self))
            let deadlines = timetable.itineraries.filter { attending.contains($0.participant) }
                .flatMap { $0.trips.compactMap(\.visa?.applyBy) }
            return [
                .workshops(plan.workshops.count), .people(attending.count),
                .attendances(own.reduce(0) { $0 + $1.count }, weighted: own.reduce(0) { $0 + $1.count }),
            ] + (deadlines.min().map { [.applyBy($0)] } ?? [])
        case .participant:
            guard let trips = oneself.flatMap(timetable.itinerary)?.trips else { return [.workshops(0)] }
            return [.workshops(trips.count), .daysAway(trips.reduce(0) { $0 + $1.away.count })]
                + (trips.compactMap(\.visa?.applyBy).min().map { [.applyBy($0)] } ?? [])
        }
    }

    // MARK: Travel

    var travel: [ReportTravel] {
        guard ownFunder == nil, oneself == nil else { return [] }
        return series.delegations.filter { isTold(of: $0.id) }.compactMap { delegation in
            var (trips, hours, kgCO2) = (0, Rational(0), Rational(0))
            var people = OrderedSet<String>()
            for workshop in plan.workshops {
                guard let venue = series.venue(workshop.venue) else { continue }
                for id in workshop.attendees where delegationID(of: id) == delegation.id {
                    guard let person = series.participant(id), person.home != venue.city,
                        let fare = index.fare(from: person.home, to: venue.city)
                    else { continue }
                    people.append(id)
                    trips += 1
                    hours += fare.hours
                    kgCO2 += fare.kgCO2
                }
            }
            guard trips > 0, hours > 0 || kgCO2 > 0 else { return nil }
            return ReportTravel(
                group: delegation.name, people: self.people(Array(people)), trips: trips, hours: hours, kgCO2: kgCO2)
        }
    }
}
