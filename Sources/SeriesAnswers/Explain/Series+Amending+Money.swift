package import SeriesModel

extension Series {
    mutating func amendMoney(_ condition: Condition, to value: ConditionValue, from original: Series) {
        switch (condition, value) {
        case (.payment, .lifted): addFunder(original.costCeiling, original)
        case (.payment, .amount(let amount)): addFunder(amount, original)
        case (.grant(let id), .lifted):
            change(funder: id) { funder in
                let rate = original.worth(of: funder.currency)
                let needed = original.costCeiling * (1 + (funder.overhead.divided(by: 100) ?? 0))
                funder.amount = max(funder.amount, needed.divided(by: rate) ?? needed)
            }
        case (.grant(let id), .amount(let amount)): change(funder: id) { $0.amount = amount }
        case (.window(let id), .lifted): change(funder: id) { $0.window = nil }
        case (.window(let id), .days(let days)): change(funder: id) { $0.window = days.first }
        case (.coverage(let id), .lifted):
            change(funder: id) { funder in
                funder.headingsAsCaps()
                funder.covers = nil
            }
        case (.coverage(let id), .added(let more)):
            change(funder: id) { funder in
                let covered = funder.covered
                funder.headingsAsCaps()
                funder.covers = covered.map { $0 + more }
            }
        case (.fundedDelegations(let id), .lifted): change(funder: id) { $0.delegations = nil }
        case (.fundedDelegations(let id), .added(let more)):
            change(funder: id) { $0.delegations = $0.delegations.map { $0 + more } }
        case (.fundedVenues(let id), .lifted): change(funder: id) { $0.venues = nil }
        case (.fundedVenues(let id), .added(let more)):
            change(funder: id) { $0.venues = $0.venues.map { $0 + more } }
        case (.share(let id), .lifted): change(funder: id) { $0.maxShare = nil }
        case (.share(let id), .amount(let share)): change(funder: id) { $0.maxShare = share }
        case (.perWorkshop(let id), .lifted): change(funder: id) { $0.perWorkshop = nil }
        case (.perWorkshop(let id), .amount(let amount)): change(funder: id) { $0.perWorkshop = amount }
        case (.leastSpending(let id), .lifted): change(funder: id) { $0.minSpend = nil }
        case (.leastSpending(let id), .amount(let amount)): change(funder: id) { $0.minSpend = amount }
        case (.refusals(let id), .lifted): change(participant: id) { $0.refuses = [] }
        case (.delegationRefusals(let id), .lifted): change(delegation: id) { $0.refuses = [] }
        case (.cap(let id, let category), _): change(funder: id) { $0.amendCap(category, to: value) }
        default: break
        }
    }

    private mutating func addFunder(_ amount: Rational, _ original: Series) {
        funders.append(Funder(id: original.furtherFunder, name: "A further funder", amount: amount))
    }

    mutating func change(funder id: String, _ change: (inout Funder) -> Void) {
        for position in funders.indices where funders[position].id == id { change(&funders[position]) }
    }

    private func worth(of currency: String?) -> Rational {
        guard let currency, currency != self.currency else { return 1 }
        return rates[currency] ?? 1
    }

    /// More than any plan can cost, in units of the series currency: everybody at every workshop, at the highest prices.
    package var costCeiling: Rational {
        func worth(_ amount: Amount) -> Rational { amount.value * self.worth(of: amount.currency) }
        let longest: Int =
            (delegations.compactMap(\.travelDays) + participants.compactMap(\.travelDays) + [travelDays])
            .map { $0.before + $0.after }.max() ?? 0
        let fareFactor = max(1, venues.flatMap(\.seasons).map(\.fare).max() ?? 1)
        let stay: Rational =
            venues.map { venue -> Rational in
                let night = venue.hotel * max(1, venue.seasons.map(\.hotel).max() ?? 1)
                return (night + venue.perDiem) * self.worth(of: venue.currency)
            }.max() ?? 0
        let person =
            fareFactor * (fares.map { worth($0.fare) }.max() ?? 0) + (visas.map { worth($0.fee) }.max() ?? 0)
            + Rational(days + longest) * stay
            + ((delegations.map(\.fee) + participants.compactMap(\.fee)).map(worth).max() ?? 0) + 1
        let venue =
            venues.map { (Rational(days) * $0.dayRate + $0.fixed) * self.worth(of: $0.currency) }.max() ?? 0
        let serving = services.reduce(Rational(0)) {
            $0 + (Rational(days) * $1.perDay + $1.perWorkshop) * self.worth(of: $1.currency)
        }
        let length = horizon.count + 2 * max(0, reach)
        let number = held.count + min(workshops.max ?? Int.max, length / max(1, min(gap.min, days)) + 1)
        let spent = held.flatMap { $0.costs ?? [] }.reduce(Rational(0)) { $0 + $1.amount }
        let series = costs.reduce(Rational(0)) { $0 + worth($1.amount) }
        return Rational(number) * (venue + serving + Rational(participants.count) * person + 1) + spent + series + 1
    }
}

extension Funder {
    /// The categories that it pays, headings considered; nil: all.
    fileprivate var covered: [String]? {
        guard let headings else { return covers }
        return covers.map { $0.filter { headings[$0] != nil } } ?? headings.keys.sorted()
    }

    /// Turns headings into caps, which say what may be paid in a category and nothing of other categories.
    fileprivate mutating func headingsAsCaps() {
        for (category, amount) in headings ?? [:] {
            let most = amount * (1 + reallocation)
            caps[category] = caps[category].map { min($0, most) } ?? most
        }
        headings = nil
        reallocation = 0
    }

    fileprivate mutating func amendCap(_ category: String, to value: ConditionValue) {
        let covered = covered
        let hadHeadings = headings != nil
        headingsAsCaps()
        if hadHeadings { covers = covered }
        switch value {
        case .lifted: caps[category] = nil
        case .amount(let amount): caps[category] = amount
        default: break
        }
    }
}
