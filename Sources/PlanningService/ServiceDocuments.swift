public import SeriesAnswers
public import SeriesFiles
public import SeriesModel
import SeriesText

/// What the service says of a series that it has taken: `{"id": …, "sound": true, "hints": […]}`.
public struct SeriesReceipt: AnswerDocument {
    /// The id by which jobs call the series.
    public let id: String
    /// A hash of all that can change an answer.
    public let digest: String
    /// That it has no errors.
    public let sound: Bool
    /// What is most likely a mistake although it is allowed.
    public let hints: [CheckDocument.Finding<HintCode>]
    /// What was read in another way than one may think, in whole sentences.
    public let notices: [String]

    init(id: String, digest: String, hints: [Hint], notices: [String]) {
        self.id = id
        self.digest = digest
        sound = true
        self.hints = CheckDocument(hints).hints
        self.notices = notices
    }

    /// The JSON, ending with a newline.
    public var text: String { JSONValue(encoding: self).asBlock.document }
}

/// Why the service does not do something, for programs: `{"code": "wrongSeries", "message": …, "problems": […]}`.
public struct FaultDocument: AnswerDocument {
    /// What is wrong.
    public let code: ServiceFault.Code
    /// What is wrong, for people.
    public let message: String
    /// What is wrong where.
    public let problems: [CheckDocument.Finding<ProblemCode>]

    /// A document of a refusal.
    public init(_ fault: ServiceFault) {
        code = fault.code
        message = fault.message
        problems = CheckDocument(errors: fault.problems).errors
    }

    /// The JSON, ending with a newline.
    public var text: String { JSONValue(encoding: self).asBlock.document }
}

/// The jobs of a client: `{"jobs": […]}`.
public struct JobList: AnswerDocument {
    /// Them, the oldest first.
    public let jobs: [JobStatus]

    init(_ jobs: [JobStatus]) {
        self.jobs = jobs
    }
}

/// How much the service has to do.
public struct ServiceLoad: AnswerDocument {
    /// Jobs that wait.
    public let waiting: Int
    /// Jobs that are worked on.
    public let running: Int
    /// How many are worked on at the same time, besides long ones.
    public let workers: Int
    /// Jobs that are held, those that are over among them.
    public let jobs: Int
    /// Series that are held.
    public let series: Int
    /// Whether it takes nothing more.
    public let isStopping: Bool
}

/// The cells of tables: `{"tables": [{"name": "People", "rows": […]}]}`.
public struct SheetList: AnswerDocument {
    /// The sheets, in the order of the file.
    public let tables: [SheetCells]
}

/// What the service says of itself, for its description.
package enum ServiceDocuments {
    /// Each with its name there and what it is.
    package static let all: [(name: String, words: String, type: any (Decodable & Sendable).Type)] = [
        ("SeriesReceipt", "A series that the service has taken.", SeriesReceipt.self),
        ("JobStatus", "Where a job is.", JobStatus.self),
        ("Load", "How much the service has to do.", ServiceLoad.self),
        ("Fault", "Why something is not done.", FaultDocument.self),
        ("Tables", "The cells of tables.", SheetList.self),
    ]
}

extension ServiceFault.Code: SaysWhatItMeans {}
