import Pages
import SeriesModel

extension ReportPage {
    func workshop(_ workshop: ReportWorkshop) -> Markup {
        Markup {
            HTML.p(.class(.lead)) { words.workshopSentence(workshop, currency: report.currency) }
            if !workshop.groups.isEmpty { who(workshop) }
            if !workshop.away.isEmpty { away(workshop) }
            if !workshop.visas.isEmpty { visas(workshop) }
            if !workshop.costs.isEmpty { costs(workshop) }
            if !workshop.reasons.isEmpty { reasons(workshop) }
        }
    }

    private func who(_ workshop: ReportWorkshop) -> Markup {
        Markup {
            HTML.h3 { words.who }
            HTML.div(.class(.columns)) {
                for group in workshop.groups {
                    HTML.div(.class(.whole)) {
                        HTML.p {
                            HTML.strong { named(group.name.isEmpty ? words.stranger : group.name) }
                            " "
                            number(group)
                        }
                        if case .named(let names) = group.people {
                            HTML.ul { for name in names { HTML.li { named(name) } } }
                        }
                    }
                }
            }
            if workshop.groups.contains(where: \.isTelling) {
                HTML.p(.class(.soft)) { words.countingNote }
            }
        }
    }

    private func number(_ group: ReportWorkshop.Group) -> Markup {
        Markup {
            switch group.people {
            case .named(let names): words.number(names.count)
            case .counted(let count): self.count(count)
            }
            if let returning = group.returning {
                HTML.span(.class(.soft)) {
                    ", "; words.returning(count(returning).words)
                }
            }
        }
    }

    private func away(_ workshop: ReportWorkshop) -> Markup {
        Markup {
            HTML.h3 { words.travel }
            HTML.ul {
                let usual = workshop.away.max { $0.people.number < $1.people.number }
                for away in workshop.away where away != usual {
                    HTML.li {
                        words.days(away.days)
                        ": "
                        people(away.people)
                    }
                }
                if let usual {
                    HTML.li {
                        words.days(usual.days)
                        if !report.reader.isOne {
                            ": "
                            workshop.away.count > 1 ? words.everybodyElse : words.everybody
                        }
                    }
                }
                if let journey = workshop.journey { for line in words.journey(journey) { HTML.li { line } } }
            }
        }
    }

    private func visas(_ workshop: ReportWorkshop) -> Markup {
        Markup {
            HTML.h3 { words.visas }
            HTML.ul {
                for visa in workshop.visas {
                    HTML.li {
                        words.visa(visa)
                        if !report.reader.isOne { ": "; people(visa.people) }
                    }
                }
            }
        }
    }

    private func costs(_ workshop: ReportWorkshop) -> Markup {
        let isOwn = report.money?.hasOthers ?? false
        var table = DataTable(
            text(words.costsCaption(report.currency)),
            columns: [.init(.empty), .init(text(words.cost), isNumber: true)]
                + workshop.payers.map { .init(named($0), isNumber: true) }, styles: [.folding])
        for cost in workshop.costs {
            let category = words.category(cost.category)
            table.add(
                [named(cost.group.map { "\(category), \($0)" } ?? category), money(cost.amount)]
                    + cost.shares.map(money))
        }
        let sums = workshop.payers.indices.map { payer in workshop.costs.map { $0.shares[payer] }.reduce(.zero, +) }
        table.add([text(words.total), money(workshop.total ?? .zero)] + sums.map(money), .total)
        return Markup {
            HTML.h3 { words.costs }
            if isOwn || !workshop.payers.isEmpty { table.markup }
        }
    }

    private func reasons(_ workshop: ReportWorkshop) -> Markup {
        Markup {
            HTML.h3 { words.reasons }
            HTML.p(.class(.soft)) { words.reasonsNote }
            HTML.ul {
                for reason in workshop.reasons {
                    HTML.li {
                        HTML.strong { named(reason.instead) }
                        ": "
                        named(Self.sentence(reason.lines))
                    }
                }
            }
        }
    }

    /// Lines as one sentence: what ends with a colon or a comma goes on, else a semicolon stands between.
    private static func sentence(_ lines: [String]) -> String {
        lines.reduce("") { text, line in
            guard let last = text.last else { return line }
            return text + (last == ":" || last == "," ? " " : "; ") + line
        }
    }

    // MARK: Attendance

