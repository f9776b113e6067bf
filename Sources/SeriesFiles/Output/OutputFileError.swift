public import Foundation

/// Why a file could not be written; what was there before is untouched.
public struct OutputFileError: Error, Hashable, Sendable {
    /// The path, as the user gave it.
    public var path: String
    /// For people.
    public var reason: String

    package init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    package init(path: String, errno code: Int32) {
        self.path = path
        switch code {
        case ENOENT, ENOTDIR: reason = "there is no such directory"
        case EACCES, EPERM: reason = "there is no permission to write it"
        case EROFS: reason = "the file system is read-only"
        case ENOSPC, EDQUOT: reason = "the disk is full"
        case EISDIR: reason = "it is a directory"
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
