public import SeriesModel
import SeriesText

/// One rule, fact or limit of a series that can be taken away, so that every plan that was right stays right.
///
/// What is no condition is the ground on which the series stands: who there is and where they live, the venues, the
/// length of a workshop, travel days, prices, the day of planning, and what has been held. Each kind of condition has
/// one file, which holds all that an answer has to know of it.
protocol Condition: Sendable {
    /// Where it stands in the series file, with ids in the place of positions where there are ids:
    /// `delegations.north.seats.min`. A condition without a key of its own is called by a word. No two have the same.
    var path: String { get }
    /// What it is about.
    var subject: Subject { get }
    /// The participant whom it is about, where it is about one.
    var participant: String? { get }
    /// Whether it may be harder to keep where less is spent.
    var wantsCosts: Bool { get }

    /// The condition as it stands, without a full stop.
    func sentence(in series: Series) -> Sentence
    /// Takes it away. What that takes from the series as it was before any change, it takes from `original`.
    func lift(from series: inout Series, of original: Series)
    /// Makes it lighter; a value of a kind that it cannot have changes nothing.
    func lighten(to value: ConditionValue, in series: inout Series)
    /// A change as something to do, without a full stop: `allow 35 days between starts, instead of 28`.
    func advice(_ value: ConditionValue, in series: Series) -> Sentence
    /// How it can be made lighter, short of taking it away.
    func scale(in series: Series) -> Scale
    /// Whether somebody could take it away, and a series without it still is one: the past stays as it is, and what is
    /// left of a dialogue without one of its sides helps nobody.
    func canBeTakenAway(from series: Series) -> Bool
}

extension Condition {
    var participant: String? { nil }
    var wantsCosts: Bool { false }
    func lighten(to value: ConditionValue, in series: inout Series) {}
    func scale(in series: Series) -> Scale { .whole }
    func canBeTakenAway(from series: Series) -> Bool { true }
}

/// A condition about one participant.
protocol PersonalCondition: Condition {
    var person: String { get }
}

extension PersonalCondition {
    var participant: String? { person }
}

/// A condition that is a whole number, as a least or a most: lighter step by step until it says nothing.
protocol NumberCondition: Condition {
    /// What the series has; nil where it can only be taken away.
    func number(in series: Series) -> Int?
    /// Changes it; nil takes it away.
    func set(_ number: Int?, in series: inout Series)
    /// What it is where it says nothing any more.
    func loosest(_ number: Int, in series: Series) -> Int
}

extension NumberCondition {
    func lift(from series: inout Series, of original: Series) { set(nil, in: &series) }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let number = value.number { set(number, in: &series) }
    }

    func scale(in series: Series) -> Scale {
        number(in: series).map { .numbers($0, until: loosest($0, in: series)) } ?? .whole
    }

    /// That of a least number.
    func loosest(_ number: Int, in series: Series) -> Int { 0 }

    /// The number for words.
    func now(in series: Series) -> Int { number(in: series) ?? 0 }
}

/// A condition that is one key of a funder, which is left out where it says nothing.
protocol FunderCondition: Condition {
    associatedtype Value
    static var key: String { get }
    static var place: WritableKeyPath<Funder, Value?> { get }
    var funder: String { get }
    init(funder: String)
    /// What the key becomes; nil where the change is of a kind that it cannot have.
    func changed(_ now: Value?, to value: ConditionValue) -> Value?
}

extension FunderCondition {
    var path: String { "funders.\(funder).\(Self.key)" }
    var subject: Subject { .fundersRules }

    /// Those of all funders that have the key.
    static func all(of series: Series) -> [any Condition] {
        series.funders.filter { $0[keyPath: place] != nil }.map { Self(funder: $0.id) }
    }

    func lift(from series: inout Series, of original: Series) {
        series.funders.change(funder) { $0[keyPath: Self.place] = nil }
    }

    func lighten(to value: ConditionValue, in series: inout Series) {
        series.funders.change(funder) { found in
            if let changed = changed(found[keyPath: Self.place], to: value) { found[keyPath: Self.place] = changed }
        }
    }

