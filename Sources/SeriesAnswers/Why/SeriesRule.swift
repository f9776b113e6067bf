package import SeriesModel

/// A rule of a series, as far as one can be left out to see whether it stands in the way.
public enum SeriesRule: String, CaseIterable, Hashable, Sendable {
    /// The number of workshops.
    case workshops
    /// The days from one workshop to the next.
    case gap
    /// Workshops that must be in the plan.
    case pinned
    /// Who has to be at every workshop.
    case required
    /// The seats of the delegations.
    case seats
    /// The places at the venues.
    case capacity
    /// Sides of about equal strength.
    case balance
    /// How often each participant attends.
    case attends
    /// How often each venue is used.
    case uses
    /// Shares of those with a tag.
    case quotas
    /// Those who come back from one workshop to the next.
    case continuity
    /// Who comes only together.
    case together
    /// Who does not come together.
    case apart
    /// No venue twice in a row.
    case rotate
    /// What the funders pay, and under which rules.
    case money
}

extension Series {
    /// The series without a rule; nil where it does not have it.
    package func without(_ rule: SeriesRule) -> Series? {
        var changed = self
        switch rule {
        case .workshops: changed.workshops = Limits()
        case .gap: changed.gap = Limits(min: 1)
        case .pinned: changed.pinned = []
        case .required: changed.participants.changeEach { $0.required = false }
        case .seats: changed.delegations.changeEach { $0.seats = Limits() }
        case .capacity: changed.venues.changeEach { $0.capacity = nil }
        case .balance: changed.balance = nil
        case .attends: changed.participants.changeEach { $0.attends = Limits() }
        case .uses: changed.venues.changeEach { $0.uses = Limits() }
        case .quotas: changed.quotas = []
        case .continuity: changed.continuity = 0
        case .together: changed.together = []
        case .apart: changed.apart = []
        case .rotate: changed.rotate = false
        case .money: return withoutLimitsOnMoney().series
        }
        return changed == self ? nil : changed
    }

    /// The series with one more funder, who would pay for everything, and its id; no funder insists on spending.
    package func withoutLimitsOnMoney(_ amount: Rational = 1_000_000_000) -> (series: Series, funder: String) {
        var id = "anybody"
        while funders.contains(where: { $0.id == id }) { id += "-else" }
        var changed = self
        changed.funders.changeEach { $0.minSpend = nil }
        changed.funders.append(Funder(id: id, amount: amount))
        return (changed, id)
    }
}

extension Array {
    /// Changes each of the elements.
    package mutating func changeEach(_ change: (inout Element) -> Void) {
        for position in indices { change(&self[position]) }
    }
}
