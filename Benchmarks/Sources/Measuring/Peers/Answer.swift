/// What a tool said of a series or a program, and what it took.
package struct Answer: Hashable, Sendable {
    /// How far it came.
    package enum Status: Hashable, Sendable {
        /// Every goal proven.
        case optimal
        /// Proven that there is no plan.
        case infeasible
        /// Stopped at the limit.
        case open
        /// It gave no answer; why.
        case failed(String)

        /// Whether it is an answer.
        package var isProven: Bool { self == .optimal || self == .infeasible }
    }

    package var status: Status
    /// The proven best of each goal, in its unit; empty without proof.
    package var values: [Double]
    /// Processor time that counts: of ours the whole process, of a peer its solve alone.
    package var seconds: Double
    package var peakMegabytes: Double

    package init(status: Status, values: [Double] = [], seconds: Double, peakMegabytes: Double) {
        self.status = status
        self.values = status == .optimal ? values : []
        self.seconds = seconds
        self.peakMegabytes = peakMegabytes
    }
}
