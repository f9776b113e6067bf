import SeriesModel
import SeriesPlanning
import Testing

@testable import SeriesAnswers

struct StepSearchTests {
    /// The steps of a search whose solves come to these, one after the other.
    private func search(_ script: [StepSearch.Found]) throws -> (steps: [FrontierStep], isWhole: Bool) {
        var left = script[...]
        return try StepSearch(series: Valley.series, goals: [.attendance]) { $0 < $1 }.steps {
            _, _, _, _ throws(ParleyError) in left.popFirst() ?? .none
        }
    }

    private func found(_ value: Rational, _ price: Rational, bound: Rational? = nil) -> StepSearch.Found {
        .step(
            FrontierStep(
                values: [value], price: price, bound: bound ?? price, plan: Plan(name: "Valley talks", status: .optimal)
            ))
    }

    @Test func `a step that is not proven gives way to a cheaper one that has more`() throws {
        let (steps, isWhole) = try search([found(1, 50), found(2, 90, bound: 40), found(3, 80), found(4, 95)])
        #expect(steps.map(\.values) == [[1], [3], [4]])
        #expect(steps.map(\.isProven) == [true, true, true])
        // The one that gave way may have hidden another.
        #expect(!isWhole)
    }

    @Test func `what was not proven shares the time that is left`() throws {
        var left: [StepSearch.Found] = [
            // The step after the first stays open; then time is left.
            found(1, 50), found(2, 90, bound: 40), .stopped, found(2, 80), .none,
        ]
        var shares: [Double] = []
        let search = StepSearch(
            series: Valley.series, goals: [.attendance], limits: PlanningLimits(timeLimit: .seconds(3600))
        ) { $0 < $1 }
        let (steps, isWhole) = try search.steps { _, _, _, share throws(ParleyError) in
            shares.append(share)
            return left.isEmpty ? .none : left.removeFirst()
        }
        #expect(steps.map(\.price) == [50, 80])
        #expect(isWhole)
        // Two are open after three: half of the time for the first, all that is left for the second.
        #expect(shares == [StepSearch.share, StepSearch.share, StepSearch.share, 0.5, 1])
    }

    @Test func `steps that were found are kept where a better one leaves no time for those behind it`() throws {
        var left: [StepSearch.Found] = [
            found(1, 50, bound: 40), found(2, 60), found(3, 70), .none,
            // The first step is cheaper than it seemed, and what follows it is asked anew.
            found(0, 45), .stopped,
        ]
        let search = StepSearch(
            series: Valley.series, goals: [.attendance], limits: PlanningLimits(timeLimit: .seconds(3600))
        ) { $0 < $1 }
        let (steps, isWhole) = try search.steps { _, _, _, _ throws(ParleyError) in
            left.isEmpty ? .stopped : left.removeFirst()
        }
        #expect(steps.map(\.price) == [50, 60, 70])
        #expect(!isWhole)
    }

    @Test func `what time does not help is not asked for ever`() throws {
        var count = 0
        let search = StepSearch(
            series: Valley.series, goals: [.attendance], limits: PlanningLimits(timeLimit: .seconds(3600))
        ) { $0 < $1 }
        let (steps, isWhole) = try search.steps { _, _, _, _ throws(ParleyError) in
            count += 1
            return .stopped
        }
        #expect(steps.isEmpty && !isWhole)
        #expect(count == 6)
    }

    @Test func `it is whole where every solve was proven`() throws {
        let whole = try search([found(1, 50), found(2, 50), found(3, 80)])
        #expect(whole.isWhole)
        #expect(whole.steps.map(\.values) == [[2], [3]])
        let stopped = try search([found(1, 50), .stopped])
        #expect(!stopped.isWhole)
        #expect(stopped.steps.map(\.values) == [[1]])
        let none = try search([])
        #expect(none.isWhole)
        let unknown = try search([.stopped])
        #expect(!unknown.isWhole)
    }
}
