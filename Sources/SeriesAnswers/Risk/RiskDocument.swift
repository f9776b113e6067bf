public import SeriesModel
import SeriesText

/// A risk assessment as JSON. People are named by their ids; probabilities are numbers from 0 to 1.
public struct RiskDocument: Sendable {
    private let assessment: RiskAssessment
    private let series: Series

    /// A document of an assessment.
    public init(_ assessment: RiskAssessment, of series: Series) {
        self.assessment = assessment
        self.series = series
    }

    /// The JSON, ending with a newline.
    public var text: String {
        JSONValue.object([
            "parley": .version, "name": .text(series.name), "assumedCancels": .number(assessment.assumed),
            "held": .number(Rational(assessment.held)), "allWorkshops": probability(assessment.allWorkshops),
            "wholeSeries": assessment.wholeSeries.map(probability) ?? .null,
            "simulation": assessment.simulation.map {
                .object(["draws": .number(Rational($0.draws)), "seed": .text("\($0.seed)")])
            } ?? .null,
            "workshops": .array(assessment.workshops.map(workshop)),
        ]).document
    }

    private func workshop(_ workshop: WorkshopRisk) -> JSONValue {
        .object([
            "number": .number(Rational(workshop.number)), "start": .day(workshop.start), "end": .day(workshop.end),
            "venue": .text(workshop.venue), "holds": probability(workshop.holds),
            "returning": workshop.returning.map(probability) ?? .null,
            "breaks": .array(workshop.breaks.map(rule)), "attendees": .array(workshop.attendees.map(attendee)),
            "standby": .array(workshop.standby.map(list)),
        ])
    }

    private func rule(_ risk: RuleRisk) -> JSONValue {
        let name: String
        var delegation: JSONValue = .null
        var quota: JSONValue = .null
        switch risk.rule {
        case .seats(let id): (name, delegation) = ("seats", .text(id))
        case .balance: name = "balance"
        case .quota(let position): (name, quota) = ("quota", .number(Rational(position)))
        case .required: name = "required"
        }
        return .object([
            "rule": .text(name), "delegation": delegation, "quota": quota,
            "probability": number(risk.probability.value),
            "standardError": risk.probability.standardError.map(number) ?? .null,
        ])
    }

    private func attendee(_ attendee: AttendeeRisk) -> JSONValue {
        .object([
            "participant": .text(attendee.participant), "cancels": .number(attendee.cancels),
            "with": number(attendee.with.value), "without": number(attendee.without.value),
            "drop": number(attendee.drop), "importance": number(attendee.importance),
            "standardError": attendee.without.standardError.map(number) ?? .null,
        ])
    }

    private func list(_ list: StandbyList) -> JSONValue {
        .object([
            "delegation": .text(list.delegation), "people": .array(list.people.map(standby)),
            "unfit": .array(
                list.unfit.map {
                    .object(["participant": .text($0.participant), "reason": .text($0.reason.rawValue)])
                }),
        ])
    }

    private func standby(_ standby: Standby) -> JSONValue {
        .object([
            "participant": .text(standby.participant), "replaces": .array(standby.replaces.map { .text($0) }),
            "holds": number(standby.holds.value), "gain": number(standby.gain),
            "standardError": standby.holds.standardError.map(number) ?? .null,
            "leaves": .day(standby.leaves), "applyBy": standby.applyBy.map { .day($0) } ?? .null,
            "leastExtraCost": .money(standby.leastExtraCost), "mostExtraCost": .money(standby.mostExtraCost),
            "reluctant": .flag(standby.isReluctant),
        ])
    }

    private func probability(_ probability: Probability) -> JSONValue {
        .object([
            "value": number(probability.value),
            "standardError": probability.standardError.map(number) ?? .null,
        ])
    }

    /// To 9 decimals: the last digits of a sum depend on its order.
    private func number(_ value: Double) -> JSONValue {
        .number(Rational(Int((value * 1e9).rounded())).divided(by: 1_000_000_000) ?? 0)
    }
}
