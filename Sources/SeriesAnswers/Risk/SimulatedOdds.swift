import SeriesModel

/// The odds of a part by drawing who comes, many times.
///
/// Units that must come always do in the draws; that they do is a factor known exactly. The odds under one unit's
/// coming or not take the same draws with that unit changed.
struct SimulatedOdds: PartOdds {
    private let part: CrowdPart
    private let draws: Int
    /// That every unit comes that must.
    private let required: Double
    /// Whether each unit has come in each draw, draw after draw.
    private let came: [Bool]
    /// The counts of each draw, draw after draw.
    private let counts: [Int]
    /// Whether each draw keeps the rules.
    private let isGood: [Bool]
    let holds: Probability
    let present: [Probability]
    let absent: [Probability]

    init(_ part: CrowdPart, draws: Int, seed: UInt64, stream: Int) {
        self.part = part
        self.draws = draws
        let width = part.totals.count
        required = part.units.reduce(1) { $0 * $1.possible }
        var random = SplitMix64(seed: seed, stream: stream)
        var came: [Bool] = []
        var counts: [Int] = []
        var isGood: [Bool] = []
        came.reserveCapacity(draws * part.units.count)
        counts.reserveCapacity(draws * width)
        for _ in 0..<draws {
            var now = Array(repeating: 0, count: width)
            for unit in part.units {
                let comes = random.unit() < unit.odds
                came.append(comes)
                if comes { for counter in 0..<width { now[counter] += unit.adds[counter] } }
            }
            counts += now
            isGood.append(part.holds(now))
        }
        self.came = came
        self.counts = counts
        self.isGood = isGood
        holds = Probability(hits: isGood.count { $0 }, of: draws).scaled(by: required)
        var present: [Probability] = []
        var absent: [Probability] = []
        for (position, unit) in part.units.enumerated() {
            var hits = (with: 0, without: 0)
            var now = Array(repeating: 0, count: width)
            for draw in 0..<draws {
                let comes = came[draw * part.units.count + position]
                for counter in 0..<width {
                    now[counter] = counts[draw * width + counter] + (comes ? -unit.adds[counter] : unit.adds[counter])
                }
                let isOtherwiseGood = part.holds(now)
                if comes ? isGood[draw] : isOtherwiseGood { hits.with += 1 }
                if comes ? isOtherwiseGood : isGood[draw] { hits.without += 1 }
            }
            let others = part.units.indices.reduce(1.0) {
                $1 == position ? $0 : $0 * part.units[$1].possible
            }
            present.append(Probability(hits: hits.with, of: draws).scaled(by: others))
            absent.append(Probability(hits: hits.without, of: draws).scaled(by: others))
        }
        self.present = present
        self.absent = absent
    }

    func mended(by adds: [Int], insteadOfSomeOf units: [Int]) -> Probability {
        let width = part.totals.count
        var hits = 0
        var now = Array(repeating: 0, count: width)
        for draw in 0..<draws where !isGood[draw] {
            guard units.contains(where: { !came[draw * part.units.count + $0] }) else { continue }
            for counter in 0..<width { now[counter] = counts[draw * width + counter] + adds[counter] }
            if part.holds(now) { hits += 1 }
        }
        return Probability(hits: hits, of: draws).scaled(by: required)
    }
}

/// Random numbers that are the same on every run and machine (Steele, Lea and Flood, *Fast splittable pseudorandom
/// number generators*, 2014).
struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// The sequence that begins at a seed; different streams of one seed are independent of each other.
    init(seed: UInt64, stream: Int) {
        state = seed
        // A stream begins where the generator, applied to the seed and its number, says.
        state = next() &+ UInt64(bitPattern: Int64(stream)) &* 0xD1B5_4A32_D192_ED03
        state = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0, to below 1, in steps of 2⁻⁵³.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
