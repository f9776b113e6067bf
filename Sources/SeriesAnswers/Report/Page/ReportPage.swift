import Pages
import SeriesModel
import SeriesText

extension Report {
    /// The report as one page of HTML that needs nothing besides: no script, nothing from elsewhere. It can be printed
    /// on A4, read on a phone and in the dark, and pasted into a mail.
    public func html(in language: ReportLanguage = .english) -> String {
        ReportPage(report: self, words: language.words).page.text
    }
}

/// A report as a page.
struct ReportPage {
    let report: Report
    let words: ReportWords

    /// A part of the page that can be gone to.
    private struct Part {
        let anchor: Anchor
        /// What it is called in the contents.
        let name: String
        let heading: String
        let content: Markup
        /// Whether it begins a page on paper.
        var isLeaf = false
    }

    var page: Page {
        let parts = parts
        return Page(
            language: words.code, title: words.title(report.name, for: report.recipient), skip: words.skip,
            header: header, main: contents(parts) + Markup { for part in parts { section(part) } },
            footer: HTML.p { words.origin(report.fingerprint) })
    }

    /// Everything below the head, in the order in which it is read. What comes anew has its place here.
    private var parts: [Part] {
        var parts: [Part] = []
        func add(_ anchor: Anchor, _ name: String, _ heading: String, isLeaf: Bool = false, _ content: Markup) {
            guard !content.isEmpty else { return }
            parts.append(Part(anchor: anchor, name: name, heading: heading, content: content, isLeaf: isLeaf))
        }
        if let changes = report.changes {
            add(Anchor("changes"), words.changesName, words.changesHeading(changes), self.changes(changes))
        }
        if report.workshops.count > 1 {
            add(Anchor("overview"), words.overviewName, words.overviewHeading(report), overview)
        }
        add(
            Anchor("timeline"), words.timelineName, words.timelineHeading(report), isLeaf: isTimelineLong, timeline)
        for workshop in report.workshops {
            add(
                Anchor("workshop", workshop.slot.number), words.workshopName(workshop), words.workshopHeading(workshop),
                isLeaf: report.money != nil && workshop.namesPeople, self.workshop(workshop))
        }
        if let matrix = report.attendance {
            add(
                Anchor("attendance"), words.attendanceName, words.attendanceHeading(report),
                isLeaf: report.workshops.contains(where: \.namesPeople), attendance(matrix))
        }
        if !report.travel.isEmpty {
            add(Anchor("travel"), words.travelName, words.travelHeading(report.travel), travel)
        }
        if let money = report.money {
            add(Anchor("money"), words.moneyName, words.moneyHeading(report), isLeaf: true, self.money(money))
            add(Anchor("months"), words.monthsName, words.monthsHeading(money), months(money))
        }
        if let estimate = report.estimate {
            add(Anchor("estimates"), words.estimatesName, words.estimatesHeading(estimate), estimates(estimate))
        }
        if let risks = report.risks {
            add(Anchor("risks"), words.risksName, words.risksHeading(risks), isLeaf: true, self.risks(risks))
        }
        if !report.goals.isEmpty { add(Anchor("proof"), words.proofName, words.goalsHeading, goals) }
        return parts
    }

    /// Whether the timeline does not fit under the head on paper.
    private var isTimelineLong: Bool {
        report.timeline.groups.reduce(0) { $0 + $1.rows.count } + 2 * report.workshops.count > 24
    }

    private func section(_ part: Part) -> Markup {
        let heading = part.anchor.part("heading")
        let content = Markup {
            HTML.h2(.id(heading)) { named(part.heading) }
            part.content
        }
        return HTML.section(
            .id(part.anchor), .labelled(by: heading), .class(part.isLeaf ? .leaf : .whole)
        ) { content }
    }

    private func contents(_ parts: [Part]) -> Markup {
        guard parts.count > 2 else { return .empty }
        return HTML.nav(.label(words.contents)) {
            HTML.ul {
                for part in parts { HTML.li { HTML.a(.link(to: part.anchor)) { named(part.name) } } }
            }
        }
    }

    // MARK: Head

    private var header: Markup {
        Markup {
            HTML.h1 { named(report.name) }
            if let recipient = report.recipient {
                HTML.p(.class(.soft)) { named(words.recipient(recipient, of: report.reader.audience)) }
            }
            if let scenario = report.scenario { HTML.p(.class(.warning)) { named(words.scenario(scenario)) } }
            HTML.p(.class(.lead)) { named(words.result(report)) }
            HTML.p { words.proof(report.status) }
            HTML.p { words.audit }
            if let estimate = report.estimate {
                HTML.p { words.estimated(estimate, currency: report.currency) }
            }
            HTML.ul(.class(.facts)) {
                for fact in report.facts {
                    let (number, what) = words.fact(fact, report.currency)
                    HTML.li {
                        HTML.span(.class(.figure)) { number }
                        " "
                        HTML.span(.class(.soft)) { what }
                    }
                }
            }
            if report.tellsByCounting {
                HTML.p(.class(.warning)) { words.countingWarning(namesPeople: report.reader.naming != .counts) }
            }
        }
    }

