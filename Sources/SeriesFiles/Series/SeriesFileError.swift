public import Foundation
public import SeriesModel

/// Why a series file gives no series, or a file of scenarios or of their answers none of these.
public enum SeriesFileError: Error, Hashable, Sendable {
    /// The file is missing, a directory, not ours to read, not UTF-8.
    case unreadable(path: String, reason: String)
    /// The file is wrong; all that is, in the order of the file.
    case invalid([Diagnostic])
}

extension SeriesFileError: CustomStringConvertible {
    /// One problem after the other, each on a line with its place; advice on lines of their own.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): \(reason)"
        case .invalid(let diagnostics): diagnostics.map(\.description).joined(separator: "\n")
        }
    }
}

extension SeriesFileError: LocalizedError {
    /// The same words: what `localizedDescription` gives.
    public var errorDescription: String? { description }
}
