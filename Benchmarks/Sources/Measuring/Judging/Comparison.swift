/// Our answer and the peers' to one question.
package struct Comparison: Hashable, Sendable {
    /// A peer's answer.
    package struct Peer: Hashable, Sendable {
        package let tool: String
        package let answer: Answer

        package init(_ tool: String, _ answer: Answer) {
            self.tool = tool
            self.answer = answer
        }
    }

    package let name: String
    package let family: String
    package let ours: Answer
    package let peers: [Peer]

    package init(name: String, family: String, ours: Answer, peers: [Peer]) {
        self.name = name
        self.family = family
        self.ours = ours
        self.peers = peers
    }

    /// The ratio of a peer's time to ours.
    package func ratio(_ tool: String) -> Ratio? {
        peers.first { $0.tool == tool }.flatMap { Ratio(ours: ours, peer: $0.answer) }
    }

    /// The ratio of the fastest peer's time to ours; where no peer proved anything, of one at its limit.
    package var fastestRatio: Ratio? {
        let proven = peers.filter { $0.answer.status.isProven }
        let fastest =
            proven.min { $0.answer.seconds < $1.answer.seconds } ?? peers.first { $0.answer.status == .open }
        return fastest.flatMap { Ratio(ours: ours, peer: $0.answer) }
    }

    /// Answers that contradict each other.
    package var disagreements: [Disagreement] {
        peers.compactMap { Disagreement(name, ("parley", ours), ($0.tool, $0.answer)) }
    }
}
