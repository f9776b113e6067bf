import CalendarFiles
import SeriesModel
import Testing

/// What keeps somebody, and on which days.
struct BusyTests {
    @Test func `what we have handed out keeps nobody, also as Outlook calls it`() throws {
        let name = "c93240c6-bbda-897c-afca-59ff18f8dac6"
        let packed =
            "040000008200E00074C5B7101A82E00800000000000000000000000000000000000000003100000076"
            + "43616C2D55696401000000" + name.utf8.map { String($0, radix: 16) }.joined() + "00"
        let text = Calendar.text([
            "UID:\(name)\nDTSTART;VALUE=DATE:20270301", "UID:\(name.uppercased())\nDTSTART;VALUE=DATE:20270302",
            "UID:\(packed)\nDTSTART;VALUE=DATE:20270303", "UID:other\nDTSTART;VALUE=DATE:20270304",
            "DTSTART;VALUE=DATE:20270305",
        ])
        let days = try CalendarFile.days(of: Array(text.utf8), within: Calendar.year, home: nil, ours: [name])
        #expect(days.busy.map(\.description) == ["2027-03-04/2027-03-05"])
        #expect(days.ours == 1)
    }

    @Test(arguments: [
        ("", "01-04", ""),
        ("TRANSP:OPAQUE", "01-04", ""),
        ("TRANSP:TRANSPARENT", "", ""),
        ("STATUS:CONFIRMED", "01-04", ""),
        ("STATUS:TENTATIVE", "", "01-04"),
        ("STATUS:TENTATIVE\nTRANSP:TRANSPARENT", "", ""),
        ("STATUS:CANCELLED", "", ""),
        ("X-MICROSOFT-CDO-BUSYSTATUS:FREE", "", ""),
        ("X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE", "", ""),
        ("X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE", "", "01-04"),
        ("X-MICROSOFT-CDO-BUSYSTATUS:BUSY\nTRANSP:TRANSPARENT", "01-04", ""),
        ("X-MICROSOFT-CDO-BUSYSTATUS:OOF\nSTATUS:TENTATIVE", "01-04", ""),
        ("X-MICROSOFT-CDO-BUSYSTATUS:BUSY\nSTATUS:CANCELLED", "", ""),
    ])
    func `free, tentative and busy events are told apart`(lines: String, busy: String, ifNeedBe: String) throws {
        let event = "DTSTART;VALUE=DATE:20270104" + (lines.isEmpty ? "" : "\n" + lines)
        #expect(try Calendar.days(event) == Calendar.Found(busy: busy, ifNeedBe: ifNeedBe))
    }

    @Test func `a cancelled calendar keeps nobody`() throws {
        #expect(try Calendar.busy("DTSTART;VALUE=DATE:20270104", head: "METHOD:CANCEL") == "")
    }

    @Test func `a day that is busy is not tentative as well`() throws {
        let found = try Calendar.days(
            "UID:a\nDTSTART;VALUE=DATE:20270104\nDTEND;VALUE=DATE:20270107\nSTATUS:TENTATIVE",
            "UID:b\nDTSTART;VALUE=DATE:20270105")
        #expect(found == Calendar.Found(busy: "01-05", ifNeedBe: "01-04 01-06"))
    }

    @Test(arguments: [
        // The end is not part of an event; without one a date is a day.
        ("DTSTART;VALUE=DATE:20270405\nDTEND;VALUE=DATE:20270408", "04-05/04-07"),
        ("DTSTART;VALUE=DATE:20270405", "04-05"),
        ("DTSTART;VALUE=DATE:20270405\nDTEND;VALUE=DATE:20270405", "04-05"),
        ("DTSTART;VALUE=DATE:20270405\nDURATION:P3D", "04-05/04-07"),
        ("DTSTART;VALUE=DATE:20270405\nDURATION:P1W", "04-05/04-11"),
        ("DTSTART:20270405T200000\nDTEND:20270406T000000", "04-05"),
        ("DTSTART:20270405T200000\nDTEND:20270406T000100", "04-05/04-06"),
        ("DTSTART:20270405T200000\nDURATION:PT4H1M", "04-05/04-06"),
        ("DTSTART:20270405T200000", "04-05"),
        ("DTSTART:20270405T000000\nDTEND:20270405T000000", "04-05"),
        // What reaches into the year counts from its first day on.
        ("DTSTART;VALUE=DATE:20261220\nDTEND;VALUE=DATE:20270103", "01-01/01-02"),
    ])
    func `an event keeps the days that it touches`(event: String, days: String) throws {
        #expect(try Calendar.busy(event) == days)
    }

