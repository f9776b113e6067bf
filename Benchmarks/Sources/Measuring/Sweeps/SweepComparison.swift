/// A sweep of scenarios beside the same series planned afresh, one process each.
package struct SweepComparison: Hashable, Sendable {
    /// One scenario, answered in both ways.
    package struct Step: Hashable, Sendable {
        package let change: String
        package let inSweep: Answer
        /// Nil where the scenario was not planned afresh.
        package let fresh: Answer?

        package init(_ change: String, inSweep: Answer, fresh: Answer?) {
            self.change = change
            self.inSweep = inSweep
            self.fresh = fresh
        }
    }

    package let name: String
    package let steps: [Step]
    /// Processor time of the whole sweep.
    package let sweepSeconds: Double

    package init(name: String, steps: [Step], sweepSeconds: Double) {
        self.name = name
        self.steps = steps
        self.sweepSeconds = sweepSeconds
    }

    /// How many scenarios were planned afresh.
    package var freshCount: Int { steps.count { $0.fresh != nil } }

    /// Processor time of one fresh solve, on average; nil where there was none.
    package var freshSeconds: Double? {
        guard freshCount > 0 else { return nil }
        return steps.compactMap(\.fresh?.seconds).reduce(0, +) / Double(freshCount)
    }

    /// The sweep's time over that of planning all its scenarios afresh; nil where none was, or it took no time.
    package var share: Double? {
        guard let freshSeconds, freshSeconds > 0 else { return nil }
        return sweepSeconds / (freshSeconds * Double(steps.count))
    }

    /// How many answers of the sweep differ in status or in the best of a goal.
    package var differentAnswers: Int { Set(steps.map { [$0.inSweep.status: $0.inSweep.values] }).count }

    /// Scenarios whose answers contradict each other.
    package var disagreements: [Disagreement] {
        steps.compactMap { step in
            guard let fresh = step.fresh else { return nil }
            // Both are ours and exact, so that a cent counts; only what the decimals lose is allowed.
            return Disagreement(
                "\(name), \(step.change)", ("the sweep", step.inSweep), ("a fresh plan", fresh), within: 1e-12)
        }
    }
}
