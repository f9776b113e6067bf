public import SeriesModel
import SeriesPlanning
public import SeriesText

/// A condition of a series in words.
public struct StatedCondition: Hashable, Sendable {
    /// Where it stands in the series file, with ids in the place of positions where there are ids.
    public var path: String
    /// The condition as a coordinator would say it, without a full stop.
    public var words: Sentence
    /// The participant whom it is about, where it is about one.
    public var participant: String?

    /// A condition, its place and its words.
    public init(path: String, words: Sentence, participant: String? = nil) {
        self.path = path
        self.words = words
        self.participant = participant
    }

    init(_ condition: any Condition, in series: Series) {
        self.init(path: condition.path, words: condition.sentence(in: series), participant: condition.participant)
    }
}

/// A rule that is in the way, with what the series has of it.
public struct StatedRule: Hashable, Sendable {
    /// The rule, in a word for programs: `seats`.
    public var code: String
    /// What of it has to be taken away at the least, as far as that is known.
    public var conditions: [StatedCondition]

    /// A rule and its conditions.
    public init(code: String, conditions: [StatedCondition]) {
        self.code = code
        self.conditions = conditions
    }
}

/// What stands in the way of a workshop at a venue on some days, or of somebody's being there.
public enum Obstacle: Hashable, Sendable {
    /// A condition of the series.
    case condition(StatedCondition)
    /// Meeting days are not after the day of planning.
    case past(today: Day)
    /// The workshop from this day has taken place, and cannot be changed any more.
    case held(Day)
    /// It is too soon after a workshop that has been held from a day.
    case gap(after: Day, days: Int)
    /// A delegation, by its id, has too few who can come.
    case tooFew(delegation: String, needed: Int, able: Int, absences: [Absence])
    /// Somebody cannot come who was asked for, or who is required at every workshop.
    case absent(Absence, isRequired: Bool)
    /// So much money is missing.
    case money(missing: Money)
    /// Each of these rules alone stands in the way: without it there would be a plan.
    case rules([StatedRule])
    /// Several rules together stand in the way; without any one of them there would still be no plan.
    case severalRules
}

/// Reads from a series, without a solve, what stands in the way of a workshop at a venue from a day.
struct Obstacles {
    private let series: Series
    private let index: SeriesIndex
    private let leavingFromToday: Bool

    /// - Parameters:
    ///   - series: what is read.
    ///   - leavingFromToday: whether nobody can leave before the day of planning any more.
    init(_ series: Series, leavingFromToday: Bool = false) {
        self.series = series
        self.leavingFromToday = leavingFromToday
        index = SeriesIndex(series)
    }

    /// What stands in the way whoever attends.
    func ofDays(at venue: Int, from start: Day) -> [Obstacle] {
        let meeting = DayRange(from: start, days: series.days)
        var found: [any Condition] = []
        if meeting.first < series.horizon.first { found.append(HorizonStart()) }
        if meeting.last > series.horizon.last { found.append(HorizonEnd()) }
        if !series.isStartDay(start) { found.append(StartWeekdays()) }
        if let given = series.starts, !given.contains(where: { $0.contains(start) }) { found.append(GivenStarts()) }
        for (position, blackout) in series.blackouts.enumerated() where blackout.dates.overlaps(meeting) {
            found.append(BlackoutCondition(position: position))
        }
        let place = series.venues[venue]
        for (position, closed) in place.closed.enumerated() where closed.overlaps(meeting) {
            found.append(Closure(venue: place.id, position: position))
        }
        var obstacles = found.map { Obstacle.condition(StatedCondition($0, in: series)) }
        if let today = series.today, start <= today { obstacles.insert(.past(today: today), at: 0) }
        let least = max(1, series.gap.min)
        if let last = series.held.map(\.start).max(), start < last + least {
            obstacles.append(.gap(after: last, days: least))
        }
        return obstacles
    }

    /// Who has to be there and cannot, and which delegations have too few.
    func ofPeople(at venue: Int, from start: Day) -> [Obstacle] {
        let option = WorkshopOption(venue: venue, start: start)
        let absences = index.people.indices.map { absence(of: $0, at: option) }
        let required = index.people.indices.filter { index.people[$0].isRequired }
        let found = required.compactMap { absences[$0].map { Obstacle.absent($0, isRequired: true) } }
        return found
            + series.delegations.indices.compactMap { position in
                let missing = index.members[position].compactMap { absences[$0] }
                let able = index.members[position].count - missing.count
                let delegation = series.delegations[position]
                guard able < delegation.seats.min else { return nil }
                return .tooFew(delegation: delegation.id, needed: delegation.seats.min, able: able, absences: missing)
            }
    }

