import LinearModel

/// Whoever attends a workshop can come on its days, to its venue, with a visa in time.
enum Attendance: Rule {
    static let name = "attend"
    static let sentence = "Everybody attends only workshops that are held and that they can attend."
    static let formula = "z[p,c] ≤ Σ x[o] over the options o of c that p can attend"

    static func constrain(_ draft: inout CompactProgram) {
        for (position, optionClass) in draft.layout.classes.enumerated() {
            for (candidate, attending) in zip(optionClass.candidates, draft.attendances[position]) {
                let isPossible =
                    candidate.options.count == optionClass.options.count
                    ? LinearExpression(draft.isClassHeld[position]) : draft.isHeld.sum(candidate.options)
                draft.program.add(
                    attending.variable - isPossible .<= 0, named: "can_p\(attending.person)_c\(position)")
            }
        }
    }
}
