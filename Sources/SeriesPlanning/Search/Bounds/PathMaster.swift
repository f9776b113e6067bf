import LinearModel

/// The linear relaxation over whole series of workshops, by column generation (Dantzig and Wolfe, *Decomposition
/// principle for linear programs*, 1960).
///
/// A column is a series that keeps the rules on time and, at each workshop, those on who attends. The master program
/// mixes such columns under the other rows: attendances over the series, uses of venues, money, goals that are settled.
/// Its row prices go to ``OptionBounds``, which answers with a bound and with the columns that are missing.
///
/// The prices are kept near a centre, the best ones so far, by a penalty for moving away, and the centre moves where
/// the bound improves (du Merle, Villeneuve, Desrosiers and Hansen, *Stabilized column generation*, 1999). So good
/// prices from elsewhere are a good start. Between the best prices and the master's those are tried that are nearer to
/// the best, the master's own only where the others bring no column (Wentges, *Weighted Dantzig–Wolfe decomposition for
/// linear mixed-integer programming*, 1997). Rows enter when a column is seen to break them. The solver keeps the
/// master in a session, which takes columns, rows and costs as they come, and goes on from its last basis.
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
    private let settings: SearchSettings
    private let sign: Double
    /// For each column of a workshop its terms in the rows that the master may have.
    private let entries: [[(row: Int, coefficient: Double)]]
    /// Rows that want something of every series.
    private let demanding: [Int]
    private var prices: [Double]
    private var step: Double

    /// The program's columns that the master has as they are.
    private let others: [Int]
    /// The program's rows that the master has from the beginning.
    private let needed: [Int]
    private var series: [Column] = []
    private var known: Set<[[Int]]> = []

    /// A series of workshops.
    private struct Column {
        let workshops: [Workshop]
        /// The program's columns that are 1.
        let chosen: [Int]
        let activity: [Int: Double]
    }

    /// Where things are in the master program.
    private struct Places {
        /// The row that mixes the columns.
        let mix: Row
        /// The program's rows that have entered.
        var rows: [EnteredRow] = []
        var rowOfPosition: [Int: Row] = [:]
        var others: [Int: Variable] = [:]
        /// Each series' column.
        var series: [Variable] = []
    }

    /// A row of the program in the master: what the mixture has of it, less an activity within its bounds, is 0.
    private struct EnteredRow {
        let position: Int
        let row: Row
        let activity: Variable
        /// Lack and excess, which cost a penalty.
        let slacks: [Variable]
        let scale: Double
    }

    private typealias Workshop = (option: Int, attendees: [Int])

    /// A master whose prices start from a centre, and which knows some series already.
    init(
        _ draft: CompactProgram, _ program: LinearProgram, centre: [Double]?, known: [Schedule] = [],
        settings: SearchSettings = SearchSettings()
    ) {
        self.draft = draft
        self.settings = settings
        self.program = program
        let sign = program.sense == .minimize ? 1.0 : -1.0
        self.sign = sign
        let centre = centre ?? []
        // Rows may have come since.
        prices = program.rows.enumerated().map { position, row in
            guard position < centre.count, row.bounds.side(pricedAt: sign * centre[position]) != nil else { return 0 }
            return centre[position]
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
        self.others = others.sorted()
        self.needed = needed
        demanding = program.rows.indices.filter { position in
            !draft.isLeftOutOfMaster(position) && program.rows[position].bounds.distance(to: 0) > 0
        }
        if draft.pathRules.numbers.contains(0) { note([]) }
        for schedule in known {
            if let workshops = workshops(of: schedule) { note(workshops) }
        }
    }

    /// Looks for prices that prove as much as possible, until they are the best, or enough, or the rounds are over.
    ///
    /// - Parameters:
    ///   - solver: solves the master.
    ///   - rounds: how often columns are added at most.
    ///   - unsmoothed: after so many rounds without a better bound the master's prices are smoothed.
    ///   - isEnough: whether a bound, of the program's sense, needs no improvement.
    ///   - isSame: whether two bounds say the same of the goal; with a mixture that is no better no more is proven.
    ///   - options: the limits that are left, asked for in each round; nil: stop.
    /// - Returns: the best prices.
    /// - Throws: what the solver fails at.
    mutating func run(
        _ solver: any Solver, rounds: Int, unsmoothed: Int = .max, isEnough: (Double) -> Bool,
        isSame: (Double, Double) -> Bool = { _, _ in false }, options: () -> SolveOptions?
    ) throws(SolverError) -> Found {
        try solver.withSession(LinearProgram(name: "master")) { master throws(SolverError) in
            try run(
                &master, rounds: rounds, unsmoothed: unsmoothed, isEnough: isEnough, isSame: isSame, options: options)
        }
    }

    private mutating func run(
        _ master: inout LinearSession, rounds: Int, unsmoothed: Int, isEnough: (Double) -> Bool,
        isSame: (Double, Double) -> Bool, options: () -> SolveOptions?
    ) throws(SolverError) -> Found {
        var found = Found(prices: prices, support: [], isOptimal: false)
        var best = -Double.infinity
        var trial = prices
        var objective = Double.infinity
        var hasSlack = true
        /// The master's own prices, where those on trial are smoothed.
        var unsmoothedPrices: [Double]?
        var roundsSinceBetter = 0
        var places = try places(in: &master)
        try reprice(&master, places)
        for _ in 0..<rounds {
            let bounds = OptionBounds(of: draft, program, prices: trial)
            let bound = sign * bounds.bound
            guard bound < .infinity else { return Found(prices: trial, support: [], isOptimal: true) }
            var moves = false
            roundsSinceBetter += 1
            if bound > best {
                if bound - best > 1e-6 * max(1, abs(best)) { roundsSinceBetter = 0 }
                moves = bound - best > 0.1 * (objective - best)
                best = bound
                found.prices = trial
                if isEnough(bounds.bound) { return found }
            }
            let isClosed = objective - best < 1e-6 * max(1, abs(best))
            if !hasSlack, isClosed || isSame(sign * best, sign * objective) {
                found.isOptimal = true
                return found
            }
            let size = series.count
            if !isClosed {
                for workshops in missing(bounds, below: objective) { try add(workshops, to: &master, &places) }
            }
            if !isClosed, series.count == size, let own = unsmoothedPrices {
                trial = own
                unsmoothedPrices = nil
                continue
            }
            if isClosed || series.count == size {
                // The prices want to go further than they may.
                guard hasSlack, step < Self.lastStep else { return found }
                step *= 4
                moves = true
            }
            if moves { prices = found.prices }
            try reprice(&master, places)
            guard let limits = options() else { return found }
            let result = try master.solve(timeLimit: limits.timeLimit, cancellation: limits.cancellation)
            found.iterations += result.statistics.iterations
            guard result.termination.reason == .optimal, let duals = result.duals, let point = result.solution else {
                return found
            }
            objective = point.objective
            hasSlack = places.rows.contains { $0.slacks.contains { point[$0] > 1e-7 } }
            trial = prices
            for row in places.rows {
                let price = prices[row.position] + sign * duals[row.row]
                // Costs that had one which proves nothing would make the next master unbounded: of a series of size xl
                // the least emissions had a bound of 51,665 kg, where the best prices prove 92,094.
                let provesNothing = program.rows[row.position].bounds.side(pricedAt: sign * price) == nil
                trial[row.position] = provesNothing ? 0 : price
            }
            let isSmoothed = roundsSinceBetter >= unsmoothed && best > -.infinity
            unsmoothedPrices = isSmoothed ? trial : nil
            if isSmoothed {
                trial = zip(trial, found.prices).map { $0 + Self.smoothing * ($1 - $0) }
            }
            found.support = support(places.series.map { duals[$0] })
        }
        return found
    }

    /// The options of the series that cost the mixture least, until there are enough of them to choose from.
    private func support(_ reducedCosts: [Double]) -> [Int] {
        var support: Set<Int> = []
        let order = series.indices.sorted { (reducedCosts[$0], $0) < (reducedCosts[$1], $1) }
        for place in order where support.count < settings.masterOptions {
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

    /// How far a price may move from the centre, at first, and four times as far where that is too little. Half and
    /// double: 20 amounts of the full fixture take the same.
    private static let firstStep = 0.3
    /// The share of the best prices in those on trial. 19 series of size m take 13.9 s with it, 14.1 with 0.5 and 0.85,
    /// 18.3 with 0.3.
    private static let smoothing = 0.7
    /// Prices beyond it are of programs without a plan, and would be lost in rounding.
    private static let lastStep = 1e6

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
            .prefix(settings.columnsPerRound).compactMap { bounds.cheapest(through: $0, draft, program) }
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

    /// Takes a series among those that are mixed; nil where it is one of them.
    @discardableResult
    private mutating func note(_ workshops: [Workshop]) -> Column? {
        guard known.insert(workshops.map { [$0.option] + $0.attendees.sorted() }).inserted else { return nil }
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
        let column = Column(workshops: workshops, chosen: chosen, activity: activity)
        series.append(column)
        return column
    }

    /// The master as it begins: what is mixed, the rows that are needed, and the series that are known.
    private func places(in master: inout LinearSession) throws(SolverError) -> Places {
        var places = Places(mix: try master.add(Constraint(LinearExpression(), in: 1...1), named: "mix"))
        for column in others {
            places.others[column] = try master.addVariable("other_\(column)", bounds: program.columns[column].bounds)
        }
        for position in needed { try enter(position, &master, &places) }
        for column in series { try add(column, to: &master, &places) }
        return places
    }

    private mutating func add(
        _ workshops: [Workshop], to master: inout LinearSession, _ places: inout Places
    ) throws(SolverError) {
        if let column = note(workshops) { try add(column, to: &master, &places) }
    }

    /// Adds the column of a series, and before it the rows that it breaks.
    private func add(
        _ column: Column, to master: inout LinearSession, _ places: inout Places
    ) throws(SolverError) {
        let activity = column.activity.sorted { $0.key < $1.key }
        for (position, value) in activity where program.rows[position].bounds.distance(to: value) > 1e-9 {
            try enter(position, &master, &places)
        }
        for position in demanding where column.activity[position] == nil { try enter(position, &master, &places) }
        var entries = [LinearProgram.Entry(1, in: places.mix)]
        for (position, value) in activity {
            if let row = places.rowOfPosition[position] { entries.append(LinearProgram.Entry(value, in: row)) }
        }
        places.series.append(try master.addColumn("series_\(places.series.count)", entries: entries))
    }

    /// Puts a row into the master, unless it is there.
    private func enter(
        _ position: Int, _ master: inout LinearSession, _ places: inout Places
    ) throws(SolverError) {
        guard places.rowOfPosition[position] == nil else { return }
        let row = program.rows[position]
        let activity = try master.addVariable("activity_\(position)", bounds: row.bounds)
        let lack = try master.addVariable("lack_\(position)")
        let excess = try master.addVariable("excess_\(position)")
        var sum = lack - excess - activity
        for term in row.terms {
            if let variable = places.others[term.variable.index] { sum.add(term.coefficient, variable) }
        }
        for (column, variable) in zip(series, places.series) {
            if let value = column.activity[position] { sum.add(value, variable) }
        }
        let scale = max(1, row.terms.map { abs($0.coefficient) }.max() ?? 1)
        let entered = try master.add(sum .== 0, named: "row_\(position)")
        places.rowOfPosition[position] = entered
        places.rows.append(
            EnteredRow(position: position, row: entered, activity: activity, slacks: [lack, excess], scale: scale))
    }

    /// Sets the master's costs: those of the program at the centre's prices, and the penalties.
    private func reprice(_ master: inout LinearSession, _ places: Places) throws(SolverError) {
        var costs = program.costs.map { sign * $0 }
        var objective = LinearExpression(sign * program.objective.constant)
        for (position, price) in prices.enumerated() where price != 0 && !draft.isKeptByPricing(position) {
            let signed = sign * price
            let row = program.rows[position]
            for term in row.terms { costs[term.variable.index] -= signed * term.coefficient }
            if places.rowOfPosition[position] == nil {
                objective += signed * (signed > 0 ? row.bounds.lower : row.bounds.upper)
            }
        }
        for (position, column) in program.columns.enumerated()
        where !draft.isOfWorkshop(position) && places.others[position] == nil && costs[position] != 0 {
            objective += costs[position] * (costs[position] > 0 ? column.bounds.lower : column.bounds.upper)
        }
        for column in others where costs[column] != 0 {
            if let variable = places.others[column] { objective.add(costs[column], variable) }
        }
        for (column, variable) in zip(series, places.series) {
            objective.add(column.chosen.map { costs[$0] }.reduce(0, +), variable)
        }
        for row in places.rows {
            if prices[row.position] != 0 { objective.add(sign * prices[row.position], row.activity) }
            for slack in row.slacks { objective.add(step / row.scale, slack) }
        }
        try master.minimize(objective)
    }
}
