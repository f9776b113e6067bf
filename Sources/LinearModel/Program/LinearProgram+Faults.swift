extension LinearProgram {
    /// Everything that makes the program unfit to be solved, in the order of objective, columns, rows; empty where it is fit.
    ///
    /// Empty names are allowed, any number of them: the writers give such columns and rows a name.
    ///
    /// - Complexity: O(columns + rows + nonzeros)
    package func faults() -> [ProgramFault] {
        var faults = objectiveFaults()
        var names: Set<String> = []
        for column in columns {
            faults += column.bounds.faults(of: .variable(column.name))
            if !column.name.isEmpty, !names.insert(column.name).inserted {
                faults.append(.repeatedName(.variable(column.name)))
            }
        }
        names.removeAll(keepingCapacity: true)
        faults += self.faults(inRows: rows.indices)
        for row in rows where !row.name.isEmpty && !names.insert(row.name).inserted {
            faults.append(.repeatedName(.row(row.name)))
        }
        return faults
    }

    /// Faults of the objective.
    package func objectiveFaults() -> [ProgramFault] {
        let constant: [ProgramFault] = objective.constant.isFinite ? [] : [.badConstant(objective.constant)]
        return constant + termFaults(objective.terms, in: .objective)
    }

    /// Faults of some rows' bounds and coefficients.
    package func faults(inRows range: Range<Int>) -> [ProgramFault] {
        rows[range].flatMap { $0.bounds.faults(of: .row($0.name)) + termFaults($0.terms, in: .row($0.name)) }
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
    package func faults(of place: ProgramFault.Place) -> [ProgramFault] {
        if lower.isNaN || upper.isNaN || lower == .infinity || upper == -.infinity {
            return [.badBound(of: place, self)]
        }
        return isEmpty ? [.crossedBounds(of: place, self)] : []
    }
}
