import LinearModel
import SeriesModel

/// Fewest changes to a baseline plan: 10 for each of its workshops that is not kept, and 1 for each person who attends
/// a kept one in one of the two plans and not in the other. None without a baseline.
struct FewestChanges: GoalObjective {
    let kind = Goal.Kind.changes
    let tellsDatesApart = true
    let sentence = "Change as little as possible of the plan that is known."
    let formula = """
        min Σ_w 10 · (1 − x[w]) + Σ_p |attended[p,w] − attends[p,w]| \
        over the workshops w of the baseline
        """

    func measure(in draft: inout CompactProgram) throws(Interruption) -> GoalMeasure {
        var sum = LinearExpression()
        for workshop in draft.index.baseline {
            sum += LinearExpression(10)
            guard let option = workshop.option,
                let position = draft.layout.options.firstIndex(of: option),
                let optionClass = draft.layout.classes.firstIndex(where: { $0.options.contains(position) })
            else { continue }
            // Kept: no 10, and everybody of the baseline counts until they attend again.
            sum.add(Double(workshop.attendees.count + workshop.strangers - 10), draft.isHeld[position])
            for candidate in draft.attendances[optionClass]
            where draft.layout.able[position].contains(candidate.person) {
                let attends = draft.attends(candidate, position, in: optionClass)
                sum.add(workshop.attendees.contains(candidate.person) ? -1 : 1, attends)
            }
        }
        return GoalMeasure(expression: sum, granularity: 1)
    }

    func value(of schedule: Schedule, in index: SeriesIndex) -> Rational {
        let changes = index.baseline.map { workshop -> Int in
            guard let kept = schedule.workshops.first(where: { $0.option == workshop.option }) else { return 10 }
            return Set(kept.attendees).symmetricDifference(workshop.attendees).count + workshop.strangers
        }
        return Rational(changes.reduce(0, +))
    }
}

extension CompactProgram {
    /// Whether somebody attends a workshop at one option of a class: their attendance where the option is all of the
    /// class, else the product of it and the option's choice.
    fileprivate mutating func attends(_ candidate: Attending, _ option: Int, in optionClass: Int) -> Variable {
        guard layout.classes[optionClass].options.count > 1 else { return candidate.variable }
        let person = RowKey.Part.person(candidate.person)
        let both = addVariable(RowKey("attends", person, .option(option)), in: 0...1, isWhole: true)
        add(both - isHeld[option] .<= 0, as: RowKey("there", person, .option(option)))
        add(both - candidate.variable .<= 0, as: RowKey("present", person, .option(option)))
        add(both - candidate.variable - isHeld[option] .>= -1, as: RowKey("both", person, .option(option)))
        return both
    }
}
