package import SeriesModel

/// Brings days from elsewhere into a series, and brings them up to date.
///
/// What a source brought is written where a coordinator would have written it, and noted under `imported`. The next
/// time only that changes: what was written by hand stays, and so does what was changed by hand since.
public struct SeriesImport: Sendable {
    /// The series with what was imported, to be written in any form.
    public let document: SeriesDocument
    /// What is different.
    public let changes: ImportChanges

    /// Brings what a source says into a series.
    public init(_ days: ImportedDays, into document: SeriesDocument) {
        var merge = ImportMerge(document, days)
        merge.run()
        changes = merge.changes
        self.document = document.changed(to: merge.root, by: document.changes + ["import: \(days.source)"])
    }
}

/// Puts what a source says into the tree of a series.
private struct ImportMerge {
    private(set) var root: SourceNode
    private(set) var changes = ImportChanges()
    private let series: Series
    private let days: ImportedDays
    private var record: ImportRecord

    init(_ document: SeriesDocument, _ days: ImportedDays) {
        root = document.root
        series = document.series
        self.days = days
        let fields = Fields(root, at: "", keys: nil, log: ReadingLog(file: ""))
        record = SeriesReader(log: ReadingLog(file: "")).imported(fields)
    }

    mutating func run() {
        if let starts = days.starts {
            var changed = root
            changes.starts = list("starts", of: &changed, nil, starts.map { DayRange($0) })
            root = changed
        }
        var people = root["participants"]?.items ?? []
        let known = Set(record.people(of: days.source))
        for (number, person) in series.participants.enumerated() where people.indices.contains(number) {
            guard let said = days.people[person.id] ?? (days.isWhole && known.contains(person.id) ? .init() : nil)
            else { continue }
            var parts: [ImportChanges.Part] = []
            for (key, ranges) in [("unavailable", said.unavailable), ("ifNeedBe", said.ifNeedBe)] {
                guard ranges != nil || days.isWhole && record[days.source, person.id].ranges[key] != nil else {
                    continue
                }
                parts.append(list(key, of: &people[number], person.id, ranges ?? []))
            }
            if let within = days.within { record[days.source, person.id].ranges["within"] = [within] }
            if said.poll != nil || days.isWhole {
                parts.append(poll(of: &people[number], person, said.poll))
            }
            changes.people.append(ImportChanges.Person(id: person.id, parts: parts))
        }
        if var participants = root["participants"] {
            participants.items = people
            root["participants"] = participants
        }
        root[ImportRecord.key] = record.node(at: root.position)
    }

    /// A list of days with what is new in it, and without what came from this source and is no longer so.
    private mutating func list(
        _ key: String, of node: inout SourceNode, _ person: String?, _ wanted: [DayRange]
    ) -> ImportChanges.Part {
        var items: [SourceNode] = []
        if let current = node[key] {
            if case .list(let list) = current.content { items = list } else { items = [current] }
        }
        let before = items.map { $0.scalarText.flatMap(DayRange.init(written:)) }
        let there = Set(before.compactMap(\.self))
        let recorded = Set(record[days.source, person].ranges[key] ?? [])
        let others = record.others(than: days.source, person, key)
        let byHand = there.subtracting(recorded).subtracting(others)
        let takenOut = recorded.subtracting(there)
        let new = wanted.filter { !there.contains($0) && !takenOut.contains($0) }
        let gone = recorded.intersection(there).subtracting(wanted).subtracting(others)
        // What is new stands where something goes, and then at the end.
        var rest = new.map { SourceNode.text("\($0)", at: node.position) }[...]
        var after: [SourceNode] = []
        for (item, range) in zip(items, before) {
            if let range, gone.contains(range) {
                if let next = rest.popFirst() { after.append(next) }
            } else {
                after.append(item)
            }
        }
        after += rest
        // Where nothing was written by hand, days stand in order.
        if byHand.isEmpty, others.isEmpty, !before.contains(nil) {
            after.sort { $0.written < $1.written }
        }
        if !new.isEmpty || !gone.isEmpty {
            node[key] = after.isEmpty ? nil : SourceNode.list(after, at: node.position)
        }
        record[days.source, person].ranges[key] = wanted.filter { !byHand.contains($0) }
        return ImportChanges.Part(
            key: key, new: new, gone: gone.sorted { $0.first < $1.first },
            byHand: wanted.filter { takenOut.contains($0) })
    }

    /// The answers of somebody: each that is as it was imported, or new, is as the poll has it now.
    private mutating func poll(
        of node: inout SourceNode, _ person: Participant, _ wanted: [Day: PollAnswer]?
    ) -> ImportChanges.Part {
        let recorded = record[days.source, person.id].poll
        var answers = person.poll ?? [:]
        var part = ImportChanges.Part(key: "poll")
        for day in Set(recorded.keys).union(wanted?.keys ?? [:].keys).sorted() {
            let (new, old) = (wanted?[day], answers[day])
            if new == old { continue }
            if old != recorded[day] {
                if new != recorded[day] || old == nil { part.byHand.append(DayRange(day)) }
                continue
            }
            answers[day] = new
            if new == nil { part.gone.append(DayRange(day)) } else { part.new.append(DayRange(day)) }
            part.answers[day] = new
        }
        let isAsked = wanted != nil || answers.contains { recorded[$0.key] != $0.value }
        let after = isAsked ? answers : nil
        if answers.isEmpty, (after == nil) != (person.poll == nil), part.gone.isEmpty { part.asked = after != nil }
        if after != person.poll { node["poll"] = after.map { .answers($0, at: node.position) } }
        record[days.source, person.id].poll = wanted ?? [:]
        return part
    }
}

extension SeriesDocument {
    /// The days for which calendars were looked at, with the rows that say so and the ids of whose they are.
    package var importedWindows: [(path: String, person: String, days: DayRange)] {
        let fields = Fields(root, at: "", keys: nil, log: ReadingLog(file: ""))
        let rows = SeriesReader(log: ReadingLog(file: "")).imported(fields).rows
        return rows.enumerated().compactMap { number, row in
            guard let person = row.person, let days = row.ranges["within"]?.first else { return nil }
            return (SeriesPath.item(number, in: ImportRecord.key), person, days)
        }
    }
}

extension DayRange {
    /// `2027-03-15/2027-04-05`, or one day, as a series file has it.
    init?(written text: String) {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false)
        guard ends.count <= 2, let first = ends.first.flatMap({ Day($0) }), let last = ends.last.flatMap({ Day($0) })
        else { return nil }
        self.init(first, last)
    }
}
