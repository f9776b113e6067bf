public import SeriesModel

/// A risk assessment as JSON. Probabilities are numbers from 0 to 1.
public struct RiskDocument: AnswerDocument {
    /// The version of the format.
    public let parley: Int
    /// The name of the series.
    public let name: String
    /// The chance of cancelling of those for whom the series has none.
    public let assumedCancels: Rational
    /// How many workshops have taken place.
    public let held: Int
    /// That every workshop still to come keeps its rules.
    public let allWorkshops: Chance
    /// That besides, what ties workshops together holds.
    @OrNull public var wholeSeries: Chance?
    /// How simulated numbers were drawn.
    @OrNull public var simulation: Simulation?
    /// The workshops still to come.
    public let workshops: [Workshop]

    /// A probability.
    public struct Chance: Codable, Hashable, Sendable {
        /// From 0 to 1.
        public let value: Double
        /// Where it is simulated.
        @OrNull public var standardError: Double?

        init(_ probability: Probability) {
            value = probability.value
            standardError = probability.standardError
        }
    }

    /// How random numbers were drawn.
    public struct Simulation: Codable, Hashable, Sendable {
        /// For each number.
        public let draws: Int
        /// As text: it may have more digits than numbers of other programs.
        public let seed: String
    }

    /// What becomes of one workshop.
    public struct Workshop: Codable, Hashable, Sendable {
        /// Its place in the plan, from 1.
        public let number: Int
        /// The first meeting day.
        public let start: Day
        /// The last meeting day.
        public let end: Day
        /// A venue id.
        public let venue: String
        /// That it keeps its rules.
        public let holds: Chance
        /// That enough people return.
        @OrNull public var returning: Chance?
        /// The rules that can break, most likely first.
        public let breaks: [Broken]
        /// Everybody who attends, most critical first.
        public let attendees: [Attendee]
        /// Who could come instead, by delegation.
        public let standby: [Standbys]

        fileprivate init(_ workshop: WorkshopRisk) {
            number = workshop.number
            start = workshop.start
            end = workshop.end
            venue = workshop.venue
            holds = Chance(workshop.holds)
            breaks = workshop.breaks.map(Broken.init)
            attendees = workshop.attendees.map(Attendee.init)
            standby = workshop.standby.map(Standbys.init)
            returning = workshop.returning.map(Chance.init)
        }
    }

    /// A rule that can break.
    public struct Broken: Codable, Hashable, Sendable {
        /// The rule.
        public let rule: RuleCode
        /// Whose seats.
        @OrNull public var delegation: String?
        /// Which quota, by its position in the series.
        @OrNull public var quota: Int?
        /// That it breaks.
        public let probability: Double
        /// Where that is simulated.
        @OrNull public var standardError: Double?

        fileprivate init(_ risk: RuleRisk) {
            probability = risk.probability.value
            rule =
                switch risk.rule {
                case .seats: .seats
                case .balance: .balance
                case .quota: .quota
                case .required: .required
                }
            standardError = risk.probability.standardError
            if case .seats(let id) = risk.rule { delegation = id }
            if case .quota(let position) = risk.rule { quota = position }
        }
    }

    /// The rules that can break when people cancel.
    public enum RuleCode: String, Codable, CaseIterable, Sendable {
        /// Too few of a delegation.
        case seats
        /// Sides that are too unequal.
        case balance
        /// Too few or too many with a tag.
        case quota
        /// Somebody who must be there.
        case required
    }

    /// Somebody who attends, and how much depends on them.
    public struct Attendee: Codable, Hashable, Sendable {
        /// A participant id.
        public let participant: String
        /// The chance that they cancel.
        public let cancels: Rational
        /// That the workshop holds if they come.
        public let with: Double
        /// That it holds if they do not.
        public let without: Double
        /// By how much it falls if they cancel.
        public let drop: Double
        /// What their coming is worth.
        public let importance: Double
        /// Of `without`, where it is simulated.
        @OrNull public var standardError: Double?

        fileprivate init(_ attendee: AttendeeRisk) {
            participant = attendee.participant
            cancels = attendee.cancels
            with = attendee.with.value
            without = attendee.without.value
            drop = attendee.drop
            importance = attendee.importance
            standardError = attendee.without.standardError
        }
    }

    /// Who of a delegation could come instead.
    public struct Standbys: Codable, Hashable, Sendable {
        /// A delegation id.
        public let delegation: String
        /// The most useful first.
        public let people: [Person]
        /// Those who could not.
        public let unfit: [Unfit]

        fileprivate init(_ list: StandbyList) {
            delegation = list.delegation
            people = list.people.map(Person.init)
            unfit = list.unfit.map { Unfit(participant: $0.participant, reason: $0.reason, rules: $0.rules) }
        }
    }

    /// Somebody who could come instead.
    public struct Person: Codable, Hashable, Sendable {
        /// A participant id.
        public let participant: String
        /// Whom they could replace.
        public let replaces: [String]
        /// That the workshop holds with them on call.
        public let holds: Double
        /// By how much that is more.
        public let gain: Double
        /// Where it is simulated.
        @OrNull public var standardError: Double?
        /// The day on which they would leave home.
        public let leaves: Day
        /// The last day to apply for a visa.
        @OrNull public var applyBy: Day?
        /// What it costs more at the least.
        public let leastExtraCost: Money
        /// What it costs more at the most.
        public let mostExtraCost: Money
        /// Whether they would rather not.
        public let reluctant: Bool

        fileprivate init(_ standby: Standby) {
            participant = standby.participant
            replaces = standby.replaces
            holds = standby.holds.value
            gain = standby.gain
            leaves = standby.leaves
            leastExtraCost = standby.leastExtraCost
            mostExtraCost = standby.mostExtraCost
            reluctant = standby.isReluctant
            standardError = standby.holds.standardError
            applyBy = standby.applyBy
        }
    }

    /// Somebody who could not come instead.
    public struct Unfit: Codable, Hashable, Sendable {
        /// A participant id.
        public let participant: String
        /// Why not.
        public let reason: UnfitStandby.Reason
        /// The rules that break, by the names that `check` gives them.
        public let rules: [String]
    }

    /// A document of an assessment.
    public init(_ assessment: RiskAssessment, of series: Series) {
        parley = SeriesFormat.version
        name = series.name
        assumedCancels = assessment.assumed
        held = assessment.held
        allWorkshops = Chance(assessment.allWorkshops)
        workshops = assessment.workshops.map(Workshop.init)
        wholeSeries = assessment.wholeSeries.map(Chance.init)
        simulation = assessment.simulation.map { Simulation(draws: $0.draws, seed: "\($0.seed)") }
    }
}
