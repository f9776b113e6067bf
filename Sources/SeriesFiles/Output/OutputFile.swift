public import Foundation
import Synchronization

/// Writes files whole or not at all.
public enum OutputFile {
    /// Who else may read a file that is made.
    public enum Privacy: Sendable {
        /// Nobody but the owner (mode 0600), whatever was there before: the file may hold names or ids of people.
        case ownerOnly
        /// Whom the system lets, and those who could read what was there before.
        case asBefore
    }

    /// Writes a text, in the place of an older file if there is one.
    ///
    /// The text goes to a new file beside the old one, which takes its place only when everything is on the disk; where
    /// anything fails, the old file is as it was. What is no ordinary file, such as `/dev/stdout` or a pipe, is written
    /// to directly, and given up where nobody reads from it.
    public static func write(
        _ text: String, to path: String, privacy: Privacy = .ownerOnly
    ) throws(OutputFileError) {
        try write(Array(text.utf8), to: path, privacy: privacy)
    }

    static func write(_ bytes: [UInt8], to path: String, privacy: Privacy) throws(OutputFileError) {
        let place = try OutputPlace(path)
        switch place.state {
        case .new: try replace(bytes, place, mode: nil, privacy)
        case .file(let status): try replace(bytes, place, mode: status.st_mode & 0o777, privacy)
        case .stream: try DirectOutput(path).write(bytes)
        }
    }

    private static func replace(
        _ bytes: [UInt8], _ place: OutputPlace, mode: mode_t?, _ privacy: Privacy
    ) throws(OutputFileError) {
        try WholeWrites.whole { () throws(OutputFileError) in try replaceAtOnce(bytes, place, mode: mode, privacy) }
    }

    private static func replaceAtOnce(
        _ bytes: [UInt8], _ place: OutputPlace, mode: mode_t?, _ privacy: Privacy
    ) throws(OutputFileError) {
        let temporary = try writeTemporary(bytes, place, mode: mode, privacy)
        guard rename(temporary, place.resolved) == 0 else {
            let code = errno
            unlink(temporary)
            throw OutputFileError(path: place.path, errno: code)
        }
        syncDirectory(place.directory)
    }

    /// Writes a new file in the same directory and gives its path.
    private static func writeTemporary(
        _ bytes: [UInt8], _ place: OutputPlace, mode: mode_t?, _ privacy: Privacy
    ) throws(OutputFileError) -> String {
        for _ in 0..<100 {
            let suffix = String(UInt64.random(in: 0...UInt64.max), radix: 36)
            let temporary = "\(place.directory)/.parley-\(suffix).tmp"
            let isOpen = privacy == .asBefore
            let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isOpen ? 0o666 : 0o600)
            if descriptor < 0, errno == EEXIST { continue }
            guard descriptor >= 0 else { throw OutputFileError(path: place.path, errno: errno) }
            var succeeded = writeAll(bytes, to: descriptor)
            if succeeded, let mode { succeeded = fchmod(descriptor, isOpen ? mode : mode & 0o600) == 0 }
            if succeeded { succeeded = fsync(descriptor) == 0 }
            let code = errno
            close(descriptor)
            if succeeded { return temporary }
            unlink(temporary)
            throw OutputFileError(path: place.path, errno: code)
        }
        throw OutputFileError(path: place.path, reason: "no temporary file can be made beside it")
    }

    /// Makes the new name last; a file system that cannot is no reason to fail.
    static func syncDirectory(_ directory: String) {
        let descriptor = open(directory, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}

/// Outside of the type, whose own `write` would hide the system's.
package func writeAll(_ text: String, to descriptor: Int32) -> Bool { writeAll(Array(text.utf8), to: descriptor) }

func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
        let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count < 0 {
            if errno == EINTR { continue }
            return false
        }
        written += count
    }
    return true
}

/// Why a file could not be written; what was there before is untouched.
public struct OutputFileError: Error, Hashable, Sendable {
    /// The path, as the user gave it.
    public var path: String
    /// For people.
    public var reason: String
    /// Whether it is the name that is wrong, rather than the disk: it is that of an input, or promises something else.
    public var isMisuse = false

    package init(path: String, reason: String, isMisuse: Bool = false) {
        self.path = path
        self.reason = reason
        self.isMisuse = isMisuse
    }

    package init(path: String, errno code: Int32) {
        self.path = path
        switch code {
        case ENOENT, ENOTDIR: reason = "there is no such directory"
        case EACCES, EPERM: reason = "there is no permission to write it"
        case EROFS: reason = "the file system is read-only"
        case ENOSPC, EDQUOT: reason = "the disk is full"
        case EISDIR: reason = "it is a directory"
        case ENAMETOOLONG: reason = "its name is too long"
        case ELOOP: reason = "its links go round in a circle"
        case ENXIO, EPIPE: reason = "nobody reads from it"
        default: reason = String(cString: strerror(code))
        }
    }
}

extension OutputFileError: CustomStringConvertible {
    /// The path and the reason.
    public var description: String { "\(path): cannot be written: \(reason)" }
}

extension OutputFileError: LocalizedError {
    /// The same words: what `localizedDescription` gives.
    public var errorDescription: String? { description }
}

extension OutputFileError {
    /// Where an input would be written over.
    static func isInput(_ path: String) -> OutputFileError {
        OutputFileError(
            path: path, reason: "this command reads it, and it would be lost; give another name", isMisuse: true)
    }
}

/// Writes that are not broken off by Ctrl-C: what ends the program waits until a file or a folder has taken its place.
///
/// A file goes to a temporary name first, and a folder changes its name twice. Whoever ends the program between would
/// find something called `.parley-…`, with names of people in it, or a folder without what was in it.
package enum WholeWrites {
    private static let underWay = Atomic<Int>(0)
    private static let waiting = Atomic<Int32>(0)

    /// Lets signals that end this process wait for what is being written; for a program, which has them to itself. A
    /// signal that is passed over by now, as `nohup` has it, stays so.
    package static func hold(_ signals: [Int32] = [SIGINT, SIGTERM, SIGHUP]) {
        // Both are there before a handler may want them.
        _ = (underWay.load(ordering: .relaxed), waiting.load(ordering: .relaxed))
        for number in signals {
            let before = signal(number) { number in
                WholeWrites.waiting.store(number, ordering: .sequentiallyConsistent)
                WholeWrites.endIfNothingIsWritten()
            }
            if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
        }
    }

    /// Writes something that is whole at its end only.
    static func whole<Value, Fault: Error>(_ write: () throws(Fault) -> Value) throws(Fault) -> Value {
        underWay.add(1, ordering: .sequentiallyConsistent)
        defer {
            underWay.subtract(1, ordering: .sequentiallyConsistent)
            endIfNothingIsWritten()
        }
        return try write()
    }

    /// Whichever is later calls it last, the signal or the end of the writing, so that neither is missed.
    private static func endIfNothingIsWritten() {
        let number = waiting.load(ordering: .sequentiallyConsistent)
        guard number != 0, underWay.load(ordering: .sequentiallyConsistent) == 0 else { return }
        signal(number, SIG_DFL)
        raise(number)
    }
}
