import SeriesModel
import SeriesText

extension RiskReport {
    /// For each delegation those who could come, and why the others cannot.
    func standby(_ workshop: WorkshopRisk) -> [String] {
        let attendees =
            plan.workshops.indices.contains(workshop.number - 1) ? plan.workshops[workshop.number - 1].attendees : []
        return workshop.standby.flatMap { list -> [String] in
            return lines(list, attending: attendees.filter { series.participant($0)?.delegation == list.delegation })
        }
    }

    private func lines(_ list: StandbyList, attending: [String]) -> [String] {
        let name = series.name(ofDelegation: list.delegation)
        let reasons = reasons(list)
        guard !list.people.isEmpty else {
            let why = reasons.isEmpty ? "all others of \(name) are in the plan" : reasons.joined(separator: "; ")
            return wrapped(text: "\(name): nobody; \(why)", indent: 5)
        }
        let shown = isComplete ? list.people : Array(list.people.prefix(Self.shownEntries))
        var table = TextTable(.right, .right, .left, .left, .left)
        for person in shown {
            table.add(
                Percent.text(person.holds), Percent.points(person.gain), called(person.participant),
                person.applyBy.map { "visa by \($0.short)" } ?? "no visa to wait for", cost(person))
        }
        var lines = ["     \(name)"]
        for (row, person) in zip(table.lines, shown) {
            lines.append("     " + row)
            if let remark = remark(person, attending: attending) {
                lines += wrapped(text: remark, indent: 11)
            }
        }
        let left = list.people.count - shown.count
        if left > 0 { lines.append("       and \(left) more") }
        return lines + (reasons.isEmpty ? [] : wrapped(text: reasons.joined(separator: "; "), indent: 7))
    }

    /// Whom they can replace, where that is not everybody, and whether they would rather not.
    private func remark(_ person: Standby, attending: [String]) -> String? {
        let others = attending.filter { !person.replaces.contains($0) }
        var remarks: [String] = []
        if !others.isEmpty {
            remarks.append(
                others.count < person.replaces.count
                    ? "not instead of \(listed(others.map(called)))"
                    : "only instead of \(listed(person.replaces.map(called)))")
        }
        if person.isReluctant { remarks.append("would rather not") }
        return remarks.isEmpty ? nil : remarks.joined(separator: "; ")
    }

    private func cost(_ person: Standby) -> String {
        let (least, most) = (person.leastExtraCost, person.mostExtraCost)
        if least == .zero, most == .zero { return "costs no more" }
        let currency = series.currency
        guard least < most else { return words(least) + " \(currency)" }
        return "\(words(least)) to \(words(most)) \(currency)"
    }

    private func words(_ extra: Money) -> String { (extra > .zero ? "+" : "") + extra.grouped }

    /// Why the rest of a delegation cannot come.
    private func reasons(_ list: StandbyList) -> [String] {
        UnfitStandby.Reason.allCases.compactMap { reason in
            let people = list.unfit.filter { $0.reason == reason }.map { called($0.participant) }
            guard !people.isEmpty else { return nil }
            switch reason {
            case .cannotAttend: return "\(listed(people)) cannot be there"
            case .breaksRule: return "\(listed(people)) would break a rule"
            case .cannotBePaid: return "\(listed(people)) cannot be paid for"
            }
        }
    }
}
