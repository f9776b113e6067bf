package import SeriesModel
import TableFiles

/// A first series to be changed: an example of everything, in a form that plans at once.
package struct Starter: Sendable {
    /// What people call the series.
    package var name = "Our series"
    /// When people may meet.
    package var horizon: DayRange
    /// How many workshops.
    package var workshops = 3
    /// Meeting days of each.
    package var days = 3
    /// A code such as EUR.
    package var currency = "EUR"
    /// The names of the sides.
    package var sides = ["North", "South"]

    /// A starter for some time.
    package init(horizon: DayRange) {
        self.horizon = horizon
    }

    /// The most sides that a starter has room for.
    package static let mostSides = 6

    /// Days from one start to the next: four weeks, or what fits; nil where the workshops do not fit.
    var gap: Int? {
        // The last must end in time, and whoever travels needs a day before and after.
        let room = (horizon.last.number - horizon.first.number + 1 - days) / max(1, workshops - 1)
        let least = days + 2
        guard workshops < 2 || room >= least else { return nil }
        return workshops < 2 ? 28 : max(least, min(28, room / 2))
    }

    /// Whether the workshops fit between the first and the last day.
    package var fits: Bool { gap != nil && horizon.last.number - horizon.first.number >= days - 1 }

    /// The series in a form.
    ///
    /// - Parameter form: YAML with its comments, a workbook with an example of every sheet, or another form.
    /// - Returns: what is to be written.
    /// - Throws: ``SeriesFormError``, where what was given makes no series.
    package func contents(as form: SeriesForm) throws(SeriesFormError) -> SeriesContents {
        let document: SeriesDocument
        do {
            document = try SeriesFile.read(text, name: "series.yaml", format: .yaml)
        } catch {
            throw SeriesFormError(description: "\(error)")
        }
        switch form {
        case .yaml: return .text(text)
        case .workbook: return .workbook(document.workbook(before: [Starter.readMe], after: examples))
        case .json, .folder: return try document.contents(as: form)
        }
    }

    // MARK: Text

    /// Somewhere to live for each side, and a passport.
    private static let homes = [
        ("CAI", "EG"), ("AMM", "JO"), ("TUN", "TN"), ("LCA", "CY"), ("RBA", "MA"), ("BEY", "LB"),
    ]

    private func quoted(_ text: String) -> String { SourceRewriter("", isJSON: false).quoted(text) }

    private var ids: [String] {
        var taken: Set<String> = ["team"]
        return sides.enumerated().map { number, side in
            let slug = String(side.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(12))
            let id = slug.first?.isLetter ?? false ? slug : "side\(number + 1)"
            let free = taken.contains(id) ? "\(id)\(number + 1)" : id
            taken.insert(free)
            return free
        }
    }

    private func day(_ part: Int, of parts: Int) -> Day {
        Day(number: horizon.first.number + (horizon.last.number - horizon.first.number) * part / parts)
    }

    private var other: (code: String, rate: String) { currency == "USD" ? ("EUR", "1.09") : ("USD", "0.92") }

    private var text: String {
        let ids = ids
        let letters = Set(ids.map { $0.prefix(1) } + ["t"]).count == ids.count + 1
        func person(_ side: Int, _ number: Int) -> String {
            letters ? "\(ids[side].prefix(1))\(number)" : "\(ids[side])-\(number)"
        }
        let sideLines = zip(ids, sides).map {
            "- {id: \($0), name: \(quoted($1)), role: side, seats: {min: 2, max: 3}}"
        }
        let people: [String] = sides.indices.flatMap { side -> [String] in
            (0..<4).map { number -> String in
                let more = [
                    "weight: 2", "unavailable: [\(day(1, of: 3))/\(Day(number: day(1, of: 3).number + 6))]",
                    "tags: [expert]",
                    "reluctant: [istanbul]",
                ]
                let home = Starter.homes[side]
                let id = person(side, number + 1)
                let origin = "delegation: \(ids[side]), home: \(home.0), passports: [\(home.1)]"
                return "- {id: \(id), name: Example \(id), \(origin), \(more[number])}"
            }
        }
        let fares: [String] = sides.indices.flatMap { side -> [String] in
            let fares: [(city: String, fare: Int)] = [("IST", 380 + 20 * side), ("VIE", 450 + 30 * side)]
            return fares.map {
                "- {from: \(Starter.homes[side].0), to: \($0.city), fare: \($0.fare), hours: 9, kgCO2: 480}"
            }
        }
        let visas = sides.indices.map { "- {passport: \(Starter.homes[$0].1), country: AT, notice: 30, fee: 90}" }
        let later = Day(number: min(horizon.last.number, day(2, of: 3).number + 13))
        return """
            # yaml-language-server: $schema=parley.schema.json
            # $schema: parley.schema.json
            # The lines above let editors complete and check keys: parley schema series -o parley.schema.json
            # A series of workshops for Parley. Everything here is an example: change what is yours, then
            #   parley check FILE    is it sound?
            #   parley plan FILE     the best dates, venues and attendees, and who pays for what
            # What stands behind a # is a note. A line that is switched off begins with one.

            parley: 1
            name: \(quoted(name))
            horizon: \(horizon.first)/\(horizon.last)    # every meeting day lies in it
            # today: \(horizon.first)                 # the day of planning: visa notice counts from it
            workshops: \(workshops)                         # or {min: 2, max: 4}
            days: \(days)                              # meeting days of each, in a row
            # startOn: [mon, tue]                 # weekdays on which one may start
            gap: {min: \(gap ?? 28)}                       # days from one start to the next
            blackouts:
            - {dates: \(day(1, of: 2)), why: a holiday}
            travelDays: {before: 1, after: 1}     # away before the first meeting day, and after the last
            currency: \(quoted(currency))
            rates: {\(other.code): \(other.rate)}                   # what one unit is worth in the series currency

            # Who sends people. role: side, thirdParty or guest. seats: how many at each workshop.
            delegations:
            \(sideLines.joined(separator: "\n"))
            - {id: team, name: Facilitators, role: thirdParty, seats: {min: 1, max: 1}, fee: 500}
            balance: {maxDifference: 1}           # between any two sides, at every workshop
            continuity: {returning: 1}            # of each side, from one workshop to the next
            quotas:
            - {tag: expert, min: 1}               # at least one of the sides' attendees
            # together: [[\(person(0, 1)), \(person(0, 2))]]                 # all of them or none
            # apart: [[\(person(0, 1)), \(person(0, 3))]]                    # one of them at most

            # Who could come. home: the code of a city. No passports: no visa is needed.
            participants:
            \(people.joined(separator: "\n"))
            - {id: \(letters ? "t1" : "team-1"), name: Example \(letters ? "t1" : "team-1"), delegation: team, home: VIE, passports: [AT], required: true}

            # Where people could meet. hotel: a night. perDiem: a day. dayRate, fixed: the rooms.
            venues:
            - {id: istanbul, name: Istanbul, city: IST, country: TR, capacity: 20, hotel: 110, perDiem: 70, dayRate: 600}
            - id: vienna
              name: Vienna
              city: VIE
              country: AT
              currency: \(other.code)
              hotel: 160
              perDiem: 90
              fixed: 1500
              seasons:
              - {dates: \(day(2, of: 3))/\(later), fare: 1.2, hotel: 1.3}

            # There and back, from where people live to the city of each venue.
            fares:
            \(fares.joined(separator: "\n"))
            - {from: VIE, to: IST, fare: 260, hours: 5, kgCO2: 300}

            # Days of notice before the first day away. No row: no visa is needed.
            visas:
            \(visas.joined(separator: "\n"))

            services:                             # for each workshop
            - {name: Interpreters, category: interpretation, perDay: 800}
            costs:                                # once for the series
            - {name: A coordinator, category: staff, amount: 9000}

            # Who pays, the first as much as it can. overhead: percent, out of the same grant.
            funders:
            - {id: grant, name: A grant, amount: \(60_000 * workshops), overhead: 7, covers: [travel, visa, lodging, perDiem, venue]}
            - {id: own, name: Our own money, amount: \(80_000 * workshops)}

            # What counts, the most important first.
            goals: [workshops, attendance, reluctance, cost]

            """
    }

    // MARK: A workbook

    private static let readMe = OutputTable(
        name: "# Read me", heads: [OutputHead("A series of workshops for Parley")],
        rows: [
            "Everything here is an example: change what is yours, then run parley plan with this file.",
            "Choose a cell to read what belongs in its column; lists offer what can be chosen.",
            "Sheets and columns whose names begin with # are notes. Take the # away to use a sheet.",
            "Lists in a cell have commas between; an empty cell is left to its default.",
        ].map { [.text($0)] })

    /// Sheets that a series may do without, as notes.
    private var examples: [OutputTable] {
        func day(_ day: Day) -> OutputCell { .day(day.number, "\(day)") }
        let first = day(horizon.first)
        let rows: [(String, [SeriesTables.Row])] = [
            (
                "Poll",
                [[("person", .text("n1")), ("\(horizon.first)", .text("yes")), ("\(horizon.last)", .text("ifNeedBe"))]]
            ),
            ("Closed", [[("venue", .text("istanbul")), ("from", first), ("to", first)]]),
            ("Fare matrix", [[("from", .text("CAI")), ("IST", .number("380")), ("VIE", .number("450"))]]),
            ("Groups", [[("kind", .text("together")), ("people", .text("n1, n2"))]]),
            ("Pinned", [[("start", first), ("venue", .text("istanbul"))]]),
            ("Held", [[("start", first), ("venue", .text("istanbul")), ("attendees", .text("n1, s1, t1"))]]),
            (
                "Held costs",
                [
                    [
                        ("start", first), ("category", .text("travel")), ("delegation", .text("north")),
                        ("amount", .number("700")),
                    ]
                ]
            ),
            (
                "Held funding",
                [
                    [
                        ("start", first), ("funder", .text("grant")), ("category", .text("travel")),
                        ("delegation", .text("north")),
                        ("amount", .number("700")),
                    ]
                ]
            ),
        ]
        return rows.compactMap { SeriesTables.example($0.0, $0.1) }
    }
}
