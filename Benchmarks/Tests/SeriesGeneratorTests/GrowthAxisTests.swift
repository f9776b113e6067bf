import SeriesModel
import Testing

@testable import SeriesGenerator

@Suite struct GrowthAxisTests {
    @Test(arguments: GrowthAxis.allCases) func doublesItsOwnSizeAlone(axis: GrowthAxis) {
        for (first, second) in zip(axis.sizes, axis.sizes.dropFirst()) {
            #expect(second == 2 * first)
            let small = axis.recipe(size: first, seed: 1).series
            let large = axis.recipe(size: second, seed: 1).series
            let sizes = { (series: Series) in
                [
                    "people": series.participants.filter { $0.delegation == "north" }.count,
                    "days": series.startOn?.count ?? 7, "venues": series.venues.count,
                    "workshops": series.workshops.max ?? 0,
                ]
            }
            let changed = sizes(small).keys.filter { sizes(small)[$0] != sizes(large)[$0] }.sorted()
            switch axis {
            case .people: #expect(changed == ["people"])
            case .options: #expect(changed == ["days"])
            case .venues: #expect(changed == ["days", "venues"])
            case .workshops: #expect(changed == ["workshops"])
            }
            #expect(large.problems().isEmpty)
        }
    }

    @Test func thoseWhoWereThereStayWhenPeopleDouble() {
        let small = GrowthAxis.people.recipe(size: 8, seed: 1).series
        let large = GrowthAxis.people.recipe(size: 16, seed: 1).series
        let calendars = { (series: Series) in series.participants.map { $0.unavailable } }
        #expect(Set(calendars(small)).isSubset(of: Set(calendars(large))))
    }
}
