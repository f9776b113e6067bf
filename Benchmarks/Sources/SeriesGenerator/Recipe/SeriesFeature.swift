/// A part of the format that a series may use or leave out.
enum SeriesFeature: CaseIterable, Sendable {
    case balance, continuity, quotas, together, apart, rotation, weights, attendanceLimits, guests, refusals
    case categoryCaps, workshopCaps, shareLimit, leastSpending

    /// How many everyday series in a hundred use it.
    var share: Int {
        switch self {
        case .quotas: 80
        case .continuity, .guests: 70
        case .refusals: 60
        case .balance, .apart, .rotation, .weights, .attendanceLimits: 50
        case .together, .categoryCaps, .shareLimit: 40
        case .workshopCaps, .leastSpending: 20
        }
    }
}
