/// A problem with its place in a file, in words.
public struct Diagnostic: Hashable, Sendable {
    /// Where it is written; nil where it comes from no file.
    public var place: SourcePlace?
    /// The part of the file, in its keys: `participants[3].home`; empty for the whole.
    public var path: String
    /// What is wrong, with its data.
    public var kind: ProblemKind

    /// A problem and where it is.
    public init(_ problem: SeriesProblem, place: SourcePlace?) {
        self.place = place
        path = problem.path
        kind = problem.kind
    }

    /// A problem and where it is.
    public init(place: SourcePlace?, path: String, kind: ProblemKind) {
        self.place = place
        self.path = path
        self.kind = kind
    }

    /// The value as written, where a value is what is wrong; never a name of somebody.
    public var value: String? { kind.value }

    /// What is wrong, and what was expected.
    public var message: String { kind.message }

    /// What may mend it, a sentence that starts with "Maybe"; nil where the message says it all.
    public var advice: String? {
        if let advice = kind.advice(forFare: path) ?? kind.advice(forAllOf: path) { return advice }
        guard place?.cell != nil, let advice = kind.adviceInTable(path) else { return kind.advice }
        return advice.isEmpty ? nil : advice
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `series.yaml:12:5: participants[3].delegaton: unknown key`, and the advice on a second line.
    public var description: String {
        var parts: [String] = []
        if let place { parts.append("\(place)") }
        let path = place?.cell == nil ? path : SeriesPath.inTable(path)
        if !path.isEmpty { parts.append(path) }
        parts.append(message)
        return parts.joined(separator: ": ") + (advice.map { "\n  \($0)" } ?? "")
    }
}

/// Problems that say the same of the same key.
private struct Same: Hashable {
    var file: String?
    var table: Int?
    var key: String
    var message: String
    var advice: String?
}

extension Sequence<Diagnostic> {
    /// What people are told: each problem, and of four or more that say the same of the same key the first, and where
    /// the others are.
    public var told: [String] {
        let sorted = map { diagnostic in
            let key = SeriesPath.inTable(diagnostic.path)
            let isEntry = key != diagnostic.path
            return (
                diagnostic,
                isEntry
                    ? Same(
                        file: diagnostic.place?.file, table: diagnostic.place?.table, key: key,
                        message: diagnostic.message, advice: diagnostic.advice) : nil
            )
        }
        var others: [Same: [SourcePlace]] = [:]
        for (diagnostic, same) in sorted {
            if let same, let place = diagnostic.place { others[same, default: []].append(place) }
        }
        var told: [String] = []
        var seen: Set<Same> = []
        for (diagnostic, same) in sorted {
            guard let same, let places = others[same], places.count > 3 else {
                told.append("\(diagnostic)")
                continue
            }
            guard seen.insert(same).inserted else { continue }
            let shown = places.dropFirst().prefix(12).map { place in
                let cell = place.cell?.split(separator: "!") ?? []
                return cell.count == 2 ? String(cell[1]) : "\(place.line)"
            }
            let rest = places.count - 1 - shown.count
            let list = ShownText.list(shown + (rest > 0 ? ["\(rest) more"] : []), "and")
            let isCell = places[0].cell?.contains("!") ?? false
            told.append("\(diagnostic)\n  The same \(isCell ? "in" : "on lines") \(list).")
        }
        return told
    }
}

/// Where something is written.
public struct SourcePlace: Hashable, Sendable {
    /// The path of the file, as the user gave it.
    public var file: String
    /// Counted from 1.
    public var line: Int
    /// Counted from 1, in Unicode scalars; in a table the number of the column.
    public var column: Int
    /// In a table what people call the cell, `People!D7` or `7, column "from"`, behind the file's name; empty where all
    /// of it is meant.
    public var cell: String?
    /// The number of the table in a file of several.
    package var table = 0

    /// A line and column of a file.
    public init(file: String, line: Int, column: Int, cell: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.cell = cell
    }
}

extension SourcePlace: CustomStringConvertible {
    /// `series.yaml:12:5`, `series.xlsx:People!D7`, `People.csv:7, column "from"`.
    public var description: String { cell == "" ? file : "\(file):\(cell ?? "\(line):\(column)")" }

