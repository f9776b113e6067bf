import SeriesFiles
import SeriesModel
import SeriesPlanning
import SeriesText

/// One pass over a sound series that gathers hints; the searches are in extensions, by subject.
struct HintSearch {
    let document: SeriesDocument
    let series: Series
    let index: SeriesIndex
    /// Every venue and start day on which a workshop may be held, whoever comes.
    let options: [WorkshopOption]
    private(set) var hints: [Hint] = []
    private let secrets: SecretWords

    init(_ document: SeriesDocument) {
        self.document = document
        series = document.series
        index = SeriesIndex(series)
        options = index.options()
        secrets = SecretWords(series.participants)
    }

    /// Adds a hint about a part of the file.
    mutating func add(_ code: HintCode, _ path: String, _ message: String, _ advice: String? = nil) {
        hints.append(
            Hint(
                code: code, place: document.places.place(of: path), path: secrets.shown(path: path), message: message,
                advice: advice))
    }

    mutating func add(_ more: [Hint]) { hints += more }

    /// A text of the file as a hint may show it: no word of anybody's name.
    func shown(_ text: String) -> String { secrets.shown(text) }

    /// ` (and 2 more people)`; nothing where there are no others.
    func others(_ count: Int, _ one: String = "more person", _ several: String = "more people") -> String {
        count == 0 ? "" : " (and \(counted(count, one, several)))"
    }

    /// `Maybe "travel".`
    func maybe(_ word: String?) -> String? { word.map { "Maybe \"\(shown($0))\"." } }
}

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
            guard let missing = sameness(of: goal.kind) else { continue }
            add(.goal, "goals[\(number)]", "\(goal.kind.rawValue) is the same for every plan: \(missing)")
        }
    }

    /// Why a goal cannot differ; nil where it can.
    private func sameness(of goal: Goal.Kind) -> String? {
        let sides = series.delegations.count { $0.role == .side }
        switch goal {
        case .fairness where sides < 2: return "there are fewer than two sides"
        case .returning:
            if sides == 0 { return "there is no side" }
            return series.workshops.max.map { $0 < 2 } ?? false ? "there is one workshop at most" : nil
        case .attendance:
            return series.participants.contains { $0.weight > 0 } ? nil : "every weight is 0"
        // Listed as the format lists them, most do no harm.
        default: return goal.missingData(in: series)
        }
    }
}
