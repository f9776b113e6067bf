import SeriesModel

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
