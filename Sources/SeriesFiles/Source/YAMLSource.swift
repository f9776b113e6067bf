import SeriesModel
import Threads
import Yams

/// Reads YAML text into a tree, through Yams' nodes.
///
/// Scalars are resolved here and not by Yams, whose rules are those of YAML 1.1: `NO` would be false and a date a
/// moment.
struct YAMLSource {
    private var tree = SourceTree()
    private let renamed: [Position: String]
    private let marks: KeyMarks?
    private let lines: [[Unicode.Scalar]]
    /// How many more nodes there may be: aliases that repeat aliases grow exponentially.
    private var budget: Int

    /// The tree of a text; throws where the text is not YAML.
    static func tree(of text: String) throws(SourceFault) -> SourceTree {
        let tree = try mendedTree(of: text)
        guard var last = tree.slips.last else { return tree }
        last.before = Array(tree.slips.dropLast())
        throw last
    }

    /// The tree of a text, in spite of slips of the pen, which are listed in it; throws where nothing can be read.
    static func mendedTree(of text: String) throws(SourceFault) -> SourceTree {
        try checkCharacters(of: text)
        // Yams descends once for each level of nesting, up to its limit of 1000, more than a thread of a pool may bear.
        let tree = try OwnThread.run(stack: Self.deepStack) { () throws(SourceFault) in
            var composition = Composition(text)
            try composition.refuseAliasesInKeys()
            let root = try composition.compose()
            var source = YAMLSource(composition, size: text.utf8.count)
            source.tree.slips = composition.slips
            if let root { source.tree.root = try source.node(root, depth: 0) }
            return source.tree
        }
        guard let tree else {
            throw SourceFault(
                kind: .syntax(.yaml("the system gives no thread to read it on")), position: Position(line: 1, column: 1)
            )
        }
        return tree
    }

    /// Bytes.
    private static let deepStack = 32 << 20

    private init(_ composition: Composition, size: Int) {
        renamed = composition.renamed
        marks = composition.marks
        lines = composition.lines
        // Without aliases there are fewer nodes than bytes.
        budget = size + 200_000
    }

    private mutating func node(_ node: Node, depth: Int) throws(SourceFault) -> SourceNode {
        let position = Position(node.mark)
        guard depth <= SourceTree.deepest else {
            throw SourceFault(kind: .nestedTooDeeply(limit: SourceTree.deepest), position: position)
        }
        budget -= 1
        guard budget > 0 else { throw SourceFault(kind: .aliasesTooLarge, position: position) }
        switch node {
        case .scalar(let scalar): return self.scalar(scalar, position)
        case .sequence(let sequence):
            if let broken = brokenBy(sequence.tag, unless: .seq, position) { return broken }
            var items: [SourceNode] = []
            for item in sequence { items.append(try self.node(item, depth: depth + 1)) }
            return SourceNode.list(items, at: position)
        case .mapping(let mapping):
            if let broken = brokenBy(mapping.tag, unless: .map, position) { return broken }
            return SourceNode.mapping(try entries(of: mapping, depth: depth), at: position)
        case .alias:
            // Yams puts the node itself in the place of an alias; this case is for writing only.
            throw SourceFault(kind: .syntax(.undefinedAlias), position: position)
        }
    }

    private mutating func entries(of mapping: Node.Mapping, depth: Int) throws(SourceFault) -> [SourceEntry] {
        var entries: [SourceEntry] = []
        for (keyNode, valueNode) in mapping {
            let position = Position(keyNode.mark)
            guard case .scalar(let scalar) = keyNode else {
                throw SourceFault(kind: .keyNotText, position: position)
            }
            let key = renamed[position] ?? original(scalar.string)
            let value = try node(valueNode, depth: depth + 1)
            entries.append(SourceEntry(key: key, position: position, value: value))
        }
        return entries
    }

    /// A text as it stands in the file.
    private func original(_ text: String) -> String { marks?.original(text) ?? text }

