import LinearModel

/// The linear relaxation over whole series of workshops, by column generation (Dantzig and Wolfe, *Decomposition
/// principle for linear programs*, 1960).
///
/// A column is a series that keeps the rules on time and, at each workshop, those on who attends. The master program mixes
/// such columns under the other rows: attendances over the series, uses of venues, money, goals that are settled. Its row
/// prices go to ``OptionBounds``, which answers with a bound and with the columns that are missing.
///
/// The prices are kept near a centre, the best ones so far, by a penalty for moving away, and the centre moves where the
/// bound improves (du Merle, Villeneuve, Desrosiers and Hansen, *Stabilized column generation*, 1999). So good prices from
/// elsewhere are a good start. Rows enter when a column is seen to break them.
struct PathMaster {
    /// The best prices that were found.
    struct Found {
        /// For the rows of the program, in its own sense.
        var prices: [Double]
        /// The options of the series that the last mixture was made of, or nearly.
        var support: [Int]
        /// Whether no prices prove more.
        var isOptimal: Bool
        var iterations = 0
    }

    private let draft: CompactProgram
    private let program: LinearProgram
    private let sign: Double
    /// For each column of a workshop its terms in the rows that the master may have.
    private let entries: [[(row: Int, coefficient: Double)]]
    /// Rows that want something of every series.
    private let demanding: [Int]
    private var prices: [Double]
    private var step: Double

    private var master = LinearProgram(name: "master")
    /// The program's row of each of the master's after the first, which mixes the columns.
    private var rows: [(position: Int, activity: Variable, slacks: [Variable], scale: Double)] = []
    private var rowInMaster: [Int: Int] = [:]
    private var others: [(column: Int, variable: Variable)] = []
    private var otherInMaster: [Int: Variable] = [:]
    private var series: [Column] = []
    private var known: Set<[[Int]]> = []
    private var basis: Basis?

    /// A series of workshops in the master.
    private struct Column {
        let variable: Variable
        let workshops: [Workshop]
        /// The program's columns that are 1.
        let chosen: [Int]
        let activity: [Int: Double]
    }

    private typealias Workshop = (option: Int, attendees: [Int])

    /// A master whose prices start from a centre, and which knows some series already.
    init(_ draft: CompactProgram, _ program: LinearProgram, centre: [Double]?, known: [Schedule] = []) {
        self.draft = draft
        self.program = program
        let sign = program.sense == .minimize ? 1.0 : -1.0
        self.sign = sign
        let centre = centre ?? []
        // A price on a side that has no bound proves nothing and is dropped; rows may have come since.
        prices = program.rows.enumerated().map { position, row in
            guard position < centre.count else { return 0 }
            return (sign * centre[position] > 0 ? row.bounds.lower : row.bounds.upper).isFinite ? centre[position] : 0
        }
        step = Self.firstStep
        var entries = Array(repeating: [(row: Int, coefficient: Double)](), count: program.columns.count)
        var others: Set<Int> = Set(program.objective.terms.map(\.variable.index).filter { !draft.isOfWorkshop($0) })
        var needed: [Int] = []
        for (position, row) in program.rows.enumerated() where !draft.isLeftOutOfMaster(position) {
            for term in row.terms where draft.isOfWorkshop(term.variable.index) {
                entries[term.variable.index].append((position, term.coefficient))
            }
            let strangers = row.terms.map(\.variable.index).filter { !draft.isOfWorkshop($0) }
            others.formUnion(strangers)
            if prices[position] != 0 || !strangers.isEmpty { needed.append(position) }
        }
        self.entries = entries
        demanding = program.rows.indices.filter { position in
            !draft.isLeftOutOfMaster(position) && program.rows[position].bounds.distance(to: 0) > 0
        }
        master.add(Constraint(LinearExpression(), in: 1...1), named: "mix")
        for column in others.sorted() {
            let variable = master.addVariable("other_\(column)", bounds: program.columns[column].bounds)
            self.others.append((column, variable))
            otherInMaster[column] = variable
        }
        for position in needed { enter(position) }
        if draft.pathRules.numbers.contains(0) { add([]) }
        for schedule in known {
            if let workshops = workshops(of: schedule) { add(workshops) }
        }
    }

