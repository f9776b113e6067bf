/// Reads the solution files of other solvers: HiGHS (raw and pretty), CBC, SCIP, `glpsol -o`, and lists of names and
/// values.
///
/// All of them have a line for each column with its name and value, and differ in what else stands there and in whether
/// columns of value 0 are listed. So lines are read by the names that are known, and whatever is not listed is 0.
public enum SolutionReader {
    /// Why a text is no solution of a program.
    public enum Fault: Error, Hashable, Sendable {
        /// No column of the program is named in it.
        case noColumn
        /// `glpsol -w` writes numbers of columns in the place of names.
        case withoutNames
        /// A column's value is no number.
        case noNumber(line: Int)
        /// A column is listed twice, with different values.
        case twoValues(line: Int)
    }

    /// The values of the columns that are listed.
    ///
    /// - Parameters:
    ///   - text: a solution file.
    ///   - isColumn: whether a name is one of the program's columns.
    /// - Returns: a value for each column that is listed; every other is 0.
    /// - Throws: ``Fault``
    public static func values(from text: String, isColumn: (String) -> Bool) throws(Fault) -> [String: Double] {
        var values: [String: Double] = [:]
        /// A column whose name took the line before: glpsol breaks lines after long names.
        var open: String?
        var line = 0
        for bytes in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
            line += 1
            // Of a program without whole numbers HiGHS lists the prices of the same columns below.
            if bytes.starts(with: "# Dual solution values".utf8) { break }
            let fields = bytes.split { $0 == 32 || $0 == 9 || $0 == 13 }.map { String(Substring($0)) }
            if fields.first == "c", fields.count > 1, fields[1] == "Problem:" { throw .withoutNames }
            if fields.first == "s", fields.count > 2, fields[1] == "mip" || fields[1] == "bas" { throw .withoutNames }
            var name = open
            var rest = fields[...]
            open = nil
            if let place = fields.firstIndex(where: isColumn) {
                name = fields[place]
                rest = fields[(place + 1)...]
                if rest.isEmpty, place >= 4 {
                    // HiGHS' table: number, status, bounds, value, and the name at the end; with `Type` before it for
                    // integers.
                    rest = fields[prettyValue(fields, place)...]
                } else if rest.isEmpty {
                    open = name
                    continue
                }
            }
            guard let name else { continue }
            // Marks of glpsol, such as `*` and `NU`, stand before the value.
            guard let value = rest.lazy.compactMap({ Double($0) }).first, value.isFinite else {
                throw .noNumber(line: line)
            }
            if let known = values[name], abs(known - value) > 1e-6 { throw .twoValues(line: line) }
            values[name] = value
        }
        guard !values.isEmpty else { throw .noColumn }
        return values
    }

    /// Where the value stands in a line of HiGHS' table: `Index [Status] Lower Upper Primal [Dual] [Type] Name`.
    private static func prettyValue(_ fields: [String], _ name: Int) -> Int {
        let numbers = (1..<name).filter { Double(fields[$0]) != nil }
        // After the index come the bounds, then the value.
        return numbers.count > 2 ? numbers[2] : name
    }
}

extension SolutionReader.Fault: CustomStringConvertible {
    /// Why it cannot be read, without names.
    public var description: String {
        switch self {
        case .noColumn: "it names no column of this series' program"
        case .withoutNames: "it has numbers in the place of names; write it with `glpsol -o`, not with `-w`"
        case .noNumber(let line): "line \(line): a column has no value"
        case .twoValues(let line): "line \(line): a column has two values"
        }
    }
}
