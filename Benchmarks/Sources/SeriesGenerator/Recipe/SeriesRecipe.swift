import SeriesModel

/// All that a generated series follows from: the same recipe makes the same series, to the letter.
package struct SeriesRecipe: Hashable, Sendable {
    /// The most venues that a series can have.
    package static let mostVenues = VenueCity.all.count

    /// What chance follows.
    package var seed: Int
    /// The name of the family, for people.
    package var family: String
    /// The sizes.
    package var dimensions: SeriesDimensions
    /// What it asks for.
    package var kind: SeriesKind
    /// Usable money in hundredths of what a typical schedule with every seat filled costs; nil: as the kind has it.
    package var moneyPercent: Int?
    /// What to optimise; nil: as the kind has it.
    package var goals: [Goal]?

    /// A series of a family.
    package init(family: SeriesFamily, seed: Int, kind: SeriesKind) {
        self.seed = seed
        self.family = family.rawValue
        self.kind = kind
        dimensions = family.dimensions
        if kind == .daily { dimensions.startWeekdays = 7 }
    }

    /// The series of a family by their number from 1: everyday ones and hard ones take turns.
    package init(family: SeriesFamily, number: Int) {
        let kind = SeriesKind.rotation[max(0, number - 1) % SeriesKind.rotation.count]
        self.init(family: family, seed: number, kind: kind)
    }

    /// What files and tables call the series.
    package var name: String { "\(family)-\(seed)-\(kind.rawValue)" }

    /// The series.
    package var series: Series {
        var maker = SeriesMaker(self)
        maker.make()
        return maker.series
    }

    /// The series as a file, YAML.
    package var text: String { SeriesText(series).text }
}
