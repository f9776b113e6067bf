import SeriesModel

/// What a round trip costs, takes and emits, by the great circle between two cities.
enum TravelTable {
    /// Unit costs of the European Commission for a return trip by air or rail, in EUR, up to so many kilometres:
    /// Decision C(2021)35, raised by a quarter as Decision C(2023)4928 has it for calls from 26 July 2023.
    private static let bands: [(kilometres: Int, fare: Rational)] = [
        (600, 196), (800, 209), (1200, 221), (1600, 230), (2000, 295), (2500, 343), (3500, 433), (4500, 527),
        (6000, 637), (7500, 720), (10000, 961), (.max, 1101),
    ]
    private static let raised = Rational(5).divided(by: 4) ?? 1
    static let fareSource = "EU C(2021)35 + 25 %"

    /// The decision has unit costs from 400 km on; below that a bus or train, as a rule of thumb.
    private static let nearest = 400
    private static let nearFare: Rational = 120

    /// Kilograms of CO₂ equivalent per passenger and kilometre, with radiative forcing.
    private static let emission = Rational(decimal: "0.22255") ?? 0
    static let emissionSource = "DEFRA 2025"

    /// What nobody has published: a rule of thumb.
    static let thumb = "Parley 2026-11"

    /// In EUR, there and back, and where that comes from.
    static func fare(_ kilometres: Int) -> (amount: Rational, source: String) {
        guard kilometres >= nearest, let band = bands.first(where: { kilometres <= $0.kilometres }) else {
            return (nearFare, thumb)
        }
        return (band.fare * raised, fareSource)
    }

    /// There and back.
    static func kgCO2(_ kilometres: Int) -> Rational { Rational(2 * kilometres) * emission }

    /// From door to door, there and back. By air four hours on the ground and 750 km an hour, and two and a half hours
    /// for a change of planes from 3,000 km on; below 400 km an hour and 80 km an hour.
    static func hours(_ kilometres: Int) -> Rational {
        let distance = Rational(kilometres)
        guard kilometres >= nearest else { return 2 + 2 * (distance.divided(by: 80) ?? 0) }
        return 8 + 2 * (distance.divided(by: 750) ?? 0) + (kilometres >= 3000 ? 5 : 0)
    }

    /// What one unit of a currency is worth in EUR, roughly: only where the series says no rate.
    static let worth: [String: Rational] = [
        "EUR": 1, "USD": cents(92), "GBP": cents(115), "CHF": cents(106), "NOK": cents(9), "SEK": cents(9),
        "DKK": cents(13), "CAD": cents(65), "AUD": cents(60), "PLN": cents(23),
    ]

    private static func cents(_ count: Int) -> Rational { Rational(count).divided(by: 100) ?? 0 }
}
