import SeriesModel

/// What becomes of the rules of a part of a crowd when units stay away.
protocol PartOdds: Sendable {
    /// That all rules hold.
    var holds: Probability { get }
    /// For each unit: that all rules hold when it comes, without its own chance of coming.
    var present: [Probability] { get }
    /// For each unit: that all rules hold when it stays away, without its own chance of staying away.
    var absent: [Probability] { get }
    /// That rules are broken, some of a list of units are away, and somebody who adds so much would mend the rules.
    func mended(by adds: [Int], insteadOfSomeOf units: [Int]) -> Probability
}
