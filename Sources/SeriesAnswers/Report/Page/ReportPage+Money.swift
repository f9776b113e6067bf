import Pages
import SeriesModel
import SeriesText

extension ReportPage {
    func money(_ money: ReportMoney) -> Markup {
        Markup {
            if money.hasOthers { for funder in money.funders { ownGrant(funder) } } else { funders(money) }
            sums(
                money, words.categoriesCaption,
                money.categories.map {
                    ($0.category.isEmpty ? .empty : named(words.category($0.category)), $0.cost, $0.shares, $0.others)
                })
            sums(
                money, words.placesCaption,
                money.places.map { place in
                    let heading = place.slot.map { slot in
                        Markup {
                            "\(slot.number).\u{A0}"; named(slot.venue)
                        }
                    }
                    return (heading ?? text(words.wholeSeries), place.cost, place.shares, place.others)
                })
        }
    }

    func months(_ money: ReportMoney) -> Markup {
        Markup {
            HTML.p { words.dueDates }
            sums(
                money, words.monthsCaption,
                money.months.map { (text(words.month($0.month, year: $0.year)), $0.total, $0.shares, $0.others) })
        }
    }

    /// The grants side by side, in the series currency.
    private func funders(_ money: ReportMoney) -> Markup {
        let looks: [Bar.Part] = [
            Bar.Part(0, .first), Bar.Part(0, .second, .rising), Bar.Part(0, .hollow),
        ]
        let heads = zip(looks, [words.direct, words.overhead, words.left]).map { look, word in
            Markup {
                Bar.swatch(look); word
            }
        }
        var table = DataTable(
            text(words.fundersCaption(report.currency)),
            columns: [.init(.empty), .bars] + heads.map { .init($0, isNumber: true) }
                + [.init(text(words.grant), isNumber: true)], styles: [.folding])
        let most = money.funders.map { max($0.balance.grant, $0.balance.total) }.max() ?? .zero
        for funder in money.funders {
            let balance = funder.balance
            let parts = zip(looks, [balance.direct, balance.overhead, balance.left]).map { look, amount in
                Bar.Part(amount.units.share(of: most.units), look.style, look.pattern)
            }
            table.add([
                named(funder.name), Bar(parts).markup, self.money(balance.direct), self.money(balance.overhead),
                self.money(balance.left), self.money(balance.grant),
            ])
        }
        if money.funders.count > 1 {
            let all = money.funders.map(\.balance)
            table.add(
                [
                    text(words.total), .empty, self.money(all.map(\.direct).total),
                    self.money(all.map(\.overhead).total),
                    self.money(all.map { max(.zero, $0.left) }.total), self.money(all.map(\.grant).total),
                ], .total)
        }
        let overspent = money.funders.filter { $0.balance.left < .zero }
        let foreign = money.funders.filter { $0.currency != report.currency }
        return Markup {
            table.markup
            for funder in overspent {
                HTML.p(.class(.soft)) { named(words.overspent(funder, series: report.currency)) }
            }
            for funder in foreign { HTML.p(.class(.soft)) { named(words.rate(funder, series: report.currency)) } }
        }
    }

    /// One grant, in the funder's own currency and in the series'.
    private func ownGrant(_ funder: ReportMoney.Funder) -> Markup {
        let isForeign = funder.currency != report.currency
        var table = DataTable(
            text(words.ownMoneyCaption(funder)),
            columns: [.init(.empty), .bars, .init(text(funder.currency), isNumber: true)]
                + (isForeign ? [.init(text(report.currency), isNumber: true)] : []), styles: [.folding])
        let (own, series) = (funder.ownBalance, funder.balance)
        let lines: [(String, Money, Money, Bar.Part?)] = [
            (words.grant, own.grant, series.grant, nil),
            (words.direct, own.direct, series.direct, Bar.Part(0, .first)),
            (words.overheadWords(funder), own.overhead, series.overhead, Bar.Part(0, .second, .rising)),
            (words.left, own.left, series.left, Bar.Part(0, .hollow)),
        ]
        for (word, amount, inSeries, look) in lines {
            let part = look.map { Bar.Part(amount.units.share(of: own.grant.units), $0.style, $0.pattern) }
            table.add(
                [text(word), Bar([part ?? Bar.Part(100, .neutral)]).markup, money(amount)]
                    + (isForeign ? [money(inSeries)] : []))
        }
        return table.markup
    }

