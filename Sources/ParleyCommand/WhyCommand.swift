import ArgumentParser
import Parley
import SeriesAnswers
import SeriesFiles

/// `parley why SERIES PLAN`.
struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Says why a plan is as it is, and what something else would cost.",
        discussion: """
            For each workshop: what its other venues would mean on these dates, and the next dates at its venue. Each is \
            planned anew with everything else free, and compared goal by goal; where that cannot be, it says what stands \
            in the way.

            With --not, the question is turned round: what the plan has not is put into it, what it has is taken out.
              --not "istanbul 2027-05-03"   a workshop there from this day, or none
              --not "istanbul 2027-05"      one that starts there in May; a range of days likewise
              --not istanbul                any workshop there, or none
              --not "3 May 2027"            a workshop from this day anywhere; a month or a range likewise
              --not n3@2                    this participant at the plan's second workshop, or not
              --not n3                      this participant at any workshop, or at none
              --not n3+s4                   these two at the same workshop, or never

            Venues and participants have ids or names. A date is 2027-05-03, 3 May 2027 or May 3, 2027.
            """)

    @OptionGroup var given: GivenPlan

    @Option(help: ArgumentHelp("What to turn round; can be given again.", valueName: "something"))
    var not: [String] = []

    @Option(help: ArgumentHelp("Only about the workshop with this number.", valueName: "number"))
    var workshop: Int?

    @Flag(help: "Call participants by their ids.")
    var codenames = false

    @OptionGroup var options: QuestionOptions

    func validate() throws {
        if !not.isEmpty, workshop != nil { throw ValidationError("Give --not or --workshop, not both.") }
    }

    func run() throws {
        let (document, judged, context) = try given.read(quiet: options.quiet)
        let (series, baseline, changes) = context
        let features: [PlanFeature]
        do throws(ParleyError) {
            guard judged.faults.isEmpty else { throw .wrongPlan(judged.faults) }
            features = try not.map { text throws(ParleyError) in
                try PlanFeature(text, of: series, in: judged.plan)
            }
        } catch {
            throw Input.refuse(error, document, given.series)
        }
        let why = try options.answer(
            WhyQuestion(of: judged.plan, not: features, workshop: workshop), about: series, baseline: baseline,
            of: document, given.series)
        try Console.out(
            options.json
                ? WhyDocument(why, of: series).text
                : WhyReport(why, of: series, codenames: codenames).text.ofScenario(changes))
        try WhyQuestion.verdict(of: why).end()
    }
}

extension WhyQuestion: CommandQuestion {
    static var command: any ParsableCommand.Type { WhyCommand.self }
}
