/// Keeps series, jobs and answers, so that they are there after the service has ended, however it ended.
public protocol ResultStore: Sendable {
    /// Keeps a series until it is forgotten.
    func keep(_ series: StoredSeries) async throws
    /// Keeps a job, in the place of what was kept of it before. What is kept is on the disk when this returns.
    func keep(_ job: StoredJob) async throws
    /// Forgets a series.
    func forget(series id: String) async throws
    /// Forgets a job.
    func forget(job id: String) async throws
    /// All that is kept, the oldest first.
    func everything() async throws -> (series: [StoredSeries], jobs: [StoredJob])
}

/// A series as it came.
public struct StoredSeries: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// Who sent it.
    public var client: String
    /// The file's name, which tells its form.
    public var name: String
    /// The bytes of the file.
    public var data: [UInt8]

    /// A series as it came.
    public init(id: String, client: String, name: String, data: [UInt8]) {
        self.id = id
        self.client = client
        self.name = name
        self.data = data
    }
}

/// A job and what came of it.
public struct StoredJob: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// Who asked.
    public var client: String
    /// The id of its series.
    public var series: String
    /// The request, as it came.
    public var request: String
    /// Where it is; only what is over counts.
    public var state: JobStatus.State
    /// The answer, where there is one.
    public var answer: JobAnswer?
    /// Why there is none, where it failed.
    public var fault: JobFault?

    /// A job and what came of it.
    public init(
        id: String, client: String, series: String, request: String, state: JobStatus.State, answer: JobAnswer? = nil,
        fault: JobFault? = nil
    ) {
        self.id = id
        self.client = client
        self.series = series
        self.request = request
        self.state = state
        self.answer = answer
        self.fault = fault
    }
}
