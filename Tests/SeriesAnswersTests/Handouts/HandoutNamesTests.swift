import SeriesAnswers
import SeriesModel
import TestSupport
import Testing

@Suite struct HandoutNamesTests {
    private func names(_ people: [(id: String, name: String)], by calling: HandoutNames.Calling = .ids) -> [String] {
        let series = TinySeries.with { series in
            series.participants = people.map {
                Participant(id: $0.id, name: $0.name, delegation: "north", home: "HOM")
            }
        }
        let names = HandoutNames(of: series, by: calling, taken: ["team"])
        return people.map { names[$0.id] }
    }

    @Test func `Files are called by ids, or by places where an id is no name of a file`() {
        let people = ["n1", "../n2", "n 3", "N1x", "n1X", "team", "", "person-7"].map { (id: $0, name: "Nobody") }
        #expect(
            names(people) == [
                "n1", "person-2", "person-3", "person-4", "person-5", "person-6", "person-7", "person-8",
            ])
    }

    @Test func `No file is called as a device is`() {
        let people = ["con", "NUL", "com1", "com10", "lpt9"].map { (id: $0, name: "Aux") }
        #expect(names(people) == ["person-1", "person-2", "person-3", "com10", "person-5"])
        #expect(names([(id: "a", name: "Aux")], by: .names) == ["person-1"])
    }

    @Test func `Names are used where that is asked for`() {
        let people = [
            (id: "a", name: "Élodie O’Neill"), (id: "b", name: "李 雷"), (id: "c", name: "../.."), (id: "d", name: "x"),
        ]
        #expect(names(people, by: .names) == ["Élodie-O-Neill", "李-雷", "person-3", "x"])
    }

    @Test func `Whoever has left keeps the name of their file where it is free and one of ours`() {
        let former = [("m1", "gone"), ("m2", "N1"), ("m3", "../x"), ("m4", ""), ("m5", "P417")]
        let names = HandoutNames(
            of: TinySeries.with { $0.participants = [Participant(id: "n1", delegation: "north", home: "HOM")] },
            former: former.map { (mark: $0.0, name: $0.1) }, taken: ["team"])
        #expect(
            ["n1", "m1", "m2", "m3", "m4", "m5"].map { names[$0] } == [
                "n1", "gone", "person-3", "person-4", "person-5", "P417",
            ])
    }
}
