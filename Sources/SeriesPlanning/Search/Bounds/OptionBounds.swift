import LinearModel
import SeriesModel

/// Bounds on the plans that hold an option, from row prices: a Lagrangian relaxation by options.
///
/// Rows that the pricing of attendees and the path over time keep by themselves are left out of the prices; all others
/// are priced, so that whatever the prices are, no plan that holds an option has a better objective than the option's
/// bound (Geoffrion, *Lagrangean relaxation for integer programming*, 1974). Where the prices are those of the linear
/// relaxation the bound is at least as good as its own.
struct OptionBounds: Sendable {
    /// No plan has a better objective.
    let bound: Double
    /// For each option, in the sense of a minimum: no plan that holds it has a better objective.
    let through: [Double]
    private let path: WorkshopPath
    private let costs: ReducedCosts
    /// For each option the least cost of holding it.
    private let least: [Double]

    /// The bounds that row prices prove.
    init(of draft: CompactProgram, _ program: LinearProgram, prices: [Double]) {
        let costs = ReducedCosts(of: draft, program, prices: prices)
        var least = Array(repeating: Double.infinity, count: draft.layout.options.count)
        for position in draft.layout.classes.indices {
            for (option, cost) in costs.least(ofOptionsOf: position, draft, program) { least[option] = cost }
        }
        let path = WorkshopPath(draft.layout, costs: least, rules: draft.pathRules)
        bound = costs.sign * (costs.constant + path.least)
        through = path.through.map { costs.constant + $0 }
        self.path = path
        self.least = least
        self.costs = costs
    }

    /// The workshops of a cheapest series through an option, each with its cheapest attendees by their places.
    func cheapest(
        through option: Int, _ draft: CompactProgram, _ program: LinearProgram
    ) -> [(option: Int, attendees: [Int])]? {
        path.path(through: option)?.map { option in
            (option, OptionCost(option, draft, program, costs: costs.columns).cheapest)
        }
    }

    /// The sequences of classes that a plan as good as a target may have; nil where there are more than so many.
    func sequences(asGoodAs target: Double, most: Int) -> [ClassSequence]? {
        path.sequences(costingAtMost: limit(target) - costs.constant, most: most)?.map {
            ClassSequence(classes: $0.classes, bound: costs.sign * (costs.constant + $0.cost))
        }
    }

    /// What a target is in the sense of a minimum, allowing for rounding.
    private func limit(_ target: Double) -> Double { costs.sign * target + 1e-6 * max(1, abs(target)) }

    /// The options that a plan as good as a target may have, and who may then attend each; the draft and the program
    /// are those of the bounds.
    func restriction(
        of draft: CompactProgram, _ program: LinearProgram, asGoodAs target: Double
    ) -> (options: [Int], able: [[Int]]) {
        let limit = limit(target)
        var options: [Int] = []
        var able: [[Int]] = []
        for option in draft.layout.options.indices where through[option] <= limit {
            let slack = limit - through[option]
            let attendances = draft.attendances[draft.classOfOption[option]]
            options.append(option)
            able.append(
                OptionCost(option, draft, program, costs: costs.columns).extras(over: least[option])
                    .filter { $0.extra <= slack }.map { attendances[$0.place].person }.sorted())
        }
        return (options, able)
    }
}

/// What everything that can be chosen costs under row prices, in the sense of a minimum.
struct ReducedCosts: Sendable {
    /// 1 for a minimum, -1 for a maximum.
    let sign: Double
    /// What the prices prove by themselves.
    let constant: Double
    /// For each column of the program.
    let columns: [Double]

    init(of draft: CompactProgram, _ program: LinearProgram, prices: [Double]) {
        let sign = program.sense == .minimize ? 1.0 : -1.0
        var columns = program.costs.map { sign * $0 }
        var constant = sign * program.objective.constant
        for (position, price) in prices.enumerated() where price != 0 && !draft.isKeptByPricing(position) {
            let row = program.rows[position]
            let signed = sign * price
            guard let side = row.bounds.side(pricedAt: signed) else { continue }
            constant += signed * side
            for term in row.terms { columns[term.variable.index] -= signed * term.coefficient }
        }
        for (position, column) in program.columns.enumerated() where !draft.isOfWorkshop(position) {
            let cost = columns[position]
            if cost != 0 { constant += cost * (cost > 0 ? column.bounds.lower : column.bounds.upper) }
        }
        self.sign = sign
        self.columns = columns
        self.constant = constant
    }

