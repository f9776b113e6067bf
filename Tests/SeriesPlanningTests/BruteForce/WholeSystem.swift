/// Sums of whole numbers, none negative, with limits: is there a solution? Exact, for small systems.
///
/// The first phase of the simplex in whole numbers (every entry is a subdeterminant; Bareiss, *Sylvester's identity and
/// multistep integer-preserving Gaussian elimination*, 1968), with Bland's rule, and branching where a number is
/// broken.
struct WholeSystem {
    private enum Relation { case atMost, equal, atLeast }

    private var variables = 0
    private var rows: [(variables: [Int], relation: Relation, limit: Int)] = []

    mutating func addVariable() -> Int {
        variables += 1
        return variables - 1
    }

    mutating func add(_ variables: [Int], atMost limit: Int) { rows.append((variables, .atMost, limit)) }
    mutating func add(_ variables: [Int], equalTo limit: Int) { rows.append((variables, .equal, limit)) }
    mutating func add(_ variables: [Int], atLeast limit: Int) { rows.append((variables, .atLeast, limit)) }

    /// Whether there is a whole solution; nil where too many parts were looked at.
    func isFeasible() -> Bool? {
        var open = [self]
        var looked = 0
        while let system = open.popLast() {
            looked += 1
            guard looked <= 200 else { return nil }
            guard let corner = system.corner() else { continue }
            guard let broken = corner.firstIndex(where: { $0.over % $0.under != 0 }) else { return true }
            let below = corner[broken].over / corner[broken].under
            var up = system
            up.add([broken], atLeast: below + 1)
            var down = system
            down.add([broken], atMost: below)
            open += [up, down]
        }
        return false
    }

    /// A corner of the system without wholeness, as fractions; nil where there is none.
    private func corner() -> [(over: Int, under: Int)]? {
        guard rows.allSatisfy({ $0.relation == .atLeast || $0.limit >= 0 }) else { return nil }
        let slacks = rows.filter { $0.relation != .equal }.count
        let structural = variables + slacks
        let width = structural + 1
        // Artificial columns never come back in, so they are not kept.
        var table = [Int](repeating: 0, count: (rows.count + 1) * width)
        var basis: [Int] = []
        var slack = variables
        for (row, (terms, relation, limit)) in rows.enumerated() {
            for term in terms { table[row * width + term] += 1 }
            table[row * width + structural] = limit
            switch relation {
            case .atMost:
                table[row * width + slack] = 1
                basis.append(slack)
                slack += 1
            case .atLeast:
                table[row * width + slack] = -1
                basis.append(structural + row)
                slack += 1
            case .equal:
                basis.append(structural + row)
            }
            if basis[row] >= structural {
                for column in 0..<width { table[rows.count * width + column] -= table[row * width + column] }
            }
        }
        var under = 1
        let height = rows.count
        table.withUnsafeMutableBufferPointer { table in
            while let entering = (0..<structural).first(where: { table[height * width + $0] < 0 }) {
                var leaving = -1
                for row in 0..<height where table[row * width + entering] > 0 {
                    guard leaving >= 0 else {
                        leaving = row
                        continue
                    }
                    let new = table[row * width + structural] * table[leaving * width + entering]
                    let old = table[leaving * width + structural] * table[row * width + entering]
                    if new < old || (new == old && basis[row] < basis[leaving]) { leaving = row }
                }
                guard leaving >= 0 else { return }
                let pivot = table[leaving * width + entering]
                for row in 0...height where row != leaving {
                    let factor = table[row * width + entering]
                    for column in 0..<width {
                        let sum = table[row * width + column] * pivot - factor * table[leaving * width + column]
                        table[row * width + column] = sum / under
                    }
                }
                under = pivot
                basis[leaving] = entering
            }
        }
        guard table[height * width + structural] == 0 else { return nil }
        var values = [(over: Int, under: Int)](repeating: (0, 1), count: variables)
        for (row, variable) in basis.enumerated() where variable < variables {
            values[variable] = (table[row * width + structural], under)
        }
        return values
    }
}
