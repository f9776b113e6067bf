/// How large the numbers of a series may be, far beyond any dialogue, so that no sum or product of whole numbers overflows.
public enum SeriesBounds {
    /// Seats, weights, gaps, days of notice and every other whole number.
    public static let count = 1_000_000_000
    /// Meeting days and travel days: 100 years.
    public static let days = 36_525
    /// Days of the horizon: ten years.
    public static let horizon = 3_653
    /// Candidates, of whom a workshop seats a few.
    public static let participants = 2_000
    /// Venues to choose from.
    public static let venues = 200
    /// Delegations; any two sides may have to be balanced.
    public static let delegations = 50
    /// Funders.
    public static let funders = 100
    /// Workshops that have taken place.
    public static let held = 500
    /// Questions whether somebody comes to a workshop on a day at a venue: people times venues times start days.
    public static let choices = 2_000_000
    /// Units of the series currency: any one amount, and all that the series can cost.
    public static let money = 1_000_000_000_000_000
    /// 0001-01-01.
    package static let firstDay = Day(number: -719_162)
    /// 9999-12-31.
    package static let lastDay = Day(number: 2_932_896)
    /// Hours and kilograms of one trip.
    public static let perTrip = 1_000_000_000
}
