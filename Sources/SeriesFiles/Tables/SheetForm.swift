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

    /// A head or a name without what does not matter in it: capitals, spaces, hyphens, underscores and dots.
    static func plain(_ text: String) -> String {
        text.lowercased().filter { !$0.isWhitespace && !"-_.".contains($0) }
    }
}

extension SheetForm {
    private typealias Column = ColumnForm

    private static let roles = Delegation.Role.allCases.map(\.rawValue)
    private static let goals = Goal.Kind.allCases.map(\.rawValue)

    private static let id = Column(
        key: "id", form: .text, isRequired: true, note: "a short code of your own, such as n1")
    private static func name(_ what: String) -> ColumnForm {
        Column(key: "name", form: .name, note: "what people call \(what)")
    }
    private static let currency = Column(
        key: "currency", form: .text, note: "of the amounts in the row; empty: the series'")
    private static func estimated(_ keys: [String]) -> [ColumnForm] {
        [
            Column(
                key: "estimated", form: .marks(keys),
                note: "yes: its numbers are estimates; or which: \(keys.joined(separator: ", "))"),
            Column(key: "source", form: .name, note: "where its numbers come from"),
        ]
    }
    private static func days(_ what: String) -> [ColumnForm] {
        [
            Column(key: "from", form: .day, note: "the first day \(what)"),
            Column(key: "to", form: .day, note: "the last day; empty: one day"),
            Column(key: "dates", form: .ranges, note: "in the place of from and to: 2027-06-01/2027-06-30, 2027-12-24"),
        ]
    }
    private static func travel(_ whose: String) -> [ColumnForm] {
        [
            Column(
                key: "travelDays.before", form: .number(.count),
                note: "days away before the first meeting day; empty: \(whose)"),
            Column(
                key: "travelDays.after", form: .number(.count),
                note: "days away after the last meeting day; empty: \(whose)"),
        ]
    }
    private static func columns<Entry>(of limits: [LimitKey<Entry>]) -> [ColumnForm] {
        limits.flatMap { limit -> [ColumnForm] in
            let most = "at most so many \(limit.counted())"
            return switch limit.place {
            case .most: [Column(key: limit.name, form: .number(.count), note: "\(most); empty: no limit")]
            case .between:
                [
                    Column(
                        key: "\(limit.name).min", form: .number(.count), note: "at least so many \(limit.counted())"),
                    Column(key: "\(limit.name).max", form: .number(.count), note: most),
                ]
            }
        }
    }
    private static let refuses = Column(
        key: "refuses", form: .list, note: "funders whose money they do not take, with commas between")
    private static let cancels = Column(key: "cancels", form: .number(.share), note: "how likely one cancels, 0 to 1")
    private static func start(_ sheet: String?) -> ColumnForm {
        Column(key: "start", form: .day, isRequired: true, note: "the first meeting day", source: sheet)
    }
    private static func venue(_ isRequired: Bool) -> ColumnForm {
        Column(key: "venue", form: .text, isRequired: isRequired, note: "the id of a venue", source: "Venues")
    }
    private static let spent = [
        Column(
            key: "category", form: .text, isRequired: true,
            note: "travel, visa, lodging, perDiem, fee, venue, or your own"),
        Column(key: "delegation", form: .text, note: "the id of a side, where the cost is personal", source: "Sides"),
        Column(key: "amount", form: .number(.amount), isRequired: true, note: "in the series currency"),
    ]
    private static let person = Column(
        key: "person", form: .text, isRequired: true, note: "the id of somebody of People", source: "People")

    /// The keys of the sheet Series, in the order in which they are written.
    static let keys: [ColumnForm] = [
        Column(key: "parley", form: .number(.count), note: "the format: 1"),
        Column(key: "name", form: .name, note: "what people call the series"),
        Column(key: "horizon.from", form: .day, note: "the first day on which people may meet"),
        Column(key: "horizon.to", form: .day, note: "the last day on which people may meet"),
        Column(key: "horizon", form: .range, note: "both in one cell: 2027-03-01/2027-06-30"),
        Column(key: "today", form: .day, note: "the day of planning, from which visa notice counts"),
        Column(key: "workshops", form: .number(.count), note: "how many workshops"),
        Column(key: "workshops.min", form: .number(.count), note: "at least so many workshops"),
        Column(key: "workshops.max", form: .number(.count), note: "at most so many workshops"),
        Column(key: "days", form: .number(.count), note: "meeting days of a workshop"),
        Column(
            key: "startOn", form: .words(Weekday.allCases.map(\.rawValue)),
            note: "weekdays on which one may start: mon, thu"),
        Column(key: "starts", form: .ranges, note: "the only days on which one may start"),
        Column(key: "gap.min", form: .number(.count), note: "days from one start to the next, at least"),
        Column(key: "gap.max", form: .number(.count), note: "days from one start to the next, at most"),
        Column(key: "travelDays.before", form: .number(.count), note: "days away before the first meeting day"),
        Column(key: "travelDays.after", form: .number(.count), note: "days away after the last meeting day"),
        Column(key: "currency", form: .text, note: "a code such as EUR"),
        Column(key: "balance.maxDifference", form: .number(.count), note: "by how many two sides may differ"),
        Column(key: "continuity.returning", form: .number(.count), note: "of each side, so many come again"),
        Column(key: "rotate", form: .flag, note: "yes: never twice in a row at the same venue"),
    ]

