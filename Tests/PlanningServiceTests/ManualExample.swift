import PlanningService
import TestSupport
import Testing

/// The example of the manual's page on the server, word for word.
struct ManualExample {
    @Test func `the service in a program`() async throws {
        let bytes = Lake.bytes
        let service = PlanningService()
        let series = try await service.take(bytes, name: "series.yaml", from: "anna")
        let job = try await service.ask("{\"do\": \"plan\", \"series\": \"\(series.id)\"}", from: "anna")
        for await status in try await service.events(of: job.id) { print(status.state) }
        let plan = try await service.plan(of: job.id)
        #expect(plan.contains("\"optimal\""))
    }
}
