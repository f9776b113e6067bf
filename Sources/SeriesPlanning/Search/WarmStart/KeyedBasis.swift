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
}
