import SeriesFiles
import SeriesModel
import Testing

@testable import SeriesGenerator

@Suite struct GrantSweepTests {
    /// A series with these grants: an amount and a currency each.
    private func series(_ grants: (Rational, String?)...) -> Series {
        var series = SeriesRecipe(family: .tiny, number: 1).series
        series.currency = "USD"
        series.rates = ["EUR": 2]
        series.funders = grants.enumerated().map { position, grant in
            Funder(id: "f\(position)", amount: grant.0, currency: grant.1)
        }
        return series
    }

    @Test func goesFromThreeQuartersToFiveQuartersInEqualWholeSteps() throws {
        let sweep = try #require(GrantSweep(of: series((9800, nil))))
        // Half of 9,800 in 49 steps.
        #expect(sweep.amounts == Array(stride(from: 7350, through: 12_250, by: 100)))
        #expect(sweep.amounts.count == 50)
        #expect(sweep.scenarios == "- funders.f0.amount: 7350..12250 by 100\n")
        #expect(sweep.change(to: 7450) == "funders.f0.amount: 7450")
    }

    @Test func aStepIsRoundedDownSoThatTheLastIsNotAboveFiveQuarters() throws {
        let sweep = try #require(GrantSweep(of: series((100_000, nil))))
        #expect(sweep.scenarios == "- funders.f0.amount: 75000..124980 by 1020\n")
        #expect(sweep.amounts.last == 124_980)
    }

    @Test func takesTheLargestGrantByWhatItIsWorthAndTheFirstOfEquals() throws {
        let worth = try #require(GrantSweep(of: series((15_000, nil), (9800, "EUR"))))
        #expect(worth.scenarios == "- funders.f1.amount: 7350..12250 by 100\n")
        let equal = try #require(GrantSweep(of: series((500, nil), (19_600, nil), (9800, "EUR"))))
        #expect(equal.scenarios.hasPrefix("- funders.f1.amount: "))
    }

    @Test func hasNoWholeStepsInASmallGrantAndNoneWithoutFunders() {
        #expect(GrantSweep(of: series((97, nil))) == nil)
        #expect(GrantSweep(of: series((98, nil)))?.amounts.last == 73 + 49)
        #expect(GrantSweep(of: series()) == nil)
    }

    @Test(arguments: [SeriesKind.mixed, .caps]) func isWhatThePlannerMakesOfItsScenarios(kind: SeriesKind) throws {
        let recipe = SeriesRecipe(family: .tiny, seed: 3, kind: kind)
        let sweep = try #require(GrantSweep(of: recipe.series))
        let document = try SeriesFile.read(recipe.text, name: "generated.yaml")
        let scenarios = try ScenarioFile.read(
            typed: [String(sweep.scenarios.dropFirst(2).dropLast())], of: document)
        let written = try sweep.amounts.map { try SeriesFile.read(sweep.text(amount: $0), name: "changed.yaml").series }
        #expect(scenarios.map(\.series) == written)
    }
}