    @Test func `times become days of the person's zone`() throws {
        let call = "DTSTART:20270331T220000Z\nDTEND:20270331T230000Z"
        #expect(try Calendar.busy(call, home: "Europe/Vienna") == "04-01")
        #expect(try Calendar.busy(call, home: "Europe/London") == "03-31")
        // What the file says of itself counts first.
        #expect(try Calendar.busy(call, head: "X-WR-TIMEZONE:Europe/London", home: "Europe/Vienna") == "03-31")
        let flight = "DTSTART;TZID=America/New_York:20270104T200000\nDTEND;TZID=Europe/Vienna:20270105T100000"
        #expect(try Calendar.busy(flight, home: "America/New_York") == "01-04/01-05")
        #expect(try Calendar.busy(flight, home: "Europe/Vienna") == "01-05")
        // Dates and times without a zone are the same everywhere.
        #expect(try Calendar.busy("DTSTART:20270331T220000") == "03-31")
        #expect(try Calendar.busy("DTSTART;VALUE=DATE:20270331", home: "Asia/Tokyo") == "03-31")
    }

    @Test func `whole days of Exchange are the same days in every zone`() throws {
        let days =
            "DTSTART;TZID=Europe/Vienna:20270329T000000\nDTEND;TZID=Europe/Vienna:20270331T000000\n"
            + "RRULE:FREQ=WEEKLY;COUNT=2\nEXDATE;TZID=Europe/Vienna:20270405T000000"
        let flag = "\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE"
        #expect(try Calendar.busy(days + flag, home: "Asia/Kolkata") == "03-29/03-30")
        #expect(try Calendar.busy(days + flag, home: "America/New_York") == "03-29/03-30")
        #expect(try Calendar.busy(days, home: "Asia/Kolkata") == "03-29/03-31")
        let hours = "DTSTART;TZID=Europe/Vienna:20270329T090000\nDTEND;TZID=Europe/Vienna:20270329T230000"
        #expect(try Calendar.busy(hours + flag, home: "Asia/Kolkata") == "03-29/03-30")
    }

    @Test func `an event keeps its hour when the clocks change, and with it its day`() throws {
        // 23:30 in London is half past midnight in Vienna, in winter and in summer.
        let event = "DTSTART;TZID=Europe/London:20270326T233000\nRRULE:FREQ=DAILY;COUNT=4"
        #expect(try Calendar.busy(event, home: "Europe/Vienna") == "03-27/03-30")
        // In New York clocks change two weeks before: 18:30 there is 0:30 in Vienna, but 23:30 in between.
        let other = "DTSTART;TZID=America/New_York:20270312T183000\nRRULE:FREQ=DAILY;COUNT=4"
        #expect(try Calendar.busy(other, home: "Europe/Vienna") == "03-13/03-15")
        // An hour that the clocks pass over, and one that they show twice.
        #expect(try Calendar.busy("DTSTART;TZID=Europe/Vienna:20270328T023000", home: "Europe/Vienna") == "03-28")
        #expect(try Calendar.busy("DTSTART;TZID=Europe/Vienna:20271031T023000", home: "Europe/Vienna") == "10-31")
    }

    @Test(arguments: [
        "W. Europe Standard Time", "\"W. Europe Standard Time\"", "/mozilla.org/20050126_1/Europe/Vienna", "Own Zone",
        "Customized Time Zone",
    ])
    func `zones are known by every name that calendars use`(zone: String) throws {
        let found = try Calendar.days(
            """
            BEGIN:VTIMEZONE
            TZID:Own Zone
            BEGIN:STANDARD
            DTSTART:16011028T030000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010325T020000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            END:DAYLIGHT
            END:VTIMEZONE
            """, "DTSTART;TZID=\(zone):20270104T003000\nRRULE:FREQ=MONTHLY;INTERVAL=6;COUNT=2",
            home: "Atlantic/Reykjavik",
            zones: ["Customized Time Zone": "Europe/Berlin"])
        // An hour before in winter, two in summer: both are the day before in Reykjavik.
        #expect(found.busy == "01-03 07-03")
    }

