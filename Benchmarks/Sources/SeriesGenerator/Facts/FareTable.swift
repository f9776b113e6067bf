/// Round trips by distance: the European Commission's unit costs for travel, C(2021)35, with the quarter that
/// C(2023)4928 adds, in euros.
enum FareTable {
    private static let steps: [(kilometres: Int, euros: Int)] = [
        (400, 160), (600, 196), (800, 209), (1200, 221), (1600, 230), (2000, 295), (2500, 343), (3500, 433),
        (4500, 527),
        (6000, 637), (7500, 720), (10000, 961),
    ]

    /// Euros for a round trip of so many kilometres each way; below 400 km, where the table has none, about a train's.
    static func euros(for kilometres: Int) -> Int {
        let unit = steps.first { kilometres <= $0.kilometres }?.euros ?? 1101
        return unit * 5 / 4
    }

    /// Tenths of hours of a round trip from door to door: 800 km an hour, and two and a half hours on the ground each
    /// way, three more with a change of planes.
    static func tenthsOfHours(for kilometres: Int) -> Int {
        let ground = kilometres > 4200 ? 55 : 25
        return 2 * (kilometres / 80 + ground)
    }

    /// Kilograms of CO₂ of a round trip: 0.13158 for each kilometre and passenger (DEFRA, without radiative forcing).
    static func kilogramsOfCO2(for kilometres: Int) -> Int { (2 * kilometres * 13158 + 50000) / 100_000 }
}
