import BigInt
import LinearModel
import SeriesModel

/// What a share of whole people comes to: of each number of people that a quota may count at a workshop a whole number,
/// and between these the lines of their convex hull.
///
/// A third and a bit of 3 people are 2, and of 6 are 3: where no other numbers are possible, at least a third of the
/// people and one more. A share's own row says a third of the people and a bit. A series of nine people took 11.5 s
/// without these lines and takes 0.02 s with them.
struct ShareHull {
    /// How many people the quota may count.
    private let numbers: [Int]

    /// With more combinations of numbers than these there are no lines: people are many, and a share of them is nearly
    /// what its row says.
    private static let mostCombinations = 5_000.0

    /// A line over numbers of people.
    struct Line {
        fileprivate let slope: Double
        fileprivate let constant: Double

        /// Its value where a workshop is held, 0 where not.
        func at(_ counted: LinearExpression, _ isHeld: Variable) -> LinearExpression {
            slope * counted + constant * isHeld
        }
    }

    /// How many candidates of each delegation there are at a workshop, and the capacity there.
    struct Room: Hashable {
        let candidates: [Int]
        let capacity: Int?

        init(candidates: [Int], capacity: Int?) {
            self.candidates = candidates
            self.capacity = capacity
        }

        init(inClass position: Int, of draft: CompactProgram) {
            var candidates = Array(repeating: 0, count: draft.index.series.delegations.count)
            for attending in draft.attendances[position] {
                candidates[draft.index.people[attending.person].delegation] += 1
            }
            self.candidates = candidates
            capacity = draft.index.series.venues[draft.layout.classes[position].venue].capacity
        }
    }

    /// The people of some delegations: seats, capacity and balance decide how many there may be.
    init(of delegations: Set<Int>, in room: Room, _ series: Series) {
        let capacity = room.capacity ?? .max
        let most = zip(series.delegations, room.candidates).map { min($1, $0.seats.max ?? .max) }
        guard zip(series.delegations, most).allSatisfy({ $0.seats.min <= $1 }),
            most.reduce(1.0, { $0 * Double($1 + 1) }) <= Self.mostCombinations
        else {
            numbers = []
            return
        }
        var totals: Set<Totals> = [Totals()]
        for (number, delegation) in series.delegations.enumerated() {
            totals = Set(
                totals.flatMap { before in
                    (delegation.seats.min...most[number]).map { seats in
                        before.adding(
                            seats, isSide: delegation.role == .side, isCounted: delegations.contains(number))
                    }
                }
                .filter { $0.all <= capacity && $0.difference <= series.balance ?? .max })
        }
        numbers = Set(totals.map(\.counted)).sorted()
    }

    /// How many people of the delegations so far are at a workshop.
    private struct Totals: Hashable {
        var all = 0
        var counted = 0
        var sides: ClosedRange<Int>?

        var difference: Int { sides.map { $0.upperBound - $0.lowerBound } ?? 0 }

        func adding(_ seats: Int, isSide: Bool, isCounted: Bool) -> Totals {
            var sum = self
            sum.all += seats
            if isCounted { sum.counted += seats }
            if isSide {
                sum.sides = min(seats, sides?.lowerBound ?? seats)...max(seats, sides?.upperBound ?? seats)
            }
            return sum
        }
    }

    /// The lines of the convex hull from below over a whole value for each number of people.
    func lines(under value: (Rational) -> BigInt) -> [Line] {
        var corners: [(number: Int, value: Int)] = []
        for number in numbers {
            let new = (number: number, value: Int(value(Rational(number))))
            while let last = corners.last, let before = corners.dropLast().last,
                (last.number - before.number) * (new.value - before.value)
                    <= (last.value - before.value) * (new.number - before.number)
            {
                corners.removeLast()
            }
            corners.append(new)
        }
        if corners.count == 1 { return [Line(slope: 0, constant: Double(corners[0].value))] }
        return zip(corners, corners.dropFirst()).map { first, second in
            let slope = Double(second.value - first.value) / Double(second.number - first.number)
            return Line(slope: slope, constant: Double(first.value) - slope * Double(first.number))
        }
    }
}
