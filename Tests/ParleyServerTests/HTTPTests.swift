import Foundation
import PlanningService
import ServiceLifecycle
import Synchronization
import TestSupport
import Testing

@testable import ParleyServer

/// The server over its socket, as friends and others use it.
@Suite(.serialized) struct HTTPTests {
    private func id(of body: String) throws -> String {
        let json = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
        return try #require(json?["id"] as? String)
    }

    @Test func `a series is planned, watched and fetched`() async throws {
        let text = try String(contentsOf: Repository.file("Fixtures/first.yaml"), encoding: .utf8)
        try await TestServer.serving { port in
            let taken = await RawClient.request(
                "POST", "/v1/series?name=first.yaml", headers: ["Content-Type: application/yaml"], body: text,
                port: port)
            #expect(taken.status == "201")
            let asked = await RawClient.request(
                "POST", "/v1/jobs", headers: ["Content-Type: application/json"],
                body: "{\"do\": \"plan\", \"series\": \"\(try id(of: taken.body))\"}", port: port)
            #expect(asked.status == "202")
            let job = try id(of: asked.body)
            let events = await RawClient.request("GET", "/v1/jobs/\(job)/events", port: port)
            #expect(events.body.contains("event: status"))
            #expect(events.body.contains("\"verdict\": \"yes\""))
            let plan = await RawClient.request("GET", "/v1/jobs/\(job)/plan", port: port)
            #expect(plan.body.contains("\"total\": 96672.48"))
            let gone = await RawClient.request("DELETE", "/v1/jobs/\(job)", port: port)
            #expect(gone.status == "204")
            #expect(await RawClient.request("GET", "/v1/jobs/\(job)", port: port).status == "404")
        }
    }

    @Test func `a line of the log has nothing of the data`() async throws {
        let lines = Mutex<[String]>([])
        let text = try String(contentsOf: Repository.file("Fixtures/first.yaml"), encoding: .utf8)
        try await TestServer.serving(report: { line in lines.withLock { $0.append(line) } }) { port in
            for (path, body) in [
                ("/v1/series?name=Anjali%20Rao.yaml", text), ("/v1/series?name=Anjali.yaml", "Anjali Rao: ["),
                ("/v1/jobs/Anjali/stop", ""), ("/Anjali", "Anjali"),
            ] {
                _ = await RawClient.request(
                    "POST", path, headers: ["Content-Type: application/yaml", "Parley-Client: Anjali"], body: body,
                    port: port)
            }
        }
        let log = lines.withLock { $0 }
        #expect(log.count == 4)
        for line in log { #expect(line.prefixMatch(of: /POST [^ ]+ \d{3} \d+ ms$/) != nil, "\(line)") }
        #expect(!log.joined().contains("Anjali"))
        #expect(log.first?.hasPrefix("POST /v1/series 201 ") ?? false)
    }

    @Test func `the page comes with its guards`() async throws {
        try await TestServer.serving { port in
            let text = await RawClient.exchange(
                ["GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"], port: port)
            #expect(text.hasPrefix("HTTP/1.1 200"))
            #expect(text.contains("content-security-policy: default-src 'none'"))
            #expect(text.contains("x-content-type-options: nosniff"))
            #expect(text.contains("<!doctype html>"))
            for path in PageFiles.all.keys {
                let reply = await RawClient.request("GET", path, port: port)
                #expect(reply.status == "200")
                // Nothing from elsewhere, and no script or style inside.
                #expect(
                    !reply.body.contains("https://") && !reply.body.contains("<style") && !reply.body.contains("style=")
                )
            }
        }
    }

    @Test(arguments: ["/", "/v1/load", "/v1/jobs/x/events", "/nowhere", "/v1/series"])
    func `HEAD is answered as GET, without a body`(path: String) async throws {
        try await TestServer.serving { port in
            func text(_ method: String) async -> String {
                await RawClient.exchange(
                    ["\(method) \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"], port: port)
            }
            let (whole, head) = (await text("GET"), await text("HEAD"))
            #expect(head.hasSuffix("\r\n\r\n"), "\(head)")
            // But for the time, which may have changed.
            let lines = { (text: String) in
                text.split(separator: "\r\n\r\n")[0].split(separator: "\r\n").filter { !$0.hasPrefix("Date:") }
            }
            #expect(lines(head) == lines(whole))
        }
    }

