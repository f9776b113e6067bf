import CalendarFiles
import Foundation
import SeriesModel
import TestSupport
import Testing

/// What is said of calendars that cannot be read as they are meant.
struct CalendarFaultTests {
    @Test(arguments: [
        ("DTSTART:soon", "4: DTSTART: must be a date such as 20270315, or a time such as 20270315T090000Z: soon"),
        (
            "DTSTART;VALUE=DATE:20270230",
            "4: DTSTART: must be a date such as 20270315, or a time such as 20270315T090000Z: 20270230"
        ),
        ("UID:a", "3: VEVENT: has no DTSTART"),
        ("DTSTART:20270104T090000\nDTEND:20270104T080000", "5: DTEND: the event ends before it begins"),
        (
            "DTSTART:20270104T090000\nDURATION:long",
            "5: DURATION: must be a length of time such as PT1H30M or P2D: long"
        ),
        ("DTSTART:20270104T090000\nRRULE:FREQ=SECONDLY", "5: RRULE: is not understood: FREQ=SECONDLY"),
        ("DTSTART:20270104T090000\nRRULE:FREQ=DAILY;BYEASTER=1", "5: RRULE: is not understood: BYEASTER"),
        (
            "DTSTART:20270104T090000\nRRULE:FREQ=DAILY;BYHOUR=24",
            "5: RRULE: must be parts such as FREQ=WEEKLY;BYDAY=MO: FREQ=DAILY;BYHOUR=24"
        ),
        ("DTSTART:20270104T090000\nRRULE:BYDAY=MO", "5: RRULE: must be parts such as FREQ=WEEKLY;BYDAY=MO: BYDAY=MO"),
        (
            "DTSTART:20270104T090000\nRRULE:FREQ=WEEKLY;COUNT=0",
            "5: RRULE: must be parts such as FREQ=WEEKLY;BYDAY=MO: FREQ=WEEKLY;COUNT=0"
        ),
        (
            "DTSTART:20270104T090000\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-9223372036854775808",
            "5: RRULE: must be parts such as FREQ=WEEKLY;BYDAY=MO: FREQ=MONTHLY;BYMONTHDAY=-9223372036854775808"
        ),
        (
            "DTSTART:20270104T090000\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-32",
            "5: RRULE: must be parts such as FREQ=WEEKLY;BYDAY=MO: FREQ=MONTHLY;BYMONTHDAY=-32"
        ),
        ("DTSTART:20270104T090000\nEXRULE:FREQ=WEEKLY", "5: EXRULE: is not understood: EXRULE"),
        (
            "DTSTART:20270104T090000\nRECURRENCE-ID;RANGE=THISANDPRIOR:20270104T090000",
            "5: RECURRENCE-ID: is not understood: RANGE=THISANDPRIOR"
        ),
        ("DTSTART:20270104T090000\nSEQUENCE:first", "5: SEQUENCE: must be a whole number: first"),
    ])
    func `what is wrong with an event is said with its line`(event: String, message: String) {
        #expect(Calendar.messages(Calendar.text([event])) == [message + Self.advice])
    }

    private static let advice =
        " Maybe take the event out of the export, and give its days in \"unavailable\" by hand."

