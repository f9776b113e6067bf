package import SeriesModel

/// What people hand out of a plan: the result and its proof, who meets when and where, what it costs and who pays.
///
/// It holds no more than its reader may see, see ``ReportReader``; how it is shown is another matter, see
/// ``Report/html(in:)``. The same report is the same bytes.
public struct Report: Hashable, Sendable {
    /// For whom it is.
    public let reader: ReportReader
    /// What the series is called.
    public let name: String
    /// What the reader is called; nil for the team.
    package let recipient: String?
    /// The series currency.
    package let currency: String
    /// What is known of the plan.
    package let status: Plan.Status
    /// What tells this plan from others; nil where the reader may not know all of it.
    package let fingerprint: String?
    /// The changes of the series of which it is a plan, as they are typed; nil: it is of the series as it is. Empty
    /// where the reader may not know them, as they may name anybody.
    package let scenario: [String]?
    /// What the plan has of each goal; empty where the reader has nothing to do with them.
    package let goals: [ReportGoal]
    /// The numbers that come first.
    package let facts: [ReportFact]
    /// Who could be there when.
    package let timeline: ReportTimeline
    /// The workshops that the reader is told of.
    package let workshops: [ReportWorkshop]
    /// Who attends what.
    package let attendance: ReportAttendance?
    /// What travel takes of each group.
    package let travel: [ReportTravel]
    /// Who pays what and when.
    package let money: ReportMoney?
    /// How much of that rests on estimates; nil where the series has none, or the reader is told of no money.
    package let estimate: ReportEstimate?
    /// What is different from an old plan.
    package let changes: ReportChanges?
    /// What becomes of it when people cancel.
    package let risks: ReportRisks?

    /// Whether somewhere so few people are counted that the number may tell who they are.
    package var tellsByCounting: Bool {
        workshops.contains { $0.groups.contains(where: \.isTelling) }
            || (attendance?.groups.contains(where: \.isTelling) ?? false)
            || travel.contains { $0.people.isTelling }
    }
}

/// How many people.
package struct ReportCount: Hashable, Sendable {
    package let number: Int
    /// Whether they are so few that the number may tell who they are.
    package let isTelling: Bool

    /// So many of somebody whom the reader may not know: one is that one, and of two each knows the other.
    init(_ number: Int, isSecret: Bool) {
        self.number = number
        isTelling = isSecret && (1...2).contains(number)
    }
}

/// People as a reader may know them.
package enum ReportPeople: Hashable, Sendable {
    /// What they are called, in order.
    case named([String])
    /// How many they are.
    case counted(ReportCount)

    package var number: Int {
        switch self {
        case .named(let names): names.count
        case .counted(let count): count.number
        }
    }

    package var isTelling: Bool {
        if case .counted(let count) = self { count.isTelling } else { false }
    }
}

/// What a plan has of a goal.
package struct ReportGoal: Hashable, Sendable {
    package let goal: Goal.Kind
    package let value: Rational
    package let bound: Rational?
    package let tolerance: Rational
    /// Whether the series lacks what it measures.
    package let isMeasured: Bool
}

/// A number that comes first.
package enum ReportFact: Hashable, Sendable {
    case workshops(Int)
    /// How often anybody comes; what that is worth where weights differ.
    case attendances(Int, weighted: Int)
    case people(Int)
    case cost(Money)
    /// What a funder pays, with its overhead.
    case paid(Money, currency: String)
    /// What is left of all grants.
    case left(Money, currency: String, funders: Int)
    /// How many days somebody is away from home.
    case daysAway(Int)
    /// The first day on which something has to be done.
    case applyBy(Day)
}

/// What travel takes of a group.
package struct ReportTravel: Hashable, Sendable {
    package let group: String
    package let people: ReportPeople
    package let trips: Int
    package let hours: Rational
    package let kgCO2: Rational
}

/// Who attends what: a group of rows for each delegation.
package struct ReportAttendance: Hashable, Sendable {
    package struct Group: Hashable, Sendable {
        package let name: String
        package let isSide: Bool
        package let rows: [Row]
        /// How many come to each workshop.
        package let counts: [ReportCount]
        /// How many of them were at the one before, of a side; nil at the first.
        package let returning: [ReportCount?]

        /// Whether one of these numbers may tell who somebody is.
        package var isTelling: Bool {
            counts.contains(where: \.isTelling) || returning.contains { $0?.isTelling ?? false }
        }
    }

    package struct Row: Hashable, Sendable {
        package let person: String
        /// For each workshop.
        package let presence: [Presence]
        package var attendances: Int { presence.count { $0 == .comes } }
    }

    package enum Presence: Hashable, Sendable {
        case comes
        /// They could, and do not.
        case free
        /// They cannot, for a reason.
        case cannot(Absence.Reason)
        /// Nobody knows: the workshop is of a series that has changed since.
        case unknown
    }

    package let workshops: [ReportSlot]
    package let groups: [Group]
    /// What the attendance of each workshop counts, where weights differ.
    package let weighted: [Int]?
    /// So many of each side must have been at the workshop before; 0: nobody has to.
    package let mustReturn: Int
}

/// A workshop by its number, days and place.
package struct ReportSlot: Hashable, Sendable {
    package let number: Int
    package let days: DayRange
    package let venue: String
}

