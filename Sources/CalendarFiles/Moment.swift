import SeriesModel

/// A date or a time as a calendar file says it.
struct Moment {
    /// What the clock shows; of a date its midnight.
    var civil: Seconds
    var isDate: Bool
    /// Which clock; nil: whichever hangs where somebody is.
    var clock: ZoneClock?

    /// The moment, where the clock is known.
    var utc: Seconds? { clock?.moment(civil) }

    /// `20270315`, `20270315T090000` or `20270315T090000Z`; nil where it is neither.
    init?(_ text: some StringProtocol, clock: ZoneClock?) {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            bytes[range].reduce(Int?.some(0)) { value, byte in
                (48...57).contains(byte) ? value.map { $0 * 10 + Int(byte) - 48 } : nil
            }
        }
        guard [8, 15, 16].contains(bytes.count), let year = number(0..<4), let month = number(4..<6),
            let date = number(6..<8), let day = Day(year: year, month: month, day: date)
        else { return nil }
        isDate = bytes.count == 8
        guard !isDate else {
            civil = Seconds(day, 0)
            return
        }
        guard bytes[8] == UInt8(ascii: "T"), let hour = number(9..<11), let minute = number(11..<13),
            let second = number(13..<15), hour < 24, minute < 60, second <= 60
        else { return nil }
        civil = Seconds(day, hour * 3600 + minute * 60 + min(second, 59))
        let isUTC = bytes.count == 16
        guard !isUTC || bytes[15] == UInt8(ascii: "Z") else { return nil }
        self.clock = isUTC ? .utc : clock
    }

    init(civil: Seconds, isDate: Bool, clock: ZoneClock?) {
        self.civil = civil
        self.isDate = isDate
        self.clock = clock
    }

}

/// Occurrences that do not take place as the rule says.
struct MomentSet {
    private var utc: Set<Seconds> = []
    /// Without a clock, and all.
    private var floating: Set<Seconds> = []
    private var civil: Set<Seconds> = []
    /// Said by their day alone, and all.
    private var dates: Set<Day> = []
    private var days: Set<Day> = []

    init(_ moments: [Moment]) { for moment in moments { insert(moment) } }

    mutating func insert(_ moment: Moment) {
        days.insert(moment.civil.civilDay)
        if moment.isDate { dates.insert(moment.civil.civilDay) }
        civil.insert(moment.civil)
        if let known = moment.utc { utc.insert(known) } else { floating.insert(moment.civil) }
    }

    /// Whether an occurrence is meant: a date means all of its day, and times are the same moment in every zone.
    func contains(_ occurrence: Moment) -> Bool {
        let day = occurrence.civil.civilDay
        if occurrence.isDate { return days.contains(day) }
        if dates.contains(day) { return true }
        guard let known = occurrence.utc else { return civil.contains(occurrence.civil) }
        return utc.contains(known) || floating.contains(occurrence.civil)
    }
}

extension Property {
    /// A length of time such as `PT1H30M`, `P2D`, `P1W`; nil where it is none.
    static func duration(_ text: some StringProtocol) -> Seconds? {
        var rest = Substring(text.uppercased())
        if rest.first == "+" { rest = rest.dropFirst() }
        guard rest.first == "P" else { return nil }
        rest = rest.dropFirst()
        let units: [Character: Seconds] = ["W": 7 * Seconds.day, "D": Seconds.day, "H": 3600, "M": 60, "S": 1]
        var total = 0
        while let first = rest.first {
            if first == "T" {
                rest = rest.dropFirst()
                continue
            }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(digits.count)
            guard digits.count <= 6, let number = Int(digits), let unit = rest.first.flatMap({ units[$0] }) else {
                return nil
            }
            total += number * unit
            rest = rest.dropFirst()
        }
        return total
    }
}
