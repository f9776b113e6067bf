import Foundation
import PlanningService
import Threads

@testable import ParleyServer

/// A server of its own for a test, at a port that is free.
enum TestServer {
    /// Serves while something is done.
    ///
    /// - Parameters:
    ///   - service: what it serves.
    ///   - tokens: who may call.
    ///   - idle: after how many seconds of silence a connection is closed.
    ///   - patience: how long a body may take to come.
    ///   - connections: the most at the same time.
    ///   - report: given each line of the log.
    ///   - work: what to do; it is given the port.
    /// - Throws: what the work throws.
    static func serving(
        _ service: PlanningService = PlanningService(), tokens: [Guards.Token] = [], idle: Int64 = 20,
        patience: Duration = .seconds(60), connections: Int = 64,
        report: @escaping @Sendable (String) -> Void = { _ in }, _ work: (Int) async throws -> Void
    ) async throws {
        let (ports, feed) = AsyncStream<Int>.makeStream()
        var server = HTTPServer(
            address: "127.0.0.1", port: 0, connections: connections,
            guards: Guards(names: ["localhost", "127.0.0.1"], tokens: tokens), service: service, report: report)
        server.idle = idle
        server.patience = patience
        let serving = Task { [server] in
            try await server.run { feed.yield($0) }
            feed.finish()
        }
        defer { serving.cancel() }
        for await port in ports {
            try await work(port)
            break
        }
    }
}

/// A client that sends just the bytes that it is told to.
enum RawClient {
    /// Sends bytes and reads until the other side closes, or until a mark comes.
    ///
    /// - Parameters:
    ///   - pieces: what to send, one piece after the other.
    ///   - pause: how many microseconds to wait before each.
    ///   - port: where.
    ///   - mark: what ends the reading.
    /// - Returns: what came.
    static func exchange(
        _ pieces: [String], pause: UInt32 = 0, port: Int, until mark: String? = nil
    ) async -> String {
        await OwnThread.value { exchangeHere(pieces, pause, port: port, until: mark) } ?? ""
    }

    private static func exchangeHere(_ pieces: [String], _ pause: UInt32, port: Int, until mark: String?) -> String {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { return "not connected" }
        for piece in pieces {
            if pause > 0 { usleep(pause) }
            var rest = Array(piece.utf8)[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes {
                    send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                // The other side may have closed: what it said counts.
                guard count > 0 else { break }
                rest = rest.dropFirst(count)
            }
        }
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            received += buffer[..<count]
            if let mark, String(decoding: received, as: UTF8.self).contains(mark) { break }
        }
        return String(decoding: received, as: UTF8.self)
    }

    /// A whole request, after which the other side closes.
    static func request(
        _ method: String, _ path: String, headers: [String] = [], body: String = "", port: Int
    ) async -> (status: String, body: String) {
        var lines = ["\(method) \(path) HTTP/1.1", "Connection: close"] + headers
        if !headers.contains(where: { $0.hasPrefix("Host:") }) { lines.append("Host: 127.0.0.1:\(port)") }
        if !body.isEmpty { lines.append("Content-Length: \(body.utf8.count)") }
        let text = await exchange([lines.joined(separator: "\r\n") + "\r\n\r\n" + body], port: port)
        let parts = text.split(separator: "\r\n\r\n", maxSplits: 1)
        let status = text.split(separator: " ").dropFirst().first.map(String.init) ?? text
        return (status, parts.count > 1 ? String(parts[1]) : "")
    }
}
