import SeriesModel
import TableFiles

/// Says a series in tables: the way back of ``TableSource``.
struct SeriesTables {
    private let root: SourceNode
    /// Whether columns are written that nothing stands in, for somebody to fill in.
    private let isWhole: Bool

    /// The tables of a tree that was read as a series.
    static func tables(of root: SourceNode, isWhole: Bool) -> [OutputTable] {
        let writer = SeriesTables(root: root, isWhole: isWhole)
        return SheetForm.all.compactMap { form in
            let rows = writer.rows(form)
            return rows.isEmpty ? nil : writer.table(form, rows)
        }
    }

    /// A sheet that shows how it is filled in, with a name that makes it a note.
    static func example(_ name: String, _ rows: [Row]) -> OutputTable? {
        guard let form = SheetForm.named(name) else { return nil }
        let root = SourceNode.mapping([], at: Position(line: 1, column: 1))
        var table = SeriesTables(root: root, isWhole: true).table(form, rows)
        table.name = "# \(name)"
        return table
    }

    // MARK: Sheets

    /// The cells of a row by their heads.
    typealias Row = [(key: String, value: OutputCell)]

    private func rows(_ form: SheetForm) -> [Row] {
        switch form.name {
        case "Series": series
        case "Rates": entries(root["rates"]).map { [("currency", .text($0.key)), ("rate", number($0.value))] }
        case "Blackouts": list(root["blackouts"]).flatMap { blackout($0) }
        case "Sides": list(root["delegations"]).map { flat($0, form) }
        case "People": people.map { flat($0, form) }
        case "Away": people.flatMap(away)
        case "Poll": people.compactMap(poll)
        case "Imported": list(root[ImportRecord.key]).flatMap(imported)
        case "Closed":
            venues.flatMap { venue in list(venue["closed"]).map { [("venue", text(venue["id"]))] + days($0) } }
        case "Seasons":
            venues.flatMap { venue in list(venue["seasons"]).map { [("venue", text(venue["id"]))] + season($0, form) } }
        case "Venues": venues.map { flat($0, form) }
        case "Groups":
            ["together", "apart"].flatMap { kind in
                list(root[kind]).map { [("kind", .text(kind)), ("people", names($0))] }
            }
        case "Goals": goals
        case "Held costs": held("costs", form)
        case "Held funding": held("funding", form)
        case "Fare matrix": []
        default: list(root[form.name.lowercased()]).map { flat($0, form) }
        }
    }

    private func table(_ form: SheetForm, _ rows: [Row]) -> OutputTable {
        let used = Set(rows.flatMap { $0.map(\.key) })
        var keys = form.columns.map(\.key).filter { key in
            if used.contains(key) || form[key]?.isRequired ?? false { return true }
            // What is the same in another form, or said elsewhere, is for those who need it.
            return isWhole && !["dates", "window", "caps", "headings", "costs", "funding"].contains(key)
        }
        keys += used.filter { form[$0] == nil }.sorted()
        let heads = keys.map { key in
            let column = form[key]
            let choices: OutputHead.Choices =
                switch column?.form {
                case .word(let words)?: .words(words)
                case .flag?: .words(["yes", "no"])
                default: column?.source.map { .column(ofTable: $0) } ?? .none
                }
            let shape: OutputHead.Form =
                switch column?.form {
                case .day?: .date
                // Values of the series are of every kind.
                case .text?, .list?, .name?: form.name == "Series" ? .asTyped : .text
                default: .asTyped
                }
            return OutputHead(key, note: column?.note, choices: choices, form: shape)
        }
        let cells = rows.map { row in
            keys.map { key in row.first { $0.key == key }?.value ?? .empty }
        }
        return OutputTable(name: form.name, heads: heads, rows: cells)
    }

    // MARK: Parts of the tree

    private var people: [SourceNode] { list(root["participants"]) }
    private var venues: [SourceNode] { list(root["venues"]) }

    /// The items of a list; a single one may stand without brackets. A weekly pattern stands for its ranges.
    private func list(_ node: SourceNode?) -> [SourceNode] { items(node).flatMap { $0.weeklyRanges ?? [$0] } }

