import SeriesAudit
import SeriesModel
import TestSupport
import Testing

/// Who can attend.
@Suite struct AttendRuleTests {
    @Test func `unacceptable venue`() {
        let series = Tiny.series.with { $0.participants[0].venues = ["ist"] }
        let message = "attend: workshop 2 (2027-04-05, doh): n1 cannot attend: doh is not acceptable"
        #expect(Tiny.audit(series, Tiny.plan) == [message])
    }

    @Test func unavailable() {
        // Away from 7 to 11 March and from 4 to 8 April: a day of travel before and after.
        let around = ["2027-03-06", "2027-03-12", "2027-04-03", "2027-04-09"].map { DayRange(day($0)) }
        let series = Tiny.series.with { $0.participants[0].unavailable = around }
        #expect(Tiny.audit(series, Tiny.plan) == [])
        let blocked = series.with { $0.participants[0].unavailable += [days("2027-04-08", "2027-04-20")] }
        let message =
            "attend: workshop 2 (2027-04-05, doh): n1 cannot attend: away 2027-04-04/2027-04-08, not available on "
            + "2027-04-08"
        #expect(Tiny.audit(blocked, Tiny.plan) == [message])
    }

    @Test func available() {
        // Two ranges that touch are as good as one.
        let series = Tiny.series.with {
            $0.participants[0].available = [
                days("2027-04-06", "2027-04-08"), days("2027-03-07", "2027-03-11"),
                days("2027-04-04", "2027-04-05"),
            ]
        }
        #expect(Tiny.audit(series, Tiny.plan) == [])
        let shorter = series.with { $0.participants[0].available?[0] = days("2027-04-06", "2027-04-07") }
        let message =
            "attend: workshop 2 (2027-04-05, doh): n1 cannot attend: away 2027-04-04/2027-04-08, not available on "
            + "2027-04-08"
        #expect(Tiny.audit(shorter, Tiny.plan) == [message])
    }

    @Test func poll() {
        let series = Tiny.series.with {
            $0.participants[0].poll = [day("2027-03-08"): .yes, day("2027-04-05"): .ifNeedBe]
        }
        #expect(Tiny.audit(series, Tiny.plan) == [])
        let no = series.with { $0.participants[0].poll?[day("2027-04-05")] = .no }
        let message = "attend: workshop 2 (2027-04-05, doh): n1 cannot attend: said no to this start"
        #expect(Tiny.audit(no, Tiny.plan) == [message])
        let silent = series.with { $0.participants[0].poll?[day("2027-04-05")] = nil }
        let other = "attend: workshop 2 (2027-04-05, doh): n1 cannot attend: no answer to this start"
        #expect(Tiny.audit(silent, Tiny.plan) == [other])
    }

    @Test func `locals do not travel`() {
        let series = Tiny.series.with {
            $0.participants[0].home = "IST"
            $0.participants[0].unavailable = [DayRange(day("2027-03-07")), DayRange(day("2027-03-11"))]
            $0.fares.append(Fare(from: "IST", to: "DOH", fare: Amount(0)))
        }
        #expect(Tiny.audit(series, Tiny.plan) == [])
        let blocked = series.with { $0.participants[0].unavailable[1] = DayRange(day("2027-03-10")) }
        let message =
            "attend: workshop 1 (2027-03-08, ist): n1 cannot attend: away 2027-03-08/2027-03-10, not available on "
            + "2027-03-10"
        #expect(Tiny.audit(blocked, Tiny.plan) == [message])
    }

    @Test func `travel days of participant and delegation`() {
        let series = Tiny.series.with {
            $0.delegations[0].travelDays = TravelDays(before: 3, after: 1)
            $0.participants[0].travelDays = TravelDays(before: 1, after: 1)
            $0.participants[0].unavailable = [DayRange(day("2027-03-05"))]
            $0.participants[1].unavailable = [DayRange(day("2027-03-05"))]
        }
        let message =
            "attend: workshop 1 (2027-03-08, ist): n2 cannot attend: away 2027-03-05/2027-03-11, not available on "
            + "2027-03-05"
        #expect(Tiny.audit(series, Tiny.plan) == [message])
    }

    @Test func visa() {
        // n1 leaves on 7 March, 30 days after today.
        let series = Tiny.series.with {
            $0.today = day("2027-02-05")
            $0.participants[0].passports = ["IN", "US"]
            $0.visas = [
                Visa(passport: "IN", country: "TR", notice: 30), Visa(passport: "US", country: "TR", refused: true),
            ]
        }
        #expect(Tiny.audit(series, Tiny.plan) == [])
        let message =
            "attend: workshop 1 (2027-03-08, ist): n1 cannot attend: no entry to TR: IN needs 31 days' notice, 30 are "
            + "left and US is refused"
        #expect(Tiny.audit(series.with { $0.visas[0].notice = 31 }, Tiny.plan) == [message])
        // One day is one, and after today none is left.
        func told(today: String, notice: Int) -> String? {
            let changed = series.with {
                $0.today = day(today)
                $0.visas[0].notice = notice
            }
            return Tiny.audit(changed, Tiny.plan).first { $0.hasPrefix("attend") }
        }
        #expect(told(today: "2027-03-07", notice: 1)?.contains("IN needs 1 day's notice, 0 are left") == true)
        #expect(told(today: "2027-03-06", notice: 2)?.contains("IN needs 2 days' notice, 1 is left") == true)
        #expect(told(today: "2027-04-20", notice: 2)?.contains("IN needs 2 days' notice, 0 are left") == true)
        let withoutToday = series.with {
            $0.visas[0].notice = 31
            $0.today = nil
        }
        #expect(Tiny.audit(withoutToday, Tiny.plan) == [])
        let refused = withoutToday.with { $0.participants[0].passports = ["US"] }
        let refusal = "attend: workshop 1 (2027-03-08, ist): n1 cannot attend: no entry to TR: US is refused"
        #expect(Tiny.audit(refused, Tiny.plan) == [refusal])
    }
}
