import SeriesModel

/// A property of a part of a calendar file.
struct Property {
    var name: String
    var parameters: [String: String] = [:]
    var value: String
    /// Counted from 1; where a line is folded, its first.
    var line: Int
}

/// A part of a calendar file, such as an event, with those of its properties that say when it is.
struct Component {
    var name: String
    var line: Int
    var properties: [Property] = []
    var parts: [Component] = []

    /// The first property of a name.
    subscript(name: String) -> Property? { properties.first { $0.name == name } }

    func all(_ name: String) -> [Property] { properties.filter { $0.name == name } }
}

/// Takes a text apart into lines and parts (RFC 5545, 3.1 and 3.4). Nothing but what says when something is goes on:
/// no title, no place, and of people only who has declined, which is compared and never shown.
struct ContentLines {
    private static let known: Set<String> = [
        "BEGIN", "END", "CALSCALE", "METHOD", "X-WR-TIMEZONE", "TZID", "TZOFFSETFROM", "TZOFFSETTO", "DTSTART", "DTEND",
        "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE", "UID", "SEQUENCE", "DTSTAMP", "RECURRENCE-ID", "STATUS",
        "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS", "X-MICROSOFT-CDO-ALLDAYEVENT", "FREEBUSY", "ATTENDEE", "ORGANIZER",
        "X-WR-CALNAME",
    ]
    /// Parts that say when something is.
    private static let parts: Set<String> = [
        "VCALENDAR", "VEVENT", "VFREEBUSY", "VTIMEZONE", "STANDARD", "DAYLIGHT",
    ]

    /// The deepest nesting; a calendar needs three.
    private static let deepest = 64

    /// The calendars of a text.
    static func calendars(of bytes: [UInt8]) throws(CalendarFileError) -> [Component] {
        var calendars: [Component] = []
        var open: [Component] = []
        var faults: [CalendarFault] = []
        var first = true
        var last = 1
        for (line, text) in lines(of: bytes) {
            last = line
            guard let property = property(text, line) else {
                if first { break }
                continue
            }
            if first, property.name != "BEGIN" || property.value.uppercased() != "VCALENDAR" { break }
            first = false
            switch property.name {
            case "BEGIN":
                guard open.count < deepest else {
                    faults.append(CalendarFault(.nestedTooDeeply(limit: deepest), "BEGIN", line: line))
                    throw CalendarFileError(faults: faults)
                }
                open.append(Component(name: property.value.uppercased(), line: line))
            case "END":
                guard let part = open.popLast() else { continue }
                guard part.name == property.value.uppercased() else {
                    faults.append(CalendarFault(.wrongEnd(expected: shown(part.name)), "END", line: line))
                    throw CalendarFileError(faults: faults)
                }
                if open.isEmpty {
                    if part.name == "VCALENDAR" { calendars.append(part) }
                } else if parts.contains(part.name) {
                    open[open.count - 1].parts.append(part)
                }
            default: if !open.isEmpty { open[open.count - 1].properties.append(property) }
            }
        }
        if first { faults.append(CalendarFault(.noCalendar, line: 1)) }
        if let part = open.last { faults.append(CalendarFault(.torn(shown(part.name)), line: last)) }
        guard faults.isEmpty else { throw CalendarFileError(faults: faults) }
        return calendars
    }

    /// The name of a part, where it is one of the format's.
    private static func shown(_ name: String) -> String {
        parts.contains(name) || ["VALARM", "VTODO", "VJOURNAL"].contains(name) ? name : "a part"
    }

    /// The lines without their folds, those that begin with a known word; empty ones are passed over.
    private static func lines(of bytes: [UInt8]) -> [(line: Int, text: [UInt8])] {
        var found: [(line: Int, text: [UInt8])] = []
        var number = 0
        var isKept = false
        for raw in bytes.split(separator: 10, omittingEmptySubsequences: false) {
            number += 1
            let line = raw.last == 13 ? raw.dropLast() : raw
            guard let start = line.first else { continue }
            if start == 32 || start == 9 {
                if isKept { found[found.count - 1].text += line.dropFirst() }
                continue
            }
            let name = line.prefix { $0 != 58 && $0 != 59 }
            isKept = known.contains(String(decoding: name, as: UTF8.self).uppercased()) || found.isEmpty
            if isKept { found.append((number, Array(line))) }
        }
        return found
    }

    /// `NAME;PARAMETER="value":value`.
    private static func property(_ text: [UInt8], _ line: Int) -> Property? {
        var parts: [[UInt8]] = [[]]
        var isQuoted = false
        for (index, byte) in text.enumerated() {
            switch byte {
            case 34: isQuoted.toggle()
            case 59 where !isQuoted: parts.append([])
            // Outlook's own zones stand there without quotes: TZID=tzone://Microsoft/Utc.
            case 58
            where !isQuoted && parts[parts.count - 1].suffix(6) == Array("=tzone".utf8)
                && text[(index + 1)...].starts(with: [47, 47]):
                parts[parts.count - 1].append(byte)
            case 58 where !isQuoted:
                let words = parts.map { String(decoding: $0, as: UTF8.self) }
                var property = Property(
                    name: words[0].trimmed.uppercased(),
                    value: String(decoding: text[(index + 1)...], as: UTF8.self).trimmed, line: line)
                for word in words.dropFirst() {
                    guard let sign = word.firstIndex(of: "=") else { continue }
                    property.parameters[word[..<sign].uppercased()] = String(word[word.index(after: sign)...])
                }
                if property.name == "\u{FEFF}BEGIN" { property.name = "BEGIN" }
                return property
            default: parts[parts.count - 1].append(byte)
            }
        }
        return nil
    }
}
