import SeriesModel

/// A workshop of a plan from which changes count.
package struct BaselineWorkshop: Sendable {
    /// Nil where the series no longer has the venue.
    let option: WorkshopOption?
    /// Positions of the attendees that the series still has.
    let attendees: Set<Int>
    /// How many attendees the series no longer has.
    let strangers: Int
}

/// A quota with its delegations resolved.
struct TagQuota: Sendable {
    let tag: String
    /// Positions of the delegations that are counted together.
    let delegations: Set<Int>
    let count: Limits
    let minShare: Rational?
    let maxShare: Rational?
}
