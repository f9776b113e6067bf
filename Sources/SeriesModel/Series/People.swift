/// A group that sends people: a side of the conflict, the third party, or guests.
public struct Delegation: Hashable, Sendable {
    /// What a delegation is to the dialogue.
    public enum Role: String, CaseIterable, Sendable {
        case side, thirdParty, guest
    }

    /// What other parts of the series and plans call it by.
    public var id: String
    /// What people call it.
    public var name: String
    /// What it is to the dialogue.
    public var role: Role
    /// Attendees at each workshop.
    public var seats: Limits
    /// Overrides the series' travel days.
    public var travelDays: TravelDays?
    /// Honorarium per attendance.
    public var fee: Amount
    /// Funder ids from which its people take nothing.
    public var refuses: [String]
    /// The chance that one of its people cancels a workshop, 0 to 1; nil: the file does not say.
    public var cancels: Rational?

    /// A delegation.
    public init(
        id: String, name: String? = nil, role: Role, seats: Limits = Limits(), travelDays: TravelDays? = nil,
        fee: Amount = Amount(0), refuses: [String] = [], cancels: Rational? = nil
    ) {
        self.id = id
        self.name = name ?? id
        self.role = role
        self.seats = seats
        self.travelDays = travelDays
        self.fee = fee
        self.refuses = refuses
        self.cancels = cancels
    }

    /// The limits of a delegation.
    package static let limits: [LimitKey<Delegation>] = [
        .between("seats", \.seats, "person", "people", "at each workshop")
    ]
}

/// What somebody answers to a start day.
public enum PollAnswer: String, CaseIterable, Sendable {
    case yes
    /// They could come, and would rather not: an attendance counts as reluctant.
    case ifNeedBe
    case no
}

/// Somebody who may be invited.
public struct Participant: Hashable, Sendable {
    /// What other parts of the series and plans call it by.
    public var id: String
    /// The real name: it stays on the coordinator's screen.
    public var name: String
    /// A delegation id.
    public var delegation: String
    /// The code of the city where they live.
    public var home: String
    /// Country codes; none listed: no visa is needed anywhere.
    public var passports: [String]
    /// Days on which they cannot be away.
    public var unavailable: [DayRange]
    /// Where given, every other day but those of ``ifNeedBe`` is unavailable.
    public var available: [DayRange]?
    /// Days on which they could be away if need be, available ones also where ``available`` is given; an attendance
    /// that touches one counts as reluctant.
    public var ifNeedBe: [DayRange]
    /// Answers to start days: where given, they can attend only workshops that start on a day answered with yes or if
    /// need be, the latter counted as reluctant; nil: they were not asked.
    public var poll: [Day: PollAnswer]?
    /// Acceptable venue ids; nil: all.
    public var venues: [String]?
    /// Venue ids where they would rather not go.
    public var reluctant: [String]
    /// Attendances over the series.
    public var attends: Limits
    /// Whether they attend every workshop.
    public var required: Bool
    /// What one attendance is worth.
    public var weight: Int
    /// What quotas count: `woman`, `expert`.
    public var tags: [String]
    /// Overrides the delegation's travel days.
    public var travelDays: TravelDays?
    /// Overrides the delegation's honorarium.
    public var fee: Amount?
    /// Funder ids, added to the delegation's.
    public var refuses: [String]
    /// The chance that they cancel a workshop, 0 to 1; overrides the delegation's.
    public var cancels: Rational?

    /// A participant.
    public init(
        id: String, name: String? = nil, delegation: String, home: String, passports: [String] = [],
        unavailable: [DayRange] = [], available: [DayRange]? = nil, ifNeedBe: [DayRange] = [],
        poll: [Day: PollAnswer]? = nil, venues: [String]? = nil, reluctant: [String] = [], attends: Limits = Limits(),
        required: Bool = false, weight: Int = 1, tags: [String] = [], travelDays: TravelDays? = nil, fee: Amount? = nil,
        refuses: [String] = [], cancels: Rational? = nil
    ) {
        self.id = id
        self.name = name ?? id
        self.delegation = delegation
        self.home = home
        self.passports = passports
        self.unavailable = unavailable
        self.available = available
        self.ifNeedBe = ifNeedBe
        self.poll = poll
        self.venues = venues
        self.reluctant = reluctant
        self.attends = attends
        self.required = required
        self.weight = weight
        self.tags = tags
        self.travelDays = travelDays
        self.fee = fee
        self.refuses = refuses
        self.cancels = cancels
    }

    /// The limits of a participant.
    package static let limits: [LimitKey<Participant>] = [
        .between("attends", \.attends, "workshop", "workshops", "over the series")
    ]
}

/// How many attendees, or what share of them, carry a tag at every workshop.
public struct Quota: Hashable, Sendable {
    /// The tag that is counted.
    public var tag: String
    /// Delegation ids, counted together; nil: all sides.
    public var of: [String]?
    /// How many attendees carry it.
    public var count: Limits
    /// Between 0 and 1; nil: no limit.
    public var minShare: Rational?
    /// Between 0 and 1; nil: no limit.
    public var maxShare: Rational?

    /// A quota.
    public init(
        tag: String, of: [String]? = nil, count: Limits = Limits(), minShare: Rational? = nil, maxShare: Rational? = nil
    ) {
        self.tag = tag
        self.of = of
        self.count = count
        self.minShare = minShare
        self.maxShare = maxShare
    }
}
