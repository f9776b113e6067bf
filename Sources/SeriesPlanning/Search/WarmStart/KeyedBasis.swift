import LinearModel

/// A basis of the simplex, and of which rows and columns.
struct KeyedBasis: Sendable {
    private let rows: [RowKey]
    private let columns: [String]
    private let basis: Basis

    init(_ basis: Basis, of draft: CompactProgram) {
        self.basis = basis
        rows = draft.rowKeys
        columns = draft.program.columns.map(\.name)
    }

    /// The basis, for a program of the same rows and columns; nil for any other.
    func basis(for draft: CompactProgram) -> Basis? {
        rows.count == draft.rowKeys.count ? basis(forGrown: draft) : nil
    }

    /// The basis, for a program of the same columns to which rows may have been added; those are basic in it.
    func basis(forGrown draft: CompactProgram) -> Basis? {
        draft.rowKeys.starts(with: rows) && draft.program.columns.lazy.map(\.name).elementsEqual(columns) ? basis : nil
    }

    /// The basis as far as it is one of a program of other rows and columns: rows that were not there are basic,
    /// columns that were not are at a bound, and as many rows more or fewer are basic as a basis needs.
    func nearestBasis(for draft: CompactProgram) -> Basis {
        if let same = basis(for: draft) { return same }
        let statuses = Dictionary(zip(columns, basis.columns), uniquingKeysWith: { first, _ in first })
        let rowStatuses = Dictionary(zip(rows, basis.rows), uniquingKeysWith: { first, _ in first })
        var near = Basis(
            rows: draft.rowKeys.map { rowStatuses[$0] ?? .basic },
            columns: draft.program.columns.map { statuses[$0.name] ?? .atLower })
        var excess = (near.rows + near.columns).count { $0 == .basic } - near.rows.count
        for row in near.rows.indices.reversed() where excess != 0 {
            if excess > 0, near.rows[row] == .basic {
                let bounds = draft.program.rows[row].bounds
                near.rows[row] = bounds.lower.isFinite ? .atLower : .atUpper
                excess -= 1
            } else if excess < 0, near.rows[row] != .basic {
                near.rows[row] = .basic
                excess += 1
            }
        }
        return near
    }
}
