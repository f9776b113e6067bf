import GLPKSolver
import SeriesFiles
import SeriesModel
import SeriesPlanning
import TestSupport
import Testing

@testable import SeriesAnswers

struct FrontierTests {
    private func steps(_ series: Series, of goals: [Goal.Kind], against: Goal.Kind = .cost) throws -> [String] {
        var enquiry = Enquiry(series, solver: GLPKSolver())
        let frontier = try FrontierQuestion(of: goals, against: against).answer(from: &enquiry)
        #expect(frontier.isProven)
        return frontier.steps.map { step in
            "\(step.values.map(\.description).joined(separator: " ")) for \(step.price)"
        }
    }

    @Test func `a further workshop outweighs any attendance`() throws {
        #expect(
            try steps(Valley.series, of: [.workshops, .attendance]) == [
                "1 2 for 120", "1 4 for 140", "2 4 for 240", "2 6 for 260", "2 8 for 280",
            ])
    }

    @Test func `attendance alone`() throws {
        #expect(
            try steps(Valley.series, of: [.attendance]) == [
                "2 for 120", "4 for 140", "6 for 260", "8 for 280",
            ])
    }

    @Test func `less for less: days against workshops`() throws {
        #expect(try steps(Valley.series, of: [.early], against: .workshops) == ["7 for 2", "0 for 1"])
    }

    @Test func `at one price the best is the step`() throws {
        // Who weighs more comes for the same.
        let series = Valley.series.with { series in
            series.workshops = Limits(min: 1, max: 1)
            series.person("n2") { $0.weight = 5 }
        }
        #expect(try steps(series, of: [.attendance]) == ["6 for 120", "8 for 140"])
    }

    /// What is left of a series has fewer values than the series: a step better is not the same in both.
    @Test func `steps finer than those of a part of the series are found`() throws {
        let series = try SeriesFile.read(
            """
            parley: 1
            name: steps
            horizon: 2027-03-01/2027-04-04
            workshops: 1
            days: 1
            currency: USD
            delegations:
            - {id: n, role: side, seats: {min: 0, max: 2}}
            - {id: s, role: side, seats: {min: 2}}
            - {id: e, role: side, seats: {min: 1}}
            participants:
            - {id: n1, delegation: n, home: AAA}
            - {id: n2, delegation: n, home: BBB}
            - {id: s1, delegation: s, home: DDD}
            - {id: s2, delegation: s, home: AAA}
            - {id: s3, delegation: s, home: CCC}
            - {id: e1, delegation: e, home: AAA}
            - {id: e2, delegation: e, home: BBB}
            venues:
            - {id: v0, city: AAA}
            - {id: v1, city: XXX}
            fares:
            - {from: AAA, to: XXX, fare: 220.5, hours: 12, kgCO2: 0}
            - {from: BBB, to: AAA, fare: 100, hours: 0, kgCO2: 0}
            - {from: BBB, to: XXX, fare: 0, hours: 4.5, kgCO2: 0}
            - {from: CCC, to: AAA, fare: 150, hours: 0, kgCO2: 0}
            - {from: CCC, to: XXX, fare: 0, hours: 0, kgCO2: 250.5}
            - {from: DDD, to: AAA, fare: 100, hours: 12, kgCO2: 333.333}
            - {from: DDD, to: XXX, fare: 0, hours: 12, kgCO2: 100}
            funders:
            - {id: f, amount: 1000000}

            """, name: "steps.yaml"
        ).series
        #expect(try steps(series, of: [.fairness]) == ["7.5 for 0", "0 for 150"])
    }

    @Test func `money sets the end`() throws {
        let series = Valley.series.with { $0.funders[0].amount = 250 }
        #expect(
            try steps(series, of: [.workshops, .attendance]) == ["1 2 for 120", "1 4 for 140", "2 4 for 240"])
    }

    @Test func `without a right plan there is no step, and that is proven`() throws {
        #expect(try steps(Valley.series.with { $0.funders = [] }, of: [.attendance]) == [])
    }

    @Test func `out of time there is no step, and that is not proven`() throws {
        var enquiry = Enquiry(
            Valley.series, solver: GLPKSolver(), options: PlanningOptions(timeLimit: .zero))
        let frontier = try FrontierQuestion(of: [.attendance]).answer(from: &enquiry)
        #expect(!frontier.isWhole)
        #expect(!frontier.isProven)
    }

    @Test func `what is gained is read from the goals`() {
        #expect(Valley.series.gains(against: .cost) == [.workshops, .attendance])
        #expect(Valley.series.gains(against: .workshops) == [.attendance])
        #expect(Valley.series.with { $0.goals = [Goal(.early), Goal(.cost)] }.gains(against: .cost) == [.early])
        #expect(Valley.series.with { $0.goals = [] }.gains(against: .cost) == [.workshops])
        #expect(Valley.series.with { $0.goals = [] }.gains(against: .workshops) == [.attendance])
    }
}
