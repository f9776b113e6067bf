import SeriesModel
import TestSupport
import Testing

/// Fewest changes to a plan that is known.
struct FewestChangesTests {
    private let series = TinySeries.with { $0.goals = [Goal(.changes), Goal(.attendance), Goal(.early)] }

    private func baseline(_ workshops: (day: Int, venue: String, attendees: [String])...) -> Plan {
        Plan(
            name: "known", status: .optimal,
            workshops: workshops.map {
                PlannedWorkshop(
                    start: TinySeries.day($0.day), end: TinySeries.day($0.day + 1), venue: $0.venue,
                    attendees: $0.attendees)
            })
    }

    /// The 15th with n1 and s2 stays as it was, although the 1st with everybody is better.
    @Test func keeps() throws {
        #expect(try TinySeries.best(series) == "1 inn: n1 n2 s1 s2")
        let known = baseline((15, "inn", ["s2", "n1"]))
        #expect(try TinySeries.best(series, baseline: known) == "15 inn: n1 s2")
        #expect(try TinySeries.values(series, baseline: known) == [0, 2, 14])
    }

    /// n1 can no longer come: 1. And somebody has left the series: 1 more. Still less than the 10 of another date.
    @Test func people() throws {
        let known = baseline((15, "inn", ["n1", "s2", "gone"]))
        var series = series
        series.person("n1") { $0.unavailable = [TinySeries.range(15, 15)] }
        #expect(try TinySeries.best(series, baseline: known) == "15 inn: s2")
        #expect(try TinySeries.values(series, baseline: known) == [2, 1, 14])
        // Who must come now was not there before.
        series.person("n2") { $0.required = true }
        #expect(try TinySeries.values(series, baseline: known) == [3, 2, 14])
    }

    /// Nine people who have left and n2 who must come make 10, as much as another date; then more people decide. With
    /// ten who have left another date is less.
    @Test(arguments: [(8, 9, 2), (9, 10, 4), (10, 10, 4)])
    func `ten for a date`(_ gone: Int, _ changes: Int, _ attendance: Int) throws {
        var series = series
        series.person("n2") { $0.required = true }
        let known = baseline((15, "inn", ["n1"] + (0..<gone).map { "gone\($0)" }))
        #expect(try TinySeries.values(series, baseline: known)?.prefix(2) == [Rational(changes), Rational(attendance)])
    }

    /// At another venue on the same day, at the venue on another day, at a venue that is gone, on a day that is no
    /// option: 10 each.
    @Test func `neither start nor venue alone`() throws {
        var series = series
        series.addSpa()
        series.venues[1].closed = [series.horizon]
        let known = baseline((1, "spa", ["n1"]), (2, "inn", ["n1"]), (8, "gone", []), (15, "inn", ["n1"]))
        #expect(try TinySeries.values(series, baseline: known) == [30, 1, 14])
    }

    /// Without a baseline nothing is a change; a held workshop of it is none either.
    @Test func `held and none`() throws {
        #expect(try TinySeries.values(series) == [0, 4, 0])
        var series = series
        series.held = [HeldWorkshop(start: TinySeries.day(-6), venue: "inn", attendees: ["n1"])]
        series.meetTwice()
        let known = baseline((-6, "inn", ["n1", "s1", "gone"]), (8, "inn", ["n1"]))
        #expect(try TinySeries.values(series, baseline: known) == [0, 2, 0])
    }

    /// Two days of one class: the people of the 3rd count for the workshop of the 3rd, not for one of the 1st.
    @Test func `within a class`() throws {
        var series = series
        series.startOn = nil
        series.gap = Limits(min: 7)
        let known = baseline((3, "inn", ["n1"]))
        #expect(try TinySeries.best(series, baseline: known) == "3 inn: n1")
        series.goals[0].tolerance = 2
        #expect(try TinySeries.values(series, baseline: known) == [2, 3, 2])
        series.goals[0].tolerance = 9
        #expect(try TinySeries.values(series, baseline: known) == [3, 4, 2])
        series.goals[0].tolerance = 10
        #expect(try TinySeries.values(series, baseline: known) == [10, 4, 0])
        // n1 cannot come on the 3rd, though on another day of the class: still kept, with a change.
        series.goals[0].tolerance = 0
        series.person("n1") { $0.unavailable = [TinySeries.range(3, 3)] }
        #expect(try TinySeries.values(series, baseline: known) == [1, 0, 2])
    }
}
