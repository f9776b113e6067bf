import ArgumentParser
import Parley

/// Reads the files that commands are given; what is wrong with one is said in full before the command ends.
enum Input {
    /// The series in a file.
    static func series(_ path: String) throws -> SeriesDocument {
        do {
            return try SeriesFile.read(contentsOf: path)
        } catch {
            throw refuse(error, path)
        }
    }

    /// Ends the command over a file that is not what it should be.
    static func refuse(_ error: SeriesFileError, _ path: String) -> ExitCode {
        switch error {
        case .unreadable(let path, let reason):
            Console.say("\(path): cannot be read: \(reason)")
            return .cannotRead
        case .invalid(let diagnostics):
            for diagnostic in diagnostics { Console.say("\(diagnostic)") }
            Console.say("\(path): \(diagnostics.count == 1 ? "1 error" : "\(diagnostics.count) errors")")
            return .badInput
        }
    }

    /// The plan in a file, and what is wrong with its form.
    static func plan(_ path: String) throws -> PlanDocument {
        try read(path, PlanFile.read(contentsOf:))
    }

    /// A plan from which changes count: its workshops are all that matters.
    static func baseline(_ path: String) throws -> Plan {
        try read(path, PlanFile.readBaseline(contentsOf:))
    }

    private static func read<Value>(_ path: String, _ reader: (String) throws(PlanFileError) -> Value) throws -> Value {
        do {
            return try reader(path)
        } catch {
            switch error {
            case .unreadable(let path, let reason):
                Console.say("\(path): cannot be read: \(reason)")
                throw ExitCode.cannotRead
            case .invalid:
                Console.say("\(error)")
                throw ExitCode.badInput
            }
        }
    }

    /// Ends the command over a series that cannot be planned.
    static func refuse(_ error: PlannerError, _ document: SeriesDocument, _ path: String) -> ExitCode {
        switch error {
        case .invalidSeries(let problems):
            for problem in problems { Console.say("\(path): \(problem)") }
            return .badInput
        case .noPlan(.infeasible):
            Console.say("\(path): no plan is right, so no goal has a best value; `parley explain` says why")
            return .answerIsNo
        case .noPlan:
            Console.say("\(path): stopped before the goals that come first were proven")
            return .stopped
        case .unreadableSolution(let words):
            Console.say("the solution cannot be read: \(words)")
            return .badInput
        case .solverFailed(let words):
            Console.say("The solver failed; no plan was made. This is a bug of Parley's.")
            Console.say("  \(words)")
            Console.say("Please send us this line and the series file, or a copy with other names.")
            return .bug
        case .wrongPlan(let violations):
            Console.say("The plan that was found breaks rules, so it is not shown. This is a bug of Parley's.")
            for violation in violations { Console.say("  \(violation.message)") }
            Console.say("Please send us these lines and the series file, or a copy with other names.")
            return .bug
        }
    }
}
