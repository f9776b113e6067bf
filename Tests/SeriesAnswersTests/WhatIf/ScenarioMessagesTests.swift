import SeriesAnswers
import SeriesFiles
import SeriesModel
import Testing

/// What is wrong with scenarios, to the letter and all at once.
struct ScenarioMessagesTests {
    private func messages(_ text: String, name: String = "scenarios.yaml") throws -> String {
        let document = try SeriesFile.read(Harbour.yaml, name: "harbour.yaml")
        do throws(SeriesFileError) {
            _ = try ScenarioFile.read(text, name: name, of: document)
            return ""
        } catch {
            return error.description + "\n"
        }
    }

    @Test func `everything that is wrong in a file`() throws {
        let yaml = """
            - funders.norwy.amount: -20%
            - funders.norway.amout: 5
            - funders.norway.amout: +5%
            - funders.norway.perWorkshop: +5%
            - funders.norway.amount: 20%
            - funders: -20%
            - venues.vienna.hotel: -150
            - venues.vienna.hotel: 1..5
            - venues.vienna.hotel: 5..1 by 1
            - workshops: 2..3 by 0.5
            - participants.n1: awy 2027-04-01
            - participants.n1: away 2027-04-31
            - participants.n1.name: Amina
            - visas: TR refuse IN
            - fares.LHR: +5%
            - fares.DEL.LHR: +5%
            - without: venu istanbul
            - without: venue istanbull
            - without: [delegation north, delegation south]
            - name: Two things
              changes:
              - horizen: 2027-02-01/2027-03-31
              - rotate: yes
            - hotel: +4%
            - 5
            - fares:+5
            - nme: Three things
              changes: [fares: +5%]
            - participants.n1.name.x: 5
            - together.0: 5
            - costs: +5%
            - norway: -20%
            - {workshops: 2, workshops: 3}
            - venues.vienna.hotel: 1..5 by 0
            - fares: +1,000
            - fares: +15 EUR a head
            - sandwiches: 5
            - n1: away 2027-04-01
            - ""
            - without: n1
            """
        #expect(
            try messages(yaml) == """
                scenarios.yaml:1:3: funders.norwy.amount: there is no funder norwy; there are norway and trust
                  Maybe you meant "norway".
                scenarios.yaml:2:25: funders.norway.amout: unknown key
                  Maybe you meant "amount".
                scenarios.yaml:3:3: funders.norway.amout: unknown key
                  Maybe you meant "amount".
                scenarios.yaml:4:31: funders.norway.perWorkshop: the series file has no number here that could change by +5%
                  Maybe give the value itself.
                scenarios.yaml:5:26: funders.norway.amount: must say whether it is more or less: 20%
                  Maybe you meant +20% or -20%.
                scenarios.yaml:6:3: funders: must say more exactly what is to change, such as "funders.norway.amount: …"
                scenarios.yaml:7:24: venues.vienna.hotel: must not be negative: -30
                scenarios.yaml:8:24: venues.vienna.hotel: must be a sweep such as 100000..300000 by 25000: 1..5
                scenarios.yaml:9:24: venues.vienna.hotel: the steps do not lead from the first to the last: 5..1 by 1
                  Maybe the first and the last are the wrong way round.
                scenarios.yaml:10:14: workshops: must be a whole number: 2.5
                scenarios.yaml:11:20: participants.n1: must be "away 2027-04-01/2027-05-15": awy 2027-04-01
                scenarios.yaml:12:20: participants[0].unavailable[1]: there is no such date: 2027-04-31
                  Maybe you meant 2027-04-30.
                scenarios.yaml:13:3: participants.n1.name: is a name, and names change nothing in a plan
                scenarios.yaml:14:10: visas: must be "TR refuses IR", "TR admits IR" or "TR notice IR 30": TR refuse IN
                scenarios.yaml:15:3: fares.LHR: there is no fare from LHR; there are DEL and ISB
                scenarios.yaml:16:3: fares.DEL.LHR: there is no fare to LHR; there are IST and VIE
                scenarios.yaml:17:12: without: must be a kind and an id, such as "venue istanbul": venu istanbul
                  Maybe you meant "venue".
                scenarios.yaml:18:12: without: there is no venue istanbull; there are istanbul and vienna
                  Maybe you meant "istanbul".
                scenarios.yaml:22:14: horizen: unknown key
                  Maybe you meant "horizon".
                scenarios.yaml:23:13: rotate: must be true or false, not text: yes
                  Maybe you meant true.
                scenarios.yaml:24:3: hotel: is no part of a series
                  Maybe you meant "venues.*.hotel: +4%".
                scenarios.yaml:25:3: must be a change such as "fares: +15%": 5
                scenarios.yaml:26:3: must be a change such as "fares: +15%": fares:+5
                  Maybe put a space after the colon.
                scenarios.yaml:27:3: nme: unknown key
                  Maybe you meant "name".
                scenarios.yaml:29:3: participants.n1.name.x: names no part of a series: participants.n1.name.x
                scenarios.yaml:30:3: together.0: names no part of a series: together.0
                scenarios.yaml:31:3: costs: there is no cost: the series has none
                scenarios.yaml:32:3: norway: is no part of a series
                  Maybe you meant "funders.norway.amount: -20%".
                scenarios.yaml:33:18: workshops: is changed a second time by the same scenario
                  Maybe write two scenarios.
                scenarios.yaml:34:24: venues.vienna.hotel: the step of a sweep must be above 0: 1..5 by 0
                scenarios.yaml:35:10: fares: must be so much or so many percent more or less, such as +5000 or -20%: +1,000
                  Maybe you meant +1000.
                scenarios.yaml:36:10: fares: must be so much or so many percent more or less, such as +5000 or -20%: +15 EUR a head
                  Maybe you meant +15.
                scenarios.yaml:37:3: sandwiches: is no part of a series
                scenarios.yaml:38:3: n1: is no part of a series
                  Maybe you meant "participants.n1: away 2027-04-01".
                scenarios.yaml:39:3: must be a change such as "fares: +15%":\u{20}
                scenarios.yaml:40:12: without: must be a kind and an id, such as "venue istanbul": n1
                  Maybe you meant "participant n1".

                """)
    }

    @Test func `days in another form, and visas for a country where nobody meets`() throws {
        let yaml = """
            - participants.n1: away 1 April 2027
            - participants.n1: away 2027-04-01/2027-04-03, May 2027
            - visas: IN refuses TR
            """
        #expect(
            try messages(yaml) == """
                scenarios.yaml:1:20: participants[0].unavailable[1]: must be a date such as 2027-03-15: 1 April 2027
                  Maybe you meant 2027-04-01.
                scenarios.yaml:2:20: participants[0].unavailable[2]: must be a date such as 2027-03-15: May 2027
                  Maybe you meant 2027-05-01/2027-05-31.
                scenarios.yaml:3:10: visas: there is no venue in IN; there are AT and TR
                  Maybe you meant "TR refuses IN".

                """)
    }

    @Test func `a file that is no YAML, and lines that are no JSON`() throws {
        #expect(
            try messages("- [fares: +5%\n") == """
                scenarios.yaml:1:3: the list that begins here is not closed on this line
                  Maybe a comma or the closing ] is missing.

                """)
        #expect(
            try messages("{\"changes\": []}\n{\"changes\" 5}\n", name: "scenarios.jsonl") == """
                scenarios.jsonl:2:12: not JSON: expected a colon after the key

                """)
        for nothing in ["", "[]", "- name: None\n  changes: []\n"] {
            #expect(
                try messages(nothing) == """
                    scenarios.yaml:1:1: there is no scenario in this file
                      Maybe start with "- fares: +15%".

                    """)
        }
    }

    @Test func `typed ones are named by their number`() throws {
        let document = try SeriesFile.read(Harbour.yaml, name: "harbour.yaml")
        let error = try #require(throws: SeriesFileError.self) {
            try ScenarioFile.read(
                typed: ["fares: +5%", "fares: +5%; funders.norwy.amount: 5", "funders.trust.overhead:  7%"],
                of: document)
        }
        #expect(
            "\(error)" == """
                scenario 2:1:13: funders.norwy.amount: there is no funder norwy; there are norway and trust
                  Maybe you meant "norway".
                scenario 3:1:26: funders.trust.overhead: must say whether it is more or less: 7%
                  Maybe you meant +7% or -7%.
                """)
    }

    @Test func `more scenarios than anybody can wait for`() throws {
        #expect(
            try messages("- {workshops: 1..1000 by 1, days: 1..1000 by 1}") == """
                scenarios.yaml:1:4: makes more than 100,000 scenarios

                """)
    }

    @Test(arguments: [
        "participants.Amina.weight: 2", "participants.Amina: awy 2027-04-01", "Amina: +5%", "fares: +5 Amina",
        "visas: Amina refuses", "visas: Amina refuses IN", "visas: Amina notice TR 3", "participants.n1: away 1 Amina",
        "without: Amina", "without: participant Amina", "Amina", "funders.Amina.amount: 5",
        "funders.norway.amount: 1..2 by Amina", "participants.Amina.Amina: 5; participants.Amina.Amina: 5",
    ])
    func `nobody's name is in them`(text: String) throws {
        let document = try SeriesFile.read(
            Harbour.yaml.replacing("name: Amina", with: "name: Amina Quxley"), name: "harbour.yaml")
        let error = try #require(throws: SeriesFileError.self) {
            try ScenarioFile.read(typed: [text.replacing("Amina", with: "Quxley")], of: document)
        }
        #expect(!"\(error)".contains("Quxley"), "\(error)")
    }

    @Test(arguments: ["", " ", ";", " ; ;"])
    func `nothing is no scenario`(text: String) throws {
        let document = try SeriesFile.read(Harbour.yaml, name: "harbour.yaml")
        let error = try #require(throws: SeriesFileError.self) {
            try ScenarioFile.read(typed: [text], of: document)
        }
        #expect(
            "\(error)" == """
                scenario 1:1:1: says nothing that changes
                  Maybe write a change, such as "fares: +15%".
                """)
    }
}
