import SeriesModel
import Yams

/// Composes Yams' nodes of a text, in spite of keys that are there twice.
///
/// Yams stops at the first mapping with a duplicate key, but all errors of a file are wanted at once. So the first of
/// the two is renamed, in the text, to characters for private use, as many as it has, so that every place stays as it
/// is; and the text is composed again.
struct Composition {
    /// The original names of renamed keys, by their place.
    private(set) var renamed: [Position: String] = [:]
    /// Slips of the pen that were mended on the way, in the order in which they were met.
    private(set) var slips: [SourceFault] = []
    private var lines: [[Unicode.Scalar]]
    /// Files with more duplicates than this are reported in parts.
    private static let mostRenames = 50
    /// So many slips are mended; each needs the text to be read anew.
    private static let mostSlips = 50

    init(_ text: String) {
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
            var text = String.UnicodeScalarView()
            for (index, line) in lines.enumerated() {
                if index > 0 { text.append("\n") }
                text.append(contentsOf: change(line))
            }
            do {
                return try Parser(yaml: String(text), resolver: .basic, encoding: .utf8).singleRoot()
            } catch let error as YamlError {
                guard case .duplicatedKeysInMapping(let keys, let context) = error else {
                    let found = YAMLSlip.slips(at: error, lines)
                    guard !found.isEmpty, slips.count + found.count <= Composition.mostSlips else {
                        var fault = SourceFault(error, lines)
                        fault.before = slips
                        throw fault
                    }
                    for slip in found { lines[slip.line] = slip.mended }
                    slips += found.map(\.fault)
                    continue
                }
                let position = Position(context.mark)
                guard let key = keys.first, rename(key, at: position) else {
                    throw SourceFault(
                        kind: .duplicateKey(firstLine: nil), position: position,
                        path: keys.first.map { ShownText.isKey($0) ? SeriesPath.key($0, in: "") : "" } ?? "")
                }
            } catch {
                throw SourceFault(kind: .syntax(.yaml("\(type(of: error))")), position: Position(line: 1, column: 1))
            }
        }
    }

    /// Gives a key another name, where it is written plainly or in plain quotes.
    private mutating func rename(_ key: String, at position: Position) -> Bool {
        guard renamed.count < Composition.mostRenames, position.line <= lines.count else { return false }
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
