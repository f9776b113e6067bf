import PlanningService
import SeriesAnswers

/// A request that has passed all guards, without anything of the library that brought it.
struct Call: Sendable {
    var method: Method
    /// The path, decoded, such as `/v1/jobs/abc`.
    var path: String
    /// What stands in the places of the route's path.
    var parameters: [String: String] = [:]
    var query: [String: String] = [:]
    /// The media type of the body, in small letters and without parameters; nil where none is given.
    var type: String?
    var body: [UInt8] = []
    /// Who calls, for turns in the queue.
    var client = "local"

    enum Method: String, CaseIterable, Sendable {
        case get = "GET"
        case post = "POST"
        case delete = "DELETE"
    }

    /// What stands in a place of the path.
    subscript(parameter: String) -> String { parameters[parameter] ?? "" }

    /// The text of the body.
    func text() throws(ServiceFault) -> String {
        guard let text = String(validating: body, as: UTF8.self) else {
            throw ServiceFault(.badRequest, "The body is not UTF-8.")
        }
        return text
    }
}

/// What is answered to a call.
struct Reply: Sendable {
    var status: Int
    var type: String
    var body: Body
    var headers: [(name: String, value: String)] = []
    /// Whether the connection ends with it, as nobody reads what else comes.
    var closes = false

    enum Body: Sendable {
        case bytes([UInt8])
        /// Server-sent events, each a status of a job.
        case events(AsyncStream<JobStatus>)
    }

    init(_ status: Int, _ type: String, _ bytes: [UInt8]) {
        self.status = status
        self.type = type
        body = .bytes(bytes)
    }

    init(events: AsyncStream<JobStatus>) {
        status = 200
        type = MediaType.events
        body = .events(events)
    }

    /// JSON that is ready to be sent.
    static func json(_ text: String, _ status: Int = 200) -> Reply {
        Reply(status, MediaType.json, Array(text.utf8))
    }

    /// A file that a browser offers to keep.
    static func file(_ bytes: [UInt8], _ type: String, name: String) -> Reply {
        // Without it some programs take text for Latin-1.
        var reply = Reply(200, type.hasPrefix("text/") ? type + "; charset=utf-8" : type, bytes)
        reply.headers.append(("content-disposition", "attachment; filename=\"\(name)\""))
        return reply
    }

    /// Why nothing was done, with the headers that its code asks for.
    static func refusal(_ fault: ServiceFault) -> Reply {
        var reply = json(FaultDocument(fault).text, fault.code.status)
        switch fault.code {
        case .tooMany, .stopping: reply.headers.append(("retry-after", "5"))
        case .unauthorized: reply.headers.append(("www-authenticate", "Bearer realm=\"parley\""))
        default: break
        }
        return reply
    }
}

/// The media types that come and go.
enum MediaType {
    static let json = "application/json"
    static let lines = "application/x-ndjson"
    static let events = "text/event-stream"
    static let yaml = "application/yaml"
    static let workbook = Artifact.workbookType
    static let zip = "application/zip"
    static let bytes = "application/octet-stream"

    /// How a series may come, and the name that its file has where none is given.
    static let series: [(type: String, name: String)] = [
        (yaml, "series.yaml"), ("application/x-yaml", "series.yaml"), ("text/yaml", "series.yaml"),
        (json, "series.json"), (workbook, "series.xlsx"), (zip, "series.zip"), (bytes, "series.yaml"),
    ]
}

extension ServiceFault.Code {
    /// The status by which HTTP says it.
    var status: Int {
        switch self {
        case .badRequest: 400
        case .unauthorized: 401
        case .forbidden: 403
        case .unknownSeries, .unknownJob, .notFound: 404
        case .methodNotAllowed: 405
        case .tooSlow: 408
        case .noAnswerYet, .noSuchAnswer: 409
        case .tooLarge: 413
        case .wrongType: 415
        case .wrongSeries: 422
        case .tooMany: 429
        case .bug: 500
        case .stopping: 503
        }
    }
}
