import OrderedCollections
import SeriesModel
import SeriesText

extension ReportMaker {
    var money: ReportMoney? {
        switch audience {
        case .delegation, .participant: return nil
        case .team, .funder: break
        }
        let told = budget.funders.indices.filter { ownFunder == nil || budget.funders[$0].funder.id == ownFunder }
        let funders = told.map { budget.funders[$0] }
        func shares(_ lines: [BudgetLine]) -> [FunderAmount] {
            funders.map { funder in
                lines.filter { $0.funder == funder.funder.id }.reduce(.zero) { $0 + $1.sum }
            }
        }
        func others(_ lines: [BudgetLine]) -> Money {
            let known = Set(funders.map(\.funder.id))
            return lines.filter { line in line.funder.map { !known.contains($0) } ?? false }.map(\.sum.amount).total
        }
        func cost(_ lines: [BudgetLine]) -> Money { lines.map(\.sum.amount).total }
        func month(_ line: BudgetLine) -> Int { line.due.date.year * 12 + line.due.date.month - 1 }
        return ReportMoney(
            funders: funders.map { funder in
                ReportMoney.Funder(
                    name: funder.funder.name, currency: funder.currency, rate: funder.rate,
                    overheadPercent: funder.funder.overhead, balance: funder.balance,
                    ownBalance: funder.ownBalance)
            },
            hasOthers: funders.count < budget.funders.count,
            categories: budget.categories.map { category in
                let lines = budget.lines.filter { $0.category == category }
                return ReportMoney.Category(
                    category: category, cost: cost(lines), shares: shares(lines), others: others(lines))
            },
            places: budget.places.map { place in
                let lines = budget.lines.filter { $0.place == place }
                return ReportMoney.Place(
                    slot: slot(of: place), shares: shares(lines), others: others(lines), cost: cost(lines))
            },
            months: budget.months.map { entry in
                let lines = budget.lines.filter { month($0) == entry.year * 12 + entry.month - 1 }
                return ReportMoney.Month(
                    year: entry.year, month: entry.month, total: entry.total, shares: shares(lines),
                    others: others(lines))
            },
            total: budget.total, unfunded: budget.unfunded)
    }

    private func slot(of place: BudgetPlace) -> ReportSlot? {
        guard case .workshop(let start, _, let venue) = place,
            let position = plan.workshops.firstIndex(where: { $0.start == start && $0.venue == venue })
        else { return nil }
        return slot(position)
    }

    // MARK: Estimates

    var estimate: ReportEstimate? {
        guard let estimated, estimated.amount != .zero else { return nil }
        return ReportEstimate(
            amount: estimated.amount, percent: estimated.percent,
            categories: estimated.categories.map { entry in
                let cost = budget.lines.filter { $0.category == entry.category }.map(\.sum.amount).total
                return ReportEstimate.Category(category: entry.category, amount: entry.amount, cost: cost)
            })
    }

    // MARK: Changes

    var changes: ReportChanges? {
        guard let old = matter.old else { return nil }
        let comparison = PlanComparison(from: old, to: plan, of: series)
        let numbers = Dictionary(firstOf: plan.workshops.enumerated().map { ($1, $0 + 1) })
        func after(_ workshop: PlannedWorkshop) -> ReportSlot { slot(workshop, numbers[workshop] ?? 0) }
        func isTold(_ workshops: PlannedWorkshop...) -> Bool {
            oneself.map { id in workshops.contains { $0.attendees.contains(id) } } ?? true
        }
        func own(_ ids: [String]) -> ReportPeople {
            if let oneself { return people(ids.filter { $0 == oneself }) }
            if let ownDelegation { return people(ids.filter { delegationID(of: $0) == ownDelegation }) }
            return people(ids)
        }
        func change(_ change: ChangedWorkshop) -> ReportChanges.Change {
            ReportChanges.Change(
                before: slot(change.before, 0), after: after(change.after), joining: own(change.joining),
                leaving: own(change.leaving))
        }
        let funders = comparison.funders.filter { ownFunder == nil || $0.funder == ownFunder }
        let seesMoney = audience == .team || ownFunder != nil
        return ReportChanges(
            held: comparison.held.count,
            kept: comparison.kept.filter { isTold($0.before, $0.after) }.map(change),
            moved: comparison.moved.filter { isTold($0.before, $0.after) }.map(change),
            new: comparison.new.filter { isTold($0) }.map { workshop in
                ReportChanges.Change(
                    before: nil, after: after(workshop), joining: own(workshop.attendees), leaving: own([]))
            },
            dropped: comparison.dropped.filter { isTold($0) }.map { workshop in
                ReportChanges.Change(
                    before: slot(workshop, 0), after: nil, joining: own([]), leaving: own(workshop.attendees))
            },
            cost: audience == .team ? comparison.cost : nil,
            funders: seesMoney
                ? funders.map { ReportChanges.Funder(name: series.name(ofFunder: $0.funder), sum: $0.sum) } : [])
    }

    // MARK: Risks

    func risks(_ assessment: RiskAssessment) -> ReportRisks {
        let namesPeople = naming != .counts
        return ReportRisks(
            assumed: assessment.assumed,
            workshops: assessment.workshops.map { risk in
                ReportRisks.Workshop(
                    slot: slot(risk.number - 1), holds: risk.holds, returning: risk.returning,
                    critical: namesPeople
                        ? risk.attendees.filter { $0.drop > 0.0005 }.prefix(Self.shown).map {
                            ReportRisks.Critical(person: called($0.participant), without: $0.without)
                        } : [],
                    standby: namesPeople
                        ? risk.standby.flatMap { list in
                            list.people.prefix(Self.shown).map { person in
                                ReportRisks.Standby(
                                    person: called(person.participant),
                                    group: series.name(ofDelegation: list.delegation), holds: person.holds,
                                    applyBy: person.applyBy)
                            }
                        } : [])
            },
            all: assessment.allWorkshops, isSimulated: assessment.simulation != nil)
    }

    /// So many people of a list are told.
    private static var shown: Int { 3 }
}
