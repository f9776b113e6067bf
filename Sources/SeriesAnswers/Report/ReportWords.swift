package import SeriesModel

/// A language in which reports are written.
public enum ReportLanguage: String, CaseIterable, Hashable, Sendable {
    case english = "en"

    /// Its words.
    package var words: any ReportWords {
        switch self {
        case .english: EnglishReportWords()
        }
    }
}

/// All words of a report, and how dates and numbers are written: a language is one value of this kind.
///
/// What a series calls things (its name, venues, funders, delegations, categories of its own) is shown as it is.
package protocol ReportWords: Sendable {
    // MARK: Dates and numbers

    func days(_ days: DayRange) -> String
    /// As short as can be, without the year: over a band of a picture.
    func shortDays(_ days: DayRange) -> String
    func month(_ month: Int, year: Int) -> String
    func shortMonth(_ month: Int) -> String
    func number(_ number: Int) -> String
    func number(_ number: Rational) -> String
    func money(_ money: Money) -> String
    func chance(_ chance: Probability) -> String
    func category(_ category: String) -> String

    // MARK: The page

    /// The code of the language, as HTML has it.
    var code: String { get }
    var skip: String { get }
    var contents: String { get }
    func title(_ name: String, for recipient: String?) -> String
    func recipient(_ recipient: String, of audience: ReportReader.Audience) -> String
    /// What stands at the foot of the page.
    func origin(_ fingerprint: String?) -> String

    // What parts are called in the contents.
    var changesName: String { get }
    var overviewName: String { get }
    var timelineName: String { get }
    func workshopName(_ workshop: ReportWorkshop) -> String
    var attendanceName: String { get }
    var travelName: String { get }
    var moneyName: String { get }
    var monthsName: String { get }
    var risksName: String { get }
    var proofName: String { get }

    // MARK: Result

    func result(_ report: Report) -> String
    /// That the plan is of a scenario, with its changes as far as the reader may know them.
    func scenario(_ changes: [String]) -> String
    func proof(_ status: Plan.Status) -> String
    var audit: String { get }
    /// A number, and what it is of.
    func fact(_ fact: ReportFact, _ currency: String) -> (number: String, words: String)
    /// That numbers may tell who somebody is.
    func countingWarning(namesPeople: Bool) -> String
    /// The mark of such a number, and what it means beside it.
    var countingMark: String { get }
    var countingNote: String { get }

    // MARK: Overview

    func overviewHeading(_ report: Report) -> String
    var `where`: String { get }
    var when: String { get }
    var peopleHead: String { get }

    // MARK: Timeline

    func timelineHeading(_ report: Report) -> String
    func timelineTitle(_ timeline: ReportTimeline, part: Int, of parts: Int) -> String
    func timelineNote(_ report: Report) -> String
    /// What the picture shows besides workshops, in lines for whoever does not see it.
    func timelineLines(_ timeline: ReportTimeline) -> [String]
    var timelineRegion: String { get }
    var attends: String { get }
    func state(_ state: ReportTimeline.State) -> String
    var blackout: String { get }
    var windows: String { get }
    func window(_ days: DayRange?) -> String

    // MARK: Workshops

    func workshopHeading(_ workshop: ReportWorkshop) -> String
    func workshopSentence(_ workshop: ReportWorkshop, currency: String) -> String
    var who: String { get }
    var stranger: String { get }
    func people(_ number: Int) -> String
    func returning(_ number: String) -> String
    var travel: String { get }
    var everybodyElse: String { get }
    /// The days of travel of whoever reads it, and how long it takes.
    func journey(_ trip: ReportWorkshop.Journey) -> [String]
    var visas: String { get }
    func visa(_ visa: ReportWorkshop.Visa) -> String
    var costs: String { get }
    func costsCaption(_ currency: String) -> String
    var cost: String { get }
    var total: String { get }
    var reasons: String { get }
    var reasonsNote: String { get }

    // MARK: Attendance

    func attendanceHeading(_ report: Report) -> String
    var attendanceCaption: String { get }
    func attendanceNote(_ matrix: ReportAttendance) -> String
    func presence(_ presence: ReportAttendance.Presence) -> String
    var inAll: String { get }
    func times(_ number: Int, of all: Int) -> String
    var together: String { get }
    var cameBack: String { get }
    var everybody: String { get }
    var weighted: String { get }
    var balance: String { get }

    // MARK: Travel

    func travelHeading(_ travel: [ReportTravel]) -> String
    var travelCaption: String { get }
    var hours: String { get }
    var trips: String { get }
    var hoursEach: String { get }
    var emissions: String { get }

    // MARK: Money

    func moneyHeading(_ report: Report) -> String
    func fundersCaption(_ currency: String) -> String
    var grant: String { get }
    var direct: String { get }
    var overhead: String { get }
    var left: String { get }
    func rate(_ funder: ReportMoney.Funder, series: String) -> String
    /// Said of a funder that has paid more than its grant.
    func overspent(_ funder: ReportMoney.Funder, series: String) -> String
    func overheadWords(_ funder: ReportMoney.Funder) -> String
    func categoriesCaption(_ currency: String) -> String
    func placesCaption(_ currency: String) -> String
    var wholeSeries: String { get }
    var otherFunders: String { get }
    var nobody: String { get }
    func ownMoneyCaption(_ funder: ReportMoney.Funder) -> String
    func monthsHeading(_ money: ReportMoney) -> String
    func monthsCaption(_ currency: String) -> String
    var dueDates: String { get }

    // MARK: Estimates

    var estimatesName: String { get }
    func estimated(_ estimate: ReportEstimate, currency: String) -> String
    func estimatesHeading(_ estimate: ReportEstimate) -> String
    func estimatesCaption(_ currency: String) -> String
    var estimatedHead: String { get }

    // MARK: Changes

    func changesHeading(_ changes: ReportChanges) -> String
    var before: String { get }
    var now: String { get }
    var moved: String { get }
    var kept: String { get }
    var new: String { get }
    var dropped: String { get }
    var joining: String { get }
    var leaving: String { get }
    var nothingChanged: String { get }
    func held(_ number: Int) -> String
    var difference: String { get }
    func fundersChangedCaption(_ currency: String) -> String

    // MARK: Risks

    func risksHeading(_ risks: ReportRisks) -> String
    func risksNote(_ risks: ReportRisks) -> String
    var keepsRules: String { get }
    var enoughReturn: String { get }
    var critical: String { get }
    func critical(_ person: ReportRisks.Critical) -> String
    var standby: String { get }
    func standby(_ person: ReportRisks.Standby) -> String

    // MARK: Proof

    var goalsHeading: String { get }
    var goalsCaption: String { get }
    var goal: String { get }
    var value: String { get }
    var isProven: String { get }
    func goal(_ goal: Goal.Kind) -> String
    func proof(_ goal: ReportGoal, _ status: Plan.Status) -> String
    func goalValue(_ goal: ReportGoal) -> String
}