    /// Sums by heading and funder, as many funders beside each other as a sheet of paper has room for.
    private func sums(
        _ money: ReportMoney, _ caption: (String) -> String,
        _ rows: [(heading: Markup, cost: Money, shares: [FunderAmount], others: Money)]
    ) -> Markup {
        let perTable = 4
        let most = rows.map(\.cost).max() ?? .zero
        let count = money.funders.count
        return Markup {
            for first in stride(from: 0, to: max(1, count), by: perTable) {
                let range = first..<min(first + perTable, count)
                table(
                    money, text(caption(report.currency)), rows, range, most: most,
                    isLast: range.upperBound == count, isOnly: count <= perTable)
            }
        }
    }

    private func table(
        _ money: ReportMoney, _ caption: Markup,
        _ rows: [(heading: Markup, cost: Money, shares: [FunderAmount], others: Money)], _ range: Range<Int>,
        most: Money, isLast: Bool, isOnly: Bool
    ) -> Markup {
        let isOne = money.funders.count == 1 && !money.hasOthers
        let hasUnfunded = isLast && money.unfunded != .zero
        let hasOthers = isLast && money.hasOthers
        let payers: [DataTable.Column] =
            isOne
            ? []
            : range.map { position in
                .init(
                    Markup {
                        Bar.swatch(.of(0, at: position))
                        named(money.funders[position].name)
                    }, isNumber: true)
            }
        var table = DataTable(
            caption,
            columns: [.init(.empty), .bars] + payers
                + (hasOthers
                    ? [
                        .init(
                            Markup {
                                Bar.swatch(Bar.Part(0, .hollow)); words.otherFunders
                            }, isNumber: true)
                    ] : [])
                + (hasUnfunded ? [.init(text(words.nobody), isNumber: true)] : [])
                + [.init(text(words.total), isNumber: true)],
            styles: [.folding])
        func cells(_ cost: Money, _ shares: [FunderAmount], _ others: Money) -> [Markup] {
            let unfunded = cost - shares.map(\.amount).total - others
            return (isOne ? [] : range.map { self.money(shares[$0].amount) }) + (hasOthers ? [self.money(others)] : [])
                + (hasUnfunded ? [self.money(unfunded)] : []) + [self.money(cost)]
        }
        for row in rows {
            let parts = row.shares.enumerated().map { Bar.Part.of($1.amount.units.share(of: most.units), at: $0) }
            let rest = Bar.Part((row.cost - row.shares.map(\.amount).total).units.share(of: most.units), .hollow)
            table.add([row.heading, Bar(parts + [rest]).markup] + cells(row.cost, row.shares, row.others))
        }
        let sums = money.funders.indices.map { position in rows.reduce(.zero) { $0 + $1.shares[position] } }
        table.add(
            [text(words.total), .empty] + cells(money.total, sums, rows.map(\.others).total), .total)
        return table.markup
    }

    // MARK: Estimates

    func estimates(_ estimate: ReportEstimate) -> Markup {
        var table = DataTable(
            text(words.estimatesCaption(report.currency)),
            columns: [
                .init(.empty), .bars,
                .init(
                    Markup {
                        Bar.swatch(Bar.Part(0, .neutral))
                        words.estimatedHead
                    }, isNumber: true),
                .init(text(words.cost), isNumber: true),
            ], styles: [.folding])
        let most = estimate.categories.map(\.cost).max() ?? .zero
        for entry in estimate.categories {
            let part = Bar.Part(entry.amount.units.share(of: most.units), .neutral)
            let rest = Bar.Part((entry.cost - entry.amount).units.share(of: most.units), .hollow)
            table.add([
                named(words.category(entry.category)), Bar([part, rest]).markup, money(entry.amount), money(entry.cost),
            ])
        }
        return table.markup
    }

