import SeriesModel

extension SeriesMaker {
    /// Takes away what every plan would need, where the kind has no plan.
    mutating func spoil() {
        switch recipe.kind {
        case .withoutPeople:
            // Each of the side's people may come too seldom to fill its seats at every workshop.
            for position in series.participants.indices where series.participants[position].delegation == "south" {
                series.participants[position].attends = Limits(max: 1)
            }
            let available = people(of: "south").count
            let fewest = max(1, recipe.dimensions.workshops.min)
            for position in series.delegations.indices where series.delegations[position].id == "south" {
                let seats = series.delegations[position].seats
                let least = max(seats.min, available / fewest + 1)
                series.delegations[position].seats = Limits(min: least, max: max(least, seats.max ?? least))
            }
        case .withoutVenues:
            for position in series.venues.indices { series.venues[position].uses = Limits(max: 0) }
            if !series.venues.isEmpty {
                series.venues[0].uses = Limits(max: max(0, recipe.dimensions.workshops.min - 1))
            }
        case .withoutDates:
            // One workshop fits before the closed months, and the next would come too late.
            let opening = 14
            let closed = series.horizon.count - opening - series.days
            series.blackouts = [DayRange(from: series.horizon.first + opening, days: closed)].map {
                Blackout(dates: $0)
            }
            series.gap.max = max(series.gap.min, min(series.gap.max ?? closed, closed / 2))
        case .mixed, .looseCost, .fairness, .threeSides, .caps, .daily, .returning, .threeSidesFairness, .tight,
            .returningFirst, .withoutMoney:
            break
        }
    }
}
