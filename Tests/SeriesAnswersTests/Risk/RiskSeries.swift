import GLPKSolver
import SeriesAudit
import SeriesModel
import SeriesPlanning
import TestSupport
import Testing

@testable import SeriesAnswers

/// Small series for risks, with plans whose odds can be added up by hand.
enum RiskSeries {
    /// One workshop on Monday 1 March 2027 at the inn: two sides, and nothing but a fare costs anything.
    static func base(north: Int, south: Int, _ change: (inout Series) -> Void = { _ in }) -> Series {
        func people(_ side: String, _ count: Int) -> [Participant] {
            (0..<count).map { Participant(id: "\(side.prefix(1))\($0 + 1)", delegation: side, home: "HOM") }
        }
        return TinySeries.with { series in
            series.horizon = DayRange(from: monday, days: 2)
            series.today = monday - 100
            series.travelDays = TravelDays(before: 1, after: 0)
            series.participants = people("north", north) + people("south", south)
            series.fares = [Fare(from: "HOM", to: "INN", fare: Amount(100))]
            series.funders[0].amount = 10_000
            series.goals = []
            change(&series)
        }
    }

    static let monday = TinySeries.day(1)

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
        return try RiskAnalysis.assess(
            plan(attendees, of: series), of: series, solver: GLPKSolver(), settings: settings)
    }

    /// 0.1.
    static let tenth = number("0.1")

    /// A number of hundredths.
    static func hundredths(_ number: Int) -> Rational { Rational(number).divided(by: 100) ?? 0 }
}

/// Whether two numbers are equal but for rounding.
func near(_ first: Double, _ second: Double) -> Bool { abs(first - second) < 1e-12 }
