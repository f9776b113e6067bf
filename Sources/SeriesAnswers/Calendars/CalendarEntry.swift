import OrderedCollections
package import SeriesModel
import SeriesText

/// What an entry of a calendar is about, whatever its dates are: the same after a replan.
package struct CalendarKey: Hashable, Sendable {
    /// What kind of entry it is.
    package enum Kind: String, CaseIterable, Sendable {
        case meeting, out, back, visa, money, window
    }

    /// A participant id; nil: the calendar of the team.
    package var owner: String?
    package var kind: Kind
    /// The workshop's identity, which is neither its place in the plan nor its dates.
    package var workshop: Int?
    /// What tells entries of a kind apart: a passport's country; a funder, and which of its payments.
    package var detail: String?
}

/// An entry as it is wanted in a calendar.
package struct CalendarEntry: Hashable, Sendable {
    package var key: CalendarKey
    package var days: DayRange
    /// What a title says where that is asked for.
    package var title: String
    /// What it says otherwise.
    package var neutralTitle: String
    /// The name of a venue.
    package var place: String?
    package var isBusy: Bool
}

/// Which entries calendars have, and what they say.
package struct CalendarContents: Hashable, Sendable {
    /// The days of travel.
    package var travel = false
    /// The last days to apply for visas.
    package var visas = false
    /// When money is needed, and when funders' windows end; for the team.
    package var money = false
    /// Say what an entry is about instead of `Meeting`.
    package var titles = false
    /// Say at which venue.
    package var places = true
    /// What people are called in the calendar of the team, and in none their names; nil: their ids.
    package var codenames: Codenames?

    package init() {}
}

extension CalendarEntry {
    private static let (meeting, travel, deadline) = ("Meeting", "Travel", "Deadline")

    /// The entries of a calendar.
    ///
    /// - Parameters:
    ///   - owner: a participant id, or nil for the team.
    ///   - plan: a right plan.
    ///   - series: its series.
    ///   - timetable: its dates.
    ///   - workshops: the identities of its workshops, in order.
    ///   - contents: what is wanted.
    /// - Returns: the entries, in order of days.
    static func entries(
        of owner: String?, _ plan: Plan, of series: Series, _ timetable: Timetable, workshops: [Int],
        _ contents: CalendarContents
    ) -> [CalendarEntry] {
        let maker = EntryMaker(owner: owner, plan: plan, series: series, workshops: workshops, contents: contents)
        let entries =
            owner.map { maker.entries(of: timetable.itinerary(of: $0)?.trips ?? []) }
            ?? maker.entries(ofTeam: timetable)
        return entries.stableSorted { $0.days.first < $1.days.first }
    }

    private struct EntryMaker {
        let owner: String?
        let plan: Plan
        let series: Series
        let workshops: [Int]
        let contents: CalendarContents

        func entries(of trips: [Trip]) -> [CalendarEntry] {
            trips.flatMap { trip in
                let venue = series.name(ofVenue: trip.venue)
                var entries = [meeting(trip.number, trip.meeting, trip.venue)]
                if contents.travel, let out = trip.out {
                    entries.append(entry(.out, trip.number, out, "Travel to \(venue)", travel))
                }
                if contents.travel, let back = trip.back {
                    entries.append(entry(.back, trip.number, back, "Travel home from \(venue)", travel))
                }
                if contents.visas, let visa = trip.visa {
                    let title = "Last day to apply for a visa for \(visa.country) (\(venue), passport \(visa.passport))"
                    entries.append(entry(.visa, trip.number, DayRange(visa.applyBy), title, deadline, isBusy: false))
                }
                return entries
            }
        }

        func entries(ofTeam timetable: Timetable) -> [CalendarEntry] {
            var entries: [CalendarEntry] = []
            for (position, workshop) in plan.workshops.enumerated() {
                let number = position + 1
                let venue = series.name(ofVenue: workshop.venue)
                entries.append(meeting(number, workshop.days, workshop.venue))
                let trips = timetable.itineraries.flatMap { itinerary in
                    itinerary.trips.filter { $0.number == number }.map { (person: itinerary.participant, trip: $0) }
                }
                if contents.travel {
                    let first = trips.compactMap(\.trip.out?.first).min()
                    let last = trips.compactMap(\.trip.back?.last).max()
                    if let first, let out = DayRange(first, workshop.start - 1) {
                        entries.append(entry(.out, number, out, "People travel to \(venue)", travel, isBusy: false))
                    }
                    if let last, let back = DayRange(workshop.end + 1, last) {
                        entries.append(
                            entry(.back, number, back, "People travel home from \(venue)", travel, isBusy: false))
                    }
                }
                if contents.visas {
                    let visas = trips.compactMap { one in one.trip.visa.map { (one.person, $0) } }
                    let byPassport = OrderedDictionary(grouping: visas, by: \.1.passport)
                    for (passport, people) in byPassport {
                        guard let first = people.map(\.1.applyBy).min() else { continue }
                        let title =
                            "Last day to apply for visas for \(people[0].1.country) (\(venue), passport \(passport)): "
                            + people.map { contents.codenames?[$0.0] ?? $0.0 }.joined(separator: ", ")
                        entries.append(
                            entry(
                                .visa, number, DayRange(first), title, deadline, detail: passport, isBusy: false))
                    }
                }
            }
            return entries + (contents.money ? timetable.funders.flatMap(money) : [])
        }

        private func money(_ funder: FunderDates) -> [CalendarEntry] {
            let name = series.name(ofFunder: funder.funder)
            var entries = funder.needs.map { need in
                var number: Int?
                var detail = funder.funder + "\n"
                var what = "the series"
                switch need.place {
                case .series:
                    let (year, month, _) = need.due.date
                    detail += "\(year)-\(month)"
                case .workshop(let start, let end, let venue):
                    number = plan.workshops.firstIndex {
                        $0.start == start && $0.end == end && $0.venue == venue
                    }.map { $0 + 1 }
                    detail += "\(need.due - start)"
                    what = "workshop \(number ?? 0), \(series.name(ofVenue: venue))"
                }
                let title =
                    "\(name): \(need.sum.own.grouped) \(funder.currency) needed for \(what) ("
                    + need.categories.map(CostCategory.words(for:)).joined(separator: ", ") + ")"
                return entry(.money, number, DayRange(need.due), title, deadline, detail: detail, isBusy: false)
            }
            if let last = funder.window?.last {
                entries.append(
                    entry(
                        .window, nil, DayRange(last), "Last day on which \(name) pays for workshops", deadline,
                        detail: funder.funder, isBusy: false))
            }
            return entries
        }

        private func meeting(_ number: Int, _ days: DayRange, _ venue: String) -> CalendarEntry {
            let venue = series.name(ofVenue: venue)
            let title = "\(series.name(forReader: owner, contents)), workshop \(number): \(venue)"
            return entry(.meeting, number, days, title, CalendarEntry.meeting, place: venue)
        }

        private func entry(
            _ kind: CalendarKey.Kind, _ number: Int?, _ days: DayRange, _ title: String, _ neutral: String,
            place: String? = nil, detail: String? = nil, isBusy: Bool = true
        ) -> CalendarEntry {
            CalendarEntry(
                key: CalendarKey(
                    owner: owner, kind: kind, workshop: number.map { workshops[$0 - 1] }, detail: detail),
                days: days, title: title, neutralTitle: neutral, place: place, isBusy: isBusy)
        }
    }
}