    /// All workshops in a table.
    private var overview: Markup {
        let isCounted = report.workshops.contains { !$0.groups.isEmpty }
        let isBalanced = report.workshops.contains { $0.balance.count > 1 }
        let isPriced = report.workshops.contains { $0.total != nil }
        var table = DataTable(
            .empty,
            columns: [.init(text(words.where)), .init(text(words.when))]
                + (isCounted ? [.init(text(words.peopleHead), isNumber: true)] : [])
                + (isBalanced ? [.init(text(words.balance), isNumber: true)] : [])
                + (isPriced ? [.init(text("\(words.cost), \(report.currency)"), isNumber: true)] : []),
            styles: [.folding])
        for workshop in report.workshops {
            let slot = workshop.slot
            table.add(
                [
                    HTML.a(.link(to: Anchor("workshop", slot.number))) {
                        "\(slot.number).\u{A0}"; named(slot.venue)
                    },
                    text(words.days(slot.days)),
                ] + (isCounted ? [text(words.number(workshop.people))] : [])
                    + (isBalanced ? [text(workshop.balance.map(words.number).joined(separator: " : "))] : [])
                    + (isPriced ? [money(workshop.total ?? .zero)] : []))
        }
        return table.markup
    }

    // MARK: Proof

    private var goals: Markup {
        var table = DataTable(
            Markup(text: words.goalsCaption),
            columns: [
                .init(Markup(text: words.goal)), .init(Markup(text: words.value), isNumber: true),
                .init(Markup(text: words.isProven)),
            ], styles: [.folding])
        for goal in report.goals {
            table.add([
                Markup(text: words.goal(goal.goal)), Markup(text: words.goalValue(goal)),
                Markup(text: words.proof(goal, report.status)),
            ])
        }
        return table.markup
    }
}

extension ReportPage {
    /// A text of the series, in a direction of its own.
    func named(_ text: String) -> Markup { text.isLatin ? Markup(text: text) : HTML.bdi { text } }

    /// Names with commas between them.
    func list(_ names: [String]) -> Markup { names.map(named).joined(separator: ", ") }

    /// A number of people, marked where it tells who they are.
    func count(_ count: ReportCount) -> Markup {
        Markup(text: words.number(count.number) + (count.isTelling ? words.countingMark : ""))
    }

    /// People, by name or by number.
    func people(_ people: ReportPeople) -> Markup {
        switch people {
        case .named(let names): list(names)
        case .counted(let count):
            Markup(text: words.people(count.number) + (count.isTelling ? words.countingMark : ""))
        }
    }

    func text(_ text: String) -> Markup { Markup(text: text) }

    /// An amount; nothing is a dash.
    func money(_ money: Money) -> Markup { Markup(text: money == .zero ? "–" : words.money(money)) }
}

extension String {
    /// Whether it is written from left to right, in letters that need no care.
    fileprivate var isLatin: Bool {
        unicodeScalars.allSatisfy { $0.value < 0x590 || (0x2000...0x22FF).contains($0.value) }
    }
}

extension ReportPage {
    /// The series on a timeline, on as many pictures as it takes for each to fit on a page.
    var timeline: Markup {
        let pictures = TimelinePicture.pictures(
            of: report.timeline, note: words.timelineNote(report), words: words)
        let hasRows = report.timeline.groups.contains { !$0.rows.isEmpty }
        let lines = words.timelineLines(report.timeline)
        return Markup {
            for picture in pictures {
                HTML.figure {
                    HTML.div(.class(.wide), .region, .label(words.timelineRegion), .focusable) { picture.markup }
                    if hasRows { HTML.figcaption(.class(.soft)) { key } }
                }
            }
            // For whoever does not see the picture, or gets the page without it.
            if !lines.isEmpty {
                HTML.ul(.class(.spoken)) {
                    for line in lines { HTML.li { line } }
                }
            }
        }
    }

    /// What marks stand for.
    private var key: Markup {
        let groups = report.timeline.groups.enumerated().filter { !$0.element.rows.isEmpty }.map(\.offset)
        let attends = groups.map { TimelinePicture.style(ofGroup: $0) }.reduce(into: [Style]()) { styles, style in
            if !styles.contains(style) { styles.append(style) }
        }
        let states: [([Bar.Part], String)] = [
            (attends.map { Bar.Part(0, $0) }, words.attends), ([Bar.Part(0, .neutral)], words.state(.away)),
            ([Bar.Part(0, .ground, .spotted)], words.state(.ifNeedBe)),
            ([Bar.Part(0, .ground, .barred)], words.state(.noVisa)),
            ([Bar.Part(0, .ground, .hatched)], words.blackout),
        ]
        let spans = report.timeline.groups.flatMap(\.rows).map(\.spans)
        let shown = states.enumerated().filter { position, _ in
            switch position {
            case 1: spans.contains { $0[.away] != nil }
            case 2: spans.contains { $0[.ifNeedBe] != nil }
            case 3: spans.contains { $0[.noVisa] != nil }
            case 4: !report.timeline.blackouts.isEmpty
            default: true
            }
        }.map(\.element)
        return shown.map { looks, word in
            Markup {
                for look in looks { Bar.swatch(look) }
                word
            }
        }.joined(separator: "\u{2003}")
    }
}