    /// Looks for prices that prove as much as possible, until they are the best, or enough, or the rounds are over.
    ///
    /// - Parameters:
    ///   - solver: solves the master.
    ///   - rounds: how often columns are added at most.
    ///   - isEnough: whether a bound, of the program's sense, needs no improvement.
    ///   - options: the limits that are left, asked for in each round; nil: stop.
    /// - Returns: the best prices.
    /// - Throws: what the solver fails at.
    mutating func run(
        _ solver: any Solver, rounds: Int, isEnough: (Double) -> Bool, options: () -> SolveOptions?
    ) throws(SolverError) -> Found {
        var found = Found(prices: prices, support: [], isOptimal: false)
        var best = -Double.infinity
        var trial = prices
        var objective = Double.infinity
        var strays = true
        reprice()
        for _ in 0..<rounds {
            let bounds = OptionBounds(of: draft, program, prices: trial)
            let bound = sign * bounds.bound
            guard bound < .infinity else { return Found(prices: trial, support: [], isOptimal: true) }
            var moves = false
            if bound > best {
                moves = bound - best > 0.1 * (objective - best)
                best = bound
                found.prices = trial
                if isEnough(bounds.bound) { return found }
            }
            let isClosed = objective - best < 1e-6 * max(1, abs(best))
            if isClosed, !strays {
                found.isOptimal = true
                return found
            }
            let size = series.count
            if !isClosed { for workshops in missing(bounds, below: objective) { add(workshops) } }
            if isClosed || series.count == size {
                // The prices want to go further than they may.
                guard strays, step < Self.lastStep else { return found }
                step *= 4
                moves = true
            }
            if moves { prices = found.prices }
            reprice()
            guard var limits = options() else { return found }
            limits.relaxation = true
            if solver.supportedOptions.contains(.basis), var start = basis {
                start.columns += Array(
                    repeating: .atLower, count: max(0, master.columns.count - start.columns.count))
                limits.basis = start
            }
            let result = try solver.solve(master, options: limits)
            found.iterations += result.statistics.iterations
            guard result.termination.reason == .optimal, let duals = result.duals, let point = result.solution else {
                return found
            }
            basis = result.basis
            objective = point.objective
            strays = rows.contains { $0.slacks.contains { point[$0] > 1e-7 } }
            trial = prices
            for (place, row) in rows.enumerated() { trial[row.position] += sign * duals.rows[place + 1] }
            found.support = support(duals.reducedCosts)
        }
        return found
    }

    /// The options of the series that cost the mixture least, until there are enough of them to choose from.
    private func support(_ reducedCosts: [Double]) -> [Int] {
        var support: Set<Int> = []
        let order = series.indices.sorted { first, second in
            let costs = (reducedCosts[series[first].variable.index], reducedCosts[series[second].variable.index])
            return (costs.0, first) < (costs.1, second)
        }
        for place in order where support.count < Self.enoughOptions {
            support.formUnion(series[place].workshops.map(\.option))
        }
        return support.sorted()
    }

    /// The series that the master mixes or has mixed, the latest last.
    func schedules(_ count: Int) -> [Schedule] {
        series.suffix(count).map { column in
            Schedule(
                workshops: column.workshops.map { workshop in
                    let attendances = draft.attendances[draft.classOfOption[workshop.option]]
                    return Schedule.Workshop(
                        option: draft.layout.options[workshop.option],
                        attendees: workshop.attendees.map { attendances[$0].person })
                })
        }
    }

    /// How many series it knows.
    var size: Int { series.count }

    private static let firstStep = 0.3
    /// Prices beyond it are of programs without a plan, and would be lost in rounding.
    private static let lastStep = 1e6
    private static let enoughOptions = 30
    /// So many columns are added in a round.
    private static let columnsPerRound = 20

    /// The cheapest series through the best option of each block, as far as they are cheaper than the mixture.
    private func missing(_ bounds: OptionBounds, below objective: Double) -> [[Workshop]] {
        var best: [Int: Int] = [:]
        let limit = objective.isFinite ? objective - 1e-9 * max(1, abs(objective)) : objective
        for option in bounds.through.indices where bounds.through[option] < limit {
            let block = draft.layout.classes[draft.classOfOption[option]].block
            if let known = best[block], bounds.through[known] <= bounds.through[option] { continue }
            best[block] = option
        }
        return best.values.sorted { (bounds.through[$0], $0) < (bounds.through[$1], $1) }
            .prefix(Self.columnsPerRound).compactMap { bounds.cheapest(through: $0, draft, program) }
    }

