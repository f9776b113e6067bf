import Parley
import SeriesAnswers

extension PlanningService {
    /// Begins jobs while there are workers free.
    func begin() {
        while !isStopping, let id = next() {
            guard let job = jobs[id] else { continue }
            job.watch.update {
                $0.state = .running
                $0.ahead = nil
            }
            running[id] = Task { await end(id, await answer(job)) }
            Task { [weak self, patience = limits.patience] in
                try? await Task.sleep(for: .seconds(patience))
                await self?.tire(of: id)
            }
        }
        for id in queue.all {
            guard let watch = jobs[id]?.watch, watch.watchers > 0 else { continue }
            let ahead = queue.ahead(of: id)
            watch.update { $0.ahead = ahead }
        }
    }

    /// Takes the job whose turn it is; nil where all that wait have to.
    ///
    /// Long searches share the processors with whoever else comes, so that a short question does not wait for the end
    /// of the longest: each caller may then have one job beyond those for which there are workers.
    private func next() -> String? {
        let isFree = running.count < limits.workers
        guard isFree || running.count - long.count < limits.workers && running.count < 2 * limits.workers else {
            return nil
        }
        return queue.next(most: isFree ? .max : 0) { client in running.keys.count { jobs[$0]?.client == client } }
    }

    /// A job no longer keeps others waiting.
    private func tire(of id: String) {
        guard running[id] != nil else { return }
        long.insert(id)
        begin()
    }

    private func answer(_ job: Job) async -> Result<JobAnswer, JobFault> {
        let work: JobWork
        do throws(ServiceFault) {
            // What an earlier service took may not be understood any more.
            let asked = if let asked = job.asked { asked } else { try asked(JobRequest(job.requestText)) }
            work = try await understand(asked, inTurn: false)
        } catch {
            return .failure(JobFault(.stopped, error.message))
        }
        let watch = job.watch
        do throws(ParleyError) {
            return .success(
                try await work.answer(
                    within: limits.seconds, progress: { progress in watch.update { $0.progress = progress } },
                    found: watch.found))
        } catch {
            return .failure(JobFault(error))
        }
    }

    private func end(_ id: String, _ result: Result<JobAnswer, JobFault>) async {
        defer {
            running[id] = nil
            long.remove(id)
            begin()
        }
        // Where answers are kept, what was stopped by the end of the service begins anew with the next.
        if isStopping, store != nil { return }
        guard let watch = jobs[id]?.watch else { return }
        switch result {
        case .success(let answer):
            // Nobody is told of an answer that is not on the disk.
            await keep(id, .done, answer)
            jobs[id]?.answer = answer
            over(id)
            watch.update {
                $0.state = .done
                $0.verdict = answer.verdict
                $0.hasPlan = answer.plan != nil
            }
        case .failure(let fault):
            if fault.code == .bug || fault.code == .solverFailed { report("a job failed: \(fault.code.rawValue)") }
            await keep(id, .failed, fault: fault)
            over(id)
            watch.update {
                $0.state = .failed
                $0.error = fault
            }
        }
        if jobs[id]?.isForgotten ?? false {
            jobs.remove(id)
            // It may have been forgotten while its answer was being kept.
            await keeping { try await $0.forget(job: id) }
        }
        makeRoom()
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
        for stored in kept.series { hold(stored) }
        for stored in kept.jobs {
            guard let request = try? JobRequest(stored.request) else { continue }
            var job = Job(stored.id, request, client: stored.client, text: stored.request)
            job.answer = stored.answer
            jobs.insert(job, stored.id, size: job.size)
            if stored.state.isOver {
                job.watch.update {
                    $0.state = stored.state
                    $0.verdict = stored.answer?.verdict
                    $0.hasPlan = stored.answer?.plan != nil
                    $0.error = stored.fault
                }
            } else {
                open(request.series, stored.client)
                queue.append(stored.id, of: stored.client)
            }
        }
        for id in queue.all {
            guard let text = jobs[id]?.requestText, let known = try? asked(JobRequest(text)) else { continue }
            jobs[id]?.asked = known
        }
        makeRoom()
        begin()
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
}
