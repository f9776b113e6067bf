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
            guard !sweep.isEmpty else { throw ChangeFailure(.emptySweep(text), at: node.position) }
            guard sweep.count <= mostScenarios else {
                throw ChangeFailure(.tooManyScenarios(limit: mostScenarios), at: node.position)
            }
            return .sweep(sweep.values(at: node.position))
        }
        if let percent = percentage(text) {
            guard hasSign(text) else { throw ChangeFailure(.unsignedPercent(text), at: node.position) }
            return .percent(percent)
        }
        return .set(node)
    }

    static func hasSign(_ text: String) -> Bool { text.hasPrefix("+") || text.hasPrefix("-") }

    /// The number before a percent sign.
    static func percentage(_ text: String) -> Rational? {
        guard text.hasSuffix("%") else { return nil }
        let number = text.dropLast()
        return Rational(decimal: number.last == " " ? number.dropLast() : number)
    }
}
