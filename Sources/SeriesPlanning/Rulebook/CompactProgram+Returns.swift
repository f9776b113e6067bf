import LinearModel
import SeriesModel

/// Who comes back from one workshop to the next.
struct Returns: Sendable {
    /// For each block, the people of the sides who may be at its workshop and at the one before, and whether they are:
    /// `back[p,k]`.
    let inBlock: [[Int: LinearExpression]]

    /// The sum of those of a block that a test lets through.
    func sum(inBlock block: Int, where isCounted: (Int) -> Bool = { _ in true }) -> LinearExpression {
        var sum = LinearExpression()
        for (person, comes) in inBlock[block].sorted(by: { $0.key < $1.key }) where isCounted(person) { sum += comes }
        return sum
    }

    /// The sum of all.
    var sum: LinearExpression { inBlock.indices.map { sum(inBlock: $0) }.reduce(into: LinearExpression(), +=) }
}

extension CompactProgram {
    /// Who comes back, see ``Returns``.
    mutating func comingBack() throws(Interruption) -> Returns {
        if let returns { return returns }
        let built = try carrying { draft throws(Interruption) in
            try draft.succession.comingBack(in: &draft)
        }
        returns = built
        try carrying { draft throws(Interruption) in draft.limitReturns(built) }
        return built
    }

    /// Where workshops are fractions nearly everybody comes back: no more do than can over any transition.
    private mutating func limitReturns(_ returns: Returns) {
        transitions = Transitions(layout, index)
        guard let transitions else { return }
        for (block, back) in returns.inBlock.enumerated() where succession.isOpen && !back.isEmpty {
            var most = LinearExpression()
            for position in layout.blocks[block].classes {
                let into = layout.classes[position].options.map { transitions.into[$0] }.max() ?? 0
                most.add(Double(into), isClassHeld[position])
            }
            add(returns.sum(inBlock: block) - most .<= 0, as: RowKey("back_into", .block(block)))
        }
        if let most = transitions.most { add(returns.sum .<= Double(most), as: RowKey("back_all")) }
        // Where all of a side who must come have seats at once, and nobody counts who comes back, it says nothing new:
        // the scenarios of the full fixture took a third longer.
        let isGoal = index.series.goals.contains { $0.kind == .returning }
        for side in index.sides {
            let people = index.members[side].filter(mustCome)
            guard isGoal || people.count > index.series.delegations[side].seats.max ?? .max else { continue }
            limitReturns(returns, ofThoseWhoCome: people)
        }
    }

    /// Whoever comes at all comes back once less often than they come, unless they were at the latest workshop.
    private mutating func limitReturns(_ returns: Returns, ofThoseWhoCome people: [Int]) {
        for person in people where !(index.held.last?.attendees.contains(person) ?? false) {
            let back = returns.inBlock.compactMap { $0[person] }.reduce(into: LinearExpression(), +=)
            guard !back.terms.isEmpty else { continue }
            let comes = attendances.joined().filter { $0.person == person }
            let sum = comes.reduce(into: LinearExpression()) { $0.add(1, $1.variable) }
            add(back - sum .<= -1, as: RowKey("back_once_less", .person(person)))
        }
    }

    /// Whether somebody has to be at one of the workshops that are planned.
    func mustCome(_ person: Int) -> Bool {
        let held = index.held.filter { $0.attendees.contains(person) }.count
        return index.people[person].attends.min > held
            || index.people[person].isRequired && index.series.workshops.min > index.held.count
    }

    /// In a sequence each class is followed by the next: `back[p] = z[p,c] − stay[p,c]`, where whoever is not at the
    /// next workshop has `stay[p,c] ≥ z[p,c] − z[p,d]`.
    mutating func returnsAlongSequence() throws(Interruption) -> Returns {
        let attends = attendances.map {
            Dictionary($0.map { ($0.person, $0.variable) }, uniquingKeysWith: { one, _ in one })
        }
        var back: [[Int: LinearExpression]] = layout.blocks.map { _ in [:] }
        for now in layout.classes.indices {
            try limits.check()
            for (person, variable) in attends[now].sorted(by: { $0.key < $1.key }) where index.people[person].isOfSide {
                if now == 0 {
                    guard index.held.last?.attendees.contains(person) ?? false else { continue }
                    back[now][person] = LinearExpression(variable)
                } else if let before = attends[now - 1][person] {
                    let key = RowKey("stay", .person(person), .optionClass(now - 1))
                    let stays = addVariable(key, in: 0...1, isWhole: true)
                    add(stays - before + variable .>= 0, as: key)
                    back[now][person] = before - stays
                }
            }
        }
        return Returns(inBlock: back)
    }

    /// `last[p,k]`, "p was at the latest workshop at the end of block k", is carried from block to block like a stock:
    /// people × blocks variables, where pairs of dates would want people × pairs.
    mutating func returnsFromBlocks() throws(Interruption) -> Returns {
        var variables: [[Int: LinearExpression]] = layout.blocks.map { _ in [:] }
        let latest = index.held.last?.attendees ?? []
        let attending = layout.blocks.map { block -> [Int: LinearExpression] in
            var sums: [Int: LinearExpression] = [:]
            for candidate in attendances[block.classes].joined() {
                sums[candidate.person, default: LinearExpression()].add(1, candidate.variable)
            }
            return sums
        }
        for person in index.sides.flatMap({ index.members[$0] }) {
            var before = LinearExpression(latest.contains(person) ? 1.0 : 0.0)
            var wasThere = latest.contains(person)
            try limits.check()
            for block in layout.blocks.indices {
                func key(_ family: String) -> RowKey { RowKey(family, .person(person), .block(block)) }
                let attends = attending[block][person] ?? LinearExpression()
                let last = addVariable(key("last"), in: 0...1, isWhole: true)
                var carried = last - attends - before
                if wasThere, !attends.terms.isEmpty {
                    let returns = addVariable(key("back"), in: 0...1, isWhole: true)
                    variables[block][person] = LinearExpression(returns)
                    add(returns - attends .<= 0, as: key("back_now"))
                    add(returns - before .<= 0, as: key("back_then"))
                    carried += returns
                }
                add(carried .<= 0, as: key("last"))
                add(last + held(inBlock: block) - attends .<= 1, as: key("last_held"))
                before = LinearExpression(last)
                wasThere = wasThere || !attends.terms.isEmpty
            }
        }
        return Returns(inBlock: variables)
    }
}
