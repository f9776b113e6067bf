import LinearModel
import SeriesModel

/// Consecutive workshops start at most so many days apart.
///
/// With `begun[d]`, some workshop starts on or before `d` (or was held), and `over[d]`, the last one starts on or before
/// `d`, the days between the first and the last start are those with `begun − over = 1`, and each of them wants a start
/// in the window behind it. Both are continuous: the rows leave them no choice once the starts are whole.
enum MaximalGap: Rule {
    static let name = "gap"
    static let sentence = "Between the starts of two consecutive workshops there are not too many days."
    static let formula = """
        Σ_{d < e ≤ d + gap.max} s[e] ≥ begun[d] − over[d]; 0 ≤ begun[d] − begun[d−1] ≤ s[d] ≤ begun[d]; \
        0 ≤ over[d] − over[d−1] ≤ s[d]; s[d] + over[d−1] ≤ 1; begun = over = any on the last day
        """

    static func constrain(_ draft: inout CompactProgram) {
        guard let gap = draft.index.series.gap.max, !draft.layout.days.isEmpty else { return }
        let days = draft.layout.days
        let minimalGap = max(1, draft.index.series.gap.min)
        let anyStart = draft.program.addVariable("any", in: 0...1)
        let over = days.map { draft.program.addVariable("over_d\($0.number)", in: 0...1) }
        let begun = days.map { draft.program.addVariable("begun_d\($0.number)", in: 0...1) }
        draft.begun = draft.layout.blocks.map { begun[$0.days.upperBound - 1] }
        let last = days.count - 1
        draft.program.add(over[last] - anyStart .== 0, named: "over_end")
        draft.program.add(begun[last] - anyStart .== 0, named: "begun_end")
        for day in days.indices {
            let number = days[day].number
            let start = LinearExpression(draft.starts[day])
            let overBefore = day > 0 ? LinearExpression(over[day - 1]) : LinearExpression()
            let begunBefore = day > 0 ? LinearExpression(begun[day - 1]) : LinearExpression()
            draft.program.add(over[day] - overBefore .>= 0, named: "over_up_d\(number)")
            draft.program.add(over[day] - overBefore - start .<= 0, named: "over_step_d\(number)")
            draft.program.add(begun[day] - begunBefore .>= 0, named: "begun_up_d\(number)")
            draft.program.add(begun[day] - begunBefore - start .<= 0, named: "begun_step_d\(number)")
            // At most one of the days behind within the minimal gap has a start, so their sum is as good as each.
            let behind = days.indices[...day].reversed().prefix { days[$0] > days[day] - minimalGap }
            draft.program.add(draft.starts(in: behind) - begun[day] .<= 0, named: "begun_d\(number)")
            let ahead = days.indices[day...].prefix { days[$0] < days[day] + minimalGap }
            draft.program.add(draft.starts(in: ahead) + overBefore .<= 1, named: "over_d\(number)")
            let window = days.indices[(day + 1)...].prefix { days[$0] <= days[day] + gap }
            // After a held workshop the series has begun before its first option.
            let hasBegun = draft.index.held.isEmpty ? begun[day] : anyStart
            draft.program.add(
                draft.starts(in: window) - hasBegun + over[day] .>= 0, named: "gap_max_d\(number)")
        }
        if let held = draft.index.held.last {
            let window = days.indices.prefix { days[$0] <= held.start + gap }
            draft.program.add(draft.starts(in: window) - anyStart .>= 0, named: "gap_max_held")
        }
    }
}