    /// The positions of a schedule's options and people; nil where the draft lacks one of them.
    private func workshops(of schedule: Schedule) -> [Workshop]? {
        var workshops: [Workshop] = []
        for workshop in schedule.workshops {
            guard let option = draft.layout.options.firstIndex(of: workshop.option) else { return nil }
            let able = Set(draft.layout.able[option])
            guard workshop.attendees.allSatisfy(able.contains) else { return nil }
            let attendances = draft.attendances[draft.classOfOption[option]]
            workshops.append(
                (
                    option,
                    workshop.attendees.compactMap { person in
                        attendances.firstIndex { $0.person == person }
                    }
                ))
        }
        return workshops
    }

    private mutating func add(_ workshops: [Workshop]) {
        guard known.insert(workshops.map { [$0.option] + $0.attendees.sorted() }).inserted else { return }
        let chosen = Set(
            workshops.flatMap { workshop in
                let position = draft.classOfOption[workshop.option]
                let attending = workshop.attendees.map { draft.attendances[position][$0].variable.index }
                return attending + [
                    draft.isHeld[workshop.option].index, draft.starts[draft.dayOfOption[workshop.option]].index,
                    draft.isClassHeld[position].index,
                ]
            }
        ).sorted()
        var activity: [Int: Double] = [:]
        for entry in chosen.flatMap({ entries[$0] }) { activity[entry.row, default: 0] += entry.coefficient }
        for (position, value) in activity.sorted(by: { $0.key < $1.key })
        where program.rows[position].bounds.distance(to: value) > 1e-9 {
            enter(position)
        }
        for position in demanding where activity[position] == nil { enter(position) }
        var terms = activity.compactMap { position, value in
            rowInMaster[position].map { Term(value, Variable(index: $0)) }
        }
        terms.append(Term(1, Variable(index: 0)))
        let variable = master.appendColumn(
            "series_\(series.count)", bounds: .nonnegative, cost: 0, entries: terms)
        series.append(Column(variable: variable, workshops: workshops, chosen: chosen, activity: activity))
    }

    /// Puts a row into the master: what the mixture has of it, less an activity within its bounds, is 0.
    private mutating func enter(_ position: Int) {
        guard rowInMaster[position] == nil else { return }
        let row = program.rows[position]
        let activity = master.addVariable("activity_\(position)", bounds: row.bounds)
        let lack = master.addVariable("lack_\(position)")
        let excess = master.addVariable("excess_\(position)")
        var sum = lack - excess - activity
        for term in row.terms {
            if let variable = otherInMaster[term.variable.index] { sum.add(term.coefficient, variable) }
        }
        for column in series {
            if let value = column.activity[position] { sum.add(value, column.variable) }
        }
        rowInMaster[position] = master.add(sum .== 0, named: "row_\(position)").index
        let scale = max(1, row.terms.map { abs($0.coefficient) }.max() ?? 1)
        rows.append((position, activity, [lack, excess], scale))
        basis?.rows.append(.basic)
    }

    /// Sets the master's costs: those of the program at the centre's prices, and the penalties.
    private mutating func reprice() {
        var costs = program.costs.map { sign * $0 }
        var objective = LinearExpression(sign * program.objective.constant)
        for (position, price) in prices.enumerated() where price != 0 && !draft.isKeptByPricing(position) {
            let signed = sign * price
            let row = program.rows[position]
            for term in row.terms { costs[term.variable.index] -= signed * term.coefficient }
            if rowInMaster[position] == nil {
                objective += signed * (signed > 0 ? row.bounds.lower : row.bounds.upper)
            }
        }
        for (position, column) in program.columns.enumerated()
        where !draft.isOfWorkshop(position) && otherInMaster[position] == nil && costs[position] != 0 {
            objective += costs[position] * (costs[position] > 0 ? column.bounds.lower : column.bounds.upper)
        }
        for other in others where costs[other.column] != 0 { objective.add(costs[other.column], other.variable) }
        for column in series { objective.add(column.chosen.map { costs[$0] }.reduce(0, +), column.variable) }
        for row in rows {
            if prices[row.position] != 0 { objective.add(sign * prices[row.position], row.activity) }
            for slack in row.slacks { objective.add(step / row.scale, slack) }
        }
        master.minimize(objective)
    }
}
