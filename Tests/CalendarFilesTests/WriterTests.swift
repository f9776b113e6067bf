import CalendarFiles
import SeriesModel
import TestSupport
import Testing

@Suite struct WriterTests {
    private static let event = OutputEvent(
        uid: "one", sequence: 2, stamp: day("2026-11-21"), days: days("2027-02-01", "2027-02-03"), title: "Meeting",
        place: "Istanbul")

    private func text(_ events: OutputEvent..., method: OutputCalendar.Method = .publish) -> String {
        CalendarWriter.text(of: OutputCalendar(method: method, product: "-//Parley//Parley//EN", events: events))
    }

    @Test func `An event of whole days ends before its DTEND`() {
        #expect(
            text(Self.event).split(separator: "\r\n") == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Parley//Parley//EN", "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH", "BEGIN:VEVENT", "UID:one", "DTSTAMP:20261121T000000Z", "SEQUENCE:2",
                "DTSTART;VALUE=DATE:20270201", "DTEND;VALUE=DATE:20270204", "SUMMARY:Meeting", "LOCATION:Istanbul",
                "STATUS:CONFIRMED", "TRANSP:OPAQUE", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY", "CLASS:PRIVATE", "END:VEVENT",
                "END:VCALENDAR",
            ])
    }

    @Test func `What is written keeps the days that it says, and none where it is off`() throws {
        var deadline = Self.event
        (deadline.uid, deadline.isBusy, deadline.days) = ("two", false, DayRange(day("2027-01-04")))
        var off = Self.event
        (off.uid, off.isCancelled, off.days) = ("three", true, DayRange(day("2027-05-04")))
        let days = try CalendarFile.days(
            of: Array(text(Self.event, deadline, off).utf8), within: Calendar.year, home: nil)
        #expect(days.busy == [Self.event.days] && days.ifNeedBe.isEmpty)
    }

    @Test func `Texts are escaped, and control characters left out`() {
        var event = Self.event
        event.title = "a;b,c\\d\ne\rf\u{1b}g\u{202e}h:\"i\""
        #expect(text(event).contains("SUMMARY:a\\;b\\,c\\\\d\\nefgh:\"i\"\r\n"))
    }

    @Test func `Lines are folded at 75 octets, never within a character`() {
        var event = Self.event
        event.title = String(repeating: "ä世", count: 60)
        let lines = text(event).split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(text(event).replacing("\r\n ", with: "").contains("SUMMARY:\(event.title)\r\n"))
    }
}
