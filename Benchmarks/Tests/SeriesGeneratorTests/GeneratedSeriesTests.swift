import SeriesFiles
import SeriesModel
import Testing

@testable import SeriesGenerator

@Suite struct GeneratedSeriesTests {
    @Test(arguments: SeriesFamily.allCases, SeriesKind.allCases)
    func isSoundAndReadsBackAsItWasMade(family: SeriesFamily, kind: SeriesKind) throws {
        let recipe = SeriesRecipe(family: family, seed: 7, kind: kind)
        let series = recipe.series
        #expect(series.problems().isEmpty)
        #expect(try SeriesFile.read(recipe.text, name: "generated.yaml").series == series)
    }

    @Test func isTheSameForTheSameRecipeAndAnotherForAnother() {
        let recipe = SeriesRecipe(family: .small, number: 3)
        #expect(recipe.text == SeriesRecipe(family: .small, number: 3).text)
        #expect(recipe.text != SeriesRecipe(family: .small, seed: 4, kind: recipe.kind).text)
    }
}
