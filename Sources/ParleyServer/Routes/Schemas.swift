import PlanningService
import SeriesAnswers
import SeriesModel

/// The values that come and go, as the description of the service has them.
enum Schemas {
    static let id = Schema.text("An id that the service gave.", pattern: idPattern)
    static let idPattern = "^[0-9a-z]{26}$"

    /// All that have names.
    static let all: [(name: String, schema: Schema)] = [
        ("SeriesReceipt", receipt), ("JobRequest", request), ("JobStatus", status), ("JobList", jobs), ("Load", load),
        ("Fault", fault), ("Changes", changes), ("Tables", tables), ("Answer", answer),
    ]

    /// What the command prints and reads, as far as the service does.
    static let published: [Contract] =
        [.series, .attendance, .budget] + JobRequest.Question.allCases.map(\.contract)

    /// What comes of a question; of `whatif` it is lines.
    private static let answer = Schema.anyOf(
        "An answer, as the command prints it with --json.",
        JobRequest.Question.allCases.filter { $0 != .whatif }.map { .published($0.contract) })

    /// A hint or an error in one place.
    private static func finding(_ meaning: String, codes: [String]) -> Schema {
        .object(
            meaning,
            [
                .init("code", .text("What it is about, for programs.", oneOf: codes)),
                .init("path", .text("The part of the series or of the request.")),
                .init("file", .orNull(.text("The file, of a series in several."))),
                .init("line", .orNull(.whole("Counted from 1.", least: 1))),
                .init("column", .orNull(.whole("Counted from 1.", least: 1))),
                .init("cell", .text("The cell, of a series in tables."), isRequired: false),
                .init("message", .text("What is wrong or surprising.")),
                .init("advice", .orNull(.text("What may mend it, or have been meant."))),
            ])
    }

    private static let hint = finding(
        "Something that is allowed and most likely a mistake.", codes: HintCode.allCases.map(\.rawValue))

    private static let receipt = Schema.object(
        "A series that the service has taken.",
        [
            .init("id", id), .init("digest", .text("A hash of all that can change an answer.")),
            .init("sound", .flag("That it has no errors.")), .init("hints", .list("In the order of the file.", hint)),
            .init("notices", .list("What was read in another way than one may think.", .text("A sentence."))),
        ])

    private static let problem = finding(
        "What is wrong in one place.", codes: ProblemCode.allCases.map(\.rawValue))

    private static let fault = Schema.object(
        "Why something is not done.",
        [
            .init("code", .text("What is wrong, for programs.", oneOf: ServiceFault.Code.allCases.map(\.rawValue))),
            .init("message", .text("What is wrong, for people.")),
            .init("problems", .list("What is wrong where.", problem)),
        ])

    private static let plan = Schema.anyOf(
        "The id of a job that has found a plan, or a plan file as it is.", [id, .anyObject("A plan file, format 1.")])

    /// The keys of questions.
    static let keys: [String: Schema] = [
        "with": .list(
            "What is changed in the series first, as scenarios are typed.",
            .text("One or several changes, with semicolons.", example: "funders.norway.amount: -20%")),
        "timeLimit": .number("Seconds; the service may allow less. Of whatif for each scenario.", least: 1),
        "baseline": plan, "plan": plan,
        "heldUntil": .text("The first day that is still open.", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
        "not": .list("What to turn round.", .text("As it is typed.", example: "istanbul 2027-05-03")),
        "workshop": .whole("The number of the only workshop that it is about."),
        "scenarios": .list("What could be different.", .text("Changes.", example: "fares: +15%")),
        "funder": .text("A funder's id or name."), "workshops": .whole("Only for so many workshops."),
        "attendance": .whole("Only for so much attendance or more."),
        "against": .text("The goal that is the price.", oneOf: JobRequest.goals),
        "of": .list("Goals that are gained, in order.", .text("A goal.", oneOf: JobRequest.goals)),
        "cancels": .number("The chance of cancelling where the series gives none.", least: 0, most: 1),
    ]

    private static let request = Schema.anyOf(
        "A question about a series.",
        JobRequest.Question.allCases.map { question in
            .object(
                question.meaning,
                [
                    .init("do", .text("What is asked.", oneOf: [question.rawValue])),
                    .init("series", .text("The id of the series.")),
                ]
                    + question.keys.map { asked in
                        .init(asked.key, keys[asked.key] ?? .anyObject(""), isRequired: asked.isRequired)
                    })
        })

    private static let progress = Schema.object(
        "How far a search is.",
        [
            .init("phase", .text("What is being optimised, or: scenarios.")),
            .init("position", .whole("Its position; of scenarios, how many are answered.")),
            .init("count", .whole("How many there are.")),
            .init("incumbent", .orNull(.number("What the best plan so far has of it."))),
            .init("bound", .orNull(.number("No plan is better than this."))),
            .init("gap", .orNull(.number("How far they are apart, as a share of the incumbent."))),
            .init("seconds", .number("Since the job began.", least: 0)),
        ])

    private static let status = Schema.object(
        "Where a job is.",
        [
            .init("id", id),
            .init("do", .text("What is asked.", oneOf: JobRequest.Question.allCases.map(\.rawValue))),
            .init("series", .text("The id of the series.")),
            .init("with", .list("What was changed in the series first.", .text("Changes."))),
            .init("state", .text("Where it is.", oneOf: JobStatus.State.allCases.map(\.rawValue))),
            .init("ahead", .orNull(.whole("How many jobs have their turn before."))),
            .init("progress", .orNull(progress)),
            .init(
                "plans",
                .whole(
                    "How many plans the search has found so far, each in the place of the one before: where it has "
                        + "grown, another can be fetched, not proven to be the best as long as the job runs.")),
            .init(
                "verdict", .orNull(.text("What came of it.", oneOf: Verdict.allCases.map(\.rawValue)))),
            .init("hasPlan", .flag("Whether there is a plan file.")),
            .init(
                "error",
                .orNull(
                    .object(
                        "Why it has no answer.",
                        [
                            .init("code", .text("For programs.", oneOf: JobFault.Code.allCases.map(\.rawValue))),
                            .init("message", .text("For people.")),
                        ]))),
        ])

    private static let jobs = Schema.object(
        "The jobs of a client.", [.init("jobs", .list("The oldest first.", .named("JobStatus")))])

    private static let load = Schema.object(
        "How much the service has to do.",
        [
            .init("waiting", .whole("Jobs that wait.")), .init("running", .whole("Jobs that are worked on.")),
            .init("workers", .whole("How many at the same time.")), .init("jobs", .whole("Jobs that are held.")),
            .init("series", .whole("Series that are held.")),
            .init("isStopping", .flag("Whether it takes nothing more.")),
        ])

    private static let tables = Schema.object(
        "The cells of tables.",
        [
            .init(
                "tables",
                .list(
                    "In the order of the file.",
                    .object(
                        "A sheet.",
                        [
                            .init("name", .text("Its name.")),
                            .init(
                                "rows",
                                .list(
                                    "Those with something in them.",
                                    .object(
                                        "A row.",
                                        [
                                            .init("row", .whole("Counted from 1.", least: 1)),
                                            .init("cells", .list("From the first column on.", .text("What it says."))),
                                        ]))),
                        ])))
        ])

    private static let changes = Schema.object(
        "What is to be changed.",
        [.init("with", .list("As scenarios are typed.", .text("Changes.", example: "fares: +15%")))])
}
