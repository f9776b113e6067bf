public import Foundation
public import SeriesModel

/// Why workshops of a plan cannot be taken as held: all that is wrong, in the order of the plan.
public struct HoldingError: Error, Hashable, Sendable {
    /// One thing that is wrong.
    public struct Problem: Hashable, Sendable {
        /// The workshop of the plan.
        public var workshop: Pin
        /// What is wrong with it.
        public var kind: Kind

        /// A problem with a workshop.
        public init(workshop: Pin, kind: Kind) {
            self.workshop = workshop
            self.kind = kind
        }
    }

    /// What can be wrong.
    public enum Kind: Hashable, Sendable {
        /// The workshop names somebody or something that the series does not have.
        case unknown(Referent, String)
        /// What was paid for a category is not what it cost.
        case unbalanced(category: String, delegation: String?, cost: Money, paid: Money)
    }

    /// Never empty.
    public var problems: [Problem]

    /// Everything that is wrong.
    public init(problems: [Problem]) {
        self.problems = problems
    }
}

extension HoldingError: CustomStringConvertible {
    /// A line for each problem.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}

extension HoldingError.Problem: CustomStringConvertible {
    /// `the workshop from 2027-02-01 at bangkok cannot be held: the series has no participant n5`.
    public var description: String {
        let title = "the workshop from \(workshop.start) at \(ShownText.short(workshop.venue)) cannot be held"
        switch kind {
        case .unknown(let referent, let id):
            let shown = referent == .participant ? ShownText.person(id) : ShownText.short(id)
            return "\(title): the series has no \(referent.rawValue) \(shown)"
        case .unbalanced(let category, let delegation, let cost, let paid):
            let post = ShownText.short(category) + (delegation.map { " of \(ShownText.short($0))" } ?? "")
            return "\(title): \(post) costs \(cost), the funders pay \(paid)"
        }
    }
}

extension HoldingError: LocalizedError {
    /// The same words: what `localizedDescription` gives.
    public var errorDescription: String? { description }
}
