import SeriesModel
import SeriesPlanning

/// Prices of attendances, each worked out once for a venue and a season.
struct PriceCache {
    private struct Key: Hashable {
        let person: Int
        let venue: Int
        let season: Int?
        /// Only where notice may run out does the day itself matter.
        let day: Day?
    }

    private let index: SeriesIndex
    private let dayMatters: Bool
    private var attendances: [Key: Money] = [:]
    private var workshops: [Int: Money] = [:]

    init(_ index: SeriesIndex) {
        self.index = index
        dayMatters = index.series.today != nil && index.series.visas.contains { $0.notice > 0 }
    }

    /// What one attendance costs.
    mutating func attendance(of person: Int, at option: WorkshopOption) -> Money {
        let season = index.series.venues[option.venue].seasons.firstIndex { season in
            season.dates.contains { $0.contains(option.start) }
        }
        let passports = index.series.participants[person].passports.count
        let key = Key(
            person: person, venue: option.venue, season: season,
            day: dayMatters && passports > 1 ? option.start : nil)
        if let known = attendances[key] { return known }
        let price = index.personalPrices(person, at: option).total
        attendances[key] = price
        return price
    }

    /// What a workshop at a venue costs whoever attends.
    mutating func workshop(at venue: Int) -> Money {
        if let known = workshops[venue] { return known }
        let price = index.workshopPrices(at: venue).values.reduce(.zero, +)
        workshops[venue] = price
        return price
    }
}
