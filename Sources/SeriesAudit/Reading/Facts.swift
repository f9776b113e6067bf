import BigInt
import OrderedCollections
import SeriesModel

extension Audit {
    /// The series, indexed by its ids, with everything in cents.
    struct Facts: Sendable {
        let series: Series
        /// In the order of the series.
        let people: [Person]
        let personIndex: [String: Int]
        let places: [String: Place]
        let fares: [Journey: Fare]
        let visas: [Border: VisaTerms]
        /// What the services cost at every workshop, by category.
        let services: OrderedDictionary<String, BigInt>
        /// What is paid once for the series, by category.
        let seriesCosts: OrderedDictionary<String, BigInt>
        let grants: OrderedDictionary<String, Grant>
        /// Ids of the delegations of role `side`.
        let sides: [String]
        /// In order of start.
        let held: [HeldWorkshop]

        /// The least days from one start to the next. Where none is given: the meeting days, and the longest way there
        /// and back of all people, as far as the greatest gap leaves room for that.
        let leastGap: Int

        /// From a home city to a venue city.
        struct Journey: Hashable, Sendable {
            let from: String
            let to: String
        }

        init(of series: Series) {
            self.series = series
            let delegations = Dictionary(firstOf: series.delegations.map { ($0.id, $0) })
            people = series.participants.map { Person($0, of: delegations[$0.delegation], in: series) }
            let given = series.givenGap
            let travel = people.map(\.travel)
            let wayThere = travel.map(\.before).max() ?? 0
            let wayBack = travel.map(\.after).max() ?? 0
            let wanted = series.days + wayThere + wayBack
            let room = given.max.map { max($0, series.days) } ?? wanted
            leastGap = given.min ?? min(wanted, room)
            personIndex = Dictionary(firstOf: series.participants.enumerated().map { ($1.id, $0) })
            let faresByCity = Dictionary(grouping: series.fares, by: \.to)
            places = Dictionary(
                firstOf: series.venues.map { ($0.id, Place($0, faresHere: faresByCity[$0.city] ?? [], in: series)) })
            fares = Dictionary(firstOf: series.fares.map { (Journey(from: $0.from, to: $0.to), $0) })
            visas = Dictionary(
                firstOf: series.visas.map { visa in
                    let fee = series.cents(visa.fee.value, visa.fee.currency).roundedHalfUp
                    return (
                        Border(passport: visa.passport, country: visa.country),
                        VisaTerms(notice: visa.notice, fee: fee, refused: visa.refused)
                    )
                })
            services = series.services.reduce(into: [:]) { sums, service in
                sums[service.category, default: 0] +=
                    BigInt(series.days) * series.cents(service.perDay, service.currency).roundedHalfUp
                    + series.cents(service.perWorkshop, service.currency).roundedHalfUp
            }
            seriesCosts = series.costs.reduce(into: [:]) { sums, cost in
                sums[cost.category, default: 0] += series.cents(cost.amount.value, cost.amount.currency).roundedHalfUp
            }
            grants = OrderedDictionary(
                series.funders.map { ($0.id, Grant($0, in: series)) }, uniquingKeysWith: { first, _ in first })
            sides = series.delegations.filter { $0.role == .side }.map(\.id)
            held = series.held.stableSorted { $0.start < $1.start }
        }

        /// The trip of somebody to a venue; nil for locals.
        func trip(of person: Person, to venue: Venue) -> Fare? {
            person.isLocal(at: venue) ? nil : fares[Journey(from: person.participant.home, to: venue.city)]
        }
    }
}

extension Series {
    /// Cents of the series currency, exact and not yet rounded: value × rate × factor × 100.
    func cents(_ value: Rational, _ currency: String?, times factor: Rational = 1) -> Rational {
        let rate = currency.flatMap { $0 == self.currency ? nil : rates[$0] } ?? 1
        return value * rate * factor * 100
    }
}

extension Rational {
    /// A whole number.
    init(whole number: BigInt) {
        self = Rational(number, over: 1) ?? 0
    }
}

extension Audit {
    /// No date of the calendar is as far from 1970, and sums of such days do not overflow.
    private static let farthest = 10_000_000

    /// The day so many days later, held within what can be added up and written: a plan may name any day.
    static func day(_ day: Day, plus days: Int = 0) -> Day {
        let (sum, overflow) = day.number.addingReportingOverflow(days)
        return Day(number: overflow ? (days < 0 ? -farthest : farthest) : min(max(sum, -farthest), farthest))
    }

    /// So many consecutive days from a first one.
    static func range(from first: Day, days: Int) -> DayRange {
        DayRange(first, day(first, plus: max(days, 1) - 1)) ?? DayRange(first)
    }
}
