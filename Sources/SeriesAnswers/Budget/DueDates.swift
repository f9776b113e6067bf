import SeriesModel

/// When the money for a cost is needed: the one convention behind every calendar of a budget.
///
/// | what | due |
/// |---|---|
/// | travel, visa | 30 days before the workshop's first day: tickets and visas are bought ahead |
/// | venue, perDiem | on its first day: the rooms are paid for, and people get their money, when they arrive |
/// | lodging, fee, and everything else | on its last day: hotels, honoraria and services are billed when it is over |
/// | costs of the series | in equal parts, one for each month of the horizon within the funder's window |
public enum DueDates {
    /// How long before a workshop tickets and visas are bought, in days.
    public static let booking = 30

    /// The convention in words, for people.
    public static let words = """
        Travel and visas are paid \(booking) days before a workshop, venue and per diem on its first day, lodging, fees \
        and services on its last, and costs of the series in equal monthly parts, those of a funder within its window.
        """

    /// The day on which a category of a workshop is due.
    static func day(of category: String, at workshop: PlannedWorkshop) -> Day {
        switch category {
        case CostCategory.travel, CostCategory.visa: workshop.start - booking
        case CostCategory.venue, CostCategory.perDiem: workshop.start
        default: workshop.end
        }
    }

    /// The days over which a funder's costs of the series are spread: its window, as far as the series lasts. Where
    /// that is nothing, and where nobody pays, the whole series.
    static func days(of funder: Funder?, in series: Series) -> DayRange {
        guard let window = funder?.window else { return series.horizon }
        return DayRange(max(window.first, series.horizon.first), min(window.last, series.horizon.last))
            ?? series.horizon
    }

    /// A cost of the series in monthly parts, each due on the first of the days in its month, that add up to it, to the
    /// cent; the cents that are over come last.
    static func parts(of amount: Money, over range: DayRange) -> [(due: Day, amount: Money)] {
        let days = firstDaysOfMonths(in: range)
        return days.enumerated().map { position, day in
            let before = amount.share(position, of: days.count)
            return (day, amount.share(position + 1, of: days.count) - before)
        }.filter { $0.amount != .zero }
    }

    private static func firstDaysOfMonths(in range: DayRange) -> [Day] {
        var days = [range.first]
        var (year, month, _) = range.first.date
        while true {
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
            guard let next = Day(year: year, month: month, day: 1), next <= range.last else { return days }
            days.append(next)
        }
    }
}

extension Money {
    /// So many of a number of equal parts, rounded down to a cent.
    fileprivate func share(_ parts: Int, of count: Int) -> Money {
        // In two steps, so that a large amount does not overflow.
        let (whole, rest) = cents.quotientAndRemainder(dividingBy: count)
        return Money(cents: whole * parts + rest * parts / count)
    }
}
