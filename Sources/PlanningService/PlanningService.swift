import Foundation
import SeriesModel
import Threads

/// Plans series for others: takes series and questions, works on them fairly, and holds what came of them.
///
/// Nothing here knows how the requests come. Every call answers at once, as searches run on threads of their own.
public actor PlanningService {
    /// How much it does.
    public nonisolated let limits: ServiceLimits
    let store: (any ResultStore)?
    let report: @Sendable (String) -> Void
    let readers: Turnstile

    var series = Held<HeldSeries>()
    var jobs = Held<Job>()
    /// The ids of jobs that have not begun.
    var queue = FairQueue<String>()
    /// Jobs that are worked on.
    var running: [String: Task<Void, Never>] = [:]
    /// Those of them that have had their patience, see ``ServiceLimits/patience``.
    var long: Set<String> = []
    /// How many jobs are not over, of each client; those that are being taken count.
    var openJobs = Tally()
    /// By how many of them a series is needed.
    var uses = Tally()
    var isStopping = false

    /// A service that has nothing yet.
    ///
    /// - Parameters:
    ///   - limits: how much it does.
    ///   - store: keeps what it has taken and found; nil: memory alone.
    ///   - report: is told of trouble of the service's own, without any data of a series.
    public init(
        limits: ServiceLimits = ServiceLimits(), store: (any ResultStore)? = nil,
        report: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.limits = limits
        self.store = store
        self.report = report
        readers = Turnstile(limits.readers)
    }

    /// How many jobs wait and run, and how much is held: for whoever watches over the service.
    public var load: ServiceLoad {
        ServiceLoad(
            waiting: queue.count, running: running.count, workers: limits.workers, jobs: jobs.count,
            series: series.count, isStopping: isStopping)
    }

    func expectOpen() throws(ServiceFault) {
        if isStopping { throw ServiceFault(.stopping) }
    }

    /// Does work on a thread of its own.
    ///
    /// - Parameters:
    ///   - inTurn: whether it waits until few enough do the like; what a job needs has its turn already.
    ///   - work: what to do.
    /// - Returns: what the work returns.
    /// - Throws: what the work throws; or that the system gives no thread.
    func apart<Value: Sendable>(
        inTurn: Bool = true, _ work: @escaping @Sendable () throws(ServiceFault) -> Value
    ) async throws(ServiceFault) -> Value {
        let whole = { @Sendable in
            await OwnThread.value { Result { () throws(ServiceFault) in try work() } }
        }
        let result = inTurn ? await readers.through(whole) : await whole()
        guard let result else { throw ServiceFault(.tooMany, "The system gives no thread; come again later.") }
        return try result.get()
    }

    /// An id that nobody guesses.
    static func newID() -> String {
        (0..<2).map { _ in String(UInt64.random(in: 0...UInt64.max), radix: 36).zeroPadded(to: 13) }.joined()
    }
}