    @Test func `times that are kept free of titles count as well`() throws {
        let found = try Calendar.days(
            """
            BEGIN:VFREEBUSY
            FREEBUSY:20270104T090000Z/PT2H,20270106T090000Z/20270107T090000Z
            FREEBUSY;FBTYPE=BUSY-TENTATIVE:20270111T090000Z/PT2H
            FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20270112T090000Z/PT2H
            FREEBUSY;FBTYPE=FREE:20270113T090000Z/PT2H
            END:VFREEBUSY
            """, home: "Europe/Vienna")
        #expect(found == Calendar.Found(busy: "01-04 01-06/01-07 01-12", ifNeedBe: "01-11"))
    }

    @Test func `folds, alarms, tasks and byte order marks change nothing`() throws {
        let event = """
            DTSTART;VAL
             UE=DATE:2027
            \t0104
            SUMMARY:A title that is folded
             DTSTART:20270601T090000
            BEGIN:VALARM
            DTSTART:20270701T090000
            DURATION:PT15M
            END:VALARM
            """
        let task = "BEGIN:VTODO\nDTSTART;VALUE=DATE:20270801\nEND:VTODO"
        #expect(try Calendar.days(event, task).busy == "01-04")
        let text = "\u{FEFF}" + Calendar.text([event]).replacing("\r\n", with: "\n")
        #expect(Calendar.messages(text).isEmpty)
    }
}

/// Events that somebody declined, and zones as Outlook writes them.
struct DeclinedTests {
    private func event(_ day: String, _ lines: String...) -> String {
        (["BEGIN:VEVENT", "UID:\(day)", "DTSTART;VALUE=DATE:\(day)"] + lines + ["END:VEVENT"]).joined(separator: "\r\n")
    }

    private func busy(_ parts: String...) throws -> [String] {
        let text = (["BEGIN:VCALENDAR"] + parts + ["END:VCALENDAR", ""]).joined(separator: "\r\n")
        let year = DayRange(from: try #require(Day("2027-01-01")), days: 365)
        return try CalendarFile.days(of: Array(text.utf8), within: year, home: "Europe/Vienna").busy.map(\.description)
    }

    private let mine = "ATTENDEE;PARTSTAT=DECLINED;CN=A:mailto:A@example.org"
    private let other = "ATTENDEE;PARTSTAT=DECLINED:mailto:b@example.org"
    private let accepted = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org"

    @Test func `what the calendar's own address declined does not keep`() throws {
        #expect(
            try busy("X-WR-CALNAME:a@example.org", event("20270301", mine, other), event("20270302", accepted, other))
                == ["2027-03-02"])
    }

    @Test func `what the calendar's own address answered with maybe is possible if need be`() throws {
        let maybe = mine.replacing("DECLINED", with: "TENTATIVE")
        let text = ["BEGIN:VCALENDAR", "X-WR-CALNAME:a@example.org", event("20270301", maybe), "END:VCALENDAR", ""]
        let year = DayRange(from: try #require(Day("2027-01-01")), days: 365)
        let bytes = Array(text.joined(separator: "\r\n").utf8)
        let found = try CalendarFile.days(of: bytes, within: year, home: "Europe/Vienna")
        #expect(found.busy.isEmpty)
        #expect(found.ifNeedBe.map(\.description) == ["2027-03-01"])
    }

    @Test func `without an address it is who is in every event`() throws {
        #expect(
            try busy(
                event("20270301", mine, other), event("20270302", accepted, "ORGANIZER:mailto:c@example.org"),
                event("20270303")) == ["2027-03-02/2027-03-03"])
    }

    @Test func `where that may be several, nobody has declined`() throws {
        #expect(try busy(event("20270301", mine, other)) == ["2027-03-01"])
    }

    @Test func `one occurrence may be declined`() throws {
        let series = event("20270301", "RRULE:FREQ=DAILY;COUNT=3", accepted)
        let one =
            "BEGIN:VEVENT\r\nUID:20270301\r\nRECURRENCE-ID;VALUE=DATE:20270302\r\nDTSTART;VALUE=DATE:20270302\r\n"
            + "\(mine)\r\nEND:VEVENT"
        #expect(try busy(series, one) == ["2027-03-01", "2027-03-03"])
    }

    @Test func `a zone of Outlook stands without quotes`() throws {
        #expect(
            try busy(
                "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=tzone://Microsoft/Utc:20270301T230000\r\n"
                    + "DTEND;TZID=tzone://Microsoft/Utc:20270301T233000\r\nEND:VEVENT") == ["2027-03-02"])
    }
}
