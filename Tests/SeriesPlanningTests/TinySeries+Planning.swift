import GLPKSolver
import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

extension TinySeries {
    /// The best plan, proven and audited: `8 inn: n1 s1 | 15 spa: n1`, days of March; or the status where it is no
    /// plan.
    static func best(_ series: Series, baseline: Plan? = nil) throws -> String {
        let plan = try plan(series, baseline: baseline)
        guard plan.status == .optimal else { return plan.status.rawValue }
        return plan.workshops.map { workshop in
            "\(workshop.start - day(0)) \(workshop.venue): " + workshop.attendees.joined(separator: " ")
        }.joined(separator: " | ")
    }

    /// What the best plan has of each goal; nil where it is no plan.
    static func values(_ series: Series, baseline: Plan? = nil) throws -> [Rational]? {
        let plan = try plan(series, baseline: baseline)
        return plan.status == .optimal ? plan.goals.map(\.value) : nil
    }

    /// Who pays how much for what in the best plan: `bank venue 100.00`.
    static func payments(_ series: Series) throws -> [String] {
        let plan = try plan(series)
        return (plan.workshops.flatMap(\.funding) + plan.seriesFunding).map { entry in
            "\(entry.funder) \(entry.category) \(entry.amount)"
        }
    }

    /// The plan, for which the program alone must do: the whole cents at the end have nothing to put right.
    static func plan(_ series: Series, baseline: Plan? = nil) throws -> Plan {
        let outcome = try SeriesPlanner(solver: GLPKSolver()).plan(series, baseline: baseline)
        #expect(outcome.statistics.stages.allSatisfy { $0.cutOff == 0 })
        return outcome.plan
    }
}

extension OptionLayout {
    /// The layout of all options, however long it takes to find them.
    init(_ index: SeriesIndex) {
        do {
            try self.init(index, limits: PlanningLimits())
        } catch {
            fatalError("without limits nothing stops it")
        }
    }
}
