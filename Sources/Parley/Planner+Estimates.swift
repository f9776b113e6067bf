package import LinearModel
public import SeriesAnswers
import SeriesAudit
public import SeriesFiles
public import SeriesModel
import SeriesPlanning

extension Planner {
    /// What the estimates of a series decide: whether a plan is still right, and still the best, where all of them are
    /// off by some share, either way.
    ///
    /// - Parameters:
    ///   - plan: a right plan of the series.
    ///   - made: how its file says that it was made: of what scenario it is a plan, and what had been held by then.
    ///   - document: its series.
    ///   - off: by what share, more than 0 and at most 1.
    ///   - baseline: the plan from which the goal `changes` counts, where `made` has none.
    /// - Returns: what is so on both sides; of a series without estimates, none.
    /// - Throws: ``SeriesAnswers/ParleyError``.
    public func estimatesCheck(
        of plan: Plan, made: PlanOrigin? = nil, in document: SeriesDocument, off: Rational, baseline: Plan? = nil
    ) async throws(ParleyError) -> EstimatesCheck {
        try await apart { cancellation throws(ParleyError) in
            try estimatesCheck(
                of: plan, made: made, in: document, off: off, baseline: baseline, cancellation: cancellation)
        }
    }

    /// The same on the calling thread.
    package func estimatesCheck(
        of plan: Plan, made: PlanOrigin? = nil, in document: SeriesDocument, off: Rational, baseline: Plan? = nil,
        cancellation: Cancellation = Cancellation()
    ) throws(ParleyError) -> EstimatesCheck {
        let document = try Self.document(document, asOf: made)
        let (series, known) = try Self.context(of: plan, made, in: document.series)
        let baseline = known ?? baseline
        try expectRight(plan, of: series, baseline: baseline)
        var check = EstimatesCheck(off: off, share: EstimatedShare(plan, of: series), sides: [])
        let percents = [off * -100, off * 100]
        let typed =
            (try? ScenarioFile.read(typed: percents.map(Self.change), of: document, baseline: baseline)) ?? []
        guard series.hasEstimates, typed.count == percents.count else { return check }
        // What has been held is so whatever estimates say: only they are different.
        let held = { @Sendable (series: Series) in (try? Self.context(of: plan, made, in: series).series) ?? series }
        let scenarios = typed.map { $0.with(held) }
        let today = ScenarioFile.today(of: document, baseline: baseline).with(held)
        let outcome = try whatIf(scenarios, of: today, baseline: baseline, cancellation: cancellation)
        for (percent, (scenario, answer)) in zip(percents, zip(scenarios, outcome.answers)) {
            let changed = scenario.series
            let (cost, broken) = try standing(of: plan, in: changed, cancellation)
            let other = answer.flatMap { answer -> Plan? in
                guard answer.hasPlan else { return nil }
                // Of equally good plans the one in hand is the best.
                if plan.workshops.map(\.withoutMoney) == outcome.today?.workshops, answer.difference?.isNone ?? false {
                    return plan
                }
                return Plan(name: changed.name, status: answer.status, workshops: answer.workshops)
            }
            var comparison = other.map { PlanComparison(from: plan, to: $0, of: changed) }
            if let answer, answer.hasPlan, let known = comparison, !ScenarioDifference(known).isNone {
                let priced = try self.plan(of: answer, in: changed, baseline: baseline, cancellation: cancellation)
                comparison = PlanComparison(from: plan, to: priced, of: changed)
            }
            check.sides.append(
                EstimatesCheck.Side(
                    percent: percent + 100, cost: cost, broken: broken, status: answer?.status ?? .unknown,
                    comparison: comparison))
        }
        return check
    }

    /// The series file with what was changed for a plan.
    private static func document(
        _ document: SeriesDocument, asOf made: PlanOrigin?
    ) throws(ParleyError) -> SeriesDocument {
        do throws(SeriesFileError) {
            return try made?.document(of: document) ?? document
        } catch {
            throw ParleyError(error)
        }
    }

    /// By what a plan is judged, see ``SeriesModel/Series/context(of:made:)``.
    private static func context(
        of plan: Plan, _ made: PlanOrigin?, in series: Series
    ) throws(ParleyError) -> (series: Series, baseline: Plan?) {
        guard let made else { return (series, nil) }
        do throws(HoldingError) {
            return try series.context(of: plan, made: made)
        } catch {
            throw .cannotHold(error)
        }
    }

    private static func change(_ percent: Rational) -> String { "estimates: \(percent > 0 ? "+" : "")\(percent)%" }

    /// What a plan costs in a changed series, and which of its rules it breaks, or that it cannot be paid.
    private func standing(
        of plan: Plan, in series: Series, _ cancellation: Cancellation
    ) throws(ParleyError) -> (cost: Money?, broken: [String]) {
        let index = SeriesIndex(series)
        let cost = index.costs(of: plan).map { costs in
            (costs.workshops + [costs.series]).reduce(Money.zero) { $0 + $1.values.reduce(.zero) { $0 + $1 } }
        }
        guard let funded = try funded(plan.workshops, in: index, limits(cancellation)) else {
            return (cost, ["the funders cannot pay for this plan then"])
        }
        // How good it is does not matter here.
        let broken = Audit(series: series).violations(in: funded).filter { $0.rule != "goals" }
        return (cost, broken.map(\.message))
    }
}
