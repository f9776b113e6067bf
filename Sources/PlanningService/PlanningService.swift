import Foundation
import Parley
import SeriesAnswers
public import SeriesFiles
import SeriesModel
import Threads

/// Plans series for others: takes series and questions, works on them fairly, and holds what came of them.
///
/// Nothing here knows how the requests come. Every call answers at once, as searches run on threads of their own.
public actor PlanningService {
    /// How much it does.
    public nonisolated let limits: ServiceLimits
    private let store: (any ResultStore)?
    private let report: @Sendable (String) -> Void
    private let readers: Turnstile

    private var series = Held<HeldSeries>()
    private var jobs = Held<Job>()
    private var queue = FairQueue<String>()
    private var running: [String: Task<Void, Never>] = [:]
    private var isStopping = false

    /// A series that the service has taken.
    private struct HeldSeries: Sendable {
        let stored: StoredSeries
        /// What it says; nil where it was kept by an earlier service, and nobody has asked about it yet.
        var document: SeriesDocument?
    }

    /// Something that was asked.
    private struct Job: Sendable {
        let client: String
        let watch: JobWatch
        let requestText: String
        /// Nil when it is over: an answer takes no more than its text.
        var work: JobWork?
        var answer: JobAnswer?
        /// Whether it goes as soon as it is over.
        var isForgotten = false
    }

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

    // MARK: Series

    /// Takes a series.
    ///
    /// - Parameters:
    ///   - data: the bytes of a file: YAML, JSON, a workbook, or a folder of CSV files packed as zip.
    ///   - name: the file's name, which tells its form.
    ///   - client: who sends it.
    /// - Returns: its id and its hints.
    /// - Throws: ``ServiceFault`` with all that is wrong with it.
    public func take(_ data: [UInt8], name: String, from client: String) async throws(ServiceFault) -> SeriesReceipt {
        try expectOpen()
        guard data.count <= limits.bodyBytes else {
            throw ServiceFault(.tooLarge, "The series has more than \(limits.bodyBytes) bytes, the most that is taken.")
        }
        let (document, hints) = try await read(data, name: name)
        let taken = StoredSeries(id: Self.newID(), client: client, name: name, data: data)
        hold(HeldSeries(stored: taken, document: document))
        await keeping { try await $0.keep(taken) }
        return SeriesReceipt(
            id: taken.id, digest: document.digest, hints: hints, notices: document.notices)
    }

    /// Takes a series with something changed, as its file would be written.
    ///
    /// - Parameters:
    ///   - changes: as scenarios are typed.
    ///   - id: the series that changes; it stays as it is.
    ///   - client: who asks.
    /// - Returns: the id of the new series.
    /// - Throws: ``ServiceFault`` where there is no such series, or the changes do not fit it.
    public func apply(
        _ changes: [String], to id: String, from client: String
    ) async throws(ServiceFault) -> SeriesReceipt {
        let stored = try find(series: id).stored
        let document = try await document(of: id)
        let result: Result<(name: String, data: [UInt8]), ServiceFault>? = await readers.through {
            await OwnThread.value {
                Result { () throws(ServiceFault) in try Self.file(of: stored, document, changes) }
            }
        }
        let file = try (result ?? .failure(Self.noThread)).get()
        return try await take(file.data, name: file.name, from: client)
    }

    /// The file of a series with changes: the same text with its comments where it is one.
    private static func file(
        of stored: StoredSeries, _ document: SeriesDocument, _ changes: [String]
    ) throws(ServiceFault) -> (name: String, data: [UInt8]) {
        do {
            if !document.isTables, let text = String(validating: stored.data, as: UTF8.self) {
                let scenarios = try ScenarioFile.read(
                    typed: [changes.joined(separator: "; ")], of: document)
                guard let scenario = scenarios.first, scenarios.count == 1 else {
                    throw ServiceFault(.badRequest, "The changes are several scenarios; one can be made.")
                }
                let changed = try SeriesFile.text(applying: scenario, to: text, name: stored.name)
                return (stored.name, Array(changed.utf8))
            }
            let changed = try ScenarioFile.changed(document, by: changes, name: "with")
            guard case .workbook(let data) = try changed.contents(as: .workbook) else { throw noThread }
            return ("series.xlsx", Array(data))
        } catch let fault as ServiceFault {
            throw fault
        } catch let error as SeriesFileError {
            throw ServiceFault(.badRequest, "The changes do not fit the series.", problems: error.problems)
        } catch {
            throw ServiceFault(.badRequest, "\(error)")
        }
    }

    /// A series in a form; nil: as it came.
    ///
    /// - Returns: the bytes of a file, and the ending of its name.
    public func series(_ id: String, as form: SeriesForm?) async throws(ServiceFault) -> (data: [UInt8], ending: String)
    {
        let held = try find(series: id)
        guard let form else {
            return (held.stored.data, held.stored.name.split(separator: ".").last.map(String.init) ?? "yaml")
        }
        let document = try await document(of: id)
        let contents: Result<SeriesContents, SeriesFormError>? = await readers.through {
            await OwnThread.value { Result { () throws(SeriesFormError) in try document.contents(as: form) } }
        }
        switch contents {
        case .success(.text(let text)): return (Array(text.utf8), form.rawValue)
        case .success(.workbook(let data)): return (Array(data), "xlsx")
        case .success(.folder): throw ServiceFault(.badRequest, "A folder cannot be sent.")
        case .failure(let error): throw ServiceFault(.noSuchAnswer, error.description)
        case nil: throw Self.noThread
        }
    }

    /// The cells of a series in tables, right or wrong, to be shown and mended. Nothing of it is held.
    public func sheets(_ data: [UInt8], name: String) async throws(ServiceFault) -> SheetList {
        let result: Result<[SheetCells], ServiceFault>? = await readers.through {
            await OwnThread.value {
                Result { () throws(SeriesFileError) in try SeriesFile.sheets(of: Data(data), name: name) }
                    .mapError(Self.refusal)
            }
        }
        return SheetList(tables: try (result ?? .failure(Self.noThread)).get())
    }

    /// Forgets a series; jobs that were asked about it go on.
    public func forget(series id: String) async throws(ServiceFault) {
        guard series.remove(id) != nil else { throw Self.unknownSeries }
        await keeping { try await $0.forget(series: id) }
    }

    private func read(
        _ data: [UInt8], name: String
    ) async throws(ServiceFault) -> (document: SeriesDocument, hints: [Hint]) {
        let most = limits.people
        let result: Result<(SeriesDocument, [Hint]), ServiceFault>? = await readers.through {
            await OwnThread.value {
                Result { () throws(ServiceFault) in
                    do throws(SeriesFileError) {
                        let document = try SeriesFile.read(Data(data), name: name)
                        let count = document.series.participants.count
                        guard count <= most else {
                            return .failure(
                                ServiceFault(
                                    .tooLarge, "The series has \(count) participants; at most \(most) are taken."))
                        }
                        return .success((document, document.hints))
                    } catch {
                        return .failure(Self.refusal(error))
                    }
                }.flatMap { $0 }
            }
        }
        let (document, hints) = try (result ?? .failure(Self.noThread)).get()
        return (document, hints)
    }

    private static func refusal(_ error: SeriesFileError) -> ServiceFault {
        switch error {
        case .unreadable(_, let reason): ServiceFault(.wrongSeries, "The series cannot be read: \(reason).")
        case .invalid(let problems):
            ServiceFault(
                .wrongSeries, "The series has \(problems.count == 1 ? "an error" : "\(problems.count) errors").",
                problems: problems)
        }
    }

    private func hold(_ held: HeldSeries) {
        series.insert(held, held.stored.id, size: held.stored.data.count * Self.sizeOfTree)
        makeRoom()
    }

    /// How many bytes a tree takes for each of its text, about.
    private static let sizeOfTree = 24

    private func find(series id: String) throws(ServiceFault) -> HeldSeries {
        guard let held = series.use(id) else { throw Self.unknownSeries }
        return held
    }

    /// What a series says, read where that was not yet needed.
    private func document(of id: String) async throws(ServiceFault) -> SeriesDocument {
        let held = try find(series: id)
        if let document = held.document { return document }
        let document = try await read(held.stored.data, name: held.stored.name).document
        series[id]?.document = document
        return document
    }

    private static let unknownSeries = ServiceFault(
        .unknownSeries, "There is no such series, or not any more. Maybe send it again.")

    // MARK: Jobs

    /// Takes a question.
    ///
    /// - Parameters:
    ///   - text: the request, JSON, see ``JobRequest``.
    ///   - client: who asks.
    /// - Returns: where the job is.
    /// - Throws: ``ServiceFault`` with all that is wrong with it.
    public func ask(_ text: String, from client: String) async throws(ServiceFault) -> JobStatus {
        try expectOpen()
        let request = try JobRequest(text)
        guard queue.count + running.count < limits.openJobs else {
            throw ServiceFault(.tooMany, "\(limits.openJobs) jobs are waiting or running; come again later.")
        }
        guard load(of: client) + queue.count(of: client) < limits.openJobsOfOne else {
            throw ServiceFault(
                .tooMany, "\(limits.openJobsOfOne) of your jobs are waiting or running; come again later.")
        }
        let work = try await prepare(request)
        let id = Self.newID()
        let job = job(id, request, client: client, text: text, work: work)
        await keeping {
            try await $0.keep(
                StoredJob(id: id, client: client, series: request.series, request: text, state: .waiting))
        }
        try expectOpen()
        add(job, id)
        return job.watch.status
    }

    /// Where a job is.
    public func status(of id: String) throws(ServiceFault) -> JobStatus { try shown(find(job: id)) }

    /// The jobs of a client, the oldest first.
    public func jobs(of client: String) -> JobList {
        JobList(jobs.all.filter { $0.client == client }.map(shown))
    }

    /// Where a job is, now and whenever that changes, until it is over.
    public func events(of id: String) throws(ServiceFault) -> AsyncStream<JobStatus> {
        try find(job: id).watch.events()
    }

    /// What came of a job.
    public func answer(of id: String) throws(ServiceFault) -> JobAnswer {
        let job = try find(job: id)
        if let answer = job.answer { return answer }
        let status = job.watch.status
        guard status.state.isOver else { throw ServiceFault(.noAnswerYet, "The job has no answer yet.") }
        throw ServiceFault(.noSuchAnswer, status.error?.message ?? "The job was stopped before it began.")
    }

    /// The plan file that a job made.
    public func plan(of id: String) throws(ServiceFault) -> String {
        guard let plan = try answer(of: id).plan else {
            throw ServiceFault(.noSuchAnswer, "The job has found no plan.")
        }
        return plan
    }

    /// Something made of the plan of a job.
    public func artifact(
        _ artifact: Artifact, of id: String, codenames: Bool
    ) async throws(ServiceFault) -> [UInt8] {
        let text = try plan(of: id)
        return try await self.artifact(
            artifact, ofPlan: text, series: find(job: id).watch.status.series, codenames: codenames)
    }

    /// Something made of a plan file.
    ///
    /// - Parameters:
    ///   - artifact: what.
    ///   - text: the plan file.
    ///   - series: the id of its series.
    ///   - codenames: whether people are called by their ids.
    /// - Returns: the bytes of a file.
    /// - Throws: ``ServiceFault``, also where the plan is wrong, and what is made of it would mislead.
    public func artifact(
        _ artifact: Artifact, ofPlan text: String, series: String, codenames: Bool
    ) async throws(ServiceFault) -> [UInt8] {
        let document = try await document(of: series)
        let result: Result<[UInt8], ServiceFault>? = await readers.through {
            await OwnThread.value {
                Result { () throws(ServiceFault) in
                    try artifact.make(JudgedPlan(right: text, in: document), codenames)
                }
            }
        }
        return try (result ?? .failure(Self.noThread)).get()
    }

    /// Ends a job: one that waits is cancelled, one that runs ends with what it knows.
    public func stop(_ id: String) async throws(ServiceFault) -> JobStatus {
        let job = try find(job: id)
        guard !job.watch.status.state.isOver else { return job.watch.status }
        if queue.remove(id) || running[id] == nil {
            job.watch.update { $0.state = .cancelled }
            jobs[id]?.work = nil
            await keep(id)
        } else {
            running[id]?.cancel()
        }
        return job.watch.status
    }

    /// Ends a job and forgets it.
    public func forget(job id: String) async throws(ServiceFault) {
        _ = try await stop(id)
        if running[id] == nil { jobs.remove(id) } else { jobs[id]?.isForgotten = true }
        await keeping { try await $0.forget(job: id) }
    }

    private func job(_ id: String, _ request: JobRequest, client: String, text: String, work: JobWork?) -> Job {
        let status = JobStatus(
            id: id, question: request.question, series: request.series, with: request.with, state: .waiting,
            hasPlan: false)
        return Job(client: client, watch: JobWatch(status), requestText: text, work: work)
    }

    private func add(_ job: Job, _ id: String) {
        jobs.insert(job, id, size: 0)
        queue.append(id, of: job.client)
        begin()
    }

    private func find(job id: String) throws(ServiceFault) -> Job {
        guard let job = jobs[id] else {
            throw ServiceFault(.unknownJob, "There is no such job, or not any more.")
        }
        return job
    }

    private func shown(_ job: Job) -> JobStatus {
        var status = job.watch.status
        status.ahead = queue.ahead(of: status.id)
        return status
    }

    private func prepare(_ request: JobRequest) async throws(ServiceFault) -> JobWork {
        let document = try await document(of: request.series)
        let plan = try request.plan.map { known throws(ServiceFault) in try self.known(known) }
        let baseline = try request.baseline.map { known throws(ServiceFault) in try self.known(known) }
        let limits = limits
        let result: Result<JobWork, ServiceFault>? = await readers.through {
            await OwnThread.value {
                Result { () throws(ServiceFault) in
                    try JobWork(request, of: document, plan: plan, baseline: baseline, limits: limits)
                }
            }
        }
        return try (result ?? .failure(Self.noThread)).get()
    }

    private func known(_ plan: JobRequest.KnownPlan) throws(ServiceFault) -> PlanDocument {
        switch plan {
        case .file(let document): return document
        case .job(let id):
            do {
                return try PlanFile.read(self.plan(of: id), name: "plan")
            } catch let fault as ServiceFault {
                throw fault
            } catch {
                throw ServiceFault(.bug, "The plan cannot be read again.")
            }
        }
    }

    // MARK: Work

    /// How many jobs of a client are worked on.
    private func load(of client: String) -> Int { running.keys.count { jobs[$0]?.client == client } }

    /// Begins jobs while there are workers free.
    private func begin() {
        while !isStopping, running.count < limits.workers, let id = queue.next(load: load) {
            guard let job = jobs[id], let work = job.work else { continue }
            job.watch.update {
                $0.state = .running
                $0.ahead = nil
            }
            let watch = job.watch
            let seconds = limits.seconds
            running[id] = Task {
                let result: Result<JobAnswer, JobFault>
                do throws(ParleyError) {
                    result = .success(
                        try await work.answer(within: seconds) { progress in watch.update { $0.progress = progress } })
                } catch {
                    result = .failure(JobFault(error))
                }
                await end(id, result)
            }
        }
        for job in jobs.all where job.watch.status.state == .waiting && job.watch.watchers > 0 {
            let ahead = queue.ahead(of: job.watch.status.id)
            job.watch.update { $0.ahead = ahead }
        }
    }

    private func end(_ id: String, _ result: Result<JobAnswer, JobFault>) async {
        defer {
            running[id] = nil
            if jobs[id]?.isForgotten ?? false { jobs.remove(id) }
            begin()
        }
        // Where answers are kept, what was stopped by the end of the service begins anew with the next.
        if isStopping, store != nil { return }
        guard let watch = jobs[id]?.watch else { return }
        jobs[id]?.work = nil
        switch result {
        case .success(let answer):
            jobs[id]?.answer = answer
            jobs.resize(id, to: answer.size)
            await keep(id, .done, answer)
            watch.update {
                $0.state = .done
                $0.verdict = answer.verdict
                $0.hasPlan = answer.plan != nil
            }
        case .failure(let fault):
            if fault.code == .bug || fault.code == .solverFailed { report("a job failed: \(fault.code.rawValue)") }
            await keep(id, .failed, fault: fault)
            watch.update {
                $0.state = .failed
                $0.error = fault
            }
        }
        makeRoom()
    }

    /// Lets go of the oldest of what nobody works on, where there is too much.
    private func makeRoom() {
        while series.count > limits.held || (series.size + jobs.size > limits.heldBytes && series.count > 1) {
            guard let id = series.oldest(where: { _ in true }) else { break }
            forgetQuietly(series: id)
        }
        while jobs.count > limits.held + limits.openJobs
            || (series.size + jobs.size > limits.heldBytes && jobs.count > 1)
        {
            guard let id = jobs.oldest(where: { $0.watch.status.state.isOver }) else { break }
            jobs.remove(id)
            Task { await keeping { try await $0.forget(job: id) } }
        }
    }

    private func forgetQuietly(series id: String) {
        series.remove(id)
        Task { await keeping { try await $0.forget(series: id) } }
    }

    // MARK: Beginning and end

    /// Takes up what the store has: answers that were found, and jobs that were not.
    public func resume() async {
        guard let store else { return }
        let kept: (series: [StoredSeries], jobs: [StoredJob])
        do {
            kept = try await store.everything()
        } catch {
            report("what was kept cannot be read: \(error)")
            return
        }
        for stored in kept.series { hold(HeldSeries(stored: stored)) }
        var open: [(id: String, request: JobRequest)] = []
        for stored in kept.jobs {
            guard let request = try? JobRequest(stored.request) else { continue }
            var job = job(stored.id, request, client: stored.client, text: stored.request, work: nil)
            job.answer = stored.answer
            if stored.state.isOver {
                job.watch.update {
                    $0.state = stored.state
                    $0.verdict = stored.answer?.verdict
                    $0.hasPlan = stored.answer?.plan != nil
                    $0.error = stored.fault
                }
            } else {
                open.append((stored.id, request))
            }
            jobs.insert(job, stored.id, size: stored.answer?.size ?? 0)
        }
        makeRoom()
        // Others need not wait until all that is understood again.
        Task { [open] in
            for (id, request) in open { await takeUp(id, request) }
        }
    }

    /// Works again on a job that an earlier service has not ended.
    private func takeUp(_ id: String, _ request: JobRequest) async {
        do throws(ServiceFault) {
            let work = try await prepare(request)
            guard let job = jobs[id], !job.watch.status.state.isOver else { return }
            jobs[id]?.work = work
            queue.append(id, of: job.client)
            begin()
        } catch {
            jobs[id]?.watch.update {
                $0.state = .failed
                $0.error = JobFault(.stopped, error.message)
            }
        }
    }

    /// Stops: takes nothing more, ends what runs with what it knows, and waits for it.
    public func close() async {
        isStopping = true
        for task in running.values { task.cancel() }
        for task in running.values { await task.value }
        for job in jobs.all {
            job.watch.update { $0.state = .cancelled }
        }
    }

    private func expectOpen() throws(ServiceFault) {
        if isStopping { throw ServiceFault(.stopping, "The service is about to stop.") }
    }

    private static let noThread = ServiceFault(.tooMany, "The system gives no thread; come again later.")

    // MARK: Keeping

    private func keep(
        _ id: String, _ state: JobStatus.State? = nil, _ answer: JobAnswer? = nil, fault: JobFault? = nil
    ) async {
        guard let job = jobs[id], !job.isForgotten else { return }
        let status = job.watch.status
        let stored = StoredJob(
            id: id, client: job.client, series: status.series, request: job.requestText, state: state ?? status.state,
            answer: answer ?? job.answer, fault: fault)
        await keeping { try await $0.keep(stored) }
    }

    private func keeping(_ work: @Sendable (any ResultStore) async throws -> Void) async {
        guard let store else { return }
        do {
            try await work(store)
        } catch {
            report("it cannot be kept: \(error)")
        }
    }

    /// How many jobs wait and run, and how much is held: for whoever watches over the service.
    public var load: ServiceLoad {
        ServiceLoad(
            waiting: queue.count, running: running.count, workers: limits.workers, jobs: jobs.count,
            series: series.count, isStopping: isStopping)
    }

    /// An id that nobody guesses.
    private static func newID() -> String {
        (0..<2).map { _ in
            let digits = String(UInt64.random(in: 0...UInt64.max), radix: 36)
            return String(repeating: "0", count: 13 - digits.count) + digits
        }.joined()
    }
}
