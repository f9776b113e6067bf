import SeriesFiles

/// A series that the service has taken.
struct HeldSeries: Sendable {
    let stored: StoredSeries
    /// What it says; nil where nobody has asked about it for long, or nobody yet of what an earlier service took.
    var document: SeriesDocument?
    /// Whether it is there for jobs alone that were asked about it.
    var isForgotten = false

    /// About how many bytes it takes.
    var size: Int {
        stored.data.count
            + (document.map { ($0.text?.utf8.count ?? 0) + $0.places.count * Self.sizeOfPart } ?? 0)
    }

    /// How many bytes a part of a series takes: in the tree, among the places, as a value.
    private static let sizeOfPart = 300
}

/// Something that was asked.
struct Job: Sendable {
    let client: String
    let watch: JobWatch
    /// The request as it came.
    let requestText: String
    /// What it means; nil when it is over, as an answer takes no more than its text.
    var asked: AskedQuestion?
    var answer: JobAnswer?
    /// Whether it goes as soon as it is over.
    var isForgotten = false

    /// A job that waits.
    init(_ id: String, _ request: JobRequest, client: String, text: String) {
        self.client = client
        requestText = text
        watch = JobWatch(
            JobStatus(
                id: id, question: request.question, series: request.series, with: request.with, state: .waiting,
                plans: 0, hasPlan: false))
    }

    /// About how many bytes it takes: a plan that came with it is there twice while it waits.
    var size: Int { requestText.utf8.count * (asked == nil ? 1 : 2) + (answer?.size ?? 0) }
}

/// What is held in memory and kept in the store, and what goes.
extension PlanningService {
    private var size: Int { series.size + jobs.size }

    /// Refuses what comes where what waits or runs has taken twice the memory that is held.
    func expectRoom() throws(ServiceFault) {
        guard size <= limits.heldBytes * 2 || openJobs.total == 0 else {
            throw ServiceFault(.tooMany, "As much as the service holds is being worked on; come again later.")
        }
    }

    func hold(_ stored: StoredSeries, _ document: SeriesDocument) {
        hold(stored)
        hold(document, of: stored.id)
    }

    /// Holds a series that nobody has read yet; makes no room, as it is not known yet who needs what.
    func hold(_ stored: StoredSeries) {
        let held = HeldSeries(stored: stored)
        series.insert(held, stored.id, size: held.size)
    }

    func hold(_ document: SeriesDocument, of id: String) {
        setDocument(document, of: id)
        makeRoom()
    }

    private func setDocument(_ document: SeriesDocument?, of id: String) {
        series[id]?.document = document
        series.resize(id, to: series[id]?.size ?? 0)
    }

    /// A job needs a series.
    func open(_ series: String, _ client: String) {
        openJobs.add(client)
        uses.add(series)
    }

    /// A job needs its series no more.
    func letGo(_ series: String, _ client: String) {
        openJobs.remove(client)
        uses.remove(series)
        if uses[series] == 0, self.series[series]?.isForgotten ?? false { self.series.remove(series) }
    }

    /// A job is over.
    func over(_ id: String) {
        guard let job = jobs[id] else { return }
        letGo(job.watch.status.series, job.client)
        jobs[id]?.asked = nil
        jobs.resize(id, to: jobs[id]?.size ?? 0)
    }

    /// Lets go of the oldest, where there is too much: first of what can be read again, then of series and answers; of
    /// nothing that waits or runs, nor of its series.
    func makeRoom() {
        while size > limits.heldBytes, let id = series.oldest(where: { $0.document != nil }) {
            setDocument(nil, of: id)
        }
        while series.count > limits.held || (size > limits.heldBytes && series.count > 1),
            let id = series.oldest(where: { uses[$0.stored.id] == 0 })
        {
            series.remove(id)
            Task { await keeping { try await $0.forget(series: id) } }
        }
        while jobs.count > limits.held + limits.openJobs || (size > limits.heldBytes && jobs.count > 1),
            let id = jobs.oldest(where: { $0.watch.status.state.isOver })
        {
            jobs.remove(id)
            Task { await keeping { try await $0.forget(job: id) } }
        }
    }

    /// Keeps a job and its answer.
    func keep(_ id: String, _ state: JobStatus.State, _ answer: JobAnswer? = nil, fault: JobFault? = nil) async {
        guard let job = jobs[id], !job.isForgotten else { return }
        let stored = StoredJob(
            id: id, client: job.client, series: job.watch.status.series, request: job.requestText, state: state,
            answer: answer, fault: fault)
        await keeping { try await $0.keep(stored) }
    }

    func keeping(_ work: @escaping @Sendable (any ResultStore) async throws -> Void) async {
        guard let store else { return }
        do {
            // Of a job that was stopped too: its own task is cancelled.
            try await Task { try await work(store) }.value
        } catch {
            report("it cannot be kept: \(error)")
        }
    }
}
