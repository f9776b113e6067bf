import LinearModel
import Testing

@Suite struct ExpressionTests {
    let x = Variable(index: 0)
    let y = Variable(index: 1)

    @Test func `operators build sums`() {
        let sum = 2 * x - 3 * y + 4 - (x - 1)
        #expect(sum.merged() == LinearExpression(terms: [Term(1, x), Term(-3, y)], constant: 5))
        #expect((-(x + y) / 2).merged() == LinearExpression(terms: [Term(-0.5, x), Term(-0.5, y)], constant: 0))
        #expect((5 - x).merged() == LinearExpression(terms: [Term(-1, x)], constant: 5))
        #expect(sum.value(at: [10, 1]) == 12)
    }

    @Test func `terms are added in place`() {
        var sum = LinearExpression()
        for step in 0..<1_000 { sum.add(1, Variable(index: step % 3)) }
        sum.add(2, x + 3)
        sum += 1
        sum -= y
        #expect(sum.terms.count == 1_002)
        let expected = [Term(336, x), Term(332, y), Term(333, Variable(index: 2))]
        #expect(sum.merged() == LinearExpression(terms: expected, constant: 7))
    }

    @Test func `merging drops what cancels`() {
        #expect((x - x).merged() == LinearExpression())
        #expect((y + x - y).merged() == LinearExpression(x))
    }

    @Test func `constraints take constants to the right`() {
        #expect((2 * x + 1 .<= 4) == Constraint(2 * x, in: -.infinity...3))
        #expect((3 .>= x + y).bounds == Bounds(lower: -3, upper: .infinity))
        #expect((x .== y).bounds == Bounds(lower: 0, upper: 0))
        #expect((x .>= 2 * y + 5).bounds == Bounds(lower: 5, upper: .infinity))
        #expect(Constraint(x + 10, in: 1...3).bounds == Bounds(lower: -9, upper: -7))
    }
}
