import LinearModel
import SeriesModel

/// Consecutive workshops start at most so many days apart.
///
/// With `begun[d]`, some workshop starts on or before `d` (or was held), and `over[d]`, the last one starts on or
/// before `d`, the days between the first and the last start are those with `begun − over = 1`, and each of them wants
/// a start in the window behind it. Both are continuous: the rows leave them no choice once the starts are whole.
///
/// The bounds keep this rule by themselves: ``WorkshopPath`` is a third reading of it, and must change with it.
enum MaximalGap: Rule {
    static let name = "gap"
    static let sentence = "Between the starts of two consecutive workshops there are not too many days."
    static let formula = """
        Σ_{d < e ≤ d + gap.max} s[e] ≥ begun[d] − over[d]; 0 ≤ begun[d] − begun[d−1] ≤ s[d] ≤ begun[d]; \
        0 ≤ over[d] − over[d−1] ≤ s[d]; s[d] + over[d−1] ≤ 1; begun = over = any on the last day
        """
    static let relaxation = RuleRelaxation.carries

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        guard let gap = draft.index.series.gap.max, !draft.layout.days.isEmpty else { return }
        let days = draft.layout.days
        let minimalGap = max(1, draft.index.series.gap.min)
        let anyStart = draft.addVariable(RowKey("any"), in: 0...1, isWhole: true)
        let over = days.map { draft.addVariable(RowKey("over", .day($0.number)), in: 0...1, isWhole: true) }
        let begun = days.map { draft.addVariable(RowKey("begun", .day($0.number)), in: 0...1, isWhole: true) }
        draft.begun = draft.layout.blocks.map { begun[$0.days.upperBound - 1] }
        let last = days.count - 1
        draft.add(over[last] - anyStart .== 0, as: RowKey("over_end"))
        draft.add(begun[last] - anyStart .== 0, as: RowKey("begun_end"))
        for day in days.indices {
            try draft.limits.check()
            let number = RowKey.Part.day(days[day].number)
            let start = LinearExpression(draft.starts[day])
            let overBefore = day > 0 ? LinearExpression(over[day - 1]) : LinearExpression()
            let begunBefore = day > 0 ? LinearExpression(begun[day - 1]) : LinearExpression()
            draft.add(over[day] - overBefore .>= 0, as: RowKey("over_up", number))
            draft.add(over[day] - overBefore - start .<= 0, as: RowKey("over_step", number))
            draft.add(begun[day] - begunBefore .>= 0, as: RowKey("begun_up", number))
            draft.add(begun[day] - begunBefore - start .<= 0, as: RowKey("begun_step", number))
            // At most one of the days behind within the minimal gap has a start, so their sum is as good as each.
            let behind = days.indices[...day].reversed().prefix { days[$0] > days[day] - minimalGap }
            draft.add(draft.starts(in: behind) - begun[day] .<= 0, as: RowKey("begun", number))
            let ahead = days.indices[day...].prefix { days[$0] < days[day] + minimalGap }
            draft.add(draft.starts(in: ahead) + overBefore .<= 1, as: RowKey("over", number))
            let window = days.indices[(day + 1)...].prefix { days[$0] <= days[day] + gap }
            // After a held workshop the series has begun before its first option.
            let hasBegun = draft.index.held.isEmpty ? begun[day] : anyStart
            draft.add(
                draft.starts(in: window) - hasBegun + over[day] .>= 0, as: RowKey("gap_max", number))
        }
        if let held = draft.index.held.last {
            let window = days.indices.prefix { days[$0] <= held.start + gap }
            draft.add(draft.starts(in: window) - anyStart .>= 0, as: RowKey("gap_max_held"))
        }
    }
}

extension MaximalGap {
    /// Each workshop of a sequence starts so many days at most after the one before it.
    static func constrainSequence(_ draft: inout CompactProgram) throws(Interruption) {
        guard let gap = draft.index.series.gap.max else { return }
        let layout = draft.layout
        func end(_ option: Int) -> Day { layout.options[option].start + gap }
        if let held = draft.index.held.last, let first = layout.classes.first {
            for option in first.options where layout.options[option].start > held.start + gap {
                draft.close(draft.isHeld[option])
            }
        }
        for (first, second) in zip(layout.classes, layout.classes.dropFirst()) {
            for option in first.options {
                let near = second.options.filter { layout.options[$0].start <= end(option) }
                guard near.count < second.options.count else { continue }
                draft.add(
                    draft.isHeld[option] - draft.isHeld.sum(near) .<= 0, as: RowKey("gap_max", .option(option)))
            }
        }
    }
}
