import Foundation
import Parley
import PlanningService
import SeriesAnswers
import SeriesAudit
import SeriesFiles
import SeriesModel
import TestSupport
import Testing

/// Questions as jobs.
struct JobTests {
    private let service = PlanningService()

    private func lake(_ service: PlanningService? = nil) async throws -> String {
        try await (service ?? self.service).take(Lake.bytes, name: "lake.yaml", from: "anna").id
    }

    @Test func `a plan is what the library plans`() async throws {
        let id = try await lake()
        let status = try await service.ended(Lake.request("plan", id))
        #expect(status.state == .done)
        #expect(status.verdict == .yes)
        let answer = try await service.answer(of: status.id)
        let document = try SeriesFile.read(Lake.text, name: "lake.yaml")
        let plan = try await Planner().plan(document.series).plan
        #expect(answer.text == PlanFile.text(of: plan, made: PlanOrigin(command: "plan", series: document.digest)))
        #expect(try await service.plan(of: status.id) == answer.text)
        #expect(status.plans > 0)
    }

    @Test func `the best plan so far can be fetched while the search for a better one goes on`() async throws {
        let data = try Data(contentsOf: Repository.file("Fixtures/full.yaml"))
        let id = try await service.take(Array(data), name: "full.yaml", from: "anna").id
        let job = try await service.ask(Lake.request("plan", id), from: "anna")
        await #expect(throws: ServiceFault.self) { try await service.plan(of: job.id) }
        var seen: (status: JobStatus, plan: String)?
        for await status in try await service.events(of: job.id) where seen == nil && status.plans > 0 {
            seen = (status, try await service.plan(of: job.id))
            // It is no answer, and nothing is made of it.
            for artifact in Artifact.all {
                await #expect { try await service.artifact(artifact, of: job.id, codenames: true) } throws: { error in
                    (error as? ServiceFault)?.code == .noAnswerYet
                }
            }
            _ = try await service.stop(job.id)
        }
        let (status, text) = try #require(seen)
        #expect(status.state == .running)
        #expect(!status.hasPlan)
        let document = try SeriesFile.read(String(decoding: data, as: UTF8.self), name: "full.yaml")
        let plan = try PlanFile.read(text, name: "plan").plan
        #expect(plan.status == .feasible)
        #expect(Audit(series: document.series).violations(in: plan).isEmpty)
    }

    @Test func `every question is answered`() async throws {
        let id = try await lake()
        let plan = try await service.ended(Lake.request("plan", id)).id
        let rest: [(question: String, rest: String, verdict: Verdict)] = [
            ("replan", "\"baseline\": \"\(plan)\", \"with\": [\"days: 2\"]", .yes),
            ("explain", "\"with\": [\"funders.trust.amount: 100\"]", .no),
            ("why", "\"plan\": \"\(plan)\", \"not\": [\"n1@1\"]", .yes),
            ("whatif", "\"scenarios\": [\"fares: +10%\", \"days: 2..4 by 1\"]", .yes),
            ("ask", "\"funder\": \"trust\"", .yes), ("frontier", "", .yes), ("soonest", "", .yes),
            ("risk", "\"plan\": \"\(plan)\"", .yes),
        ]
        for (question, rest, verdict) in rest {
            let status = try await service.ended(Lake.request(question, id, rest))
            #expect(status.state == .done, "\(question): \(status.line)")
            #expect(status.verdict == verdict, "\(question)")
            let text = try await service.answer(of: status.id).text
            #expect(!text.contains("Amina"), "\(question)")
            #expect(!status.line.contains("Amina"))
        }
    }

    @Test func `a plan that came with the question is judged`() async throws {
        let id = try await lake()
        let plan = try await service.ended(Lake.request("plan", id)).id
        let text = try await service.plan(of: plan)
        let right = try await service.ended(Lake.request("risk", id, "\"plan\": \(text)"))
        #expect(right.state == .done)
        let wrong = text.replacing("\"total\": ", with: "\"total\": 1")
        let refused = try await service.ended(Lake.request("risk", id, "\"plan\": \(wrong)"))
        #expect(refused.error?.code == .wrongPlan)
    }

    @Test(arguments: [
        ("{", "request:1:1"), ("[]", "JSON object"), ("{\"do\": \"dance\", \"series\": \"x\"}", "risk"),
        ("{\"do\": \"plan\"}", "series"), ("{\"do\": \"plan\", \"series\": \"x\", \"timelimit\": 1}", "timeLimit"),
        ("{\"do\": \"plan\", \"series\": \"x\", \"timeLimit\": null}", "timeLimit"),
        ("{\"do\": \"why\", \"series\": \"x\"}", "plan"),
        ("{\"do\": \"plan\", \"series\": \"x\", \"timeLimit\": 0}", "1"),
    ])
    func `a request that is wrong is refused with its place`(request: String, words: String) async throws {
        let problem = await #expect(throws: ServiceFault.self) { try await service.ask(request, from: "anna") }
        let fault = try #require(problem)
        #expect(fault.code == .badRequest)
        #expect("\(fault.message) \(fault.problems)".contains(words))
    }

    @Test func `changes that do not fit are refused at once`() async throws {
        let id = try await lake()
        let problem = await #expect(throws: ServiceFault.self) {
            try await service.ask(Lake.request("plan", id, "\"with\": [\"funders.trsut.amount: 1\"]"), from: "anna")
        }
        #expect(problem?.problems.count == 1)
    }

    @Test func `jobs wait, are counted and cancelled`() async throws {
        var limits = ServiceLimits()
        limits.workers = 0
        limits.openJobs = 3
        limits.openJobsOfOne = 2
        let service = PlanningService(limits: limits)
        let id = try await service.take(Lake.bytes, name: "lake.yaml", from: "anna").id
        let first = try await service.ask(Lake.request("plan", id), from: "anna")
        let second = try await service.ask(Lake.request("plan", id), from: "anna")
        #expect(try await service.status(of: second.id).ahead == 1)
        await #expect { try await service.ask(Lake.request("plan", id), from: "anna") } throws: { error in
            (error as? ServiceFault)?.code == .tooMany
        }
        let third = try await service.ask(Lake.request("plan", id), from: "ben")
        #expect(try await service.status(of: third.id).ahead == 1)
        await #expect(throws: ServiceFault.self) { try await service.ask(Lake.request("plan", id), from: "carl") }
        #expect(try await service.stop(first.id).state == .cancelled)
        await #expect { try await service.answer(of: second.id) } throws: { error in
            (error as? ServiceFault)?.code == .noAnswerYet
        }
        #expect(await service.jobs(of: "anna").jobs.map(\.state) == [.cancelled, .waiting])
        try await service.forget(job: first.id)
        #expect(await service.jobs(of: "anna").jobs.count == 1)
        await service.close()
        #expect(try await service.status(of: second.id).state == .cancelled)
    }

    /// A service of one worker that is busy with a long search of Anna's, and what it is: its series and its job.
    private func busy(patience: Double) async throws -> (service: PlanningService, series: String, job: String) {
        var limits = ServiceLimits()
        limits.patience = patience
        let service = PlanningService(limits: limits)
        let data = try Data(contentsOf: Repository.file("Fixtures/full.yaml"))
        let id = try await service.take(Array(data), name: "full.yaml", from: "anna").id
        return (service, id, try await service.ask(Lake.request("plan", id), from: "anna").id)
    }

    @Test func `a long search does not keep others waiting`() async throws {
        let (service, _, long) = try await busy(patience: 0)
        let id = try await lake(service)
        #expect(try await service.ended(Lake.request("plan", id), from: "ben").state == .done)
        #expect(try await service.status(of: long).state == .running)
        await service.close()
    }

    @Test func `a search that is not long keeps its worker, and so does one from whoever asks more`() async throws {
        let (service, _, _) = try await busy(patience: 1000)
        let id = try await lake(service)
        #expect(try await service.ask(Lake.request("plan", id), from: "ben").state == .waiting)
        await service.close()
        let (patient, series, long) = try await busy(patience: 0)
        let second = try await patient.ask(Lake.request("plan", series), from: "anna").id
        // Ben's job is done after Anna's second came, which has to wait for her first.
        let other = try await lake(patient)
        #expect(try await patient.ended(Lake.request("plan", other), from: "ben").state == .done)
        #expect(try await patient.status(of: second).state == .waiting)
        #expect(try await patient.status(of: long).state == .running)
        await patient.close()
    }

    @Test func `a search that is stopped ends with what it knows`() async throws {
        let store = TestStore()
        let service = PlanningService(store: store)
        let data = try Data(contentsOf: Repository.file("Fixtures/full.yaml"))
        let id = try await service.take(Array(data), name: "full.yaml", from: "anna").id
        let job = try await service.ask(Lake.request("plan", id), from: "anna")
        _ = try await service.stop(job.id)
        var last = job
        for await status in try await service.events(of: job.id) { last = status }
        #expect(last.state == .done)
        #expect(await store.jobs.map(\.state) == [.done])
    }

    @Test func `a job goes on although its series and the plan that it is about are forgotten`() async throws {
        var limits = ServiceLimits()
        limits.openJobsOfOne = 2
        let service = PlanningService(limits: limits)
        let data = try Data(contentsOf: Repository.file("Fixtures/full.yaml"))
        let full = try await service.take(Array(data), name: "full.yaml", from: "anna").id
        let lake = try await service.take(Lake.bytes, name: "lake.yaml", from: "anna").id
        let plan = try await service.ended(Lake.request("plan", lake)).id
        let long = try await service.ask(Lake.request("plan", full), from: "anna")
        let waiting = try await service.ask(Lake.request("risk", lake, "\"plan\": \"\(plan)\""), from: "anna")
        #expect(try await service.status(of: waiting.id).state == .waiting)
        try await service.forget(series: lake)
        try await service.forget(job: plan)
        await #expect(throws: ServiceFault.self) { try await service.series(lake, as: nil) }
        #expect(await service.load.series == 2)
        _ = try await service.stop(long.id)
        var last = waiting
        for await status in try await service.events(of: waiting.id) { last = status }
        #expect(last.state == .done)
        // With its last job it is gone, and the client may ask again.
        #expect(await service.load.series == 1)
        #expect(try await service.ended(Lake.request("explain", full, "\"timeLimit\": 1")).state == .done)
    }

    @Test func `what is read again where there is little room gives the same answers`() async throws {
        var limits = ServiceLimits()
        limits.heldBytes = 15_000
        let small = PlanningService(limits: limits)
        let ids = [try await lake(small), try await lake(small)]
        for id in ids {
            let job = try await small.ended(Lake.request("plan", id)).id
            #expect(try await small.plan(of: job).contains("\"optimal\""))
        }
    }

    @Test func `where all room is taken by what waits nothing more is taken`() async throws {
        var limits = ServiceLimits()
        limits.workers = 0
        limits.heldBytes = 1_000
        let service = PlanningService(limits: limits)
        let id = try await lake(service)
        var taken = 0
        let problem = await #expect(throws: ServiceFault.self) {
            for _ in 0..<100 {
                _ = try await service.ask(Lake.request("plan", id), from: "anna")
                taken += 1
            }
        }
        #expect(problem?.code == .tooMany)
        #expect((1..<100).contains(taken))
        // The series and the jobs are there, however little room there is.
        #expect(await service.load.waiting == taken)
        #expect(try await service.series(id, as: nil).data == Lake.bytes)
    }

    @Test func `what was kept is there with the next service, and what was not ended is done`() async throws {
        let store = TestStore()
        let first = PlanningService(store: store)
        let id = try await first.take(Lake.bytes, name: "lake.yaml", from: "anna").id
        let done = try await first.ended(Lake.request("plan", id))
        // As if the process had been killed while this waited.
        try await store.keep(
            StoredJob(id: "w", client: "anna", series: id, request: Lake.request("soonest", id), state: .waiting))
        let second = PlanningService(store: store)
        await second.resume()
        #expect(try await second.answer(of: done.id) == first.answer(of: done.id))
        var last: JobStatus?
        for await status in try await second.events(of: "w") { last = status }
        #expect(last?.state == .done)
        #expect(await store.jobs.map(\.state) == [.done, .done])
        #expect(try await second.series(id, as: nil).data == Lake.bytes)
    }

    @Test func `what is made of a plan names people only where that is asked for`() async throws {
        let id = try await lake()
        let plan = try await service.ended(Lake.request("plan", id)).id
        for artifact in Artifact.all {
            let coded = try await service.artifact(artifact, of: plan, codenames: true)
            #expect(!coded.isEmpty)
            #expect(!String(decoding: coded, as: UTF8.self).contains("Amina"), "\(artifact.name)")
            let named = try await service.artifact(artifact, of: plan, codenames: false)
            if artifact.canName { #expect(String(decoding: named, as: UTF8.self).contains("Amina")) }
        }
    }
}
