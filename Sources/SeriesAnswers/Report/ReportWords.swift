import SeriesModel
import SeriesText

/// A language in which reports are written.
public enum ReportLanguage: String, CaseIterable, Hashable, Sendable {
    case english = "en"

    /// Its words.
    var words: ReportWords {
        switch self {
        case .english: ReportWords()
        }
    }
}

/// All words of a report, in English, and how dates and numbers are written: for another language this is the one place
/// to say them anew.
///
/// What a series calls things (its name, venues, funders, delegations, categories of its own) is shown as it is.
struct ReportWords {
    // MARK: Dates and numbers

    func days(_ days: DayRange) -> String { days.spoken }
    /// As short as can be, without the year: over a band of a picture.
    func shortDays(_ days: DayRange) -> String {
        func date(_ day: Day) -> String { "\(day.date.day)\u{A0}\(Day.months[day.date.month - 1])" }
        let (first, last) = (days.first, days.last)
        if first == last { return date(last) }
        return first.date.month == last.date.month
            ? "\(first.date.day)–\(date(last))" : "\(date(first)) – \(date(last))"
    }
    func month(_ month: Int, year: Int) -> String { "\(Day.months[month - 1]) \(year)" }
    func shortMonth(_ month: Int) -> String { Day.months[month - 1] }
    func number(_ number: Int) -> String { ShownText.grouped(number) }
    func number(_ number: Rational) -> String {
        number.decimal(to: 1) == "\(number)" ? number.grouped : ShownText.grouped(number.decimal(to: 1))
    }
    func money(_ money: Money) -> String { money.grouped }
    func chance(_ chance: Probability) -> String { Percent.text(chance) }
    func category(_ category: String) -> String { CostCategory.words(for: category) }

    // MARK: The page

    /// The code of the language, as HTML has it.
    var code: String { "en" }
    var skip: String { "Skip to the report" }
    var contents: String { "Contents" }
    func title(_ name: String, for recipient: String?) -> String { name + (recipient.map { ", for \($0)" } ?? "") }
    func recipient(_ recipient: String, of audience: ReportReader.Audience) -> String {
        switch audience {
        case .team: ""
        case .funder: "For \(recipient): its own money, and what it needs to know of the series"
        case .delegation: "For \(recipient): its own people, and when and where all meet"
        case .participant: "For \(recipient)"
        }
    }
    /// What stands at the foot of the page.
    func origin(_ fingerprint: String?) -> String {
        "Made by Parley \(ParleyVersion.current) from the series and its plan"
            + (fingerprint.map { " (\($0))" } ?? "") + "; nothing here was written by hand."
    }

    // What parts are called in the contents.
    var changesName: String { "Changes" }
    var overviewName: String { "Overview" }
    var timelineName: String { "Timeline" }
    func workshopName(_ workshop: ReportWorkshop) -> String { "\(workshop.slot.number) \(workshop.slot.venue)" }
    var attendanceName: String { "Attendance" }
    var travelName: String { "Travel" }
    var moneyName: String { "Money" }
    var monthsName: String { "When it is needed" }
    var risksName: String { "Risks" }
    var proofName: String { "Proof" }

    // MARK: Result

    func result(_ report: Report) -> String {
        let slots = report.workshops.map(\.slot)
        guard let first = slots.first, let last = slots.last else {
            return report.recipient == nil ? "No workshop is held." : "There is no workshop here to attend."
        }
        var venues: [String] = []
        for slot in slots where !venues.contains(slot.venue) { venues.append(slot.venue) }
        let places = "in \(listed(venues))"
        let time =
            slots.count == 1
            ? "on \(first.days.spoken)" : "between \(first.days.first.short) and \(last.days.last.short)"
        let workshops = counted(slots.count, "workshop", "workshops")
        switch report.reader.audience {
        case .team:
            let cost = report.money.map { " for \($0.total.grouped) \(report.currency)" } ?? ""
            return "\(workshops) \(places), \(time), bring together \(crowd(report))\(cost)."
        case .funder:
            let paid =
                report.money?.funders.first.map {
                    "\($0.name) pays \($0.ownBalance.total.grouped) \($0.currency) of them."
                } ?? ""
            return "\(workshops) \(places), \(time), bring together \(crowd(report)). \(paid)"
        case .delegation: return "\(workshops) \(places), \(time)."
        case .participant: return "You attend \(workshops) \(places), \(time)."
        }
    }

