import LinearModel

/// What follows from the order of the workshops: which is the first, and who was at the one before.
extension CompactProgram {
    /// Whether a workshop starts in a block: `u[k]`.
    func held(inBlock block: Int) -> LinearExpression {
        starts(in: layout.blocks[block].days)
    }

    /// Whether a workshop at a venue starts in a block.
    func held(inBlock block: Int, at venue: Int) -> LinearExpression {
        isClassHeld.sum(layout.blocks[block].classes.filter { layout.classes[$0].venue == venue })
    }

    /// Whether the first workshop of the series starts in a block; never where workshops have been held.
    mutating func firstWorkshop(inBlock block: Int) throws(Interruption) -> LinearExpression {
        guard index.held.isEmpty else { return LinearExpression() }
        let begun = try begunByBlock()
        return block > 0 ? begun[block] - begun[block - 1] : LinearExpression(begun[block])
    }

    /// Whether the series has begun by the end of each block.
    private mutating func begunByBlock() throws(Interruption) -> [Variable] {
        // With a longest gap the series has this for each day.
        try write(MaximalGap.self)
        if let begun { return begun }
        var variables: [Variable] = []
        for block in layout.blocks.indices {
            let now = addVariable("begun_k\(block)", in: 0...1, isWhole: true)
            let before = variables.last.map { LinearExpression($0) } ?? LinearExpression()
            let isHeld = held(inBlock: block)
            add(now - before .>= 0, as: RowKey("begun_up", .block(block)))
            add(now - before - isHeld .<= 0, as: RowKey("begun_step", .block(block)))
            add(isHeld - now .<= 0, as: RowKey("begun", .block(block)))
            variables.append(now)
        }
        begun = variables
        return variables
    }

    /// For each block, the people of the sides who may be at its workshop and at the one before, and whether they are:
    /// `back[p,k]`.
    ///
    /// `last[p,k]`, "p was at the latest workshop at the end of block k", is carried from block to block like a stock:
    /// people × blocks variables, where pairs of dates would want people × pairs.
    mutating func comingBack() throws(Interruption) -> [[Int: Variable]] {
        if let back { return back }
        let built = try carrying { draft throws(Interruption) in try draft.stocks() }
        back = built
        return built
    }

    private mutating func stocks() throws(Interruption) -> [[Int: Variable]] {
        var variables: [[Int: Variable]] = layout.blocks.map { _ in [:] }
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
                let last = addVariable("last_p\(person)_k\(block)", in: 0...1, isWhole: true)
                var carried = last - attends - before
                if wasThere, !attends.terms.isEmpty {
                    let returns = addVariable("back_p\(person)_k\(block)", in: 0...1, isWhole: true)
                    variables[block][person] = returns
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
        // Where workshops are fractions nearly everybody comes back: no more do than can over any transition.
        transitions = Transitions(layout, index)
        guard let transitions else { return variables }
        for (block, back) in variables.enumerated() where !back.isEmpty {
            var most = LinearExpression()
            for position in layout.blocks[block].classes {
                let into = layout.classes[position].options.map { transitions.into[$0] }.max() ?? 0
                most.add(Double(into), isClassHeld[position])
            }
            add(back.sorted { $0.key < $1.key }.sum(\.value) - most .<= 0, as: RowKey("back_into", .block(block)))
        }
        if let most = transitions.most {
            let all = variables.flatMap { $0.sorted { $0.key < $1.key } }.sum(\.value)
            add(all .<= Double(most), as: RowKey("back_all"))
        }
        return variables
    }
}

extension Sequence {
    /// The sum of a variable of each element.
    fileprivate func sum(_ variable: (Element) -> Variable) -> LinearExpression {
        reduce(into: LinearExpression()) { $0.add(1, variable($1)) }
    }
}
