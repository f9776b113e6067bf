import ArgumentParser
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel

extension Input {
    /// A plan that was followed so far, with its money.
    ///
    /// A file that gives no sound money still gives its workshops; standard error says why that is all.
    static func wholeBaseline(_ path: String) throws -> Plan {
        let reason: String
        do {
            let document = try PlanFile.read(contentsOf: path)
            guard let fault = document.faults.first else { return document.plan }
            reason = "\(path): \(fault.message)"
        } catch {
            switch error {
            case .unreadable: return try baseline(path)
            case .invalid(let diagnostics): reason = diagnostics.first.map { "\($0)" } ?? path
            }
        }
        let workshops = try baseline(path)
        Console.say(lines: reason)
        Console.say("\(path): only the workshops were read: starts, venues and attendees, no money")
        return workshops
    }

    /// Ends the command over a baseline whose workshops cannot be taken as held.
    static func refuse(_ error: HoldingError, baseline: String, series: String) -> ExitCode {
        for problem in error.problems { Console.say(lines: "\(baseline): \(problem)") }
        Console.say("\(series) must have everybody and everything that the workshops before the date name.")
        return .badInput
    }
}
