import LinearModel
import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// Of days that are alike the earliest are enough.
@Suite struct LeftShiftTests {
    /// Days after 0 March 2027 of the options that are left.
    private func days(_ change: (inout Series) -> Void) -> [Int] {
        shifted(change).options.map { $0.start - TinySeries.day(0) }
    }

    private func shifted(_ change: (inout Series) -> Void) -> OptionLayout {
        let index = SeriesIndex(TinySeries.with(change))
        return OptionLayout(index).leftShifted(index)
    }

    @Test func `of four Mondays that are alike one workshop needs the first, two need two`() {
        #expect(days { _ in } == [1])
        #expect(days { $0.meetTwice() } == [1, 8])
    }

    @Test func `what is held counts`() {
        #expect(
            days {
                $0.meetTwice()
                $0.held = [HeldWorkshop(start: TinySeries.day(1), venue: "inn", attendees: ["n1", "s1"])]
            } == [8])
    }

    @Test func `the gap decides which day is the earliest after another`() {
        #expect(
            days {
                $0.meetTwice()
                $0.gap = Limits(min: 14)
            } == [1, 15])
    }

    @Test func `a later day is kept where somebody more can come, or comes more gladly or cheaply`() {
        #expect(days { $0.person("n1") { $0.unavailable = [TinySeries.range(1, 8)] } } == [1, 15])
        #expect(days { $0.person("n1") { $0.ifNeedBe = [TinySeries.range(1, 8)] } } == [1, 15])
        #expect(
            days {
                $0.venues[0].hotel = 100
                $0.venues[0].seasons = [Season(dates: [TinySeries.range(1, 8)], fare: 1, hotel: 2)]
            } == [1, 15])
        #expect(days { $0.funders[0].window = TinySeries.range(8, 28) } == [1, 8])
    }

    @Test func `a later day to which fewer can come is not needed`() {
        #expect(days { $0.person("n1") { $0.unavailable = [TinySeries.range(15, 16)] } } == [1])
    }

    @Test func `another venue is not as good`() {
        let layout = shifted { $0.addSpa() }
        #expect(layout.options.map(\.venue) == [0, 1])
    }

    @Test func `with a longest gap or a pin nothing is left out, and only rows forbid what can be moved`() throws {
        func rows(_ change: (inout Series) -> Void) throws -> [String] {
            let index = SeriesIndex(TinySeries.with(change))
            let program = try GoalProgram(index, OptionLayout(index).leftShifted(index), .init(goals: [Goal(.cost)]))
            return zip(program.draft.rowKeys, program.draft.program.rows).filter { $0.0.family == "left" }.map {
                $0.1.terms.map { term in
                    (term.coefficient < 0 ? "-" : "+") + program.draft.program.columns[term.variable.index].name
                }.joined(separator: " ")
            }
        }
        let start = TinySeries.day(0).number
        let longest = try rows {
            $0.meetTwice()
            $0.gap = Limits(min: 7, max: 7)
        }
        // The workshop of the 8th is there for the one of the 1st, or for that of the 15th.
        #expect(longest.count == 3)
        #expect(longest[0] == "-x_d\(start + 1)_v0 +x_d\(start + 8)_v0 -x_d\(start + 15)_v0")
        #expect(longest[2] == "-x_d\(start + 15)_v0 +x_d\(start + 22)_v0")
    }

    @Test func `a pinned workshop stays`() {
        #expect(days { $0.pinned = [Pin(start: TinySeries.day(15), venue: "inn")] } == [1, 15])
    }

    @Test func `what depends on dates has them all`() {
        let question = GoalProgram.Question.init(goals:demands:)
        #expect(!question([Goal(.attendance), Goal(.early)], []).dependsOnDates)
        #expect(question([Goal(.changes)], []).dependsOnDates)
        #expect(!question([], [.presence(true, participant: "n1"), .goal(.early, 3)]).dependsOnDates)
        #expect(question([], [.workshop(true, venue: "inn", start: TinySeries.day(8))]).dependsOnDates)
    }
}
