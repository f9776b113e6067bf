import Measuring
import Testing

@Suite struct GrowthTests {
    private func point(_ size: Int, _ seconds: [Double], open: Int = 0) -> GrowthCurve.Point {
        GrowthCurve.Point(size: size, seconds: seconds, megabytes: 30, open: open)
    }

    @Test func aFactorComparesEachSeriesWithItself() throws {
        let curve = GrowthCurve(name: "people", points: [point(8, [1, 10]), point(16, [2, 80])])
        let factor = try #require(curve.factors[0])
        #expect(abs(factor - 4) < 1e-12)
    }

    @Test func theTableHasALineForEachDoubling() {
        let curve = GrowthCurve(
            name: "people", points: [point(8, [1]), point(16, [2]), point(32, [60], open: 1)])
        let table = """
            | size   | from | to | times as long | median at to | open at to | peak MB at to |
            |--------|-----:|---:|--------------:|-------------:|-----------:|--------------:|
            | people |    8 | 16 |         2.00× |       2.00 s |     0 of 1 |            30 |
            | people |   16 | 32 |  about 30.00× |      60.00 s |     1 of 1 |            30 |

            """
        #expect(GrowthTable([curve]).text == table)
    }

    @Test func thePictureDrawsEveryCurveThroughItsPoints() {
        let flat = GrowthCurve(name: "venues", points: [point(2, [1]), point(4, [1]), point(8, [1])])
        let steep = GrowthCurve(name: "people", points: [point(8, [1]), point(16, [4]), point(32, [16])])
        let text = GrowthChart([flat, steep]).text
        #expect(text.contains(">venues</text>"))
        #expect(text.contains(">people</text>"))
        // Two doublings from left to right; the steep curve ends in the upper corner.
        #expect(text.contains("points=\"60,370 275,370 490,370\""))
        #expect(text.contains("points=\"60,370 275,205 490,40\""))
    }
}
