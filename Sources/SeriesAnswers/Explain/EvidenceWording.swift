import SeriesModel
import SeriesText

/// Numbers that tell why conditions clash, in sentences.
struct EvidenceWording {
    let words: ConditionWording

    func sentence(_ evidence: Evidence) -> String {
        switch evidence {
        case .dates(let open, let left, let fitting, let needed):
            return dates(open: open, left: left, fitting: fitting, needed: needed)
        case .seats(let attendance): return seats(attendance)
        case .uses(let possible, let needed):
            return
                "The venues may be used \(times(possible)) in all; \(counted(needed, "workshop", "workshops")) need a venue."
        case .cost(let workshops, let least, let payable):
            return cost(workshops: workshops, least: least, payable: payable)
        }
    }

    private func dates(open: Int, left: [Day], fitting: Int, needed: Int) -> String {
        guard open > 0 else { return "There is no date on which a workshop could start." }
        var text = "A workshop could start on \(counted(left.count, "date", "dates"))"
        if left.count < open {
            text = left.isEmpty ? "On none" : "On \(left.count)"
            text += " of \(counted(open, "date", "dates")) can all come who must"
        }
        if !left.isEmpty, left.count <= Self.fewDates { text += ", " + listed(left.map(\.spoken)) }
        if fitting < left.count {
            let gap = words.series.gap
            let apart = gap.max.map { "\(gap.min) to \($0)" } ?? "\(gap.min) or more"
            text += "; at most \(fitting) of them can follow each other at \(apart) days"
        }
        return text + ". \(counted(needed, "workshop is", "workshops are")) to be held."
    }

    /// So many dates are told one by one.
    private static let fewDates = 6

    private func seats(_ attendance: Evidence.Attendance) -> String {
        let name = words.delegationName(attendance.delegation)
        let must = "\(name) must send \(attendance.needed)"
        guard attendance.people >= attendance.needed else {
            return "\(must) and has \(counted(attendance.people, "person", "people"))."
        }
        let place = "\(words.venueName(attendance.best.venue)) from \(attendance.best.start.spoken)"
        let reasons = attendance.absent.map { "\(words.personName($0.participant)) \(reason($0.reason))" }
        let some =
            attendance.enough.isEmpty
            ? "On the best of \(counted(attendance.dates, "date", "dates"))"
            : "That can be on \(attendance.enough.count) of \(counted(attendance.dates, "date", "dates")); "
                + "on the best of the others"
        return "\(must). \(some), \(place), \(attendance.able) of its \(attendance.people) can come: "
            + "\(listed(reasons))."
    }

    private func reason(_ reason: Evidence.Absence.Reason) -> String {
        switch reason {
        case .away(let days): "is not free \(days.spoken)"
        case .venue: "does not go there"
        case .notice(let days): "needs a visa \(counted(days, "day", "days")) ahead"
        case .refused: "is not let in"
        }
    }

    private func cost(workshops: Int, least: Money, payable: Money) -> String {
        let what = "\(counted(workshops, "workshop", "workshops")) with as few people as allowed"
        let currency = words.series.currency
        let sums = "cost \(least.grouped) \(currency) or more; the funders can pay \(payable.grouped) \(currency)"
        if least > payable { return "\(what) \(sums), \((least - payable).grouped) less." }
        return "\(what) \(sums) in all, but not for everything that must be paid."
    }

    private func times(_ number: Int) -> String {
        switch number {
        case 1: "once"
        case 2: "twice"
        default: "\(number) times"
        }
    }
}
