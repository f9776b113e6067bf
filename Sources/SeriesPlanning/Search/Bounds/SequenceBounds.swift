import LinearModel

/// Bounds on the plans of each of some sequences of classes.
///
/// Prices from the relaxation of all sequences say the same of most of them, as they are those of a mixture. The prices
/// of one sequence's own relaxation say all of it, and much of sequences like it. Bounds hold for any prices, see
/// ``OptionBounds``: so these are tried on all that are left, and on the same sequence in programs that come later.
struct SequenceBounds {
    /// The sequences that are left, the most promising first.
    var left: [ClassSequence]
    private let draft: CompactProgram
    /// With the goal as its objective.
    private let program: LinearProgram
    /// The prices of the relaxation of all sequences.
    private let prices: [Double]
    private let places: ProgramPlaces
    /// Where the relaxations of some of the sequences ended before, in this program or in others like it.
    private var ends: [[Int]: SequenceEnd] = [:]

    /// Bounds on some sequences.
    ///
    /// - Parameters:
    ///   - sequences: with what their bounds are so far.
    ///   - draft: the program that they are part of.
    ///   - program: the same with the goal as its objective.
    ///   - prices: those of its relaxation.
    ///   - known: where relaxations of sequences ended, in this program or in others like it.
    init(
        _ sequences: [ClassSequence], of draft: CompactProgram, _ program: LinearProgram, prices: [Double],
        known: [SequenceEnd] = []
    ) {
        left = sequences
        self.draft = draft
        self.program = program
        self.prices = Array(prices.prefix(program.rows.count))
        places = ProgramPlaces(of: draft)
        for end in known {
            let classes = end.classes.compactMap { held in
                held.lazy.compactMap { [places] in places.options[$0] }.first.map { draft.classOfOption[$0] }
            }
            if classes.count == end.classes.count { ends[classes] = end }
        }
        sort()
    }

    private mutating func sort() {
        let isMinimum = program.sense == .minimize
        // Equal ones stay in the order of their classes.
        left.sort {
            $0.bound == $1.bound
                ? $0.classes.lexicographicallyPrecedes($1.classes) : ($0.bound < $1.bound) == isMinimum
        }
    }

    /// Leaves out sequences by their bounds.
    mutating func leaveOut(_ isOut: (Double) -> Bool) { left.removeAll { isOut($0.bound) } }

    /// Where the relaxation of a sequence ended before.
    func end(of sequence: ClassSequence) -> SequenceEnd? { ends[sequence.classes] }

    /// Better bounds by the prices of one sequence's relaxation, and by mixtures of them with those of all: such as are
    /// just enough for that sequence go less far astray elsewhere.
    ///
    /// - Parameters:
    ///   - sequence: the sequence, with its bound before.
    ///   - own: its relaxation's bound.
    ///   - end: where its relaxation ended.
    ///   - target: what a bound must be worse than.
    ///   - isOut: whether a bound is.
    mutating func tighten(
        _ sequence: ClassSequence, _ own: Double, by end: SequenceEnd, towards target: Double,
        _ isOut: (Double) -> Bool
    ) {
        guard !left.isEmpty else { return }
        let ours = end.prices(in: places, of: draft, sequence.classes)
        let enough = (target - sequence.bound) / (own - sequence.bound)
        let shares = enough > 0 && enough < 0.5 ? [1, 1.1 * enough, 0.5 + 0.5 * enough] : [1]
        for share in shares {
            raise(to: zip(prices, ours).map { $0 + share * ($1 - $0) }, left.indices)
            leaveOut(isOut)
        }
        sort()
    }

    /// Puts a sequence back behind those that are more promising now; false where there are none.
    mutating func putBack(_ sequence: ClassSequence, _ bound: Double) -> Bool {
        let isMinimum = program.sense == .minimize
        func isBetter(_ other: Double) -> Bool {
            // What differs by less than a unit in the last digits of a solver does not differ.
            let margin = 1e-6 * max(1, abs(bound))
            return isMinimum ? other < bound - margin : other > bound + margin
        }
        guard let next = left.first, isBetter(next.bound) else { return false }
        let place = left.firstIndex { !isBetter($0.bound) } ?? left.count
        left.insert(ClassSequence(classes: sequence.classes, bound: bound), at: place)
        return true
    }

    /// Takes what the prices of all prove.
    mutating func raise() {
        guard prices.contains(where: { $0 != 0 }) else { return }
        raise(to: prices, left.indices)
        sort()
    }

    /// Takes what the prices of all prove, and those of each sequence of which they are known, as long as it is left.
    mutating func raise(_ isOut: (Double) -> Bool) {
        raise(to: prices, left.indices)
        leaveOut(isOut)
        for (classes, end) in ends.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            guard left.contains(where: { $0.classes == classes }) else { continue }
            raise(to: end.prices(in: places, of: draft, classes), left.indices)
            leaveOut(isOut)
        }
        sort()
    }

    /// Takes what prices prove of some of the sequences, where that is better.
    private mutating func raise(to prices: [Double], _ places: some Sequence<Int>) {
        let costs = ReducedCosts(of: draft, program, prices: prices)
        var ofClass: [Int: Double] = [:]
        for place in places {
            var sum = costs.constant
            for position in left[place].classes {
                let least = ofClass[position] ?? costs.least(ofClass: position, draft, program)
                ofClass[position] = least
                sum += least
            }
            left[place].bound = costs.sign * max(costs.sign * left[place].bound, sum)
        }
    }
}
