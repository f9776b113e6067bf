import OrderedCollections
import SeriesModel

extension Audit.Rule {
    /// At every workshop at most one of a list attends.
    static let apart = Audit.Rule("apart") { reading in
        let lists = reading.series.apart.map { Array(OrderedSet($0)) }
        return reading.judged.flatMap { meeting -> [String] in
            let present = Set(meeting.attendees.map(\.id))
            return lists.compactMap { list in
                let here = list.filter(present.contains)
                guard here.count > 1 else { return nil }
                return "\(meeting.title): \(ShownText.list(here)), at most one of \(ShownText.list(list)) may attend"
            }
        }
    }
}
