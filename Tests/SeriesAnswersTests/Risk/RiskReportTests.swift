import Foundation
import SeriesAnswers
import SeriesModel
import SeriesText
import TestSupport
import Testing

struct RiskReportTests {
    private let series = with(Lake.series) { series in
        series.delegations[0].seats.min = 2
        series.participants += ["n3", "n4", "n5", "n6", "n7"].map {
            Participant(id: $0, name: "Name of \($0)", delegation: "north", home: "DEL")
        }
        series.quotas = [
            Quota(tag: "woman", of: ["north", "guests"], count: Limits(min: 1), minShare: number("0.3"))
        ]
        series.continuity = 1
    }

    private let assessment = RiskAssessment(
        assumed: number("0.1"), held: 1,
        workshops: [
            WorkshopRisk(
                number: 1, start: day("2027-12-30"), end: day("2028-01-01"), venue: "ist",
                holds: Probability(0.72904),
                returning: Probability(0.99996),
                breaks: [
                    RuleRisk(rule: .seats(delegation: "north"), probability: Probability(0.19)),
                    RuleRisk(rule: .quota(0), probability: Probability(0.05, standardError: 0.0021)),
                    RuleRisk(rule: .required, probability: Probability(0.0001)),
                ],
                attendees: [
                    AttendeeRisk(
                        participant: "n1", cancels: number("0.125"), without: Probability(0),
                        with: Probability(0.81),
                        drop: 0.72904),
                    AttendeeRisk(
                        participant: "g1", cancels: number("0.1"), without: Probability(0.72904),
                        with: Probability(0.72904), drop: 0),
                ],
                standby: [
                    StandbyList(
                        delegation: "north",
                        people: [
                            Standby(
                                participant: "n3", replaces: ["n1", "n2"], holds: Probability(0.9), gain: 0.17096,
                                leaves: day("2027-12-29"), applyBy: day("2027-11-29"),
                                leastExtraCost: money("-12.50"), mostExtraCost: money("1250")),
                            Standby(
                                participant: "n4", replaces: ["n2"], holds: Probability(0.8), gain: 0.07096,
                                leaves: day("2027-12-29"), leastExtraCost: .zero, mostExtraCost: .zero,
                                isReluctant: true),
                        ],
                        unfit: [
                            UnfitStandby(participant: "n5", reason: .cannotBePaid),
                            UnfitStandby(participant: "n6", reason: .cannotAttend),
                            UnfitStandby(participant: "n7", reason: .breaksRule, rules: ["balance", "quotas"]),
                        ]),
                    StandbyList(delegation: "guests"),
                ])
        ], allWorkshops: Probability(0.72904), wholeSeries: Probability(0.5, standardError: 0.0016),
        simulation: RiskSimulation(draws: 100_000, seed: 1))

    @Test func `what breaks, who is critical, whom to keep warm`() {
        #expect(
            RiskReport(assessment, of: Lake.plan, in: series).text == """
                Lake dialogue
                1 workshop has taken place.
                What if people cancel? Each person cancels each workshop with a chance of 10 %, or that in the
                file, whatever the others do.

                How likely each workshop keeps its least seats and quotas, if nobody comes instead
                                                                 keeps them  enough return
                  1  Thu 30 Dec 2027 – Sat 1 Jan 2028  Istanbul      72.9 %    over 99.9 %
                  All of them: 72.9 %.
                  The whole series, with enough people returning each time: 50.00 % ± 0.16.
                  A number with ± was simulated, with 100,000 draws from seed 1; behind ± is its standard error.
                    The others are exact.

                1  Thu 30 Dec 2027 – Sat 1 Jan 2028, Istanbul: 72.9 %
                   What may break
                            19.0 %  fewer than 2 of North
                     5.00 % ± 0.21  fewer than 1 or less than 30 % tagged woman among North and Guests
                       under 0.1 %  somebody required is missing
                   Who is critical: how likely it holds if they cancel for sure
                     0 %  -72.9  Nora  North  cancels with 12.5 %
                     and 1 more, on whom less or as much depends
                   Whom to keep warm: how likely it holds with one of them on standby
                     North
                       90.0 %  +17.1  Name of n3  visa by 29 Nov 2027  -12.50 to +1,250.00 EUR
                       80.0 %   +7.1  Name of n4  no visa to wait for  costs no more
                           only instead of Nils; would rather not
                       Name of n6 cannot be there; Name of n7 would break the rules "balance" and "quotas"; Name
                         of n5 cannot be paid for
                     Guests: nobody; all others of Guests are in the plan

                """)
    }

    @Test func `with code names`() {
        let text = RiskReport(assessment, of: Lake.plan, in: series, codenames: true).text
        for person in series.participants { #expect(!text.contains(person.name)) }
        #expect(text.contains("n1"))
    }

    @Test func `a short list, and the whole one`() {
        var long = assessment
        long.workshops[0].attendees = (1...9).map {
            AttendeeRisk(
                participant: "p\($0)", cancels: number("0.1"), without: Probability(0.5), with: Probability(0.6),
                drop: $0 < 9 ? 0.1 : -0.1)
        }
        let short = RiskReport(long, of: Lake.plan, in: series).text
        #expect(short.contains("p5") && !short.contains("p6"))
        #expect(short.contains("     and 4 more, on whom less or as much depends\n"))
        let whole = RiskReport(long, of: Lake.plan, in: series, isComplete: true).text
        #expect(whole.contains("     50.0 %  +10.0  p9"))
    }

    @Test func `of those who never cancel it is not told what would be if they did`() {
        var calm = assessment
        calm.workshops[0].attendees[0].cancels = 0
        let text = RiskReport(calm, of: Lake.plan, in: series).text
        #expect(!text.contains("Nora  North"))
        calm.workshops[0].attendees[1].cancels = 0
        calm.workshops[0].holds = Probability(1)
        let lines = RiskReport(calm, of: Lake.plan, in: series).text.split(separator: "\n")
        #expect(
            lines.suffix(2) == [
                "1  Thu 30 Dec 2027 – Sat 1 Jan 2028, Istanbul: 100 %",
                "   Nobody cancels: the chance of everybody who attends is 0 %.",
            ])
    }

    @Test func `nothing is still to come`() {
        let done = RiskAssessment(
            assumed: number("0.1"), held: 2, workshops: [], allWorkshops: Probability(1))
        #expect(
            RiskReport(done, of: Lake.plan, in: series).text
                == "Lake dialogue\nNo workshop is still to come that anybody could cancel.\n")
    }

    @Test func `the JSON is JSON, with ids only`() throws {
        let text = RiskDocument(assessment, of: series).text
        let value = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(value["assumedCancels"] as? Double == 0.1)
        #expect((value["simulation"] as? [String: Any])?["draws"] as? Int == 100_000)
        let workshop = try #require((value["workshops"] as? [[String: Any]])?.first)
        #expect((workshop["holds"] as? [String: Any])?["value"] as? Double == 0.72904)
        #expect((workshop["holds"] as? [String: Any])?["standardError"] is NSNull)
        let standby = try #require((workshop["standby"] as? [[String: Any]])?.first?["people"] as? [[String: Any]])
        #expect(standby[0]["applyBy"] as? String == "2027-11-29")
        #expect(standby[1]["applyBy"] is NSNull)
        #expect(standby[1]["reluctant"] as? Bool == true)
        for person in series.participants { #expect(!text.contains(person.name)) }
    }
}
