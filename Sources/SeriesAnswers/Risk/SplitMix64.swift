import SeriesModel

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
