import Foundation
import PlanningService
import SeriesAnswers
import TableFiles
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

    @Test(arguments: QuestionBook.kinds.map { $0.name }) func `every question can be asked`(name: String) throws {
        let question = try #require(JobRequest.Question(rawValue: name), "no ServedQuestion is \(name)")
        for asked in question.keys { #expect(Schemas.keys[asked.key] != nil, "\(asked.key) has no schema") }
        // By this name generators of clients call the type of the request.
        let request = "\(name.prefix(1).uppercased())\(name.dropFirst())Request"
        let one = try SchemaValidator(OpenAPI.text, at: "#/components/schemas/\(request)")
        let any = try SchemaValidator(OpenAPI.text, at: "#/components/schemas/JobRequest")
        let required = question.keys.filter(\.isRequired).map(\.key)
        let values = ["scenarios": "[\"workshops: 1\"]", "funder": "\"f\""]
        let text =
            "{\"do\": \"\(name)\", \"series\": \"s\""
            + required.map { ", \"\($0)\": \(values[$0] ?? "{}")" }.joined() + "}"
        #expect(try one.errors(ofText: text) == [])
        #expect(try any.errors(ofText: text) == [])
    }

    /// A package that depends on this one with `traits: []` fetches neither, and its `swift test` builds these files.
    @Test func `what is built on the packages of the server is left out with them`() throws {
        let sources = Repository.file("Sources/ParleyServer")
        var found = 0
        for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where path.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
            guard text.contains("import Hummingbird") || text.contains("import GRDB") else { continue }
            found += 1
            #expect(text.hasPrefix("#if Server\n") && text.hasSuffix("\n#endif\n"), "\(path)")
        }
        #expect(found == 3)
    }

    @Test func `a body of bytes is one to a generator of clients`() throws {
        let description = try #require(
            try JSONSerialization.jsonObject(with: Data(OpenAPI.text.utf8)) as? [String: Any])
        let paths = try #require(description["paths"] as? [String: [String: [String: Any]]])
        let body = try #require(paths["/v1/series"]?["post"]?["requestBody"] as? [String: Any])
        let content = try #require(body["content"] as? [String: [String: [String: String]]])
        #expect(content["application/octet-stream"] == ["schema": ["type": "string", "format": "binary"]])
        #expect(content["application/yaml"] == ["schema": [:]])
    }

    @Test func `the page of the manual has every address, question and code`() throws {
        let page = try String(contentsOf: Repository.file("Sources/Parley/Parley.docc/Server.md"), encoding: .utf8)
        for route in Route.all {
            #expect(page.contains("| \(route.method.rawValue) | `\(route.path)` |"), "\(route.path)")
        }
        for code in ServiceFault.Code.allCases.map(\.rawValue) + JobFault.Code.allCases.map(\.rawValue) {
            #expect(page.contains("`\(code)`"), "\(code)")
        }
        for question in JobRequest.Question.allCases {
            let line = page.split(separator: "\n").first { $0.hasPrefix("| `\(question.rawValue)` |") }
            #expect(line?.contains("| `parley \(question.rawValue)`") ?? false, "\(question.rawValue)")
            for asked in question.keys where !["with", "timeLimit"].contains(asked.key) {
                let words = asked.isRequired ? "`\(asked.key)` (required)" : "`\(asked.key)`"
                #expect(line?.contains(words) ?? false, "\(question.rawValue) \(asked.key)")
            }
        }
    }

    @Test func `what is answered is as it is described`() async throws {
        let service = PlanningService()
        let router = Router(service: service, routes: Route.all)
        let first = try Data(contentsOf: Repository.file("Fixtures/first.yaml"))
        func send(_ method: Call.Method, _ path: String, _ body: [UInt8] = [], type: String = MediaType.json) async
            -> (status: Int, text: String)
        {
            var call = Call(method: method, path: path, query: [:])
            (call.type, call.body) = (type, body)
            let reply = await router.reply(to: call)
            guard case .bytes(let bytes) = reply.body else { return (reply.status, "") }
            return (reply.status, String(decoding: bytes, as: UTF8.self))
        }
        let names = ["SeriesReceipt", "Fault", "JobStatus", "JobList", "Load"]
        let validators = try Dictionary(
            uniqueKeysWithValues: names.map {
                ($0, try SchemaValidator(OpenAPI.text, at: "#/components/schemas/\($0)"))
            })
        func expect(_ reply: (status: Int, text: String), _ status: Int, _ schema: String) throws {
            #expect(reply.status == status)
            #expect(try validators[schema]?.errors(ofText: reply.text) == [], "\(schema)")
        }
        let series = await send(.post, "/v1/series", Array(first), type: MediaType.yaml)
        try expect(series, 201, "SeriesReceipt")
        let id = try #require(
            (try JSONSerialization.jsonObject(with: Data(series.text.utf8)) as? [String: Any])?["id"] as? String)
        let job = await send(.post, "/v1/jobs", Array("{\"do\": \"risk\", \"series\": \"\(id)\", \"plan\": {}}".utf8))
        try expect(job, 400, "Fault")
        try expect(
            await send(.post, "/v1/jobs", Array("{\"do\": \"plan\", \"series\": \"\(id)\"}".utf8)), 202, "JobStatus")
        try expect(await send(.get, "/v1/jobs"), 200, "JobList")
        try expect(await send(.get, "/v1/load"), 200, "Load")
        for file in ["Fixtures/hints", "Fixtures/broken"].flatMap(yaml(in:)) {
            let reply = await send(.post, "/v1/series", Array(try Data(contentsOf: file)), type: MediaType.yaml)
            try expect(reply, reply.status, reply.status == 201 ? "SeriesReceipt" : "Fault")
        }
    }

    @Test func `every answer is as the description says`() async throws {
        let service = PlanningService()
        let validator = try SchemaValidator(OpenAPI.text, at: "#/components/schemas/Answer")
        let line = try SchemaValidator(OpenAPI.text, at: "#/components/schemas/Whatif")
        let text = try String(contentsOf: Repository.file("Fixtures/first.yaml"), encoding: .utf8)
        let id = try await service.take(Array(text.utf8), name: "first.yaml", from: "anna").id
        func answer(_ rest: String) async throws -> (id: String, text: String) {
            let job = try await service.ask("{\"series\": \"\(id)\", \(rest)}", from: "anna").id
            for await _ in try await service.events(of: job) {}
            return (job, try await service.answer(of: job).text)
        }
        // One workshop in the place of three: each answer in a moment.
        let one = "\"with\": [\"workshops: 1\"]"
        let none = "\"with\": [\"workshops: 9\"]"
        let plan = try await answer("\"do\": \"plan\", \(one)")
        let known = "\"plan\": \"\(plan.id)\""
        let baseline = "\"baseline\": \"\(plan.id)\""
        let rest = [
            ("plan", one), ("plan", none), ("replan", "\(baseline), \(one)"), ("replan", "\(baseline), \(none)"),
            ("explain", "\(one.dropLast()), \"funders.norway.amount: 100\"]"), ("why", "\(known), \"workshop\": 1"),
            ("ask", "\"funder\": \"norway\", \(one)"), ("frontier", one), ("soonest", one), ("risk", known),
        ]
        for (question, rest) in rest {
            let text = try await answer("\"do\": \"\(question)\", \"timeLimit\": 1, \(rest)").text
            #expect(try validator.errors(ofText: text) == [], "\(question)")
        }
        #expect(Set(rest.map(\.0)).union(["whatif"]) == Set(JobRequest.Question.allCases.map(\.rawValue)))
        let lines = try await answer(
            "\"do\": \"whatif\", \"scenarios\": [\"workshops: 1; fares: +10%\", \"workshops: 9\"]")
        for text in lines.text.split(separator: "\n") { #expect(try line.errors(ofText: String(text)) == []) }
        // Something else is refused.
        #expect(try validator.errors(ofText: "{\"parley\": 1}") != [])
    }

    @Test func `text that goes out says by which letters`() {
        let types = Set(Artifact.all.map { Reply.file([], $0.type, name: $0.file).type })
        #expect(
            types == [
                "text/plain; charset=utf-8", "text/html; charset=utf-8", "text/calendar; charset=utf-8",
                "text/csv; charset=utf-8", "application/json",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ])
    }

    @Test func `what unpacks to more than is read is refused before it is unpacked`() async throws {
        // A small file whose list of parts says that one of them has a gigabyte.
        var bomb = WorkbookWriter.bytes(ofParts: [("People.csv", "id\n")])
        let list = try #require(bomb.firstRange(of: [0x50, 0x4B, 1, 2])?.lowerBound)
        bomb.replaceSubrange(list + 24..<list + 28, with: [0, 0, 0, 0x40])
        for (path, name) in [("/v1/series", "a.zip"), ("/v1/series", "a.xlsx"), ("/v1/tables", "a.zip")] {
            var call = Call(method: .post, path: path, query: ["name": name])
            (call.type, call.body) = (MediaType.bytes, bomb)
            let reply = await Router(service: PlanningService(), routes: Route.all).reply(to: call)
            #expect(reply.status == 422)
            guard case .bytes(let bytes) = reply.body else { continue }
            #expect(String(decoding: bytes, as: UTF8.self).contains("unpacks to more than 100 MB"), "\(path) \(name)")
        }
    }

    private func yaml(in folder: String) -> [URL] {
        let files = try? FileManager.default.contentsOfDirectory(
            at: Repository.file(folder), includingPropertiesForKeys: nil)
        return (files ?? []).filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
    }

    private func reply(_ method: Call.Method, _ path: String, query: [String: String] = [:]) async -> Reply {
        await Router(service: PlanningService(), routes: Route.all).reply(
            to: Call(method: method, path: path, query: query))
    }

    @Test func `what there is not is refused with what there is`() async {
        #expect(await reply(.get, "/v2/jobs").status == 404)
        let wrong = await reply(.delete, "/v1/jobs")
        #expect(wrong.status == 405)
        #expect(wrong.headers.first { $0.name == "allow" }?.value == "GET, HEAD, POST")
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
