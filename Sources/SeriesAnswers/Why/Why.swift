import SeriesAudit
public import SeriesModel
import SeriesPlanning

/// Something that a plan has or has not: to ask why is to turn it round and see what comes of it.
public enum PlanFeature: Hashable, Sendable {
    /// A workshop at a venue, by its id, from a day.
    case workshop(venue: String, start: Day)
    /// Any workshop at a venue, by its id.
    case venue(String)
    /// A participant, by their id, at a workshop, by its number in the plan.
    case attendance(participant: String, workshop: Int)
    /// Any workshop that starts on one of these days: at a venue, by its id; nil: anywhere.
    case starts(venue: String?, within: DayRange)
    /// A participant, by their id, at any workshop.
    case participant(String)
    /// Two participants, by their ids, at the same workshop.
    case pair(String, String)
}

/// Why a plan is as it is.
public struct Why: Hashable, Sendable {
    /// The plan in question.
    public var plan: Plan
    /// What was asked, each with what it came to, in the order asked.
    public var answers: [WhyAnswer]

    /// Puts an answer together in code, unchecked: nothing is planned here.
    public init(plan: Plan, answers: [WhyAnswer]) {
        self.plan = plan
        self.answers = answers
    }

    /// Whether every question has its answer, and every answer is proven.
    public var isWhole: Bool {
        answers.allSatisfy { answer in
            switch answer.outcome {
            case .plan(let other, _): other.status == .optimal
            case .impossible(let obstacles): !obstacles.isEmpty
            case .unknown: false
            }
        }
    }
}

/// What comes of turning something round.
public struct WhyAnswer: Hashable, Sendable {
    /// What was turned round.
    public var question: PlanFeature
    /// Whether the plan has it: then the other plan must not have it, else it must.
    public var isInPlan: Bool
    /// The number of the workshop in the plan for which it was asked; nil: for the plan as a whole.
    public var workshop: Int?
    /// What it came to.
    public var outcome: Outcome

    /// What it came to.
    public enum Outcome: Hashable, Sendable {
        /// The best plan with it turned round, and what that means for each goal.
        case plan(Plan, [GoalChange])
        /// Proven: no plan is right then. What stands in the way; empty where the search stopped before that was known.
        case impossible([Obstacle])
        /// The search stopped before it knew.
        case unknown
    }

    /// `workshop` counts from 1; nil where the question is not about one.
    public init(question: PlanFeature, isInPlan: Bool, workshop: Int? = nil, outcome: Outcome) {
        self.question = question
        self.isInPlan = isInPlan
        self.workshop = workshop
        self.outcome = outcome
    }
}

/// What a plan has of a goal, and another one.
public struct GoalChange: Hashable, Sendable {
    /// One of the series' goals, in whose unit the values are.
    public var goal: Goal.Kind
    /// In the plan in question.
    public var before: Rational
    /// In the other.
    public var after: Rational

    /// Both values are in the unit of the goal.
    public init(goal: Goal.Kind, before: Rational, after: Rational) {
        self.goal = goal
        self.before = before
        self.after = after
    }
}

/// Why a question, as it was typed, cannot be understood. No name of a participant is in it.
public enum UnclearQuestion: Error, Hashable, Sendable {
    /// Nothing was typed.
    case nothing
    /// No venue, and no participant, is called so; nil where what was typed may be the name of somebody.
    case noVenue(String?)
    /// No participant is called so.
    case noParticipant
    /// The plan has no workshop of this number.
    case noWorkshop(String)
    /// The calendar has no such day.
    case noSuchDay(String)
    /// Two days could be meant: `03/05/2027`.
    case twoDays(String)
    /// The days do not follow each other.
    case daysReversed(String)
    /// The day, which is another of the week than the text says.
    case otherWeekday(String, Day)
    /// It should be days and is none.
    case notDays(String)
    /// Several participants have the same name; their ids.
    case severalParticipants([String])
    /// Several venues have the same name; their ids.
    case severalVenues([String])
    /// Several funders have the same name; their ids.
    case severalFunders([String])
    /// Both of a pair are the same participant.
    case samePerson
}

