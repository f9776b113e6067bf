/// What a run took, and what it said.
package struct Measurement: Hashable, Sendable {
    /// Nil where a signal ended it.
    package var exitCode: Int?
    package var output: String
    package var errors: String
    /// By the clock on the wall.
    package var wallSeconds: Double
    /// Of all threads together, in the program and in the system.
    package var processorSeconds: Double
    /// The most memory that it held at any time.
    package var peakMegabytes: Double
    /// Whether it came to its limit.
    package var wasStopped: Bool

    package init(
        exitCode: Int?, output: String, errors: String, wallSeconds: Double, processorSeconds: Double,
        peakMegabytes: Double, wasStopped: Bool
    ) {
        self.exitCode = exitCode
        self.output = output
        self.errors = errors
        self.wallSeconds = wallSeconds
        self.processorSeconds = processorSeconds
        self.peakMegabytes = peakMegabytes
        self.wasStopped = wasStopped
    }

    /// What a part of the run that took so long on the wall took of the processor, as far as one can know: the share of
    /// the processor that the whole run had.
    package func processorSeconds(ofWallSeconds part: Double) -> Double {
        guard wallSeconds > 0 else { return part }
        return part * min(1, processorSeconds / wallSeconds)
    }
}
