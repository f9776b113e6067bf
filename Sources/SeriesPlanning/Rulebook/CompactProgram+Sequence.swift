import LinearModel

/// What follows from the order of the workshops: which is the first.
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
        if layout.isSequence { return LinearExpression(block == 0 ? 1.0 : 0.0) }
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
}
