import PlanningService
import SeriesModel

/// A series of two people that is planned in a moment.
enum Lake {
    static let text = """
        parley: 1
        name: Lake dialogue
        horizon: 2027-03-01/2027-04-30
        workshops: 2
        days: 3
        gap: {min: 28}
        currency: EUR
        delegations:
        - {id: north, name: North, role: side, seats: {min: 1}}
        - {id: south, name: South, role: side, seats: {min: 1}}
        participants:
        - {id: n1, name: Amina Rahal, delegation: north, home: DEL}
        - {id: s1, name: Bashir Noor, delegation: south, home: ISB}
        venues:
        - {id: vienna, name: Vienna, city: VIE, hotel: 150, perDiem: 90}
        fares:
        - {from: DEL, to: VIE, fare: 640}
        - {from: ISB, to: VIE, fare: 590}
        funders:
        - {id: trust, name: A trust, amount: 9000}

        """

    static let bytes = Array(text.utf8)

    /// The request of a question about a series.
    static func request(_ question: String, _ series: String, _ rest: String = "") -> String {
        "{\"do\": \"\(question)\", \"series\": \"\(series)\"\(rest.isEmpty ? "" : ", ")\(rest)}"
    }
}

extension PlanningService {
    /// Asks, and waits for the end.
    func ended(_ request: String, from client: String = "anna") async throws -> JobStatus {
        let job = try await ask(request, from: client)
        var last = job
        for await status in try events(of: job.id) { last = status }
        return last
    }
}

/// A store in memory, which outlives a service.
actor TestStore: ResultStore {
    private(set) var series: [StoredSeries] = []
    private(set) var jobs: [StoredJob] = []

    func keep(_ new: StoredSeries) throws {
        try Task.checkCancellation()
        series.append(new)
    }

    func keep(_ job: StoredJob) throws {
        try Task.checkCancellation()
        if let place = jobs.firstIndex(where: { $0.id == job.id }) { jobs[place] = job } else { jobs.append(job) }
    }

    func forget(series id: String) { series.removeAll { $0.id == id } }
    func forget(job id: String) { jobs.removeAll { $0.id == id } }
    func everything() -> (series: [StoredSeries], jobs: [StoredJob]) { (series, jobs) }
}
