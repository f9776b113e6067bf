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
