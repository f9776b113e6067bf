import LinearModel
import SeriesModel

/// Demands about the series as a whole: what some workshop of it has, or none.
extension CompactProgram {
    /// Lets through only what has a workshop at one of the options that a test lets through, or only what has none.
    mutating func demandStart(_ isWanted: Bool, named name: String, at isMeant: (WorkshopOption) -> Bool) {
        let held = isHeld.sum(layout.options.indices.filter { isMeant(layout.options[$0]) })
        program.add(isWanted ? held .>= 1 : held .<= 0, named: name)
    }

    /// Lets through only what has a person at some workshop, or only what has them at none.
    mutating func demandPresence(_ isWanted: Bool, of person: Int?, named name: String) {
        var attends = LinearExpression()
        for attending in attendances.joined() where attending.person == person { attends.add(1, attending.variable) }
        program.add(isWanted ? attends .>= 1 : attends .<= 0, named: name)
    }

    /// Lets through only what has two people at one workshop, or only what never has both.
    ///
    /// `m[c] ≤ z[p,c]` and `m[c] ≤ z[q,c]` with `Σ_c m[c] ≥ 1`; or `z[p,c] + z[q,c] ≤ 1` for each class, of which no two
    /// workshops can be.
    mutating func demandMeeting(_ isWanted: Bool, of first: Int?, and second: Int?, named name: String) {
        var meetings = LinearExpression()
        for (position, attending) in attendances.enumerated() {
            guard let one = attending.first(where: { $0.person == first })?.variable,
                let other = attending.first(where: { $0.person == second })?.variable
            else { continue }
            guard isWanted else {
                program.add(LinearExpression(one) + other .<= 1, named: "\(name)_c\(position)")
                continue
            }
            let both = program.addVariable("meet_c\(position)_\(name)", in: 0...1)
            program.add(both - one .<= 0, named: "\(name)_one_c\(position)")
            program.add(both - other .<= 0, named: "\(name)_other_c\(position)")
            meetings.add(1, both)
        }
        if isWanted { program.add(meetings .>= 1, named: name) }
    }
}
