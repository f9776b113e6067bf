import SeriesModel
import TestSupport
import Testing

/// What has been fixed stays.
struct PinnedWorkshopsTests {
    private func best(_ pins: (Int, String)..., change: (inout Series) -> Void = { _ in }) throws -> String {
        try TinySeries.best(
            TinySeries.with {
                $0.addSpa(fixed: 100)
                $0.goals = [Goal(.cost), Goal(.early), Goal(.attendance)]
                $0.pinned = pins.map { Pin(start: TinySeries.day($0.0), venue: $0.1) }
                change(&$0)
            })
    }

    @Test func `stays in the plan`() throws {
        #expect(try best() == "1 inn: n1 n2 s1 s2")
        #expect(try best((15, "spa")) == "15 spa: n1 n2 s1 s2")
        #expect(try best((15, "spa")) { $0.meetTwice() } == "1 inn: n1 n2 s1 s2 | 15 spa: n1 n2 s1 s2")
    }

    /// Who attends stays open.
    @Test func `attendees stay open`() throws {
        #expect(
            try best((8, "inn")) { $0.person("n1") { $0.unavailable = [TinySeries.range(9, 9)] } } == "8 inn: n2 s1 s2")
    }

    /// A Tuesday, a day outside the horizon, a closed venue, too few people, two on one day: no option, no plan.
    @Test func `no option is no plan`() throws {
        #expect(try best((2, "inn")) == "infeasible")
        #expect(try best((-6, "inn")) == "infeasible")
        #expect(try best((8, "inn")) { $0.venues[0].closed = [TinySeries.range(9, 9)] } == "infeasible")
        #expect(
            try best((8, "inn")) {
                $0.delegations[0].seats.min = 2
                $0.person("n1") { $0.unavailable = [TinySeries.range(9, 9)] }
            } == "infeasible")
        #expect(try best((8, "inn"), (8, "spa")) { $0.meetTwice() } == "infeasible")
        #expect(try best((8, "inn"), (15, "inn")) == "infeasible")
    }

    /// What has been held is in the plan already; a pin before it can be in none.
    @Test func held() throws {
        func best(_ pin: Int) throws -> String {
            try self.best((pin, "inn")) {
                $0.horizon = TinySeries.range(-27, 28)
                $0.held = [HeldWorkshop(start: TinySeries.day(-6), venue: "inn", attendees: ["n1"])]
                $0.workshops = Limits(min: 1, max: 2)
                $0.goals = [Goal(.workshops), Goal(.early), Goal(.attendance), Goal(.cost)]
            }
        }
        #expect(try best(-6) == "-6 inn: n1 | 1 inn: n1 n2 s1 s2")
        #expect(try best(8) == "-6 inn: n1 | 8 inn: n1 n2 s1 s2")
        #expect(try best(-13) == "infeasible")
    }
}
