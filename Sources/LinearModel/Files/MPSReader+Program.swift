extension MPSReader {
    /// The program out of what was read without a fault.
    func build() -> LinearProgram {
        var program = LinearProgram(name: title)
        for column in columns {
            let bounds = column.isInteger && !column.isBounded ? .unit : column.bounds
            program.addVariable(column.name, bounds: bounds, kind: column.isInteger ? .integer : .continuous)
        }
        var hasObjective = false
        for row in rows {
            if row.kind == "N", !hasObjective {
                hasObjective = true
                let objective = LinearExpression(terms: row.terms, constant: 0 - row.rightSide)
                sense == .minimize ? program.minimize(objective) : program.maximize(objective)
            } else {
                program.add(Constraint(LinearExpression(terms: row.terms), in: row.bounds), named: row.name)
            }
        }
        return program
    }
}

extension MPSReader.RowData {
    /// A range widens an L row downwards, a G row upwards, and an E row to the side of its sign.
    fileprivate var bounds: Bounds {
        switch (kind, range) {
        case ("L", let range):
            Bounds(lower: range.map { rightSide - abs($0) } ?? -.infinity, upper: rightSide)
        case ("G", let range):
            Bounds(lower: rightSide, upper: range.map { rightSide + abs($0) } ?? .infinity)
        case ("E", let range?) where range < 0: Bounds(lower: rightSide + range, upper: rightSide)
        case ("E", let range): Bounds(lower: rightSide, upper: rightSide + (range ?? 0))
        default: .free
        }
    }
}
