import ArgumentParser
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel
import SeriesText
import TableFiles

/// Reads the files that commands are given; what is wrong with one is said in full before the command ends.
enum Input {
    /// The series in a file.
    ///
    /// Standard error says in a line how many hints there are; where they count as errors they are listed, and end the
    /// command.
    static func series(_ path: String, quiet: Bool = false, strict: Bool = false) throws -> SeriesDocument {
        let document = try sound(path, quiet: quiet)
        try heed(document, path, quiet: quiet, strict: strict)
        return document
    }

    /// Says how many hints there are for a series; where they count as errors they are listed, and end the command.
    static func heed(_ document: SeriesDocument, _ path: String, quiet: Bool, strict: Bool) throws {
        let hints = quiet && !strict ? [] : document.hints
        guard !hints.isEmpty else { return }
        let count = counted(hints.count, "hint", "hints")
        guard strict else {
            Console.say("\(path): \(count), see `\(NextCommand("check", [path], of: document))`")
            return
        }
        for hint in hints { Console.say(lines: "\(hint)") }
        Console.say("\(path): \(count), and --strict makes them errors")
        throw ExitCode.badInput
    }

    /// The series in a file, without a word about hints; what was read in another way than one may think is said.
    static func sound(
        _ path: String, quiet: Bool = false, json: Bool = false, encoding: TextEncoding? = nil
    ) throws -> SeriesDocument {
        do {
            let document: SeriesDocument
            if let encoding {
                document = try SeriesFile.read(contentsOf: path, encoding: encoding)
            } else {
                document = try SeriesFile.read(contentsOf: path)
            }
            if !quiet { for notice in document.notices { Console.say("\(path): \(notice)") } }
            return document
        } catch {
            throw refuse(error, path, json: json, hints: json ? [] : SeriesFile.remains(of: path)?.hintsOfNumbers ?? [])
        }
    }

    /// Ends the command over a file that is not what it should be, with hints that can be given all the same; on
    /// standard output, where programs want it so, as JSON besides.
    static func refuse(
        _ error: SeriesFileError, _ path: String, json: Bool = false, hints: [Hint] = []
    ) -> ExitCode {
        switch error {
        case .unreadable(let path, let reason): return unreadable(path, reason, json: json)
        case .invalid(let diagnostics):
            if json { try? Console.out(CheckDocument(errors: diagnostics).text) }
            for lines in diagnostics.told { Console.say(lines: lines) }
            let wrong = Set(diagnostics.map(\.place))
            let hints = hints.filter { !wrong.contains($0.place) }
            for hint in hints { Console.say(lines: "\(hint)") }
            let more = hints.isEmpty ? "" : ", and \(counted(hints.count, "hint", "hints"))"
            Console.say("\(path): \(counted(diagnostics.count, "error", "errors"))\(more)")
            return .badInput
        }
    }

    /// The plan in a file, and what is wrong with its form.
    static func plan(_ path: String, json: Bool = false) throws -> PlanDocument {
        try read(path, json: json, PlanFile.read(contentsOf:))
    }

    /// A plan from which changes count: its workshops are all that matters.
    static func baseline(_ path: String) throws -> Plan {
        try read(path, PlanFile.readBaseline(contentsOf:))
    }

    /// The text of a file.
    static func text(of path: String) throws -> String {
        do {
            return try FileText.contents(of: path)
        } catch {
            throw unreadable(path, error.reason)
        }
    }

    private static func unreadable(_ path: String, _ reason: String, json: Bool = false) -> ExitCode {
        if json { try? Console.out(CheckDocument(unreadable: path, reason: reason).text) }
        Console.say("\(path): cannot be read: \(reason)")
        return .cannotRead
    }

    private static func read<Value>(
        _ path: String, json: Bool = false, _ reader: (String) throws(SeriesFileError) -> Value
    ) throws -> Value {
        do {
            return try reader(path)
        } catch {
            switch error {
            case .unreadable(let path, let reason): throw unreadable(path, reason, json: json)
            case .invalid(let diagnostics):
                if json { try? Console.out(CheckDocument(errors: diagnostics).text) }
                Console.say(lines: "\(error)")
                throw ExitCode.badInput
            }
        }
    }
}

extension Input {
    /// A plan that was followed so far, with its money.
    ///
    /// A file that gives no sound money still gives its workshops; standard error says why that is all.
    static func wholeBaseline(_ path: String) throws -> Plan {
        let reason: String
        // Once: standard input cannot be read again.
        let text = try text(of: path)
        do {
            let document = try PlanFile.read(text, name: path)
            guard let fault = document.faults.first else { return document.plan }
            reason = "\(path): \(fault.message)"
        } catch {
            reason = "\(error)".split(separator: "\n").first.map(String.init) ?? path
        }
        let workshops = try read(path) { (_) throws(SeriesFileError) in try PlanFile.readBaseline(text, name: path) }
        Console.say(lines: reason)
        Console.say("\(path): only the workshops were read: starts, venues and attendees, no money")
        return workshops
    }

