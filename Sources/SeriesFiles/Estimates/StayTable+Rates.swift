import SeriesModel

extension StayTable {
    /// What a night and a day cost somewhere, in USD.
    struct Rate: Sendable {
        let night: Rational
        let day: Rational
        /// Parts of the year, as month and day, in which a night costs something else.
        let seasons: [(first: [Int], last: [Int], night: Rational)]
    }

    /// The rate of a city, else of the rest of its country.
    static func rate(_ city: City) -> Rate? { cities[key(city)] ?? rates[city.country] }

    private static func key(_ city: City) -> String { "\(city.country) \(city.name)" }

    private static let rates: [String: Rate] = Dictionary(
        text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard words.count >= 3, let night = Rational(decimal: words[1]), let day = Rational(decimal: words[2])
            else {
                return nil
            }
            let seasons = stride(from: 3, to: words.count - 1, by: 2).compactMap { place in
                let ends = words[place].split(separator: "/").map { $0.split(separator: "-").compactMap { Int($0) } }
                guard ends.count == 2, ends.allSatisfy({ $0.count == 2 }),
                    let other = Rational(decimal: words[place + 1])
                else { return nil as (first: [Int], last: [Int], night: Rational)? }
                return (first: ends[0], last: ends[1], night: other)
            }
            return (words[0], Rate(night: night, day: day, seasons: seasons))
        }, uniquingKeysWith: { first, _ in first })

    /// By country and name, so that all airports of a city have its rate.
    private static let cities: [String: Rate] = Dictionary(
        City.all.compactMap { city in rates[city.code].map { (key(city), $0) } },
        uniquingKeysWith: { first, _ in first })
}

extension StayTable.Rate {
    /// The days of a season within others, a range for each year; none where they do not meet.
    static func days(_ first: [Int], _ last: [Int], within horizon: DayRange) -> [DayRange] {
        let years = (horizon.first.date.year - 1)...horizon.last.date.year
        return years.compactMap { year in
            // A season may go on in the next year.
            let isOver = last.lexicographicallyPrecedes(first)
            guard let start = Day(year: year, month: first[0], day: first[1]),
                let end = Day(year: isOver ? year + 1 : year, month: last[0], day: last[1]),
                end >= horizon.first, start <= horizon.last
            else { return nil }
            return DayRange(max(start, horizon.first), min(end, horizon.last))
        }
    }
}
