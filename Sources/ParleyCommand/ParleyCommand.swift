import ArgumentParser

/// The command `parley`.
@main
struct ParleyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parley",
        abstract: "Plans a series of workshops and proves that no plan is better.",
        discussion: """
            Write down in a series file who could come, where and when, what it costs and who pays. Parley finds the \
            best dates, venues and attendees, splits every cost among the funders, and proves each goal.

            Exit codes: 0 a right plan, or the answer is yes; 1 the answer is no; 3 stopped before an answer; \
            64 wrong use; 65 bad input; 66 cannot read; 70 a bug of ours; 73 cannot write; 75 ended from outside, go on later.
            """,
        version: "0.1.0",
        subcommands: [
            PlanCommand.self, CheckCommand.self, ReplanCommand.self, ExplainCommand.self, WhyCommand.self,
            WhatIfCommand.self, FrontierCommand.self, AskCommand.self, SoonestCommand.self, RiskCommand.self,
            BudgetCommand.self, ExportCommand.self, ImportSolutionCommand.self,
        ])
}
