public import SeriesModel
import SeriesText

/// What is in a series, for somebody who has just written it. It tells how many people there are, never who they are.
public struct SeriesSummary: Sendable {
    private let series: Series

    /// A summary of a series.
    public init(of series: Series) {
        self.series = series
    }

    /// The whole summary, lines ending with a newline.
    public var text: String {
        var table = TextTable(.left, .left)
        table.add("workshops", "\(spoken(series.workshops)), of \(counted(series.days, "day", "days")) each")
        table.add("between", series.horizon.spoken)
        let starts = series.startOn.map { days in
            "on " + Weekday.allCases.filter(days.contains).map(\.rawValue.capitalizedFirst).joined(separator: ", ")
        }
        let given = series.starts.map { ranges in
            "on \(counted(ranges.reduce(0) { $0 + $1.count }, "given day", "given days"))"
        }
        let when = [starts, given].compactMap { $0 }
        table.add(
            "start",
            (when.isEmpty ? "on any day" : when.joined(separator: ", ")) + ", \(spoken(series.gap)) days apart")
        for delegation in series.delegations {
            let people = series.participants.filter { $0.delegation == delegation.id }.count
            table.add(
                delegation.name,
                "\(role(delegation.role)), \(counted(people, "person", "people")), "
                    + "\(spoken(delegation.seats)) at each workshop")
        }
        table.add("venues", series.venues.map(\.name).joined(separator: ", "))
        for funder in series.funders {
            let overhead = funder.overhead > 0 ? ", \(funder.overhead.grouped) % overhead included" : ""
            table.add(funder.name, "\(funder.amount.grouped) \(funder.currency ?? series.currency)\(overhead)")
        }
        table.add("goals", series.goals.map(\.kind.rawValue).joined(separator: ", then "))
        return report([[series.name] + table.lines])
    }

    private func role(_ role: Delegation.Role) -> String {
        switch role {
        case .side: "a side"
        case .thirdParty: "third party"
        case .guest: "guests"
        }
    }

    private func spoken(_ limits: Limits) -> String {
        switch (limits.min, limits.max) {
        case (let least, let most?) where least == most: "\(least)"
        case (0, let most?): "up to \(most)"
        case (let least, let most?): "\(least) to \(most)"
        case (let least, nil): "\(least) or more"
        }
    }
}
