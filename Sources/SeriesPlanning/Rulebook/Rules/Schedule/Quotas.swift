import BigInt
import LinearModel
import SeriesModel

/// At every workshop, those who carry a tag are within the quota's numbers and shares of the attendees it counts.
///
/// A share is written with the number half way between it and the next fraction that so many people can form: that says
/// the same, and no rounding of a solver blurs it. What a relaxation makes of it is far from what whole people can, so
/// that the lines of ``ShareHull`` stand beside it.
enum Quotas: Rule {
    static let name = "quotas"
    static let sentence = "At every workshop there are as many women, experts, … as agreed."
    static let formula = "min · y[c] ≤ Σ_tagged z[p,c] ≤ max · y[c]; minShare · Σ z ≤ Σ_tagged z ≤ maxShare · Σ z"

    static func tellsDatesApart(in series: Series) -> Bool { false }

    static func constrain(_ draft: inout CompactProgram) throws(Interruption) {
        for (number, quota) in draft.index.quotas.enumerated() {
            var hulls: [ShareHull.Room: ShareHull] = [:]
            var thresholds: [Share: Double] = [:]
            func threshold(below share: Rational, attendees: Int) -> Double {
                let asked = Share(below: share, attendees: attendees)
                let number = thresholds[asked] ?? Self.threshold(below: share, attendees: attendees)
                thresholds[asked] = number
                return number
            }
            for position in draft.layout.classes.indices {
                try draft.limits.check()
                let people = draft.index.people
                let counted = draft.attending(position) { quota.delegations.contains(people[$0].delegation) }
                let tagged = draft.attending(position) {
                    quota.delegations.contains(people[$0].delegation) && people[$0].tags.contains(quota.tag)
                }
                let isHeld = draft.isClassHeld[position]
                func key(_ family: String, _ line: Int? = nil) -> RowKey {
                    RowKey(family, .quota(number), .optionClass(position), line.map { .number($0) })
                }
                if quota.count.min > 0 {
                    draft.add(tagged - Double(quota.count.min) * isHeld .>= 0, as: key("quota_min"))
                }
                if let most = quota.count.max, tagged.terms.count > most {
                    draft.add(tagged - Double(most) * isHeld .<= 0, as: key("quota_max"))
                }
                guard quota.minShare != nil || quota.maxShare != nil else { continue }
                let room = ShareHull.Room(inClass: position, of: draft)
                let hull = hulls[room] ?? ShareHull(of: quota.delegations, in: room, draft.index.series)
                hulls[room] = hull
                if let least = quota.minShare {
                    let limit = threshold(below: least, attendees: counted.terms.count)
                    draft.add(tagged - limit * counted .>= 0, as: key("share_min"))
                    for (number, line) in hull.lines(under: { (least * $0).ceiling }).enumerated() {
                        draft.add(tagged - line.at(counted, isHeld) .>= 0, as: key("share_min_hull", number))
                    }
                }
                if let most = quota.maxShare {
                    let limit = 1 - threshold(below: 1 - most, attendees: counted.terms.count)
                    draft.add(tagged - limit * counted .<= 0, as: key("share_max"))
                    for (number, line) in hull.lines(under: { 0 - (most * $0).floor }).enumerated() {
                        draft.add(tagged + line.at(counted, isHeld) .<= 0, as: key("share_max_hull", number))
                    }
                }
            }
        }
    }

    private struct Share: Hashable {
        let below: Rational
        let attendees: Int
    }

    /// A number that the same fractions reach as a share: half way from the largest fraction below it, of so many
    /// people at most, to the smallest that is not.
    static func threshold(below share: Rational, attendees: Int) -> Double {
        var lower: Rational = 0 - 1
        var upper: Rational = 2
        for count in 1...max(1, attendees) {
            let total = BigInt(count)
            let least = (share * Rational(count)).ceiling
            if let reached = Rational(least, over: total) { upper = min(upper, reached) }
            if let missed = Rational(least - 1, over: total) { lower = max(lower, missed) }
        }
        return ((lower + upper).divided(by: 2) ?? share).approximation
    }
}
