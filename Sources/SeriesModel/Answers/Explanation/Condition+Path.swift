extension Condition {
    /// Where the condition stands in the series file, with ids in the place of positions where there are ids:
    /// `delegations.north.seats.min`. A condition that has no key of its own is called by a word.
    public var path: String {
        switch self {
        case .fewestWorkshops: "workshops.min"
        case .mostWorkshops: "workshops.max"
        case .horizonStart: "horizon.first"
        case .horizonEnd: "horizon.last"
        case .startWeekdays: "startOn"
        case .startDays: "starts"
        case .leastGap: "gap.min"
        case .greatestGap: "gap.max"
        case .blackout(let position): "blackouts[\(position)]"
        case .pinned(let position): "pinned[\(position)]"
        case .leastSeats(let id): "delegations.\(id).seats.min"
        case .mostSeats(let id): "delegations.\(id).seats.max"
        case .balance: "balance"
        case .continuity: "continuity"
        case .quota(let position): "quotas[\(position)]"
        case .together(let position): "together[\(position)]"
        case .apart(let position): "apart[\(position)]"
        case .required(let id): "participants.\(id).required"
        case .leastAttendances(let id): "participants.\(id).attends.min"
        case .mostAttendances(let id): "participants.\(id).attends.max"
        case .calendar(let id): "participants.\(id).unavailable"
        case .acceptedVenues(let id): "participants.\(id).venues"
        case .visaNotice(let position): "visas[\(position)].notice"
        case .visaRefusal(let position): "visas[\(position)].refused"
        case .rotation: "rotate"
        case .closure(let id, let position): "venues.\(id).closed[\(position)]"
        case .capacity(let id): "venues.\(id).capacity"
        case .leastUses(let id): "venues.\(id).uses.min"
        case .mostUses(let id): "venues.\(id).uses.max"
        case .payment: "funders"
        case .grant(let id): "funders.\(id).amount"
        case .window(let id): "funders.\(id).window"
        case .coverage(let id): "funders.\(id).covers"
        case .fundedDelegations(let id): "funders.\(id).delegations"
        case .fundedVenues(let id): "funders.\(id).venues"
        case .share(let id): "funders.\(id).maxShare"
        case .cap(let id, let category): "funders.\(id).caps.\(category)"
        case .perWorkshop(let id): "funders.\(id).perWorkshop"
        case .leastSpending(let id): "funders.\(id).minSpend"
        case .refusals(let id): "participants.\(id).refuses"
        case .delegationRefusals(let id): "delegations.\(id).refuses"
        }
    }

    /// The participant whom the condition is about, where it is about one.
    public var participant: String? {
        switch self {
        case .required(let id), .leastAttendances(let id), .mostAttendances(let id), .calendar(let id),
            .acceptedVenues(let id), .refusals(let id):
            id
        default: nil
        }
    }
}
