/// Names for the columns and rows of a program that a file format can hold, one for each, no two alike.
///
/// A name that is legal and not yet taken stays as it is. In another one every character that is not allowed becomes
/// `_`, and where that is empty or taken, `~` and the place of the column or row is put after it. The same program
/// always gives the same names.
package struct FileNames: Hashable, Sendable {
    package private(set) var columns: [String]
    package private(set) var rows: [String]

    /// The objective's name, different from every row's.
    package private(set) var objective: String

    /// For a column fixed at 1, different from every column's name.
    package private(set) var unit: String

    package enum Format: Hashable, Sendable {
        /// No operator, nothing that could be taken for a number or a keyword.
        case lp
        /// Anything without spaces.
        case mps
    }

    package init(for program: LinearProgram, in format: Format) {
        self.format = format
        columns = []
        rows = []
        objective = ""
        unit = ""
        columns = distinct(program.columns.map(\.name), prefix: "x")
        rows = distinct(program.rows.map(\.name), prefix: "r")
        objective = Self.unused("obj", in: Set(rows))
        unit = Self.unused("unit~", in: Set(columns))
    }

    /// `name`, with as many `~` after it as it takes to be new.
    static func unused(_ name: String, in taken: Set<String>) -> String {
        taken.contains(name) ? unused(name + "~", in: taken) : name
    }

    private let format: Format

    private func distinct(_ names: [String], prefix: String) -> [String] {
        // Legal names come first, so that no mended one takes a legal one's place.
        var taken: Set<String> = []
        var result = names.map { name in isLegal(name) && taken.insert(name).inserted ? name : "" }
        for index in result.indices where result[index].isEmpty {
            var candidate = mended(names[index], prefix: prefix)
            if !taken.insert(candidate).inserted {
                candidate = "\(candidate.prefix(Self.longest - 16))~\(index)"
                while !taken.insert(candidate).inserted { candidate += "~" }
            }
            result[index] = candidate
        }
        return result
    }

    /// CPLEX LP's limit.
    private static let longest = 255

    private func isLegal(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, name.unicodeScalars.count <= Self.longest else { return false }
        guard name.unicodeScalars.allSatisfy(isAllowed) else { return false }
        switch format {
        // A `$` begins a comment, a quote a marker.
        case .mps: return first != "$" && first != "*" && first != "'"
        case .lp:
            let isLetter = first == "_" || first.properties.isAlphabetic
            return isLetter && !Self.keywords.contains(name.lowercased()) && !Self.isLikeExponent(name)
        }
    }

    private func mended(_ name: String, prefix: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in name.unicodeScalars.prefix(Self.longest - 1) { scalars.append(isAllowed(scalar) ? scalar : "_") }
        let mended = String(scalars)
        return isLegal(mended) ? mended : prefix + mended
    }

    private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch (format, scalar) {
        case (_, "a"..."z"), (_, "A"..."Z"), (_, "0"..."9"): true
        case (.lp, _): "!\"#$%&(),.;?@_'`{}~".unicodeScalars.contains(scalar)
        case (.mps, _): scalar.isASCII && scalar.value > 32 && scalar.value < 127
        }
    }

    /// `e5` after a coefficient reads as an exponent.
    private static func isLikeExponent(_ name: String) -> Bool {
        guard let first = name.first, first == "e" || first == "E" else { return false }
        return name.dropFirst().first.map { $0.isASCII && $0.isNumber } ?? true
    }

    private static let keywords: Set<String> = [
        "minimize", "minimise", "minimum", "min", "maximize", "maximise", "maximum", "max", "subject", "such", "st",
        "s.t.",
        "st.", "bounds", "bound", "free", "infinity", "inf", "general", "generals", "gen", "integer", "integers", "int",
        "binary", "binaries", "bin", "semi", "sos", "end", "rhs", "range", "ranges", "bnd",
    ]
}

/// The shortest decimal that reads back as the same number.
func decimal(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    return "\(value)"
}
