import CGLPK
import LinearModel

/// What branch and cut reports to: keeps the bound and the incumbent, passes progress on, and says when to stop.
///
/// Lives on the solving thread, as long as one search.
final class SearchListener {
    let clock: StopClock
    private let options: SolveOptions
    private let sense: LinearProgram.Sense

    /// Whether every solution's objective is a whole number: a bound is then rounded to one.
    private let isWhole: Bool
    private var nextReport: ContinuousClock.Instant

    /// The best objective known, the start's counted.
    private(set) var incumbent: Double?
    private(set) var bound: Double?
    private(set) var nodes = 0

    /// Why the search was ended from here, other than by the clock.
    private(set) var ended: Termination.Reason?

    init(
        _ options: SolveOptions, clock: StopClock, program: LinearProgram, incumbent: Double?, bound: Double?
    ) {
        self.options = options
        self.clock = clock
        sense = program.sense
        self.incumbent = incumbent
        isWhole = program.hasWholeObjective
        self.bound = isWhole ? bound.map { program.sense.roundedBound($0) } : bound
        nextReport = clock.began
    }

    /// Whether what was asked for is there: any solution, or incumbent and bound as near to each other. A gap of
    /// nothing is left to the search to prove.
    var isAnswered: Bool {
        if options.goal == .anySolution { return incumbent != nil }
        guard let incumbent, let bound else { return false }
        let allowed = max(options.absoluteGap, options.relativeGap * abs(incumbent))
        return allowed > 0 && abs(incumbent - bound) <= allowed
    }

    /// Takes an event in; true ends the search.
    func hear(_ event: cglpk_event) -> Bool {
        nodes = Int(event.nodes)
        var isNew = false
        if event.has_incumbent != 0, incumbent.map({ sense.isBetter(event.incumbent, than: $0) }) ?? true {
            incumbent = event.incumbent
            isNew = true
        }
        if event.has_bound != 0 {
            // The bound over open nodes may pass the incumbent while the last ones are dropped.
            let rounded = isWhole ? sense.roundedBound(event.bound) : event.bound
            let open = incumbent.map { sense.better(rounded, $0) } ?? rounded
            bound = sense.tighter(bound, open)
        }
        report(event, isNew: isNew)
        if clock.shouldStop() { return true }
        if isAnswered {
            ended = .optimal
        } else if let limit = options.nodeLimit, nodes > limit {
            ended = .nodeLimit
        }
        return ended != nil
    }

    private func report(_ event: cglpk_event, isNew: Bool) {
        guard let onProgress = options.onProgress else { return }
        let now = ContinuousClock.now
        guard isNew || now >= nextReport else { return }
        nextReport = now + .milliseconds(50)
        onProgress(
            SolveProgress(
                phase: .search, incumbent: incumbent, bound: bound, nodes: nodes, elapsed: now - clock.began,
                isNewIncumbent: isNew))
    }
}
