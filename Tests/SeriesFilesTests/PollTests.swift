import Foundation
import SeriesFiles
import SeriesModel
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

    @Test func `Rallly with a comma in a name`() {
        let text = """
            Name,Email,Mon 3 May 2027,Mon 7 Jun 2027
            Noor, Bashir,b@example.org,Yes,No
            """
        #expect(
            messages(text) == [
                "poll.csv: line 2, column E: an answer, and no date at the head of its column",
                "  Maybe a comma in a name has moved the row: Rallly puts names into no quotes; put it in quotes.",
                "poll.csv: line 2, column A: no participant has this id or name",
                "  Maybe write the id, or say who it is: --person \"NAME=ID\"; \"NAME=\" passes somebody over.",
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
        #expect(words(try poll(french)) == ["n1: 05-03 ifNeedBe, 05-25 ifNeedBe", "n2: 05-03 no, 05-25 yes"])
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
        "id\t3 May 2027\t7 June 2027\nn1\t1\t2\nn2\t0\t1",
        "Nom;lun. 3 mai 2027;lun. 7 juin 2027\nn1;oui;en cas de besoin\nn2;non;oui",
        "Nombre;lunes, 3 de mayo de 2027;lunes, 7 de junio de 2027\nn1;sí;quizás\nn2;no;si",
        "Имя;3 мая 2027;7 июня 2027\nn1;да;возможно\nn2;нет;да",
        "İsim;3 Mayıs 2027;7 Haziran 2027\nn1;evet;belki\nn2;hayır;evet",
        "Who can come?,,\nname,May 3 2027,\"Monday, June 7, 2027\"\nn1,OK,(OK)\nn2,no,yes\n",
        ",n1,n2\n2027-05-03,yes,no\n2027-06-07,maybe,yes",
    ])
    func `grids of one's own`(text: String) throws {
        #expect(messages(text) == expected)
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
                "poll.csv: line 1, column C: must be a date such as 2027-03-15",
                "  Maybe it is a note: begin it with #.",
                "poll.csv: line 1, column E: must be a date such as 2027-03-15",
                "  Maybe it is a note: begin it with #.",
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