    @Test func `a zone that nobody knows is never taken for another`() {
        let text = Calendar.text([
            "DTSTART;TZID=Customized Time Zone:20270104T090000", "DTSTART;TZID=Atlantis/Nowhere:20270104T090000",
        ])
        #expect(
            Calendar.messages(text) == [
                "4: DTSTART: no table has this time zone, and the file does not define it: Customized Time Zone "
                    + "Maybe say which it is: --zone \"Customized Time Zone=Europe/Vienna\".",
                "7: DTSTART: no table has this time zone, and the file does not define it: Atlantis/Nowhere "
                    + "Maybe say which it is: --zone \"Atlantis/Nowhere=Europe/Vienna\".",
            ])
        #expect(
            Calendar.messages(Calendar.text(["DTSTART:20270104T090000Z", "DTSTART:20270105T090000Z"])) == [
                "4: DTSTART: times, and neither the file nor the home city says in which time zone they are days "
                    + "Maybe say where: --zone Europe/Vienna."
            ])
        // `GMT+2` may be meant like `Etc/GMT+2`, which is west of Greenwich.
        for name in [
            "EST", "../Europe/Vienna", "Europe/../Europe/Vienna", "/etc/localtime", "", "GMT+2", "GMT+2500",
            "(UTC+01:00) Nowhere",
            "(UTC+09:00) Amsterdam, Berlin",
        ] {
            #expect(!CalendarFile.knowsZone(name), "\(name)")
        }
        for name in [
            "Europe/Vienna", "US/Eastern", "UTC", "Etc/GMT+5", "Russian Standard Time", "Asia/Calcutta", "GMT+0200",
            "UTC-03:30", "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
            "(UTC-05:00) Eastern Time (US & Canada)",
            "(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "(UTC+04:00) Tbilisi",
            "(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi", "(UTC+05:45) Kathmandu",
            "(UTC) Coordinated Universal Time",
        ] {
            #expect(CalendarFile.knowsZone(name), "\(name)")
        }
    }

    @Test func `a zone that is ill defined matters where it is used`() {
        let zone =
            "BEGIN:VTIMEZONE\nTZID:Own\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE"
        #expect(Calendar.messages(Calendar.text([zone, "DTSTART:20270104T090000"])).isEmpty)
        let used = Calendar.messages(Calendar.text([zone, "DTSTART;TZID=Own:20270104T090000"]))
        #expect(used.count == 1 && used[0].hasPrefix("5: STANDARD: has no TZOFFSETFROM"))
    }

    @Test func `what is no calendar, or not a whole one, is refused`() {
        #expect(
            Calendar.messages("Name,Email\n") == [
                "1: : this is no calendar: it must begin with BEGIN:VCALENDAR "
                    + "Maybe export the calendar anew, as iCalendar (.ics)."
            ])
        #expect(Calendar.messages("").count == 1)
        let torn = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270104T090000\n"
        #expect(
            Calendar.messages(torn) == [
                "3: : the file ends within VEVENT: it is not whole Maybe export or download it anew."
            ])
        #expect(
            Calendar.messages("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n") == [
                "3: END: another part ends here than began last: END:VEVENT is missing "
                    + "Maybe export or download it anew."
            ])
        #expect(Calendar.messages("BEGIN:VCALENDAR\nCALSCALE:JULIAN\nEND:VCALENDAR\n").count == 1)
    }

    @Test func `parts may stand within one another only so deep`() {
        func nested(_ count: Int) -> String {
            (["BEGIN:VCALENDAR"] + Array(repeating: "BEGIN:VEVENT", count: count)
                + Array(repeating: "END:VEVENT", count: count) + ["END:VCALENDAR"]).joined(separator: "\n")
        }
        let message =
            "65: BEGIN: more than 64 parts stand within one another Maybe export or download it anew."
        // The calendar is the first of them. A hundred thousand of them took the whole stack.
        #expect(Calendar.messages(nested(63)) == ["2: VEVENT: has no DTSTART" + Self.advice])
        #expect(Calendar.messages(nested(64)) == [message])
        #expect(Calendar.messages(nested(100_000)) == [message])
    }

    @Test func `what is wrong with changed occurrences is said in the order of the file`() {
        let changes = (0..<20).map { number in
            let day = "202701\(10 + number)"
            return "UID:a\nRECURRENCE-ID:\(day)T090000Z\nDTSTART:\(day)T100000Z"
        }
        // Each event has five lines, from the third line of the file on, and the fault is said once.
        let text = Calendar.text(["UID:a\nDTSTART:20270109T090000Z\nRRULE:FREQ=DAILY;COUNT=30"] + changes)
        let messages = Calendar.messages(text)
        #expect(messages.count == 1 && messages[0].hasPrefix("11: DTSTART: times, and neither"), "\(messages)")
    }

    @Test func `rules may not ask for more than can be worked out`() {
        let rules = String(repeating: "\nRRULE:FREQ=DAILY;COUNT=900000000", count: 40)
        let messages = Calendar.messages(Calendar.text(["DTSTART:15830104T090000" + rules]))
        #expect(messages.count == 1 && messages[0].contains("RRULE: the rules of this file have too many occurrences"))
    }

    @Test func `what happens every minute for years is too much, and for two days is not`() {
        let event = "DTSTART:20270104T090000\nRRULE:FREQ=MINUTELY;BYSECOND=0,10,20,30,40,50"
        #expect(Calendar.messages(Calendar.text([event])).count == 1)
        #expect(Calendar.messages(Calendar.text([event + ";UNTIL=20270106"])).isEmpty)
    }

    @Test(arguments: [
        ("DTSTART;TZID=Nowhere/Land:20150104T090000", 0),
        ("DTSTART;TZID=Nowhere/Land:20150104T090000\nDTEND;TZID=Nowhere/Land:20270104T090000", 1),
        ("DTSTART;TZID=Nowhere/Land:20280104T090000", 0),
        ("DTSTART;TZID=Nowhere/Land:20261231T090000", 1),
        ("DTSTART;TZID=Nowhere/Land:20150104T090000\nRRULE:FREQ=WEEKLY", 1),
        ("DTSTART:20150104T090000\nRRULE:FREQ=YEARLY;BYEASTER=1;UNTIL=20200101T000000Z", 0),
        ("DTSTART:20150104T090000\nRRULE:FREQ=YEARLY;BYEASTER=1;UNTIL=20270601T000000Z", 1),
        ("DTSTART:20150104T090000\nRRULE:FREQ=YEARLY;BYEASTER=1;COUNT=3", 1),
        // Moved away, but it was within.
        ("RECURRENCE-ID:20270104T090000\nDTSTART;TZID=Nowhere/Land:20150104T090000", 1),
    ])
    func `what lies years back may be odd`(event: String, count: Int) {
        #expect(Calendar.messages(Calendar.text([event])).count == count)
    }

    @Test func `all that is wrong is said at once`() {
        #expect(
            Calendar.messages(Calendar.text(["UID:a", "DTSTART:x", "UID:b\nDTSTART:20270104T090000\nRRULE:x"])).count
                == 3)
    }
}