    @Test func `other names, other sites and strangers are refused`() async throws {
        let tokens = [Guards.Token(client: "anna", secret: "0123456789abcdef")]
        try await TestServer.serving(tokens: tokens) { port in
            let right = "Authorization: Bearer 0123456789abcdef"
            let expected: [([String], String)] = [
                ([right], "200"), ([], "401"), (["Authorization: Bearer 0123456789abcdeX"], "401"),
                ([right, "Host: evil.example"], "403"), ([right, "Origin: http://evil.example"], "403"),
                ([right, "Sec-Fetch-Site: cross-site"], "403"), ([right, "Origin: http://127.0.0.1:\(port)"], "200"),
            ]
            for (headers, status) in expected {
                #expect(await RawClient.request("GET", "/v1/jobs", headers: headers, port: port).status == status)
            }
            // The page holds nothing.
            #expect(await RawClient.request("GET", "/", port: port).status == "200")
        }
    }

    @Test func `however an address is written, strangers and other sites are refused`() async throws {
        let right = "Authorization: Bearer 0123456789abcdef"
        let tokens = [Guards.Token(client: "anna", secret: "0123456789abcdef")]
        let series = ["Content-Type: application/yaml"]
        try await TestServer.serving(tokens: tokens) { port in
            func status(_ method: String, _ path: String, _ headers: [String] = []) async -> String {
                await RawClient.request(method, path, headers: headers, body: method == "POST" ? "a" : "", port: port)
                    .status
            }
            // Each path with what it gives to somebody who may ask.
            for (path, known) in [
                ("/%761/load", "200"), ("/v%31/load", "200"), ("/v1/lo%61d?a", "400"), ("%2fv1%2Fload", "400"),
                ("/%2Fv1/load", "404"), ("//v1/load", "404"), ("/%25761/load", "404"), ("/V1/load", "404"),
                ("/%2e%2e/v1/load", "404"), ("/page.css/../v1/load", "404"), ("/%761/%6coad", "200"),
                ("/v1/load#", "404"), ("/page.css%2F..%2fv1/load", "404"),
            ] {
                #expect(await status("GET", path) == (path.hasPrefix("/") ? "401" : "400"), "\(path)")
                #expect(await status("GET", path, [right]) == known, "\(path)")
                #expect(await status("GET", path, [right, "Sec-Fetch-Site: cross-site"]) != "200", "\(path)")
            }
            #expect(await status("POST", "/%761/series", series) == "401")
            #expect(await status("POST", "/%761/series", series + [right, "Origin: http://evil.example"]) == "403")
            #expect(await status("POST", "/%761/series", series + [right]) == "422")
            for path in ["/v1/load%", "/v1/load%7", "/%zz1/load", "/%C3/load", "/v1/load?a=%f", "/v1%00/load"] {
                #expect(await status("GET", path, [right]) == "400", "\(path)")
            }
            // The page's files are open under any spelling of their own names.
            #expect(await status("GET", "/p%61ge.css") == "200")
            #expect(await status("GET", "/?v1/load") == "200")
        }
    }

    @Test(arguments: [
        "/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/page.css/../../etc/passwd", "//etc/passwd",
        "/..%5c..%5cetc%5cpasswd", "/v1/jobs/..%2f..%2fetc%2fpasswd", "/page.css%00.html",
    ])
    func `paths lead nowhere else`(path: String) async throws {
        try await TestServer.serving { port in
            let reply = await RawClient.request("GET", path, port: port)
            #expect(["400", "404"].contains(reply.status))
            #expect(!reply.body.contains("root:"))
        }
    }

    @Test func `a body that is too large is refused, announced or not`() async throws {
        var limits = ServiceLimits()
        limits.bodyBytes = 100_000
        try await TestServer.serving(PlanningService(limits: limits)) { port in
            let head = "POST /v1/series HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/yaml\r\n"
            let announced = await RawClient.exchange([head + "Content-Length: 1000000000000\r\n\r\n"], port: port)
            #expect(announced.hasPrefix("HTTP/1.1 413"))
            let chunk = "10000\r\n" + String(repeating: "a", count: 65_536) + "\r\n"
            let streamed = await RawClient.exchange(
                [head + "Transfer-Encoding: chunked\r\n\r\n"] + Array(repeating: chunk, count: 20), port: port,
                until: "\r\n\r\n")
            #expect(streamed.hasPrefix("HTTP/1.1 413"))
            #expect(await RawClient.request("GET", "/v1/load", port: port).status == "200")
        }
    }