    private func scalar(_ scalar: Node.Scalar, _ position: Position) -> SourceNode {
        let text = original(scalar.string)
        let isPlain = scalar.style == .plain || scalar.style == .any
        let tag = scalar.tag.rawValue
        let content: SourceNode.Content
        var written = text
        switch tag {
        case "": content = isPlain ? CoreSchema.content(of: text) : .text(text)
        case Tag.Name.str.rawValue, "!": content = .text(text)
        case Tag.Name.int.rawValue, Tag.Name.float.rawValue:
            content = CoreSchema.number(text) ?? .broken(.tagMismatch(tag: tag))
        case Tag.Name.bool.rawValue:
            let value = CoreSchema.content(of: text)
            if case .boolean = value { content = value } else { content = .broken(.tagMismatch(tag: tag)) }
        case Tag.Name.null.rawValue: content = .null
        default:
            content = .broken(.unknownTag(Self.shown(tag)))
            written = "\(tag.drop { $0 == "!" }) \(text)"
        }
        if isPlain, let anchor = unusedAnchor(at: position) {
            switch content {
            case .text, .null:
                return SourceNode(
                    content: .broken(.unusedAnchor), position: position, written: "\(anchor) \(text)")
            default: break
            }
        }
        return SourceNode(content: content, position: position, written: written, isQuoted: !isPlain)
    }

    private func brokenBy(_ tag: Tag, unless expected: Tag.Name, _ position: Position) -> SourceNode? {
        guard !["", "!", expected.rawValue].contains(tag.rawValue) else { return nil }
        return SourceNode(content: .broken(.unknownTag(Self.shown(tag.rawValue))), position: position)
    }

    /// A tag as a message may show it: any but those of YAML itself may be somebody's name.
    private static func shown(_ tag: String) -> String {
        let known = [
            "int", "float", "bool", "null", "str", "seq", "map", "set", "omap", "pairs", "binary", "timestamp",
        ]
        return known.contains { tag == "tag:yaml.org,2002:" + $0 } ? tag : ShownText.hidden
    }

    /// The name of an anchor that stands here and that no alias names: text that begins with `&`, most likely, of which
    /// YAML would leave the first word out.
    private func unusedAnchor(at position: Position) -> String? {
        guard lines.indices.contains(position.line - 1) else { return nil }
        let rest = lines[position.line - 1].dropFirst(position.column - 1)
        guard rest.first == "&" else { return nil }
        let name = rest.dropFirst().prefix { !" \t\r,]}".unicodeScalars.contains($0) }
        let isUsed = lines.contains { line in
            line.indices.contains { line[$0] == "*" && line[($0 + 1)...].starts(with: name) }
        }
        return isUsed ? nil : String(String.UnicodeScalarView(name))
    }

    /// Control characters are refused here, where their place is known.
    private static func checkCharacters(of text: String) throws(SourceFault) {
        var position = Position(line: 1, column: 1)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: position = Position(line: position.line + 1, column: 0)
            case 0x09, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
                break
            default:
                throw SourceFault(
                    kind: .syntax(.forbiddenCharacter(HardSpace.code(scalar))), position: position)
            }
            position.column += 1
        }
    }
}

/// How YAML 1.2 (core schema) reads text without quotes: `NO` is text, `010` is ten, a date is text.
enum CoreSchema {
    /// The value of a plain scalar.
    static func content(of text: String) -> SourceNode.Content {
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return .boolean(true)
        case "false", "False", "FALSE": return .boolean(false)
        default: return number(text) ?? .text(text)
        }
    }

    /// The number that a plain scalar shows, or nil where it is text.
    static func number(_ text: String) -> SourceNode.Content? {
        guard let first = text.utf8.first, first <= UInt8(ascii: "9") else { return nil }
        if text.hasPrefix("0x") { return based(text.dropFirst(2), 16) }
        if text.hasPrefix("0o") { return based(text.dropFirst(2), 8) }
        guard isDecimal(text) else { return nil }
        return Rational(decimal: text).map { .number($0) } ?? .enormousNumber
    }

    private static func based(_ digits: Substring, _ base: Int) -> SourceNode.Content? {
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.hexDigitValue ?? base) < base }) else {
            return nil
        }
        return Int(digits, radix: base).map { .number(Rational($0)) } ?? .enormousNumber
    }

    /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
    private static func isDecimal(_ text: String) -> Bool {
        var rest = Substring(text).utf8
        func digits() -> Int {
            let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
            rest = rest.dropFirst(count)
            return count
        }
        func drop(_ characters: String) -> Bool {
            guard let first = rest.first, characters.utf8.contains(first) else { return false }
            rest = rest.dropFirst()
            return true
        }
        _ = drop("+-")
        let whole = digits()
        let fraction = drop(".") ? digits() : 0
        guard whole + fraction > 0 else { return false }
        if drop("eE") {
            _ = drop("+-")
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}