    // MARK: Changes

    func changes(_ changes: ReportChanges) -> Markup {
        var table = DataTable(
            .empty,
            columns: [
                .init(.empty), .init(text(words.before)), .init(text(words.now)), .init(text(words.joining)),
                .init(text(words.leaving)),
            ], styles: [.folding])
        func slot(_ slot: ReportSlot?) -> Markup {
            slot.map { slot in
                Markup {
                    named(slot.venue); ", \(words.days(slot.days))"
                }
            } ?? .empty
        }
        func add(_ word: String, _ list: [ReportChanges.Change]) {
            for change in list {
                table.add([
                    text(word), slot(change.before), slot(change.after), changed(change.joining),
                    changed(change.leaving),
                ])
            }
        }
        add(words.moved, changes.moved)
        add(words.new, changes.new)
        add(words.dropped, changes.dropped)
        add(words.kept, changes.kept.filter { $0.joining.number + $0.leaving.number > 0 })
        return Markup {
            if changes.held > 0 { HTML.p { words.held(changes.held) } }
            if table.rows.isEmpty { HTML.p { words.nothingChanged } } else { table.markup }
            if changes.cost != nil || !changes.funders.isEmpty { fundersChanged(changes) }
        }
    }

    private func changed(_ people: ReportPeople) -> Markup { people.number == 0 ? text("–") : self.people(people) }

    private func fundersChanged(_ changes: ReportChanges) -> Markup {
        var table = DataTable(
            text(words.fundersChangedCaption(report.currency)),
            columns: [
                .init(.empty), .init(text(words.before), isNumber: true), .init(text(words.now), isNumber: true),
                .init(text(words.difference), isNumber: true),
            ], styles: [.folding])
        func cells(_ sum: ChangedSum) -> [Markup] {
            let sign = sum.difference > .zero ? "+" : ""
            return [
                money(sum.before), money(sum.after),
                text(sum.difference == .zero ? "–" : sign + words.money(sum.difference)),
            ]
        }
        for funder in changes.funders { table.add([named(funder.name)] + cells(funder.sum)) }
        if let cost = changes.cost { table.add([text(words.total)] + cells(cost), .total) }
        return table.markup
    }

    // MARK: Risks

    func risks(_ risks: ReportRisks) -> Markup {
        let hasReturning = risks.workshops.contains { $0.returning != nil }
        let namesPeople = risks.workshops.contains { !$0.critical.isEmpty || !$0.standby.isEmpty }
        var table = DataTable(
            .empty,
            columns: [.init(.empty), .init(text(words.keepsRules), isNumber: true)]
                + (hasReturning ? [.init(text(words.enoughReturn), isNumber: true)] : [])
                + (namesPeople ? [.init(text(words.critical)), .init(text(words.standby))] : []), styles: [.folding])
        for workshop in risks.workshops {
            let slot = workshop.slot
            let heading = Markup {
                "\(slot.number). "; named(slot.venue); ", \(words.shortDays(slot.days))"
            }
            table.add(
                [heading, text(words.chance(workshop.holds))]
                    + (hasReturning ? [text(workshop.returning.map(words.chance) ?? "–")] : [])
                    + (namesPeople
                        ? [
                            lines(workshop.critical.map(words.critical)),
                            lines(workshop.standby.map { words.standby($0) }),
                        ] : []))
        }
        return Markup {
            HTML.p { words.risksNote(risks) }
            table.markup
        }
    }

    /// Each on a line of its own.
    private func lines(_ lines: [String]) -> Markup {
        guard !lines.isEmpty else { return text("–") }
        return Markup {
            for (position, line) in lines.enumerated() {
                if position > 0 { HTML.br() }
                named(line)
            }
        }
    }
}
