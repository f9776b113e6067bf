import ArgumentParser
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel

extension Input {
    /// Ends the command over a question that has no answer.
    static func refuse(_ error: ParleyError, _ document: SeriesDocument, _ path: String) -> ExitCode {
        switch error {
        case .invalidSeries(let problems):
            for problem in problems { Console.say(lines: "\(path): \(problem)") }
            return .badInput
        case .wrongPlan(let violations):
            for violation in violations { Console.say("[\(violation.rule)] \(violation.message)") }
            Console.say("The plan is wrong, so there is nothing to ask about.")
            return .answerIsNo
        case .noPlan:
            Console.say("The plan file holds no plan, so there is nothing to ask about.")
            return .answerIsNo
        case .unclear(let question):
            Console.say("\(path): \(question)")
            if case .severalParticipants(let ids) = question {
                for (position, person) in document.series.participants.enumerated() where ids.contains(person.id) {
                    let place = document.places.place(of: "participants[\(position)]")
                    Console.say("  \(place.map { "\($0): " } ?? "")\(person.id)")
                }
            }
            if case .noVenue = question {
                Console.say("  its venues are \(document.series.venues.map(\.id).joined(separator: ", "))")
            }
            return .validationFailure
        case .unknown(.participant, _):
            Console.say("\(path): has nobody of this id or name")
            return .validationFailure
        case .unknown(let topic, let word):
            Console.say("\(path): has no \(topic.rawValue) '\(word)'")
            let known =
                switch topic {
                case .funder: document.series.funders.map(\.id)
                case .venue: document.series.venues.map(\.id)
                case .participant, .workshop: [String]()
                }
            if !known.isEmpty { Console.say("  it has \(known.joined(separator: ", "))") }
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
