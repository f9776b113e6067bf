import OrderedCollections
import SeriesModel

extension Audit.Rule {
    /// Every venue, participant and funder that the plan names is one of the series.
    static let known = Audit.Rule("known") { reading in
        let facts = reading.facts
        var complaints: [String] = []
        for meeting in reading.meetings {
            if meeting.place == nil {
                complaints.append("\(meeting.title): the series has no venue \(meeting.planned.venue)")
            }
            for attendee in OrderedSet(meeting.planned.attendees) where facts.personIndex[attendee] == nil {
                complaints.append(
                    "\(meeting.title): the series has no participant \(ShownText.person(attendee))")
            }
            for funder in OrderedSet(meeting.planned.funding.map(\.funder)) where facts.grants[funder] == nil {
                complaints.append("\(meeting.title): the series has no funder \(funder)")
            }
        }
        for funder in OrderedSet(reading.plan.seriesFunding.map(\.funder)) where facts.grants[funder] == nil {
            complaints.append("series costs: the series has no funder \(funder)")
        }
        return complaints
    }
}
