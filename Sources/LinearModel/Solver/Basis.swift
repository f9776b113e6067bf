/// Where each row and column of an LP stands at a corner point.
public struct Basis: Hashable, Sendable {
    /// One for each row: where its sum stands between its bounds.
    public var rows: [Status]
    /// One for each column.
    public var columns: [Status]

    /// Not checked here: a solver passes over what is no basis of its program.
    public init(rows: [Status], columns: [Status]) {
        self.rows = rows
        self.columns = columns
    }

    /// Where one row or column stands.
    public enum Status: Hashable, Sendable {
        /// Between its bounds or at one of them, as the others determine.
        case basic
        case atLower
        case atUpper
        /// Nonbasic without bounds, at 0.
        case free
        /// Nonbasic with bounds that are equal.
        case fixed
    }
}
