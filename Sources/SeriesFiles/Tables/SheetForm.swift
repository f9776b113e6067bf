import SeriesModel
import TableFiles

/// What may stand in a column, or behind a key of the sheet Series.
indirect enum ValueForm {
    case text
    /// Text to the last space.
    case name
    case number(NumberUse)
    case flag
    case day
    /// Days from one to another, in one cell.
    case range
    /// Several of these.
    case ranges
    case list
    /// One of a few words, or several.
    case word([String])
    case words([String])
    /// Yes for all of a few words, or some of them.
    case marks([String])
    /// Nothing but `[]`, for a list or a mapping without anything in it.
    case nothing(isList: Bool)

    /// What a number is, which tells what a sign of percent or of a currency beside it means.
    enum NumberUse {
        case count, amount, percent, share
    }

    var isNumber: Bool { if case .number = self { true } else { false } }

    var isDay: Bool {
        switch self {
        case .day, .range, .ranges: true
        default: false
        }
    }
}

/// A column of a sheet, or a key of the sheet Series.
struct ColumnForm {
    /// The key; a dot goes into a nested one.
    let key: String
    let form: ValueForm
    var isRequired = false
    /// What stands in it, for people.
    let note: String
    /// The sheet of whose ids it names one.
    var source: String?

    /// A column that may be left out, and what stands in it.
    static func key(_ key: String, _ form: ValueForm, _ note: String, from source: String? = nil) -> ColumnForm {
        ColumnForm(key: key, form: form, note: note, source: source)
    }

    /// A column that must be there.
    static func required(_ key: String, _ form: ValueForm, _ note: String, from source: String? = nil) -> ColumnForm {
        ColumnForm(key: key, form: form, isRequired: true, note: note, source: source)
    }
}

/// A sheet of a workbook, or a file of a folder.
struct SheetForm {
    let name: String
    let columns: [ColumnForm]
    /// Heads that are words of the coordinator, in addition.
    var others = Others.none

    enum Others {
        case none
        /// Start days, for `poll`.
        case days
        /// Cities, for fares.
        case cities
        /// `caps.CATEGORY`, `headings.CATEGORY`
        case categories
    }

    subscript(key: String) -> ColumnForm? { columns.first { $0.key == key } }

    static func named(_ name: String) -> SheetForm? {
        let word = plain(name)
        return all.first { plain($0.name) == word }
    }

    /// The sheet of a name such as `Lake dialogue - People`, as Google Sheets calls the files that it saves.
    static func titled(_ name: String) -> SheetForm? {
        name.split(separator: " - ").dropFirst().last.flatMap { named(String($0)) }
    }

    /// A head or a name without what does not matter in it: capitals, spaces, hyphens, underscores and dots.
    static func plain(_ text: String) -> String {
        text.lowercased().filter { !$0.isWhitespace && !"-_.".contains($0) }
    }
}

extension SheetForm {
    private static let roles = Delegation.Role.allCases.map(\.rawValue)
    private static let goals = Goal.Kind.allCases.map(\.rawValue)

    private static let id = ColumnForm.required("id", .text, "a short code of your own, such as n1")
    private static func name(_ what: String) -> ColumnForm {
        .key("name", .name, "what people call \(what)")
    }
    private static let currency = ColumnForm.key("currency", .text, "of the amounts in the row; empty: the series'")
    private static func estimated(_ keys: [String]) -> [ColumnForm] {
        [
            .key(
                "estimated", .marks(keys), "yes: its numbers are estimates; or which: \(keys.joined(separator: ", "))"),
            .key("source", .name, "where its numbers come from"),
        ]
    }
    private static func days(_ what: String) -> [ColumnForm] {
        [
            .key("from", .day, "the first day \(what)"),
            .key("to", .day, "the last day; empty: one day"),
            .key("dates", .ranges, "in the place of from and to: 2027-06-01/2027-06-30, 2027-12-24"),
        ]
    }
    private static func travel(_ whose: String) -> [ColumnForm] {
        [
            .key("travelDays.before", .number(.count), "days away before the first meeting day; empty: \(whose)"),
            .key("travelDays.after", .number(.count), "days away after the last meeting day; empty: \(whose)"),
        ]
    }
    private static func columns<Entry>(of limits: [LimitKey<Entry>]) -> [ColumnForm] {
        limits.flatMap { limit -> [ColumnForm] in
            let most = "at most so many \(limit.counted())"
            return switch limit.place {
            case .most: [.key(limit.name, .number(.count), "\(most); empty: no limit")]
            case .between:
                [
                    .key("\(limit.name).min", .number(.count), "at least so many \(limit.counted())"),
                    .key("\(limit.name).max", .number(.count), most),
                ]
            }
        }
    }
    private static let refuses = ColumnForm.key(
        "refuses", .list, "funders whose money they do not take, with commas between")
    private static let cancels = ColumnForm.key("cancels", .number(.share), "how likely one cancels, 0 to 1")
    private static func start(_ sheet: String? = nil) -> ColumnForm {
        .required("start", .day, "the first meeting day", from: sheet)
    }
    private static let venue = ColumnForm.required("venue", .text, "the id of a venue", from: "Venues")
    /// By which workshop money stands; it needs a venue where two begin on one day.
    private static let ofHeld: [ColumnForm] = [
        start("Held"), .key("venue", .text, "the id of a venue", from: "Venues"),
    ]
    private static let spent: [ColumnForm] = [
        .required("category", .text, "travel, visa, lodging, perDiem, fee, venue, or your own"),
        .key("delegation", .text, "the id of a side, where the cost is personal", from: "Sides"),
        .required("amount", .number(.amount), "in the series currency"),
    ]
    private static let person = ColumnForm.required("person", .text, "the id of somebody of People", from: "People")

