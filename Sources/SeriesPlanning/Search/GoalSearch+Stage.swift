import LinearModel
import SeriesModel

extension GoalSearch {
    /// Optimises one goal and, where it is proven, holds later goals to it.
    mutating func optimise(_ position: Int, _ stage: inout PlanningStatistics.Stage) throws(SolverError) -> End {
        let scale = scales[position]
        scale.aim(&draft.program)
        var relaxation: Relaxation?
        if solver.supportedOptions.isSuperset(of: [.relaxation, .nodeLimit]) {
            let relaxed = try relax(draft.program, position, &stage)
            switch relaxed {
            case .infeasible where incumbent == nil: return .infeasible
            case .solved(let found): relaxation = found
            case .infeasible, .unsolved: break
            }
        }
        let bound = relaxation.flatMap { scale.bound(from: $0.bound) }
        if let relaxation, incumbentValue(position) != bound || bound == nil {
            try dive(relaxation, bound, position, &stage)
        }
        while true {
            if let value = incumbentValue(position), value == bound {
                return settle(value, relaxation, position)
            }
            let known = stage.cutOff
            let result = try resolve(relaxation, bound, position, &stage)
            if let solution = result.solution { try consider(solution, position, &stage) }
            switch result.termination.reason {
            case .optimal where stage.cutOff > known:
                continue
            case .optimal, .infeasible:
                guard let value = incumbentValue(position) else { return .infeasible }
                return settle(value, relaxation, position)
            default:
                bounds.append(tightest(bound, result, position))
                return .stopped
            }
        }
    }

    /// What a relaxation came to.
    enum Relaxed {
        case solved(Relaxation)
        case infeasible
        /// Stopped, or lost in numbers.
        case unsolved
    }

    /// The relaxation of a program, from where the simplex stood last.
    mutating func relax(
        _ program: LinearProgram, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) -> Relaxed {
        var options = solveOptions(position)
        options.relaxation = true
        if solver.supportedOptions.contains(.basis) { options.basis = basis }
        let result = try solver.solve(program, options: options)
        stage.iterations += result.statistics.iterations
        if result.termination.reason == .infeasible { return .infeasible }
        guard result.termination.reason == .optimal, let duals = result.duals else { return .unsolved }
        basis = result.basis
        return .solved(Relaxation(of: program, prices: duals.rows, point: result.solution?.values))
    }

    /// Looks for good plans: the whole rulebook over the options that the relaxation and the best plan so far use, then,
    /// where too many others can still be better, over those too that cost the relaxation least.
    private mutating func dive(
        _ relaxation: Relaxation, _ bound: Rational?, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) {
        guard let point = relaxation.point else { return }
        let used = draft.isHeld.filter { point[$0.index] > 1e-6 }
        try dive(into: used, bound, position, &stage)
        guard let value = incumbentValue(position), value != bound else { return }
        let scale = scales[position]
        var program = draft.program
        program.fix(relaxation.fixings(in: program, asGoodAs: scale.inProgram(scale.next(after: value))))
        guard draft.isHeld.filter({ program[$0].bounds.upper > 0 }).count > Self.manyOptions else { return }
        // The order of the options settles ties.
        let cheapest = draft.isHeld.sorted { first, second in
            let costs = (relaxation.reducedCosts[first.index], relaxation.reducedCosts[second.index])
            return (costs.0, first.index) < (costs.1, second.index)
        }
        try dive(into: used + cheapest.prefix(Self.wideDive), bound, position, &stage)
    }

    /// The whole rulebook over some options and those of the best plan so far.
    private mutating func dive(
        into options: [Variable], _ bound: Rational?, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) {
        var kept = Set(options)
        if let incumbent { kept.formUnion(draft.isHeld.filter { incumbent.point[$0.index] > 0.5 }) }
        var program = draft.program
        program.fix(draft.isHeld.filter { !kept.contains($0) }.map { Fixing(variable: $0, value: 0) })
        var options = solveOptions(position, bound: bound)
        // A goal that was settled by what the schedule is worth may find its own variables elsewhere in the point.
        options.start = incumbent.map(\.point).flatMap { program.violations(of: $0).isEmpty ? $0 : nil }
        options.nodeLimit = Self.diveNodes
        let result = try solver.solve(program, options: options)
        stage.nodes += result.statistics.nodes
        if let solution = result.solution { try consider(solution, position, &stage) }
    }

    /// Parts of the tree that are looked at before each is worked on harder.
    private static let quickNodes = 2000
    /// Parts of the tree that a dive looks at.
    private static let diveNodes = 500
    /// So many options left are worth a second dive, into so many of the cheapest.
    private static let manyOptions = 150
    private static let wideDive = 60

    /// Solves what can be better than the best plan so far; infeasible: nothing is.
    private mutating func resolve(
        _ relaxation: Relaxation?, _ bound: Rational?, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) -> SolveResult {
        let scale = scales[position]
        var program = draft.program
        if let value = incumbentValue(position) {
            let better = scale.next(after: value)
            program.add(scale.row(atLeastAsGoodAs: better), named: "better")
            var prices = relaxation
            var left = draft.isHeld.count
            // Each round fixes what the last round's prices allow; prices of what is left allow more.
            while let known = prices {
                program.fix(known.fixings(in: program, asGoodAs: scale.inProgram(better)))
                let nowLeft = draft.isHeld.filter { program[$0].bounds.upper > 0 }.count
                stage.optionsLeft = nowLeft
                guard nowLeft * 10 < left * 9 else { break }
                left = nowLeft
                switch try relax(program, position, &stage) {
                case .infeasible: return SolveResult(termination: Termination(.infeasible))
                case .unsolved: prices = nil
                case .solved(let found): prices = found
                }
            }
        }
        var options = solveOptions(position, bound: bound)
        // A quick look at many parts of the tree is enough as a rule; a proof that is not done by then wants cuts.
        let hasHarderWay = incumbent != nil && solver.supportedOptions.isSuperset(of: [.effort, .nodeLimit])
        if hasHarderWay { options.nodeLimit = Self.quickNodes }
        var result = try solver.solve(program, options: options)
        stage.nodes += result.statistics.nodes
        if hasHarderWay, result.termination.reason == .nodeLimit {
            options = solveOptions(position, bound: bound)
            options.effort = .thorough
            options.start = result.solution.map(\.values).flatMap { program.violations(of: $0).isEmpty ? $0 : nil }
            result = try solver.solve(program, options: options)
            stage.nodes += result.statistics.nodes
        }
        return result
    }

    /// Ends a goal whose best is known: later goals keep it, and what cannot keep it is fixed for good.
    private mutating func settle(_ best: Rational, _ relaxation: Relaxation?, _ position: Int) -> End {
        let scale = scales[position]
        bounds.append(best)
        let kept = scale.kept(of: best)
        draft.program.fix(relaxation?.fixings(in: draft.program, asGoodAs: scale.inProgram(kept)) ?? [])
        draft.program.add(scale.row(atLeastAsGoodAs: kept), named: "goal_\(position)")
        return .proven
    }

    /// The best value that is still open at a stop: the relaxation's, or the search's, which looked only for better ones
    /// than the incumbent.
    private func tightest(_ bound: Rational?, _ result: SolveResult, _ position: Int) -> Rational? {
        let scale = scales[position]
        guard let searched = result.bound.flatMap({ scale.bound(from: $0) }) else { return bound }
        let open = incumbentValue(position).map { scale.isBetter($0, than: searched) ? $0 : searched } ?? searched
        return bound.map { scale.worse($0, open) } ?? open
    }
}
