import SeriesModel
package import SeriesText

/// The keys of a plan file, mapping by mapping: what stands behind each, and what it means.
package enum PlanSchema {
    private static let amount = JSONSchema.raw(["number"], [:])
    private static let days: [JSONSchema.Key] = [
        .required("start", SeriesSchema.day, "The first meeting day."),
        .required("end", SeriesSchema.day, "The last meeting day."),
        .required("venue", .text, "A venue id."),
        .required("attendees", .list(of: .text), "Ids of participants, in the order of the series."),
    ]
    private static let cost: [JSONSchema.Key] = [
        .required("category", .text, "What the money is for."),
        .key("delegation", .text, "The id of a delegation, where the cost is personal."),
        .required("amount", amount, "In the series currency, in whole cents."),
    ]
    private static let payment: [JSONSchema.Key] = [.required("funder", .text, "A funder id.")] + cost
    private static let goal: [JSONSchema.Key] = [
        .required("goal", .word(Goal.Kind.allCases.map(\.rawValue)), "The goal."),
        .required("value", .number(), "What the plan has of it, in the goal's unit."),
        .required("bound", JSONSchema.number().orNull, "No plan is better than this; null where nothing is proven."),
    ]
    private static let costs = JSONSchema.list(of: .reference("Cost"))
    private static let payments = JSONSchema.list(of: .reference("Payment"))
    private static let workshop: [JSONSchema.Key] =
        days + [
            .required("costs", costs, "What it costs, by category and delegation."),
            .required("funding", payments, "Who pays, by funder, category and delegation."),
        ]
    private static let before: [JSONSchema.Key] =
        days + [
            .key("costs", costs, "What was spent, where it has become the past."),
            .key("funding", payments, "Who paid it."),
        ]
    private static let made: [JSONSchema.Key] = [
        .required("command", .text, "The command that made the plan."),
        .required("version", .text, "The version of the program that made it."),
        .required(
            "series", JSONSchema.text(like: "^[0-9a-f]{64}$").orNull,
            "The digest of the series file; null where the series was no file."),
        .required("with", .list(of: .text), "Changes of the series of which it is a plan."),
        .required("heldUntil", SeriesSchema.day.orNull, "The first day that was still open, or null."),
        .required(
            "baseline", JSONSchema.list(of: .reference("EarlierWorkshop")).orNull,
            "The workshops of the plan from which the goal changes counts, or null."),
    ]

    private static let estimated: [JSONSchema.Key] = [
        .required("amount", amount, "So much of the total, in the series currency."),
        .required("share", .number(), "The same as a share of the total, 0 to 1."),
        .required(
            "categories",
            .list(
                of: .object([
                    .required("category", .text, "What the money is for."),
                    .required("amount", amount, "In the series currency."),
                ])), "By category."),
        .required("workshops", .list(of: amount), "Of each workshop of the plan, in its order."),
    ]

    /// The keys of a plan.
    static let keys: [JSONSchema.Key] = [
        .required("parley", .constant(SeriesFormat.version), "The version of the format."),
        .required("name", .text, "The name of the series."),
        .required(
            "status",
            .word(
                Plan.Status.allCases.map(\.rawValue),
                meanings: Plan.Status.allCases.map {
                    switch $0 {
                    case .optimal: "A right plan, every goal proven."
                    case .feasible: "A right plan, not every goal proven."
                    case .infeasible: "Proven: there is no right plan."
                    case .unknown: "Stopped before either."
                    }
                }), "What is known."),
        .required("goals", .list(of: .object(goal)), "One for each goal of the series, in its order."),
        .required("workshops", .list(of: .reference("PlannedWorkshop")), "In order of start."),
        .required("seriesCosts", costs, "What is paid once for the series."),
        .required("seriesFunding", payments, "Who pays that."),
        .required("total", amount, "The direct cost of the whole series."),
        .key(
            "estimated", .object(estimated), "How much of the total rests on estimates; left out: the series has none."),
        .key("made", .object(made), "How the plan was made."),
    ]

    /// What the schema of a plan refers to.
    package static let definitions: [(name: String, schema: JSONSchema)] = [
        ("PlannedWorkshop", .object(workshop)), ("Cost", .object(cost)), ("Payment", .object(payment)),
        ("EarlierWorkshop", .object(before)),
    ]

    /// The schema of a plan, without its definitions.
    package static let schema = JSONSchema.object(keys)
}
