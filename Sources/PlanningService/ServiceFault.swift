import SeriesFiles
public import SeriesModel

/// Why the service does not do what it was asked. It names no participant.
public struct ServiceFault: Error, Hashable, Sendable {
    /// What is wrong, for programs.
    public var code: Code
    /// What is wrong, for people.
    public var message: String
    /// What is wrong where, in the file or the request that came.
    public var problems: [Diagnostic]

    /// What can be wrong; a closed list, so that programs may rely on it.
    public enum Code: String, Codable, CaseIterable, Sendable {
        case badRequest, unauthorized, forbidden, unknownSeries, unknownJob, notFound, methodNotAllowed, tooSlow
        case noAnswerYet, noSuchAnswer, tooLarge, wrongType, wrongSeries, tooMany, bug, stopping

        /// When it is said, in a sentence for a page.
        public var meaning: String {
            switch self {
            case .badRequest: "The request cannot be understood."
            case .unauthorized: "The token is missing or wrong."
            case .forbidden: "Another page, or another name for this machine, is behind the request."
            case .unknownSeries: "There is no such series, or not any more."
            case .unknownJob: "There is no such job, or not any more."
            case .notFound: "There is no such address."
            case .methodNotAllowed: "The address cannot do that."
            case .tooSlow: "The body took too long to come."
            case .noAnswerYet: "The job has no answer yet."
            case .noSuchAnswer: "The job ended without what is asked for."
            case .tooLarge: "More than the service takes."
            case .wrongType: "The body is of a type that is not taken."
            case .wrongSeries: "The series has errors."
            case .tooMany: "As much as the service does or holds at a time."
            case .bug: "A mistake of the service's own."
            case .stopping: "The service is about to stop."
            }
        }
    }

    /// Something that is wrong; the words are those of the code where there are no better ones.
    public init(_ code: Code, _ message: String? = nil, problems: [Diagnostic] = []) {
        self.code = code
        self.message = message ?? code.meaning
        self.problems = problems
    }
}

extension ServiceFault {
    /// Changes of which something is wrong.
    static func unfit(_ error: SeriesFileError) -> ServiceFault {
        ServiceFault(.badRequest, "The changes do not fit the series.", problems: error.problems)
    }
}
