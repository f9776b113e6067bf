/// How time grows with one size of a series.
package struct GrowthCurve: Hashable, Sendable {
    /// One size and what was measured there, one number for each series.
    package struct Point: Hashable, Sendable {
        package let size: Int
        package let seconds: [Double]
        package let megabytes: Double
        /// Series that were not proven within the limit.
        package let open: Int

        package init(size: Int, seconds: [Double], megabytes: Double, open: Int) {
            self.size = size
            self.seconds = seconds
            self.megabytes = megabytes
            self.open = open
        }
    }

    package let name: String
    /// Each size twice the one before.
    package let points: [Point]

    package init(name: String, points: [Point]) {
        self.name = name
        self.points = points
    }

    /// How many times as long each point takes as the one before: the geometric mean over the series, each with itself.
    package var factors: [Double?] {
        zip(points, points.dropFirst()).map { first, second in
            Average.geometricMean(zip(first.seconds, second.seconds).map { $1 / $0 })
        }
    }
}
