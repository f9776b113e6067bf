import CGLPK
import LinearModel

extension GLPKProblem {
    /// Adds columns with their entries, `entries[k]` naming rows by the place of its terms' variables.
    func appendColumns(
        _ columns: [GLPKSession.NewColumn], entries: [[Term]], first: Int
    ) throws(SolverError) {
        try Self.check(
            cglpk_add_columns(
                handle, Int32(columns.count), columns.map(\.bounds.lower), columns.map(\.bounds.upper),
                columns.map(\.cost), [Int32](repeating: GLP_CV, count: columns.count)))
        let packed = PackedTerms(entries)
        try Self.check(
            cglpk_set_columns(
                handle, Int32(first + 1), Int32(entries.count), packed.starts, packed.numbers, packed.values))
    }

    func appendRows(_ rows: [LinearProgram.ConstraintRow], first: Int) throws(SolverError) {
        try addRows(rows.map(\.bounds))
        let packed = PackedTerms(rows.map(\.terms))
        try Self.check(
            cglpk_set_rows(handle, Int32(first + 1), Int32(rows.count), packed.starts, packed.numbers, packed.values))
    }
}

/// Lists of terms one after the other, as the C side takes them: numbers count from 1, element 0 is never read.
private struct PackedTerms {
    var starts: [Int32] = [0]
    var numbers: [Int32] = [0]
    var values: [Double] = [0]

    init(_ lists: [[Term]]) {
        for list in lists {
            for term in list {
                numbers.append(Int32(term.variable.index + 1))
                values.append(term.coefficient)
            }
            starts.append(Int32(numbers.count - 1))
        }
    }
}
