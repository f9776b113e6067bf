/// What a series asks for: everyday mixtures of rules, those that make a series hard, and those that have no plan.
package enum SeriesKind: String, CaseIterable, Sendable {
    /// Every rule and goal by chance, with tight money.
    case mixed
    /// Least cost with loose money, rotation and continuity: many plans cost nearly the same.
    case looseCost = "loose-cost"
    /// Fair hours of travel, to the tenth of an hour.
    case fairness
    /// Three sides that must balance.
    case threeSides = "three-sides"
    /// Limits on categories and on each workshop at the same funders.
    case caps
    /// Starts on any day.
    case daily
    /// The same people from workshop to workshop.
    case returning
    /// Three sides, fair hours of travel and limits on categories.
    case threeSidesFairness = "three-sides-fairness"
    /// Quotas, limits on categories and on each workshop, rotation, refusals, and no more money than is needed.
    case tight
    /// The same people from workshop to workshop, before anything but the number of workshops.
    case returningFirst = "returning-first"
    /// Grants that cannot pay for the fewest workshops.
    case withoutMoney = "without-money"
    /// A side that cannot fill its seats often enough.
    case withoutPeople = "without-people"
    /// Venues that may not be used often enough.
    case withoutVenues = "without-venues"
    /// Closed days longer than the longest gap.
    case withoutDates = "without-dates"

    /// The kinds that have plans.
    package static let feasible: [SeriesKind] = [
        .mixed, .looseCost, .fairness, .threeSides, .caps, .daily, .returning, .threeSidesFairness,
    ]

    /// The order in which a family's series take the kinds: half of them everyday, half of them hard.
    static let rotation: [SeriesKind] = [
        .mixed, .looseCost, .fairness, .mixed, .threeSides, .caps, .mixed, .daily, .returning, .threeSidesFairness,
    ]
}
