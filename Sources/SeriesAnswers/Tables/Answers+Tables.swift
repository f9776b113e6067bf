public import SeriesModel
import SeriesText

extension WhatIfReport {
    /// The scenarios as a table, a row for today and each of them.
    public var tables: AnswerTables {
        let goals = goals
        let answers = [today].compactMap { $0 } + rows.compactMap(\.answer)
        let currency = answers.first?.currency ?? ""
        var columns = [AnswerTable.Column("scenario", "what if"), AnswerTable.Column("status")]
        columns += goals.map { AnswerTable.Column($0.rawValue) }
        columns += [
            AnswerTable.Column("currency"), AnswerTable.Column("cost"), AnswerTable.Column("left"),
        ]
        columns += ["kept", "moved", "new", "dropped", "in", "out"].map { AnswerTable.Column($0) }
        var table = AnswerTable(
            "What if", title: "Each scenario, and what changes against today's plan", columns: columns)
        if let today { table.add(Self.cells("today", today, goals)) }
        for row in rows { table.add(Self.cells(row.name, row.answer, goals)) }
        return AnswerTables(
            name: title, title: "What if something changes", tables: [table],
            notes: currency.isEmpty
                ? [] : ["Money in \(currency). Left is what funders could still pay directly."])
    }

    private static func cells(
        _ name: String, _ answer: ScenarioAnswer?, _ goals: [Goal.Kind]
    ) -> [AnswerTable.Cell] {
        guard let answer else { return [.text(name)] }
        let values = goals.map { goal in
            answer.goals.first { $0.goal == goal }.map { AnswerTable.Cell.number($0.value) } ?? .empty
        }
        let money: [AnswerTable.Cell] =
            answer.cost.map { [.money($0), .money(answer.leftInAll)] } ?? [.empty, .empty]
        let counts = answer.difference.map { [$0.kept, $0.moved, $0.new, $0.dropped, $0.joining, $0.leaving] } ?? []
        return [.text(name), .text(answer.status.rawValue)] + values + [.text(answer.currency)] + money
            + counts.map { .number(Rational($0)) }
    }
}

extension Frontier {
    /// The steps as a table.
    public func tables(of series: Series) -> AnswerTables {
        func cell(_ goal: Goal.Kind, _ value: Rational) -> AnswerTable.Cell {
            goal == .cost && (value * 100).isWhole ? .money(Money(roundingHalfUp: value)) : .number(value)
        }
        func column(_ goal: Goal.Kind) -> AnswerTable.Column {
            AnswerTable.Column(goal.rawValue, goal.title(in: series))
        }
        var table = AnswerTable(
            "Steps", title: "What can be had for how much, the best price first",
            columns: goals.map(column) + [
                column(against), AnswerTable.Column("bound", "no better than"), AnswerTable.Column("proven"),
                AnswerTable.Column("people"), AnswerTable.Column("held", "workshops of such a plan"),
            ])
        for step in steps {
            let held = step.plan.workshops.map { "\($0.start) \($0.venue)" }.joined(separator: "; ")
            table.add(
                zip(goals, step.values).map(cell)
                    + [
                        cell(against, step.price), step.bound.map { cell(against, $0) } ?? .empty,
                        .text(step.isProven ? "yes" : "no"), .number(Rational(step.plan.heads)), .text(held),
                    ])
        }
        return AnswerTables(name: series.name, title: title, tables: [table], notes: [finding])
    }
}

extension Ask {
    /// The levels, and what each would be spent on.
    public func tables(of series: Series) -> AnswerTables {
        var levels = AnswerTable(
            "Levels", title: "What to ask \(funder.name) for, in \(currency)",
            columns: [
                AnswerTable.Column("workshops"), AnswerTable.Column("attendance"), AnswerTable.Column("people"),
                AnswerTable.Column("amount", "to ask for, \(currency)"), AnswerTable.Column("proven"),
            ])
        var budget = AnswerTable(
            "Budgets", title: "What it would be spent on, in \(currency)",
            columns: [
                AnswerTable.Column("workshops"), AnswerTable.Column("attendance"), AnswerTable.Column("category"),
                AnswerTable.Column("amount", currency),
            ])
        for level in self.levels {
            let size: [AnswerTable.Cell] = [.number(Rational(level.workshops)), .number(level.attendance)]
            levels.add(
                size + [
                    .number(Rational(level.plan.heads)), .money(level.amount),
                    .text(level.isProven ? "yes" : "no"),
                ])
            for entry in level.budget.categories {
                budget.add(size + [.text(CostCategory.words(for: entry.heading)), .money(entry.sum.own)])
            }
            let overhead = level.budget.ownBalance.overhead
            if overhead != .zero { budget.add(size + [.text("overhead"), .money(overhead)]) }
            if level.rounding != .zero { budget.add(size + [.text("rounding"), .money(level.rounding)]) }
        }
        return AnswerTables(
            name: series.name, title: "What to ask \(funder.name) for", tables: [levels, budget],
            notes: findings(in: series))
    }
}

extension RiskReport {
    /// Workshops, attendees and those who could come instead, a table each.
    public var tables: AnswerTables {
        typealias Column = AnswerTable.Column
        let place = [Column("workshop"), Column("start", "first day"), Column("venue")]
        var workshops = AnswerTable(
            "Workshops", title: "How likely each workshop keeps its rules, if nobody comes instead",
            columns: place + [
                Column("holds", "keeps them"), Column("error", "±"), Column("returning", "enough return"),
            ])
        var attendees = AnswerTable(
            "Attendees", title: "On whom a workshop depends",
            columns: place + [
                Column("delegation"), Column("participant"), Column("cancels"), Column("without", "if they cancel"),
                Column("with", "if they come"), Column("drop", "worse by"),
            ])
        var standby = AnswerTable(
            "Standby", title: "Who could come instead",
            columns: place + [
                Column("delegation"), Column("participant"), Column("holds", "then keeps them"),
                Column("gain", "better by"),
                Column("leaves"), Column("applyBy", "visa by"), Column("leastExtra", "at least, \(series.currency)"),
                Column("mostExtra", "at most, \(series.currency)"), Column("replaces", "instead of"),
                Column("reluctant", "would rather not"),
            ])
        for workshop in assessment.workshops {
            let about: [AnswerTable.Cell] = [
                .number(Rational(workshop.number)), .day(workshop.start), .text(venue(of: workshop)),
            ]
            workshops.add(
                about + [
                    .share(workshop.holds.value), workshop.holds.standardError.map { .share($0) } ?? .empty,
                    workshop.returning.map { .share($0.value) } ?? .empty,
                ])
            for person in workshop.attendees {
                attendees.add(
                    about + [
                        .text(delegation(of: person.participant)), .text(called(person.participant)),
                        .share(person.cancels.approximation), .share(person.without.value), .share(person.with.value),
                        .share(person.drop),
                    ])
            }
            for list in workshop.standby {
                for person in list.people {
                    standby.add(
                        about + [
                            .text(series.name(ofDelegation: list.delegation)), .text(called(person.participant)),
                            .share(person.holds.value), .share(person.gain), .day(person.leaves),
                            person.applyBy.map { .day($0) } ?? .empty, .money(person.leastExtraCost),
                            .money(person.mostExtraCost), .text(person.replaces.map(called).joined(separator: ", ")),
                            .text(person.isReluctant ? "yes" : "no"),
                        ])
                }
            }
        }
        return AnswerTables(
            name: series.name, title: "What cancellations do to the plan", tables: [workshops, attendees, standby],
            notes: ["Each person cancels with a chance of \(assessment.assumed.percent), or that in the file."])
    }
}
