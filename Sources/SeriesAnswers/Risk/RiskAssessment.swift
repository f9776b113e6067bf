public import SeriesModel

/// What becomes of a plan when people cancel.
///
/// Everybody cancels each workshop with a chance of their own, independently of everybody else and of the other
/// workshops; that a side stays away as a whole is not in these numbers. Whoever attends only together with somebody
/// who cancels stays away too. Nobody comes in their place; what a replacement would mend is in the standby lists.
public struct RiskAssessment: Hashable, Sendable {
    /// The chance of cancelling where nobody says another: one in ten.
    public static let usualChance = Rational(1).divided(by: 10) ?? 0

    /// The chance of cancelling of those for whom the series has none.
    public var assumed: Rational
    /// How many workshops have taken place.
    public var held: Int
    /// The workshops still to come, in order of start.
    public var workshops: [WorkshopRisk]
    /// That every workshop still to come keeps the rules that it must keep by itself.
    public var allWorkshops: Probability
    /// That besides, each side has enough returning people at every workshop and everybody attends as often as they
    /// must; nil where the series asks for neither.
    public var wholeSeries: Probability?
    /// How simulated numbers were drawn; nil where every number is exact.
    public var simulation: RiskSimulation?

    /// Puts an assessment together in code, unchecked; `Planner` has the one of a plan.
    public init(
        assumed: Rational, held: Int, workshops: [WorkshopRisk], allWorkshops: Probability,
        wholeSeries: Probability? = nil, simulation: RiskSimulation? = nil
    ) {
        self.assumed = assumed
        self.held = held
        self.workshops = workshops
        self.allWorkshops = allWorkshops
        self.wholeSeries = wholeSeries
        self.simulation = simulation
    }
}

/// How random numbers were drawn: the same seed gives the same numbers.
public struct RiskSimulation: Hashable, Sendable {
    /// So many draws for each simulated number.
    public var draws: Int
    /// Where the sequence of random numbers began.
    public var seed: UInt64

    /// The error of a simulated share falls with the root of `draws`: ten thousand leave at most half a point of a
    /// hundred.
    public init(draws: Int, seed: UInt64) {
        self.draws = draws
        self.seed = seed
    }
}

/// What becomes of one workshop when people cancel.
public struct WorkshopRisk: Hashable, Sendable {
    /// Its place in the plan, from 1.
    public var number: Int
    /// The first meeting day.
    public var start: Day
    /// The last meeting day.
    public var end: Day
    /// A venue id.
    public var venue: String
    /// That seats, balance and quotas still hold and that everybody required is there.
    public var holds: Probability
    /// That each side still has enough people from the workshop before, some of whom may have cancelled that one; nil
    /// where the series does not ask for it or there is none before.
    public var returning: Probability?
    /// The rules that can break, most likely first.
    public var breaks: [RuleRisk]
    /// Everybody who attends, by how much the workshop depends on them, most critical first.
    public var attendees: [AttendeeRisk]
    /// A list for each delegation that attends, in the order of the series.
    public var standby: [StandbyList]

    /// The risk of a workshop.
    public init(
        number: Int, start: Day, end: Day, venue: String, holds: Probability, returning: Probability? = nil,
        breaks: [RuleRisk] = [], attendees: [AttendeeRisk] = [], standby: [StandbyList] = []
    ) {
        self.number = number
        self.start = start
        self.end = end
        self.venue = venue
        self.holds = holds
        self.returning = returning
        self.breaks = breaks
        self.attendees = attendees
        self.standby = standby
    }
}

/// How likely cancellations break one rule at a workshop, whatever becomes of the other rules.
public struct RuleRisk: Hashable, Sendable {
    /// A rule that too few people can break.
    public enum Rule: Hashable, Sendable {
        /// A delegation has fewer attendees than its least seats.
        case seats(delegation: String)
        /// Two sides differ by more than they may.
        case balance
        /// A quota, by its position in the series.
        case quota(Int)
        /// Somebody required is missing.
        case required
    }

    /// The rule.
    public var rule: Rule
    /// How likely it breaks.
    public var probability: Probability

    /// The risk of a rule.
    public init(rule: Rule, probability: Probability) {
        self.rule = rule
        self.probability = probability
    }
}

