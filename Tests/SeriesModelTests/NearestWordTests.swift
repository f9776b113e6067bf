import SeriesModel
import Testing

struct NearestWordTests {
    private let keys = ["id", "name", "delegation", "min", "max", "minShare", "maxShare", "kgCO2", "travelDays"]

    @Test(arguments: [
        ("delegaton", "delegation"), ("nmae", "name"), ("mim", "min"), ("kgco2", "kgCO2"), ("traveldays", "travelDays"),
        ("ident", "id"), ("minimumShare", "minShare"), ("del", "delegation"),
    ])
    func `a slip of the pen is understood`(written: String, meant: String) {
        #expect(NearestWord.key(for: written, among: keys) == meant)
    }

    @Test(arguments: ["", "colour", "x", "ab"])
    func `nothing is guessed where nothing is near`(written: String) {
        #expect(NearestWord.key(for: written, among: keys) == nil)
    }

    @Test func `of equally near words the first is taken`() {
        #expect(NearestWord.suggestion(for: "n9", among: ["n1", "n2"]) == "n1")
    }

    @Test func `a very long word is no burden`() {
        let long = String(repeating: "x", count: 1_000_000)
        #expect(NearestWord.key(for: long, among: keys) == nil)
    }
}