    /// `10 people each`, `8 to 12 people each`.
    private func crowd(_ report: Report) -> String {
        let numbers = report.workshops.map(\.people)
        guard let least = numbers.min(), let most = numbers.max() else { return "nobody" }
        let people = least == most ? counted(most, "person", "people") : "\(least) to \(most) people"
        return people + (numbers.count > 1 ? " each time" : "")
    }

    /// That the plan is of a scenario, with its changes as far as the reader may know them.
    func scenario(_ changes: [String]) -> String {
        "This is not the series as it is, but what if something were different"
            + (changes.isEmpty ? "." : ": \(changes.joined(separator: "; ")).")
    }
    func proof(_ status: Plan.Status) -> String { PlanReport.verdict(status) }
    var audit: String {
        "A second reading of all rules of the series, which shares no code with the planner, finds nothing wrong with this plan, to the cent."
    }
    /// A number, and what it is of.
    func fact(_ fact: ReportFact, _ currency: String) -> (number: String, words: String) {
        switch fact {
        case .workshops(let number): (self.number(number), number == 1 ? "workshop" : "workshops")
        case .attendances(let number, let weighted):
            (
                self.number(number),
                (number == 1 ? "attendance" : "attendances")
                    + (weighted == number ? "" : ", which count \(self.number(weighted))")
            )
        case .people(let number): (self.number(number), number == 1 ? "person attends" : "people attend")
        case .cost(let money): ("\(money.grouped) \(currency)", "direct cost of the series")
        case .paid(let money, let currency): ("\(money.grouped) \(currency)", "of the grant is used, with overhead")
        case .left(let money, let currency, _) where money < .zero:
            ("\((.zero - money).grouped) \(currency)", "more than the grant is used")
        case .left(let money, let currency, let funders):
            (
                "\(money.grouped) \(currency)",
                funders == 1 ? "is left of the grant" : "is left of the \(self.number(funders)) grants"
            )
        case .daysAway(let number): (self.number(number), number == 1 ? "day away" : "days away, with travel")
        case .applyBy(let day): (day.short, "the first visa deadline")
        }
    }
    /// That numbers may tell who somebody is.
    func countingWarning(namesPeople: Bool) -> String {
        (namesPeople ? "" : "No person is named here. ")
            + "Numbers marked † count one or two people: whoever knows the group may know who they are."
    }
    /// The mark of such a number, and what it means beside it.
    var countingMark: String { "†" }
    var countingNote: String { "† one or two people: whoever knows the group may know who they are" }

    // MARK: Overview

    func overviewHeading(_ report: Report) -> String {
        report.reader.audience == .team ? "When and where all meet" : "When and where"
    }
    var `where`: String { "where" }
    var when: String { "when" }
    var peopleHead: String { "people" }

    // MARK: Timeline

