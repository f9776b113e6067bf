public import Foundation

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
