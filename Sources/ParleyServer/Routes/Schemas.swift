import PlanningService
import SeriesAnswers
import SeriesModel
import SeriesText

/// The values that come and go, as the description of the service has them.
enum Schemas {
    /// Where they stand in the description.
    static let place = "#/components/schemas/"

    static let id = JSONSchema.text(like: "^[0-9a-z]{26}$").saying("An id that the service gave.")

    /// All of them: what the service takes and gives, and what the command prints and reads, as far as it does.
    static let all: [(name: String, schema: JSONValue)] =
        ServiceDocuments.all.flatMap { Contract.components(of: $0.type, named: $0.name, $0.words, at: place) }
        + ([("JobRequest", request)] + requests
        + [("KnownPlan", plan), ("JobList", jobs), ("Changes", changes), ("Answer", answer)])
        .map { ($0.0, $0.1.json(at: place)) }
        + ([.series, .attendance, .budget] + JobRequest.Question.allCases.map(\.contract))
        .flatMap { $0.components(at: place) }

    /// What comes of a question; of `whatif` it is lines.
    private static let answer = JSONSchema.any(
        of: JobRequest.Question.allCases.filter { $0 != .whatif }.map { .published($0.contract) }
    ).saying("An answer, as the command prints it with --json.")

    private static let plan = JSONSchema.any(of: [id, .object(saying: "A plan file, format 1.")])
        .saying("The id of a job that has found a plan, or a plan file as it is.")

    private static let knownPlan = JSONSchema.reference("KnownPlan")

    private static let typed = JSONSchema.list(of: .text.such(as: "funders.norway.amount: -20%", "fares: +15%"))
    private static let goal = JSONSchema.word(JobRequest.goals)

    /// The keys of questions.
    static let keys: [String: JSONSchema] = [
        "with": typed.saying("What is changed in the series first, as scenarios are typed."),
        "timeLimit": .number(from: 1).saying("Seconds; the service may allow less. Of whatif for each scenario."),
        "baseline": knownPlan, "plan": knownPlan,
        "heldUntil": JSONSchema.day.saying("The first day that is still open."),
        "not": .list(of: .text.such(as: "istanbul 2027-05-03")).saying("What to turn round, as it is typed."),
        "workshop": .whole(from: 0).saying("The number of the only workshop that it is about."),
        "scenarios": typed.saying("What could be different."), "funder": .text.saying("A funder's id or name."),
        "workshops": .whole(from: 0).saying("Only for so many workshops."),
        "attendance": .whole(from: 0).saying("Only for so much attendance or more."),
        "against": goal.saying("The goal that is the price."),
        "of": .list(of: goal).saying("Goals that are gained, in order."),
        "cancels": .number(from: 0, to: 1).saying("The chance of cancelling where the series gives none."),
    ]

    private static let request = JSONSchema.any(of: requests.map { .reference($0.0) })
        .saying("A question about a series.")

    /// A schema with a name for each question: generators of clients call its type by it, and some make none without.
    private static let requests: [(String, JSONSchema)] = JobRequest.Question.allCases.map { question in
        let schema = JSONSchema.object(
            [
                .required("do", .word([question.rawValue]), "What is asked."),
                .required("series", .text, "The id of the series."),
            ]
                + question.keys.map { asked in
                    .init(name: asked.key, schema: keys[asked.key] ?? .any, isRequired: asked.isRequired)
                })
        return (question.contract.componentName + "Request", schema.saying(question.meaning))
    }

    private static let jobs = JSONSchema.object([
        .required("jobs", .list(of: .reference("JobStatus")), "The oldest first.")
    ]).saying("The jobs of a client.")

    private static let changes = JSONSchema.object([.required("with", typed, "As scenarios are typed.")])
        .saying("What is to be changed.")
}

extension JSONSchema {
    /// What the command publishes, and prints by `parley schema`.
    static func published(_ contract: Contract) -> JSONSchema { .reference(contract.componentName) }

    /// Any object, which is described elsewhere.
    static func object(saying words: String) -> JSONSchema { .raw(["object"], [:]).saying(words) }
}