extension UnclearQuestion: CustomStringConvertible {
    /// What is wrong and how it can be said.
    public var description: String {
        switch self {
        case .nothing:
            "the question is empty: name a venue, days, a participant or two, such as \"istanbul 2027-05\", \"n3\" or \"n3+s4\""
        case .noVenue(let word?): "the series has no venue '\(word)'"
        case .noVenue(nil): "the series has no venue and nobody of this id or name"
        case .noParticipant: "the series has nobody of this id or name"
        case .noWorkshop(let word): "the plan has no workshop '\(word)'"
        case .noSuchDay(let text): "there is no such date: \(text)"
        case .twoDays(let text): "the date could be two days: \(text); write 2027-05-03 or 3 May 2027"
        case .daysReversed(let text): "the last day comes before the first: \(text)"
        case .otherWeekday(let text, let day): "\(day) is a \(day.weekday.name): \(text)"
        case .notDays(let text):
            "that is no date that Parley reads: \(text); write 2027-05-03, 3 May 2027, 2027-05 or 2027-05-01/2027-05-20"
        case .severalParticipants(let ids):
            "several participants have this name; give the id: \(ids.joined(separator: ", "))"
        case .severalVenues(let ids): "several venues have this name; give the id: \(ids.joined(separator: ", "))"
        case .severalFunders(let ids): "several funders have this name; give the id: \(ids.joined(separator: ", "))"
        case .samePerson: "the question names the same participant twice"
        }
    }
}

/// Why a plan has something or has not: the best plan with it turned round, or what stands in the way.
public struct WhyQuestion: Question {
    /// `parley why`.
    public static let name = "why"
    /// What it answers, for lists of questions.
    public static let meaning = "why a plan is as it is, and what something else would cost"
    /// What `--json` prints.
    public typealias Document = WhyDocument

    /// A right plan of the series.
    public var plan: Plan
    /// What to turn round; nothing: for each workshop its other venues, and the next dates at its own.
    public var features: [PlanFeature]
    /// Where nothing is to be turned round, only for the workshop with this number in the plan; nil: for each that has
    /// not been held.
    public var workshop: Int?

    /// The question about a right plan.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - features: what to turn round; none: for each workshop its other venues, and the next dates at its own.
    ///   - workshop: without features, only for the workshop with this number.
    public init(of plan: Plan, not features: [PlanFeature] = [], workshop: Int? = nil) {
        self.plan = plan
        self.features = features
        self.workshop = workshop
    }

    /// ``plan``.
    public var rightPlan: Plan? { plan }

    /// An answer for each thing that is turned round, in order.
    public func answer(from enquiry: inout Enquiry) throws(ParleyError) -> Why {
        for feature in features { try feature.check(in: plan, of: enquiry.series) }
        if let workshop { try plan.expectWorkshop(workshop) }
        var asked: [(feature: PlanFeature, workshop: Int?)] = features.map { ($0, nil) }
        if features.isEmpty {
            for (position, planned) in plan.workshops.enumerated()
            where !enquiry.series.isHeld(planned) && (workshop == nil || workshop == position + 1) {
                asked += enquiry.neighbours(of: planned).map { ($0, position + 1) }
            }
        }
        var answers: [WhyAnswer] = []
        for (feature, workshop) in asked {
            enquiry.purpose = "question \(answers.count + 1) of \(asked.count)"
            answers.append(try enquiry.answer(feature, of: plan, for: workshop))
        }
        return Why(plan: plan, answers: answers)
    }

    /// Never no.
    public static func verdict(of why: Why) -> Verdict {
        why.isWhole ? .yes : .stopped
    }
}

