import GLPKSolver
import SeriesAudit
import SeriesModel
import SeriesPlanning
import Testing

@testable import SeriesAnswers

/// Small series for risks, with plans whose odds can be added up by hand.
enum RiskSeries {
    /// One workshop on Monday 1 March 2027 at the inn: two sides, and nothing costs anything.
    static func base(north: Int, south: Int, _ change: (inout Series) -> Void = { _ in }) -> Series {
        var series = Series(
            name: "Risk", horizon: DayRange(from: monday, days: 2), today: monday - 100,
            workshops: Limits(min: 1, max: 1), days: 2, startOn: [.mon],
            travelDays: TravelDays(before: 1, after: 0), currency: "EUR",
            delegations: [Delegation(id: "north", role: .side), Delegation(id: "south", role: .side)],
            participants: (1...max(1, north)).prefix(north).map {
                Participant(id: "n\($0)", delegation: "north", home: "HOM")
            }
                + (1...max(1, south)).prefix(south).map {
                    Participant(id: "s\($0)", delegation: "south", home: "HOM")
                },
            venues: [Venue(id: "inn", city: "INN", country: "II")],
            fares: [Fare(from: "HOM", to: "INN", fare: Amount(100))], funders: [Funder(id: "bank", amount: 10_000)],
            goals: [])
        change(&series)
        return series
    }

    static let monday = Day(number: 20_878)

    /// A right plan of workshops on Mondays from the first, with these attendees.
    static func plan(_ attendees: [[String]], of series: Series) throws -> Plan {
        let workshops = attendees.enumerated().map { week, people in
            PlannedWorkshop(
                start: monday + 7 * week, end: monday + 7 * week + series.days - 1, venue: "inn", attendees: people)
        }
        let plan = try #require(
            try PlanFunding(SeriesIndex(series), solver: GLPKSolver()).plan(workshops), "cannot be paid for")
        #expect(Audit(series: series).violations(in: plan) == [])
        return plan
    }

    /// The risk of a plan.
    static func risk(
        _ attendees: [[String]], of series: Series, cancels: Rational = tenth,
        _ change: (inout RiskSettings) -> Void = { _ in }
    ) throws -> RiskAssessment {
        var settings = RiskSettings(assumed: cancels)
        change(&settings)
        return try #require(
            try RiskAnalysis.assess(
                plan(attendees, of: series), of: series, solver: GLPKSolver(), settings: settings))
    }

    /// 0.1.
    static let tenth = Rational(1).divided(by: 10) ?? 0

    /// A number of hundredths.
    static func hundredths(_ number: Int) -> Rational { Rational(number).divided(by: 100) ?? 0 }
}

/// Whether two numbers are equal but for rounding.
func near(_ first: Double, _ second: Double) -> Bool { abs(first - second) < 1e-12 }
