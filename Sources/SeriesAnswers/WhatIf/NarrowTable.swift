import SeriesText

/// A table that is no wider than a terminal: where its rows are too long, the texts of some columns are broken into
/// lines, and where that is not enough, columns of numbers go into a table of their own.
struct NarrowTable {
    /// The most columns of text on a line.
    static let width = 100
    /// A broken text has as much room at the least, where it needs it.
    private static let least = 16
    /// No more room is kept for words that should not be broken.
    private static let longestWord = 40

    private let alignments: [TextTable.Alignment]
    /// The positions of columns whose texts may be broken, the first of which says what the row is about.
    private let flexible: [Int]
    private var rows: [[String]] = []

    init(_ alignments: [TextTable.Alignment], breaking flexible: [Int]) {
        self.alignments = alignments
        self.flexible = flexible
    }

    /// Adds a row, one cell for each column.
    mutating func add(_ cells: [String]) { rows.append(cells) }

    var lines: [String] {
        let columns = Array(alignments.indices)
        guard
            Self.room(beside: columns.filter { !flexible.contains($0) }, of: columns.count, widths)
                >= flexible.map(least).reduce(0, +)
        else { return split }
        return lines(columns)
    }

    private var widths: [Int] { alignments.indices.map { column in rows.map { $0[column].columns }.max() ?? 0 } }

    /// The least room of a flexible column: for its longest word, two spaces in.
    private func least(_ column: Int) -> Int {
        let words = rows.flatMap { $0[column].split(separator: " ") }
        let longest = min(Self.longestWord, (words.map { String($0).columns }.max() ?? 0) + 2)
        return min(widths[column], max(Self.least, longest))
    }

    /// What is left of a line for the flexible columns.
    private static func room(beside fixed: [Int], of count: Int, _ widths: [Int]) -> Int {
        width - 2 - 2 * (count - 1) - fixed.map { widths[$0] }.reduce(0, +)
    }

    /// Several tables, each with the first flexible column and as many others as have room.
    private var split: [String] {
        guard let title = flexible.first else { return lines(Array(alignments.indices)) }
        let widths = widths
        var tables: [[Int]] = [[title]]
        var room = Self.width - 2 - least(title)
        for column in alignments.indices where column != title {
            let needed = 2 + (flexible.contains(column) ? least(column) : widths[column])
            if needed > room, tables[tables.count - 1].count > 1 {
                tables.append([title])
                room = Self.width - 2 - least(title)
            }
            tables[tables.count - 1].append(column)
            room -= needed
        }
        return Array(tables.map(lines).joined(separator: [""]))
    }

    private func lines(_ columns: [Int]) -> [String] {
        let widths = widths
        let broken = flexible.filter(columns.contains)
        var room = Self.room(beside: columns.filter { !broken.contains($0) }, of: columns.count, widths)
        var limits: [Int: Int] = [:]
        // Whoever needs less leaves the rest to the others.
        for (number, column) in broken.sorted(by: { widths[$0] < widths[$1] }).enumerated() {
            limits[column] = max(1, min(widths[column], room / (broken.count - number)))
            room -= limits[column] ?? 0
        }
        var table = TextTable(columns.map { alignments[$0] })
        for row in rows {
            let cells = columns.map { column in limits[column].map { Self.broken(row[column], $0) } ?? [row[column]] }
            for line in 0..<(cells.map(\.count).max() ?? 0) {
                table.add(cells.map { line < $0.count ? $0[line] : "" })
            }
        }
        return table.lines
    }

    /// A text in lines of so many columns at the most; the later ones begin two spaces in.
    private static func broken(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            var word = Substring(word)
            if let last = lines.last, last.columns + 1 + String(word).columns <= width {
                lines[lines.count - 1] += " " + word
                continue
            }
            repeat {
                let head = lines.isEmpty || width < 8 ? "" : "  "
                var line = head
                repeat {
                    line.append(word.removeFirst())
                } while word.first.map { (line + [$0]).columns <= width } ?? false
                lines.append(line)
            } while !word.isEmpty
        }
        return lines.isEmpty ? [""] : lines
    }
}
