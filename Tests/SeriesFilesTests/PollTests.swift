import Foundation
import SeriesFiles
import SeriesModel
import TableFiles
import TestSupport
import Testing

/// Polls of every layout, each with what it says.
struct PollTests {
    private static let series = """
        parley: 1
        name: Lake dialogue
        horizon: 2027-01-01/2027-12-31
        workshops: 1
        days: 3
        currency: EUR
        delegations:
        - {id: north, role: side}
        participants:
        - {id: n1, name: Zoë Müller, delegation: north, home: OSL}
        - {id: n2, name: "Noor, Bashir", delegation: north, home: OSL}
        - {id: n3, name: Zoran Müller, delegation: north, home: OSL}
        venues:
        - {id: oslo, city: OSL}
        funders:
        - {id: own, amount: 9}

        """

    private func poll(_ text: String, name: String = "poll.csv", _ options: PollOptions = PollOptions()) throws
        -> ImportedDays
    {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID())-\(name)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(text.utf8).write(to: URL(filePath: path))
        let document = try SeriesFile.read(Self.series, name: "series.yaml")
        do throws(ImportError) {
            return try ImportedDays.poll(path, for: document, options: options)
        } catch {
            guard case .invalid(var problems) = error else { throw error }
            for index in problems.indices { problems[index].place = problems[index].place.replacing(path, with: name) }
            throw ImportError.invalid(problems)
        }
    }

    /// `n1: 05-03 yes, 06-07 no`, without the year.
    private func words(_ days: ImportedDays) -> [String] {
        days.people.sorted { $0.key < $1.key }.map { id, person in
            "\(id): "
                + (person.poll ?? [:]).sorted { $0.key < $1.key }.map { day, answer in
                    "\(day.description.dropFirst(5)) \(answer.rawValue)"
                }.joined(separator: ", ")
        }
    }

    private func messages(_ text: String, name: String = "poll.csv", _ options: PollOptions = PollOptions()) -> [String]
    {
        do {
            return words(try poll(text, name: name, options))
        } catch {
            return "\(error)".split(separator: "\n").map(String.init)
        }
    }

    private var silentNo: PollOptions {
        var options = PollOptions()
        options.noAnswer = .no
        return options
    }

    private let expected = ["n1: 05-03 yes, 06-07 ifNeedBe", "n2: 05-03 no, 06-07 yes"]

    @Test func `Rallly`() throws {
        let text = """
            Name,Email,Responded on (Europe/Vienna),Mon 3 May 2027,Mon 7 Jun 2027\r
            Zoe Muller,z@example.org,2026-12-01,Yes,If need be\r
            n2,b@example.org,2026-12-02,No,Yes\r

            """
        #expect(words(try poll(text)) == expected)
        let german = """
            Name,E-Mail,Beantwortet am (Europe/Vienna),Mo. 3. Mai 2027,Mo. 7. Juni 2027
            Zoe Muller,z@example.org,2026-12-01,Ja,Falls erforderlich
            n2,b@example.org,2026-12-02,Nein,Ja
            """
        #expect(words(try poll(german)) == expected)
        // An older one has no year, and hours.
        let older = """
            2 participants,Mon 3 May 9:00 AM - 10:00 AM,Mon 7 Jun 9:00 AM - 10:00 AM
            Zoe Muller,Yes,If need be
            n2,No,Yes
            """
        #expect(words(try poll(older)) == ["n1: 05-03 ifNeedBe, 06-07 ifNeedBe", "n2: 05-03 no, 06-07 ifNeedBe"])
        var options = PollOptions()
        options.slotsAreDays = true
        #expect(words(try poll(older, options)) == expected)
    }

    @Test func `days of the week tell what month or which order is meant`() throws {
        // `lis` is November in Polish, and October in Croatian, where Monday is called alike.
        let polish = """
            "Ankieta"
            https://doodle.com/poll/abc

            ,maj 2027,lis 2027
            ,pon. 3,pon. 8
            Zoe Muller,OK,(OK)
            n2,,OK
            """
        #expect(words(try poll(polish)) == ["n1: 05-03 yes, 11-08 ifNeedBe", "n2: 05-03 no, 11-08 yes"])
        let numbers = "name,Mon 03/05/2027,Mon 07/06/2027\nn1,yes,maybe\nn2,no,yes\n"
        #expect(words(try poll(numbers)) == expected)
        #expect(try poll(numbers).notes.allSatisfy { !$0.contains("day of the week") })
        let wrong = "name,Tue 3 May 2027,7 June 2027\nn1,yes,maybe\nn2,no,yes\n"
        #expect(words(try poll(wrong)) == expected)
        #expect(
            try poll(wrong).notes.contains { $0.hasSuffix("2027-05-03 is another day of the week than it says") })
    }

    @Test func `a title may stand above a table with semicolons, and a form repeats its question`() throws {
        let french = """
            "Sondage, ""Lac"" "
            https://doodle.com/poll/abc

            ;mai 2027;juin 2027
            ;lun. 3;lun. 7
            Zoe Muller;OK;(OK)
            n2;;OK
            """
        #expect(words(try poll(french)) == expected)
        let form = """
            Timestamp,Your name,When can you come? [3 May],When can you come? [7 June]
            2027/01/03 10:00:00 AM GMT+1,Zoe Muller,Yes,Maybe
            2027/01/03 10:00:00 AM GMT+1,n2,No,Yes
            """
        #expect(words(try poll(form)) == expected)
    }

    @Test func `two columns of a day may not contradict each other, slots of hours may`() throws {
        let text = "name,3 May 2027,3 May 2027\nn1,yes,no\nn2,no,no\n"
        #expect(
            messages(text) == [
                "poll.csv: line 2, column C: another answer to 2027-05-03 than in line 2, column B",
                "  Maybe keep one column for each day, or write the hours into their heads.",
            ])
        let hours = "name,3 May 2027 9:00,3 May 2027 14:00\nn1,yes,no\nn2,no,no\n"
        #expect(words(try poll(hours)) == ["n1: 05-03 ifNeedBe", "n2: 05-03 no"])
    }

    @Test func `a poll of single days is told from one of workshops`() throws {
        let days = try poll("name,2027-05-03,2027-05-05,2027-05-08\nn1,yes,no,yes\n")
        #expect(
            days.notes.contains(
                "2027-05-03 and 2027-05-05 are in one workshop of 3 days: an answer counts for the workshop that starts on its "
                    + "day, whatever is said of the days after it"))
        let starts = try poll("name,2027-05-03,2027-05-06\nn1,yes,no\n")
        #expect(!starts.notes.joined().contains("in one workshop"))
    }

    @Test func `a note above the dates may have one`() throws {
        let text = "Please answer until,2027-01-15\n\nname,3 May 2027,7 June 2027\nn1,yes,maybe\nn2,no,yes\n"
        #expect(words(try poll(text)) == expected)
    }

    @Test func `a poll of nobody is none`() {
        #expect(
            messages("Deadline,2027-01-15\nTotal,3\n") == [
                "poll.csv: line 1, column B: a row of dates, and below it nobody of the series has answered"
            ])
    }

    @Test func `what stands beside a date is said`() throws {
        let found = try poll("name,after 3 May 2027,7 June 2027 (all day)\nn1,yes,maybe\nn2,no,yes\n")
        #expect(words(found) == expected)
        #expect(
            found.notes.filter { $0.contains("whatever") } == [
                "line 1, column B: read as 2027-05-03, whatever else stands there"
            ])
        // `1:` is no time, by which a day would be one that they give if need be.
        #expect(messages("name,Option 1: 3 May 2027,Option 2: 7 June 2027\nn1,yes,maybe\nn2,no,yes\n") == expected)
    }

    @Test func `somebody who has answered nothing may be on none of the dates`() throws {
        let document = try SeriesFile.read(Self.series, name: "series.yaml")
        let days = try poll("name,3 May 2027\nn1,yes\nn2,\n", silentNo)
        let changes = SeriesImport(days, into: document).changes
        #expect(changes.people.map { $0.parts.last?.asked } == [nil, true])
    }

    @Test func `Rallly with a comma in a name`() {
        let text = """
            Name,Email,Mon 3 May 2027,Mon 7 Jun 2027
            Noor, Bashir,b@example.org,Yes,No
            """
        #expect(
            messages(text) == [
                "poll.csv: line 2, column E: an answer, and no date at the head of its column",
                "  Maybe a comma in a name has moved the row: Rallly puts names into no quotes; put it in quotes.",
                "poll.csv: line 2, column C: must be yes, if need be or no, or empty: b@example.org",
            ])
    }

    @Test func `Framadate, in English and in French`() throws {
        let english = """
            ,"5/3/27","6/7/27",\r
            ,"All day","All day",\r
            "Zoe Muller","Yes","Under reserve",\r
            "n2","No","Yes",\r

            """
        var options = PollOptions()
        options.dayFirst = false
        #expect(words(try poll(english, options)) == expected)
        #expect(
            messages(english) == [
                "poll.csv: line 1, column B: may be 2027-03-05 or 2027-05-03, and so may all dates of the poll",
                "  Maybe say which: --dates day-first, or --dates month-first.",
            ])
        // One date that can be read in one way only decides for all.
        let french = """
            ,"03/05/2027","03/05/2027","25/05/2027",
            ,"Matin","Soir","Toute la journée",
            "n1","Oui","Non","Si nécessaire",
            "n2","Non","Non","Oui",
            """
        let answers = ["n1: 05-03 ifNeedBe, 05-25 ifNeedBe", "n2: 05-03 no, 05-25 yes"]
        #expect(words(try poll(french)) == answers)
        #expect(words(try poll("\"Sondage, printemps 2027\"\n" + french)) == answers)
    }

    @Test func `Doodle, in which an empty cell says no`() throws {
        let text = #"""
            "Poll ""Lake; dialogue""",,
            https://doodle.com/poll/uniqueID,,
            ,,
            ,May 2027,June 2027
            ,Mon 3,Mon 7
            Zoë Müller,OK,(OK)
            n2,,OK
            Count,1,2
            """#
        #expect(words(try poll(text)) == expected)
        // Months and days stand only where they change; slots of hours below.
        let slots = #"""
            "Poll ""x""",,,
            https://doodle.com/poll/uniqueID,,,
            ,,,
            ,May 2027,,June 2027
            ,Mon 3,,Mon 7
            ,9:00 AM – 11:00 AM,1:00 PM – 2:00 PM,9:00 AM – 11:00 AM
            n1,,OK,
            Count,0,1,0
            """#
        #expect(words(try poll(slots)) == ["n1: 05-03 ifNeedBe, 06-07 no"])
    }

    @Test func `Nextcloud Polls, as CSV and as a sheet saved as CSV`() throws {
        let text = """
            Participants,Email address,2027-05-03T00:00:00.000+02:00/2027-05-04T00:00:00.000+02:00,\
            2027-06-07T00:00:00.000+02:00/2027-06-08T00:00:00.000+02:00
            zoë müller,z@example.org,yes,maybe
            n2,b@example.org,no,yes
            """
        #expect(words(try poll(text)) == expected)
        let hours = text.replacing("T00:00:00.000+02:00/2027-05-04", with: "T09:00:00.000+02:00/2027-05-03")
        #expect(words(try poll(hours))[0] == "n1: 05-03 ifNeedBe, 06-07 ifNeedBe")
        let sheet = """
            Lake dialogue,,
            When can you come?,,
            From,3 May 2027,7 June 2027
            To,4 May 2027,8 June 2027
            n1,✔,❔
            n2,❌,✔
            """
        #expect(words(try poll(sheet)) == expected)
    }

    @Test(arguments: [
        "name;03.05.2027;07.06.2027\nn1;✔;❔\nn2;❌;✔",
        "name,2027-05-03,2027-06-07/2027-06-09\nn1,x,?\nn2,-,x",
        "id\t3 May 2027\t7 June 2027\nn1\t1\t0.5\nn2\t0\t1",
        "Nom;lun. 3 mai 2027;lun. 7 juin 2027\nn1;oui;en cas de besoin\nn2;non;oui",
        "Nombre;lunes, 3 de mayo de 2027;lunes, 7 de junio de 2027\nn1;sí;quizás\nn2;no;si",
        "Имя;3 мая 2027;7 июня 2027\nn1;да;возможно\nn2;нет;да",
        "Ad;3 may 2027;7 iyun 2027\nn1;Bəli;Lazım gələrsə\nn2;Xeyr;Hə",
        "Անուն;2027-05-03;2027-06-07\nn1;Այո;Գուցե\nn2;Ոչ;այո",
        "სახელი;2027-05-03;2027-06-07\nn1;კი;შეიძლება\nn2;არა;დიახ",
        "姓名,2027年5月3日,2027年6月7日\nn1,是,如有需要\nn2,否,是",
        "Name;3.5.2027;7.6.2027\nn1;frei;evtl.\nn2;belegt;frei",
        "name,3 May 2027,7 June 2027\nn1,I can,not sure\nn2,I can’t,I can",
        "İsim;3 Mayıs 2027;7 Haziran 2027\nn1;evet;belki\nn2;hayır;evet",
        "Who can come?,,\nname,May 3 2027,\"Monday, June 7, 2027\"\nn1,OK,(OK)\nn2,no,yes\n",
        ",n1,n2\n2027-05-03,yes,no\n2027-06-07,maybe,yes",
        "name;03.05.2027;07.06.2027\nn1;👍🏽;🤷🏻\nn2;👎🏿;👍",
    ])
    func `grids of one's own`(text: String) throws {
        #expect(messages(text) == expected)
    }

    /// A tick and a cross say yes and no; a cross alone says yes.
    @Test(arguments: [
        ("✓,x", "x,✓", "line 2, column C"),
        ("yes,if need be", "x,yes", "line 3, column B"),
        ("o,?", "X,o", "line 3, column B"),
        ("✓,✓", "x,x", "line 3, column B"),
        ("x,", "yes,no", nil),
        ("x,-", "✓,-", nil),
        ("x,?", "-,x", nil),
        ("ok,x", "-,-", "line 2, column C"),
    ])
    func `a cross beside other marks of yes may say no`(first: String, second: String, place: String?) {
        var options = PollOptions()
        options.noAnswer = .no
        let said = messages("name,2027-05-03,2027-06-07\nn1,\(first)\nn2,\(second)", options)
        if let place {
            #expect(
                said == [
                    "poll.csv: \(place): x stands beside other marks of yes, and may say no",
                    "  Maybe write yes or no in the place of each x.",
                ])
        } else {
            #expect(said[0].hasPrefix("n1: 05-03 yes"))
        }
    }

    /// Dates as the Unicode CLDR writes them, behind the language.
    @Test(arguments: [
        "en|Mon, May 3, 2027|Mon, Dec 6, 2027",
        "de|Mo., 3. Mai 2027|Mo., 6. Dez. 2027",
        "fr|lun. 3 mai 2027|lun. 6 déc. 2027",
        "es|lun, 3 may 2027|lun, 6 dic 2027",
        "it|lun 3 mag 2027|lun 6 dic 2027",
        "pt|seg., 3 de mai. de 2027|seg., 6 de dez. de 2027",
        "nl|ma 3 mei 2027|ma 6 dec 2027",
        "pl|pon., 3 maj 2027|pon., 6 gru 2027",
        "tr|3 May 2027 Pzt|6 Ara 2027 Pzt",
        "sv|mån 3 maj 2027|mån 6 dec. 2027",
        "da|man. 3. maj 2027|man. 6. dec. 2027",
        "nb|man. 3. mai 2027|man. 6. des. 2027",
        "fi|ma 3.5.2027|ma 6.12.2027",
        "cs|po 3. 5. 2027|po 6. 12. 2027",
        "sk|po 3. 5. 2027|po 6. 12. 2027",
        "hu|2027. máj. 3., H|2027. dec. 6., H",
        "ro|lun., 3 mai 2027|lun., 6 dec. 2027",
        "hr|pon, 3. svi 2027.|pon, 6. pro 2027.",
        "sr|пон, 3. мај 2027.|пон, 6. дец 2027.",
        "bg|пн, 3.05.2027 г.|пн, 6.12.2027 г.",
        "uk|пн, 3 трав. 2027 р.|пн, 6 груд. 2027 р.",
        "ru|пн, 3 мая 2027 г.|пн, 6 дек. 2027 г.",
        "el|Δευ 3 Μαΐ 2027|Δευ 6 Δεκ 2027",
        "ca|dl., 3 de maig 2027|dl., 6 de des. 2027",
        "ar|الاثنين، 3 مايو 2027|الاثنين، 6 ديسمبر 2027",
        "fa|دوشنبه 3 مه 2027|دوشنبه 6 دسامبر 2027",
        "he|יום ב׳, 3 במאי 2027|יום ב׳, 6 בדצמ׳ 2027",
        "hi|सोम, 3 मई 2027|सोम, 6 दिस॰ 2027",
        "id|Sen, 3 Mei 2027|Sen, 6 Des 2027",
        "zh|2027年5月3日周一|2027年12月6日周一",
        "ja|2027年5月3日(月)|2027年12月6日(月)",
        "ko|2027년 5월 3일 (월)|2027년 12월 6일 (월)",
    ])
    func `dates of many languages`(text: String) throws {
        let heads = text.split(separator: "|").map { "\"\($0)\"" }
        let poll = try poll("name,\(heads[1]),\(heads[2])\nn1,yes,no")
        #expect(poll.starts == [day("2027-05-03"), day("2027-12-06")], "\(text)")
        #expect(words(poll) == ["n1: 05-03 yes, 12-06 no"], "\(text)")
    }

    @Test(arguments: [
        "name,3–5 May 2027,7–9 June 2027", "name,3.–5.5.,7.–9.6.",
        "name,03.05.2027 - 05.05.2027,07.06.2027 - 09.06.2027",
        "name,3-May-27,7-Jun-27", "name,3/5,17/6/2027", "name,May 3 to 5,June 7 to 9", "name,3 May '27,7 Jun '27",
        "name,2027-05-03 – 2027-05-05,2027-06-07 – 2027-06-09", "name,30 Apr 2027 – 2 May 2027,7 Jun 2027",
        "name,30 Apr – 2 May 2027,7 Jun 2027",
        "name,Do 3. Mai 2027,To 7. juni 2027", "name,3. 5. 2027,7. 6. 2027", "name,3 May 2027 00:00,7 June 2027 00:00",
    ])
    func `ranges of days begin on their first, in any form`(head: String) throws {
        let expected = [
            day(head.contains("Apr") ? "2027-04-30" : "2027-05-03"),
            day(head.contains("17/6") ? "2027-06-17" : "2027-06-07"),
        ]
        let poll = try poll("\(head)\nn1,yes,maybe")
        #expect(poll.starts == expected)
        #expect(poll.people["n1"]?.poll == [expected[0]: .yes, expected[1]: .ifNeedBe])
    }

    @Test(arguments: [
        "No,Name,2027-05-03,2027-06-07\n1,Zoe Müller,yes,maybe\n2,n2,no,yes",
        "First,Last,2027-05-03,2027-06-07\nZoë,Müller,Yes!,yes (if need be)\nNoor,Bashir,No.,Yes",
        "name,2027-05-03,2027-06-07,Comment\nn1,○,△,no\nn2,×,○,late\nYes,1,1,\nTotal,2,2,",
        "name,May 2027,June 2027\n,Mon 3,Mon 7\nn1,OK,(OK)\nn2,no,OK\nCount,1,2",
        "Poll,,\nhttps://doodle.com/poll/x,,\n,,\n,Mai 2027,Juni 2027\n,Mo 3,Mo 7\n,Ganztägig,Ganztägig\nn1,OK,(OK)\nn2,,OK",
        ",\"03/05/2027\",\"17/06/2027\",\n,\"-\",\"Journée entière\",\nn1,Oui,Si nécessaire,\nn2,Non,Oui,",
        "Poll,,\nFrom,\"May 3, 2027, 12:00:00 AM\",\"Jun 7, 2027, 12:00:00 AM\"\n"
            + "To,\"May 4, 2027, 12:00:00 AM\",\"Jun 8, 2027, 12:00:00 AM\"\nn1,✔,❔\nn2,❌,✔",
        "Participants,2027-05-02T22:00:00.000Z/2027-05-03T22:00:00.000Z,2027-06-06T22:00:00.000Z/2027-06-07T22:00:00.000Z\n"
            + "n1,yes,maybe\nn2,no,yes",
    ])
    func `names, months, moments and counts stand where people put them`(text: String) throws {
        #expect(
            messages(text) == expected.map { $0.replacing("06-07", with: text.contains("17/06") ? "06-17" : "06-07") })
    }

    @Test func `an hour has sixty minutes`() throws {
        #expect(try poll("name,2027-05-03T9:59\nn1,yes").starts == [day("2027-05-03")])
        for minute in ["60", "9223372036854775807", "99999999999999999999"] {
            #expect(messages("name,2027-05-03T9:\(minute)\nn1,yes") == messages("name,soon\nn1,yes"), "\(minute)")
        }
    }

    @Test func `slots of some hours are told of, whichever order their days have`() throws {
        for head in ["05/17/2027 9:00", "17/05/2027 9:00", "2027-05-17 9:00"] {
            let notes = try poll("name,\(head)\nn1,yes").notes
            #expect(notes.contains { $0.hasPrefix("slots of some hours") }, "\(head): \(notes)")
        }
    }

    @Test func `names are known without the letters that keyboards elsewhere do not have`() throws {
        #expect(messages("name,2027-05-03\nZoe Mueller,yes\nZORAN MUELLER,no") == ["n1: 05-03 yes", "n3: 05-03 no"])
    }

    @Test func `no answer is none of the three`() throws {
        let text = "name,2027-05-03,2027-06-07\nn1,yes,\nn2,,\nn3,no,yes"
        #expect(throws: ImportError.self) { try poll(text) }
        #expect(messages(text) == ["n1: no answer to 2027-06-07", "n2: no answer to 2027-05-03 and 2027-06-07"])
        #expect(messages(text, silentNo) == ["n1: 05-03 yes", "n2: ", "n3: 05-03 no, 06-07 yes"])
        #expect(try poll(text, silentNo).people["n2"]?.poll == [:])
        var yes = PollOptions()
        yes.noAnswer = .yes
        #expect(messages(text, yes) == ["n1: 05-03 yes, 06-07 yes", "n2: ", "n3: 05-03 no, 06-07 yes"])
        #expect(try poll(text, yes).people["n2"]?.poll == nil)
        #expect(
            try poll(text, silentNo).notes == [
                "3 people, 2 dates: 2 yes, 0 if need be, 1 no, 3 without an answer",
                "n1: no answer to 2027-06-07, taken as no",
                "n2: no answer to 2027-05-03 and 2027-06-07, taken as no",
            ])
    }

    @Test func `who is not in the poll, and what lies outside of the horizon, is said`() throws {
        #expect(
            try poll("name,2027-05-03,2028-06-07\nn1,yes,no").notes == [
                "1 people, 2 dates: 1 yes, 0 if need be, 1 no, 0 without an answer",
                "outside of the horizon: 2028-06-07", "not in the poll, so that it keeps them from no date: n2 and n3",
            ])
    }

    /// The family name first, or a title: offered, not taken.
    @Test(arguments: ["\"Müller, Zoë\"", "Muller Zoe", "Dr. Zoë Müller"])
    func `the same words are the nearest`(name: String) {
        #expect(
            messages("name,2027-05-03\n\(name),yes\n") == [
                "poll.csv: line 2, column A: no participant has this id or name",
                "  Maybe it is n1: write the id, or say who it is: --person \"NAME=ID\"; \"NAME=\" passes somebody over.",
            ])
    }

    @Test func `all that is wrong is said at once, and names nobody`() throws {
        let text = """
            name,2027-05-03,2027-06-31,Feb 30,soon
            Zoe Muler,yes,no,no,no
            Muller,yes,no,no,no
            n1,yes,no,no,no
            Zoë Müller,yes,Bashir,no,
            n2,perhaps not,no,no,
            ,yes,no,no,
            """
        let said = messages(text)
        for name in ["Zo", "uler", "uller", "Bashir"] { #expect(!said.joined().contains(name)) }
        #expect(
            said == [
                "poll.csv: line 1, column E: must be a date such as 2027-03-15",
                "  Maybe it is a note: begin it with #.",
                "poll.csv: line 1, column C: there is no such date, or not one alone within the horizon",
                "poll.csv: line 1, column D: there is no such date, or not one alone within the horizon",
                "poll.csv: line 2, column A: no participant has this id or name",
                "  Maybe it is n1: write the id, or say who it is: --person \"NAME=ID\"; \"NAME=\" passes somebody over.",
                "poll.csv: line 3, column A: no participant has this id or name",
                "  Maybe write the id, or say who it is: --person \"NAME=ID\"; \"NAME=\" passes somebody over.",
                "poll.csv: line 5, column A: n1 is there twice, first in row 4",
                "  Maybe remove the older answer, or say who this is with --person.",
                "poll.csv: line 7, column A: answers, and nobody who gives them",
                "poll.csv: line 6, column B: must be yes, if need be or no, or empty: perhaps not",
            ])
        #expect(messages("a,b\n1,2")[0] == "poll.csv: this is no poll: no row of it has dates after its first cell")
        var options = PollOptions()
        options.people = ["Muller": "n3", "Guest": ""]
        #expect(messages("name,2027-05-03\nMuller,yes\nGuest,yes", options) == ["n3: 05-03 yes"])
    }

    // A form whose dates are boxes to tick has them all in one cell.
    @Test(arguments: [
        ("\"Mon 3 May 2027, Mon 7 June 2027\"", "\"Mon 3 May 2027, Mon 7 June 2027\"", ""),
        ("\"May 3, 2027, June 7, 2027\"", "", ""), ("3 May 2027", "7 June 2027", "line 2, column C"),
        ("3 May 2027; 7 June 2027", "7 June 2027", ""), ("7.6.2027", "3.5.2027; 7.6.2027", ""),
    ])
    func `dates that were ticked are no head of a poll`(first: String, second: String, place: String) {
        let text = "Timestamp,Your name,Which dates?\n2026/11/12 9:14,Zoe Muller,\(first)\n2026/11/13,n2,\(second)\n"
        let isForm = place.isEmpty
        #expect(
            messages(text, silentNo) == [
                "poll.csv: \(isForm ? "line 1, column C" : place): dates as an answer, as where boxes are ticked, and "
                    + (isForm ? "no word of whether people can come then" : "no row of dates above it"),
                isForm
                    ? "  Maybe write yes at the head of these dates where a tick says that somebody can come, or begin it with # "
                        + "where they are a note."
                    : "  Maybe give each date a column of its own, with yes below it where it is ticked.",
            ])
    }

    /// The same ticks as Google Forms, Microsoft Forms, KoboToolbox and others have them, under different questions.
    @Test(arguments: [
        "Timestamp,Name,When can you come?\n2026/11/12 9:14,n1,\"Mon, 3 May 2027, Mon, 7 June 2027\"\n2026/11/13,n2,\"Mon, 7 June 2027\"",
        "Timestamp;Name;Wann passt es?\n2026/11/12 9:14;n1;\"3. Mai 2027;7. Juni 2027\"\n2026/11/13;n2;7. Juni 2027",
        "ID,Start time,Name,Quelles dates vous conviennent ?\n1,11/12/26 9:14,n1,3 mai 2027;7 juin 2027;\n2,11/13/26 9:14,n2,7 juin 2027;",
        ",n1,n2\nyes,\"3 May, 7 June\",7 June",
        "Name,Dates [Yes],Dates [No]\nn1,\"May 3, 2027, June 7, 2027\",\nn2,\"June 7, 2027\",\"May 3, 2027\"",
        "Name,Dates\n,3 May 2027,7 June 2027\nn1,3 May 2027,7 June 2027\nn2,,7 June 2027",
        "start,Name,Dates/3 May 2027,Dates/7 June 2027\n2026-11-12T10:00:00,n1,1,1\n2026-11-12T10:00:00,n2,0,1",
    ])
    func `forms of boxes to tick`(text: String) throws {
        #expect(messages(text) == ["n1: 05-03 yes, 06-07 yes", "n2: 05-03 no, 06-07 yes"])
    }

    @Test func `ticks say what is asked above them`() throws {
        let two = """
            Name,Dates that suit you,Only if need be
            n1,3 May 2027,7 June 2027
            n2,"7 June 2027, 5 July 2027",
            n3,None of these,
            """
        let form = try poll(two)
        #expect(
            words(form) == [
                "n1: 05-03 yes, 06-07 ifNeedBe, 07-05 no", "n2: 05-03 no, 06-07 yes, 07-05 yes",
                "n3: 05-03 no, 06-07 no, 07-05 no",
            ])
        #expect(
            form.notes.contains(
                "line 1, column C: dates that are ticked below it are if need be, those that nobody has ticked are none of "
                    + "the poll"))
        #expect(messages("Name,Possible dates\nn1,\"3 May, 7 June\"\n") == ["n1: 05-03 yes, 06-07 yes"])
        // A single date that nobody has ticked elsewhere, by its head.
        #expect(
            messages("Name,Yes,Maybe\nn1,\"3 May, 7 June\",\nn2,,5 July\n")
                == ["n1: 05-03 yes, 06-07 yes, 07-05 no", "n2: 05-03 no, 06-07 no, 07-05 ifNeedBe"])
        // Whoever has ticked nothing has not answered.
        let silent = "Name,When can you come?\nn1,\"3 May, 7 June\"\nn2,\n"
        #expect(throws: ImportError.self) { try poll(silent) }
        #expect(messages(silent, silentNo) == ["n1: 05-03 yes, 06-07 yes", "n2: "])
        for question in [
            "When can you not come?", "Unavailable on", "Wann bist du verhindert?", "Which dates?",
            "Welche Tage passen schlecht?",
        ] {
            #expect(
                messages("Name,\(question)\nn1,\"3 May, 7 June\"\n")[0]
                    == "poll.csv: line 1, column B: dates as an answer, as where boxes are ticked, and no word of whether people "
                    + "can come then")
        }
        let note =
            "Name,When can you come?,#Notes\nn1,\"3 May, 7 June\",\"7 June, 8 June?\"\nn2,7 June,\"3 May, 7 June\"\n"
        #expect(messages(note) == ["n1: 05-03 yes, 06-07 yes", "n2: 05-03 no, 06-07 yes"])
        #expect(
            messages("Name,When can you come?\nn1,\"3 May, 7 June, mornings\"\nn2,\"3 May, 7 June\"\n")[0]
                == "poll.csv: line 2, column B: must be dates with commas between them, or none")
        #expect(
            messages("Name,Yes,No\nn1,\"3 May, 7 June\",7 June\n")[0]
                == "poll.csv: line 2, column C: a date that is ticked for another answer as well")
    }

    @Test func `a poll that asks when people cannot come is not taken for its opposite`() {
        var silentYes = PollOptions()
        silentYes.noAnswer = .yes
        let crossed = [
            "poll.csv: line 2, column B: x may cross a date out, and say no",
            "  Maybe write yes or no in the place of each x.",
        ]
        #expect(messages("name,3 May,7 June\nn1,x,\nn2,,x", silentYes) == crossed)
        #expect(messages("Mark what you CANNOT,3 May,7 June\nn1,x,\nn2,,x", silentNo) == crossed)
        #expect(messages("Mark what you can,3 May,7 June\nn1,x,\nn2,,x", silentNo)[0] == "n1: 05-03 yes")
        let asked = "name,When are you not free? [3 May],When are you not free? [7 June]\nn1,yes,no\n"
        #expect(
            messages(asked) == [
                "poll.csv: line 1, column B: seems to ask when somebody cannot come, so that a yes there would be a no",
                "  Maybe write the date alone at the head, and yes where somebody can come.",
            ])
        // On a Sunday, in Czech.
        #expect(messages("jméno,ne 2. 5. 2027\nn1,ano") == ["n1: 05-02 yes"])
    }

    // Days of the week, and words that belong to dates, are nothing beside them.
    @Test(arguments: [
        "Cum 7 May 2027|Paz 9 May 2027", "2027年5月7日星期五|2027年5月9日周日", "2027年5月7日(金)|2027年5月9日日曜日",
        "2027년 5월 7일 (금)|2027년 5월 9일 일요일", "יום ו׳, 7 במאי 2027|יום א׳, 9 במאי 2027",
        "sexta-feira, 7 de maio de 2027|domingo, 9 de maio de 2027", "2027. gada 7. maijs|2027. gada 9. maijs",
        "الجمعة، 7 أيار 2027|الأحد، 9 أيار 2027", "سه\u{200C}شنبه 18 مه 2027|7 مه 2027|9 مه 2027",
        "Cümə axşamı, 6 may 2027|Cümə, 7 may 2027|Bazar, 9 may 2027",
    ])
    func `ticked dates of many languages`(text: String) throws {
        let days = text.split(separator: "|").joined(separator: ";")
        let said = messages("name,yes\nn1,\"\(days)\"")
        #expect(
            said.map { $0.replacing(", 05-18 yes", with: "").replacing("05-06 yes, ", with: "") } == [
                "n1: 05-07 yes, 05-09 yes"
            ])
        let notes = try poll("name,yes\nn1,\"\(days)\"").notes
        #expect(!notes.joined().contains("another day"))
    }

    @Test func `months of the Levant have two words`() throws {
        let heads = "15 كانون الثاني 2027,15 تشرين الأول 2027,15 تشرين الثاني 2027,15 كانون الأول 2027"
        #expect(messages("name,\(heads)\nn1,نعم,لا,نعم,لا") == ["n1: 01-15 yes, 10-15 no, 11-15 yes, 12-15 no"])
    }

    @Test func `2 says yes in some polls, and if need be in others`() {
        #expect(
            messages("name,3 May,7 June\nn1,2,1\nn2,0,1\n") == [
                "poll.csv: line 2, column B: 2 says yes in some polls, and if need be in others",
                "  Maybe write yes, if need be and no in the place of numbers.",
            ])
    }

    @Test(arguments: [
        "name,3 May 2027,7 June 2027\n,Mon,Mon\nn1,yes,maybe\nn2,no,yes",
        "name,4.5.2027,3.5.2027,7.6.2027\n,mar,lun,lun\nn1,no,sí,quizás\nn2,no,no,sí",
        "name,3.5.2027,7.6.2027,10.6.2027\n,lun.,Mo,Do\nn1,ja,zur Not,ja\nn2,nein,ja,nein",
        "Day,Date,n1,n2\nMon,3 May 2027,yes,no\nMon,7 June 2027,maybe,yes",
        "name,\u{200F}3 May 2027\u{200E},7 June 2027\nn1,\u{200F}نعم,🤷‍♀️\nn2,\u{202B}لا\u{202C},✅ yes",
        "name,3 May 2027,7 June 2027\nn1,〇,maybe\nn2,cannot attend,👌\nNumber of yes,1,1",
    ])
    func `days of the week below, dates below each other, marks that are not seen`(text: String) {
        let other = text.contains("Do") ? [", 06-10 yes", ", 06-10 no"] : ["", ""]
        #expect(
            messages(text).map { $0.replacing(" 05-04 no,", with: "").replacing(", 05-04 no", with: "") }
                == zip(expected, other).map { $0 + $1 })
    }

    @Test func `mar is a month in a range and behind de, half a day a slot, and am a word of German`() {
        #expect(messages("name,28 Feb – 2 Mar,12 de mar\nn1,yes,no") == ["n1: 02-28 yes, 03-12 no"])
        #expect(messages("name,3 May 2027 AM,7 juin 2027 9h-12h\nn1,yes,no") == ["n1: 05-03 ifNeedBe, 06-07 no"])
        #expect(messages("name,am 3. Mai 2027\nn1,ja") == ["n1: 05-03 yes"])
        #expect(messages("name,May 3 2027 9:00 AM\nn1,yes") == ["n1: 05-03 ifNeedBe"])
        #expect(messages("name,When can you?\nn1,\"3 May, 7 June\"\nTotal,2\n") == ["n1: 05-03 yes, 06-07 yes"])
    }

    @Test func `hours below the dates make slots of them, and a wrong day of the week another year`() {
        let hours = "name,3 May 2027,7 June 2027\n,9:00–12:00,9:00–12:00\nn1,yes,maybe\n"
        #expect(messages(hours) == ["n1: 05-03 ifNeedBe, 06-07 ifNeedBe"])
        #expect(
            messages("name,Tue 3 May\nn1,yes") == [
                "poll.csv: line 1, column B: is another day of the week in the year of the horizon: 2027-05-03",
                "  Maybe write the year as well.",
            ])
        #expect(
            messages("name,1406/02/13\nn1,yes")[0]
                == "poll.csv: line 1, column B: 1406-02-13 is more than a century from the horizon")
    }

    @Test func `dates that a guest has ticked are no head either`() {
        let text = "Name,Yes,If need be\nGuest,\"3 May 2027, 7 June 2027\",10 May 2027\nn2,3 May 2027,\n"
        #expect(
            messages(text, silentNo) == [
                "poll.csv: line 2, column A: no participant has this id or name",
                "  Maybe write the id, or say who it is: --person \"NAME=ID\"; \"NAME=\" passes somebody over.",
            ])
        // A remark above a poll is none of it.
        let poll = "From n1 or n2,,\nn1,3 May 2027,7 June 2027\nn2,yes,no\n"
        #expect(messages(poll) == ["n2: 05-03 yes, 06-07 no"])
    }

    @Test func `a column of answers whose head speaks of two days is not passed over`() {
        let text = "Name,3 May,7–9 June or 14–16 June\nn1,yes,after noon\nn2,no,yes\n"
        #expect(
            messages(text) == [
                "poll.csv: line 1, column C: must be a date such as 2027-03-15",
                "  Maybe it is a note: begin it with #.",
            ])
    }

    @Test func `how a poll was read is said where nothing was imported`() throws {
        // In Windows-1251 this is `Имя;3 мая`.
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID())-poll.csv").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data([0xC8, 0xEC, 0xFF, 0x3B, 0x33, 0x20, 0xEC, 0xE0, 0xFF, 0x0A] + Array("n1;da\n".utf8))
            .write(to: URL(filePath: path))
        let document = try SeriesFile.read(Self.series, name: "series.yaml")
        let error = #expect(throws: ImportError.self) { try ImportedDays.poll(path, for: document) }
        guard case .invalid(let problems)? = error else { return #expect(Bool(false)) }
        #expect(
            problems.map(\.message) == [
                "this is no poll: no row of it has dates after its first cell",
                "is no UTF-8 and was read as Windows-1252, with 'È' on line 1",
            ])
        #expect(problems.last?.advice?.contains("--encoding windows-1251") == true)
        var options = PollOptions()
        options.encoding = .windows1251
        #expect(try words(ImportedDays.poll(path, for: document, options: options)) == ["n1: 05-03 yes"])
    }

    @Test func `damaged polls are read or refused, with their place and without names`() {
        let base =
            "Name,Email,Mon 3 May 2027,Mon 7 Jun 2027\nZxqvam Kwyjal,a@b,Yes,If need be\nn2,b@example.org,No,Yes\n"
        let other = ",\"5/3/27\",\"6/17/27\",\n,\"All day\",\"Morning\",\n\"Zxqvam Kwyjal\",\"Yes\",\"No\",\n"
        var mutator = Mutator(seed: 31, bases: [Array(base.utf8), Array(other.utf8)])
        let count = ProcessInfo.processInfo.environment["FUZZ"].flatMap { Int($0) } ?? 200
        for _ in 0..<count {
            let text = mutator.next()
            let said = messages(text, silentNo).joined(separator: "\n").lowercased()
            #expect(!said.contains("zxqv") && !said.contains("kwyj"), "\(text)")
        }
    }
}
