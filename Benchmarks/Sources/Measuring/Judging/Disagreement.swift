/// Two answers to one question that cannot both be right.
package struct Disagreement: Hashable, Sendable, CustomStringConvertible {
    package let question: String
    package let description: String

    /// What is wrong between two answers; nil where they agree, or where one of them proves nothing.
    ///
    /// Values agree within a hundred-thousandth, unless said otherwise: the peers work in floating point and allow
    /// themselves about as much.
    package init?(
        _ question: String, _ first: (name: String, answer: Answer), _ second: (name: String, answer: Answer),
        within tolerance: Double = 1e-5
    ) {
        self.question = question
        guard first.answer.status.isProven, second.answer.status.isProven else { return nil }
        guard first.answer.status == second.answer.status else {
            description =
                "\(question): \(first.name) says \(first.answer.status), \(second.name) \(second.answer.status)"
            return
        }
        let (ours, theirs) = (first.answer.values, second.answer.values)
        let isSame =
            ours.count == theirs.count
            && zip(ours, theirs).allSatisfy { abs($0 - $1) <= tolerance * max(1, abs($0), abs($1)) }
        guard !isSame else { return nil }
        description = "\(question): \(first.name) has \(ours), \(second.name) \(theirs)"
    }
}
