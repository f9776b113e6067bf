import SeriesModel
import TestSupport
import Testing

/// On which days a workshop may start, beside the horizon and the weekday.
struct StartDaysTests {
    private func best(_ change: (inout Series) -> Void) throws -> String {
        try TinySeries.best(TinySeries.with(change))
    }

    /// After the day of planning, not on it; also with nobody who travels.
    @Test func `after today`() throws {
        #expect(try best { $0.today = TinySeries.day(0) } == "1 inn: n1 n2 s1 s2")
        #expect(try best { $0.today = TinySeries.day(1) } == "8 inn: n1 n2 s1 s2")
        #expect(try best { $0.today = TinySeries.day(21) } == "22 inn: n1 n2 s1 s2")
        #expect(try best { $0.today = TinySeries.day(22) } == "infeasible")
        #expect(try best { $0.today = TinySeries.day(400) } == "infeasible")
    }

    /// A pin that is past is no option; a workshop that was held is not asked.
    @Test func `pins and held workshops`() throws {
        func best(_ pin: Int, held: Int?) throws -> String {
            try self.best {
                $0.today = TinySeries.day(8)
                $0.horizon = TinySeries.range(-27, 28)
                $0.pinned = [Pin(start: TinySeries.day(pin), venue: "inn")]
                if let held {
                    $0.held = [HeldWorkshop(start: TinySeries.day(held), venue: "inn", attendees: ["n1"])]
                    $0.workshops = Limits(max: 2)
                    $0.goals.insert(Goal(.workshops), at: 0)
                }
            }
        }
        #expect(try best(8, held: nil) == "infeasible")
        #expect(try best(15, held: nil) == "15 inn: n1 n2 s1 s2")
        #expect(try best(8, held: 8) == "8 inn: n1 | 15 inn: n1 n2 s1 s2")
        #expect(try best(1, held: 8) == "infeasible")
    }

    /// The days of a poll, in addition to weekday, blackouts and the rest.
    @Test func `given starts`() throws {
        #expect(try best { $0.starts = [TinySeries.range(8, 8), TinySeries.range(15, 15)] } == "8 inn: n1 n2 s1 s2")
        #expect(try best { $0.starts = [TinySeries.range(9, 14), TinySeries.range(20, 27)] } == "22 inn: n1 n2 s1 s2")
        #expect(try best { $0.starts = [TinySeries.range(9, 14)] } == "infeasible")
        #expect(try best { $0.starts = [] } == "infeasible")
        #expect(
            try best {
                $0.starts = [TinySeries.range(8, 8), TinySeries.range(15, 15)]
                $0.blackouts = [Blackout(dates: TinySeries.range(9, 9))]
            } == "15 inn: n1 n2 s1 s2")
    }

    /// Somebody who was asked attends only what starts on a day to which they said yes, or if need be.
    @Test func poll() throws {
        let poll: [Day: PollAnswer] = [TinySeries.day(1): .no, TinySeries.day(8): .ifNeedBe, TinySeries.day(15): .yes]
        #expect(try best { $0.person("n1") { $0.poll = poll } } == "8 inn: n1 n2 s1 s2")
        #expect(
            try best {
                $0.person("n1") { $0.poll = poll }
                $0.goals = [Goal(.attendance), Goal(.reluctance), Goal(.early)]
            } == "15 inn: n1 n2 s1 s2")
        // The other keys apply beside it.
        #expect(
            try best {
                $0.person("n1") {
                    $0.poll = poll
                    $0.unavailable = [TinySeries.range(9, 9)]
                }
            } == "15 inn: n1 n2 s1 s2")
        #expect(
            try best {
                $0.person("n1") { $0.poll = [:] }
            } == "1 inn: n2 s1 s2")
    }

    /// Reluctant by venue, by a range and by the poll: one attendance, counted once.
    @Test func `reluctance is counted once`() throws {
        let series = TinySeries.with {
            $0.starts = [TinySeries.range(8, 8)]
            $0.goals = [Goal(.attendance), Goal(.reluctance)]
            $0.person("n1") {
                $0.poll = [TinySeries.day(8): .ifNeedBe]
                $0.ifNeedBe = [TinySeries.range(9, 9)]
                $0.reluctant = ["inn"]
            }
            $0.person("s1") { $0.poll = [TinySeries.day(8): .ifNeedBe] }
            $0.person("s2") { $0.poll = [TinySeries.day(8): .yes] }
        }
        #expect(try TinySeries.values(series) == [4, 2])
    }

    /// Somebody who lives there needs the meeting days only, and gives only those if need be.
    @Test func `locals need the meeting days only`() throws {
        #expect(
            try best {
                $0.travelDays = TravelDays(before: 1, after: 1)
                $0.person("n1") { $0.home = "INN" }
                for id in ["n1", "s1"] {
                    $0.person(id) {
                        $0.available = [TinySeries.range(1, 2)]
                        $0.ifNeedBe = [TinySeries.range(0, 0), TinySeries.range(3, 3)]
                    }
                }
                $0.goals = [Goal(.early), Goal(.reluctance), Goal(.attendance)]
            } == "1 inn: n1 n2 s2")
    }
}
