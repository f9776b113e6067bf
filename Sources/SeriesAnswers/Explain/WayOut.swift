public import SeriesModel

/// A change with which the series has a right plan.
public struct WayOut: Hashable, Sendable {
    /// What is changed; as a rule one condition.
    public var amendments: [Amendment]
    /// A right plan of the changed series, made with its goals; its status says whether it is proven to be the best.
    public var plan: Plan
    /// Whether nothing smaller would do: not a cent, a day or a seat less.
    public var isLeast: Bool
    /// What the change asks of funders beyond the series, in the series currency, overhead included.
    public var extraMoney: Money

    /// A change with which there is a plan.
    public init(amendments: [Amendment], plan: Plan, isLeast: Bool, extraMoney: Money = .zero) {
        self.amendments = amendments
        self.plan = plan
        self.isLeast = isLeast
        self.extraMoney = extraMoney
    }

    /// What a change asks for, the lightest first.
    public enum Burden: Int, Comparable, CaseIterable, Sendable {
        /// A rule that the coordinator made: seats, gaps, balance, quotas, dates.
        case rule
        /// Something of one person or venue.
        case asking
        /// Fewer workshops.
        case fewerWorkshops
        /// Something that others decide: a visa, a blackout.
        case authority
        /// A funder's consent, without more money.
        case consent
        /// More money.
        case money

        /// Whether the first is lighter.
        public static func < (first: Burden, second: Burden) -> Bool { first.rawValue < second.rawValue }
    }

    /// The heaviest thing that the change asks for.
    public var burden: Burden { amendments.map(\.condition.burden).max() ?? .rule }
}

extension Condition {
    /// What changing the condition asks for.
    public var burden: WayOut.Burden {
        switch group {
        case .dates, .ceilings, .gaps, .seats, .company, .harmony, .pins: .rule
        case .calendars, .acceptedVenues, .attendances, .venues: .asking
        case .number: .fewerWorkshops
        case .entry, .blackouts: .authority
        case .fundersRules: .consent
        case .money: .money
        }
    }
}
