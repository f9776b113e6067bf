import CalendarFiles
import SeriesModel
import TestSupport

/// Small calendars, and their days in 2027.
enum Calendar {
    /// What an import wants to know.
    struct Found: Equatable {
        var busy: String
        var ifNeedBe: String
    }

    static let year = TestSupport.days("2027-01-01", "2027-12-31")

    /// A calendar with these lines; those of an event stand between `BEGIN:VEVENT` and `END:VEVENT` by themselves.
    static func text(_ events: [String], head: String = "") -> String {
        let parts = events.map { event in
            event.hasPrefix("BEGIN:") ? event : "BEGIN:VEVENT\n\(event)\nEND:VEVENT"
        }
        return (["BEGIN:VCALENDAR", "VERSION:2.0"] + (head.isEmpty ? [] : [head]) + parts + ["END:VCALENDAR", ""])
            .joined(separator: "\r\n")
    }

    static func days(
        _ events: String..., head: String = "", home: String? = nil, zones: [String: String] = [:]
    ) throws -> Found {
        let text = text(events, head: head)
        let days = try CalendarFile.days(of: Array(text.utf8), within: year, home: home, zones: zones)
        func words(_ ranges: [DayRange]) -> String {
            ranges.map { $0.description.replacing("2027-", with: "") }.joined(separator: " ")
        }
        return Found(busy: words(days.busy), ifNeedBe: words(days.ifNeedBe))
    }

    /// The days on which something keeps somebody.
    static func busy(_ events: String..., head: String = "", home: String? = nil) throws -> String {
        try days(events.joined(separator: "\nEND:VEVENT\nBEGIN:VEVENT\n"), head: head, home: home).busy
    }

    /// What is said of a text that cannot be read, a line each.
    static func messages(_ text: String) -> [String] {
        do throws(CalendarFileError) {
            _ = try CalendarFile.days(of: Array(text.utf8), within: year, home: nil)
            return []
        } catch {
            return error.faults.map { fault in
                "\(fault.line): \(fault.property): " + fault.message(hiding: SecretWords())
                    + (fault.advice(hiding: SecretWords()).map { " " + $0 } ?? "")
            }
        }
    }
}