    /// What a message about another part of the same file calls it: `line 12`, `People!D7`, `People.csv:7`.
    package var mention: String {
        guard let cell else { return "line \(line)" }
        return cell.contains("!") ? cell : "\(file.split(separator: "/").last ?? ""):\(line)"
    }
}

extension SourcePlace: Comparable {
    /// In the order of the file.
    public static func < (first: SourcePlace, second: SourcePlace) -> Bool {
        (first.table, first.line, first.column) < (second.table, second.line, second.column)
    }
}

extension Sequence {
    /// In the order of the file; what has no place comes first.
    package func sorted(byPlace place: (Element) -> SourcePlace?) -> [Element] {
        stableSorted { first, second in
            switch (place(first), place(second)) {
            case (let one?, let two?): one < two
            case (nil, .some): true
            default: false
            }
        }
    }
}

/// Something that is wrong with a series, whether it comes from a file or was put together in code.
public struct SeriesProblem: Hashable, Sendable {
    /// The part of the series, in the keys of the format: `participants[3].home`; empty for the whole.
    public var path: String
    /// What is wrong, with its data.
    public var kind: ProblemKind
    /// The part beside which it is told, where its own may not be written at all: who wants a fare that is missing.
    package let wantedBy: String?

    /// A problem with a part of a series.
    public init(path: String, kind: ProblemKind) { self.init(path: path, kind: kind, wantedBy: nil) }

    init(path: String, kind: ProblemKind, wantedBy: String?) {
        self.path = path
        self.kind = kind
        self.wantedBy = wantedBy
    }
}

extension SeriesProblem: CustomStringConvertible {
    /// The path, what is wrong and, on a line of its own, advice.
    public var description: String { Diagnostic(self, place: nil).description }
}

/// The way to a part of a series, in words of the format: `participants[3].home`.
package enum SeriesPath {
    /// The path of a key of a mapping.
    package static func key(_ key: String, in parent: String) -> String {
        let shown = isPlain(key) ? key : "\"\(ShownText.short(key))\""
        return parent.isEmpty ? shown : "\(parent).\(shown)"
    }

    /// The path of an item of a list.
    package static func item(_ index: Int, in parent: String) -> String { "\(parent)[\(index)]" }

    /// The key and the position of a step such as `quotas[0]`.
    package static func split(item step: String) -> (key: String, position: Int)? {
        step.wholeMatch(of: /(.+)\[([0-9]{1,6})\]/).flatMap { match in
            Int(match.2).map { (String(match.1), $0) }
        }
    }

    /// The path one level up, or nil at the top.
    package static func parent(of path: String) -> String? {
        guard !path.isEmpty else { return nil }
        guard let cut = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return "" }
        return String(path[..<cut])
    }

    /// What a message about a cell calls its key: `seats.min` for `delegations[1].seats.min`.
    package static func inTable(_ path: String) -> String {
        guard let bracket = path.lastIndex(of: "]") else { return path }
        let key = path[path.index(after: bracket)...]
        if !key.isEmpty { return String(key.dropFirst()) }
        return inTable(String(path.prefix(upTo: path.lastIndex(of: "[") ?? path.startIndex)))
    }

    /// Whether a key can stand in a path as it is.
    private static func isPlain(_ key: String) -> Bool {
        !key.isEmpty && key.utf8.count <= 60
            && key.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == "-"
            }
    }
}

/// The parts of a series that could not be read, about which nothing further is said.
package struct FaultyPaths: Sendable {
    private var paths: Set<String> = []

    /// Nothing is faulty.
    package init() {}

    /// Adds a part.
    package mutating func insert(_ path: String) { paths.insert(path) }

    /// Whether nothing is faulty.
    package var isEmpty: Bool { paths.isEmpty }

    /// Whether the part, or one that contains it, is faulty.
    package func covers(_ path: String) -> Bool {
        guard !paths.isEmpty else { return false }
        var current: String? = path
        while let candidate = current {
            if paths.contains(candidate) { return true }
            current = SeriesPath.parent(of: candidate)
        }
        return false
    }

    /// Whether one of the parts is faulty.
    package func coversAny(of candidates: [String]) -> Bool { !paths.isEmpty && candidates.contains { covers($0) } }
}
