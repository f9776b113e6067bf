import PlanningService

/// Who may call: guards against other pages in the same browser, other names for this machine, and strangers.
struct Guards: Sendable {
    /// The names by which the server may be called, without ports, in small letters.
    var names: Set<String>
    /// Who may call, by their tokens; empty: everybody who reaches the server.
    var tokens: [Token]

    /// A secret, and whom it stands for.
    struct Token: Hashable, Sendable {
        var client: String
        var secret: String
    }

    /// What guards look at.
    struct Head: Sendable {
        var method: String
        /// The path as it is routed, with nothing in it that stands for something else, such as `%20`.
        var path: String
        /// What the request calls the server, with the port.
        var host: String?
        var origin: String?
        /// What the browser says of the page that asks: `same-origin`, `cross-site`, …
        var fetchSite: String?
        var authorization: String?
        /// Whom the caller says it is, for turns in the queue only.
        var client: String?
    }

    /// The caller, or why the request is refused.
    func caller(of head: Head) throws(ServiceFault) -> String {
        try checkHost(head)
        // The page itself holds nothing, and may be opened from anywhere; all else may be an address of the service.
        guard PageFiles.all[head.path] == nil else { return "page" }
        try checkSite(head)
        return try checkToken(head)
    }

    /// A name that somebody else made point to this machine (DNS rebinding) is none of ours.
    private func checkHost(_ head: Head) throws(ServiceFault) {
        guard let host = head.host, let name = Self.name(of: host), names.contains(name) else {
            throw ServiceFault(
                .forbidden, "The request calls this server by a name that it does not have. Maybe start it with --name."
            )
        }
    }

    /// A browser says whose page asks; only our own may.
    private func checkSite(_ head: Head) throws(ServiceFault) {
        let other = ServiceFault(.forbidden, "The request comes from a page of another site.")
        if let site = head.fetchSite, site != "same-origin", site != "none" { throw other }
        guard let origin = head.origin else { return }
        let parts = origin.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].hasSuffix(":"), parts[1].isEmpty, let host = head.host,
            parts[2].lowercased() == host.lowercased()
        else { throw other }
    }

    private func checkToken(_ head: Head) throws(ServiceFault) -> String {
        guard !tokens.isEmpty else {
            guard let client = head.client else { return "local" }
            guard (1...64).contains(client.utf8.count), client.allSatisfy(Self.isPlain) else {
                throw ServiceFault(.badRequest, "Parley-Client has letters, digits, dots and dashes, at most 64.")
            }
            return "local/\(client)"
        }
        let words = (head.authorization ?? "").split(separator: " ", maxSplits: 1)
        guard words.count == 2, words[0].lowercased() == "bearer" else {
            throw ServiceFault(.unauthorized, "The request needs a token: Authorization: Bearer …")
        }
        // All are compared to their ends, so that the time tells nothing.
        var client: String?
        for token in tokens where Self.isSame(token.secret, words[1]) { client = client ?? token.client }
        guard let client else { throw ServiceFault(.unauthorized, "The token is none of this server's.") }
        return client
    }

    private static func isPlain(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character))
    }

    private static func isSame(_ first: String, _ second: Substring) -> Bool {
        let (one, other) = (Array(first.utf8), Array(second.utf8))
        var difference = one.count ^ other.count
        for index in other.indices { difference |= Int(other[index] ^ (one.isEmpty ? 0 : one[index % one.count])) }
        return difference == 0
    }

    /// The name of `localhost:7272` or `[::1]:7272`, in small letters; nil where it is none.
    static func name(of host: String) -> String? {
        let host = host.lowercased()
        var name = Substring(host)
        var port = Substring("")
        if host.hasPrefix("[") {
            guard let end = host.firstIndex(of: "]") else { return nil }
            name = host[...end]
            port = host[host.index(after: end)...]
        } else if let colon = host.firstIndex(of: ":") {
            name = host[..<colon]
            port = host[colon...]
        }
        guard port.isEmpty || (port.first == ":" && port.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }) else {
            return nil
        }
        return name.isEmpty ? nil : String(name)
    }
}
