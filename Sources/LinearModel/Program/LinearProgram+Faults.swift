extension LinearProgram {
    /// Everything that makes the program unfit to be solved, in the order of objective, columns, rows; empty where it
    /// is fit.
    ///
    /// Empty names are allowed, any number of them: the writers give such columns and rows a name.
    ///
    /// - Complexity: O(columns + rows + nonzeros)
    public func faults() -> [ProgramFault] {
        var faults = self.faults(ofObjective: objective)
        var names: Set<String> = []
        for column in columns {
            faults += column.bounds.faults(of: .variable(column.name))
            if !column.name.isEmpty, !names.insert(column.name).inserted {
                faults.append(.repeatedName(.variable(column.name)))
            }
        }
        names.removeAll(keepingCapacity: true)
        for row in rows { faults += self.faults(of: row) }
        for row in rows where !row.name.isEmpty && !names.insert(row.name).inserted {
            faults.append(.repeatedName(.row(row.name)))
        }
        return faults
    }

    /// Faults of an objective over these columns.
    func faults(ofObjective objective: LinearExpression) -> [ProgramFault] {
        let constant: [ProgramFault] = objective.constant.isFinite ? [] : [.badConstant(objective.constant)]
        return constant + termFaults(objective.terms, in: .objective)
    }

    /// Faults of the bounds and coefficients of a row over these columns.
    func faults(of row: ConstraintRow) -> [ProgramFault] {
        row.bounds.faults(of: .row(row.name)) + termFaults(row.terms, in: .row(row.name))
    }

    private func termFaults(_ terms: [Term], in place: ProgramFault.Place) -> [ProgramFault] {
        var faults: [ProgramFault] = []
        for term in terms {
            if !columns.indices.contains(term.variable.index) {
                faults.append(.unknownVariable(in: place, index: term.variable.index))
            } else if !term.coefficient.isFinite {
                let name = columns[term.variable.index].name
                faults.append(.badCoefficient(of: place, variable: name, term.coefficient))
            }
        }
        return faults
    }
}

extension Bounds {
    /// What is wrong with bounds at `place`; empty where they leave a value.
    func faults(of place: ProgramFault.Place) -> [ProgramFault] {
        if lower.isNaN || upper.isNaN || lower == .infinity || upper == -.infinity {
            return [.badBound(of: place, self)]
        }
        return isEmpty ? [.crossedBounds(of: place, self)] : []
    }
}