    func timelineHeading(_ report: Report) -> String {
        if case .participant = report.reader.audience { return "Your days" }
        return report.timeline.groups.contains { !$0.rows.isEmpty }
            ? "Who could be there, and who comes" : "The series on a timeline"
    }
    func timelineTitle(_ timeline: ReportTimeline, part: Int, of parts: Int) -> String {
        let workshops = timeline.workshops.map { "\($0.venue) \(shortDays($0.days))" }
        let what = workshops.isEmpty ? "No workshops" : listed(workshops)
        return "\(what), on a timeline from \(timeline.horizon.first.short) to \(timeline.horizon.last.short)"
            + (parts > 1 ? ", part \(part) of \(parts)" : "")
    }
    func timelineNote(_ report: Report) -> String {
        (report.attendance == nil ? "" : "Who attends which workshop is in the table of attendance. ")
            + "Dates and places are in the sections of the workshops."
    }
    /// What the picture shows besides workshops, in lines for whoever does not see it.
    func timelineLines(_ timeline: ReportTimeline) -> [String] {
        let blackouts = timeline.blackouts.inWeeks(\.dates, alike: \.why).map { ranges, blackout in
            "No meetings \(ranges.spoken)" + (blackout.why.map { ": \($0)" } ?? "")
        }
        let windows = timeline.windows.compactMap { funder in
            funder.days.map { "\(funder.name) pays for workshops \(window($0))" }
        }
        let people = timeline.groups.flatMap(\.rows).compactMap { row -> String? in
            let parts = ReportTimeline.State.allCases.compactMap { state in
                row.spans[state].map { "\(self.state(state)) \($0.inWeeks.map(\.spoken).joined(separator: ", "))" }
            }
            return parts.isEmpty ? nil : "\(row.person): \(parts.joined(separator: "; "))"
        }
        return blackouts + windows + people
    }
    var timelineRegion: String { "Timeline" }
    var attends: String { "attends, with travel" }
    func state(_ state: ReportTimeline.State) -> String {
        switch state {
        case .ifNeedBe: "if need be"
        case .away: "away"
        case .noVisa: "no visa in time"
        }
    }
    var blackout: String { "no meetings" }
    var windows: String { "Funders pay" }
    func window(_ days: DayRange?) -> String { days.map { "\($0.first.short) – \($0.last.short)" } ?? "at any time" }

    // MARK: Workshops

    func workshopHeading(_ workshop: ReportWorkshop) -> String {
        "\(workshop.slot.number). \(workshop.slot.venue), \(workshop.slot.days.spoken)"
    }
    func workshopSentence(_ workshop: ReportWorkshop, currency: String) -> String {
        var parts: [String] = []
        if !workshop.groups.isEmpty || workshop.total != nil {
            parts.append(counted(workshop.people, "person", "people"))
        }
        if workshop.balance.count > 1 {
            let isEven = Set(workshop.balance).count == 1
            parts.append(
                "sides \(isEven ? "balanced " : "")\(workshop.balance.map(String.init).joined(separator: " : "))")
        }
        if let total = workshop.total {
            let estimated = workshop.estimated.map { ", of which \($0.grouped) are estimates" } ?? ""
            parts.append("\(total.grouped) \(currency)\(estimated)")
        }
        return (workshop.isHeld ? "Has taken place. " : "")
            + (parts.isEmpty ? "" : parts.joined(separator: ", ").capitalizedFirst + ".")
    }
    var who: String { "Who comes" }
    var stranger: String { "No longer in the series" }
    func people(_ number: Int) -> String { counted(number, "person", "people") }
    func returning(_ number: String) -> String { "\(number) returning" }
    var travel: String { "Days away" }
    var everybodyElse: String { "everybody else" }
    /// The days of travel of whoever reads it, and how long it takes.
    func journey(_ trip: ReportWorkshop.Journey) -> [String] {
        var lines: [String] = []
        if let out = trip.out { lines.append("There: \(out.spoken)") }
        if let back = trip.back { lines.append("Back: \(back.spoken)") }
        if let hours = trip.hours { lines.append("\(counted(hours, "hour", "hours")) of travel, both ways together") }
        if trip.isLocal { lines.append("No travel: it is in your city.") }
        return lines
    }
    var visas: String { "Visas" }
    func visa(_ visa: ReportWorkshop.Visa) -> String { "Apply by \(visa.applyBy.spoken) (\(visa.country))" }
    var costs: String { "What it costs, and who pays" }
    func costsCaption(_ currency: String) -> String { "Costs and payers, in \(currency)" }
    var cost: String { "cost" }
    var total: String { "total" }
    var reasons: String { "Why here and then" }
    var reasonsNote: String {
        "What each other venue on these dates, and the next dates here, would mean; everything else was planned anew."
    }

    // MARK: Attendance

