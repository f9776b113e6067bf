/// Where each row and column of an LP stands at a corner point.
package struct Basis: Hashable, Sendable {
    package var rows: [Status]
    package var columns: [Status]

    package init(rows: [Status], columns: [Status]) {
        self.rows = rows
        self.columns = columns
    }

    package enum Status: Hashable, Sendable {
        case basic
        case atLower
        case atUpper
        /// Nonbasic without bounds, at 0.
        case free
        case fixed
    }
}
