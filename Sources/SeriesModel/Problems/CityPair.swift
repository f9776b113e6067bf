/// A home city and a venue city.
public struct CityPair: Hashable, Comparable, Sendable {
    /// A home city.
    public var from: String
    /// A venue city.
    public var to: String

    /// From a home city to a venue city.
    public init(from: String, to: String) {
        self.from = from
        self.to = to
    }

    /// By home city, then by venue city.
    public static func < (first: CityPair, second: CityPair) -> Bool {
        (first.from, first.to) < (second.from, second.to)
    }
}
