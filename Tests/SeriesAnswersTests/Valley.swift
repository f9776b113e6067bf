import SeriesModel
import TestSupport

/// The tiny series with prices and names, small enough to answer in the head.
///
/// Meetings of two days start on Mondays in March 2027, at the inn (100 a workshop) or the spa (300). Two sides of two
/// people each: one or two of each side come, for 10 each at the inn and 20 at the spa. The bank pays for everything.
enum Valley {
    static let series = TinySeries.with { series in
        series.name = "Valley talks"
        series.horizon = march(1, 31)
        series.workshops = Limits(min: 1, max: 2)
        series.gap = Limits(min: 7)
        series.currency = "EUR"
        series.rates = ["USD": half]
        series.addSpa(fixed: 300)
        series.venues[0].fixed = 100
        for position in 0..<2 {
            series.delegations[position].name = ["North", "South"][position]
            series.delegations[position].seats = Limits(min: 1, max: 2)
            series.venues[position].name = ["The inn", "The spa"][position]
            series.fares[position].fare = Amount([10, 20][position])
        }
        for position in series.participants.indices {
            series.participants[position].name = "Name of \(series.participants[position].id)"
            series.participants[position].passports = ["HH"]
        }
        series.funders = [Funder(id: "bank", name: "Bank", amount: 1000)]
        series.balance = 0
        series.goals = [Goal(.workshops), Goal(.attendance), Goal(.cost), Goal(.early)]
    }

    static let half = number("0.5")

    /// A day of March 2027.
    static func march(_ number: Int) -> Day { TinySeries.day(number) }

    /// Days of March 2027.
    static func march(_ first: Int, _ last: Int) -> DayRange { TinySeries.range(first, last) }
}
