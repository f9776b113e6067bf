import SeriesModel

extension Audit {
    /// A rule that a plan keeps or breaks.
    struct Rule: Sendable {
        /// A short stable name, that of ``Violation/rule``.
        let name: String
        /// What a plan breaks of it, in words with numbers.
        let complaints: @Sendable (Reading) -> [String]

        init(_ name: String, _ complaints: @escaping @Sendable (Reading) -> [String]) {
            self.name = name
            self.complaints = complaints
        }
    }
}
