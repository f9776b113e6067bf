import LinearModel

/// Required participants attend every workshop.
enum RequiredAttendance: Rule {
    static let name = "required"
    static let sentence = "Whoever is required attends every workshop."
    static let formula = "z[p,c] = y[c] for every required p"

    static func constrain(_ draft: inout CompactProgram) {
        for position in draft.layout.classes.indices {
            for attending in draft.attendances[position] where draft.index.people[attending.person].isRequired {
                draft.program.add(
                    attending.variable - draft.isClassHeld[position] .== 0,
                    named: "required_p\(attending.person)_c\(position)")
            }
        }
    }
}
