/// What came of a job. It holds ids of participants, and no names.
public struct JobAnswer: Hashable, Sendable {
    /// What it says.
    public var verdict: JobStatus.Verdict
    /// The answer for programs, as the command prints it with `--json`.
    public var text: String
    /// The answer for people, as the command prints it with `--codenames`.
    public var words: String
    /// The plan file, where there is a plan.
    public var plan: String?

    /// What came of a job.
    public init(_ verdict: JobStatus.Verdict, _ text: String, words: String, plan: String? = nil) {
        self.verdict = verdict
        self.text = text
        self.words = words
        self.plan = plan
    }

    /// About how many bytes it takes.
    var size: Int { text.utf8.count + words.utf8.count + (plan?.utf8.count ?? 0) }
}