extension PlanFeature {
    /// Sees that the series and the plan have what it names.
    fileprivate func check(in plan: Plan, of series: Series) throws(ParleyError) {
        func expect(venue: String) throws(ParleyError) {
            if !series.venues.contains(where: { $0.id == venue }) { throw .unknown(.venue, venue) }
        }
        func expect(participant: String) throws(ParleyError) {
            if !series.participants.contains(where: { $0.id == participant }) { throw .unknown(.participant, "") }
        }
        switch self {
        case .workshop(let venue, _), .venue(let venue), .starts(let venue?, _): try expect(venue: venue)
        case .starts(nil, _): break
        case .attendance(let participant, let number):
            try expect(participant: participant)
            try plan.expectWorkshop(number)
        case .participant(let participant): try expect(participant: participant)
        case .pair(let first, let second):
            try expect(participant: first)
            try expect(participant: second)
            if first == second { throw .unclear(.samePerson) }
        }
    }
}

extension Plan {
    /// Sees that it has a workshop of this number, from 1; any number may be asked about.
    fileprivate func expectWorkshop(_ number: Int) throws(ParleyError) {
        if number < 1 || number > workshops.count { throw .unknown(.workshop, "\(number)") }
    }
}

extension Enquiry {
    /// A workshop's other venues on its dates, and the next start days at its venue.
    fileprivate func neighbours(of workshop: PlannedWorkshop) -> [PlanFeature] {
        let others = series.venues.map(\.id).filter { $0 != workshop.venue }
        let days = [-1, 1].compactMap { step in
            (1...7).lazy.map { workshop.start + step * $0 }.first(where: series.isStartDay)
        }
        return others.map { .workshop(venue: $0, start: workshop.start) }
            + days.map { .workshop(venue: workshop.venue, start: $0) }
    }

    fileprivate mutating func answer(
        _ question: PlanFeature, of plan: Plan, for number: Int? = nil
    ) throws(ParleyError) -> WhyAnswer {
        let turned = series.turning(question, in: plan)
        func answer(_ outcome: WhyAnswer.Outcome) -> WhyAnswer {
            WhyAnswer(question: question, isInPlan: turned.isInPlan, workshop: number, outcome: outcome)
        }
        let plain = obstacles(to: question, in: plan, isInPlan: turned.isInPlan)
        if !plain.isEmpty { return answer(.impossible(plain)) }
        let other = try self.plan(demanding: turned.demands, nearest: plan)
        switch other.status {
        case .optimal, .feasible:
            let audit = Audit(series: series, baseline: baseline)
            let changes = series.goals.map(\.kind).map { kind in
                GoalChange(
                    goal: kind, before: audit.goalValue(of: kind, in: plan) ?? 0,
                    after: audit.goalValue(of: kind, in: other) ?? 0)
            }
            return answer(.plan(other, changes))
        case .infeasible:
            return answer(
                .impossible(try hindrance(to: series, demanding: turned.demands).map { [$0] } ?? []))
        case .unknown: return answer(.unknown)
        }
    }

    /// What can be read from the series without a solve.
    private func obstacles(to question: PlanFeature, in plan: Plan, isInPlan: Bool) -> [Obstacle] {
        let reader = Obstacles(series)
        switch question {
        case .venue, .pair: return []
        case .starts(let venue, let range): return isInPlan ? [] : obstacles(toStartAt: venue, within: range)
        case .participant(let participant): return isInPlan ? [] : obstacles(toPresenceOf: participant)
        case .workshop(let venue, let start):
            if let held = series.held.first(where: { $0.start == start && $0.venue == venue }) {
                return [.held(held.start)]
            }
            guard !isInPlan, let place = series.venues.firstIndex(where: { $0.id == venue }) else { return [] }
            let ofDays = reader.ofDays(at: place, from: start)
            return ofDays.isEmpty ? reader.ofPeople(at: place, from: start) : ofDays
        case .attendance(let participant, let number):
            let workshop = plan.workshops[number - 1]
            if series.isHeld(workshop) { return [.held(workshop.start)] }
            guard !isInPlan, let place = series.venues.firstIndex(where: { $0.id == workshop.venue }),
                let person = series.participants.firstIndex(where: { $0.id == participant })
            else { return [] }
            return reader.absence(of: person, at: WorkshopOption(venue: place, start: workshop.start)).map {
                [.absent($0, isRequired: false)]
            } ?? []
        }
    }
}