    @Test func `series that attack their reader are refused in words`() async throws {
        var laughs = "a0: &a0 x\n"
        for level in 1...30 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            laughs += "a\(level): &a\(level) [\(aliases)]\n"
        }
        let deep = String(repeating: "[", count: 100_000)
        let attacks = [
            ("/v1/series", "application/yaml", laughs, "422"), ("/v1/series", "application/yaml", deep, "422"),
            ("/v1/series", "application/json", deep, "422"), ("/v1/series", "application/zip", "PK\u{3}\u{4}", "422"),
            ("/v1/series?name=..%2F..%2Fetc%2Fpasswd", "application/yaml", "parley: 1", "422"),
            ("/v1/jobs", "application/json", deep, "400"), ("/v1/jobs", "text/plain", "{}", "415"),
        ]
        try await TestServer.serving { port in
            for (path, type, body, status) in attacks {
                let reply = await RawClient.request(
                    "POST", path, headers: ["Content-Type: \(type)"], body: body, port: port)
                #expect(reply.status == status, "\(path) \(type): \(reply.body.prefix(200))")
                #expect(reply.body.contains("\"message\""))
            }
        }
    }

    @Test(arguments: [
        "GARBAGE\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "a", count: 100_000))\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n", "POST /v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\n"
            + (0..<300).map { "X-\($0): a\r\n" }.joined() + "\r\n",
    ])
    func `what is no request is answered by 400 and the end of the connection`(text: String) async throws {
        try await TestServer.serving { port in
            let reply = await RawClient.exchange([text], port: port)
            #expect(reply.isEmpty || reply.hasPrefix("HTTP/1.1 400"))
            #expect(await RawClient.request("GET", "/v1/load", port: port).status == "200")
        }
    }

    @Test func `a head that comes letter by letter is not waited for`() async throws {
        try await TestServer.serving(idle: 1) { port in
            let lines = ["GET /v1/load HTTP/1.1\r\nHost: localhost\r\n"] + (0..<12).map { "X-\($0): a\r\n" } + ["\r\n"]
            #expect(await RawClient.exchange(lines, pause: 200_000, port: port).isEmpty)
        }
    }

    @Test func `a body that comes too slowly is refused`() async throws {
        try await TestServer.serving(patience: .zero) { port in
            let head = "POST /v1/series HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/yaml\r\n"
            let reply = await RawClient.exchange(
                [head + "Content-Length: 100\r\n\r\nparley", ": 1\n"], pause: 1000, port: port, until: "\r\n\r\n")
            #expect(reply.hasPrefix("HTTP/1.1 408"))
        }
    }

    @Test func `two lengths for one body are refused`() async throws {
        try await TestServer.serving { port in
            let head = "POST /v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            for lengths in [
                "Content-Length: 2\r\nContent-Length: 30", "Content-Length: 2\r\nTransfer-Encoding: chunked",
            ] {
                let reply = await RawClient.exchange(
                    [head + lengths + "\r\n\r\n{}GET /v1/load HTTP/1.1\r\n\r\n"], port: port)
                #expect(!reply.contains("HTTP/1.1 200"), "\(reply)")
            }
        }
    }

    /// The trade-offs of this series take far longer than the test may.
    @Test(.timeLimit(.minutes(2))) func `whoever watches a job does not keep the server from its end`() async throws {
        let text = try String(contentsOf: Repository.file("Fixtures/full.yaml"), encoding: .utf8)
        let service = PlanningService()
        let taken = try await service.take(Array(text.utf8), name: "full.yaml", from: "local")
        let job = try await service.ask("{\"do\": \"frontier\", \"series\": \"\(taken.id)\"}", from: "local")
        let (ports, feed) = AsyncStream<Int>.makeStream()
        let (lines, log) = AsyncStream<String>.makeStream()
        let server = HTTPServer(
            address: "127.0.0.1", port: 0, connections: 4, guards: Guards(names: ["127.0.0.1"], tokens: []),
            service: service
        ) { log.yield($0) }
        let services = server.services { feed.yield($0) }
        async let served: Void = services.run()
        for await port in ports {
            async let events = RawClient.request("GET", "/v1/jobs/\(job.id)/events", port: port)
            for await line in lines where line.hasPrefix("GET /v1/jobs/{job}/events 200") { break }
            for await status in try await service.events(of: job.id) where status.progress != nil { break }
            await services.triggerGracefulShutdown()
            // It is told what came of the job by then.
            #expect(await events.body.contains("\"verdict\": \"stopped\""))
            break
        }
        try await served
    }

    @Test func `a client that stops speaking is let go, and keeps nobody else out`() async throws {
        try await TestServer.serving(idle: 1, connections: 4) { port in
            await withTaskGroup(of: String.self) { group in
                for _ in 0..<6 {
                    group.addTask { await RawClient.exchange(["POST /v1/series HTTP/1.1\r\nHost: local"], port: port) }
                }
                // All six held a place or waited for one, of which there are four.
                for await reply in group { #expect(!reply.contains("200")) }
            }
            #expect(await RawClient.request("GET", "/v1/load", port: port).status == "200")
        }
    }
}
