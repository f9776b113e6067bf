import SeriesAnswers
import SeriesModel
import TestSupport
import Testing

@Suite struct TimetableTests {
    @Test func `Travellers have days of travel around the meeting, locals have none`() throws {
        // Monday 8 to Wednesday 10 March; a day before and a day after.
        let table = Timetable(Priced.plan, of: Priced.series)
        let trip = try #require(table.itinerary(of: "n1")?.trips.first)
        #expect(trip.number == 1)
        #expect(trip.meeting == days("2027-03-08", "2027-03-10"))
        #expect(trip.out == DayRange(day("2027-03-07")))
        #expect(trip.back == DayRange(day("2027-03-11")))
        #expect(trip.away == days("2027-03-07", "2027-03-11"))
        #expect(trip.hours == 14)
        let local = try #require(table.itinerary(of: "s1")?.trips.first)
        #expect(local.isLocal && local.out == nil && local.back == nil && local.hours == nil)
        #expect(local.away == local.meeting)
    }

    @Test func `A visa is applied for its notice before the first day away`() throws {
        // 21 days before 7 March; with the second passport 3 days before.
        let series = Priced.series.with { $0.visas[0].notice = 21 }
        func visa(_ series: Series) -> VisaDeadline? {
            Timetable(Priced.plan, of: series).itinerary(of: "n1")?.trips.first?.visa
        }
        #expect(visa(series)?.country == "TR" && visa(series)?.passport == "IN" && visa(series)?.notice == 21)
        #expect(visa(series)?.applyBy == day("2027-02-14"))
        let two = series.with { series in
            series.person("n1") { $0.passports = ["IN", "GB"] }
            series.visas.append(Visa(passport: "GB", country: "TR", notice: 3))
        }
        #expect(visa(two)?.passport == "GB")
        #expect(visa(two)?.applyBy == day("2027-03-04"))
        #expect(visa(Priced.series) == nil)
    }

    @Test func `The visa that is told is the one that is paid for`() throws {
        // n1 leaves on 7 March. India: 21 days, 60. Britain: 3 days, or none ahead, at a higher fee.
        func visa(today: String? = nil, indian: Int = 21, british: Visa) -> String? {
            let series = Priced.series.with { series in
                series.today = today.map(day)
                series.visas[0].notice = indian
                series.person("n1") { $0.passports = ["IN", "GB"] }
                series.visas.append(british)
            }
            let visa = Timetable(Priced.plan, of: series).itinerary(of: "n1")?.trips.first?.visa
            return visa.map { "\($0.passport) \($0.applyBy)" }
        }
        func british(_ notice: Int, _ fee: Int) -> Visa {
            Visa(passport: "GB", country: "TR", notice: notice, fee: Amount(Rational(fee)))
        }
        #expect(visa(british: british(3, 61)) == "IN 2027-02-14")
        #expect(visa(british: british(0, 61)) == "IN 2027-02-14")
        #expect(visa(british: british(3, 59)) == "GB 2027-03-04")
        // At the same fee the one that leaves the most time.
        #expect(visa(british: british(3, 60)) == "GB 2027-03-04")
        // On 15 February it is too late for the cheaper one.
        #expect(visa(today: "2027-02-14", british: british(3, 61)) == "IN 2027-02-14")
        #expect(visa(today: "2027-02-15", british: british(3, 61)) == "GB 2027-03-04")
        #expect(visa(today: "2027-02-15", british: british(0, 61)) == nil)
        // The cheaper one is given on arrival.
        #expect(visa(indian: 0, british: british(3, 61)) == nil)
    }

    @Test func `What a funder pays is needed on the days of the budget`() {
        // Travel 1,200 and visas 120 thirty days before; per diem 858 and the venue 3,850 on the first day; lodging
        // 880, fees 100 and interpreters 700 on the last; staff 1,000 in the two months of the series in its window.
        let table = Timetable(
            Priced.plan, of: Priced.series.with { $0.funders[0].window = days("2027-01-01", "2027-04-30") })
        let big = table.funders[0]
        #expect(big.window?.last == day("2027-04-30"))
        #expect(
            big.needs.map { "\($0.due) \($0.sum.amount)" } == [
                "2027-02-06 1320.00", "2027-03-01 500.00", "2027-03-08 4708.00", "2027-03-10 1680.00",
                "2027-04-01 500.00",
            ])
        #expect(big.needs[0].categories == ["travel", "visa"])
        #expect(table.funders[1].needs.isEmpty)
    }

    @Test func `People whom the series has no longer come last, with the meeting days alone`() {
        let plan = Priced.plan.with { $0.workshops[0].attendees.insert("gone", at: 0) }
        let table = Timetable(plan, of: Priced.series)
        #expect(table.itineraries.map(\.participant) == ["n1", "n2", "s1", "gone"])
        #expect(table.itineraries[3].trips[0].away == days("2027-03-08", "2027-03-10"))
        #expect(table.itinerary(of: "nobody") == nil)
    }
}
