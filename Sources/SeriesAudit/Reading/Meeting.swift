import BigInt
import OrderedCollections
import SeriesModel

extension Audit {
    /// A workshop of the plan, as it is read.
    struct Meeting: Sendable {
        /// Its place in order of start, from 1.
        let number: Int
        let planned: PlannedWorkshop
        /// The meeting days from its start.
        let days: DayRange
        /// Nil where the series has no such venue.
        let place: Place?
        /// The participants of the plan, without repetition, in the order of the series; for a held workshop those who
        /// were there.
        let attendees: [Person]
        /// Those that the plan lists, known and without repetition, in its order: places in the series.
        let listed: [Int]
        /// Its place among the held workshops, in order of start; nil for a planned one.
        let heldIndex: Int?
        /// Nil where somebody attends for whom the series has no fare, or the venue is unknown.
        let lines: [CostLine]?
        /// What the plan pays, by what is paid for and funder; funders of the series only.
        let payments: OrderedDictionary<Post, OrderedDictionary<String, BigInt>>
        /// Who really paid, where the series says it: nothing is to be decided then.
        let spent: [SpentFunding]?

        /// How messages name it.
        var title: String { "workshop \(number) (\(days.first), \(planned.venue))" }

        var isHeld: Bool { heldIndex != nil }

        /// How many attendees a delegation has.
        func count(of delegation: String) -> Int { attendees.count { $0.delegation == delegation } }

        /// What each post costs; nil where that cannot be known.
        var costs: OrderedDictionary<Post, BigInt>? {
            lines?.reduce(into: [:]) { sums, line in sums[line.post, default: 0] += line.cents }
        }
    }
}

extension Audit {
    /// A venue with its prices in cents, each converted and scaled in one step and rounded half up once.
    struct Place: Sendable {
        /// What depends on the season in which a workshop starts.
        struct Prices: Sendable {
            /// A night.
            let hotel: BigInt
            /// The round trip, by home city.
            let fares: [String: BigInt]
        }

        let venue: Venue
        /// A day of a person.
        let perDiem: BigInt
        /// The meeting days and what is paid once per workshop.
        let workshop: BigInt
        private let usual: Prices
        private let seasons: [(dates: [DayRange], prices: Prices)]

        init(_ venue: Venue, faresHere: [Fare], in series: Series) {
            func prices(fare: Rational, hotel: Rational) -> Prices {
                Prices(
                    hotel: series.cents(venue.hotel, venue.currency, times: hotel).roundedHalfUp,
                    fares: Dictionary(
                        firstOf: faresHere.map {
                            ($0.from, series.cents($0.fare.value, $0.fare.currency, times: fare).roundedHalfUp)
                        }))
            }
            self.venue = venue
            perDiem = series.cents(venue.perDiem, venue.currency).roundedHalfUp
            workshop =
                BigInt(series.days) * series.cents(venue.dayRate, venue.currency).roundedHalfUp
                + series.cents(venue.fixed, venue.currency).roundedHalfUp
            usual = prices(fare: 1, hotel: 1)
            seasons = venue.seasons.map { ($0.dates, prices(fare: $0.fare, hotel: $0.hotel)) }
        }

        /// The prices for a workshop that starts on a day.
        func prices(on start: Day) -> Prices {
            seasons.first { season in season.dates.contains { $0.contains(start) } }?.prices ?? usual
        }
    }
}