/// Calendars that went through rough hands: `FUZZ=10000 swift test --filter CalendarFuzzTests` tries so many.
@Suite(.serialized) struct CalendarFuzzTests {
    private static let count = ProcessInfo.processInfo.environment["FUZZ"].flatMap { Int($0) } ?? 400

    @Test(.timeLimit(.minutes(30))) func `none crashes or takes for ever, and every error has its line`() {
        let sound = Calendar.text(
            [
                "BEGIN:VTIMEZONE\nTZID:Own Zone\nBEGIN:STANDARD\nDTSTART:16011028T030000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\n"
                    + "TZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE",
                "UID:a\nDTSTART;TZID=Own Zone:20270104T090000\nDTEND;TZID=Europe/Vienna:20270105T090000\n"
                    + "RRULE:FREQ=MONTHLY;BYDAY=-1FR,2MO;BYSETPOS=1;UNTIL=20271231T000000Z\nEXDATE:20270201T080000Z",
                "UID:a\nRECURRENCE-ID:20270301T080000Z\nDTSTART:20270302T080000Z\nSUMMARY:Zxqvam Kwyjal\nSEQUENCE:3",
                "UID:b\nDTSTART;VALUE=DATE:20270405\nDURATION:P3D\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=SU",
                "BEGIN:VFREEBUSY\nFREEBUSY;FBTYPE=BUSY-TENTATIVE:20270111T090000Z/PT2H,20270112T090000Z/20270113T090000Z\n"
                    + "END:VFREEBUSY",
            ], head: "X-WR-TIMEZONE:Europe/Vienna")
        let scraps = [
            "RRULE:FREQ=DAILY;COUNT=999999999", "DTSTART:99991231T235959Z", "DTSTART:00010101T000000Z",
            "DURATION:P999999W",
            "RRULE:FREQ=YEARLY;INTERVAL=1000000000;BYMONTHDAY=31", "RRULE:FREQ=MINUTELY;BYHOUR=9",
            "RRULE:FREQ=YEARLY;BYWEEKNO=53;BYSETPOS=-1", "RECURRENCE-ID;RANGE=THISANDFUTURE:20270301T080000Z",
            "BEGIN:VEVENT", "END:VEVENT", "TZOFFSETTO:+9999",
            "EXDATE:" + String(repeating: "20270104T090000,", count: 50),
        ]
        var mutator = Mutator(
            seed: 21, bases: [Array(sound.utf8), Array(sound.utf8), Array(scraps.joined(separator: "\n").utf8)])
        var (read, refused) = (0, 0)
        for number in 0..<Self.count {
            var text = mutator.next()
            // Every fourth has a line that is odd for itself.
            if number.isMultiple(of: 4) {
                var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                lines.insert(scraps[number / 4 % scraps.count], at: min(lines.count, number % 40))
                text = lines.joined(separator: "\n")
            }
            do throws(CalendarFileError) {
                _ = try CalendarFile.days(of: Array(text.utf8), within: Calendar.year, home: "Asia/Kolkata")
                read += 1
            } catch {
                refused += 1
                let lines = text.utf8.count { $0 == 10 } + 1
                #expect(!error.faults.isEmpty && error.faults.allSatisfy { (1...lines).contains($0.line) })
            }
        }
        // Mutations that are all fatal, or all harmless, would test little.
        #expect(read > Self.count / 20 && refused > Self.count / 4, "\(read) read, \(refused) refused")
    }
}
