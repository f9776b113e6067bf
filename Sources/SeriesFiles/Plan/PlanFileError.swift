public import Foundation
public import SeriesModel

/// Why a plan file gives no plan.
public enum PlanFileError: Error, Hashable, Sendable {
    /// The file is missing, a directory, not ours to read, not UTF-8.
    case unreadable(path: String, reason: String)
    /// The file is not a plan; all that is wrong, in the order of the file.
    case invalid([Diagnostic])
}

extension PlanFileError: CustomStringConvertible {
    /// One problem after the other, each on a line with its place; advice on lines of their own.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): \(reason)"
        case .invalid(let diagnostics): diagnostics.map(\.description).joined(separator: "\n")
        }
    }
}

extension PlanFileError: LocalizedError {
    /// The same words: what `localizedDescription` gives.
    public var errorDescription: String? { description }
}
