import SeriesModel
import Testing

/// Series put together in code are held to the same rules as files.
struct SeriesProblemsTests {
    /// Two sides, a person each, one venue.
    private func series() -> Series {
        var series = Series(
            name: "Two", horizon: DayRange(from: Day(number: 20892), days: 100), workshops: Limits(min: 1, max: 2),
            days: 3,
            currency: "USD")
        series.delegations = [Delegation(id: "north", role: .side), Delegation(id: "south", role: .side)]
        series.participants = [
            Participant(id: "n1", delegation: "north", home: "DEL"),
            Participant(id: "s1", delegation: "south", home: "ISB"),
        ]
        series.venues = [Venue(id: "doha", city: "DOH")]
        series.fares = [
            Fare(from: "DEL", to: "DOH", fare: Amount(410)), Fare(from: "ISB", to: "DOH", fare: Amount(450)),
        ]
        series.funders = [Funder(id: "trust", amount: 100_000)]
        return series
    }

    private func words(_ change: (inout Series) -> Void) -> [String] {
        var series = series()
        change(&series)
        return series.problems().map { "\($0.path): \($0.kind.message)" }
    }

    @Test func `a sound series has no problems`() {
        #expect(series().problems().isEmpty)
    }

    @Test func `what problem.md allows is no problem`() {
        #expect(words { $0.workshops = Limits(min: 0, max: 0) }.isEmpty)
        #expect(words { $0.startOn = [] }.isEmpty)
        #expect(words { $0.gap = Limits(min: 0) }.isEmpty)
        #expect(words { $0.participants[0].venues = [] }.isEmpty)
        #expect(words { $0.rates = ["USD": 1] }.isEmpty)
        #expect(words { $0.pinned = [Pin(start: Day(number: 20892), venue: "doha")] }.isEmpty)
        // Section 9: what happened is not judged by any rule of section 5, and rule 10 is that all is paid.
        #expect(
            words {
                $0.held = [
                    HeldWorkshop(
                        start: Day(number: 20000), venue: "doha", attendees: ["n1"],
                        costs: [SpentCost(category: "travel", delegation: "north", amount: 100)],
                        funding: [SpentFunding(funder: "trust", category: "travel", delegation: "north", amount: 80)])
                ]
            }.isEmpty)
        // First what is cheapest, give or take; then who comes; then the cheapest of those.
        #expect(words { $0.goals = [Goal(.cost, tolerance: 100), Goal(.attendance), Goal(.cost)] }.isEmpty)
    }

    @Test func `ids are there once`() {
        #expect(
            words { $0.venues.append(Venue(id: "doha", city: "DOH")) } == [
                "venues[1].id: duplicate id doha, first at venues[0]"
            ])
        #expect(words { $0.funders[0].id = "" } == ["funders[0].id: must not be empty"])
    }

    @Test func `references name something`() {
        #expect(words { $0.participants[0].delegation = "nort" } == ["participants[0].delegation: no delegation nort"])
        #expect(words { $0.funders[0].venues = ["doha", "oslo"] } == ["funders[0].venues[1]: no venue oslo"])
        #expect(words { $0.delegations[0].refuses = ["trusts"] } == ["delegations[0].refuses[0]: no funder trusts"])
        #expect(words { $0.apart = [["n1", "s1"], ["s1", "s2"]] } == ["apart[1][1]: no participant s2"])
    }

    /// A list of one, or of one person twice, says nothing; an empty one is what is left of a list that was taken away.
    @Test func `lists of people are of two or more`() {
        #expect(words { $0.apart = [["n1"]] } == ["apart[0]: must list two participants or more"])
        #expect(words { $0.together = [["n1", "n1"]] } == ["together[0][1]: n1 is listed twice"])
        #expect(words { $0.together = [[]] }.isEmpty)
    }

    /// Where an id belongs a name may stand: it is told where its id is, and never shown.
    @Test func `names are not shown`() {
        func found(_ text: String) -> [String] {
            words {
                $0.participants[1].name = "Sami Haddad"
                $0.apart = [["n1", text]]
            }
        }
        #expect(found("sami haddad") == ["apart[0][1]: must be the id of a participant, not a name"])
        #expect(found("Haddad") == ["apart[0][1]: no participant has this id"])
        #expect(found("Leila") == ["apart[0][1]: no participant has this id"])
        #expect(found("s2") == ["apart[0][1]: no participant s2"])
        let elsewhere = words {
            $0.participants[1].name = "Sami Haddad"
            $0.participants[0].delegation = "Haddad"
            $0.funders[0].currency = "SAMI"
        }
        #expect(
            elsewhere == [
                "participants[0].delegation: no delegation has this id", "funders[0].currency: no rate for …",
            ])
    }

    @Test func `every missing fare is named, in one problem`() {
        let found = words {
            $0.fares = []
            $0.venues.append(Venue(id: "delhi", city: "DEL"))
        }
        #expect(found == ["fares: no row for DEL to DOH, ISB to DEL and ISB to DOH"])
    }

    @Test func `a missing fare stands beside the venue that wants it, or the home that wants several`() {
        func place(_ change: (inout Series) -> Void) -> String? {
            var series = series()
            series.venues.append(Venue(id: "oslo", city: "OSL"))
            series.fares += ["DEL", "ISB"].map { Fare(from: $0, to: "OSL", fare: Amount(300)) }
            change(&series)
            return series.problems().first?.wantedBy
        }
        #expect(place { $0.fares.removeAll { $0.to == "OSL" } } == "venues[1].city")
        #expect(place { $0.fares.removeAll { $0.from == "ISB" } } == "participants[1].home")
        #expect(place { $0.fares = [] } == "venues[0].city")
    }

    @Test func `a row that somebody travels by is not called the other way round`() {
        func turned(_ change: (inout Series) -> Void) -> [String]? {
            var series = series()
            series.venues.append(Venue(id: "delhi", city: "DEL"))
            series.fares = [
                Fare(from: "DEL", to: "DOH", fare: Amount(300)), Fare(from: "ISB", to: "DOH", fare: Amount(300)),
            ]
            change(&series)
            guard case .missingFares(_, let reversed, _)? = series.problems().first?.kind else { return nil }
            return reversed
        }
        // From Delhi people travel to Doha; somebody from Doha lacks a fare to Delhi.
        #expect(turned { $0.participants.append(Participant(id: "d1", delegation: "south", home: "DOH")) } == [])
        // Nobody lives in Doha: the row stands for the way from Islamabad.
        #expect(
            turned { $0.fares[1] = Fare(from: "DOH", to: "ISB", fare: Amount(300)) } == ["fares[1]"])
    }

    @Test func `a fare is not needed for venues that nobody accepts, but for what was held`() {
        let oslo = Venue(id: "oslo", city: "OSL")
        #expect(
            words {
                $0.venues.append(oslo)
                for index in $0.participants.indices { $0.participants[index].venues = ["doha"] }
            }.isEmpty)
        #expect(
            words {
                $0.venues.append(oslo)
                for index in $0.participants.indices { $0.participants[index].venues = ["doha"] }
                $0.held = [HeldWorkshop(start: Day(number: 20000), venue: "oslo", attendees: ["s1"])]
            } == ["fares: no row for ISB to OSL"])
    }

    @Test func `numbers keep their bounds`() {
        #expect(words { $0.days = 0 } == ["days: must be at least 1: 0"])
        #expect(words { $0.workshops = Limits(min: 3, max: 2) } == ["workshops: min 3 is above max 2"])
        #expect(words { $0.workshops = Limits(min: -1, max: -1) } == ["workshops: must not be negative: -1"])
        #expect(
            words { $0.givenGap = Gap(max: 2) } == [
                "gap: max 2 is below min, which is at least \"days\", 3, where it is not given"
            ])
        #expect(words { $0.funders[0].maxShare = 2 } == ["funders[0].maxShare: must be a share between 0 and 1: 2"])
        #expect(words { $0.rates = ["EUR": 0] } == ["rates.EUR: must be above 0: 0"])
        #expect(words { $0.participants[0].weight = -1 } == ["participants[0].weight: must not be negative: -1"])
        #expect(words { $0.delegations[0].fee = Amount(-1) } == ["delegations[0].fee: must not be negative: -1"])
    }

    @Test func `seasons do not overlap`() {
        let found = words {
            $0.venues[0].seasons = [
                Season(dates: [DayRange(from: Day(number: 20900), days: 10)]),
                Season(dates: [DayRange(from: Day(number: 20909), days: 10)]),
            ]
        }
        #expect(found.count == 1 && found[0].hasPrefix("venues[0].seasons[1].dates: 2027-04-01/2027-04-10 overlaps"))
    }

    @Test func `no number is so large that a sum could overflow`() {
        let most = Rational(Int.max)
        #expect(words { $0.funders[0].amount = most }.count == 1)
        #expect(words { $0.fares[0].fare = Amount(most) }.count == 1)
        #expect(words { $0.days = Int.max }.count == 1)
        #expect(words { $0.travelDays = TravelDays(before: Int.max, after: Int.max) }.count == 2)
        #expect(words { $0.participants[0].weight = Int.max }.count == 1)
        #expect(words { $0.gap = Limits(min: Int.min, max: Int.max) }.count == 2)
        #expect(words { $0.horizon = DayRange(from: Day(number: 20892), days: 40_000) }.count == 1)
        #expect(
            words { $0.services = [Service(category: "x", perDay: 900_000_000_000_000)] } == [
                ": the amounts of the series can add up to more than 1,000,000,000,000,000, too much to count in cents"
            ])
    }

    @Test func `days beyond the calendar are refused before anything is counted with them`() {
        #expect(words { $0.today = Day(number: Int.max) } == ["today: must lie between the years 1 and 9999"])
        let everything = DayRange(Day(number: Int.min), Day(number: Int.max))
        #expect(words { $0.horizon = everything! }.first == "horizon: must lie between the years 1 and 9999")
    }

    // MARK: Size

    @Test func `more than can be planned is refused, with the limit named`() {
        #expect(
            words { series in
                series.participants += (0..<1_999).map { Participant(id: "p\($0)", delegation: "north", home: "DEL") }
            } == ["participants: must have at most 2,000 entries: 2,001"])
        #expect(
            words { series in
                series.venues += (0..<200).map { Venue(id: "v\($0)", city: "DOH") }
            } == ["venues: must have at most 200 entries: 201"])
        #expect(
            words { series in
                series.delegations += (0..<49).map { Delegation(id: "d\($0)", role: .side) }
            } == ["delegations: must have at most 50 entries: 51"])
        #expect(
            words { $0.horizon = DayRange(from: $0.horizon.first, days: 3_654) }
                == ["horizon: must be at most 3,653 days, which is 10 years: 3654"])
        #expect(words { $0.horizon = DayRange(from: $0.horizon.first, days: 3_653) } == [])
    }

    @Test func `people, venues and days multiplied have a limit as well`() {
        func large(_ series: inout Series) {
            series.participants += (0..<998).map { Participant(id: "p\($0)", delegation: "north", home: "DEL") }
            series.venues += (0..<19).map { Venue(id: "v\($0)", city: "DOH") }
        }
        #expect(words(large) == [])
        #expect(
            words {
                large(&$0)
                $0.horizon = DayRange(from: $0.horizon.first, days: 101)
            } == [
                ": 1,000 people, 20 venues and 101 days on which a workshop may start are too many: multiplied they must be at "
                    + "most 2,000,000"
            ])
        // Only days on which one may start count.
        #expect(
            words {
                large(&$0)
                $0.horizon = DayRange(from: $0.horizon.first, days: 700)
                $0.startOn = [.mon]
            } == [])
    }
}
