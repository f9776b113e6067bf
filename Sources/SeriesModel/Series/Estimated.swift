/// Which numbers of an entry of a series are estimates, and where they come from.
public struct Estimated: Hashable, Sendable {
    /// Keys of the entry, such as `hotel`, in the order of the format; none: nothing is an estimate.
    public var keys: [String]
    /// Where the numbers come from, for people; nil where it is not said.
    public var source: String?

    /// Some numbers of an entry.
    public init(_ keys: [String] = [], source: String? = nil) {
        self.keys = keys
        self.source = source
    }

    /// Whether the number of a key is an estimate.
    public func contains(_ key: String) -> Bool { keys.contains(key) }
}

extension Estimated {
    /// The numbers of a fare that can be estimates.
    package static let fare = ["fare", "hours", "kgCO2"]
    /// Those of a venue.
    package static let venue = ["dayRate", "fixed", "hotel", "perDiem"]
    /// Those of a season.
    package static let season = ["fare", "hotel"]
    /// Those of a visa.
    package static let visa = ["notice", "fee"]
    /// Those of a service.
    package static let service = ["perDay", "perWorkshop"]
    /// That of a cost of the series.
    package static let cost = ["amount"]

    /// The lists of a series whose entries can hold estimates, with their numbers; seasons are those of venues.
    package static let lists = [
        ("venues", venue), ("fares", fare), ("visas", visa), ("services", service), ("costs", cost),
    ]
}

/// What can hold estimates.
protocol Estimable {
    var estimated: Estimated { get }
}

extension Fare: Estimable {}
extension Visa: Estimable {}
extension Venue: Estimable {}
extension Season: Estimable {}
extension Service: Estimable {}
extension SeriesCost: Estimable {}

extension Sequence where Element: Estimable {
    fileprivate var hasEstimates: Bool { contains { !$0.estimated.keys.isEmpty } }

    /// The same entries, in which of these costs those that are estimates are 0.
    fileprivate func waiving(_ costs: KeyValuePairs<String, WritableKeyPath<Element, Rational>>) -> [Element] {
        map { entry in
            var entry = entry
            for (key, cost) in costs where entry.estimated.contains(key) { entry[keyPath: cost] = 0 }
            return entry
        }
    }
}

extension Series {
    /// Whether anything in it is an estimate.
    public var hasEstimates: Bool {
        fares.hasEstimates || visas.hasEstimates || venues.hasEstimates || services.hasEstimates || costs.hasEstimates
            || venues.contains { $0.seasons.hasEstimates }
    }

    /// The same series in which nothing that is an estimate costs anything.
    package var withoutEstimatedCosts: Series {
        var copy = self
        copy.fares = fares.waiving(["fare": \.fare.value])
        copy.visas = visas.waiving(["fee": \.fee.value])
        copy.venues = venues.waiving(["dayRate": \.dayRate, "fixed": \.fixed, "hotel": \.hotel, "perDiem": \.perDiem])
        for index in copy.venues.indices {
            copy.venues[index].seasons = venues[index].seasons.waiving(["fare": \.fare, "hotel": \.hotel])
        }
        copy.services = services.waiving(["perDay": \.perDay, "perWorkshop": \.perWorkshop])
        copy.costs = costs.waiving(["amount": \.amount.value])
        return copy
    }
}
