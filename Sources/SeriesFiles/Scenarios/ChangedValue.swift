import BigInt
import SeriesModel

/// What becomes of a part of a series.
enum ChangedValue: Sendable {
    /// It becomes this.
    case set(SourceNode)
    /// It becomes so much more; less where it is negative.
    case add(Rational)
    /// It becomes so many percent more; less where it is negative.
    case percent(Rational)
    /// It is left out.
    case none
    /// One scenario for each.
    case sweep([ChangedValue])

    /// In words, without any name.
    var text: String {
        switch self {
        case .set(let node): node.flowText
        case .add(let number): ChangedValue.signed(number)
        case .percent(let number): ChangedValue.signed(number) + "%"
        case .none: "none"
        case .sweep(let values): values.map(\.text).joined(separator: ", ")
        }
    }

    private static func signed(_ number: Rational) -> String { number < 0 ? "\(number)" : "+\(number)" }
}

extension ChangedValue {
    /// The most values of a sweep, and the most scenarios of a file.
    static let mostScenarios = 100_000

    /// What a value of a scenario file means.
    init(_ node: SourceNode) throws(ChangeFailure) {
        switch node.content {
        case .null: self = .none
        case .number(let number):
            // No number of a series is negative, so a sign says more or less.
            self = Self.hasSign(node.written) && !node.isQuoted ? .add(number) : .set(node)
        case .text(let text): self = try Self.meaning(of: text, node)
        case .boolean, .list, .mapping, .enormousNumber, .broken: self = .set(node)
        }
    }

    private static func meaning(of text: String, _ node: SourceNode) throws(ChangeFailure) -> ChangedValue {
        if text == "none" { return .none }
        if let dots = text.firstRange(of: "..") {
            guard let sweep = Sweep(text, dots) else { throw ChangeFailure(.notASweep(text), at: node.position) }
            guard sweep.hasStep else { throw ChangeFailure(.sweepWithoutStep(text), at: node.position) }
            guard !sweep.isEmpty else { throw ChangeFailure(.emptySweep(text), at: node.position) }
            guard sweep.count <= mostScenarios else {
                throw ChangeFailure(.tooManyScenarios(limit: mostScenarios), at: node.position)
            }
            return .sweep(sweep.values(at: node.position))
        }
        let size = size(text)
        if let percent = percentage(size) {
            guard hasSign(size) else { throw ChangeFailure(.unsignedPercent(text), at: node.position) }
            return .percent(percent)
        }
        guard hasSign(size), size.dropFirst().first?.isNumber ?? false else { return .set(node) }
        // Somebody wants more or less, so the number alone would be another thing.
        guard let number = Rational(decimal: size) else {
            throw ChangeFailure(.unclearSize(text, suggestion: plainSize(size)), at: node.position)
        }
        return node.isQuoted ? .set(node) : .add(number)
    }

    /// A number or percentage as people type it, `+ 15 %`, as it is meant: without spaces, the sign on the keyboard.
    private static func size(_ text: String) -> String {
        var text = text.filter { $0 != " " }.replacing("\u{2212}", with: "-")
        for word in ["percent", "pct"] where text.lowercased().hasSuffix(word) {
            text = text.dropLast(word.count) + "%"
        }
        return text
    }

    /// The same size without marks between thousands and without a unit; nil where it is not clear what that is.
    private static func plainSize(_ size: String) -> String? {
        let isPercent = size.hasSuffix("%")
        let number = size.dropFirst().prefix { $0.isASCII && $0.isNumber || ",.'".contains($0) }
        let rest = size.dropFirst(1 + number.count)
        guard rest.isEmpty || rest == "%" || rest.allSatisfy(\.isLetter) else { return nil }
        let groups = number.split(omittingEmptySubsequences: false) { ",.'".contains($0) }
        let isGrouped =
            groups.count > 1 && (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
        guard groups.count == 1 || isGrouped else { return nil }
        let plain = "\(size.prefix(1))\(groups.joined())\(isPercent ? "%" : "")"
        return plain == size ? nil : plain
    }

    static func hasSign(_ text: String) -> Bool { text.hasPrefix("+") || text.hasPrefix("-") }

    /// The number before a percent sign.
    static func percentage(_ text: String) -> Rational? {
        guard text.hasSuffix("%") else { return nil }
        let number = text.dropLast()
        return Rational(decimal: number.last == " " ? number.dropLast() : number)
    }
}

/// One change of a series file: a part of it and what becomes of it.
struct SeriesChange: Sendable {
    /// The part as somebody wrote it, `funders.norway.amount`.
    var part: String
    /// The same, step by step.
    var steps: [String]
    /// The positions of steps that are in quotes, and so whole ids.
    var quoted: Set<Int> = []
    var value: ChangedValue
    /// Where the part is written, and where the value.
    var position: Position
    var valuePosition: Position

