import SeriesAudit
import SeriesModel
import TestSupport
import Testing

/// Who meets where and when.
@Suite struct ScheduleRulesTests {
    /// The plan with its second workshop moved to a Monday or another day.
    private func plan(secondOn start: String) -> Plan {
        Tiny.plan.with {
            $0.workshops[1].start = day(start)
            $0.workshops[1].end = day(start) + 2
        }
    }

    @Test func `start on`() {
        let series = Tiny.series.with { $0.startOn = [.mon, .thu] }
        #expect(Tiny.audit(series, Tiny.plan) == [])
        let message = "option: workshop 2 (2027-04-06, doh): starts on a tue, not on mon or thu"
        #expect(Tiny.audit(series, plan(secondOn: "2027-04-06")) == [message])
    }

    @Test func today() {
        let message = "option: workshop 1 (2027-03-08, ist): starts on 2027-03-08, not after today, 2027-03-08"
        #expect(Tiny.audit(Tiny.series.with { $0.today = day("2027-03-07") }, Tiny.plan) == [])
        let series = Tiny.series.with { $0.today = day("2027-03-08") }
        #expect(Tiny.audit(series, Tiny.plan) == [message])
        // What was held is not judged.
        let held = series.with {
            $0.held = [
                HeldWorkshop(start: day("2027-03-08"), venue: "ist", attendees: ["n1", "n2", "s1", "s2"])
            ]
        }
        #expect(Tiny.audit(held, Tiny.plan) == [])
    }

    @Test func starts() {
        let series = Tiny.series.with {
            $0.starts = [days("2027-03-01", "2027-03-08"), days("2027-04-05", "2027-04-05")]
        }
        #expect(Tiny.audit(series, Tiny.plan) == [])
        let message =
            "option: workshop 2 (2027-04-06, doh): 2027-04-06 is none of the days on which workshops may start"
        #expect(Tiny.audit(series, plan(secondOn: "2027-04-06")) == [message])
    }

    /// 3 days, and the most travel days before, 2, and after, 4, of anybody: 9.
    @Test func `gap that is not given`() {
        let series = Tiny.series.with {
            $0.delegations[0].travelDays = TravelDays(before: 2, after: 0)
            $0.participants[3].travelDays = TravelDays(before: 0, after: 4)
        }
        #expect(Tiny.audit(series, plan(secondOn: "2027-03-17")) == [])
        let message = "gap: workshop 2 (2027-03-16, doh) starts 8 days after the one before, at least 9 wanted"
        #expect(Tiny.audit(series, plan(secondOn: "2027-03-16")) == [message])
        // No more than the most, which is itself no less than the days of a workshop.
        #expect(Tiny.audit(series.with { $0.givenGap.max = 8 }, plan(secondOn: "2027-03-16")) == [])
        #expect(Tiny.audit(series.with { $0.givenGap.min = 3 }, plan(secondOn: "2027-03-11")) == [])
    }

    @Test func horizon() {
        #expect(Tiny.audit(Tiny.series, plan(secondOn: "2027-06-28")) == [])
        let message =
            "option: workshop 2 (2027-06-29, doh): the meeting days 2027-06-29/2027-07-01 are not all in the horizon "
            + "2027-03-01/2027-06-30"
        #expect(Tiny.audit(Tiny.series, plan(secondOn: "2027-06-29")) == [message])
    }

    @Test func blackout() {
        let series = Tiny.series.with {
            $0.blackouts = [
                Blackout(dates: days("2027-04-08", "2027-04-10"), why: "Feast"),
                Blackout(dates: DayRange(day("2027-03-11"))),
            ]
        }
        #expect(Tiny.audit(series, Tiny.plan) == [])
        let message =
            "option: workshop 2 (2027-04-06, doh): the meeting days 2027-04-06/2027-04-08 touch the blackout "
            + "2027-04-08/2027-04-10 (Feast)"
        #expect(Tiny.audit(series, plan(secondOn: "2027-04-06")) == [message])
    }

    @Test func `closed venue`() {
        let series = Tiny.series.with {
            $0.venues[0].closed = [DayRange(day("2027-04-05"))]
            $0.venues[1].closed = [DayRange(day("2027-04-04")), DayRange(day("2027-04-08"))]
        }
        #expect(Tiny.audit(series, Tiny.plan) == [])
        let message =
            "option: workshop 2 (2027-04-06, doh): the meeting days 2027-04-06/2027-04-08 touch 2027-04-08, when doh is "
            + "closed"
        #expect(Tiny.audit(series, plan(secondOn: "2027-04-06")) == [message])
    }

