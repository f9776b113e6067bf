/// What one process answered to many scenarios, and what it took.
package struct ScenarioAnswers: Hashable, Sendable {
    /// One answer for each scenario; their seconds are the whole process's, which they share.
    package let answers: [Answer]
    /// Processor time of the process, today's plan included.
    package let seconds: Double

    package init(answers: [Answer], seconds: Double) {
        self.answers = answers
        self.seconds = seconds
    }
}