    /// The change in words, without any name.
    var text: String { "\(part): \(value.text)" }

    /// Whether it adds something to what is there, so that a scenario may do it again: `visas: TR refuses IR`.
    var isSaying: Bool {
        if steps == ["without"] { return true }
        guard case .set(let node) = value, case .text(let text) = node.content else { return false }
        return steps == ["visas"] || ["away", "closed"].contains(text.prefix { $0 != " " })
    }

    /// The steps of a part as it is written: between dots; in quotes there may be dots.
    static func steps(of part: String) -> (steps: [String], quoted: Set<Int>) {
        var steps = [""]
        var quoted: Set<Int> = []
        var quote: Character?
        for character in part {
            switch character {
            case quote: quote = nil
            case "\"", "'":
                guard quote == nil, steps[steps.count - 1].isEmpty else { fallthrough }
                quote = character
                quoted.insert(steps.count - 1)
            case "." where quote == nil: steps.append("")
            default: steps[steps.count - 1].append(character)
            }
        }
        return (steps, quoted)
    }

    /// An id as a step of a part: in quotes where it has a dot.
    static func step(_ id: String) -> String { id.contains(".") ? "\"\(id)\"" : id }
}

/// A change that cannot be made, and where it is written.
struct ChangeFailure: Error {
    var kind: ProblemKind
    /// Nil: where the change is.
    var position: Position?

    init(_ fault: ChangeFault, at position: Position? = nil) {
        self.init(kind: .change(fault), at: position)
    }

    init(kind: ProblemKind, at position: Position? = nil) {
        self.kind = kind
        self.position = position
    }
}

/// Values from a first to a last, a step apart: `100000..300000 by 25000`, `-30%..+30% by 10%`.
struct Sweep {
    private enum Kind {
        case set, add, percent
    }

    private let kind: Kind
    private let first: Rational
    private let last: Rational
    private let step: Rational

    /// What a text means, cut at its dots; nil where it is no sweep.
    init?(_ text: String, _ dots: Range<String.Index>) {
        let parts = text[dots.upperBound...].split(separator: " ", omittingEmptySubsequences: true)
        let start = text[..<dots.lowerBound].filter { $0 != " " }
        guard parts.count == 3, parts[1] == "by" else { return nil }
        let written = [start, String(parts[0]), String(parts[2])]
        if written.contains(where: { $0.hasSuffix("%") }) {
            kind = .percent
        } else {
            kind = written.dropLast().contains(where: ChangedValue.hasSign) ? .add : .set
        }
        let numbers = written.compactMap { ChangedValue.percentage($0) ?? Rational(decimal: $0) }
        guard numbers.count == 3 else { return nil }
        (first, last, step) = (numbers[0], numbers[1], numbers[2])
    }

    /// Whether no step leads from the first to the last.
    var isEmpty: Bool { !hasStep || last < first }

    /// Whether a step leads anywhere.
    var hasStep: Bool { step > 0 }

    /// How many values there are.
    var count: Int { (last - first).divided(by: step).flatMap { Int(exactly: $0.floor + 1) } ?? .max }

    /// The values, from the first on, up to the last.
    func values(at position: Position) -> [ChangedValue] {
        (0..<count).map { number in
            let value = first + Rational(number) * step
            return switch kind {
            case .set: .set(SourceNode(content: .number(value), position: position, written: "\(value)"))
            case .add: .add(value)
            case .percent: .percent(value)
            }
        }
    }
}
