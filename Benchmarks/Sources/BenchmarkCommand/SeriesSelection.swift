import ArgumentParser
import SeriesGenerator

extension SeriesFamily: ExpressibleByArgument {}
extension SeriesKind: ExpressibleByArgument {}

/// Which series a command makes.
struct SeriesSelection: ParsableArguments {
    @Option(name: .customLong("families"), parsing: .upToNextOption, help: "Sizes.")
    var families: [SeriesFamily] = [.small]

    @OptionGroup var numbers: SeriesNumbers

    var recipes: [SeriesRecipe] { numbers.recipes(of: families) }
}
