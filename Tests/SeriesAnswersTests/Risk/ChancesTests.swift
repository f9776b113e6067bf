import SeriesAnswers
import SeriesFiles
import SeriesModel
import Testing

/// Chances of cancelling.
struct ChancesTests {
    @Test func `a person's chance, the delegation's, or none`() throws {
        let text = """
            parley: 1
            name: Lake dialogue
            horizon: 2027-01-04/2027-12-17
            workshops: 1
            days: 2
            currency: EUR
            delegations:
            - {id: north, role: side, cancels: 0.05}
            - {id: south, role: side}
            participants:
            - {id: n1, delegation: north, home: VIE, cancels: 0.125}
            - {id: n2, delegation: north, home: VIE}
            - {id: s1, delegation: south, home: VIE}
            - {id: s2, delegation: south, home: VIE, cancels: 0}
            venues: [{id: vienna, city: VIE}]
            """
        let series = try SeriesFile.read(text, name: "lake.yaml", format: nil).series
        let chances = series.participants.map { series.chanceOfCancelling($0, otherwise: 1) }
        #expect(chances.map(\.description) == ["0.125", "0.05", "1", "0"])
    }
}
