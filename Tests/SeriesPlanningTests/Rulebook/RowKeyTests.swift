import Foundation
import LinearModel
import SeriesFiles
import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// Every row of a program has a key, from which its name is made; what it means is the same in another layout.
struct RowKeyTests {
    private func check(_ draft: CompactProgram) {
        #expect(draft.rowKeys.count == draft.program.rows.count)
        #expect(draft.rowKeys.map(\.name) == draft.program.rows.map(\.name))
        #expect(Set(draft.rowKeys).count == draft.rowKeys.count)
        #expect(Set(draft.program.rows.map(\.name)).count == draft.rowKeys.count)
        #expect(Set(draft.rowKeys.map(draft.meaning)).count == draft.rowKeys.count)
    }

    @Test func fullFixture() throws {
        let fixture = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Fixtures/full.yaml").standardizedFileURL
        let series = try SeriesFile.read(contentsOf: fixture.path).series
        let index = SeriesIndex(series)
        let draft = try CompactProgram(index, OptionLayout(index))
        check(draft)
    }

    /// With the rows of goals, demands and cuts.
    @Test(arguments: 0..<40)
    func randomSeries(seed: Int) throws {
        let random = RandomSeries(seed: FirstGoal.far(seed))
        let index = SeriesIndex(random.series, baseline: random.baseline)
        let goals = Goal.Kind.allCases.map { Goal($0) }
        var whole = try GoalProgram(
            index, OptionLayout(index), .init(goals: goals, demands: [.goal(.attendance, 1), .goal(.early, 100)]))
        whole.hold(0, at: 0)
        whole.cutOff(Schedule(workshops: []))
        check(whole.draft)
    }

    @Test func names() {
        #expect(RowKey("seats_min", .delegation(1), .optionClass(3)).name == "seats_min_g1_c3")
        #expect(RowKey("pool", .pool(2)).name == "pool_k2")
        #expect(RowKey("workshops_min").name == "workshops_min")
        #expect(RowKey("together", .number(0), .number(1), .optionClass(2)).name == "together_0_1_c2")
    }

    /// Without the first two Mondays the class has other numbers, another first day, and the rules on people stay.
    @Test func meaningsOutliveALayout() throws {
        let series = TinySeries.with { series in
            series.addSpa()
            series.person("n1") { $0.attends.min = 1 }
        }
        var smaller = series
        smaller.venues.removeFirst()
        smaller.participants.removeFirst(1)
        smaller.participants.insert(series.participants[0], at: 1)
        func meanings(_ series: Series) throws -> Set<RowMeaning> {
            let index = SeriesIndex(series)
            let draft = try CompactProgram(index, OptionLayout(index))
            return Set(draft.rowKeys.map(draft.meaning))
        }
        let person = RowMeaning(family: "attends_min", things: ["n1"])
        let spa = RowMeaning(family: "can", things: ["n1", "spa \(TinySeries.day(1).number)"])
        #expect(try meanings(series).isSuperset(of: [person, spa]))
        #expect(try meanings(smaller).isSuperset(of: [person, spa]))
    }
}
