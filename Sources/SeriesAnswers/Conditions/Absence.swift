public import SeriesModel
import SeriesPlanning
import SeriesText

/// Why somebody cannot come to a workshop.
public struct Absence: Hashable, Sendable {
    /// A participant id.
    public var participant: String
    /// The reason; where there are several, the first of them in the order of the cases.
    public var reason: Reason

    /// The list is closed: there are no others.
    public enum Reason: Hashable, Sendable {
        /// The venue is not acceptable to them.
        case venue
        /// No passport of theirs is let in.
        case entry
        /// They are away on these days.
        case away(DayRange)
        /// They are available on other days only.
        case notAvailable
        /// They answered no to this start in the poll, or nothing.
        case poll
        /// They would have to leave before the day of planning.
        case past
        /// Their visa takes so many days: it is there for travel from a day on.
        case visa(notice: Int, from: Day)
    }

    /// That a participant cannot come, for a reason.
    public init(participant: String, reason: Reason) {
        self.participant = participant
        self.reason = reason
    }
}

/// Why somebody cannot come, in a word for programs. The list is closed: there are no others.
public enum AbsenceCode: String, Codable, CaseIterable, Sendable {
    /// The venue is not acceptable to them.
    case venue
    /// No passport of theirs is let in.
    case entry
    /// They are away.
    case away
    /// They are available on other days only.
    case notAvailable
    /// They answered no to this start in the poll, or nothing.
    case poll
    /// They would have to leave before the day of planning.
    case past
    /// Their visa takes too long.
    case visa
}

extension Absence.Reason {
    /// The word for programs.
    var code: AbsenceCode {
        switch self {
        case .venue: .venue
        case .entry: .entry
        case .away: .away
        case .notAvailable: .notAvailable
        case .poll: .poll
        case .past: .past
        case .visa: .visa
        }
    }

    /// Behind a name: `is away Mon 1 – Wed 3 Mar 2027`.
    var words: String {
        switch self {
        case .venue: "does not go there"
        case .entry: "is not let into the country"
        case .away(let days): "is away \(days.spoken)"
        case .notAvailable: "is available on other days only"
        case .poll: "did not say yes to this date in the poll"
        case .past: "would have to leave before today"
        case .visa(let notice, let day):
            "needs a visa, which takes \(counted(notice, "day", "days")): not away before \(day.short)"
        }
    }
}

extension SeriesIndex {
    /// Why a participant cannot come to an option; nil where they can.
    ///
    /// - Parameters:
    ///   - person: the position of the participant.
    ///   - option: where and when.
    ///   - leavingFromToday: whether nobody can leave before the day of planning any more.
    /// - Returns: the first reason there is.
    func absence(of person: Int, at option: WorkshopOption, leavingFromToday: Bool = false) -> Absence? {
        let days = daysAway(person, for: option)
        let isPast = leavingFromToday && (series.today.map { days.first < $0 } ?? false)
        guard isPast || !canAttend(person, option) else { return nil }
        let participant = series.participants[person]
        func because(_ reason: Absence.Reason) -> Absence { Absence(participant: participant.id, reason: reason) }
        let venue = series.venues[option.venue]
        if let accepted = participant.venues, !accepted.contains(venue.id) { return because(.venue) }
        let visas = participant.passports.map { passport in
            series.visas.first { $0.passport == passport && $0.country == venue.country }
        }
        // Without a row for one of the passports, or without a passport, somebody is always let in.
        let admitting = visas.contains(where: { $0 == nil }) ? [] : visas.compactMap(\.self).filter { !$0.refused }
        if !visas.isEmpty, admitting.isEmpty, !visas.contains(where: { $0 == nil }) { return because(.entry) }
        if let missing = daysMissing(person, for: option).first {
            return because(away(participant, on: missing))
        }
        if people[person].says(toStart: option.start) == .no { return because(.poll) }
        if isPast { return because(.past) }
        let notice = admitting.map(\.notice).min() ?? 0
        return because(.visa(notice: notice, from: (series.today ?? days.first) + notice))
    }

    /// Days that somebody has said to be away are told; days that are only not among the given ones are not.
    private func away(_ participant: Participant, on missing: DayRange) -> Absence.Reason {
        participant.unavailable.first { $0.overlaps(missing) }.map { .away($0) } ?? .notAvailable
    }
}
