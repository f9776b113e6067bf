import GLPKSolver
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
