import CalendarFiles
import Testing

/// Each rule of recurrence with its days, counted on a calendar of 2027: 1 January is a Friday.
struct RecurrenceTests {
    @Test(arguments: [
        ("20270104", "FREQ=DAILY;COUNT=3", "01-04/01-06"),
        ("20270104", "FREQ=DAILY;INTERVAL=10;COUNT=3", "01-04 01-14 01-24"),
        ("20270104", "FREQ=DAILY;BYDAY=SA,SU;UNTIL=20270117", "01-04 01-09/01-10 01-16/01-17"),
        ("20270104", "FREQ=DAILY;BYMONTH=1;BYMONTHDAY=5,-1", "01-04/01-05 01-31"),
        ("20270105", "FREQ=WEEKLY;COUNT=3", "01-05 01-12 01-19"),
        ("20270105", "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270114", "01-05 01-07 01-12 01-14"),
        // The weeks of an interval begin on Monday, or where WKST says: RFC 5545, page 124.
        ("20270105", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "01-05 01-10 01-19 01-24"),
        ("20270105", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "01-05 01-17 01-19 01-31"),
        ("20270131", "FREQ=MONTHLY;COUNT=4", "01-31 03-31 05-31 07-31"),
        ("20270104", "FREQ=MONTHLY;BYDAY=1MO;COUNT=3", "01-04 02-01 03-01"),
        ("20270129", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "01-29 02-26 03-26"),
        ("20270131", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "01-31 02-28 03-31"),
        ("20270129", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "01-29 02-26 03-31"),
        ("20270813", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2", "08-13"),
        ("20240229", "FREQ=YEARLY", ""),
        ("20250610", "FREQ=YEARLY;BYMONTH=6", "06-10"),
        ("20251126", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "11-25"),
        ("20250101", "FREQ=YEARLY;BYDAY=20MO", "05-17"),
        ("20250101", "FREQ=YEARLY;BYMONTH=1,2;BYMONTHDAY=1", "01-01 02-01"),
        ("16010101", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "03-28"),
        ("20250101", "FREQ=YEARLY;BYYEARDAY=1,100,-1", "01-01 04-10 12-31"),
        ("20250101", "FREQ=YEARLY;BYYEARDAY=60,61;BYDAY=MO", "03-01"),
        // Monday 4 January begins the first week; 1 to 3 January are of the last of 2026, its 53rd.
        ("20250103", "FREQ=YEARLY;BYWEEKNO=1,20,-1;BYDAY=FR", "01-01 01-08 05-21 12-31"),
        ("20260101", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH,SU", "01-03"),
        ("20250105", "FREQ=YEARLY;BYWEEKNO=2,52;BYDAY=SU;WKST=SU", "01-10 12-26"),
        // No day of the week is said: each is meant, as other programs have it. 17 May is the Monday of week 20.
        ("20250512", "FREQ=YEARLY;BYWEEKNO=20", "05-17/05-23"),
        ("20270104", "FREQ=MONTHLY;BYWEEKNO=2;UNTIL=20270601", "01-04 01-11/01-17"),
        ("20270104", "FREQ=DAILY;BYYEARDAY=4,6", "01-04 01-06"),
        ("20270104", "FREQ=DAILY;INTERVAL=100000", "01-04"),
        // A first day that is none of the rule is not counted.
        ("20270111", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2", "01-11 01-31 02-28"),
        ("20270104", "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3", "01-04/01-05 01-07 01-12"),
    ])
    func `a rule gives its days`(start: String, rule: String, days: String) throws {
        #expect(try Calendar.busy("DTSTART;VALUE=DATE:\(start)\nRRULE:\(rule)") == days)
    }

    @Test(arguments: [
        ("FREQ=DAILY;COUNT=2;BYMINUTE=30;BYHOUR=9", "01-04/01-05"),
        // 9:30 is none of the rule and comes in addition; then 10:30 on the same day, and on the next.
        ("FREQ=DAILY;COUNT=2;BYMINUTE=30;BYHOUR=10", "01-04/01-05"),
        // 9:30, 22:30, and 9:30 again.
        ("FREQ=DAILY;COUNT=3;BYHOUR=9,22", "01-04/01-05"),
        // 9:30, 17:30, 1:30 and 9:30; then every 26 hours: 9:30, 11:30, 13:30.
        ("FREQ=HOURLY;INTERVAL=8;COUNT=4", "01-04/01-05"),
        ("FREQ=HOURLY;INTERVAL=50;COUNT=3", "01-04 01-06 01-08"),
        ("FREQ=HOURLY;BYDAY=MO,FR;BYHOUR=9,10;UNTIL=20270115", "01-04 01-08 01-11 01-15"),
        ("FREQ=MINUTELY;INTERVAL=2160;COUNT=3", "01-04/01-05 01-07"),
    ])
    func `what happens several times a day keeps the days that it touches`(rule: String, days: String) throws {
        #expect(try Calendar.busy("DTSTART:20270104T093000\nRRULE:" + rule) == days)
    }

    @Test func `of several times a day one may be taken out, or move`() throws {
        let event = "UID:a\nDTSTART:20270104T220000\nRRULE:FREQ=HOURLY;INTERVAL=12;COUNT=4"
        // 22:00 on the 4th, 10:00 and 22:00 on the 5th, 10:00 on the 6th.
        #expect(try Calendar.busy(event) == "01-04/01-06")
        #expect(try Calendar.busy(event + "\nEXDATE:20270105T100000") == "01-04/01-06")
        #expect(try Calendar.busy(event + "\nEXDATE:20270105T100000,20270105T220000") == "01-04 01-06")
        #expect(try Calendar.busy(event + "\nEXDATE;VALUE=DATE:20270105") == "01-04 01-06")
        let moved = "UID:a\nRECURRENCE-ID:20270106T100000\nDTSTART:20270110T100000"
        #expect(try Calendar.busy(event, moved) == "01-04/01-05 01-10")
    }

    @Test func `a change of all later occurrences moves them by as much`() throws {
        let event = "UID:a\nDTSTART:20270104T090000\nRRULE:FREQ=WEEKLY;COUNT=5"
        func change(_ from: String, _ start: String, _ lines: String = "") -> String {
            "UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:\(from)\nDTSTART:\(start)" + lines
        }
        let later = change("20270118T090000", "20270120T090000", "\nDURATION:P2D")
        #expect(try Calendar.busy(event, later) == "01-04 01-11 01-20/01-22 01-27/01-29 02-03/02-05")
        // One of them is moved for itself, one is called off, and the last change counts.
        let own = "UID:a\nRECURRENCE-ID:20270125T090000\nDTSTART:20270130T090000"
        #expect(try Calendar.busy(event, own, later) == "01-04 01-11 01-20/01-22 01-30 02-03/02-05")
        #expect(
            try Calendar.busy(event + "\nEXDATE:20270125T090000", later) == "01-04 01-11 01-20/01-22 02-03/02-05")
        #expect(
            try Calendar.busy(event, change("20270125T090000", "20270124T090000"), later)
                == "01-04 01-11 01-20/01-22 01-24 01-31")
        #expect(
            try Calendar.busy(event, change("20270118T090000", "20270118T090000", "\nSTATUS:CANCELLED"))
                == "01-04 01-11")
        // Without its series it is an event of its own.
        #expect(try Calendar.busy(later) == "01-20/01-22")
        // Those that come back into the year from the one after count as well.
        let far = change("20280103T090000", "20271220T090000")
        #expect(
            try Calendar.busy("UID:a\nDTSTART:20270104T090000\nRRULE:FREQ=YEARLY;BYMONTHDAY=3,4;BYMONTH=1", far)
                == "01-04 12-20/12-21")
    }

    @Test func `the last time counts to the second, in UTC where it says so`() throws {
        let event = "DTSTART;TZID=Europe/Vienna:20270104T090000\nRRULE:FREQ=DAILY;UNTIL="
        // 9:00 in Vienna is 8:00 in UTC.
        #expect(try Calendar.busy(event + "20270106T080000Z", home: "Europe/Vienna") == "01-04/01-06")
        #expect(try Calendar.busy(event + "20270106T075959Z", home: "Europe/Vienna") == "01-04/01-05")
        #expect(try Calendar.busy(event + "20270106", home: "Europe/Vienna") == "01-04/01-06")
        #expect(try Calendar.busy(event + "20270106T090000", home: "Europe/Vienna") == "01-04/01-06")
    }

    @Test func `exceptions take days away, and further days are added`() throws {
        let event = "UID:a\nDTSTART:20270104T090000\nRRULE:FREQ=DAILY;COUNT=5\n"
        #expect(try Calendar.busy(event + "EXDATE:20270105T090000,20270107T090000") == "01-04 01-06 01-08")
        #expect(try Calendar.busy(event + "EXDATE;VALUE=DATE:20270105") == "01-04 01-06/01-08")
        // Another time of the day is no occurrence.
        #expect(try Calendar.busy(event + "EXDATE:20270105T100000") == "01-04/01-08")
        #expect(try Calendar.busy(event + "RDATE:20270201T090000,20270202T090000") == "01-04/01-08 02-01/02-02")
        #expect(
            try Calendar.busy(event + "RDATE;VALUE=PERIOD:20270201T090000/P2D,20270301T090000/20270302T120000")
                == "01-04/01-08 02-01/02-03 03-01/03-02")
    }

    @Test func `exceptions in another zone are the same moment`() throws {
        let event = "UID:a\nDTSTART;TZID=Europe/Vienna:20270104T090000\nRRULE:FREQ=DAILY;COUNT=3\n"
        #expect(try Calendar.busy(event + "EXDATE:20270105T080000Z", home: "Europe/Vienna") == "01-04 01-06")
        #expect(
            try Calendar.busy(event + "EXDATE;TZID=Asia/Kolkata:20270105T133000", home: "Europe/Vienna")
                == "01-04 01-06")
    }

    @Test func `a moved occurrence counts where it is, and a cancelled one nowhere`() throws {
        let event = "UID:a\nDTSTART:20270104T090000\nRRULE:FREQ=WEEKLY;COUNT=4"
        let moved = "UID:a\nRECURRENCE-ID:20270111T090000\nDTSTART:20270113T090000"
        let cancelled = "UID:a\nRECURRENCE-ID:20270118T090000\nDTSTART:20270118T090000\nSTATUS:CANCELLED"
        #expect(try Calendar.busy(event, moved, cancelled) == "01-04 01-13 01-25")
        #expect(try Calendar.busy(cancelled, moved, event) == "01-04 01-13 01-25")
        // Without its series it is an event of its own.
        #expect(try Calendar.busy(moved) == "01-13")
    }

    @Test func `of one event the highest sequence counts`() throws {
        let old = "UID:a\nSEQUENCE:1\nDTSTART;VALUE=DATE:20270104"
        let new = "UID:a\nSEQUENCE:2\nDTSTART;VALUE=DATE:20270211"
        #expect(try Calendar.busy(old, new) == "02-11")
        #expect(try Calendar.busy(new, old) == "02-11")
        #expect(try Calendar.busy(old, old.replacing("UID:a", with: "UID:b")) == "01-04")
        #expect(try Calendar.busy("UID:a\nSEQUENCE:3\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20270211", new) == "")
    }
}