/// What one attendee means to a workshop.
public struct AttendeeRisk: Hashable, Sendable {
    /// A participant id.
    public var participant: String
    /// The chance that they cancel.
    public var cancels: Rational
    /// The workshop's probability if it is certain that they cancel.
    public var without: Probability
    /// The workshop's probability if it is certain that they come.
    public var with: Probability
    /// By how much the workshop's probability drops when they cancel for sure; negative where it rises.
    public var drop: Double

    /// Birnbaum's importance: what their coming is worth to the workshop's probability (Birnbaum, *On the importance of
    /// different components in a multicomponent system*, 1969). The drop is this times the chance that they come.
    public var importance: Double { with.value - without.value }

    /// What an attendee means.
    public init(participant: String, cancels: Rational, without: Probability, with: Probability, drop: Double) {
        self.participant = participant
        self.cancels = cancels
        self.without = without
        self.with = with
        self.drop = drop
    }
}

/// Whom to keep warm for the seats of one delegation at one workshop.
public struct StandbyList: Hashable, Sendable {
    /// A delegation id.
    public var delegation: String
    /// Those who could come instead of somebody, most useful first, then cheapest first.
    public var people: [Standby]
    /// Those of the delegation who are not to attend and cannot, and why; in the order of the series.
    public var unfit: [UnfitStandby]

    /// Nobody who attends the workshop stands in either list.
    public init(delegation: String, people: [Standby] = [], unfit: [UnfitStandby] = []) {
        self.delegation = delegation
        self.people = people
        self.unfit = unfit
    }
}

/// Somebody who could take the place of an attendee: the plan stays right, and every cost line can still be paid.
public struct Standby: Hashable, Sendable {
    /// A participant id.
    public var participant: String
    /// Attendees, one of whom they could replace, in the order of the series.
    public var replaces: [String]
    /// The workshop's probability with this person alone on standby: they come, unless they cancel too, when that mends
    /// the workshop and somebody whom they could replace has cancelled.
    public var holds: Probability
    /// By how much that is more than without them.
    public var gain: Double
    /// The first day on which they must be away from home.
    public var leaves: Day
    /// The last day on which a visa can be applied for; nil where they need none.
    public var applyBy: Day?
    /// What the series costs more with them, the least over those whom they could replace; negative where it costs
    /// less.
    public var leastExtraCost: Money
    /// The same, the most.
    public var mostExtraCost: Money
    /// Whether they would rather not go there, or then.
    public var isReluctant: Bool

    /// Somebody on standby.
    public init(
        participant: String, replaces: [String], holds: Probability, gain: Double, leaves: Day, applyBy: Day? = nil,
        leastExtraCost: Money, mostExtraCost: Money, isReluctant: Bool = false
    ) {
        self.participant = participant
        self.replaces = replaces
        self.holds = holds
        self.gain = gain
        self.leaves = leaves
        self.applyBy = applyBy
        self.leastExtraCost = leastExtraCost
        self.mostExtraCost = mostExtraCost
        self.isReluctant = isReluctant
    }
}

/// Somebody who is not to attend and cannot take anybody's place.
public struct UnfitStandby: Hashable, Sendable {
    /// What is in the way.
    public enum Reason: String, Codable, CaseIterable, Sendable {
        /// The venue, their calendar or a visa.
        case cannotAttend
        /// Whomever they replace, a rule of the series breaks.
        case breaksRule
        /// Whomever they replace, the funders cannot pay for it.
        case cannotBePaid
    }

    /// A participant id.
    public var participant: String
    /// What is in the way.
    public var reason: Reason
    /// The rules that break whomever they replace, by the names that an audit gives them; where there is none, those
    /// that break for somebody.
    public var rules: [String]

    /// Somebody who cannot take anybody's place.
    public init(participant: String, reason: Reason, rules: [String] = []) {
        self.participant = participant
        self.reason = reason
        self.rules = rules
    }
}

/// A probability, and how sure it is.
public struct Probability: Hashable, Sendable {
    /// Between 0 and 1.
    public var value: Double
    /// The standard error of a simulated value; nil where the value is computed exactly.
    public var standardError: Double?

