import SeriesAnswers
import SeriesModel

/// A question that a request can put: how a request becomes one, and what an answer is as text.
protocol ServedQuestion: SeriesAnswers.Question {
    /// Whether it is about a plan, which a request then must give.
    static var isAboutPlan: Bool { get }
    /// The keys of a request that are its own, besides the plan.
    static var keys: [RequestKey] { get }

    /// The question that a request puts.
    ///
    /// - Parameters:
    ///   - request: with all its keys read.
    ///   - judged: the plan that it is about, where it is about one.
    /// - Throws: ``SeriesAnswers/ParleyError`` where the request makes no question of that plan.
    init(_ request: JobRequest, about judged: JudgedPlan?) throws(ParleyError)

    /// An answer for programs.
    func document(of answer: Answer, in series: Series) -> Document

    /// An answer for people, who are called by their ids.
    func words(for answer: Answer, in series: Series) -> String
}

extension ServedQuestion {
    static var isAboutPlan: Bool { false }
    static var keys: [RequestKey] { [] }
}

extension ExplainQuestion: ServedQuestion {
    init(_ request: JobRequest, about judged: JudgedPlan?) { self.init() }

    func document(of answer: Explanation, in series: Series) -> ExplanationDocument {
        ExplanationDocument(answer, of: series)
    }

    func words(for answer: Explanation, in series: Series) -> String {
        ExplanationReport(answer, of: series, codenames: true).text
    }
}

extension WhyQuestion: ServedQuestion {
    static var isAboutPlan: Bool { true }
    static var keys: [RequestKey] { ["not", "workshop"] }

    init(_ request: JobRequest, about judged: JudgedPlan?) throws(ParleyError) {
        guard let judged else { throw .noPlan(.unknown) }
        let features = try request.not.map { text throws(ParleyError) in
            try PlanFeature(text, of: judged.series, in: judged.plan)
        }
        self.init(of: judged.plan, not: features, workshop: request.workshop)
    }

    func document(of answer: Why, in series: Series) -> WhyDocument { WhyDocument(answer, of: series) }

    func words(for answer: Why, in series: Series) -> String { WhyReport(answer, of: series, codenames: true).text }
}

extension AskQuestion: ServedQuestion {
    static var keys: [RequestKey] { [.required("funder"), "workshops", "attendance"] }

    init(_ request: JobRequest, about judged: JudgedPlan?) {
        self.init(
            funder: request.funder ?? "", workshops: request.workshops,
            attendance: request.attendance.map { Rational($0) })
    }

    func document(of answer: Ask, in series: Series) -> AskDocument { AskDocument(answer, of: series) }

    func words(for answer: Ask, in series: Series) -> String { AskReport(answer, of: series).text }
}

extension FrontierQuestion: ServedQuestion {
    static var keys: [RequestKey] { ["against", "of"] }

    init(_ request: JobRequest, about judged: JudgedPlan?) { self.init(of: request.of, against: request.against) }

    func document(of answer: Frontier, in series: Series) -> FrontierDocument { FrontierDocument(answer, of: series) }

    func words(for answer: Frontier, in series: Series) -> String { FrontierReport(answer, of: series).text }
}

extension SoonestQuestion: ServedQuestion {
    init(_ request: JobRequest, about judged: JudgedPlan?) { self.init() }

    func document(of answer: Soonest, in series: Series) -> SoonestDocument { SoonestDocument(answer, of: series) }

    func words(for answer: Soonest, in series: Series) -> String {
        SoonestReport(answer, of: series, codenames: true).text
    }
}

extension RiskQuestion: ServedQuestion {
    static var isAboutPlan: Bool { true }
    static var keys: [RequestKey] { ["cancels"] }

    init(_ request: JobRequest, about judged: JudgedPlan?) throws(ParleyError) {
        guard let judged else { throw .noPlan(.unknown) }
        self.init(of: judged.plan, cancels: request.cancels ?? RiskAssessment.usualChance)
    }

    func document(of answer: RiskAssessment, in series: Series) -> RiskDocument { RiskDocument(answer, of: series) }

    func words(for answer: RiskAssessment, in series: Series) -> String {
        RiskReport(answer, of: plan, in: series, codenames: true, isComplete: false).text
    }
}
