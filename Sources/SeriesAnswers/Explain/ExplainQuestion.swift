/// Why no plan of a series is right: what would help, and what clashes.
///
/// First what single changes would help, each made as small as it can be and planned; then what clashes. Nothing is
/// decided by the clock unless a limit on time ends the search; where something is left then, the explanation says that
/// it is not complete.
public struct ExplainQuestion: Question {
    /// `parley explain`.
    public static let name = "explain"
    /// What it answers, for lists of questions.
    public static let meaning = "why no plan is right, and what would help"
    /// What `--json` prints.
    public typealias Document = ExplanationDocument

    /// The question about a series as it is.
    public init() {}

    /// What is known.
    public func answer(from enquiry: inout Enquiry) throws(ParleyError) -> Explanation {
        var explainer = Explainer(enquiry)
        return try explainer.explanation()
    }

    /// Yes where there is a right plan, so that nothing is to be explained.
    public static func verdict(of explanation: Explanation) -> Verdict {
        switch explanation.verdict {
        case .possible: .yes
        case .impossible: .no
        case .unknown: .stopped
        }
    }
}
