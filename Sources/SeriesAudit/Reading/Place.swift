import BigInt
import SeriesModel

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
                        faresHere.map {
                            ($0.from, series.cents($0.fare.value, $0.fare.currency, times: fare).roundedHalfUp)
                        }, uniquingKeysWith: { first, _ in first }))
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
