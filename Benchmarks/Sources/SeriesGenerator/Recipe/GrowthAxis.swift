import SeriesModel

/// A size that is doubled while the others are held.
package enum GrowthAxis: String, CaseIterable, Sendable {
    /// Candidates of each side.
    case people
    /// Venues and start days; by more weekdays to start on.
    case options
    /// Venues, on fewer weekdays, so that the options stay about as many.
    case venues
    /// Workshops, in the same horizon.
    case workshops

    /// The sizes, each twice the one before.
    package var sizes: [Int] {
        switch self {
        case .people: [8, 16, 32]
        case .options: [1, 2, 4]
        case .venues: [2, 4, 8]
        case .workshops: [3, 6, 12]
        }
    }

    /// A series at one of the sizes.
    package func recipe(size: Int, seed: Int) -> SeriesRecipe {
        var dimensions = SeriesDimensions(
            weeks: 78, startWeekdays: 2, workshops: Limits(min: 1, max: 4), leastGap: 28, venues: 4, people: 12...12)
        switch self {
        case .people: dimensions.people = size...size
        case .options: dimensions.startWeekdays = size
        case .venues:
            dimensions.venues = size
            dimensions.startWeekdays = 8 / size
        case .workshops: dimensions.workshops = Limits(min: 1, max: size)
        }
        var recipe = SeriesRecipe(family: .medium, seed: seed, kind: .mixed)
        recipe.family = "\(rawValue)-\(size)"
        recipe.dimensions = dimensions
        recipe.moneyPercent = 105
        recipe.goals = Goal.standard
        return recipe
    }
}
