import Foundation
import PlanningService
import TestSupport
import Testing

@testable import ParleyServer

/// The addresses, and their description.
struct RoutesTests {
    @Test func `names and addresses of routes are unlike each other`() {
        #expect(Set(Route.all.map(\.name)).count == Route.all.count)
        #expect(Set(Route.all.map { "\($0.method) \($0.path)" }).count == Route.all.count)
        for link in Route.all.flatMap(\.links) {
            #expect(Route.all.contains { $0.name == link.route }, "\(link.route)")
        }
    }

    @Test func `the description is JSON that tells of every route and refusal`() throws {
        let description = try #require(
            try JSONSerialization.jsonObject(with: Data(OpenAPI.text.utf8)) as? [String: Any])
        let paths = try #require(description["paths"] as? [String: [String: [String: Any]]])
        for route in Route.all {
            let operation = try #require(paths[route.path]?[route.method.rawValue.lowercased()])
            let replies = try #require(operation["responses"] as? [String: Any])
            #expect(replies["\(route.status)"] != nil)
            for fault in route.allFaults { #expect(replies["\(fault.status)"] != nil, "\(route.name) \(fault)") }
        }
    }

    @Test func `the page of the manual has every address, question and code`() throws {
        let page = try String(contentsOf: Repository.file("Sources/Parley/Parley.docc/Server.md"), encoding: .utf8)
        for route in Route.all {
            #expect(page.contains("| \(route.method.rawValue) | `\(route.path)` |"), "\(route.path)")
        }
        for code in ServiceFault.Code.allCases { #expect(page.contains("`\(code.rawValue)`")) }
        for question in JobRequest.Question.allCases {
            let line = page.split(separator: "\n").first { $0.hasPrefix("| `\(question.rawValue)` |") }
            for (key, isRequired) in question.keys where !["with", "timeLimit"].contains(key) {
                #expect(line?.contains(isRequired ? "`\(key)` (required)" : "`\(key)`") ?? false, "\(question) \(key)")
            }
        }
    }

    private func reply(_ method: Call.Method, _ path: String, query: [String: String] = [:]) async -> Reply {
        await Router(service: PlanningService(), routes: Route.all).reply(
            to: Call(method: method, path: path, query: query))
    }

    @Test func `what there is not is refused with what there is`() async {
        #expect(await reply(.get, "/v2/jobs").status == 404)
        let wrong = await reply(.delete, "/v1/jobs")
        #expect(wrong.status == 405)
        #expect(wrong.headers.first { $0.name == "allow" }?.value == "GET, POST")
        #expect(await reply(.get, "/v1/jobs", query: ["page": "2"]).status == 400)
        #expect(await reply(.get, "/v1/jobs/none").status == 404)
    }

    @Test(arguments: [
        ("/a%20b?x=1&y=%2F+z&x=2", "/a b", ["x": "1", "y": "/ z"]), ("/?", "/", [:]), ("/%C3%A4", "/ä", [:]),
    ])
    func `addresses are decoded`(target: String, path: String, query: [String: String]) throws {
        let parts = try #require(PercentText.parts(of: target))
        #expect(parts.path == path)
        #expect(parts.query == query)
    }

    @Test(arguments: ["/%", "/%2", "/%zz", "/%FF", "/%00", "x", "", "/?a=%FF"])
    func `addresses that are none are refused`(target: String) {
        #expect(PercentText.parts(of: target) == nil)
    }
}
