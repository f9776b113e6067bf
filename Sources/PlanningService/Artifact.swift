import Parley
public import SeriesAnswers
import SeriesAudit
import SeriesFiles
import SeriesModel

/// Something that can be made of a plan, to be read or passed on.
public struct Artifact: Sendable {
    /// What it is called in an address.
    public let name: String
    /// What it is, in a few words.
    public let meaning: String
    /// Its media type.
    public let type: String
    /// What it is for programs; nil where it is for people.
    public let contract: Contract?
    /// The name of a file for it.
    public let file: String
    /// Whether people can be called by their ids in it; where not, they are.
    public let canName: Bool

    /// Makes it of a right plan.
    let make: @Sendable (JudgedPlan, _ codenames: Bool) throws(ServiceFault) -> [UInt8]

    init(
        _ name: String, _ meaning: String, type: String, contract: Contract? = nil, file: String,
        canName: Bool = false,
        make: @escaping @Sendable (JudgedPlan, _ codenames: Bool) throws(ServiceFault) -> [UInt8]
    ) {
        self.name = name
        self.meaning = meaning
        self.type = type
        self.contract = contract
        self.file = file
        self.canName = canName
        self.make = make
    }

    /// The media type of workbooks.
    public static let workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    /// All that can be made.
    public static let all: [Artifact] = [
        Artifact("table", "The plan as the command prints it.", type: "text/plain", file: "plan.txt", canName: true) {
            Array(PlanReport($0.plan, of: $0.series, codenames: $1).text.utf8)
        },
        Artifact("report", "A page to hand out.", type: "text/html", file: "report.html", canName: true) {
            (judged, codenames) throws(ServiceFault) in
            let reader = ReportReader(naming: codenames ? .codenames : .names)
            do throws(ReportError) {
                let matter = try ReportMatter(judged.plan, of: judged.series, baseline: judged.baseline, for: reader)
                return Array(Report(matter).html().utf8)
            } catch {
                throw ServiceFault(.bug, "The report cannot be made.")
            }
        },
        Artifact("calendar", "The workshops for calendars, by neutral titles.", type: "text/calendar", file: "team.ics")
        {
            judged, _ in
            var handout = CalendarHandout(
                judged.plan, of: judged.series, CalendarContents(),
                after: CalendarRecord(secret: CalendarRecord.secret(of: judged.file, judged.plan)),
                stamp: judged.series.today ?? judged.series.horizon.first)
            return Array(handout.calendar(of: nil).whole.utf8)
        },
        Artifact(
            "attendance", "Who comes to what, for programs.", type: "application/json", contract: .attendance,
            file: "attendance.json"
        ) { judged, _ in
            Array(AttendanceDocument(judged.plan, of: judged.series).text.utf8)
        },
        Artifact(
            "budget", "What each funder pays, for what and when.", type: "application/json", contract: .budget,
            file: "budget.json"
        ) { judged, _ in
            Array(BudgetDocument(Budget(judged.plan, of: judged.series), name: judged.series.name).text.utf8)
        },
        Artifact(
            "budget-table", "The budget as one flat table for a spreadsheet.", type: "text/csv", file: "budget.csv"
        ) { judged, _ in
            Array(BudgetTable(Budget(judged.plan, of: judged.series)).text.utf8)
        },
        Artifact(
            "budget-workbook", "The budget as a workbook whose sums go on calculating.",
            type: Self.workbookType, file: "budget.xlsx"
        ) { judged, _ in
            BudgetWorkbook(Budget(judged.plan, of: judged.series), of: judged.series).bytes
        },
    ]
}
