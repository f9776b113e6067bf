import OrderedCollections
import SeriesModel

extension Audit.Rule {
    /// At every workshop all of a list attend, or none.
    static let together = Audit.Rule("together") { reading in
        let lists = reading.series.together.map { Array(OrderedSet($0)) }
        return reading.judged.flatMap { meeting -> [String] in
            let present = Set(meeting.attendees.map(\.id))
            return lists.compactMap { list in
                let here = list.filter(present.contains)
                guard !here.isEmpty, here.count < list.count else { return nil }
                return "\(meeting.title): only \(ShownText.list(here)) of \(ShownText.list(list)), "
                    + "who attend together or not at all"
            }
        }
    }
}
