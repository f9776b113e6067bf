import SeriesFiles
import SeriesModel
import SeriesText

/// Workshops without people, and goals without data.
extension HintSearch {
    mutating func searchRules() {
        searchEmptyWorkshops()
        if document.places.isWritten("goals") { searchGoals() }
    }

    private mutating func searchEmptyWorkshops() {
        let isNeeded =
            series.delegations.contains { $0.seats.min > 0 } || series.participants.contains(where: \.required)
            || series.quotas.contains { $0.count.min > 0 }
        guard !isNeeded, series.workshops.max != 0 else { return }
        add(
            .emptyWorkshop, "delegations",
            "no delegation has a least number of seats: a workshop without people would be right",
            "Maybe add seats: {min: 1} to each side.")
    }

    private mutating func searchGoals() {
        for (number, goal) in series.goals.enumerated() {
            guard let missing = missingData(for: goal.kind) else { continue }
            add(.goal, "goals[\(number)]", "\(goal.kind.rawValue) is the same for every plan: \(missing)")
        }
    }

    /// What the file does not say, without which a goal cannot differ; nil where nothing is missing.
    private func missingData(for goal: Goal.Kind) -> String? {
        let sides = series.delegations.count { $0.role == .side }
        switch goal {
        case .emissions: return series.fares.contains { $0.kgCO2 > 0 } ? nil : "no fare has kgCO2"
        case .fairness:
            if sides < 2 { return "there are fewer than two sides" }
            return series.fares.contains { $0.hours > 0 } ? nil : "no fare has hours"
        case .returning:
            if sides == 0 { return "there is no side" }
            return series.workshops.max.map { $0 < 2 } ?? false ? "there is one workshop at most" : nil
        case .attendance:
            return series.participants.contains { $0.weight > 0 } ? nil : "every weight is 0"
        // Listed as the format lists them, these do no harm.
        case .workshops, .reluctance, .cost, .early, .changes: return nil
        }
    }
}