    /// Why a participant cannot come; nil where they can.
    func absence(of person: Int, at option: WorkshopOption) -> Absence? {
        index.absence(of: person, at: option, leavingFromToday: leavingFromToday)
    }
}

extension Series {
    /// Whether a workshop may start on a day of the week.
    func isStartDay(_ day: Day) -> Bool { startOn.map { $0.contains(day.weekday) } ?? true }
}

extension Enquiry {
    /// Which rule stands in the way of a series for which no plan is right: money with its sum, else each rule without
    /// which there would be a plan. Nil where the search stopped before it knew.
    ///
    /// - Parameters:
    ///   - changed: a series without a right plan.
    ///   - demands: what is asked of its plans.
    ///   - excluded: kinds of conditions that are part of the question.
    /// - Returns: what stands in the way.
    /// - Throws: ``ParleyError``.
    mutating func hindrance(
        to changed: Series, demanding demands: [Demand], besides excluded: [any ConditionKind.Type] = []
    ) throws(ParleyError) -> Obstacle? {
        var open = changed
        open.goals = []
        let paid = try plan(open.withFurtherFunder(), demanding: demands, leastPaidBy: open.furtherFunder)
        switch paid.status {
        case .optimal: return .money(missing: paid.paid(by: open.furtherFunder))
        case .feasible: return .rules([open.stated(PaymentConditions.self)])
        case .unknown: return nil
        case .infeasible: break
        }
        let excluded = excluded.map { $0.code }
        // No sum helps, so that rules of funders are in the way only where some funder insists on spending.
        let isInsistent = !LeastSpendingConditions.conditions(of: open).isEmpty
        var guilty: [StatedRule] = []
        for kind in ConditionBook.kinds where kind.code != PaymentConditions.code && !excluded.contains(kind.code) {
            let conditions = kind.conditions(of: open)
            guard let subject = conditions.first?.subject, isInsistent || subject.reason != .money else { continue }
            guard let isPossible = try isPossible(open.lifting(conditions), demanding: demands) else { return nil }
            guard isPossible else { continue }
            let blamed = try fewest(of: conditions, in: open, demanding: demands)
            guilty.append(StatedRule(code: kind.code, conditions: blamed.map { StatedCondition($0, in: open) }))
        }
        return guilty.isEmpty ? .severalRules : .rules(guilty)
    }

    /// As few of some conditions as have to be taken away so that there is a plan: of a limit for each of thirty people
    /// those that matter. Of several such parts it is the one of what comes first, by QuickXplain; where the search
    /// stops on the way some may be among them that need not be.
    ///
    /// - Parameters:
    ///   - conditions: all of them together are enough.
    ///   - others: what is taken away besides.
    ///   - isNew: whether there is more in `others` than when that was last known not to be enough.
    ///   - series: the series that has them.
    ///   - demands: what is asked of its plans.
    /// - Returns: the part, in the same order.
    /// - Throws: ``ParleyError``.
    private mutating func fewest(
        of conditions: [any Condition], besides others: [any Condition] = [], isNew: Bool = false, in series: Series,
        demanding demands: [Demand]
    ) throws(ParleyError) -> [any Condition] {
        if isNew, try isPossible(series.lifting(others), demanding: demands) ?? false { return [] }
        guard conditions.count > 1 else { return conditions }
        let first = Array(conditions.prefix(conditions.count / 2))
        let rest = Array(conditions.suffix(conditions.count - first.count))
        let ofRest = try fewest(of: rest, besides: others + first, isNew: true, in: series, demanding: demands)
        let ofFirst = try fewest(
            of: first, besides: others + ofRest, isNew: !ofRest.isEmpty, in: series, demanding: demands)
        return ofFirst + ofRest
    }
}

extension Series {
    fileprivate func stated(_ kind: any ConditionKind.Type) -> StatedRule {
        StatedRule(code: kind.code, conditions: kind.conditions(of: self).map { StatedCondition($0, in: self) })
    }
}
