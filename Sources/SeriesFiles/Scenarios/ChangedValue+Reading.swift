import SeriesModel

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
