public import SeriesModel

/// How a plan was made: what it takes, besides its series, to judge it, and which series that was.
///
/// A plan file has it under the key `made`, so that a plan stands alone. It holds ids of participants, never names.
public struct PlanOrigin: Hashable, Sendable {
    /// The command that made the plan: `plan`, `replan`, `whatif`, `import-solution`.
    public var command: String
    /// The version of the program that made it.
    public var version: String
    /// The digest of its series file, see ``SeriesDocument/digest``; nil where the series was no file.
    public var series: String?
    /// Changes of the series, as scenarios are typed, of which it is a plan: `funders.norway.amount: -20%`.
    public var with: [String]
    /// The plan from which the goal `changes` counts: its workshops, with their money where that has become the past.
    public var baseline: Plan?
    /// The first day that was still open: workshops of the baseline that ended before it have taken place.
    public var heldUntil: Day?

    /// How a plan was made.
    ///
    /// - Parameters:
    ///   - command: what made it.
    ///   - version: of the program.
    ///   - series: the digest of the series file.
    ///   - with: changes of the series.
    ///   - baseline: an earlier plan; of its money only that of workshops before `heldUntil` is kept.
    ///   - heldUntil: the first day that was still open.
    public init(
        command: String, version: String = ParleyVersion.current, series: String? = nil, with: [String] = [],
        baseline: Plan? = nil, heldUntil: Day? = nil
    ) {
        self.command = command
        self.version = version
        self.series = series
        self.with = with
        self.heldUntil = heldUntil
        self.baseline = baseline.map { known in
            var plan = Plan(name: "", status: .feasible)
            plan.workshops = known.workshops.map { workshop in
                var workshop = workshop
                if heldUntil.map({ workshop.start >= $0 }) ?? true {
                    workshop.costs = []
                    workshop.funding = []
                }
                return workshop
            }
            return plan
        }
    }
}

extension PlanOrigin {
    /// The series that a file stands for here: with the changes, where there are any. Changes that the document has
    /// already count in their place.
    ///
    /// - Throws: ``SeriesFileError`` where a change does not fit the series any more.
    public func series(in document: SeriesDocument) throws(SeriesFileError) -> Series {
        try self.document(of: document).series
    }

    /// The same, still as a file.
    package func document(of document: SeriesDocument) throws(SeriesFileError) -> SeriesDocument {
        guard !with.isEmpty, document.changes.isEmpty else { return document }
        return try ScenarioFile.changed(document, by: with, name: "made.with")
    }

    /// Whether a series file still says what it said when the plan was made.
    public func isUpToDate(with document: SeriesDocument) -> Bool { series.map { $0 == document.digest } ?? true }
}

extension SeriesDocument {
    /// A hash of everything in the file that can change an answer (SHA-256, 64 hexadecimal digits). Comments, the order
    /// of keys, names and what was imported from where do not count, and cannot be found out from it; neither do
    /// changes.
    public var digest: String { SHA256.hexadecimal(of: "parley series 1\n", (unchanged ?? root).canonicalText) }
}