    /// A series with what has taken place of a plan held; ends the command where that cannot be.
    static func holding(
        _ series: Series, _ known: Plan, until day: Day?, baseline: String, series path: String
    ) throws -> Series {
        do {
            return try series.holding(known, until: day)
        } catch {
            throw refuse(error, baseline: baseline, series: path)
        }
    }

    /// Ends the command over a baseline whose workshops cannot be taken as held.
    static func refuse(_ error: HoldingError, baseline: String, series: String) -> ExitCode {
        for problem in error.problems { Console.say(lines: "\(baseline): \(problem)") }
        Console.say("\(series) must have everybody and everything that the workshops before the date name.")
        let missing = error.problems.compactMap { problem in
            if case .unknown(let referent, _) = problem.kind { referent } else { nil }
        }
        if missing.contains(.funder) {
            Console.say("A funder that gives no more stays, with amount: 0; what it has paid counts.")
        }
        if missing.contains(.participant) {
            Console.say(
                "Somebody who comes no more stays, with available: []; in a table, a row of Away that says available and no days."
            )
        }
        return .badInput
    }
}

extension Input {
    /// Ends the command over a question that has no answer.
    static func refuse(_ error: ParleyError, _ document: SeriesDocument, _ path: String) -> ExitCode {
        switch error {
        case .invalidSeries(let problems):
            for problem in problems { Console.say(lines: "\(path): \(problem)") }
            return .badInput
        case .wrongPlan(let violations):
            for violation in violations { Console.say("\(violation)") }
            Console.say("The plan is wrong, so there is nothing to ask about.")
            return .answerIsNo
        case .noPlan:
            Console.say("The plan file holds no plan, so there is nothing to ask about.")
            return .answerIsNo
        case .unclear(let question):
            Console.say("--not: \(question)")
            if case .severalParticipants(let ids) = question {
                for (position, person) in document.series.participants.enumerated() where ids.contains(person.id) {
                    let place = document.places.place(of: "participants[\(position)]")
                    Console.say("  \(place.map { "\($0): " } ?? "")\(person.id)")
                }
            }
            if case .noVenue = question { sayPlacesAndPeople(of: document.series) }
            return .validationFailure
        case .unknown(.participant, _):
            Console.say("\(path): has nobody of this id or name")
            sayPeople(of: document.series)
            return .validationFailure
        case .unknown(.venue, let word):
            Console.say("\(path): has no venue '\(word)', and nobody of this id or name")
            sayPlacesAndPeople(of: document.series)
            return .validationFailure
        case .unknown(let topic, let word):
            Console.say("\(path): has no \(topic.rawValue) '\(word)'")
            if topic == .funder { say("it has", document.series.funders.map(\.id)) }
            return .validationFailure
        case .unreadableSolution(let words):
            Console.say("\(path): no solution of its program can be read: \(words)")
            return .badInput
        case .cannotHold(let error):
            Console.say(lines: "\(error)")
            return .badInput
        case .stopped:
            Console.say(lines: "\(error)")
            return .stopped
        case .outOfPrecision(let fault):
            Console.say("\(path): \(fault)")
            return .badInput
        case .solverFailed, .bug:
            Console.say(lines: "\(error)")
            Console.say("Please send us these lines and the series file, or a copy with other names.")
            return .bug
        }
    }
}

/// What there is to ask about, for whoever has asked about something else.
extension Input {
    private static func sayPlacesAndPeople(of series: Series) {
        say("its venues are", series.venues.map(\.id))
        sayPeople(of: series)
    }

    /// By their ids, as far as these give nobody away.
    private static func sayPeople(of series: Series) {
        let secrets = SecretWords(series.participants)
        let ids = series.participants.map(\.id)
        say("its people are", ids.filter { !secrets.contains($0) && !ShownText.mayHoldName($0) }, of: ids.count)
    }

    private static func say(_ words: String, _ known: [String], of count: Int? = nil) {
        let shown = known.prefix(mostKnown)
        guard let first = shown.first else { return }
        let rest = (count ?? known.count) - shown.count
        let items = ["\(words) \(first)"] + shown.dropFirst() + (rest > 0 ? ["and \(rest) more"] : [])
        for (position, line) in wrapped(items, to: 94).enumerated() {
            Console.say((position == 0 ? "  " : "    ") + line)
        }
    }

    /// So many are told one by one.
    private static let mostKnown = 30
}

/// What every command says of the series that it reads.
enum SeriesArgument {
    static let help: ArgumentHelp =
        "The series: YAML or JSON, a workbook (.xlsx), or a folder of CSV files; - is standard input."
    static let completion = CompletionKind.file(extensions: ["yaml", "yml", "json", "xlsx"])
}
