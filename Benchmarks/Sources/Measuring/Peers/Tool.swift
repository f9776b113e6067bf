/// A program that answers questions of ours.
package protocol Tool: Sendable {
    /// What tables call it.
    var name: String { get }

    /// Answers the question in a file within a limit on processor time.
    func answer(_ question: Question, limit: Duration) throws(RunError) -> Answer
}

/// What tools are asked.
package struct Question: Hashable, Sendable {
    /// A series file.
    package var series: String
    /// The exported program of the series in the LP format.
    package var program: String?
    /// The first goal's units in one unit of the program.
    package var unitsPerProgramUnit: Double

    package init(series: String, program: String? = nil, unitsPerProgramUnit: Double = 1) {
        self.series = series
        self.program = program
        self.unitsPerProgramUnit = unitsPerProgramUnit
    }
}