    /// The keys of the sheet Series, in the order in which they are written.
    static let keys: [ColumnForm] = [
        .key("parley", .number(.count), "the format: 1"),
        .key("name", .name, "what people call the series"),
        .key("horizon.from", .day, "the first day on which people may meet"),
        .key("horizon.to", .day, "the last day on which people may meet"),
        .key("horizon", .range, "both in one cell: 2027-03-01/2027-06-30"),
        .key("today", .day, "the day of planning, from which visa notice counts"),
        .key("workshops", .number(.count), "how many workshops"),
        .key("workshops.min", .number(.count), "at least so many workshops"),
        .key("workshops.max", .number(.count), "at most so many workshops"),
        .key("days", .number(.count), "meeting days of a workshop"),
        .key("startOn", .words(Weekday.allCases.map(\.rawValue)), "weekdays on which one may start: mon, thu"),
        .key("starts", .ranges, "the only days on which one may start"),
        .key("gap.min", .number(.count), "days from one start to the next, at least"),
        .key("gap.max", .number(.count), "days from one start to the next, at most"),
        .key("travelDays.before", .number(.count), "days away before the first meeting day"),
        .key("travelDays.after", .number(.count), "days away after the last meeting day"),
        .key("currency", .text, "a code such as EUR"),
        .key("balance.maxDifference", .number(.count), "by how many two sides may differ"),
        .key("continuity.returning", .number(.count), "of each side, so many come again"),
        .key("rotate", .flag, "yes: never twice in a row at the same venue"),
    ]

    /// Keys of the sheet Series that say how the tables are read, and nothing of the series.
    static let readingKeys: [ColumnForm] = [
        .key("dates", .word(["dmy", "mdy"]), "how 03/04/2027 is read: dmy, the day first, or mdy"),
        .key("decimals", .word(["comma", "point"]), "what stands before a fraction: comma or point"),
        .key(
            "encoding", .word(TextEncoding.allCases.map(\.rawValue)),
            "how CSV files are stored that are no UTF-8, such as windows-1250"),
    ]

