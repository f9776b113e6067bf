import Foundation
import PlanningService
import Testing

@testable import ParleyServer

/// Who may call.
struct GuardsTests {
    private let open = Guards(names: ["localhost", "127.0.0.1", "[::1]"], tokens: [])
    private let closed = Guards(
        names: ["localhost"],
        tokens: [
            Guards.Token(client: "anna", secret: "0123456789abcdef"),
            Guards.Token(client: "ben", secret: "fedcba9876543210"),
        ])

    private func caller(_ guards: Guards, _ change: (inout Guards.Head) -> Void = { _ in }) -> String {
        var head = Guards.Head(method: "POST", path: "/v1/jobs", host: "localhost:7272")
        change(&head)
        do throws(ServiceFault) {
            return try guards.caller(of: head)
        } catch {
            return error.code.rawValue
        }
    }

    @Test(arguments: ["localhost", "LOCALHOST:7272", "127.0.0.1:1", "[::1]:7272", "[::1]"])
    func `the server is called by its names`(host: String) {
        #expect(caller(open) { $0.host = host } == "local")
    }

    @Test(arguments: [
        "evil.example", "localhost.evil.example", "127.0.0.1.nip.io:7272", "localhost:80@evil", "[::1]x", "", "[::1",
        "10.0.0.1",
    ])
    func `a name that somebody else made point here is refused`(host: String) {
        #expect(caller(open) { $0.host = host } == "forbidden")
        #expect(caller(open) { $0.host = nil } == "forbidden")
        #expect(caller(open) { ($0.path, $0.host) = ("/", host) } == "forbidden")
    }

    @Test(arguments: ["http://evil.example", "http://localhost:7273", "null", "http://localhost:7272.evil.example", ""])
    func `pages of other sites are refused`(origin: String) {
        #expect(caller(open) { $0.origin = origin } == "forbidden")
    }

    @Test func `our own page and programs are let in`() {
        #expect(caller(open) { $0.origin = "http://localhost:7272" } == "local")
        #expect(caller(open) { $0.fetchSite = "same-origin" } == "local")
        #expect(caller(open) { $0.fetchSite = "cross-site" } == "forbidden")
        #expect(caller(open) { $0.fetchSite = "same-site" } == "forbidden")
        // The page may be opened by a link.
        #expect(caller(open) { ($0.path, $0.fetchSite) = ("/", "cross-site") } == "page")
    }

    /// Only what is one of the page's files to the letter is open to everybody.
    @Test(arguments: [
        "", "//", "/v1", "/v1/load", "//v1/load", "/V1/load", "/../v1/load", "/page.js/", "/PAGE.JS", "v1",
    ])
    func `whatever is no file of the page is guarded`(path: String) {
        #expect(caller(closed) { $0.path = path } == "unauthorized")
        #expect(caller(open) { ($0.path, $0.fetchSite) = (path, "cross-site") } == "forbidden")
        #expect(caller(closed) { $0.path = "/page.js" } == "page")
    }

    @Test(arguments: [
        (nil, "unauthorized"), ("Bearer 0123456789abcdef", "anna"), ("bearer fedcba9876543210", "ben"),
        ("Bearer 0123456789abcde", "unauthorized"), ("Bearer 0123456789abcdef0", "unauthorized"),
        ("Bearer 0123456789abcdef0123456789abcdef", "unauthorized"), ("Bearer ", "unauthorized"),
        ("Basic 0123456789abcdef", "unauthorized"), ("0123456789abcdef", "unauthorized"),
    ])
    func `whoever calls needs a token where there are some`(authorization: String?, caller: String) {
        #expect(self.caller(closed) { $0.authorization = authorization } == caller)
    }

    @Test func `without tokens callers say who they are for their turns`() {
        #expect(caller(open) { $0.client = "tab-1" } == "local/tab-1")
        #expect(caller(open) { $0.client = "a b" } == "badRequest")
        #expect(caller(closed) { ($0.client, $0.authorization) = ("x", "Bearer 0123456789abcdef") } == "anna")
    }

    @Test func `tokens are read from lines`() throws {
        let text = "# who may call\n\nanna 0123456789abcdef\nfedcba9876543210\n"
        let tokens = try TokenFile.tokens(of: text, from: "tokens")
        #expect(tokens.map(\.client) == ["anna", "client 4"])
        let problem = #expect(throws: TokenFile.Failure.self) { try TokenFile.tokens(of: "anna short", from: "tokens") }
        #expect(problem?.description.hasPrefix("tokens:1: the token has fewer than 16 characters") ?? false)
        // The secret is in no message.
        #expect(!(problem?.description.contains("short") ?? true))
        #expect(throws: TokenFile.Failure.self) { try TokenFile.tokens(of: "\n", from: "tokens") }
    }

    @Test func `a file of tokens that others may read is refused`() throws {
        let path = NSTemporaryDirectory() + "parley-tokens-\(UUID())"
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(FileManager.default.createFile(atPath: path, contents: Data("0123456789abcdef".utf8)))
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        let open = #expect(throws: TokenFile.Failure.self) { try TokenFile.read(path) }
        #expect(open?.isUnreadable == false)
        let none = #expect(throws: TokenFile.Failure.self) { try TokenFile.read(path + "-none") }
        #expect(none?.isUnreadable == true)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        #expect(try TokenFile.read(path).count == 1)
    }
}
