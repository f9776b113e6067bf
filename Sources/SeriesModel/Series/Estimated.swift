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

extension Series {
    /// Whether anything in it is an estimate.
    public var hasEstimates: Bool {
        fares.contains { !$0.estimated.keys.isEmpty } || visas.contains { !$0.estimated.keys.isEmpty }
            || venues.contains { venue in
                !venue.estimated.keys.isEmpty || venue.seasons.contains { !$0.estimated.keys.isEmpty }
            } || services.contains { !$0.estimated.keys.isEmpty } || costs.contains { !$0.estimated.keys.isEmpty }
    }

    /// The same series in which nothing that is an estimate costs anything.
    package var withoutEstimatedCosts: Series {
        var copy = self
        for index in copy.fares.indices where fares[index].estimated.contains("fare") {
            copy.fares[index].fare.value = 0
        }
        for index in copy.visas.indices where visas[index].estimated.contains("fee") {
            copy.visas[index].fee.value = 0
        }
        for index in copy.venues.indices {
            let estimated = venues[index].estimated
            if estimated.contains("dayRate") { copy.venues[index].dayRate = 0 }
            if estimated.contains("fixed") { copy.venues[index].fixed = 0 }
            if estimated.contains("hotel") { copy.venues[index].hotel = 0 }
            if estimated.contains("perDiem") { copy.venues[index].perDiem = 0 }
            for season in venues[index].seasons.indices {
                if venues[index].seasons[season].estimated.contains("fare") {
                    copy.venues[index].seasons[season].fare = 0
                }
                if venues[index].seasons[season].estimated.contains("hotel") {
                    copy.venues[index].seasons[season].hotel = 0
                }
            }
        }
        for index in copy.services.indices {
            if services[index].estimated.contains("perDay") { copy.services[index].perDay = 0 }
            if services[index].estimated.contains("perWorkshop") { copy.services[index].perWorkshop = 0 }
        }
        for index in copy.costs.indices where costs[index].estimated.contains("amount") {
            copy.costs[index].amount.value = 0
        }
        return copy
    }
}