    static let all: [SheetForm] = [
        SheetForm(
            name: "Series",
            columns: [
                .required("key", .text, "one of the keys of a series"),
                .required("value", .name, "its value"),
            ]),
        SheetForm(
            name: "Rates",
            columns: [
                .required("currency", .text, "a code such as USD"),
                .required("rate", .number(.share), "what one unit is worth in the series currency"),
            ]),
        SheetForm(
            name: "Blackouts",
            columns: days("on which nobody meets") + [.key("why", .name, "a note")]),
        SheetForm(
            name: "Sides",
            columns: [
                id, name("the side"),
                .required("role", .word(roles), "side, thirdParty or guest"),
            ] + columns(of: Delegation.limits) + travel("the series'") + [
                .key("fee", .number(.amount), "a fee for each attendance, in the series currency"),
                refuses, cancels,
            ]),
        SheetForm(
            name: "People",
            columns: [
                id, name("them"),
                .required("delegation", .text, "the id of a side", from: "Sides"),
                .required("home", .text, "the code of the city they live in"),
                .key("passports", .list, "country codes, with commas between"),
                .key("venues", .list, "ids of the venues they would come to; empty: all"),
                .key("reluctant", .list, "venues they would come to and rather not"),
            ] + columns(of: Participant.limits) + [
                .key("required", .flag, "yes: comes to every workshop"),
                .key("weight", .number(.count), "what one attendance counts; empty: 1"),
                .key("tags", .list, "words that quotas count, with commas between"),
            ] + travel("their side's") + [
                .key("fee", .number(.amount), "in the place of their side's"), refuses, cancels,
            ]),
        SheetForm(
            name: "Away",
            columns: [person] + days("of the range") + [
                .key(
                    "every", .words(Weekday.allCases.map(\.rawValue)),
                    "these days of every week alone: mon, tue; empty: all days"),
                .key(
                    "kind", .word(["unavailable", "available", "ifNeedBe"]),
                    "unavailable (as when empty), available (then no other day is), ifNeedBe"),
            ]),
        SheetForm(name: "Poll", columns: [person], others: .days),
        SheetForm(
            name: "Imported",
            columns: [
                .required("source", .text, "where it came from, as import calls it"),
                .key("person", .text, "empty: the dates of a poll"),
                .required("kind", .word(ImportRecord.kinds), "what came from there"),
                .key("dates", .ranges, "days and ranges, with commas between"),
            ]),
        SheetForm(
            name: "Venues",
            columns: [
                id, name("the venue"), .required("city", .text, "the code of its city"),
                .key("country", .text, "its code, for visas"),
            ] + columns(of: Venue.limits) + [
                currency, .key("dayRate", .number(.amount), "for each meeting day"),
                .key("fixed", .number(.amount), "for each workshop"),
                .key("hotel", .number(.amount), "for each night and person"),
                .key("perDiem", .number(.amount), "for each day and person"),
            ] + estimated(Estimated.venue)),
        SheetForm(name: "Closed", columns: [venue] + days("on which it takes no meeting")),
        SheetForm(
            name: "Seasons",
            columns: [venue] + days("of the season") + [
                .key("fare", .number(.share), "what fares are multiplied by, 1.1 for 10 % more"),
                .key("hotel", .number(.share), "what hotel prices are multiplied by"),
            ] + estimated(Estimated.season)),
        SheetForm(
            name: "Fares",
            columns: [
                .required("from", .text, "a home city"),
                .required("to", .text, "a venue's city"),
                .required("fare", .number(.amount), "there and back"), currency,
                .key("hours", .number(.count), "there and back"),
                .key("kgCO2", .number(.count), "there and back"),
            ] + estimated(Estimated.fare)),
        SheetForm(
            name: "Fare matrix",
            columns: [.required("from", .text, "a home city"), currency],
            others: .cities),
        SheetForm(
            name: "Visas",
            columns: [
                .required("passport", .text, "a country code"),
                .required("country", .text, "a venue's country"),
                .key("notice", .number(.count), "days ahead of the first day away"),
                .key("fee", .number(.amount), "of the visa"), currency,
                .key("refused", .flag, "yes: no entry at all"),
            ] + estimated(Estimated.visa)),
        SheetForm(
            name: "Services",
            columns: [
                name("it"),
                .required("category", .text, "a word for the money, such as interpretation"),
                .key("perDay", .number(.amount), "for each meeting day"),
                .key("perWorkshop", .number(.amount), "for each workshop"), currency,
            ] + estimated(Estimated.service)),
        SheetForm(
            name: "Costs",
            columns: [
                name("it"),
                .required("category", .text, "a word for the money, such as staff"),
                .required("amount", .number(.amount), "once for the series"), currency,
            ] + estimated(Estimated.cost)),
        SheetForm(
            name: "Funders",
            columns: [
                id, name("the funder"),
                .required("amount", .number(.amount), "the grant, overhead included"),
                currency,
                .key("window.from", .day, "pays for workshops from this day"),
                .key("window.to", .day, "pays for workshops until this day"),
                .key("window", .range, "both in one cell"),
                .key("covers", .list, "categories, with commas between; empty: all"),
                .key("delegations", .list, "sides whose people it pays for; empty: all"),
                .key("venues", .list, "venues at which it pays; empty: all"),
                .key("overhead", .number(.percent), "percent, out of the same grant"),
                .key("maxShare", .number(.share), "of the direct cost of the series, 0 to 1"),
                .key("perWorkshop", .number(.amount), "the most for one workshop"),
                .key("minSpend", .number(.amount), "the least that it must pay"),
                .key("reallocation", .number(.share), "by what share a heading may be exceeded"),
                .key("caps", .nothing(isList: false), "the most in a category: a column for each, caps.travel"),
                .key("headings", .nothing(isList: false), "the budget: a column for each category, headings.travel"),
            ], others: .categories),
        SheetForm(
            name: "Quotas",
            columns: [
                .required("tag", .text, "a tag of People"),
                .key("of", .list, "sides that are counted; empty: all with the role side"),
                .key("min", .number(.count), "at least so many at each workshop"),
                .key("max", .number(.count), "at most so many at each workshop"),
                .key("minShare", .number(.share), "at least such a share, 0 to 1"),
                .key("maxShare", .number(.share), "at most such a share, 0 to 1"),
            ]),
        SheetForm(
            name: "Groups",
            columns: [
                .required(
                    "kind", .word(["together", "apart"]), "together: all of them or none; apart: one of them at most"),
                .required("people", .list, "ids of People, with commas between"),
            ]),
        SheetForm(
            name: "Goals",
            columns: [
                .required("goal", .word(goals), "the most important first"),
                .key("tolerance", .number(.count), "by how much later goals may worsen it"),
            ]),
        SheetForm(name: "Pinned", columns: [start(), venue]),
        SheetForm(
            name: "Held",
            columns: [
                start(), venue,
                .key("attendees", .list, "ids of People, with commas between"),
                .key("costs", .nothing(isList: true), "[] where nothing was spent; else in Held costs"),
                .key("funding", .nothing(isList: true), "[] where nobody paid; else in Held funding"),
            ]),
        SheetForm(name: "Held costs", columns: ofHeld + spent),
        SheetForm(
            name: "Held funding",
            columns: ofHeld + [.required("funder", .text, "the id of a funder", from: "Funders")] + spent),
    ]
}
