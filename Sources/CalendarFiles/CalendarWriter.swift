package import SeriesModel

/// Writes calendars as RFC 5545 has them: lines that end with CR LF, folded at 75 octets, days without any zone. The
/// same events give the same bytes.
package enum CalendarWriter {
    /// The text of a calendar file.
    package static func text(of calendar: OutputCalendar) -> String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:\(escaped(calendar.product))", "CALSCALE:GREGORIAN",
            "METHOD:\(calendar.method.rawValue)",
        ]
        if let name = calendar.name { lines.append("X-WR-CALNAME:\(escaped(name))") }
        lines += calendar.events.flatMap(self.lines)
        lines.append("END:VCALENDAR")
        return lines.map { folded($0) + "\r\n" }.joined()
    }

    private static func lines(of event: OutputEvent) -> [String] {
        [
            "BEGIN:VEVENT", "UID:\(escaped(event.uid))", "DTSTAMP:\(date(event.stamp))T000000Z",
            "SEQUENCE:\(event.sequence)", "DTSTART;VALUE=DATE:\(date(event.days.first))",
            // The first day that is no longer of it.
            "DTEND;VALUE=DATE:\(date(event.days.last + 1))", "SUMMARY:\(escaped(event.title))",
            event.place.map { "LOCATION:\(escaped($0))" },
            "STATUS:\(event.isCancelled ? "CANCELLED" : "CONFIRMED")",
            "TRANSP:\(event.isBusy ? "OPAQUE" : "TRANSPARENT")",
            // Outlook takes whole days for free ones otherwise.
            "X-MICROSOFT-CDO-BUSYSTATUS:\(event.isBusy ? "BUSY" : "FREE")", "CLASS:PRIVATE", "END:VEVENT",
        ].compactMap { $0 }
    }

    private static func date(_ day: Day) -> String { "\(day)".replacing("-", with: "") }

    /// A text in which nothing is taken for the end of it. Control characters have no place in a calendar.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case _ where scalar.isControlling: break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A line in pieces of no more than 75 octets, none of which ends within a character.
    private static func folded(_ line: String) -> String {
        var result = ""
        var room = 75
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if size > room {
                result += "\r\n "
                room = 74
            }
            result.unicodeScalars.append(scalar)
            room -= size
        }
        return result
    }
}

/// A calendar to be written.
package struct OutputCalendar: Hashable, Sendable {
    /// What whoever gets it is to do with it.
    package enum Method: String, Sendable {
        /// Take it over.
        case publish = "PUBLISH"
        /// Strike out what is in it.
        case cancel = "CANCEL"
    }

    package var method: Method
    /// What programs may call it; nil: what they like.
    package var name: String?
    /// The language-neutral name of the program that writes it.
    package var product: String
    package var events: [OutputEvent]

    package init(method: Method = .publish, name: String? = nil, product: String, events: [OutputEvent]) {
        self.method = method
        self.name = name
        self.product = product
        self.events = events
    }
}

/// An event of whole days.
package struct OutputEvent: Hashable, Sendable {
    /// The same for ever, whatever becomes of the event.
    package var uid: String
    /// Higher with every change.
    package var sequence: Int
    /// The day on which this state of it was made.
    package var stamp: Day
    package var days: DayRange
    package var title: String
    package var place: String?
    package var isCancelled: Bool
    /// Whether whoever has it is busy.
    package var isBusy: Bool

    package init(
        uid: String, sequence: Int, stamp: Day, days: DayRange, title: String, place: String? = nil,
        isCancelled: Bool = false, isBusy: Bool = true
    ) {
        self.uid = uid
        self.sequence = sequence
        self.stamp = stamp
        self.days = days
        self.title = title
        self.place = place
        self.isCancelled = isCancelled
        self.isBusy = isBusy
    }
}
