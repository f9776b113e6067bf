import SeriesModel
import SeriesPlanning
import SeriesText

/// Numbers of a series as it is that tell why conditions clash, by counting: no solver is asked, and nothing is set
/// aside.
struct Evidence {
    private let paths: Set<String>
    /// Whether the conditions say something of when workshops can start, and of how often venues may be used.
    private let concernsDates: Bool
    private let concernsUses: Bool
    private let series: Series
    private let counts: NecessaryCounts
    private let index: SeriesIndex
    private let options: [WorkshopOption]

    init(of series: Series, about conditions: [any Condition]) {
        paths = Set(conditions.map(\.path))
        // Of a second conflict another count may be missed as well, which is not why these clash.
        concernsUses = conditions.contains { $0 is MostUses }
        let ofDates: Set<Subject> = [.calendars, .acceptedVenues, .entry, .venues, .blackouts, .dates, .gaps, .seats]
        concernsDates = conditions.contains { ofDates.contains($0.subject) && !($0 is MostUses || $0 is LeastUses) }
        self.series = series
        counts = NecessaryCounts(series)
        index = counts.index
        options = index.options()
    }

    /// All that tells something, the plainest first.
    var sentences: [Sentence] {
        let seats = seats
        // Where people are what is missing, that no date is left says nothing more.
        return seats + attendances + [uses, seats.isEmpty ? dates : nil, cost, held].compactMap(\.self)
    }

    /// `What has been held stays as it was: Athens from Mon 1 Mar 2027.`
    private var held: Sentence? {
        guard !series.held.isEmpty else { return nil }
        let shown = series.held.suffix(Self.fewHeld).map { workshop in
            Sentence("\(series.name(ofVenue: workshop.venue)) from \(workshop.start.spoken)")
        }
        let rest = series.held.count - shown.count
        let before: [Sentence] = rest > 0 ? ["\(counted(rest, "earlier workshop", "earlier workshops"))"] : []
        return "What has been held stays as it was: \(Sentence.listed(before + shown))."
    }

    /// So many workshops that were held are named, the last ones.
    private static let fewHeld = 3

    // MARK: People

    private var seats: [Sentence] {
        series.delegations.indices.compactMap { position in
            let delegation = series.delegations[position]
            guard paths.contains(LeastSeats(delegation: delegation.id).path) else { return nil }
            return seats(delegation, index.members[position])
        }
    }

    /// `4 of North must come to each workshop. …`
    private func seats(_ delegation: Delegation, _ members: [Int]) -> Sentence? {
        let needed = delegation.seats.min
        let must: Sentence = "\(needed) of \(delegation.name) must come to each workshop"
        guard members.count >= needed else {
            return "\(must), and it has \(counted(members.count, "person", "people"))."
        }
        func able(_ option: WorkshopOption) -> Int { members.count { index.canAttend($0, option) } }
        let short = options.filter { able($0) < needed }
        // The first of the best.
        guard let most = short.map(able).max(), let best = short.first(where: { able($0) == most }) else { return nil }
        let dates = Set(options.map(\.start)).count
        let enough = Set(options.filter { able($0) >= needed }.map(\.start)).count
        // Where enough can come as a rule, it is something else that stands in the way.
        guard enough * 2 < dates else { return nil }
        let some: Sentence =
            enough == 0
            ? "On the best of \(counted(dates, "date", "dates"))"
            : "Enough can on \(enough) of \(counted(dates, "date", "dates")); on the best of the others"
        let place = "\(series.venues[best.venue].name) from \(best.start.spoken)"
        let whole =
            most == 0
            ? "none of its \(members.count) can" : "\(most) of its \(members.count) can"
        let absences = members.compactMap { index.absence(of: $0, at: best) }
        let reasons = absences.map { absence -> Sentence in "\(person: absence.participant) \(absence.reason.words)" }
        let able = members.count == 1 ? "its only person cannot" : whole
        return "\(must). \(some), \(place), \(able): \(Sentence.listed(reasons))."
    }

    /// `3 workshops take 15 attendances of North, and its 12 people may have 14 in all.`
    private var attendances: [Sentence] {
        guard paths.contains(FewestWorkshops.key), series.held.isEmpty else { return [] }
        return series.delegations.indices.compactMap { position in
            let delegation = series.delegations[position]
            guard paths.contains(LeastSeats(delegation: delegation.id).path) else { return nil }
            let people = index.members[position].map { series.participants[$0] }
            let needed = counts.needed * delegation.seats.min
            let possible = people.map { min($0.attends.max ?? counts.needed, counts.needed) }.reduce(0, +)
            guard possible < needed else { return nil }
            return
                """
                \(counted(counts.needed, "workshop takes", "workshops take")) \(needed) attendances of \(delegation.name), \
                and its \(counted(people.count, "person", "people")) may have \(possible) in all.
                """
        }
    }

    // MARK: Dates and venues

    private var uses: Sentence? {
        guard concernsUses, paths.contains(FewestWorkshops.key), let possible = counts.possibleUses,
            possible < series.workshops.min
        else { return nil }
        let allowed =
            switch possible {
            case 0: "No venue may be used"
            case 1: "The venues may be used once in all"
            case 2: "The venues may be used twice in all"
            default: "The venues may be used \(possible) times in all"
            }
        return "\(allowed); \(counted(series.workshops.min, "workshop is", "workshops are")) to be held."
    }

    private var dates: Sentence? {
        guard concernsDates, paths.contains(FewestWorkshops.key), counts.fittingDates < counts.needed else {
            return nil
        }
        let open = Set(options.map(\.start)).count
        let left = counts.days
        guard open > 0 else { return "There is no date on which a workshop could start." }
        var text = "A workshop could start on \(counted(left.count, "date", "dates"))"
        if left.count < open {
            let required = series.participants.contains(where: \.required) ? ", with all who are required," : ""
            let some = left.isEmpty ? "none" : "\(left.count)"
            text = "Enough people can come\(required) on \(some) of \(counted(open, "date", "dates"))"
        }
        if !left.isEmpty, left.count <= Self.fewDates { text += ": " + listed(left.map(\.spoken)) }
        if counts.fittingDates < left.count {
            let gap = series.gap
            let apart = gap.max.map { "\(gap.min) to \($0) days" } ?? "\(gap.min) days or more"
            text +=
                counts.fittingDates < 2
                ? "; no two of them are \(apart) apart"
                : "; no \(counts.fittingDates + 1) of them follow each other at \(apart)"
        }
        return "\(text). \(counted(counts.needed, "workshop is", "workshops are")) to be held."
    }

    /// So many dates are told one by one.
    private static let fewDates = 6

    // MARK: Money

    private var cost: Sentence? {
        guard paths.contains(Payment.key), let least = counts.leastCost else { return nil }
        let payable = counts.payable(of: least)
        guard least > payable else { return nil }
        return """
            \(counted(counts.needed, "workshop", "workshops")) with as few people as allowed cost\(counts.needed == 1 ? "s" : "") \(least.grouped) \
            \(series.currency) or more; the funders can pay \(payable.grouped) \(series.currency), \
            \((least - payable).grouped) less.
            """
    }
}