    private func items(_ node: SourceNode?) -> [SourceNode] {
        switch node?.content {
        case nil, .null?: []
        case .list(let items)?: items
        default: [node].compactMap(\.self)
        }
    }

    private func entries(_ node: SourceNode?) -> [SourceEntry] {
        guard case .mapping(let entries)? = node?.content else { return [] }
        return entries
    }

    private func text(_ node: SourceNode?) -> OutputCell {
        switch node?.content {
        case .text(let text)?: .text(text)
        default: .empty
        }
    }

    private func number(_ node: SourceNode?) -> OutputCell {
        guard let node, case .number(let number) = node.content else { return .empty }
        return .number(node.text(of: number))
    }

    private func names(_ node: SourceNode) -> OutputCell {
        .text(
            ListCell.text(
                list(node).compactMap { item in if case .text(let text) = item.content { text } else { nil } }))
    }

    private func day(_ text: some StringProtocol) -> OutputCell {
        Day(text).map { .day($0.number, "\($0)") } ?? .text(String(text))
    }

    /// The cells of a range.
    private func days(_ node: SourceNode?) -> Row {
        guard case .text(let text)? = node?.content else { return [] }
        return zip(["from", "to"], text.split(separator: "/")).map { ($0, day($1)) }
    }

    private func value(_ node: SourceNode, _ form: ValueForm) -> OutputCell {
        switch (node.content, form) {
        case (.number, _): number(node)
        case (.boolean(let flag), _): .boolean(flag)
        case (.text(let text), .day): day(text)
        case (.text(let text), .ranges) where Day(text) != nil: day(text)
        case (.text(let text), .list), (.text(let text), .words), (.text(let text), .marks):
            .text(ListCell.text([text]))
        case (.text(let text), _): .text(text)
        case (.list, _): names(node)
        default: .empty
        }
    }

    /// The cells of a mapping, with a dot in nested keys; what has a sheet of its own is left out.
    private func flat(_ node: SourceNode, _ form: SheetForm) -> Row {
        entries(node).flatMap { entry -> Row in
            if let column = form[entry.key] {
                if case .nothing = column.form {
                    let inner = entries(entry.value)
                    if !inner.isEmpty {
                        return inner.map { ("\(entry.key).\($0.key)", number($0.value)) }
                    }
                    let isEmpty =
                        switch entry.value.content {
                        case .mapping: true
                        case .list(let items): items.isEmpty
                        default: false
                        }
                    return isEmpty ? [(entry.key, .text(ListCell.none))] : []
                }
                if case .range = column.form {
                    // One day is a range of two ends here.
                    let ends = days(entry.value)
                    return zip([".from", ".to"], [ends.first, ends.last]).compactMap { end, cell in
                        cell.map { (entry.key + end, $0.value) }
                    }
                }
                return [(entry.key, value(entry.value, column.form))]
            }
            return entries(entry.value).compactMap { inner in
                let key = "\(entry.key).\(inner.key)"
                return form[key].map { (key, value(inner.value, $0.form)) }
            }
        }.filter { $0.value != .empty }
    }

    // MARK: Sheets with a form of their own

    private var series: [Row] {
        SheetForm.keys.flatMap { column -> [Row] in
            let steps = column.key.split(separator: ".").map(String.init)
            if column.key == "horizon" { return [] }
            if steps[0] == "horizon" {
                let row = days(root["horizon"])
                let end = steps[1] == "from" ? row.first : row.last
                return end.map { [[("key", .text(column.key)), ("value", $0.value)]] } ?? []
            }
            let node = steps.count == 1 ? root[steps[0]] : root[steps[0]]?[steps[1]]
            guard let node else { return [] }
            if case .mapping = node.content { return [] }
            let value = value(node, column.form)
            return value == .empty ? [] : [[("key", .text(column.key)), ("value", value)]]
        }
    }

