import LinearModel

/// What row prices prove of a program, column by column: a bound, and what each choice would cost.
///
/// For any row prices `y`, every point of the program has an objective of at least
/// `Σ_i min{y_i a : a in row i's bounds} + Σ_j min{d_j x : x in column j's bounds}` with `d = c − Aᵀy` (weak duality,
/// here for a minimum; a maximum is its negative). The prices come from the simplex; the bound is computed here from
/// them, so that a wrong or imprecise price makes the bound weaker and never wrong.
struct PriceBound: Sendable {
    /// No point of the program has a better objective.
    let bound: Double
    /// For each column `d_j` of the minimisation: by how much the bound worsens for each unit that the column leaves
    /// the bound at which it costs least.
    let reducedCosts: [Double]

    /// What row prices of the program's own sense prove.
    init(of program: LinearProgram, prices: [Double]) {
        let sign = program.sense == .minimize ? 1.0 : -1.0
        var reducedCosts = program.costs.map { sign * $0 }
        var bound = sign * program.objective.constant
        for (row, price) in zip(program.rows, prices) {
            let signed = sign * price
            guard let side = row.bounds.side(pricedAt: signed) else { continue }
            bound += signed * side
            for term in row.terms { reducedCosts[term.variable.index] -= signed * term.coefficient }
        }
        for (column, cost) in zip(program.columns, reducedCosts) where cost != 0 {
            bound += cost * (cost > 0 ? column.bounds.lower : column.bounds.upper)
        }
        self.bound = sign * bound
        self.reducedCosts = reducedCosts
    }

    /// The integer columns that no point as good as a target can move from one of their bounds, and those bounds.
    ///
    /// Moving column `j` by one unit costs at least `|d_j|` on top of the bound (Dantzig, Fulkerson and Johnson,
    /// *Solution of a large-scale traveling-salesman problem*, 1954).
    func fixings(in program: LinearProgram, asGoodAs target: Double) -> [Fixing] {
        let sign = program.sense == .minimize ? 1.0 : -1.0
        let slack = sign * (target - bound) + 1e-6 * max(1, abs(target))
        guard slack.isFinite else { return [] }
        return program.columns.indices.compactMap { index in
            let column = program.columns[index]
            guard column.kind == .integer, column.bounds.upper - column.bounds.lower == 1 else { return nil }
            let cost = reducedCosts[index]
            if cost > slack { return Fixing(variable: Variable(index: index), value: column.bounds.lower) }
            if -cost > slack { return Fixing(variable: Variable(index: index), value: column.bounds.upper) }
            return nil
        }
    }
}

/// A column that is held at a value.
struct Fixing: Hashable, Sendable {
    let variable: Variable
    let value: Double
}

extension LinearProgram {
    /// Holds columns at values.
    mutating func fix(_ fixings: [Fixing]) {
        for fixing in fixings { setBounds(of: fixing.variable, to: fixing.value...fixing.value) }
    }
}

extension Bounds {
    /// The bound of a row on which a price proves something, in the sense of a minimum: the lower one for a positive
    /// price, the upper one for a negative. Nil for a price that proves nothing, as its side has no bound: it is
    /// dropped. A solver's tolerances allow such prices.
    func side(pricedAt price: Double) -> Double? {
        let side = price > 0 ? lower : upper
        return price != 0 && price.isFinite && side.isFinite ? side : nil
    }
}
