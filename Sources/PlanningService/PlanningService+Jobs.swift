import SeriesAnswers
import SeriesFiles

extension PlanningService {
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
        guard openJobs.total < limits.openJobs else {
            throw ServiceFault(.tooMany, "\(limits.openJobs) jobs are waiting or running; come again later.")
        }
        guard openJobs[client] < limits.openJobsOfOne else {
            throw ServiceFault(
                .tooMany, "\(limits.openJobsOfOne) of your jobs are waiting or running; come again later.")
        }
        try expectRoom()
        _ = try find(series: request.series)
        // From here on nothing lets go of the series.
        open(request.series, client)
        do throws(ServiceFault) {
            return try await take(request, text, from: client)
        } catch {
            letGo(request.series, client)
            throw error
        }
    }

    private func take(_ request: JobRequest, _ text: String, from client: String) async throws(ServiceFault)
        -> JobStatus
    {
        let asked = try asked(request)
        _ = try await understand(asked)
        let id = Self.newID()
        var job = Job(id, request, client: client, text: text)
        job.asked = asked
        await keeping {
            try await $0.keep(
                StoredJob(id: id, client: client, series: request.series, request: text, state: .waiting))
        }
        do throws(ServiceFault) {
            try expectOpen()
        } catch {
            // Who is refused asks again.
            await keeping { try await $0.forget(job: id) }
            throw error
        }
        jobs.insert(job, id, size: job.size)
        queue.append(id, of: client)
        begin()
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
        guard status.state.isOver else { throw ServiceFault(.noAnswerYet) }
        throw ServiceFault(.noSuchAnswer, status.error?.message ?? "The job was stopped before it began.")
    }

    /// The plan file that a job made; while it runs, that of the best plan so far, which is not proven: its status is
    /// `feasible`.
    public func plan(of id: String) throws(ServiceFault) -> String {
        if let plan = try find(job: id).watch.plan { return plan }
        return try lastPlan(of: id)
    }

    /// The plan file of a job that is over.
    private func lastPlan(of id: String) throws(ServiceFault) -> String {
        guard let plan = try answer(of: id).plan else {
            throw ServiceFault(.noSuchAnswer, "The job has found no plan.")
        }
        return plan
    }

    /// Something made of the plan of a job.
    public func artifact(
        _ artifact: Artifact, of id: String, codenames: Bool
    ) async throws(ServiceFault) -> [UInt8] {
        let text = try lastPlan(of: id)
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
        return try await apart { () throws(ServiceFault) in
            try artifact.make(JudgedPlan(right: text, in: document), codenames)
        }
    }

    /// Ends a job: one that waits is cancelled, one that runs ends with what it knows.
    public func stop(_ id: String) async throws(ServiceFault) -> JobStatus {
        let job = try find(job: id)
        if queue.remove(id) {
            over(id)
            await keep(id, .cancelled)
            job.watch.update { $0.state = .cancelled }
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

    private func find(job id: String) throws(ServiceFault) -> Job {
        guard let job = jobs[id], !job.isForgotten else { throw ServiceFault(.unknownJob) }
        return job
    }

    private func shown(_ job: Job) -> JobStatus {
        var status = job.watch.status
        status.ahead = queue.ahead(of: status.id)
        return status
    }

    // MARK: What is meant

    /// A request with the plans that it is about, which need not be there any more when its turn comes.
    func asked(_ request: JobRequest) throws(ServiceFault) -> AskedQuestion {
        AskedQuestion(
            request: request,
            plan: try request.plan.map { plan throws(ServiceFault) in try known(plan) },
            baseline: try request.baseline.map { plan throws(ServiceFault) in try known(plan) })
    }

    private func known(_ plan: JobRequest.KnownPlan) throws(ServiceFault) -> PlanDocument {
        switch plan {
        case .file(let document): return document
        case .job(let id):
            do {
                return try PlanFile.read(lastPlan(of: id), name: "plan")
            } catch let fault as ServiceFault {
                throw fault
            } catch {
                throw ServiceFault(.bug, "The plan cannot be read again.")
            }
        }
    }

    /// Sees what a question means for its series.
    func understand(_ asked: AskedQuestion, inTurn: Bool = true) async throws(ServiceFault) -> JobWork {
        let document = try await document(of: asked.request.series, inTurn: inTurn)
        let limits = limits
        return try await apart(inTurn: inTurn) { () throws(ServiceFault) in
            try JobWork(asked, of: document, limits: limits)
        }
    }
}