    /// Days that are parted between days and month, or after the dash between two months: `15–18`, `Feb`; `29 Nov –`,
    /// `2 Dec`.
    private func unbroken(_ days: String) -> Markup {
        let ends = days.split(separator: " – ").map { String($0) }
        let parts =
            ends.count > 1 ? [ends[0] + " –", ends[1]] : days.split(separator: "\u{A0}").map { String($0) }
        return parts.map { part in HTML.span(.class(.unbroken)) { part } }.joined(separator: " ")
    }

    func attendance(_ matrix: ReportAttendance) -> Markup {
        var table = DataTable(
            text(words.attendanceCaption),
            columns: [.init(.empty)]
                + matrix.workshops.map { slot in
                    .init(
                        Markup {
                            "\(slot.number).\u{A0}"
                            named(slot.venue)
                            " "
                            HTML.br()
                            unbroken(words.shortDays(slot.days))
                        })
                } + [.init(text(words.inAll))], styles: [.marks, .folding])
        let all = matrix.workshops.count
        for group in matrix.groups {
            let name = group.name.isEmpty ? words.stranger : group.name
            if !group.rows.isEmpty {
                table.add([named(name)], .group)
                for row in group.rows {
                    table.add(
                        [named(row.person)] + row.presence.map(presence) + [text(words.times(row.attendances, of: all))]
                    )
                }
            }
            let sum = group.counts.reduce(0) { $0 + $1.number }
            table.add(
                [group.rows.isEmpty ? named(name) : text(words.together)] + group.counts.map(count)
                    + [text(words.number(sum))], group.rows.isEmpty ? .plain : .total)
            if group.isSide, all > 1 {
                table.add(
                    [text(words.cameBack)] + group.returning.map { $0.map(count) ?? .empty }
                        + [text(words.number(group.returning.reduce(0) { $0 + ($1?.number ?? 0) }))])
            }
        }
        let totals = matrix.workshops.indices.map { workshop in
            matrix.groups.reduce(0) { $0 + $1.counts[workshop].number }
        }
        table.add(
            [text(words.everybody)] + totals.map { text(words.number($0)) }
                + [text(words.number(totals.reduce(0, +)))], .total)
        if let weighted = matrix.weighted {
            table.add(
                [text(words.weighted)] + weighted.map { text(words.number($0)) }
                    + [text(words.number(weighted.reduce(0, +)))])
        }
        let sides = matrix.groups.filter(\.isSide)
        if sides.count > 1 {
            table.add(
                [text(words.balance)]
                    + matrix.workshops.indices.map { workshop in
                        text(sides.map { words.number($0.counts[workshop].number) }.joined(separator: " : "))
                    } + [.empty])
        }
        let note = words.attendanceNote(matrix)
        let tells = matrix.groups.contains(where: \.isTelling)
        return Markup {
            table.markup
            if !note.isEmpty { HTML.p(.class(.soft)) { note } }
            if tells { HTML.p(.class(.soft)) { words.countingNote } }
        }
    }

    private func presence(_ presence: ReportAttendance.Presence) -> Markup {
        let word = words.presence(presence)
        return presence == .comes ? HTML.span(.class(.yes)) { word } : HTML.span(.class(.no)) { word }
    }

    // MARK: Travel

    var travel: Markup {
        let hasCO2 = report.travel.contains { $0.kgCO2 > 0 }
        let most = report.travel.map(\.hours).max() ?? 0
        var table = DataTable(
            text(words.travelCaption),
            columns: [
                .init(.empty), .bars, .init(text(words.hours), isNumber: true),
                .init(text(words.trips), isNumber: true),
                .init(text(words.hoursEach), isNumber: true),
            ] + (hasCO2 ? [.init(text(words.emissions), isNumber: true)] : []), styles: [.folding])
        for travel in report.travel {
            let share = travel.hours.share(of: most)
            let each = travel.hours.divided(by: Rational(travel.trips)) ?? 0
            table.add(
                [
                    named(travel.group), Bar([Bar.Part(share, .neutral)]).markup, text(words.number(travel.hours)),
                    text(words.number(travel.trips)), text(words.number(each)),
                ] + (hasCO2 ? [text(words.number(travel.kgCO2))] : []))
        }
        return table.markup
    }
}

extension ReportReader {
    /// Whether one person reads it, about themselves.
    var isOne: Bool {
        if case .participant = audience { true } else { false }
    }
}

extension Rational {
    /// In hundredths of another number, for a picture.
    func share(of whole: Rational) -> Double {
        guard whole > 0, let part = divided(by: whole) else { return 0 }
        return Double(Money(roundingHalfUp: part * 100).cents) / 100
    }
}
