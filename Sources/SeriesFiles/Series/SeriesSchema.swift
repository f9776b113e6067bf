import SeriesModel
package import SeriesText

/// The keys of a series file, mapping by mapping: what may stand behind each, and what it means.
///
/// The reader takes its keys from here, so that none can be read that the schema does not have.
package enum SeriesSchema {
    private typealias Key = JSONSchema.Key

    // MARK: Values

    private static let date = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
    package static let day = JSONSchema.text(like: "^\(date)$").such(as: "2027-03-15")
    static let range = JSONSchema.text(like: "^\(date)(/\(date))?$").such(as: "2027-03-15/2027-04-05")
    /// A range, the same days of every week, or a list of these.
    static let ranges: JSONSchema = {
        let one = JSONSchema.text(like: "^\(date)(/\(date))?$").or(object(weekly))
        return one.or(.list(of: one)).such(as: [.array([.text("2027-03-15/2027-04-05"), .text("2027-12-24")])])
    }()
    private static let amount = JSONSchema.number(from: 0)
    private static let share = JSONSchema.number(from: 0, to: 1)
    private static let weekdays = JSONSchema.word(Weekday.allCases.map(\.rawValue))
    private static let texts = JSONSchema.list(of: .text)
    private static let currency = Key.key(
        "currency", .text.such(as: "EUR"), "Of the amounts beside it; left out: the series'.")
    private static let name = Key.key("name", .text, "What people call it.")
    private static let cancels = "The chance, 0 to 1, that one of them cancels a workshop; only `risk` looks at it."
    private static let refuses = Key.key("refuses", texts, "Ids of funders from whom they take nothing.")

    static let weekly: [JSONSchema.Key] = [
        .required("every", weekdays.or(.list(of: weekdays, atLeast: 1)), "These days of every week."),
        .required("within", range, "From the first day to the last, ten years at most."),
    ]
    static let limits: [JSONSchema.Key] = [
        .key("min", .whole(from: 0), "At least so many; left out: none."),
        .key("max", .whole(from: 0), "At most so many; left out: no limit."),
    ]
    static let travelDays: [JSONSchema.Key] = [
        .key("before", .whole(from: 0), "Days away before the first meeting day."),
        .key("after", .whole(from: 0), "Days away after the last meeting day."),
    ]

    // MARK: Parts

    /// Which numbers of an entry are estimates, and where they come from.
    private static func estimated(_ keys: [String]) -> [JSONSchema.Key] {
        [
            .key(
                "estimated", JSONSchema.word(keys).or(.list(of: .word(keys))).or(.flag),
                "Which of its numbers are estimates: true for all, or some of their keys."),
            .key("source", .text, "Where its numbers come from, for people."),
        ]
    }

    private static func keys<Entry>(of entries: [LimitKey<Entry>]) -> [JSONSchema.Key] {
        entries.map { limit in
            let words = "\(limit.counted().capitalizedFirst); left out: any number."
            return switch limit.place {
            case .most: .key(limit.name, .whole(from: 0), "At most so many \(limit.counted()); left out: no limit.")
            case .between: .key(limit.name, object(limits), words)
            }
        }
    }

    static let gap: [JSONSchema.Key] = [
        .key(
            "min", .whole(from: 0),
            "At least so many days from one start to the next; left out: so many that nobody is in two places."),
        .key("max", .whole(from: 0), "At most so many; left out: no limit."),
    ]
    static let blackout: [JSONSchema.Key] = [
        .required("dates", range, "A day or a range that no meeting may touch."), .key("why", .text, "A note."),
    ]
    static let balance: [JSONSchema.Key] = [
        .required(
            "maxDifference", .whole(from: 0), "By how many people two sides may differ at a workshop.")
    ]
    static let continuity: [JSONSchema.Key] = [
        .required("returning", .whole(from: 0), "So many of each side were at the workshop before.")
    ]
    static let delegation: [JSONSchema.Key] =
        [
            .required("id", .id, "A short code of your own."), name,
            .required(
                "role",
                .word(
                    Delegation.Role.allCases.map(\.rawValue),
                    meanings: Delegation.Role.allCases.map {
                        switch $0 {
                        case .side: "One of the sides, which balance and continuity compare."
                        case .thirdParty: "Facilitators and other third parties."
                        case .guest: "Guests."
                        }
                    }), "What it is."),
        ] + keys(of: Delegation.limits) + [
            .key("travelDays", object(travelDays), "In the place of the series'."),
            .key("fee", amount, "Honorarium for each attendance, in the series currency; left out: 0."), refuses,
            .key("cancels", share, cancels),
        ]
    static let participant: [JSONSchema.Key] =
        [
            .required("id", .id, "A code name that is used everywhere; let it give nobody away."),
            .key("name", .text, "The real name, which stays on your screen."),
            .required("delegation", .text, "The id of a delegation."),
            .required("home", .text.such(as: "VIE"), "The code of the city where they live."),
            .key(
                "passports", texts.such(as: [.array([.text("AT")])]),
                "Country codes; any of them will do. Left out: no visa is needed."),
            .key("unavailable", ranges, "Days on which they cannot be away."),
            .key("available", ranges, "Days outside which they cannot be away; left out: always."),
            .key(
                "ifNeedBe", ranges,
                "Days that they give only if need be: an attendance that touches one counts as reluctant."),
            .key(
                "poll", .mapping(to: answer, keysLike: "^\(date)$"),
                "Answers to start days: they attend only what starts on a day answered yes or ifNeedBe; left out: not asked."
            ),
            .key("venues", texts, "Ids of venues that they accept; left out: all."),
            .key("reluctant", texts, "Ids of venues where they would rather not go."),
        ] + keys(of: Participant.limits) + [
            .key("required", .flag, "true: attends every workshop."),
            .key("weight", .whole(from: 0), "What one attendance is worth; left out: 1."),
            .key("tags", texts, "Words that quotas count."),
            .key("travelDays", object(travelDays), "In the place of the delegation's."),
            .key("fee", amount, "In the place of the delegation's."), refuses,
            .key("cancels", share, cancels),
        ]
    private static let answer = JSONSchema.word(PollAnswer.allCases.map(\.rawValue)).or(.flag)
    static let season: [JSONSchema.Key] =
        [
            .required("dates", ranges, "For workshops that start on these days."),
            .key("fare", amount, "What fares are multiplied by, 1.1 for 10 % more; left out: 1."),
            .key("hotel", amount, "What hotel prices are multiplied by; left out: 1."),
        ] + estimated(Estimated.season)
    static let venue: [JSONSchema.Key] =
        [
            .required("id", .id, "A short code of your own."),
            .key("name", .text, "What people call it; left out: the name of its city."),
            .required("city", .text.such(as: "IST"), "The code of its city; whoever lives there travels nowhere."),
            .key("country", .text.such(as: "TR"), "Its code, for visas."),
        ] + keys(of: Venue.limits) + [
            .key("closed", ranges, "Days on which it takes no meeting."), currency,
            .key("dayRate", amount, "For each meeting day."), .key("fixed", amount, "For each workshop."),
            .key("hotel", amount, "For each night and person."), .key("perDiem", amount, "For each day and person."),
            .key("seasons", .list(of: object(season)), "Factors for some dates."),
        ] + estimated(Estimated.venue)
    static let fare: [JSONSchema.Key] =
        [
            .required("from", .text, "A home city."), .required("to", .text, "A venue's city."),
            .required("fare", amount, "There and back."), currency, .key("hours", amount, "There and back."),
            .key("kgCO2", amount, "There and back."),
        ] + estimated(Estimated.fare)
    static let visa: [JSONSchema.Key] =
        [
            .required("passport", .text, "A country code."), .required("country", .text, "A venue's country."),
            .key("notice", .whole(from: 0), "Days ahead of the first day away."), .key("fee", amount, "What it costs."),
            currency,
            .key("refused", .flag, "true: no entry at all."),
        ] + estimated(Estimated.visa)
    private static let category = Key.required(
        "category", .text.such(as: "travel", "lodging", "interpretation"),
        "What the money is for: travel, visa, lodging, perDiem, fee, venue, or a word of your own.")
    static let service: [JSONSchema.Key] =
        [
            name, category, .key("perDay", amount, "For each meeting day."),
            .key("perWorkshop", amount, "For each workshop."), currency,
        ] + estimated(Estimated.service)
    static let cost: [JSONSchema.Key] =
        [
            name, category, .required("amount", amount, "Once for the series."), currency,
        ] + estimated(Estimated.cost)
    static let funder: [JSONSchema.Key] = [
        .required("id", .id, "A short code of your own."), name,
        .required("amount", amount, "The whole grant, overhead included."),
        .key("currency", .text.such(as: "EUR"), "Of all its amounts; left out: the series'."),
        .key("window", range, "Pays for a workshop only if all its meeting days lie in it."),
        .key("covers", texts, "Categories; left out: all."),
        .key("delegations", texts, "Ids of delegations whose personal costs it pays; left out: all."),
        .key("venues", texts, "Ids of venues at which it pays; left out: all."),
        .key("overhead", amount, "Percent on what it pays, out of the same grant; left out: 0."),
        .key("maxShare", share, "Of the direct cost of the whole series, 0 to 1."),
        .key("caps", .mapping(to: amount.orNull), "The most that it pays in a category."),
        .key(
            "headings", .mapping(to: amount.orNull),
            "The budget of the grant: each is a cap, and other categories are not covered."),
        .key("reallocation", amount, "By what share a heading may be exceeded; left out: 0."),
        .key("perWorkshop", amount, "The most that it pays for any one workshop."),
        .key("minSpend", amount, "The least that it must pay; left out: 0."),
    ]
    static let quota: [JSONSchema.Key] = [
        .required("tag", .text, "A tag of participants."),
        .key("of", texts, "Ids of delegations that are counted; left out: all with the role side."),
        .key("min", .whole(from: 0), "At least so many at each workshop."),
        .key("max", .whole(from: 0), "At most so many."),
        .key("minShare", share, "At least such a share, 0 to 1."), .key("maxShare", share, "At most such a share."),
    ]
    static let pin: [JSONSchema.Key] = [
        .required("start", day, "The first meeting day."), .required("venue", .text, "The id of a venue."),
    ]
    static let spentCost: [JSONSchema.Key] = [
        category, .key("delegation", .text, "The id of a delegation, where the cost is personal."),
        .required("amount", amount, "In the series currency."),
    ]
    static let spentFunding: [JSONSchema.Key] = [.required("funder", .text, "The id of a funder.")] + spentCost
    static let held: [JSONSchema.Key] = [
        .required("start", day, "The first meeting day."), .required("venue", .text, "The id of a venue."),
        .key("attendees", texts, "Ids of participants who were there."),
        .key(
            "costs", .list(of: object(spentCost)),
            "All that was really spent; left out: it is priced like a planned one."),
        .key("funding", .list(of: object(spentFunding)), "Who paid it; needs costs."),
    ]
    static let goal: [JSONSchema.Key] = [
        .required("goal", goalName, "What to optimise."),
        .key("tolerance", amount, "By so much, in the goal's own unit, later goals may worsen it; left out: 0."),
    ]
    private static let goalName = JSONSchema.word(
        Goal.Kind.allCases.map(\.rawValue),
        meanings: Goal.Kind.allCases.map { "\($0.words.isMaximised ? "Most" : "Least"): \($0.words.phrase)." })
    static let imported: [JSONSchema.Key] = [
        .required("from", .text, "Where it came from."),
        .key("person", .text, "The id of a participant; left out: the dates of a poll."),
        .key("starts", ranges, "What came into starts."), .key("unavailable", ranges, "What came into unavailable."),
        .key("ifNeedBe", ranges, "What came into ifNeedBe."),
        .key("within", ranges, "The days for which a calendar was looked at."),
        .key("poll", .mapping(to: answer, keysLike: "^\(date)$"), "What came into poll."),
    ]

    /// The keys into which something can be imported.
    package static let importedKeys = imported.names.filter { !["from", "person", "within"].contains($0) }

    /// A range, one with a note, or the same days of every week: one mapping has the keys of either.
    private static let days = range.or(
        object((blackout + weekly).map { JSONSchema.Key(name: $0.name, schema: $0.schema, isRequired: false) }))

    // MARK: The whole

    static let series: [JSONSchema.Key] = [
        .required("parley", .constant(SeriesFormat.version), "The version of the format."),
        .required("name", .text, "What people call the series."),
        .required("horizon", range, "Every meeting day lies in it."),
        .key("today", day, "The day of planning: visa notice counts from it, and what is not held starts after it."),
        .required("workshops", JSONSchema.whole(from: 0).or(object(limits)), "How many: a number, or {min, max}."),
        .required("days", .whole(from: 1), "Meeting days of a workshop, in a row."),
        .key("startOn", .list(of: weekdays), "Weekdays on which a workshop may start; left out: any day."),
        .key("starts", ranges, "The only days on which a workshop may start, such as the dates of a poll."),
        .key("gap", object(gap), "Days from one start to the next."),
        .key(
            "blackouts", days.or(.list(of: days)),
            "Days that no meeting may touch."),
        .key("travelDays", object(travelDays), "Days away before and after a workshop; left out: 1 and 1."),
        .required("currency", .text.such(as: "EUR"), "The currency of the series."),
        .key("rates", .mapping(to: JSONSchema.positive.orNull), "What one unit of another currency is worth in it."),
        .key("delegations", .list(of: object(delegation)), "Who sends people."),
        .key("participants", .list(of: object(participant)), "Who could come."),
        .key("venues", .list(of: object(venue)), "Where people could meet."),
        .key("fares", .list(of: object(fare)), "What travel costs, from each home city to each venue's city."),
        .key("visas", .list(of: object(visa)), "What holders of a passport need for a country; no row: nothing."),
        .key("services", .list(of: object(service)), "What is bought for every workshop."),
        .key("costs", .list(of: object(cost)), "What is paid once for the series."),
        .key("funders", .list(of: object(funder)), "Who pays, the most restricted money first."),
        .key("balance", object(balance), "How evenly sides come; left out: no rule."),
        .key("continuity", object(continuity), "How many come back; left out: no rule."),
        .key("quotas", .list(of: object(quota)), "How many people of a tag are at every workshop."),
        .key("together", groups, "Lists of participants who attend together or not at all."),
        .key("apart", groups, "Lists of participants of whom at most one attends a workshop."),
        .key("rotate", .flag, "true: no venue twice in a row."),
        .key("held", .list(of: object(held)), "Workshops that have taken place."),
        .key("pinned", .list(of: object(pin)), "Workshops that must be in the plan."),
        .key(
            "goals", .list(of: goalName.or(object(goal))),
            "What to optimise, in order; left out: workshops, attendance, reluctance, cost."),
        .key(ImportRecord.key, .list(of: object(imported)), "What was imported from where, kept by `parley import`."),
    ]
    private static let groups = JSONSchema.list(of: .list(of: .text, atLeast: 2))

    private static func object(_ keys: [JSONSchema.Key]) -> JSONSchema { .object(optional(keys)) }

    /// What is empty counts as left out.
    private static func optional(_ keys: [JSONSchema.Key]) -> [JSONSchema.Key] {
        keys.map { key in
            key.isRequired ? key : JSONSchema.Key(name: key.name, schema: key.schema.orNull, isRequired: false)
        }
    }

    /// The schema of a series file.
    package static let schema = object(series)

    /// The words of the keys of series, plans and scenarios, in small letters.
    static let words = Set(
        (schema.names + PlanSchema.schema.defining(PlanSchema.definitions).names
            + ["scenarios", "changes", "changing", "without"]).flatMap { name in
                name.lowercased().split { !$0.isLetter }.map(String.init)
            })
}

extension Sequence<JSONSchema.Key> {
    /// The names of the keys, as the reader wants them.
    var names: [String] { map(\.name) }
}
