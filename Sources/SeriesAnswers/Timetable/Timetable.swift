import OrderedCollections
public import SeriesModel
import SeriesPlanning

/// Every date that somebody has to know of a plan: who is where on which days, by when a visa is applied for, and when
/// each funder's money is needed.
///
/// The one place from which reports, calendars and letters take them. Nothing here is decided: days follow from the
/// plan and the series, sums are those of the ``Budget``. The dates of a plan that breaks rules mislead: audit first.
public struct Timetable: Hashable, Sendable {
    /// Everybody who attends at least one workshop, in the order of the series; then those whom it has no longer.
    public let itineraries: [Itinerary]
    /// Every funder of the series, in its order.
    public let funders: [FunderDates]

    /// The dates of a plan.
    ///
    /// - Parameters:
    ///   - plan: a right plan, its workshops in order of start.
    ///   - series: its series.
    public init(_ plan: Plan, of series: Series) {
        self.init(plan, of: series, budget: Budget(plan, of: series))
    }

    /// The dates of a plan whose budget is at hand.
    package init(_ plan: Plan, of series: Series, budget: Budget) {
        let index = SeriesIndex(series)
        var trips: OrderedDictionary<String, [Trip]> = [:]
        for (position, workshop) in plan.workshops.enumerated() {
            for attendee in workshop.attendees {
                trips[attendee, default: []].append(
                    Trip(of: attendee, to: workshop, number: position + 1, in: index))
            }
        }
        let known = series.participants.map(\.id)
        let order = OrderedSet(known).intersection(trips.keys).union(trips.keys)
        itineraries = order.map { Itinerary(participant: $0, trips: trips[$0] ?? []) }
        funders = series.funders.map { FunderDates($0, lines: budget.lines, in: series) }
    }

    /// What somebody attends; nil where they attend nothing.
    public func itinerary(of participant: String) -> Itinerary? {
        itineraries.first { $0.participant == participant }
    }
}

/// What somebody attends, and the days that it takes.
public struct Itinerary: Hashable, Sendable {
    /// A participant id.
    public let participant: String
    /// In order of start, at least one.
    public let trips: [Trip]
}

/// A workshop for one of those who attend it.
public struct Trip: Hashable, Sendable {
    /// The workshop's place in the plan, from 1.
    public let number: Int
    /// The meeting days.
    public let meeting: DayRange
    /// A venue id.
    public let venue: String
    /// The days of travel before the meeting; nil where there are none, as for locals.
    public let out: DayRange?
    /// The days of travel after the meeting; nil where there are none, as for locals.
    public let back: DayRange?
    /// Every day from leaving home to being back; for locals the meeting days.
    public let away: DayRange
    /// Nobody travels to a venue in their home city.
    public let isLocal: Bool
    /// Hours of travel, both ways together; nil for locals, and where the series does not say.
    public let hours: Rational?
    /// The visa that takes time; nil where none does.
    public let visa: VisaDeadline?

    fileprivate init(of participant: String, to workshop: PlannedWorkshop, number: Int, in index: SeriesIndex) {
        self.number = number
        meeting = workshop.days
        venue = workshop.venue
        guard let person = index.person(participant), let option = index.option(of: workshop) else {
            // Held, of a series that has changed since: nobody knows how they came.
            (out, back, away, isLocal, hours, visa) = (nil, nil, workshop.days, false, nil, nil)
            return
        }
        let away = index.daysAway(person, for: option)
        self.away = away
        out = DayRange(away.first, meeting.first - 1)
        back = DayRange(meeting.last + 1, away.last)
        isLocal = index.isLocal(person, at: option.venue)
        hours = isLocal ? nil : index.hours(person, to: option.venue).flatMap { $0 > 0 ? $0 : nil }
        visa = index.countedVisa(person, for: option).map { visa, day in
            VisaDeadline(country: visa.country, passport: visa.passport, notice: visa.notice, applyBy: day)
        }
    }
}

/// By when somebody has to apply for a visa.
public struct VisaDeadline: Hashable, Sendable {
    /// The country of the venue, by its code.
    public let country: String
    /// The country of the passport on whose visa the plan counts: of those that admit in time the one with the lowest
    /// fee, and of these the one that leaves the most time.
    public let passport: String
    /// How many days before the first day away the application must be made.
    public let notice: Int
    /// The last day on which that is in time.
    public let applyBy: Day
}

/// When a funder's money is needed, and until when it pays.
public struct FunderDates: Hashable, Sendable {
    /// A funder id.
    public let funder: String
    /// Its own currency.
    public let currency: String
    /// The days within which it pays for workshops; nil: any.
    public let window: DayRange?
    /// What is needed when, in order of days and then of workshops; overhead is not in it. See ``DueDates``.
    public let needs: [MoneyNeed]

    fileprivate init(_ funder: Funder, lines: [BudgetLine], in series: Series) {
        self.funder = funder.id
        currency = funder.currency ?? series.currency
        window = funder.window
        let paid = Dictionary(grouping: lines.filter { $0.funder == funder.id }) {
            MoneyNeed.Cause(due: $0.due, place: $0.place)
        }
        needs = OrderedSet(lines.map { MoneyNeed.Cause(due: $0.due, place: $0.place) }).compactMap { cause in
            paid[cause].map { lines in
                MoneyNeed(
                    due: cause.due, place: cause.place, sum: lines.reduce(.zero) { $0 + $1.sum },
                    categories: Array(OrderedSet(lines.map(\.category))))
            }
        }.stableSorted { $0.due < $1.due }
    }
}

/// What a funder pays on a day for a workshop, or for the series.
public struct MoneyNeed: Hashable, Sendable {
    /// When it is needed.
    public let due: Day
    /// The workshop that it is for, or the series.
    public let place: BudgetPlace
    /// How much.
    public let sum: FunderAmount
    /// What for, in the order of the plan.
    public let categories: [String]

    fileprivate struct Cause: Hashable {
        let due: Day
        let place: BudgetPlace
    }
}
