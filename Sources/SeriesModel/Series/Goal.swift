/// Something to optimise, and by how much later goals may worsen it.
public struct Goal: Hashable, Sendable {
    /// What is measured.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// Most workshops.
        case workshops
        /// Largest sum of weights over all attendances.
        case attendance
        /// Most pairs of a side's participant and two consecutive workshops that they attend both.
        case returning
        /// Fewest attendances that are reluctant, by venue, by days given if need be or by poll.
        case reluctance
        /// Least direct cost, series costs included.
        case cost
        /// Smallest difference between any two sides in total travel hours.
        case fairness
        /// Least kg of CO₂.
        case emissions
        /// Smallest sum of days from the first day of the horizon to each start.
        case early
        /// Fewest changes to a baseline plan.
        case changes
    }

    /// What is measured.
    public var kind: Kind
    /// In the goal's own unit; for cost, units of the series currency.
    public var tolerance: Rational

    /// A goal.
    public init(_ kind: Kind, tolerance: Rational = 0) {
        self.kind = kind
        self.tolerance = tolerance
    }

    /// The goals of a series that names none.
    public static let standard = [Goal(.workshops), Goal(.attendance), Goal(.reluctance), Goal(.cost)]
}

/// What is said of a goal, a row for each: whatever text needs a new goal's words finds them here.
package struct GoalWords: Sendable {
    /// How a difference is told.
    package enum Change: Sendable {
        /// `2 more workshops`.
        case counted(one: String, many: String)
        /// `12 kg of CO2 more`; with words for more and less.
        case measured(one: String, many: String, more: String = "more", less: String = "less")
    }

    /// Whether more is better.
    package let isMaximised: Bool
    /// What it is about, in a sentence.
    package let phrase: String
    /// The head of a column of its values; nil: its name.
    package let title: String?
    /// How a difference is told.
    package let change: Change
    /// Its unit in an exported program; nil: it has none.
    package let unit: String?
    /// How a tolerance is written, behind "in".
    package let tolerance: String
    /// What a fare must have, or it measures nothing: the key and its value.
    package let measures: (key: String, value: @Sendable (Fare) -> Rational)?
    /// Why its values may be too many to be told apart, and the mend.
    package let tooFine: String

    private init(
        _ phrase: String, isMaximised: Bool = false, title: String? = nil, _ change: Change, unit: String? = nil,
        tolerance: String, measures: (key: String, value: @Sendable (Fare) -> Rational)? = nil,
        tooFine: String = "its numbers are too large"
    ) {
        self.phrase = phrase
        self.isMaximised = isMaximised
        self.title = title
        self.change = change
        self.unit = unit
        self.tolerance = tolerance
        self.measures = measures
        self.tooFine = tooFine
    }

    fileprivate static func of(_ kind: Goal.Kind) -> GoalWords {
        switch kind {
        case .workshops:
            GoalWords(
                "workshops", isMaximised: true, .counted(one: "workshop", many: "workshops"),
                tolerance: "workshops, such as 1")
        case .attendance:
            GoalWords(
                "attendance", isMaximised: true, .counted(one: "attendance", many: "attendances"),
                tolerance: "weights of attendances, such as 2",
                tooFine: "weights are too large: divide all by the same number, or round them")
        case .returning:
            GoalWords(
                "returning participants", isMaximised: true, .counted(one: "return", many: "returns"),
                tolerance: "attendances, such as 2")
        case .reluctance:
            GoalWords(
                "reluctance", .counted(one: "reluctant attendance", many: "reluctant attendances"),
                tolerance: "attendances, such as 2")
        case .cost:
            // Its unit is the currency of each series.
            GoalWords(
                "cost", .measured(one: "", many: ""), tolerance: "units of the series currency, such as 500")
        case .fairness:
            GoalWords(
                "difference in travel hours", title: "hours apart", .counted(one: "hour apart", many: "hours apart"),
                unit: "hours", tolerance: "hours, such as 4", measures: ("hours", { $0.hours }),
                tooFine: "hours have too many digits: round them")
        case .emissions:
            GoalWords(
                "emissions", title: "kg of CO2", .measured(one: "kg of CO2", many: "kg of CO2"), unit: "kg of CO2",
                tolerance: "kg, such as 100", measures: ("kgCO2", { $0.kgCO2 }),
                tooFine: "kgCO2 has too many digits: round it")
        case .early:
            GoalWords(
                "delay", title: "days to the starts",
                .measured(one: "day", many: "days", more: "later in all", less: "earlier in all"), unit: "days",
                tolerance: "days, such as 14")
        case .changes:
            GoalWords("changes", .counted(one: "change", many: "changes"), tolerance: "changes, such as 3")
        }
    }
}

extension Goal.Kind {
    /// What is said of it.
    package var words: GoalWords { .of(self) }

    /// Whether more is better.
    public var isMaximised: Bool { words.isMaximised }
}
