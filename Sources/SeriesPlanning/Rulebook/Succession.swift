import LinearModel

/// How one workshop follows another in a program: what its rules and goals may know of that is said here, so that none
/// of them asks which it is.
protocol Succession: Sendable {
    /// Whether it is open in which blocks workshops are held.
    var isOpen: Bool { get }
    /// Adds a rule's rows.
    func constrain(_ draft: inout CompactProgram, by rule: any Rule.Type) throws(Interruption)
    /// Whether the first workshop of a series starts in a block, where none has been held.
    func firstWorkshop(inBlock block: Int, of draft: inout CompactProgram) throws(Interruption) -> LinearExpression
    /// Who comes back, see ``Returns``.
    func comingBack(in draft: inout CompactProgram) throws(Interruption) -> Returns
}

/// Of each block at most one workshop is held, and whichever comes next follows it.
struct BlockSuccession: Succession {
    let isOpen = true

    func constrain(_ draft: inout CompactProgram, by rule: any Rule.Type) throws(Interruption) {
        try rule.constrain(&draft)
    }

    func firstWorkshop(inBlock block: Int, of draft: inout CompactProgram) throws(Interruption) -> LinearExpression {
        let begun = try draft.begunByBlock()
        return block > 0 ? begun[block] - begun[block - 1] : LinearExpression(begun[block])
    }

    func comingBack(in draft: inout CompactProgram) throws(Interruption) -> Returns { try draft.returnsFromBlocks() }
}

/// In a sequence exactly one workshop of each block is held, and that of the next follows it.
struct SequenceSuccession: Succession {
    let isOpen = false

    func constrain(_ draft: inout CompactProgram, by rule: any Rule.Type) throws(Interruption) {
        try rule.constrainSequence(&draft)
    }

    func firstWorkshop(inBlock block: Int, of draft: inout CompactProgram) throws(Interruption) -> LinearExpression {
        LinearExpression(block == 0 ? 1.0 : 0.0)
    }

    func comingBack(in draft: inout CompactProgram) throws(Interruption) -> Returns { try draft.returnsAlongSequence() }
}

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
        return try succession.firstWorkshop(inBlock: block, of: &self)
    }

    /// Whether the series has begun by the end of each block.
    fileprivate mutating func begunByBlock() throws(Interruption) -> [Variable] {
        // With a longest gap the series has this for each day.
        try write(MaximalGap.self)
        if let begun { return begun }
        var variables: [Variable] = []
        for block in layout.blocks.indices {
            let now = addVariable(RowKey("begun", .block(block)), in: 0...1, isWhole: true)
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
