/// Everything that is wrong with an MPS file.
public struct MPSError: Error, Hashable, Sendable {
    /// In the order of the lines.
    public var faults: [Fault]

    package init(faults: [Fault]) {
        self.faults = faults
    }

    /// One thing that is wrong.
    public struct Fault: Hashable, Sendable {
        /// From 1; the line after the last one where the end is missing.
        public var line: Int
        /// What is wrong there.
        public var problem: Problem

        package init(line: Int, problem: Problem) {
            self.line = line
            self.problem = problem
        }
    }

    /// What can be wrong, with the words of the file.
    public enum Problem: Hashable, Sendable {
        case unknownSection(String)
        case dataOutsideSection
        case unknownRowKind(String)
        case unknownRow(String)
        case unknownColumn(String)
        case repeatedRow(String)
        case repeatedColumn(String)
        case repeatedEntry(row: String, column: String)
        case badNumber(String)
        case badMarker(String)
        case badSense(String)
        case unknownBoundKind(String)
        case wrongFieldCount(Int)
        case rangeOfFreeRow(String)
        case crossedBounds(String)
        case missingEnd
        case missingObjective
    }
}

extension MPSError: CustomStringConvertible {
    /// In words, for whoever reads errors.
    public var description: String {
        faults.map { "line \($0.line): \($0.problem)" }.joined(separator: "\n")
    }
}

extension MPSError.Problem: CustomStringConvertible {
    /// In words, for whoever reads errors.
    public var description: String {
        switch self {
        case .unknownSection(let name): "there is no section \(name)"
        case .dataOutsideSection: "data before the first section"
        case .unknownRowKind(let kind): "a row is N, L, G or E, not \(kind)"
        case .unknownRow(let name): "there is no row \(name)"
        case .unknownColumn(let name): "there is no column \(name)"
        case .repeatedRow(let name): "row \(name) was declared before"
        case .repeatedColumn(let name): "column \(name) came before, with another one between"
        case .repeatedEntry(let row, let column): "column \(column) has an entry in row \(row) already"
        case .badNumber(let text): "\(text) is not a number that can stand here"
        case .badMarker(let text): "a marker is 'INTORG' or 'INTEND', not \(text)"
        case .badSense(let text): "the sense is MIN or MAX, not \(text)"
        case .unknownBoundKind(let kind): "there is no kind of bound \(kind)"
        case .wrongFieldCount(let count): "\(count) fields do not make an entry here"
        case .rangeOfFreeRow(let name): "row \(name) has no bound to put a range on"
        case .crossedBounds(let name): "the bounds of column \(name) cross"
        case .missingEnd: "the file ends without ENDATA"
        case .missingObjective: "there is no row of kind N for the objective"
        }
    }
}
