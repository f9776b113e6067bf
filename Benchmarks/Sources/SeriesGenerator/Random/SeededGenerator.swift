/// Random numbers that are the same on every run and machine: SplitMix64 (Steele, Lea and Flood, *Fast splittable
/// pseudorandom number generators*, 2014).
///
/// Numbers of a range are drawn here and not by the standard library, whose way may change between versions.
struct SeededGenerator: Sendable {
    private var state: UInt64

    /// The numbers of a seed, apart from those of the same seed with another stream.
    init(seed: Int, stream: Int = 0) {
        state = UInt64(bitPattern: Int64(seed)) &* 0xD134_2543_DE82_EF95 &+ UInt64(bitPattern: Int64(stream))
        state = next() ^ next()
    }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number of a range, all equally likely to within one part in 2⁶⁴.
    mutating func number(_ range: ClosedRange<Int>) -> Int {
        let width = UInt64(range.upperBound - range.lowerBound) + 1
        return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
    }

    /// True so many times out of a hundred.
    mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

    /// One of several values.
    mutating func pick<Value>(_ first: Value, _ others: Value...) -> Value {
        let position = number(0...others.count)
        return position == 0 ? first : others[position - 1]
    }

    /// So many of some values, or all where there are fewer, in an order of chance.
    mutating func sample<Value>(_ count: Int, of values: [Value]) -> [Value] {
        var left = values
        var taken: [Value] = []
        while taken.count < count, !left.isEmpty { taken.append(left.remove(at: number(0...(left.count - 1)))) }
        return taken
    }
}