extension Enquiry {
    /// What stands in the way of every start at a venue, or anywhere, on some days, whoever attends; of a single start
    /// also who cannot come.
    private func obstacles(toStartAt venue: String?, within range: DayRange) -> [Obstacle] {
        let reader = Obstacles(series)
        let places = series.venues.indices.filter { venue == nil || series.venues[$0].id == venue }
        let inside =
            (DayRange(max(range.first, series.horizon.first), min(range.last, series.horizon.last)))
            .map { days in (days.first.number...days.last.number).map(Day.init(number:)) } ?? [range.first]
        let right = inside.filter(series.isStartDay)
        let days = right.isEmpty ? inside : right
        var found: [Obstacle] = []
        for day in days {
            for place in places {
                let here = reader.ofDays(at: place, from: day)
                guard !here.isEmpty else {
                    return days.count == 1 && places.count == 1 ? reader.ofPeople(at: place, from: day) : []
                }
                found += here.filter { !found.contains($0) }
            }
        }
        return found
    }

    /// Why somebody can come to no workshop at all, reason by reason.
    private func obstacles(toPresenceOf participant: String) -> [Obstacle] {
        let index = SeriesIndex(series)
        let reader = Obstacles(series)
        guard let person = series.participants.firstIndex(where: { $0.id == participant }) else { return [] }
        var found: [Obstacle] = []
        for option in index.options() {
            guard let absence = reader.absence(of: person, at: option) else { return [] }
            let obstacle = Obstacle.absent(absence, isRequired: false)
            if found.count < Self.shownReasons, !found.contains(obstacle) { found.append(obstacle) }
        }
        return found
    }

    private static var shownReasons: Int { 5 }
}

extension Series {
    /// Demands of plans that have turned round what a question asks about, and whether the plan has it.
    fileprivate func turning(_ question: PlanFeature, in plan: Plan) -> (isInPlan: Bool, demands: [Demand]) {
        switch question {
        case .workshop(let venue, let start):
            let isInPlan = plan.workshops.contains { $0.venue == venue && $0.start == start }
            return (isInPlan, [.workshop(!isInPlan, venue: venue, start: start)])
        case .venue(let venue):
            let isInPlan = plans(plan) { $0.venue == venue }
            return (isInPlan, [.workshop(!isInPlan, venue: venue, start: nil)])
        case .starts(let venue, let range):
            let isInPlan = plans(plan) { (venue == nil || $0.venue == venue) && range.contains($0.start) }
            return (isInPlan, [.starts(!isInPlan, venue: venue, within: range)])
        case .participant(let participant):
            let isInPlan = plans(plan) { $0.attendees.contains(participant) }
            return (isInPlan, [.presence(!isInPlan, participant: participant)])
        case .pair(let first, let second):
            let isInPlan = plans(plan) { $0.attendees.contains(first) && $0.attendees.contains(second) }
            return (isInPlan, [.meeting(!isInPlan, first, second)])
        case .attendance(let participant, let number):
            let workshop = plan.workshops[number - 1]
            let isInPlan = workshop.attendees.contains(participant)
            return (
                isInPlan,
                [
                    .workshop(true, venue: workshop.venue, start: workshop.start),
                    .attendance(
                        !isInPlan, participant: participant, venue: workshop.venue, start: workshop.start),
                ]
            )
        }
    }

    /// Whether a plan has a workshop that has not taken place of which a test is true.
    private func plans(_ plan: Plan, _ test: (PlannedWorkshop) -> Bool) -> Bool {
        plan.workshops.contains { !isHeld($0) && test($0) }
    }
}
