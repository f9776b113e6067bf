import TestSupport
import LinearModel

/// Small programs with whole numbers for data, each kind leaning towards one sort of trouble.
struct RandomPrograms {
    enum Kind: String, CaseIterable {
        case plain
        case infeasible
        case unbounded
        case degenerate
        case equalities
        case signs
    }

    static func make(_ kind: Kind, seed: UInt64) -> LinearProgram {
        var maker = RandomPrograms(kind: kind, generator: SeededGenerator(state: seed))
        return maker.make()
    }

    let kind: Kind
    var generator: SeededGenerator

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    private mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    private mutating func make() -> LinearProgram {
        var program = LinearProgram(name: kind.rawValue)
        let integers = number(0...3)
        let continuous = integers == 3 ? number(0...1) : number((integers == 0 ? 1 : 0)...(3 - integers + 1))
        for index in 0..<(integers + continuous) { addVariable(index, index < integers, &program) }
        let rows = number(1...(kind == .degenerate ? 5 : kind == .equalities || kind == .unbounded ? 2 : 4))
        for index in 0..<rows {
            program.add(constraint(over: program.columns.count), named: "r\(index)")
        }
        var objective = expression(over: program.columns.count, range: kind == .degenerate ? -1...1 : -5...5)
        objective.constant = Double(number(-3...3))
        chance(50) ? program.minimize(objective) : program.maximize(objective)
        return program
    }

    private mutating func addVariable(_ index: Int, _ isInteger: Bool, _ program: inout LinearProgram) {
        let lower = kind == .signs ? number(-6...1) : number(0...1)
        let upper = lower + number(isInteger ? 0...3 : 0...6)
        var bounds = Bounds(lower: Double(lower), upper: Double(upper))
        if !isInteger {
            if kind == .signs, chance(40) { bounds.lower = -.infinity }
            if kind == .unbounded ? chance(80) : chance(30) { bounds.upper = .infinity }
            if kind == .unbounded, chance(30) { bounds.lower = -.infinity }
        }
        program.addVariable("x\(index)", bounds: bounds, kind: isInteger ? .integer : .continuous)
    }

    private mutating func expression(over count: Int, range: ClosedRange<Int>) -> LinearExpression {
        var sum = LinearExpression()
        for index in 0..<count where chance(75) { sum.add(Double(number(range)), Variable(index: index)) }
        return sum
    }

    private mutating func constraint(over count: Int) -> Constraint {
        switch kind {
        case .degenerate:
            // Many rows through one point.
            let sum = expression(over: count, range: -2...2)
            return chance(70) ? sum .<= 0.0 : sum .>= 0.0
        case .infeasible:
            let sum = expression(over: count, range: 0...4)
            return chance(50) ? sum .>= Double(number(8...30)) : sum .<= Double(number(-3...6))
        case .equalities where chance(80):
            return expression(over: count, range: -2...4) .== Double(number(-2...8))
        case .unbounded where chance(70):
            return expression(over: count, range: -3...3) .>= Double(number(-9...3))
        default:
            let sum = expression(over: count, range: -4...5)
            let right = Double(number(-4...12))
            switch number(0...3) {
            case 0: return sum .>= right - 6
            case 1: return Constraint(sum, in: (right - Double(number(0...6)))...right)
            default: return sum .<= right
            }
        }
    }
}
