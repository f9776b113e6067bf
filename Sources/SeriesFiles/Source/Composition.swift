import SeriesModel
import Yams

/// Composes Yams' nodes of a text, in spite of keys that are there twice.
///
/// Yams stops at the first mapping with a duplicate key, but all errors of a file are wanted at once. So every key is
/// then made unique in the text, see ``KeyMarks``, and the text is composed once more: what takes long is to compose
/// it. A key in another form than those is renamed alone, to characters for private use, as many as it has, so that
/// every place stays as it is.
struct Composition {
    /// The original names of renamed keys, by their place.
    private(set) var renamed: [Position: String] = [:]
    /// Slips of the pen that were mended on the way, in the order in which they were met.
    private(set) var slips: [SourceFault] = []
    /// What stands in the place of keys, once a duplicate was met.
    private(set) var marks: KeyMarks?
    /// As they were composed, with slips mended and odd keys renamed.
    private(set) var lines: [[Unicode.Scalar]]
    /// How many bytes may still be composed anew, for one slip or odd key after the other: a large file with many is
    /// reported in parts.
    private var budget = 20_000_000
    private let size: Int
    /// So many odd keys are renamed, and so many slips mended.
    private static let mostRepeats = 50

    init(_ text: String) {
        size = text.utf8.count
        // Carriage returns stay at the ends of lines. Yams counts lines in the same way, except for separators that
        // no editor counts either.
        lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    }

    /// The root, or nil where the text is empty.
    mutating func compose() throws(SourceFault) -> Node? { try compose { $0 } }

    /// Refuses aliases as keys, or within keys.
    ///
    /// To find duplicates Yams hashes keys, written out: for aliases of aliases of aliases that takes for ever. So
    /// where there could be aliases, the text is first composed with every alias made plain text of the same width.
    mutating func refuseAliasesInKeys() throws(SourceFault) {
        let couldBeAlias = lines.contains { line in line.indices.contains { Composition.isAlias(line, at: $0) } }
        guard couldBeAlias else { return }
        let root = try compose { line in
            var line = line
            for index in line.indices where Composition.isAlias(line, at: index) { line[index] = "_" }
            return line
        }
        if let root { try checkKeys(of: root, depth: 0) }
    }

    private static func isAlias(_ line: [Unicode.Scalar], at index: Int) -> Bool {
        guard line[index] == "*", index + 1 < line.count else { return false }
        let next = line[index + 1]
        return next.properties.isAlphabetic || ("0"..."9").contains(next) || next == "_" || next == "-"
    }

    private func checkKeys(of node: Node, depth: Int) throws(SourceFault) {
        guard depth <= SourceTree.deepest else {
            throw SourceFault(kind: .nestedTooDeeply(limit: SourceTree.deepest), position: Position(node.mark))
        }
        switch node {
        case .mapping(let mapping):
            for (key, value) in mapping {
                let position = Position(key.mark)
                guard case .scalar = key, scalar(at: position) != "*" else {
                    throw SourceFault(kind: .keyNotText, position: position)
                }
                try checkKeys(of: value, depth: depth + 1)
            }
        case .sequence(let sequence): for item in sequence { try checkKeys(of: item, depth: depth + 1) }
        case .scalar, .alias: break
        }
    }

    private func scalar(at position: Position) -> Unicode.Scalar? {
        guard position.line <= lines.count, position.column <= lines[position.line - 1].count else { return nil }
        return lines[position.line - 1][position.column - 1]
    }

    private mutating func compose(_ change: ([Unicode.Scalar]) -> [Unicode.Scalar]) throws(SourceFault) -> Node? {
        while true {
            // Marks stand on the text as it is now, which a mended slip has changed.
            if marks != nil { marks = KeyMarks(lines) }
            var text = String.UnicodeScalarView()
            for (index, line) in lines.enumerated() {
                if index > 0 { text.append("\n") }
                // One by one, as the view copies all that it has to append a sequence.
                for scalar in change(marks?.lines[index] ?? line) { text.append(scalar) }
            }
            do {
                return try Parser(yaml: String(text), resolver: .basic, encoding: .utf8).singleRoot()
            } catch let error as YamlError {
                budget -= size
                guard case .duplicatedKeysInMapping(let keys, let context) = error else {
                    let found = YAMLSlip.slips(at: error, lines)
                    guard !found.isEmpty, budget > 0, slips.count + found.count <= Composition.mostRepeats else {
                        var fault = SourceFault(error, lines)
                        fault.before = slips
                        throw fault
                    }
                    for slip in found { lines[slip.line] = slip.mended }
                    slips += found.map(\.fault)
                    continue
                }
                if marks == nil {
                    marks = KeyMarks(lines)
                    if marks != nil { continue }
                }
                let position = Position(context.mark)
                let key = keys.first.map { marks?.original($0) ?? $0 }
                guard let key, budget > 0, rename(key, at: position) else {
                    throw SourceFault(
                        kind: .duplicateKey(first: nil), position: position,
                        path: key.map { ShownText.isKey($0) ? SeriesPath.key($0, in: "") : "" } ?? "")
                }
            } catch {
                throw SourceFault(kind: .syntax(.yaml("\(type(of: error))")), position: Position(line: 1, column: 1))
            }
        }
    }

    /// Gives a key another name, where it is written plainly or in plain quotes.
    private mutating func rename(_ key: String, at position: Position) -> Bool {
        guard renamed.count < Composition.mostRepeats, position.line <= lines.count else { return false }
        let letters = Array(key.unicodeScalars)
        let line = lines[position.line - 1]
        var start = position.column - 1
        if let quote = scalar(at: position), quote == "\"" || quote == "'" { start += 1 }
        guard !letters.isEmpty, start + letters.count <= line.count,
            Array(line[start..<start + letters.count]) == letters,
            let mark = Unicode.Scalar(0xE000 + renamed.count)
        else { return false }
        renamed[position] = key
        lines[position.line - 1].replaceSubrange(
            start..<start + letters.count, with: Array(repeating: mark, count: letters.count))
        return true
    }
}
