extension SeriesCheck {
    mutating func checkDelegations() {
        identities(delegations)
        for (index, delegation) in series.delegations.enumerated() {
            let path = "delegations[\(index)]"
            limits(delegation.seats, path + ".seats")
            travelDays(delegation.travelDays, path + ".travelDays")
            currency(delegation.fee.currency, path + ".fee")
            money(delegation.fee.value, in: delegation.fee.currency, path + ".fee")
            references(delegation.refuses, to: funders, .funder, path + ".refuses")
            share(delegation.cancels, path + ".cancels")
        }
    }

    mutating func checkParticipants() {
        identities(participants)
        for (index, person) in series.participants.enumerated() {
            let path = "participants[\(index)]"
            reference(person.delegation, to: delegations, .delegation, path + ".delegation")
            references(person.venues, to: venues, .venue, path + ".venues")
            references(person.reluctant, to: venues, .venue, path + ".reluctant")
            limits(person.attends, path + ".attends")
            count(person.weight, path + ".weight")
            travelDays(person.travelDays, path + ".travelDays")
            currency(person.fee?.currency, path + ".fee")
            money(person.fee?.value, in: person.fee?.currency, path + ".fee")
            references(person.refuses, to: funders, .funder, path + ".refuses")
            share(person.cancels, path + ".cancels")
        }
    }
}