    private func blackout(_ node: SourceNode) -> [Row] {
        guard case .mapping = node.content else { return [days(node)] }
        return list(node["dates"]).map { dates in
            days(dates) + [("why", text(node["why"]))].filter { $0.value != .empty }
        }
    }

    private func away(_ person: SourceNode) -> [Row] {
        ["unavailable", "available", "ifNeedBe"].flatMap { kind -> [Row] in
            guard let node = person[kind] else { return [] }
            if case .null = node.content { return [] }
            let start: Row = [("person", text(person["id"]))]
            let end: Row = [("kind", .text(kind))]
            let rows = items(node).map { item in
                guard let every = item["every"] else { return start + days(item) + end }
                return start + days(item["within"]) + [("every", names(every))] + end
            }
            return rows.isEmpty && kind == "available" ? [start + end] : rows
        }
    }

    private func poll(_ person: SourceNode) -> Row? {
        guard case .mapping(let answers)? = person["poll"]?.content else { return nil }
        return [("person", text(person["id"]))]
            + answers.map { answer in
                if case .boolean(let isYes) = answer.value.content { return (answer.key, .text(isYes ? "yes" : "no")) }
                return (answer.key, text(answer.value))
            }
    }

    private func imported(_ row: SourceNode) -> [Row] {
        let head: Row = [("source", text(row["from"])), ("person", text(row["person"]))].filter { $0.value != .empty }
        let lists = ImportRecord.lists.map { ($0, list(row[$0])) }
        let answers = PollAnswer.allCases.map { answer in
            let days = entries(row["poll"]).filter { entry in
                if case .boolean(let isYes) = entry.value.content { return answer == (isYes ? .yes : .no) }
                return entry.value.scalarText == answer.rawValue
            }
            return (ImportRecord.kind(of: answer), days.map { SourceNode.text($0.key, at: $0.position) })
        }
        let said = (lists + answers).filter { !$0.1.isEmpty }
        // That nothing came is also to be known: from then on a poll without them keeps them from no date.
        if said.isEmpty { return [head + [("kind", .text(ImportRecord.kind(of: .no)))]] }
        return said.map { kind, days in
            head + [("kind", .text(kind)), ("dates", names(SourceNode.list(days, at: row.position)))]
        }
    }

    private func season(_ node: SourceNode, _ form: SheetForm) -> Row {
        let dates = list(node["dates"])
        let cells =
            dates.count == 1
            ? days(dates[0]) : [("dates", names(SourceNode.list(dates, at: node.position)))]
        return cells + flat(node, form).filter { $0.key != "dates" }
    }

    private var goals: [Row] {
        guard let node = root["goals"], case .list(let items) = node.content else { return [] }
        if items.isEmpty { return [[("goal", .text(ListCell.none))]] }
        return items.map { item in
            guard case .mapping = item.content else { return [("goal", text(item))] }
            return [("goal", text(item["goal"])), ("tolerance", number(item["tolerance"]))].filter {
                $0.value != .empty
            }
        }
    }

    private func held(_ key: String, _ form: SheetForm) -> [Row] {
        let workshops = list(root["held"])
        let starts = workshops.map { text($0["start"]) }
        return workshops.flatMap { workshop -> [Row] in
            let start = text(workshop["start"])
            guard case .text(let day) = start else { return [] }
            let isOne = starts.count { $0 == start } == 1
            let head: Row = [("start", self.day(day))] + (isOne ? [] : [("venue", text(workshop["venue"]))])
            return list(workshop[key]).map { head + flat($0, form) }
        }
    }
}

extension SourceNode {
    /// The ranges of a weekly pattern; nil where it is none.
    fileprivate var weeklyRanges: [SourceNode]? {
        guard let every = self["every"], let within = self["within"]?.scalarText.flatMap(DayRange.init(written:)) else {
            return nil
        }
        let words = every.items.isEmpty ? [every] : every.items
        let days = Set(words.compactMap { $0.scalarText.flatMap(Weekday.init(rawValue:)) })
        return WeeklyDays(every: days, within: within).ranges.map { .text("\($0)", at: position) }
    }
}
