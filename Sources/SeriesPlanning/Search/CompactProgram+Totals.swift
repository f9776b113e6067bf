import LinearModel
import OrderedCollections
import SeriesModel

/// Whole columns to branch on before the program's own: most goals and rules count how often the series is somewhere,
/// and not on which of the many days that are alike.
extension CompactProgram {
    /// A program with the numbers of workshops at each venue and, where a goal counts trips, of trips there from each
    /// home for each delegation. Of a pool that is many times its seats, of whom many are alike, the people
    /// who are alike are counted too: a tree that branches on each of them looks at the same plan again and again.
    ///
    /// - Parameters:
    ///   - program: the program.
    ///   - countsTrips: whether a goal counts who travels where, at hand or held.
    ///   - wantsReturns: whether a goal counts who comes back, or some must in a small program.
    /// - Returns: the program with the columns and what they are.
    func withTotals(
        _ program: LinearProgram, countsTrips: Bool, wantsReturns: Bool
    ) -> LinearProgram {
        var program = program
        let most = Double(min(layout.blocks.count, index.series.workshops.max ?? layout.blocks.count))
        func count(_ sum: LinearExpression, upTo most: Double, as key: RowKey, priority: Int) {
            guard sum.terms.count > 1 else { return }
            let total = program.addVariable(key.name, in: 0...most, kind: .integer, branchingPriority: priority)
            program.add(sum - total .== 0, named: key.name)
        }
        for venue in index.series.venues.indices {
            let classes = layout.classes.indices.filter { layout.classes[$0].venue == venue }
            count(isClassHeld.sum(classes), upTo: most, as: RowKey("uses", .venue(venue)), priority: 4)
            guard countsTrips || index.series.delegations.indices.contains(where: isPool) else { continue }
            var kinds: OrderedDictionary<Kind, LinearExpression> = [:]
            for attending in classes.flatMap({ attendances[$0] }) {
                let kind = Kind(index.people[attending.person], countsTrips: countsTrips)
                kinds[kind, default: LinearExpression()].add(1, attending.variable)
            }
            for (number, (kind, sum)) in kinds.enumerated() where countsTrips || isPool(kind.delegation) {
                let people = Double(index.people.count)
                count(sum, upTo: most * people, as: RowKey("trips", .venue(venue), .number(number)), priority: 3)
            }
        }
        if wantsReturns, let returns { addPresence(to: &program, returns.inBlock) }
        return program
    }

    /// For each person who may come back, whether they come at all: whoever comes comes back at most once less than
    /// they come.
    ///
    /// `Σ back[p,k] ≤ Σ z[p,c] − come[p]`, `Σ_{c ∈ k} z[p,c] ≤ come[p]` for each block `k`; and who was at the last
    /// workshop that has been held has come already. They are whole columns like others and not branched on first: a
    /// tree that does so looks at one sequence of three workshops of size s for 3.7 s, one that does not for 0.04 s.
    ///
    /// Where some must come back and no goal counts them it costs more than it gains in a large program: the first step
    /// of the full fixture's frontier was open after 160 s with it, and is proven in a second without. Small ones gain:
    /// with one seat that somebody must have once, two random series were open after 8 s, and take 0.1 and 0.6 s.
    private func addPresence(to program: inout LinearProgram, _ back: [[Int: LinearExpression]]) {
        let latest = index.held.last?.attendees ?? []
        var attends: [Int: LinearExpression] = [:]
        for block in layout.blocks {
            for attending in attendances[block.classes].joined() {
                attends[attending.person, default: LinearExpression()].add(1, attending.variable)
            }
        }
        for person in index.sides.flatMap({ index.members[$0] }) where !latest.contains(person) {
            let returns = back.compactMap { $0[person] }
            guard !returns.isEmpty, let attends = attends[person] else { continue }
            let comes = program.addVariable(
                "come_p\(person)", in: (mustCome(person) ? 1 : 0)...1, kind: .integer)
            program.add(
                returns.reduce(LinearExpression(), +) - attends + comes .<= 0,
                named: RowKey("come_back", .person(person)).name)
            for (number, block) in layout.blocks.enumerated() {
                var now = LinearExpression()
                for attending in attendances[block.classes].joined() where attending.person == person {
                    now.add(1, attending.variable)
                }
                guard !now.terms.isEmpty else { continue }
                program.add(now - comes .<= 0, named: RowKey("come", .person(person), .block(number)).name)
            }
        }
    }

    /// Whether a delegation has so many people for its seats that most of them are as good as others.
    ///
    /// Twelve series like one of 200 candidates for six seats and 40 for six took 0.4 to 12 s of processor time, half
    /// of them unproven, and 0.3 to 1.2 s, all proven, with their numbers to branch on. Without numbers pools of ten
    /// times the seats were as quick, and some of twice the seats a third slower with them.
    private func isPool(_ delegation: Int) -> Bool {
        let seats = index.series.delegations[delegation].seats.max ?? .max
        return index.members[delegation].count / 6 >= seats
    }

    /// People who are alike: of one delegation, and from one home; where more than trips counts, they are also worth
    /// and cost the same.
    private struct Kind: Hashable {
        let delegation: Int
        let home: String
        let weight: Int
        let fee: Money
        let travelDays: TravelDays?

        init(_ person: Person, countsTrips: Bool) {
            delegation = person.delegation
            home = person.home
            weight = countsTrips ? 0 : person.weight
            fee = countsTrips ? .zero : person.fee
            travelDays = countsTrips ? nil : person.travelDays
        }
    }
}
