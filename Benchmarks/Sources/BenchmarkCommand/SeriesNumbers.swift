import ArgumentParser
import SeriesGenerator

/// Which series of a family a command makes.
struct SeriesNumbers: ParsableArguments {
    @Option(help: "So many series of each family.")
    var count = 10

    @Option(help: "The number of the first; with a kind, the seed.")
    var first = 1

    @Option(help: "Only this kind; without it, everyday series and hard ones take turns.")
    var kind: SeriesKind?

    func validate() throws {
        guard count > 0, first > 0 else { throw ValidationError("Series are counted from 1.") }
    }

    func recipes(of families: [SeriesFamily]) -> [SeriesRecipe] {
        families.flatMap { family in
            (first..<first + count).map { number in
                guard let kind else { return SeriesRecipe(family: family, number: number) }
                return SeriesRecipe(family: family, seed: number, kind: kind)
            }
        }
    }
}
