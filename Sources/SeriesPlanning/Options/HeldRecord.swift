import OrderedCollections
package import SeriesModel

/// A workshop that has taken place, resolved.
package struct HeldRecord: Sendable {
    package let option: WorkshopOption
    /// Positions of the attendees, ascending.
    package let attendees: [Int]
    /// What was really spent; nil: priced like a planned workshop.
    let spent: OrderedDictionary<Heading, Money>?
    /// Who really paid; nil: decided with the rest.
    let paid: [Payment]?

    package var start: Day { option.start }

    /// What an amount was spent on.
    struct Heading: Hashable, Sendable {
        let category: String
        /// Position of the delegation, or nil where the amount is not personal.
        let delegation: Int?
    }

    /// What a funder paid.
    struct Payment: Hashable, Sendable {
        let funder: Int
        let heading: Heading
        let amount: Money
    }

    init(
        _ workshop: HeldWorkshop, participantByID: [String: Int], venueByID: [String: Int],
        delegationByID: [String: Int], funderByID: [String: Int]
    ) {
        func heading(_ category: String, _ delegation: String?) -> Heading {
            Heading(category: category, delegation: delegation.flatMap { delegationByID[$0] })
        }
        option = WorkshopOption(venue: venueByID[workshop.venue] ?? 0, start: workshop.start)
        attendees = workshop.attendees.compactMap { participantByID[$0] }.sorted()
        spent = workshop.costs.map { costs in
            costs.reduce(into: [:]) { sums, cost in
                sums[heading(cost.category, cost.delegation), default: .zero] += Money(roundingHalfUp: cost.amount)
            }
        }
        paid = workshop.funding.map { payments in
            payments.compactMap { payment in
                funderByID[payment.funder].map {
                    Payment(
                        funder: $0, heading: heading(payment.category, payment.delegation),
                        amount: Money(roundingHalfUp: payment.amount))
                }
            }
        }
    }
}

extension SeriesIndex {
    /// What a funder has paid for held workshops, in one category where one is given.
    package func alreadyPaid(by funder: Int, for category: String? = nil) -> Money {
        var sum = Money.zero
        for payment in held.flatMap({ $0.paid ?? [] }) where payment.funder == funder {
            if category == nil || payment.heading.category == category { sum += payment.amount }
        }
        return sum
    }

    /// What a funder can pay in all: what it has paid for held workshops may be more than it gives, and stays paid.
    package func payable(by funder: Int) -> Money { max(funders[funder].limit, alreadyPaid(by: funder)) }

    /// What all funders together can pay, held workshops included.
    package var payable: Money { funders.indices.map(payable).reduce(.zero, +) }
}

/// A workshop of a plan from which changes count.
package struct BaselineWorkshop: Sendable {
    /// Nil where the series no longer has the venue.
    let option: WorkshopOption?
    /// Positions of the attendees that the series still has.
    let attendees: Set<Int>
    /// How many attendees the series no longer has.
    let strangers: Int
}

/// A quota with its delegations resolved.
struct TagQuota: Sendable {
    let tag: String
    /// Positions of the delegations that are counted together.
    let delegations: Set<Int>
    let count: Limits
    let minShare: Rational?
    let maxShare: Rational?
}