    func attendanceHeading(_ report: Report) -> String {
        guard let matrix = report.attendance else { return "" }
        let attending = matrix.groups.flatMap(\.rows).count { $0.attendances > 0 }
        return attending > 0 ? "Who attends what: \(counted(attending, "person", "people"))" : "How many attend"
    }
    var attendanceCaption: String { "Attendance by person and workshop" }
    func attendanceNote(_ matrix: ReportAttendance) -> String {
        let words =
            matrix.groups.contains { !$0.rows.isEmpty }
            ? "– could come, and is not needed. Any other word says why somebody cannot come. " : ""
        return words
            + (matrix.mustReturn > 0
                ? "Each side must have \(counted(matrix.mustReturn, "person", "people")) back from the workshop before."
                : "")
    }
    func presence(_ presence: ReportAttendance.Presence) -> String {
        switch presence {
        case .comes: "comes"
        case .free: "–"
        case .unknown: "?"
        case .cannot(let reason):
            switch reason {
            case .venue: "not there"
            case .entry: "no entry"
            case .away, .notAvailable: "away"
            case .poll: "poll: no"
            case .past: "too late"
            case .visa: "no visa"
            }
        }
    }
    var inAll: String { "in all" }
    func times(_ number: Int, of all: Int) -> String { "\(number) of \(all)" }
    var together: String { "together" }
    var cameBack: String { "returning" }
    var everybody: String { "everybody" }
    var weighted: String { "attendance, weighted" }
    var balance: String { "sides" }

    // MARK: Travel

    func travelHeading(_ travel: [ReportTravel]) -> String {
        "Travel: "
            + travel.map { "\($0.group) \(number($0.hours)) hours" }
            .joined(separator: ", ")
    }
    var travelCaption: String { "Travel of each group over the series, both ways" }
    var hours: String { "hours" }
    var trips: String { "trips" }
    var hoursEach: String { "hours a trip" }
    var emissions: String { "kg CO₂" }

    // MARK: Money

    func moneyHeading(_ report: Report) -> String {
        guard let money = report.money else { return "" }
        if money.hasOthers, let own = money.funders.first {
            let left = own.ownBalance.left
            return "Money: \(own.ownBalance.total.grouped) \(own.currency), "
                + (left < .zero ? "\((.zero - left).grouped) more than the grant" : "\(left.grouped) left")
        }
        return
            "Money: \(money.total.grouped) \(report.currency) from \(counted(money.funders.count, "funder", "funders"))"
    }
    func fundersCaption(_ currency: String) -> String { "What each grant is used for, in \(currency)" }
    var grant: String { "grant" }
    var direct: String { "direct costs" }
    var overhead: String { "overhead" }
    var left: String { "left" }
    func rate(_ funder: ReportMoney.Funder, series: String) -> String {
        "\(funder.name): \(funder.ownBalance.grant.grouped) \(funder.currency), at \(funder.rate.grouped) \(series) each"
    }
    func overspent(_ funder: ReportMoney.Funder, series: String) -> String {
        "\(funder.name): \((.zero - funder.balance.left).grouped) \(series) more are used than it grants, "
            + "which takes nothing from what is left of the others."
    }
    func overheadWords(_ funder: ReportMoney.Funder) -> String { "\(funder.overheadPercent.grouped) % overhead" }
    func categoriesCaption(_ currency: String) -> String { "Direct costs by category and funder, in \(currency)" }
    func placesCaption(_ currency: String) -> String { "Direct costs by workshop and funder, in \(currency)" }
    var wholeSeries: String { "for the whole series" }
    var otherFunders: String { "other funders" }
    var nobody: String { "nobody here" }
    func ownMoneyCaption(_ funder: ReportMoney.Funder) -> String { "The grant, in \(funder.currency)" }
    func monthsHeading(_ money: ReportMoney) -> String {
        guard money.hasOthers, let own = money.funders.first else {
            let most = money.months.max { $0.total < $1.total }
            return "When money is needed" + (most.map { ": most in \(month($0.month, year: $0.year))" } ?? "")
        }
        // That others pay most in another month says nothing to it.
        func share(_ month: ReportMoney.Month) -> Money { month.shares.first?.amount ?? .zero }
        let most = money.months.max { share($0) < share($1) }.flatMap { share($0) > .zero ? $0 : nil }
        return "When money of \(own.name) is needed"
            + (most.map { ": most in \(month($0.month, year: $0.year))" } ?? "")
    }
    func monthsCaption(_ currency: String) -> String { "Direct costs by month and funder, in \(currency)" }
    var dueDates: String { DueDates.words }

