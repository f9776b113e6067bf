import Foundation
import SeriesModel

/// Seconds since 1970-01-01 00:00, of a civil clock or of UTC.
typealias Seconds = Int

extension Seconds {
    static let day = 86_400

    /// The day on which they lie.
    var civilDay: Day { Day(number: (self - timeOfDay) / Self.day) }

    /// Those since its midnight.
    var timeOfDay: Int { ((self % Self.day) + Self.day) % Self.day }

    init(_ day: Day, _ seconds: Int) { self = day.number * Self.day + seconds }
}

/// A time zone: how a civil clock goes against UTC.
struct ZoneClock: Sendable {
    private enum Source {
        case fixed(Int)
        case system(TimeZone)
        /// From a moment in UTC on; the first counts before as well.
        case changes([(at: Seconds, offset: Int)])
    }

    private let source: Source

    static let utc = ZoneClock(source: .fixed(0))

    /// The changes of a zone that a file defines, in order; at least one.
    init(changes: [(at: Seconds, offset: Int)]) { source = .changes(changes) }

    private init(source: Source) { self.source = source }

    /// A zone by its IANA name, such as `Europe/Vienna`, or as Windows calls it.
    init?(named name: String) {
        if name == "tzone://Microsoft/Utc" {
            source = .fixed(0)
            return
        }
        // Some programs put a name of their own before: /mozilla.org/20050126_1/Europe/Vienna.
        let words = name.split(separator: "/")
        let tails = name.hasPrefix("/") ? [3, 2].filter { $0 < words.count } : []
        let names = [name] + tails.map { words.suffix($0).joined(separator: "/") }
        let known = names.first { Self.isName($0) && TimeZone(identifier: $0) != nil }
        let identifier = known ?? WindowsZones.identifier(of: name) ?? Self.shownByWindows(name)
        if let zone = identifier.flatMap({ TimeZone(identifier: $0) }) {
            source = .system(zone)
        } else if let offset = Self.fixedOffset(name) {
            source = .fixed(offset)
        } else {
            return nil
        }
    }

    /// The offset of `GMT+0200` or `UTC+02:00`. `GMT+2` is left alone: as `Etc/GMT+2` it means the other direction.
    private static func fixedOffset(_ name: String) -> Int? {
        guard name.hasPrefix("GMT") || name.hasPrefix("UTC") else { return nil }
        return offset(name.dropFirst(3))
    }

    /// Seconds from `+0200` or `+02:00`.
    private static func offset(_ text: Substring) -> Int? {
        let digits = text.dropFirst().filter { $0 != ":" }
        guard let sign = text.first, "+-".contains(sign), digits.count == 4, let number = Int(digits), number >= 0,
            number <= 1400, number % 100 < 60
        else { return nil }
        return (sign == "-" ? -1 : 1) * (number / 100 * 3600 + number % 100 * 60)
    }

    /// The zone of `(UTC+01:00) Amsterdam, Berlin, Bern, Rome`, as Windows shows it to people: that of the first of the
    /// cities that the table of zones has with this offset; or of `(UTC-05:00) Eastern Time (US & Canada)`.
    private static func shownByWindows(_ name: String) -> String? {
        guard name.hasPrefix("(UTC") || name.hasPrefix("(GMT"), let end = name.firstIndex(of: ")"),
            name.utf8.count < 200
        else { return nil }
        let sign = name[name.index(name.startIndex, offsetBy: 4)..<end]
        guard let offset = sign.isEmpty ? 0 : offset(sign) else { return nil }
        let words = name[name.index(after: end)...].drop { $0 == " " }
        if sign.isEmpty, words == "Coordinated Universal Time" { return "UTC" }
        if let time = words.range(of: " Time (") {
            return WindowsZones.identifier(of: words[..<time.lowerBound] + " Standard Time")
        }
        for city in words.split(separator: ",") {
            let tail = "/" + city.drop { $0 == " " }.replacing(" ", with: "_")
            // Newer spellings, such as Kolkata and Kathmandu, are known and not listed.
            let listed = TimeZone.knownTimeZoneIdentifiers.filter { $0.hasSuffix(tail) }
            let zone = (listed + ["Asia", "Europe"].map { $0 + tail }).first { identifier in
                isName(identifier) && TimeZone(identifier: identifier).map(standardOffset) == offset
            }
            if let zone { return zone }
        }
        return nil
    }

    /// Seconds from UTC without summer time.
    private static func standardOffset(_ zone: TimeZone) -> Int {
        // 1 January and 1 July 2026: in one of them it is winter.
        [1_767_225_600, 1_782_864_000].map { zone.secondsFromGMT(for: Date(timeIntervalSince1970: $0)) }.min() ?? 0
    }

    /// Whether this machine knows zones at all.
    static var hasTables: Bool { TimeZone(identifier: "Europe/Vienna") != nil }

    /// Abbreviations such as `EST` are no names: there are several zones of each.
    private static func isName(_ text: String) -> Bool {
        ["UTC", "GMT"].contains(text)
            || text.contains("/") && text.first?.isLetter ?? false && text.utf8.count <= 64
                && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/_+-".contains($0)) }
    }

    private func offset(at moment: Seconds) -> Int {
        switch source {
        case .fixed(let offset): return offset
        case .system(let zone): return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
        case .changes(let changes):
            var (low, high) = (0, changes.count)
            while low < high {
                let middle = (low + high) / 2
                if changes[middle].at <= moment { low = middle + 1 } else { high = middle }
            }
            return changes[max(0, low - 1)].offset
        }
    }

    func civil(_ moment: Seconds) -> Seconds { moment + offset(at: moment) }

    /// The moment at which the civil clock shows a time: of two the first, and within a gap as the clock went before.
    func moment(_ civil: Seconds) -> Seconds {
        let before = civil - offset(at: civil - Self.longestOffset)
        if self.civil(before) == civil { return before }
        let after = civil - offset(at: civil + Self.longestOffset)
        return self.civil(after) == civil ? after : before
    }

    private static let longestOffset = Seconds.day
}
