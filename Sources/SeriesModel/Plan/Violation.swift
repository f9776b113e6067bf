/// A rule that a plan breaks, in words with numbers.
public struct Violation: Hashable, Sendable {
    /// The rule, by a short stable name that programs may match: `seats`, `gap`, `costs`, …
    public var rule: String
    /// What is wrong, for people. Participants are named by their ids.
    public var message: String

    /// A violation in code; an `Audit` finds those of a plan.
    public init(rule: String, message: String) {
        self.rule = rule
        self.message = message
    }
}