    // MARK: Estimates

    var estimatesName: String { "Estimates" }
    func estimated(_ estimate: ReportEstimate, currency: String) -> String {
        "\(estimate.percent) of the cost, \(estimate.amount.grouped) \(currency), are estimates."
    }
    func estimatesHeading(_ estimate: ReportEstimate) -> String { "What is estimated: \(estimate.percent) of the cost" }
    func estimatesCaption(_ currency: String) -> String { "Costs that rest on estimates, by category, in \(currency)" }
    var estimatedHead: String { "estimated" }

    // MARK: Changes

    func changesHeading(_ changes: ReportChanges) -> String {
        let parts = [(changes.moved.count, "moved"), (changes.new.count, "new"), (changes.dropped.count, "dropped")]
            .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let people = changes.kept.reduce(0) { $0 + $1.joining.number + $1.leaving.number }
        let words = parts + (people > 0 ? ["\(people) other people at workshops that stay"] : [])
        return "What has changed: " + (words.isEmpty ? "nothing" : listed(words))
    }
    var before: String { "before" }
    var now: String { "now" }
    var moved: String { "moved" }
    var kept: String { "stays" }
    var new: String { "new" }
    var dropped: String { "dropped" }
    var joining: String { "comes now" }
    var leaving: String { "comes no longer" }
    var nothingChanged: String { "Workshops and people are as they were." }
    func held(_ number: Int) -> String { counted(number, "workshop has", "workshops have") + " taken place." }
    var difference: String { "difference" }
    func fundersChangedCaption(_ currency: String) -> String { "Direct costs before and now, in \(currency)" }

    // MARK: Risks

    func risksHeading(_ risks: ReportRisks) -> String {
        "If people cancel: all workshops hold with a chance of \(Percent.text(risks.all))"
    }
    func risksNote(_ risks: ReportRisks) -> String {
        "Everybody cancels each workshop on their own, with a chance of \(risks.assumed.percent) where the series says nothing else. A workshop holds where seats, balance and quotas are kept and everybody required comes, though nobody comes instead."
            + (risks.isSimulated ? " Numbers with ± were simulated." : "")
    }
    var keepsRules: String { "holds" }
    var enoughReturn: String { "enough return" }
    var critical: String { "depends most on" }
    func critical(_ person: ReportRisks.Critical) -> String {
        "\(person.person) (\(Percent.text(person.without)) without)"
    }
    var standby: String { "keep warm" }
    func standby(_ person: ReportRisks.Standby) -> String {
        "\(person.person), \(person.group) (\(Percent.text(person.holds)) then"
            + (person.applyBy.map { "; visa by \($0.short)" } ?? "") + ")"
    }

    // MARK: Proof

    var goalsHeading: String { "What is proven" }
    var goalsCaption: String { "Goals in their order: each is the best that can be, given those before" }
    var goal: String { "goal" }
    var value: String { "this plan" }
    var isProven: String { "proof" }
    func goal(_ goal: Goal.Kind) -> String { goal.phrase }
    func proof(_ goal: ReportGoal, _ status: Plan.Status) -> String {
        guard goal.isMeasured else { return "not measured: the series does not say enough" }
        return PlanReport.proof(of: goal.goal, value: goal.value, bound: goal.bound, tolerance: goal.tolerance, status)
    }
    func goalValue(_ goal: ReportGoal) -> String { goal.isMeasured ? goal.goal.shown(goal.value) : "–" }
}
