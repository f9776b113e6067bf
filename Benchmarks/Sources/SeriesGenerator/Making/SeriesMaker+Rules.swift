import SeriesModel

extension SeriesMaker {
    /// The rules that bind people to each other and workshops to each other.
    mutating func makeRules() {
        var random = random(.rules)
        let most = recipe.dimensions.mostWorkshops
        let least = sides.map(\.seats.min).min() ?? 0
        if features.contains(.balance) { series.balance = random.pick(1, 2) }
        if features.contains(.continuity) { series.continuity = most > 3 && least > 4 ? 3 : max(1, least / 2) }
        if features.contains(.rotation) { series.rotate = series.venues.count > 1 }
        if features.contains(.quotas) {
            series.quotas.append(Quota(tag: "woman", count: Limits(min: max(1, sides.count * least / 4))))
            if random.chance(50) { series.quotas.append(Quota(tag: "expert", of: ["south"], maxShare: decimal("0.5"))) }
            if random.chance(40) { series.quotas.append(Quota(tag: "woman", minShare: decimal("0.3"))) }
        }
        let north = people(of: "north").map(\.id)
        if features.contains(.together) { series.together = [random.sample(2, of: north)] }
        if features.contains(.apart) {
            series.apart = [random.sample(2, of: people(of: "south").map(\.id)) + random.sample(1, of: north)]
        }
    }

    /// What to optimise.
    mutating func makeGoals() {
        var random = random(.goals)
        series.goals = recipe.goals ?? Self.goals(recipe.kind, &random)
    }

    private static func goals(_ kind: SeriesKind, _ random: inout SeededGenerator) -> [Goal] {
        let workshops = Goal(.workshops)
        let attendance = Goal(.attendance)
        let cost = Goal(.cost)
        return switch kind {
        case .looseCost: random.pick([cost], [workshops, cost])
        case .fairness, .threeSidesFairness: [attendance, Goal(.fairness), cost]
        case .threeSides, .caps, .tight: [workshops, attendance, cost]
        case .returning: [workshops, attendance, Goal(.returning), cost]
        case .returningFirst: [workshops, Goal(.returning), attendance, cost]
        case .daily: [workshops, attendance, Goal(.reluctance), cost]
        case .mixed, .withoutMoney, .withoutPeople, .withoutVenues, .withoutDates:
            random.pick(
                Goal.standard, [workshops, attendance, cost], [workshops, cost],
                [workshops, Goal(.attendance, tolerance: 2), Goal(.reluctance), cost],
                [workshops, attendance, Goal(.emissions), Goal(.early)])
        }
    }
}
