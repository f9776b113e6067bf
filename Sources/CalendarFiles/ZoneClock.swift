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
        guard let identifier = known ?? WindowsZones.identifier(of: name), let zone = TimeZone(identifier: identifier)
        else { return nil }
        source = .system(zone)
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