    /// Exact where no standard error is given: computed in floating point, not drawn.
    public init(_ value: Double, standardError: Double? = nil) {
        self.value = value
        self.standardError = standardError
    }

    /// The share of hits among independent draws, with its standard error.
    ///
    /// One half is added to hits and misses when the error is estimated, so that no hits do not pass for certainty.
    public init(hits: Int, of draws: Int) {
        let smoothed = (Double(hits) + 0.5) / (Double(draws) + 1)
        self.init(
            Double(hits) / Double(draws), standardError: (smoothed * (1 - smoothed) / Double(draws)).squareRoot())
    }

    /// The probability that two independent things both happen; the errors are carried along to first order.
    public static func * (first: Probability, second: Probability) -> Probability {
        let value = first.value * second.value
        guard first.standardError != nil || second.standardError != nil else { return Probability(value) }
        let parts = ((first.standardError ?? 0) * second.value, (second.standardError ?? 0) * first.value)
        return Probability(value, standardError: (parts.0 * parts.0 + parts.1 * parts.1).squareRoot())
    }

    /// That it happens together with something independent that is known exactly.
    package func scaled(by factor: Double) -> Probability {
        Probability(value * factor, standardError: standardError.map { $0 * factor })
    }

    /// That it does not happen.
    package var complement: Probability { Probability(1 - value, standardError: standardError) }

    /// One of two with a known chance, the other otherwise; the errors count as if they were independent.
    package static func either(_ first: Probability, with chance: Double, or second: Probability) -> Probability {
        let value = chance * first.value + (1 - chance) * second.value
        guard first.standardError != nil || second.standardError != nil else { return Probability(value) }
        let parts = (chance * (first.standardError ?? 0), (1 - chance) * (second.standardError ?? 0))
        return Probability(value, standardError: (parts.0 * parts.0 + parts.1 * parts.1).squareRoot())
    }
}

extension Series {
    /// The chance that a participant cancels a workshop that they are to attend, 0 to 1.
    ///
    /// What stands with the participant counts before what stands with the delegation.
    ///
    /// - Parameters:
    ///   - participant: somebody of this series.
    ///   - otherwise: the chance where the series says nothing.
    /// - Returns: the chance.
    package func chanceOfCancelling(_ participant: Participant, otherwise: Rational) -> Rational {
        participant.cancels ?? delegations.first { $0.id == participant.delegation }?.cancels ?? otherwise
    }
}

/// What becomes of a plan when people cancel: how likely each workshop still keeps its rules, on whom that depends, and
/// who could come instead of whom.
///
/// Everybody cancels each workshop independently, with the chance that the series gives. There is no part of an answer:
/// where the time was over or the task was cancelled, ``ParleyError/stopped`` is thrown; of a chance that is none,
/// ``ParleyError/invalidSeries(_:)``.
public struct RiskQuestion: Question {
    /// `parley risk`.
    public static let name = "risk"
    /// What it answers, for lists of questions.
    public static let meaning = "what cancellations do to a plan"
    /// What `--json` prints.
    public typealias Document = RiskDocument

    /// A right plan of the series.
    public var plan: Plan
    /// The chance of cancelling, 0 to 1, of those for whom the series has none.
    public var cancels: Rational

    /// The question about a right plan, with the chance of cancelling, 0 to 1, where the series gives none.
    public init(of plan: Plan, cancels: Rational = RiskAssessment.usualChance) {
        self.plan = plan
        self.cancels = cancels
    }

    /// ``plan``.
    public var rightPlan: Plan? { plan }

    /// The assessment.
    public func answer(from enquiry: inout Enquiry) throws(ParleyError) -> RiskAssessment {
        guard cancels >= 0, cancels <= 1 else {
            throw .invalidSeries([SeriesProblem(path: "cancels", kind: .notAShare("\(cancels)"))])
        }
        do {
            return try RiskAnalysis.assess(
                plan, of: enquiry.series, solver: enquiry.solver, settings: RiskSettings(assumed: cancels),
                limits: enquiry.limits)
        } catch {
            throw ParleyError(error)
        }
    }

    /// Always yes: it has no parts.
    public static func verdict(of assessment: RiskAssessment) -> Verdict {
        .yes
    }
}
