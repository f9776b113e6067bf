import SeriesModel

/// Numbers that tell why conditions clash, in sentences.
struct EvidenceWording {
    let words: ConditionWording

    func sentence(_ evidence: Evidence) -> String {
        switch evidence {
        case .dates(let count, let fitting, let needed):
            return dates(count: count, fitting: fitting, needed: needed)
        case .seats(let attendance): return seats(attendance)
        case .uses(let possible, let needed):
            return
                "The venues may be used \(times(possible)) in all; \(counted(needed, "workshop", "workshops")) need a venue."
        case .cost(let workshops, let least, let payable):
            return cost(workshops: workshops, least: least, payable: payable)
        }
    }

    private func dates(count: Int, fitting: Int, needed: Int) -> String {
        guard count > 0 else { return "There is no date on which a workshop could be held." }
        let gap = words.series.gap
        let apart = gap.max.map { "\(gap.min) to \($0)" } ?? "\(gap.min) or more"
        return "There \(count == 1 ? "is 1 date" : "are \(count) dates") on which a workshop could start; at most "
            + "\(fitting) of them lie \(apart) days apart, one after the other, and \(needed) are needed."
    }

    private func seats(_ attendance: Evidence.Attendance) -> String {
        let name = words.delegationName(attendance.delegation)
        guard attendance.options > 0, attendance.able < attendance.people else {
            return "\(name) must send \(attendance.needed) and has \(counted(attendance.people, "person", "people"))."
        }
        let place = "\(words.venueName(attendance.best.venue)) from \(attendance.best.start.spoken)"
        let reasons = attendance.absent.map { "\(words.personName($0.participant)) \(reason($0.reason))" }
        return
            "\(name) must send \(attendance.needed). On the best of \(counted(attendance.options, "date", "dates")), "
            + "\(place), \(attendance.able) of its \(attendance.people) can come: \(listed(reasons))."
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
