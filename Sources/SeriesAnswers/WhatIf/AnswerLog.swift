import Foundation
package import SeriesFiles
import SeriesModel
import Synchronization

/// A file of answers that is open for more. Each line is on the disk before the next is begun.
///
/// Nobody else may write to the file meanwhile. Where the last line is torn, because its writer was killed, it is cut
/// off.
package final class AnswerLog: Sendable {
    /// Why a file of answers cannot be gone on with.
    package enum Failure: Error, Hashable, Sendable {
        /// It cannot be written.
        case unwritable(OutputFileError)
        /// It is not a file of answers.
        case invalid(SeriesFileError)
    }

    /// The answers that were there already.
    package let answers: [ScenarioAnswer]
    private let path: String
    private let descriptor: Int32
    private let failure = Mutex<OutputFileError?>(nil)

    /// Opens a file, or makes it.
    package init(appendingTo path: String) throws(Failure) {
        // It holds ids of people. What is no ordinary file is not waited for.
        let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unwritable(OutputFileError(path: path, errno: errno)) }
        do throws(Failure) {
            var status = stat()
            guard fstat(descriptor, &status) == 0, [S_IFREG, S_IFCHR].contains(status.st_mode & S_IFMT) else {
                throw .unwritable(OutputFileError(path: path, reason: "it is no ordinary file"))
            }
            if status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o077 != 0 {
                fchmod(descriptor, status.st_mode & 0o600)
            }
            // A file system without locks is no reason to fail.
            if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
                throw .unwritable(OutputFileError(path: path, reason: "another command is writing to it"))
            }
            answers = try Self.answers(descriptor, path)
        } catch {
            close(descriptor)
            throw error
        }
        self.path = path
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// What went wrong with the first line that could not be written; nothing is written after it.
    package var error: OutputFileError? { failure.withLock { $0 } }

    /// Adds a line, whole.
    package func add(_ line: String) {
        failure.withLock { failure in
            guard failure == nil else { return }
            if !writeAll(line, to: descriptor) || fsync(descriptor) != 0 && errno != EINVAL {
                failure = OutputFileError(path: path, errno: errno)
            }
        }
    }

    private static func answers(_ descriptor: Int32, _ path: String) throws(Failure) -> [ScenarioAnswer] {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { return [] }
        // A character may be torn as well.
        let data: Data
        do {
            data = try FileText.data(of: path, atMost: FileText.largestLog)
        } catch {
            throw .unwritable(OutputFileError(path: path, reason: error.reason))
        }
        let text = String(decoding: data, as: UTF8.self)
        var collection = AnswerCollection()
        let (diagnostics, whole) = collection.add(text, name: path)
        guard diagnostics.isEmpty else { throw .invalid(.invalid(diagnostics)) }
        if whole < data.count, ftruncate(descriptor, off_t(whole)) != 0 {
            throw .unwritable(OutputFileError(path: path, errno: errno))
        }
        return collection.answers
    }
}
