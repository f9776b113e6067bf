/// As much of a plan file, or of an answer to a scenario, as is compared.
struct PlanOutline: Decodable {
    struct Goal: Decodable {
        let bound: Double?
    }

    let status: String
    let goals: [Goal]
    /// Of an answer to a scenario: what it changes; empty for today.
    let changes: [String]?

    /// How far the search came; nil where the word is none of ours.
    var answerStatus: Answer.Status? {
        switch status {
        case "optimal": .optimal
        case "infeasible": .infeasible
        case "feasible", "unknown": .open
        default: nil
        }
    }

    /// The proven best of each goal.
    var values: [Double] { goals.compactMap(\.bound) }
}