    /// What the key has.
    func now(in series: Series) -> Value? { series.funder(funder)?[keyPath: Self.place] }
}

extension FunderCondition where Value == Rational {
    func changed(_ now: Rational?, to value: ConditionValue) -> Rational? { value.amount }

    /// An amount in the funder's currency, in words.
    func spoken(_ amount: Rational?, in series: Series) -> String {
        series.spoken(amount ?? 0, series.funder(funder)?.currency)
    }
}

extension FunderCondition where Value == [String] {
    func changed(_ now: [String]?, to value: ConditionValue) -> [String]? {
        value.added.flatMap { more in now.map { $0 + more } }
    }
}

/// The ways to make a condition lighter, from what it is to where it says nothing any more.
enum Scale {
    /// It is kept or taken away.
    case whole
    /// Whole numbers or days, one step after the other.
    case steps(now: Int, lifted: Int, value: @Sendable (Int) -> ConditionValue)
    /// Amounts of money or shares.
    case amounts(AmountScale)
    /// A few changes, the smallest first, read from a plan of the series without the condition.
    case choices(@Sendable (Plan) -> [ConditionValue])

    /// Whole numbers; nothing where it has no room.
    static func numbers(_ now: Int, until lifted: Int) -> Scale {
        now == lifted ? .whole : .steps(now: now, lifted: lifted) { .number($0) }
    }

    /// Of items that would help one alone, where that is enough, and all together.
    static func singlesThenAll(_ items: [String]) -> [ConditionValue] {
        items.map { .added([$0]) } + (items.count > 1 ? [.added(items)] : [])
    }
}

/// What a condition is changed to.
public enum ConditionValue: Hashable, Sendable {
    /// Taken away.
    case lifted
    /// A number: of workshops, seats, days, people.
    case number(Int)
    /// A first or last day.
    case day(Day)
    /// Weekdays, all that are allowed then.
    case weekdays(Set<Weekday>)
    /// Days: for a calendar those that become free, for a funder the one range that is its window.
    case days([DayRange])
    /// Ids or categories that are added to those of the condition.
    case added([String])
    /// An amount in the funder's own currency; a share; for `funders`, a further funder's amount in the series
    /// currency.
    case amount(Rational)

    var number: Int? { if case .number(let number) = self { number } else { nil } }
    var amount: Rational? { if case .amount(let amount) = self { amount } else { nil } }
    var added: [String]? { if case .added(let items) = self { items } else { nil } }
    var days: [DayRange]? { if case .days(let days) = self { days } else { nil } }

    /// Whether a part of it would be nothing: one day, one weekday more, one id.
    var isSmallest: Bool {
        switch self {
        case .lifted, .number, .amount: false
        case .day, .weekdays: true
        case .days(let ranges): ranges.reduce(0) { $0 + $1.count } == 1
        case .added(let items): items.count == 1
        }
    }

    /// Whether it could be less by some steps, and how many is to be told.
    var isMeasured: Bool {
        switch self {
        case .number, .amount: true
        case .lifted, .day, .weekdays, .days, .added: false
        }
    }
}

/// A condition and what it is changed to.
struct Amendment: Sendable {
    var condition: any Condition
    var value: ConditionValue

    /// The change as something to do.
    func advice(in series: Series) -> Sentence { condition.advice(value, in: series) }
}

extension Series {
    /// The series without some of its conditions.
    func lifting(_ conditions: some Sequence<any Condition>) -> Series {
        amending(conditions.map { Amendment(condition: $0, value: .lifted) })
    }

    /// The series with some of its conditions changed.
    func amending(_ amendments: some Sequence<Amendment>) -> Series {
        var changed = self
        for amendment in amendments {
            if amendment.value == .lifted {
                amendment.condition.lift(from: &changed, of: self)
            } else {
                amendment.condition.lighten(to: amendment.value, in: &changed)
            }
        }
        return changed
    }
}