/// A workshop as the reader of a report may know it.
package struct ReportWorkshop: Hashable, Sendable {
    package struct Group: Hashable, Sendable {
        package let name: String
        package let isSide: Bool
        package let people: ReportPeople
        /// How many of them were at the workshop before, of a side; nil at the first.
        package let returning: ReportCount?

        /// Whether one of these numbers may tell who somebody is.
        package var isTelling: Bool { people.isTelling || (returning?.isTelling ?? false) }
    }

    /// By when somebody has to apply for a visa.
    package struct Visa: Hashable, Sendable {
        package let applyBy: Day
        package let country: String
        package let people: ReportPeople
    }

    /// Days away, and who has them.
    package struct Away: Hashable, Sendable {
        package let days: DayRange
        package let people: ReportPeople
    }

    /// The journey of whoever reads it.
    package struct Journey: Hashable, Sendable {
        package let out: DayRange?
        package let back: DayRange?
        package let hours: Rational?
        package let isLocal: Bool
    }

    package struct Cost: Hashable, Sendable {
        package let category: String
        /// The group whose cost it is; nil where it is nobody's.
        package let group: String?
        package let amount: Money
        /// What each of ``payers`` pays of it.
        package let shares: [Money]
    }

    package let slot: ReportSlot
    /// Whether it has taken place.
    package let isHeld: Bool
    package let groups: [Group]
    /// How many people each side has there; empty where that is not told.
    package let balance: [Int]
    package let away: [Away]
    package let journey: Journey?
    package let visas: [Visa]
    /// Names of those who pay something here, in the order of the series.
    package let payers: [String]
    package let costs: [Cost]
    package let total: Money?
    /// How much of that rests on estimates; nil where nothing does.
    package let estimated: Money?
    /// Why here and now, and not elsewhere or another time.
    package let reasons: [ReportReason]

    package var people: Int { groups.reduce(0) { $0 + $1.people.number } }

    /// Whether the reader is told who comes, and not only how many.
    package var namesPeople: Bool {
        groups.contains { group in
            if case .named = group.people { true } else { false }
        }
    }
}

/// What something else would mean, each in words.
package struct ReportReason: Hashable, Sendable {
    package let instead: String
    package let lines: [String]
}

/// Who pays what and when.
package struct ReportMoney: Hashable, Sendable {
    package struct Funder: Hashable, Sendable {
        package let name: String
        package let currency: String
        package let rate: Rational
        package let overheadPercent: Rational
        package let balance: GrantBalance
        package let ownBalance: GrantBalance
    }

    package struct Category: Hashable, Sendable {
        package let category: String
        package let cost: Money
        /// What each funder pays.
        package let shares: [FunderAmount]
        /// What all others pay together.
        package let others: Money
    }

    package struct Month: Hashable, Sendable {
        package let year: Int
        package let month: Int
        package let total: Money
        package let shares: [FunderAmount]
        package let others: Money
    }

    /// What a funder pays for a workshop, or for the series.
    package struct Place: Hashable, Sendable {
        /// Nil: the series.
        package let slot: ReportSlot?
        package let shares: [FunderAmount]
        package let others: Money
        package let cost: Money
    }

    /// Those who pay and of whom the reader is told.
    package let funders: [Funder]
    /// Whether there are others.
    package let hasOthers: Bool
    package let categories: [Category]
    package let places: [Place]
    package let months: [Month]
    package let total: Money
    package let unfunded: Money
}

/// How much rests on estimates.
package struct ReportEstimate: Hashable, Sendable {
    package struct Category: Hashable, Sendable {
        package let category: String
        package let amount: Money
        package let cost: Money
    }

    package let amount: Money
    /// The share of the total, in words.
    package let percent: String
    package let categories: [Category]
}

/// What is different from an old plan.
package struct ReportChanges: Hashable, Sendable {
    package struct Change: Hashable, Sendable {
        package let before: ReportSlot?
        package let after: ReportSlot?
        package let joining: ReportPeople
        package let leaving: ReportPeople
    }

    package struct Funder: Hashable, Sendable {
        package let name: String
        package let sum: ChangedSum
    }

    package let held: Int
    package let kept: [Change]
    package let moved: [Change]
    package let new: [Change]
    package let dropped: [Change]
    package let cost: ChangedSum?
    package let funders: [Funder]
}

/// What becomes of a plan when people cancel.
package struct ReportRisks: Hashable, Sendable {
    package struct Workshop: Hashable, Sendable {
        package let slot: ReportSlot
        package let holds: Probability
        package let returning: Probability?
        /// On whom it depends most, with what remains without them.
        package let critical: [Critical]
        /// Who could come instead.
        package let standby: [Standby]
    }

    package struct Critical: Hashable, Sendable {
        package let person: String
        package let without: Probability
    }

    package struct Standby: Hashable, Sendable {
        package let person: String
        package let group: String
        package let holds: Probability
        package let applyBy: Day?
    }

    package let assumed: Rational
    package let workshops: [Workshop]
    package let all: Probability
    package let isSimulated: Bool
}

/// Who could be there when, and who pays until when.
package struct ReportTimeline: Hashable, Sendable {
    package enum State: Hashable, Sendable, CaseIterable {
        case ifNeedBe, away, noVisa
    }

    package struct Row: Hashable, Sendable {
        package let person: String
        /// Days that are not simply free, in order.
        package let spans: [State: [DayRange]]
        /// For each workshop the days that it takes of them; nil where they do not come.
        package let trips: [DayRange?]
    }

    package struct Group: Hashable, Sendable {
        package let name: String
        package let isSide: Bool
        package let rows: [Row]
        /// How many come to each workshop, where there are no rows.
        package let counts: [ReportCount]
    }

    package struct Window: Hashable, Sendable {
        package let name: String
        package let days: DayRange?
    }

    package let horizon: DayRange
    package let workshops: [ReportSlot]
    package let groups: [Group]
    package let blackouts: [Blackout]
    package let windows: [Window]
}
