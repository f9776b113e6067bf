import OrderedCollections
import SeriesModel

/// Turns funded lines into the entries of a plan: lines of the same category and delegation added up, in a fixed order.
struct PlanWriter {
    let index: SeriesIndex
    let funding: [FundedLine]

    func workshops(of schedule: Schedule) -> [PlannedWorkshop] {
        let held = index.held.enumerated().map { position, record in
            workshop(record.option, record.attendees, at: .held(position))
        }
        let planned = schedule.workshops.enumerated().map { position, workshop in
            self.workshop(workshop.option, workshop.attendees, at: .planned(position))
        }
        return held + planned
    }

    private func workshop(_ option: WorkshopOption, _ attendees: [Int], at place: FundedLine.Place) -> PlannedWorkshop {
        PlannedWorkshop(
            start: option.start, end: option.meetingDays(index.series.days).last,
            venue: index.series.venues[option.venue].id, attendees: attendees.map { index.people[$0].id },
            costs: costs(at: place), funding: payments(at: place))
    }

    func costs(at place: FundedLine.Place) -> [CostEntry] {
        var sums: [Heading: Money] = [:]
        for funded in funding where funded.place == place {
            sums[heading(of: funded.line.key), default: .zero] += funded.line.amount
        }
        return sums.filter { $0.value != .zero }.sorted { $0.key < $1.key }.map { heading, amount in
            CostEntry(category: heading.category, delegation: delegation(heading), amount: amount)
        }
    }

    func payments(at place: FundedLine.Place) -> [FundingEntry] {
        var sums: [Heading: Money] = [:]
        for funded in funding where funded.place == place {
            for payment in funded.payments {
                sums[heading(of: funded.line.key, paidBy: payment.funder), default: .zero] += payment.amount
            }
        }
        return sums.sorted { $0.key < $1.key }.map { heading, amount in
            FundingEntry(
                funder: index.funders[heading.funder].id, category: heading.category,
                delegation: delegation(heading), amount: amount)
        }
    }

    /// Where an entry stands among the others: by funder, then by category, then by delegation.
    private struct Heading: Hashable, Comparable {
        let funder: Int
        let rank: Int
        let delegation: Int
        let category: String

        static func < (first: Heading, second: Heading) -> Bool {
            (first.funder, first.rank, first.delegation) < (second.funder, second.rank, second.delegation)
        }
    }

    private func heading(of key: CostLine.Key, paidBy funder: Int = -1) -> Heading {
        // What belongs to no delegation comes after all that do.
        Heading(
            funder: funder, rank: categories.firstIndex(of: key.category) ?? categories.count,
            delegation: key.delegation ?? index.series.delegations.count, category: key.category)
    }

    private func delegation(_ heading: Heading) -> String? {
        heading.delegation < index.series.delegations.count ? index.series.delegations[heading.delegation].id : nil
    }

    /// The categories in the order in which they first come up in the format and then in the file.
    private var categories: OrderedSet<String> {
        OrderedSet(index.series.categories)
    }
}
