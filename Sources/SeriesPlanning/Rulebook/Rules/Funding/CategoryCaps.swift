import LinearModel
import SeriesModel

/// No funder pays more in a category than its cap, or its heading and what may be moved into it; what it paid for held
/// workshops counts.
enum CategoryCaps: Rule {
    static let name = "caps"
    static let sentence = "No funder pays more for a category than its cap, or its budget heading, allows."
    static let formula = "Σ_{k of category c} pay[k,f] ≤ cap[f,c] − already paid"

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        for (position, funder) in draft.index.funders.enumerated() {
            for (number, (category, cap)) in funder.caps.sorted(by: { $0.key < $1.key }).enumerated() {
                let left = max(.zero, cap - draft.index.alreadyPaid(by: position, for: category))
                let paid = try draft.paid(by: position) { $0.cappedCategory == category }
                draft.add(paid .<= CompactProgram.money(left), as: RowKey("cap", .funder(position), .number(number)))
            }
        }
    }
}
