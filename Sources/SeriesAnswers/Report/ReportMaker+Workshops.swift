import OrderedCollections
import SeriesModel
import SeriesPlanning
import SeriesText

extension ReportMaker {
    func workshops(_ why: Why?) -> [ReportWorkshop] { told.map { workshop(at: $0, why) } }

    private func workshop(at position: Int, _ why: Why?) -> ReportWorkshop {
        let workshop = plan.workshops[position]
        let before = position > 0 ? Set(plan.workshops[position - 1].attendees) : nil
        let groups = groups(of: workshop.attendees)
        let sides = series.delegations.filter { $0.role == .side }.map { side in
            workshop.attendees.count { delegationID(of: $0) == side.id }
        }
        let costs = costs(of: workshop)
        return ReportWorkshop(
            slot: slot(position), isHeld: series.isHeld(workshop),
            groups: oneself != nil
                ? []
                : groups.map { delegation, people in
                    let isSide = delegation?.role == .side
                    return ReportWorkshop.Group(
                        name: delegation?.name ?? "", isSide: isSide, people: self.people(people),
                        returning: isSide
                            ? before.map { before in count(people.count(where: before.contains), of: people) } : nil)
                },
            balance: oneself == nil && sides.count > 1 ? sides : [],
            away: away(at: position), journey: journey(at: position), visas: visas(at: position), payers: costs.payers,
            costs: costs.lines,
            total: costs.total, estimated: estimate(at: position), reasons: reasons(why, at: position))
    }

    /// The trips to a workshop of those of whom the reader is told.
    private func trips(at position: Int) -> [(person: String, trip: Trip)] {
        guard ownFunder == nil else { return [] }
        return timetable.itineraries.filter { matter.known.contains($0.participant) }.flatMap { itinerary in
            itinerary.trips.filter { $0.number == position + 1 }.map { (itinerary.participant, $0) }
        }
    }

    private func away(at position: Int) -> [ReportWorkshop.Away] {
        Dictionary(grouping: trips(at: position), by: \.trip.away).sorted {
            ($0.key.first, $0.key.last) < ($1.key.first, $1.key.last)
        }.map { days, trips in ReportWorkshop.Away(days: days, people: people(trips.map(\.person))) }
    }

    private func journey(at position: Int) -> ReportWorkshop.Journey? {
        guard oneself != nil, let trip = trips(at: position).first?.trip else { return nil }
        return ReportWorkshop.Journey(out: trip.out, back: trip.back, hours: trip.hours, isLocal: trip.isLocal)
    }

    private func visas(at position: Int) -> [ReportWorkshop.Visa] {
        struct Deadline: Hashable {
            let day: Day
            let country: String
        }
        let trips = trips(at: position).compactMap { person, trip in
            trip.visa.map { (person: person, deadline: Deadline(day: $0.applyBy, country: $0.country)) }
        }
        return Dictionary(grouping: trips, by: \.deadline).sorted { $0.key.day < $1.key.day }.map { deadline, trips in
            ReportWorkshop.Visa(
                applyBy: deadline.day, country: deadline.country, people: people(trips.map(\.person)))
        }
    }

    // MARK: Costs

    private func costs(
        of workshop: PlannedWorkshop
    ) -> (payers: [String], lines: [ReportWorkshop.Cost], total: Money?) {
        switch audience {
        case .delegation, .participant: return ([], [], nil)
        case .team, .funder: break
        }
        let funders = series.funders.filter { funder in
            workshop.funding.contains { $0.funder == funder.id && $0.amount != .zero }
                && (ownFunder == nil || ownFunder == funder.id)
        }
        // By delegation, a cost may tell where its one attendee lives.
        let isByGroup = naming != .counts
        struct Post: Hashable {
            let category: String
            let delegation: String?
        }
        func post(_ category: String, _ delegation: String?) -> Post {
            Post(category: category, delegation: isByGroup ? delegation : nil)
        }
        var sums: OrderedDictionary<Post, Money> = [:]
        for cost in workshop.costs { sums[post(cost.category, cost.delegation), default: .zero] += cost.amount }
        let lines = sums.filter { $0.value != .zero }.map { key, amount in
            ReportWorkshop.Cost(
                category: key.category, group: key.delegation.map(series.name(ofDelegation:)), amount: amount,
                shares: funders.map { funder in
                    workshop.funding.filter { $0.funder == funder.id && post($0.category, $0.delegation) == key }
                        .map(\.amount).total
                })
        }
        return (funders.map(\.name), lines, workshop.costs.map(\.amount).total)
    }

    private func estimate(at position: Int) -> Money? {
        guard let sums = estimated?.workshops, sums.indices.contains(position) else { return nil }
        return sums[position] == .zero ? nil : sums[position]
    }

    // MARK: Why

    private func reasons(_ why: Why?, at position: Int) -> [ReportReason] {
        guard let why, naming != .counts else { return [] }
        let report = WhyReport(why, of: series)
        return why.answers.filter { $0.workshop == position + 1 }.map { answer in
            ReportReason(
                instead: report.title(answer),
                lines: report.lines(answer, isWhole: false).map(\.trimmed))
        }
    }

    // MARK: Attendance

    var attendance: ReportAttendance? {
        guard oneself == nil, !plan.workshops.isEmpty else { return nil }
        let matrix = Attendance(plan, of: series)
        let groups = matrix.groups.filter { $0.totals.contains { $0 > 0 } || !$0.people.isEmpty }
        let weighted = plan.workshops.map { series.attendance(of: $0.attendees) }
        return ReportAttendance(
            workshops: plan.workshops.indices.map(slot), groups: groups.map(group),
            weighted: weighted == matrix.totals || audience != .team ? nil : weighted,
            mustReturn: series.continuity)
    }

    private func group(_ group: Attendance.Group) -> ReportAttendance.Group {
        let isOpen = naming != .counts && group.people.allSatisfy { matter.known.contains($0.id) }
        let rows =
            isOpen
            ? group.people.map { row in
                ReportAttendance.Row(
                    person: called(row.id),
                    presence: row.comes.enumerated().map { presence(of: row.id, comes: $1, at: $0) })
            } : []
        let isSide = series.delegations.contains { $0.id == group.id && $0.role == .side }
        let returning = plan.workshops.indices.map { workshop -> ReportCount? in
            guard isSide, workshop > 0 else { return nil }
            let back = group.people.count { $0.comes[workshop] && $0.comes[workshop - 1] }
            return ReportCount(back, isSecret: !isOpen)
        }
        return ReportAttendance.Group(
            name: group.id == nil ? "" : group.name,
            isSide: isSide, rows: rows,
            counts: group.totals.map { ReportCount($0, isSecret: !isOpen) }, returning: returning)
    }

    private func presence(of id: String, comes: Bool, at position: Int) -> ReportAttendance.Presence {
        if comes { return .comes }
        guard let person = index.person(id), let option = index.option(of: plan.workshops[position]) else {
            return .unknown
        }
        guard let absence = index.absence(of: person, at: option) else { return .free }
        // What has taken place had its time for visas before today, and entry by the rules of then.
        switch absence.reason {
        case .visa, .entry: return series.isHeld(plan.workshops[position]) ? .free : .cannot(absence.reason)
        case .venue, .away, .notAvailable, .poll, .past: return .cannot(absence.reason)
        }
    }
}
