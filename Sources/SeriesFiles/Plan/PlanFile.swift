public import Foundation
public import SeriesModel
import SeriesText

/// Reads and writes plan files, format 1.
public enum PlanFile {
    /// The JSON of a plan, and of how it was made where that is given: the same plan gives the same text, byte for
    /// byte.
    public static func text(of plan: Plan, made: PlanOrigin? = nil) -> String {
        json(of: plan, made: made).document
    }

    /// Reads a plan, of this program or another.
    ///
    /// Keys that are not part of the format are passed over. What a plan of status `infeasible` or `unknown` leaves
    /// out is empty.
    public static func read(contentsOf path: String) throws(PlanFileError) -> PlanDocument {
        try read(try contents(of: path), name: path)
    }

    /// Reads the text of a plan; the name is for messages.
    public static func read(_ text: String, name: String) throws(PlanFileError) -> PlanDocument {
        try document(PlanReader(text, name: name))
    }

    /// Reads a plan that is a part of another file, in the places of which errors are.
    package static func read(_ node: SourceNode, name: String) throws(PlanFileError) -> PlanDocument {
        try document(PlanReader(within: node, name: name))
    }

    private static func document(_ reader: PlanReader) throws(PlanFileError) -> PlanDocument {
        let plan = reader.plan()
        let made = reader.made()
        guard reader.log.diagnostics.isEmpty else { throw .invalid(reader.log.sortedDiagnostics) }
        return PlanDocument(plan: plan, faults: reader.faults.list, made: made)
    }

    /// Reads only the workshops of a plan, with their starts, venues and attendees: all that a baseline needs.
    public static func readBaseline(contentsOf path: String) throws(PlanFileError) -> Plan {
        try readBaseline(try contents(of: path), name: path)
    }

    /// Reads only the workshops of the text of a plan; the name is for messages.
    public static func readBaseline(_ text: String, name: String) throws(PlanFileError) -> Plan {
        let reader = try PlanReader(text, name: name)
        let plan = reader.baseline()
        guard reader.log.diagnostics.isEmpty else { throw .invalid(reader.log.sortedDiagnostics) }
        return plan
    }

    private static func contents(of path: String) throws(PlanFileError) -> String {
        do {
            return try FileText.contents(of: path)
        } catch {
            throw .unreadable(path: path, reason: error.reason)
        }
    }
}

/// A plan as a file has it, right or wrong.
public struct PlanDocument: Hashable, Sendable {
    /// With stand-ins where a fault says so.
    public let plan: Plan
    /// Where the file itself breaks the format, though it can be read, in what the plan cannot show: half a cent, an
    /// unknown status.
    public let faults: [Violation]
    /// How it was made, where the file says so.
    public let made: PlanOrigin?
}

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
