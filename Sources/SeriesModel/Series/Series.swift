/// A series of workshops to plan: who, when, where, what it costs, who pays and which rules hold.
///
/// The fields are those of a series file, format 1, in its words. A series can be put together or changed freely;
/// ``problems()`` says what is wrong with it, and planning and auditing refuse one that has problems.
public struct Series: Hashable, Sendable {
    /// What people call the series.
    public var name: String
    /// Every meeting day lies in it.
    public var horizon: DayRange
    /// The day of planning: visa notice counts from it, and every workshop that is not held starts after it; nil:
    /// neither is checked.
    public var today: Day?
    /// How many workshops; nil as the maximum: as many as fit.
    public var workshops: Limits
    /// Meeting days of a workshop, consecutive.
    public var days: Int
    /// Weekdays on which a workshop may start; nil: any.
    public var startOn: Set<Weekday>?
    /// The only days on which a workshop may start, in addition to all other rules; nil: any.
    public var starts: [DayRange]?
    /// Days from the start of a workshop to the start of the next, as they are given; ``gap`` fills in what is not.
    public var givenGap: Gap
    /// Days that no meeting may touch.
    public var blackouts: [Blackout]
    /// Days that a traveller is away around the meeting, unless delegation or participant say otherwise.
    public var travelDays: TravelDays
    /// The currency in which everything is added up.
    public var currency: String
    /// What one unit of another currency is worth in the series currency.
    public var rates: [String: Rational]
    /// The groups that send people.
    public var delegations: [Delegation]
    /// Everybody who may be invited, in the order in which plans list them.
    public var participants: [Participant]
    /// Where workshops can be held.
    public var venues: [Venue]
    /// Round trips from home cities to venue cities.
    public var fares: [Fare]
    /// What passports need; no row: nothing.
    public var visas: [Visa]
    /// What is bought for every workshop.
    public var services: [Service]
    /// Costs once for the series, whatever the schedule.
    public var costs: [SeriesCost]
    /// Who pays; of the right splits of the costs a plan takes the one in which the first in the list pays as much as
    /// it can in all, then the second, and so on.
    public var funders: [Funder]
    /// At every workshop the attendance of any two sides differs by at most so many; nil: no rule.
    public var balance: Int?
    /// At every workshop but the first, each side has so many attendees who were at the one before.
    public var continuity: Int
    /// Numbers and shares of attendees with a tag.
    public var quotas: [Quota]
    /// Lists of participant ids: at every workshop all of a list attend, or none.
    public var together: [[String]]
    /// Lists of participant ids: at every workshop at most one of a list attends.
    public var apart: [[String]]
    /// Whether consecutive workshops must be at different venues.
    public var rotate: Bool
    /// Workshops that have taken place.
    public var held: [HeldWorkshop]
    /// Workshops that must be in the plan.
    public var pinned: [Pin]
    /// What to optimise, in order.
    public var goals: [Goal]

    /// A series; whatever is left out has the default of the format.
    public init(
        name: String, horizon: DayRange, today: Day? = nil, workshops: Limits, days: Int,
        startOn: Set<Weekday>? = nil, starts: [DayRange]? = nil, gap: Limits? = nil, blackouts: [Blackout] = [],
        travelDays: TravelDays = TravelDays(before: 1, after: 1), currency: String, rates: [String: Rational] = [:],
        delegations: [Delegation] = [], participants: [Participant] = [], venues: [Venue] = [], fares: [Fare] = [],
        visas: [Visa] = [], services: [Service] = [], costs: [SeriesCost] = [], funders: [Funder] = [],
        balance: Int? = nil, continuity: Int = 0, quotas: [Quota] = [], together: [[String]] = [],
        apart: [[String]] = [], rotate: Bool = false, held: [HeldWorkshop] = [], pinned: [Pin] = [],
        goals: [Goal] = Goal.standard
    ) {
        self.name = name
        self.horizon = horizon
        self.today = today
        self.workshops = workshops
        self.days = days
        self.startOn = startOn
        self.starts = starts
        givenGap = Gap(min: gap?.min, max: gap?.max)
        self.blackouts = blackouts
        self.travelDays = travelDays
        self.currency = currency
        self.rates = rates
        self.delegations = delegations
        self.participants = participants
        self.venues = venues
        self.fares = fares
        self.visas = visas
        self.services = services
        self.costs = costs
        self.funders = funders
        self.balance = balance
        self.continuity = continuity
        self.quotas = quotas
        self.together = together
        self.apart = apart
        self.rotate = rotate
        self.held = held
        self.pinned = pinned
        self.goals = goals
    }
}

extension Series {
    /// What one unit of a currency is worth in the series currency; 1 for nil and the series currency itself.
    package func rate(of currency: String?) -> Rational {
        guard let currency, currency != self.currency else { return 1 }
        return rates[currency] ?? 1
    }

    /// Days from the start of a workshop to the start of the next.
    ///
    /// Where no least number is given it is ``days`` with the most travel days before and after of any participant, so
    /// that nobody is in two places; but no more than the greatest, and no less than ``days``. O(n) in the participants
    /// then.
    public var gap: Limits {
        get {
            guard let least = givenGap.min else {
                let apart = days + longestTravel.before + longestTravel.after
                return Limits(min: max(days, min(apart, givenGap.max ?? apart)), max: givenGap.max)
            }
            return Limits(min: least, max: givenGap.max)
        }
        set { givenGap = Gap(min: newValue.min, max: newValue.max) }
    }

    /// The days that a participant is away around a meeting: their own, else the delegation's, else the series'.
    public func travelDays(of participant: Participant) -> TravelDays {
        participant.travelDays ?? delegations.first { $0.id == participant.delegation }?.travelDays ?? travelDays
    }

    /// Groups of people who all come or none: whom the lists of ``together`` join, where one has somebody of another.
    package var companions: [Set<String>] {
        together.reduce(into: []) { groups, list in
            let joined = groups.filter { !$0.isDisjoint(with: list) }
            groups.removeAll { !$0.isDisjoint(with: list) }
            groups.append(joined.reduce(Set(list)) { $0.union($1) })
        }
    }

    /// The most travel days before and the most after of any participant, who need not be the same.
    private var longestTravel: TravelDays {
        participants.reduce(into: TravelDays(before: 0, after: 0)) { longest, participant in
            let travel = travelDays(of: participant)
            longest.before = max(longest.before, travel.before)
            longest.after = max(longest.after, travel.after)
        }
    }
}
