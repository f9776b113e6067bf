import BigInt
import OrderedCollections
import SeriesModel

extension Audit {
    /// What an entry of a plan is about: a category, of one delegation where it is personal.
    struct Post: Hashable, Sendable, CustomStringConvertible {
        let category: String
        let delegation: String?

        var description: String { category + (delegation.map { " of \($0)" } ?? "") }
    }

    /// What is split among funders as one: a post at one workshop, for attendees who refuse the same funders.
    struct CostLine: Sendable {
        let post: Post
        let refused: Set<String>
        /// Whose it is; none where it is not personal.
        let attendees: [String]
        var cents: BigInt
    }
}

extension Audit.Facts {
    /// The cost lines of a workshop that is priced; nil where an attendee has no fare. Lines of nothing are left out.
    func lines(of attendees: [Audit.Person], at place: Audit.Place, on days: DayRange) -> [Audit.CostLine]? {
        struct Group: Hashable {
            let delegation: String
            let refused: Set<String>
        }
        var groups: OrderedDictionary<Group, [Audit.Person]> = [:]
        for person in attendees {
            groups[Group(delegation: person.delegation, refused: person.refuses), default: []].append(person)
        }
        var lines: [Audit.CostLine] = []
        for (group, people) in groups {
            var sums: [BigInt] = CostCategory.personal.map { _ in 0 }
            for person in people {
                guard let amounts = personal(person, at: place, on: days) else { return nil }
                for (index, amount) in amounts.enumerated() { sums[index] += amount }
            }
            for (category, sum) in zip(CostCategory.personal, sums) {
                lines.append(
                    Audit.CostLine(
                        post: Audit.Post(category: category, delegation: group.delegation), refused: group.refused,
                        attendees: people.map(\.id), cents: sum))
            }
        }
        var common: OrderedDictionary<String, BigInt> = [CostCategory.venue: place.workshop]
        for (category, cents) in services { common[category, default: 0] += cents }
        lines += common.map { category, cents in
            Audit.CostLine(
                post: Audit.Post(category: category, delegation: nil), refused: [], attendees: [], cents: cents)
        }
        return lines.filter { $0.cents != 0 }
    }

    /// The lines of a held workshop as they were spent: each entry is refused by whomever any of its attendees refuses.
    func lines(spent: [SpentCost], by attendees: [Audit.Person]) -> [Audit.CostLine] {
        var lines: OrderedDictionary<Audit.Post, Audit.CostLine> = [:]
        for entry in spent {
            let post = Audit.Post(category: entry.category, delegation: entry.delegation)
            let people = attendees.filter { $0.delegation == entry.delegation }
            let nothing = Audit.CostLine(
                post: post, refused: people.reduce(into: []) { $0.formUnion($1.refuses) }, attendees: people.map(\.id),
                cents: 0)
            lines[post, default: nothing].cents += (entry.amount * 100).roundedHalfUp
        }
        return lines.values.filter { $0.cents != 0 }
    }

    /// The amounts of one attendance in the order of ``CostCategory/personal``; nil where there is no fare.
    private func personal(_ person: Audit.Person, at place: Audit.Place, on days: DayRange) -> [BigInt]? {
        let away = person.daysAway(for: days, at: place.venue)
        let visa = entry(of: person, to: place.venue, leaving: away.first).fee
        let meetingDays = BigInt(series.days)
        guard !person.isLocal(at: place.venue) else { return [0, visa, 0, meetingDays * place.perDiem, person.fee] }
        let prices = place.prices(on: days.first)
        guard let fare = prices.fares[person.participant.home] else { return nil }
        let daysAway = meetingDays + BigInt(person.travel.before) + BigInt(person.travel.after)
        return [fare, visa, (daysAway - 1) * prices.hotel, daysAway * place.perDiem, person.fee]
    }
}
