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

/// Something that makes a program unfit to be solved or written.
public enum ProgramFault: Hashable, Sendable {
    /// Bounds of the named variable or row cross.
    case crossedBounds(of: Place, Bounds)
    /// A bound is no number, or is infinite on the wrong side.
    case badBound(of: Place, Bounds)
    /// A coefficient is infinite or no number.
    case badCoefficient(of: Place, variable: String, Double)
    /// The objective's constant is infinite or no number.
    case badConstant(Double)
    /// A term names a column that the program has not.
    case unknownVariable(in: Place, index: Int)
    /// Two columns or two rows bear one name.
    case repeatedName(Place)

    /// Where a fault is.
    public enum Place: Hashable, Sendable {
        case objective
        case variable(String)
        case row(String)
    }
}

extension ProgramFault: CustomStringConvertible {
    /// In words, for whoever reads errors.
    public var description: String {
        switch self {
        case .crossedBounds(let place, let bounds):
            "\(place): the lower bound \(bounds.lower) is above the upper bound \(bounds.upper)"
        case .badBound(let place, let bounds):
            "\(place): the bounds \(bounds.lower) and \(bounds.upper) leave no finite value"
        case .badCoefficient(let place, let variable, let value):
            "\(place): the coefficient of \(variable) is \(value)"
        case .badConstant(let value):
            "objective: the constant is \(value)"
        case .unknownVariable(let place, let index):
            "\(place): there is no column \(index)"
        case .repeatedName(let place):
            "\(place): the name is used twice"
        }
    }
}

extension ProgramFault.Place: CustomStringConvertible {
    /// In words, for whoever reads errors.
    public var description: String {
        switch self {
        case .objective: "objective"
        case .variable(let name): "variable \(name)"
        case .row(let name): "row \(name)"
        }
    }
}
