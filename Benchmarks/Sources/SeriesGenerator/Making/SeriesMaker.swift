import SeriesModel

/// Makes a series from a recipe, part by part; every part draws from a stream of its own, so that a size which is
/// changed leaves the other parts as they were.
struct SeriesMaker {
    /// The parts that draw.
    enum Part: Int {
        case features, calendar, delegations, people, venues, travel, visas, costs, rules, funders, goals
    }

    let recipe: SeriesRecipe
    let dialogue: Dialogue
    let features: Set<SeriesFeature>
    var series: Series

    init(_ recipe: SeriesRecipe) {
        self.recipe = recipe
        var random = Self.random(recipe, .features)
        dialogue = Dialogue.all[random.number(0...(Dialogue.all.count - 1))]
        features = Self.features(recipe.kind, &random)
        series = Series(
            name: "Generated \(recipe.name)",
            horizon: DayRange(from: Self.firstDay, days: 7 * recipe.dimensions.weeks), today: Self.firstDay - 45,
            workshops: recipe.dimensions.workshops, days: 3, currency: "USD", rates: Currencies.ofSeries)
    }

    /// Makes every part; each may look at those before it.
    mutating func make() {
        makeCalendar()
        makeDelegations()
        makePeople()
        makeVenues()
        makeFares()
        makeVisas()
        makeCosts()
        makeRules()
        makeFunders()
        makeGoals()
        spoil()
    }

    /// The numbers of a part of the series, or of one member of it.
    func random(_ part: Part, _ member: Int = 0) -> SeededGenerator { Self.random(recipe, part, member) }

    var sides: [Delegation] { series.delegations.filter { $0.role == .side } }

    func people(of delegation: String) -> [Participant] { series.participants.filter { $0.delegation == delegation } }

    /// A Monday.
    static let firstDay = Day(number: 20822)

    private static func random(_ recipe: SeriesRecipe, _ part: Part, _ member: Int = 0) -> SeededGenerator {
        SeededGenerator(seed: recipe.seed, stream: part.rawValue * 1000 + member)
    }

    private static func features(_ kind: SeriesKind, _ random: inout SeededGenerator) -> Set<SeriesFeature> {
        var drawn = Set(SeriesFeature.allCases.filter { random.chance($0.share) })
        switch kind {
        case .looseCost:
            drawn.formUnion([.rotation, .continuity, .quotas, .attendanceLimits])
            drawn.subtract([.workshopCaps, .leastSpending])
        case .fairness: drawn.formUnion([.balance, .continuity, .quotas])
        case .threeSides: drawn.formUnion([.balance, .quotas])
        case .caps: drawn.formUnion([.categoryCaps, .workshopCaps, .shareLimit, .refusals])
        case .returning: drawn.formUnion([.continuity])
        case .returningFirst: drawn.formUnion([.continuity, .rotation])
        case .tight: drawn.formUnion([.quotas, .categoryCaps, .workshopCaps, .rotation, .refusals])
        case .threeSidesFairness: drawn.formUnion([.balance, .categoryCaps, .weights])
        case .mixed, .daily, .withoutMoney, .withoutPeople, .withoutVenues, .withoutDates: break
        }
        return drawn
    }
}