    /// For each option of a class at which a workshop can be held the least cost of that, infinite where nobody can
    /// keep the rules there. Those to which the same people can come have the same cheapest attendees.
    func least(
        ofOptionsOf position: Int, _ draft: CompactProgram, _ program: LinearProgram
    ) -> [(option: Int, cost: Double)] {
        var known: (able: [Int], attendees: Double)?
        return draft.layout.classes[position].options.compactMap { option in
            guard program[draft.isHeld[option]].bounds.upper > 0 else { return nil }
            let able = draft.layout.able[option]
            let attendees =
                known.flatMap { $0.able == able ? $0.attendees : nil }
                ?? OptionCost(option, draft, program, costs: columns).leastOfAttendees
            known = (able, attendees)
            return (option, draft.costOfHolding(option, columns) + attendees)
        }
    }

    /// The least cost of a workshop in a class.
    func least(ofClass position: Int, _ draft: CompactProgram, _ program: LinearProgram) -> Double {
        least(ofOptionsOf: position, draft, program).map(\.cost).min() ?? .infinity
    }
}

/// What an option costs with its cheapest attendees, and with each person among them.
private struct OptionCost {
    private let pricing: AttendeePricing
    private let fixed: Double
    /// Nil where the option has no right set of attendees: too few can come, or somebody required cannot.
    private let delegations: [AttendeePricing.Delegation]?
    /// For each delegation who can attend: the place among the candidates of the class, the price, whether required.
    private var people: [[(place: Int, price: Double, isRequired: Bool)]]

    init(_ option: Int, _ draft: CompactProgram, _ program: LinearProgram, costs: [Double]) {
        let index = draft.index
        let optionClass = draft.layout.classes[draft.classOfOption[option]]
        fixed = draft.costOfHolding(option, costs)
        people = Array(repeating: [], count: index.members.count)
        var able = draft.layout.able[option][...]
        for (place, attending) in draft.attendances[draft.classOfOption[option]].enumerated() {
            while let next = able.first, next < attending.person { able.removeFirst() }
            guard able.first == attending.person else { continue }
            guard program[attending.variable].bounds.upper > 0 else { continue }
            // Field by field: a copy of a person takes longer than all the rest here.
            people[index.people[attending.person].delegation].append(
                (place, costs[attending.variable.index], index.people[attending.person].isRequired))
        }
        pricing = AttendeePricing(
            balance: index.series.balance, capacity: index.series.venues[optionClass.venue].capacity)
        var delegations: [AttendeePricing.Delegation] = []
        for (position, group) in people.enumerated() {
            let fewest = index.leastSeats(position)
            let most = index.series.delegations[position].seats.max ?? .max
            let required = group.filter(\.isRequired).map(\.price)
            guard required.count == draft.requiredOfDelegation[position],
                fewest <= most,
                let delegation = AttendeePricing.Delegation(
                    isSide: index.series.delegations[position].role == .side,
                    seats: fewest...most, required: required,
                    others: group.filter { !$0.isRequired }.map(\.price))
            else { break }
            delegations.append(delegation)
        }
        self.delegations = delegations.count == people.count ? delegations : nil
    }

    /// Of the cheapest set, beside the holding; infinite where there is none.
    var leastOfAttendees: Double { delegations.map { pricing.least($0) } ?? .infinity }

    /// The places of a cheapest set among the candidates of the class; the order of the candidates settles ties.
    var cheapest: [Int] {
        guard let delegations, let numbers = pricing.numbers(delegations) else { return [] }
        return zip(people, numbers).flatMap { group, number in
            let required = group.filter(\.isRequired).map(\.place)
            let others = group.filter { !$0.isRequired }.sorted { ($0.price, $0.place) < ($1.price, $1.place) }
            return required + others.prefix(number - required.count).map(\.place)
        }
    }

    /// For each person who can attend, by place: by how much the cheapest set with them is dearer than a cost.
    func extras(over least: Double) -> [(place: Int, extra: Double)] {
        guard let delegations else { return [] }
        return people.indices.flatMap { group -> [(place: Int, extra: Double)] in
            guard !people[group].isEmpty else { return [] }
            let rest = pricing.rest(besides: group, delegations)
            return people[group].map { person in
                let delegation = delegations[group]
                let cost =
                    zip(delegation.numbers, rest).map { number, others in
                        others
                            + (person.isRequired
                                ? delegation.cost(number) : delegation.cost(number, with: person.price))
                    }.min() ?? .infinity
                return (person.place, fixed + cost - least)
            }
        }
    }
}

/// Classes of different blocks, in each of which a workshop is held, and none elsewhere.
struct ClassSequence: Hashable, Sendable {
    let classes: [Int]
    /// No plan of the sequence has a better objective.
    var bound: Double
}