    /// Keys of the sheet Series that say how the tables are read, and nothing of the series.
    static let readingKeys: [ColumnForm] = [
        Column(key: "dates", form: .word(["dmy", "mdy"]), note: "how 03/04/2027 is read: dmy, the day first, or mdy"),
        Column(
            key: "decimals", form: .word(["comma", "point"]), note: "what stands before a fraction: comma or point"),
        Column(
            key: "encoding", form: .word(TextEncoding.allCases.map(\.rawValue)),
            note: "how CSV files are stored that are no UTF-8, such as windows-1250"),
    ]

    static let all: [SheetForm] = [
        SheetForm(
            name: "Series",
            columns: [
                Column(key: "key", form: .text, isRequired: true, note: "one of the keys of a series"),
                Column(key: "value", form: .name, isRequired: true, note: "its value"),
            ]),
        SheetForm(
            name: "Rates",
            columns: [
                Column(key: "currency", form: .text, isRequired: true, note: "a code such as USD"),
                Column(
                    key: "rate", form: .number(.share), isRequired: true,
                    note: "what one unit is worth in the series currency"),
            ]),
        SheetForm(
            name: "Blackouts",
            columns: days("on which nobody meets") + [Column(key: "why", form: .name, note: "a note")]),
        SheetForm(
            name: "Sides",
            columns: [
                id, name("the side"),
                Column(key: "role", form: .word(roles), isRequired: true, note: "side, thirdParty or guest"),
            ] + columns(of: Delegation.limits) + travel("the series'") + [
                Column(key: "fee", form: .number(.amount), note: "a fee for each attendance, in the series currency"),
                refuses, cancels,
            ]),
        SheetForm(
            name: "People",
            columns: [
                id, name("them"),
                Column(key: "delegation", form: .text, isRequired: true, note: "the id of a side", source: "Sides"),
                Column(key: "home", form: .text, isRequired: true, note: "the code of the city they live in"),
                Column(key: "passports", form: .list, note: "country codes, with commas between"),
                Column(key: "venues", form: .list, note: "ids of the venues they would come to; empty: all"),
                Column(key: "reluctant", form: .list, note: "venues they would come to and rather not"),
            ] + columns(of: Participant.limits) + [
                Column(key: "required", form: .flag, note: "yes: comes to every workshop"),
                Column(key: "weight", form: .number(.count), note: "what one attendance counts; empty: 1"),
                Column(key: "tags", form: .list, note: "words that quotas count, with commas between"),
            ] + travel("their side's") + [
                Column(key: "fee", form: .number(.amount), note: "in the place of their side's"), refuses, cancels,
            ]),
        SheetForm(
            name: "Away",
            columns: [person] + days("of the range") + [
                Column(
                    key: "every", form: .words(Weekday.allCases.map(\.rawValue)),
                    note: "these days of every week alone: mon, tue; empty: all days"),
                Column(
                    key: "kind", form: .word(["unavailable", "available", "ifNeedBe"]),
                    note: "unavailable (as when empty), available (then no other day is), ifNeedBe"),
            ]),
        SheetForm(name: "Poll", columns: [person], others: .days),
        SheetForm(
            name: "Imported",
            columns: [
                Column(key: "source", form: .text, isRequired: true, note: "where it came from, as import calls it"),
                Column(key: "person", form: .text, note: "empty: the dates of a poll"),
                Column(
                    key: "kind", form: .word(ImportRecord.kinds), isRequired: true, note: "what came from there"),
                Column(key: "dates", form: .ranges, note: "days and ranges, with commas between"),
            ]),
        SheetForm(
            name: "Venues",
            columns: [
                id, name("the venue"), Column(key: "city", form: .text, isRequired: true, note: "the code of its city"),
                Column(key: "country", form: .text, note: "its code, for visas"),
            ] + columns(of: Venue.limits) + [
                currency, Column(key: "dayRate", form: .number(.amount), note: "for each meeting day"),
                Column(key: "fixed", form: .number(.amount), note: "for each workshop"),
                Column(key: "hotel", form: .number(.amount), note: "for each night and person"),
                Column(key: "perDiem", form: .number(.amount), note: "for each day and person"),
            ] + estimated(Estimated.venue)),
        SheetForm(name: "Closed", columns: [venue(true)] + days("on which it takes no meeting")),
        SheetForm(
            name: "Seasons",
            columns: [venue(true)] + days("of the season") + [
                Column(key: "fare", form: .number(.share), note: "what fares are multiplied by, 1.1 for 10 % more"),
                Column(key: "hotel", form: .number(.share), note: "what hotel prices are multiplied by"),
            ] + estimated(Estimated.season)),
        SheetForm(
            name: "Fares",
            columns: [
                Column(key: "from", form: .text, isRequired: true, note: "a home city"),
                Column(key: "to", form: .text, isRequired: true, note: "a venue's city"),
                Column(key: "fare", form: .number(.amount), isRequired: true, note: "there and back"), currency,
                Column(key: "hours", form: .number(.count), note: "there and back"),
                Column(key: "kgCO2", form: .number(.count), note: "there and back"),
            ] + estimated(Estimated.fare)),
        SheetForm(
            name: "Fare matrix",
            columns: [Column(key: "from", form: .text, isRequired: true, note: "a home city"), currency],
            others: .cities),
        SheetForm(
            name: "Visas",
            columns: [
                Column(key: "passport", form: .text, isRequired: true, note: "a country code"),
                Column(key: "country", form: .text, isRequired: true, note: "a venue's country"),
                Column(key: "notice", form: .number(.count), note: "days ahead of the first day away"),
                Column(key: "fee", form: .number(.amount), note: "of the visa"), currency,
                Column(key: "refused", form: .flag, note: "yes: no entry at all"),
            ] + estimated(Estimated.visa)),
        SheetForm(
            name: "Services",
            columns: [
                name("it"),
                Column(
                    key: "category", form: .text, isRequired: true, note: "a word for the money, such as interpretation"
                ),
                Column(key: "perDay", form: .number(.amount), note: "for each meeting day"),
                Column(key: "perWorkshop", form: .number(.amount), note: "for each workshop"), currency,
            ] + estimated(Estimated.service)),
        SheetForm(
            name: "Costs",
            columns: [
                name("it"),
                Column(key: "category", form: .text, isRequired: true, note: "a word for the money, such as staff"),
                Column(key: "amount", form: .number(.amount), isRequired: true, note: "once for the series"), currency,
            ] + estimated(Estimated.cost)),
        SheetForm(
            name: "Funders",
            columns: [
                id, name("the funder"),
                Column(key: "amount", form: .number(.amount), isRequired: true, note: "the grant, overhead included"),
                currency,
                Column(key: "window.from", form: .day, note: "pays for workshops from this day"),
                Column(key: "window.to", form: .day, note: "pays for workshops until this day"),
                Column(key: "window", form: .range, note: "both in one cell"),
                Column(key: "covers", form: .list, note: "categories, with commas between; empty: all"),
                Column(key: "delegations", form: .list, note: "sides whose people it pays for; empty: all"),
                Column(key: "venues", form: .list, note: "venues at which it pays; empty: all"),
                Column(key: "overhead", form: .number(.percent), note: "percent, out of the same grant"),
                Column(key: "maxShare", form: .number(.share), note: "of the direct cost of the series, 0 to 1"),
                Column(key: "perWorkshop", form: .number(.amount), note: "the most for one workshop"),
                Column(key: "minSpend", form: .number(.amount), note: "the least that it must pay"),
                Column(key: "reallocation", form: .number(.share), note: "by what share a heading may be exceeded"),
                Column(
                    key: "caps", form: .nothing(isList: false),
                    note: "the most in a category: a column for each, caps.travel"),
                Column(
                    key: "headings", form: .nothing(isList: false),
                    note: "the budget: a column for each category, headings.travel"),
            ], others: .categories),
        SheetForm(
            name: "Quotas",
            columns: [
                Column(key: "tag", form: .text, isRequired: true, note: "a tag of People"),
                Column(key: "of", form: .list, note: "sides that are counted; empty: all with the role side"),
                Column(key: "min", form: .number(.count), note: "at least so many at each workshop"),
                Column(key: "max", form: .number(.count), note: "at most so many at each workshop"),
                Column(key: "minShare", form: .number(.share), note: "at least such a share, 0 to 1"),
                Column(key: "maxShare", form: .number(.share), note: "at most such a share, 0 to 1"),
            ]),
        SheetForm(
            name: "Groups",
            columns: [
                Column(
                    key: "kind", form: .word(["together", "apart"]), isRequired: true,
                    note: "together: all of them or none; apart: one of them at most"),
                Column(key: "people", form: .list, isRequired: true, note: "ids of People, with commas between"),
            ]),
        SheetForm(
            name: "Goals",
            columns: [
                Column(key: "goal", form: .word(goals), isRequired: true, note: "the most important first"),
                Column(key: "tolerance", form: .number(.count), note: "by how much later goals may worsen it"),
            ]),
        SheetForm(name: "Pinned", columns: [start(nil), venue(true)]),
        SheetForm(
            name: "Held",
            columns: [
                start(nil), venue(true),
                Column(key: "attendees", form: .list, note: "ids of People, with commas between"),
                Column(
                    key: "costs", form: .nothing(isList: true), note: "[] where nothing was spent; else in Held costs"),
                Column(
                    key: "funding", form: .nothing(isList: true), note: "[] where nobody paid; else in Held funding"),
            ]),
        SheetForm(name: "Held costs", columns: [start("Held"), venue(false)] + spent),
        SheetForm(
            name: "Held funding",
            columns: [
                start("Held"), venue(false),
                Column(key: "funder", form: .text, isRequired: true, note: "the id of a funder", source: "Funders"),
            ] + spent),
    ]
}
