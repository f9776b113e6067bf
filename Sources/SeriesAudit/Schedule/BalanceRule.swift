import SeriesModel

extension Audit.Rule {
    /// At every workshop the attendance of any two sides differs by at most so many.
    static let balance = Audit.Rule("balance") { reading in
        guard let most = reading.series.balance else { return [] }
        let sides = reading.facts.sides
        return reading.judged.flatMap { meeting -> [String] in
            let counts = sides.map(meeting.count)
            return sides.indices.flatMap { first -> [String] in
                sides.indices.dropFirst(first + 1).filter { abs(counts[first] - counts[$0]) > most }.map { second in
                    "\(meeting.title): \(counts[first]) of \(sides[first]) and \(counts[second]) of \(sides[second]), "
                        + "a difference of \(abs(counts[first] - counts[second])), at most \(most) allowed"
                }
            }
        }
    }
}
