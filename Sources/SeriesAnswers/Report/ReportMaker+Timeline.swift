import SeriesModel
import SeriesPlanning

extension ReportMaker {
    var timeline: ReportTimeline {
        let told = told
        return ReportTimeline(
            horizon: series.horizon, workshops: told.map(slot), groups: timelineGroups(told),
            blackouts: series.blackouts, windows: windows)
    }

    private var windows: [ReportTimeline.Window] {
        let funders: [Funder]
        switch audience {
        case .team: funders = series.funders
        case .funder(let id): funders = series.funders.filter { $0.id == id }
        case .delegation, .participant: funders = []
        }
        return funders.map { ReportTimeline.Window(name: $0.name, days: $0.window) }
    }

    private func timelineGroups(_ told: [Int]) -> [ReportTimeline.Group] {
        let trips = Dictionary(
            firstOf: timetable.itineraries.map { itinerary in
                let trips = itinerary.trips.map { ($0.number - 1, $0.away) }
                return (itinerary.participant, Dictionary(firstOf: trips))
            })
        return series.delegations.compactMap { delegation in
            let members = series.participants.filter { $0.delegation == delegation.id }
            let shown = members.filter { matter.known.contains($0.id) }
            let isOpen = naming != .counts && !shown.isEmpty && (shown.count == members.count || oneself != nil)
            if oneself != nil, !isOpen { return nil }
            let rows =
                isOpen
                ? shown.map { person in
                    ReportTimeline.Row(
                        person: called(person.id), spans: spans(of: person),
                        trips: told.map { trips[person.id]?[$0] })
                } : []
            let counts = (oneself != nil ? [] : told).map { position in
                let number = plan.workshops[position].attendees.count { delegationID(of: $0) == delegation.id }
                return ReportCount(number, isSecret: !isOpen)
            }
            return ReportTimeline.Group(
                name: delegation.name, isSide: delegation.role == .side, rows: rows, counts: counts)
        }
    }

    /// Days of the horizon on which somebody is away, could be there if need be, or could not have a visa yet.
    private func spans(of participant: Participant) -> [ReportTimeline.State: [DayRange]] {
        guard let position = index.person(participant.id) else { return [:] }
        let person = index.people[position]
        let travels = firstDayWithVisa(of: participant, at: position)
        var days: [ReportTimeline.State: [Day]] = [:]
        for number in series.horizon.first.number...series.horizon.last.number {
            let day = Day(number: number)
            let answers = participant.poll.map { poll in
                (0..<series.days).map { poll[day - $0] ?? .no }
            }
            if !person.calendar.contains(DayRange(day)) || answers.map({ $0.allSatisfy { $0 == .no } }) ?? false {
                days[.away, default: []].append(day)
            } else if let travels, day < travels {
                days[.noVisa, default: []].append(day)
            } else if participant.ifNeedBe.contains(where: { $0.contains(day) })
                || answers.map({ !$0.contains(.yes) }) ?? false
            {
                days[.ifNeedBe, default: []].append(day)
            }
        }
        return days.mapValues(\.ranges)
    }

    /// The first day on which somebody can have a visa for a venue of theirs, if they apply today; nil: at once.
    private func firstDayWithVisa(of participant: Participant, at position: Int) -> Day? {
        guard let today = series.today else { return nil }
        let notices = series.venues.indices.compactMap { venue -> Int? in
            if let accepted = participant.venues, !accepted.contains(series.venues[venue].id) { return nil }
            let option = WorkshopOption(venue: venue, start: series.horizon.first)
            if let deadline = index.visaDeadline(position, for: option) { return deadline.visa.notice }
            return index.isAdmitted(position, at: venue) ? 0 : nil
        }
        return notices.min().flatMap { $0 > 0 ? today + $0 : nil }
    }
}
