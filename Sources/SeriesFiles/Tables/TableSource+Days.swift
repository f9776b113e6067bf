import SeriesModel
import TableFiles

/// Ranges of days, from one cell or two.
extension TableSource {
    func value(_ row: TableRow, _ sheet: SheetReader, _ key: String) -> SourceNode? {
        sheet[key].flatMap { sheet.value(row, $0, currency: nil) }
    }

    /// The ranges of a row, from `from` and `to` or from `dates`; what is wrong with them is said.
    func ranges(_ row: TableRow, _ sheet: SheetReader, in list: String, after count: Int) -> [SourceNode] {
        let path = SeriesPath.item(count, in: list)
        if let dates = value(row, sheet, "dates") {
            if let other = value(row, sheet, "from") ?? value(row, sheet, "to") {
                log.fail(path, .table(.datesTwice), at: other.position)
                return []
            }
            if case .list(let items) = dates.content { return items }
            log.fail(path, wants: .range, dates)
            return []
        }
        return days(row, sheet, path, prefix: "", isRequired: true).map { [$0] } ?? []
    }

    /// The range from one cell to another; nil where there is none.
    func days(
        _ row: TableRow, _ sheet: SheetReader, _ path: String, prefix: String, isRequired: Bool = false
    ) -> SourceNode? {
        let isNested = !prefix.isEmpty
        let key = isNested ? SeriesPath.key(prefix, in: path) : path
        let (first, last) = isNested ? ("\(prefix).from", "\(prefix).to") : ("from", "to")
        let (from, to) = (value(row, sheet, first), value(row, sheet, last))
        let whole = isNested ? value(row, sheet, prefix) : nil
        if let whole {
            if let other = from ?? to { log.fail(key, .table(.datesTwice), at: other.position) }
            return whole
        }
        guard from != nil || to != nil || isRequired else { return nil }
        let column = (sheet[first] ?? sheet[last])?.number ?? row.cells.first?.column ?? 1
        return range(from: from, to: to, key, at: sheet.position(row, column))
    }

    /// A month, or another range of days, with its text.
    private static func severalDays(_ node: SourceNode) -> (text: String, range: DayRange)? {
        guard case .text(let text) = node.content, let range = (try? SpokenDays.range(text)) ?? nil, range.count > 1
        else { return nil }
        return (text, range)
    }

    /// A range of two days, each judged in its own place.
    func range(from: SourceNode?, to: SourceNode?, _ path: String, at place: Position) -> SourceNode? {
        // Where the key of one end is misspelt, or one end is wrong, it is said already.
        guard !log.faulty.covers(path) else { return nil }
        let isWhole = path == "horizon" || path.hasSuffix(".window")
        for (end, node) in [("from", from), ("to", to)] where isWhole && node == nil {
            log.say("\(path).\(end)", .missing(.day), at: place)
            log.distrust(path)
        }
        guard let from, !log.faulty.covers(path) else {
            if !isWhole { log.fail(path, .table(.noFirstDay), at: place) }
            return nil
        }
        // Nothing of it is wanted but the reading of days.
        let fields = Fields(SourceNode(content: .mapping([]), position: place), at: path, keys: nil, log: log)
        let (begin, end) = (TableSource.severalDays(from), to.flatMap(TableSource.severalDays))
        if let begin {
            let last = to == nil ? begin.range.last : nil
            log.fail(path, .table(.severalDays(begin.text, meant: begin.range.first, last: last)), at: from.position)
        }
        if let to, let end {
            log.fail(path, .table(.severalDays(end.text, meant: end.range.last, last: nil)), at: to.position)
        }
        guard begin == nil, end == nil, let first = fields.day(from, path) else { return nil }
        guard let to else { return .text("\(first)", at: from.position) }
        guard let last = fields.day(to, path) else { return nil }
        return .text(first == last ? "\(first)" : "\(first)/\(last)", at: from.position)
    }
}
