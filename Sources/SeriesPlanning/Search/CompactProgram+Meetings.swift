import LinearModel
import SeriesModel

/// Demands about the series as a whole: what some workshop of it has, or none.
extension CompactProgram {
    /// Lets through only what has a workshop at one of the options that a test lets through, or only what has none.
    mutating func demandStart(_ isWanted: Bool, _ number: Int, at isMeant: (WorkshopOption) -> Bool) {
        let held = isHeld.sum(layout.options.indices.filter { isMeant(layout.options[$0]) })
        add(isWanted ? held .>= 1 : held .<= 0, as: RowKey("demand", .number(number)))
    }

    /// Lets through only what has a person at some workshop, or only what has them at none.
    mutating func demandPresence(_ isWanted: Bool, of person: Int?, _ number: Int) {
        var attends = LinearExpression()
        for attending in attendances.joined() where attending.person == person { attends.add(1, attending.variable) }
        add(isWanted ? attends .>= 1 : attends .<= 0, as: RowKey("demand", .number(number)))
    }

    /// Lets through only what has two people at one workshop, or only what never has both.
    ///
    /// `m[c] ≤ z[p,c]` and `m[c] ≤ z[q,c]` with `Σ_c m[c] ≥ 1`; or `z[p,c] + z[q,c] ≤ 1` for each class, of which no
    /// two workshops can be.
    mutating func demandMeeting(_ isWanted: Bool, of first: Int?, and second: Int?, _ number: Int) {
        var meetings = LinearExpression()
        for (position, attending) in attendances.enumerated() {
            guard let one = attending.first(where: { $0.person == first })?.variable,
                let other = attending.first(where: { $0.person == second })?.variable
            else { continue }
            guard isWanted else {
                add(LinearExpression(one) + other .<= 1, as: RowKey("demand", .number(number), .optionClass(position)))
                continue
            }
            let both = addVariable(
                RowKey("meet", .optionClass(position), .number(number)), in: 0...1, isWhole: true)
            add(both - one .<= 0, as: RowKey("demand_one", .number(number), .optionClass(position)))
            add(both - other .<= 0, as: RowKey("demand_other", .number(number), .optionClass(position)))
            meetings.add(1, both)
        }
        if isWanted { add(meetings .>= 1, as: RowKey("demand", .number(number))) }
    }
}