    @Test func number() {
        let more = Tiny.series.with { $0.workshops = Limits(min: 3) }
        #expect(Tiny.audit(more, Tiny.plan) == ["number: 2 workshops, at least 3 wanted"])
        let fewer = Tiny.series.with { $0.workshops = Limits(min: 0, max: 1) }
        #expect(Tiny.audit(fewer, Tiny.plan) == ["number: 2 workshops, at most 1 allowed"])
    }

    @Test func gap() {
        let series = Tiny.series.with { $0.gap = Limits(min: 28, max: 30) }
        #expect(Tiny.audit(series, Tiny.plan) == [])
        #expect(
            Tiny.audit(series, plan(secondOn: "2027-04-04")) == [
                "gap: workshop 2 (2027-04-04, doh) starts 27 days after the one before, at least 28 wanted"
            ])
        #expect(
            Tiny.audit(series, plan(secondOn: "2027-04-08")) == [
                "gap: workshop 2 (2027-04-08, doh) starts 31 days after the one before, at most 30 allowed"
            ])
    }

    @Test func `starts differ even without a gap`() {
        let series = Tiny.series.with { $0.gap = Limits(min: 0) }
        #expect(Tiny.audit(series, plan(secondOn: "2027-03-09")) == [])
        #expect(
            Tiny.audit(series, plan(secondOn: "2027-03-08")) == [
                "gap: workshop 2 (2027-03-08, doh) starts 0 days after the one before, at least 1 wanted"
            ])
    }

    @Test func required() {
        let series = Tiny.series.with { $0.participants[1].required = true }
        let plan = Tiny.plan.with { $0.workshops[0].attendees = ["n1", "s1", "s2"] }
        let message = "required: workshop 1 (2027-03-08, ist): n2 does not attend, yet is required at every workshop"
        #expect(Tiny.audit(series, plan) == [message])
    }

    @Test func seats() {
        let series = Tiny.series.with { $0.delegations[0].seats = Limits(min: 1, max: 1) }
        let plan = Tiny.plan.with {
            $0.workshops[0].attendees = ["s1", "s2"]
            $0.workshops[1].attendees = ["n1", "s1"]
        }
        let few = "seats: workshop 1 (2027-03-08, ist): 0 attendees of north, at least 1 wanted"
        #expect(Tiny.audit(series, plan) == [few])
        let many = "seats: workshop 1 (2027-03-08, ist): 2 attendees of north, at most 1 allowed"
        #expect(Tiny.audit(series, plan.with { $0.workshops[0].attendees = ["n1", "n2"] }) == [many])
    }

    @Test func capacity() {
        let series = Tiny.series.with { $0.venues[1].capacity = 3 }
        let message = "capacity: workshop 2 (2027-04-05, doh): 4 attendees, doh holds 3"
        #expect(Tiny.audit(series, Tiny.plan) == [message])
    }

    @Test func balance() {
        let series = Tiny.series.with { $0.balance = 1 }
        let plan = Tiny.plan.with { $0.workshops[0].attendees = ["n1", "n2", "s1"] }
        #expect(Tiny.audit(series, plan) == [])
        let message =
            "balance: workshop 1 (2027-03-08, ist): 2 of north and 0 of south, a difference of 2, at most 1 allowed"
        #expect(Tiny.audit(series, plan.with { $0.workshops[0].attendees.removeLast() }) == [message])
    }

    @Test func attends() {
        let plan = Tiny.plan.with { $0.workshops[1].attendees = ["n1", "s1", "s2"] }
        let often = Tiny.series.with { $0.participants[1].attends = Limits(min: 2) }
        #expect(Tiny.audit(often, plan) == ["attends: n2 attends 1 workshop, at least 2 wanted"])
        let seldom = Tiny.series.with { $0.participants[0].attends = Limits(max: 1) }
        #expect(Tiny.audit(seldom, plan) == ["attends: n1 attends 2 workshops, at most 1 allowed"])
    }

    @Test func uses() {
        let twice = Tiny.series.with { $0.venues[1].uses = Limits(min: 2) }
        #expect(Tiny.audit(twice, Tiny.plan) == ["uses: doh is used for 1 workshop, at least 2 wanted"])
        let never = Tiny.series.with { $0.venues[0].uses = Limits(max: 0) }
        #expect(Tiny.audit(never, Tiny.plan) == ["uses: ist is used for 1 workshop, at most 0 allowed"])
    }

    @Test func `quota in number`() {
        let series = Tiny.series.with {
            $0.participants[0].tags = ["woman"]
            $0.participants[2].tags = ["woman"]
            $0.quotas = [Quota(tag: "woman", count: Limits(min: 1, max: 1))]
        }
        let plan = Tiny.plan.with {
            $0.workshops[0].attendees = ["n1", "s2"]
            $0.workshops[1].attendees = ["n2", "s1"]
        }
        #expect(Tiny.audit(series, plan) == [])
        let few =
            "quotas: workshop 1 (2027-03-08, ist): 0 of 2 attendees of north and south tagged woman, at least 1 wanted"
        #expect(Tiny.audit(series, plan.with { $0.workshops[0].attendees = ["n2", "s2"] }) == [few])
        let many =
            "quotas: workshop 1 (2027-03-08, ist): 2 of 3 attendees of north and south tagged woman, at most 1 allowed"
        #expect(Tiny.audit(series, plan.with { $0.workshops[0].attendees = ["n1", "n2", "s1"] }) == [many])
    }

    @Test func `quota in share`() {
        // A third of the attendees exactly: 1 of 3 is within both limits.
        let series = Tiny.series.with {
            $0.delegations.append(Delegation(id: "team", role: .thirdParty))
            $0.participants.append(Participant(id: "t1", delegation: "team", home: "DEL", tags: ["woman"]))
            $0.participants[0].tags = ["woman"]
            $0.participants[2].tags = ["woman"]
            let third = Rational(1).divided(by: 3)
            $0.quotas = [Quota(tag: "woman", minShare: third, maxShare: third)]
        }
        let plan = Tiny.plan.with {
            $0.workshops[0].attendees = ["n1", "n2", "s2", "t1"]
            $0.workshops[1].attendees = ["n2", "s1", "s2"]
        }
        #expect(Tiny.audit(series, plan) == [])
        let few =
            "quotas: workshop 1 (2027-03-08, ist): 0 of 2 attendees of north and south tagged woman, a share of at "
            + "least 1/3 wanted"
        #expect(Tiny.audit(series, plan.with { $0.workshops[0].attendees = ["n2", "s2", "t1"] }) == [few])
        let many =
            "quotas: workshop 1 (2027-03-08, ist): 1 of 2 attendees of north and south tagged woman, a share of at "
            + "most 1/3 allowed"
        #expect(Tiny.audit(series, plan.with { $0.workshops[0].attendees = ["n1", "s2"] }) == [many])
        #expect(Tiny.audit(series, plan.with { $0.workshops[0].attendees = ["t1"] }) == [])
        let team = series.with { $0.quotas = [Quota(tag: "woman", of: ["team"], count: Limits(max: 0))] }
        let teamMessage =
            "quotas: workshop 1 (2027-03-08, ist): 1 of 1 attendee of team tagged woman, at most 0 allowed"
        #expect(Tiny.audit(team, plan) == [teamMessage])
    }

    @Test func continuity() {
        let series = Tiny.series.with {
            $0.continuity = 1
            $0.delegations.append(Delegation(id: "team", role: .thirdParty))
        }
        let plan = Tiny.plan.with {
            $0.workshops[0].attendees = ["n1", "s1"]
            $0.workshops[1].attendees = ["n1", "n2", "s1"]
        }
        #expect(Tiny.audit(series, plan) == [])
        let message =
            "continuity: workshop 2 (2027-04-05, doh): 0 attendees of south from the workshop before, at least 1 wanted"
        #expect(Tiny.audit(series, plan.with { $0.workshops[1].attendees[2] = "s2" }) == [message])
    }

    @Test func together() {
        let series = Tiny.series.with { $0.together = [["n1", "n2", "s1"]] }
        #expect(Tiny.audit(series, Tiny.plan.with { $0.workshops[0].attendees = ["s2"] }) == [])
        let message =
            "together: workshop 1 (2027-03-08, ist): only n1 and s1 of n1, n2 and s1, who attend together or not at all"
        #expect(Tiny.audit(series, Tiny.plan.with { $0.workshops[0].attendees = ["n1", "s1"] }) == [message])
    }

    @Test func apart() {
        let series = Tiny.series.with { $0.apart = [["n1", "n2", "s1"]] }
        let plan = Tiny.plan.with {
            $0.workshops[0].attendees = ["n1", "s2"]
            $0.workshops[1].attendees = ["s2"]
        }
        #expect(Tiny.audit(series, plan) == [])
        let message =
            "apart: workshop 2 (2027-04-05, doh): n1 and s1, at most one of n1, n2 and s1 may attend"
        #expect(Tiny.audit(series, plan.with { $0.workshops[1].attendees = ["n1", "s1"] }) == [message])
    }

    @Test func rotate() {
        let series = Tiny.series.with { $0.rotate = true }
        #expect(Tiny.audit(series, Tiny.plan) == [])
        let message = "rotate: workshop 2 (2027-04-05, ist) is at the same venue as the one before"
        #expect(Tiny.audit(series, Tiny.plan.with { $0.workshops[1].venue = "ist" }) == [message])
    }
}
