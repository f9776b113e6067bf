package import Foundation
import Synchronization
import TableFiles

/// Reads whole files of text, which is UTF-8, or UTF-16 that says so by its byte order mark.
package enum FileText {
    /// Why a file cannot be read, for people.
    package struct Failure: Error {
        package var reason: String
    }

    /// The most bytes of a series, a plan or a list of scenarios: a series of 2,000 people with twenty ranges each has
    /// a quarter of them.
    package static let largest = 4_000_000
    /// The most bytes of a file of answers, which grows with each scenario.
    package static let largestLog = 1_000_000_000

    /// The text of a file, without a byte order mark; `-` is standard input.
    package static func contents(of path: String) throws(Failure) -> String { try text(of: data(of: path)) }

    /// The text that bytes are, without a byte order mark.
    package static func text(of data: Data) throws(Failure) -> String {
        guard data.count <= largest else { throw tooLarge(largest) }
        // YAML 1.2 may be UTF-16, and some shells write whatever they are given so.
        guard let text = TextDecoding.unicode(Array(data)) else {
            let isUTF16 = data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF])
            throw Failure(
                reason: isUTF16
                    ? "it is UTF-16 that is not whole: save it as UTF-8"
                    : "line \(invalidLine(of: data)) is not UTF-8: save it as UTF-8")
        }
        return withoutMark(text)
    }

    /// The bytes of a file; of no more than so many. Nothing is read that could have no end or keep one waiting: only
    /// files, and pipes that are open already, such as standard input, which `-` stands for.
    package static func data(of path: String, atMost most: Int = largest) throws(Failure) -> Data {
        guard
            !isStandardInput(path)
                || standardInput.withLock({ wasRead in
                    defer { wasRead = true }
                    return !wasRead
                })
        else {
            throw Failure(reason: "standard input has been read already, and only one of the files can be that")
        }
        // Not to wait for somebody who writes to a pipe of that name.
        let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(reason: reason(errno)) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Failure(reason: reason(errno)) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw Failure(reason: "it is a directory, not a file")
        case S_IFIFO, S_IFSOCK:
            guard isOpenAlready(path) else {
                throw Failure(reason: "it is a pipe, not a file: give it as standard input, with - for its name")
            }
            if path != "-" { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK) }
        default:
            // A terminal or `/dev/null` as standard input is none of a file either.
            throw Failure(reason: "it is a device, not a file")
        }
        guard Int(status.st_size) <= most else { throw tooLarge(most) }
        var data = Data()
        do {
            while data.count <= most, let piece = try handle.read(upToCount: min(1 << 20, most + 1 - data.count)),
                !piece.isEmpty
            {
                data.append(piece)
            }
        } catch {
            throw Failure(reason: "it cannot be read to its end")
        }
        guard data.count <= most else { throw tooLarge(most) }
        return data
    }

    private static func tooLarge(_ most: Int) -> Failure {
        Failure(reason: "it has more than \(most / 1_000_000) MB, the most that is read")
    }

    /// Whether standard input was read, which comes but once.
    private static let standardInput = Mutex(false)

    private static func isStandardInput(_ path: String) -> Bool { path == "-" || path == "/dev/stdin" }

    /// Whether a path names something that this process was given open.
    package static func isOpenAlready(_ path: String) -> Bool {
        path == "-" || path == "/dev/stdin" || path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/self/fd/")
    }

    /// Why what is there cannot be read.
    static let noPermission = "there is no permission to read it"

    private static func reason(_ code: Int32) -> String {
        switch code {
        case ENOENT, ENOTDIR: "there is no such file"
        case EACCES, EPERM: noPermission
        default: String(cString: strerror(code))
        }
    }

    /// The text without a byte order mark at its start.
    package static func withoutMark(_ text: String) -> String {
        text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    }

    /// The line of the first byte that is no UTF-8.
    private static func invalidLine(of data: Data) -> Int {
        var line = 1
        for piece in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if String(validating: piece, as: UTF8.self) == nil { return line }
            line += 1
        }
        return line
    }
}
