import ArgumentParser
import Parley

extension Input {
    /// Ends the command over a question that has no answer.
    static func refuse(_ error: QuestionError, _ document: SeriesDocument, _ path: String) -> ExitCode {
        switch error {
        case .planning(let error): return refuse(error, document, path)
        case .wrongPlan(let violations):
            for violation in violations { Console.say("[\(violation.rule)] \(violation.message)") }
            Console.say(
                violations.isEmpty
                    ? "The plan file holds no plan, so there is nothing to ask about."
                    : "The plan is wrong, so there is nothing to ask about.")
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
            let series = document.series
            let known =
                switch topic {
                case .funder: series.funders.map(\.id)
                case .venue: series.venues.map(\.id)
                case .participant, .workshop: [String]()
                }
            if !known.isEmpty { Console.say("  it has \(known.joined(separator: ", "))") }
            return .validationFailure
        }
    }
}
