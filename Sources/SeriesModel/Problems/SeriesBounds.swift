/// How large the numbers of a series may be, far beyond any dialogue, so that no sum or product of whole numbers overflows.
public enum SeriesBounds {
    /// Seats, weights, gaps, days of notice and every other whole number.
    public static let count = 1_000_000_000
    /// Meeting days, travel days and the length of the horizon: 100 years.
    public static let days = 36_525
    /// Units of the series currency: any one amount, and all that the series can cost.
    public static let money = 1_000_000_000_000_000
    /// 0001-01-01.
    package static let firstDay = Day(number: -719_162)
    /// 9999-12-31.
    package static let lastDay = Day(number: 2_932_896)
    /// Hours and kilograms of one trip.
    public static let perTrip = 1_000_000_000
}
