import Foundation
import Testing

/// `parley estimate`.
struct EstimateCommandTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    /// Two sides, three venues, and next to nothing of what they cost.
    private static let lake = """
        # Our lake series: comments must stay.
        parley: 1
        name: Lake dialogue
        horizon: 2027-03-01/2027-09-30        # every meeting day lies in it
        today: 2026-11-28
        workshops: 2
        days: 3
        currency: EUR
        rates: {USD: 0.9}
        delegations:
        - {id: north, name: North, role: side, seats: {min: 1}}
        - {id: south, name: South, role: side, seats: {min: 1}}
        participants:
        - {id: n1, name: Amina Rahal, delegation: north, home: DEL, passports: [IN]}
        - {id: s1, name: Bashir Noor, delegation: south, home: Islamabad, passports: [PK]}
        venues:
        - {id: vienna, name: Vienna, city: VIE, country: AT}   # the usual house
        - {id: athens, name: Athens, city: ATH, country: GR, hotel: 150}
        - {id: istanbul, name: Istanbul, city: IST, country: TR, currency: USD}
        fares:
        - {from: DEL, to: VIE, fare: 640}     # asked at the agency
        funders:
        - {id: trust, name: A trust, amount: 30000}

        """

    private func series(_ change: (String) -> String = { $0 }) throws -> String {
        try directory.write(change(Self.lake), to: "lake.yaml")
    }

    @Test func `what is missing is told, written and planned, and what it decides is said`() async throws {
        let (lake, full, plan) = (try series(), directory.path("full.yaml"), directory.path("plan.json"))
        let told = try await Command.run(["estimate", lake])
        #expect(told.status == 0 && told.err.isEmpty)
        try Golden.check(told.out, "estimate-lake")
        #expect(try await Command.run(["estimate", lake, "-o", full]).status == 0)
        try Golden.check(try directory.text(of: "full.yaml"), "estimate-lake-yaml")
        let planned = try await Command.run(["plan", full, "-o", plan])
        #expect(planned.status == 0)
        try Golden.check(planned.out, "estimate-lake-plan")
        #expect(try directory.text(of: "plan.json").contains("\"estimated\": {"))
        #expect(try await Command.run(["check", full, plan]).status == 0)
        let check = try await Command.run(["estimate", full, plan, "--check"])
        #expect(check.status == 0)
        try Golden.check(check.out, "estimate-lake-check")
        let json = try await Command.run(["estimate", full, plan, "--check", "--off", "50%", "--json"])
        #expect(json.status == 0)
        try Golden.check(json.out, "estimate-lake-check-json")
        let budget = try await Command.run(["budget", full, plan])
        #expect(budget.out.contains("of the total, ") && budget.out.contains("are estimates"))
        // A second time nothing is missing.
        #expect(try await Command.run(["estimate", full]).out.contains("Nothing was missing"))
    }

    @Test func `tables are filled in as texts are, and a copy is kept`() async throws {
        let full = directory.path("full.yaml")
        #expect(try await Command.run(["estimate", try series(), "-o", full]).status == 0)
        let wanted = try await Command.run(["plan", full])
        // Without its fares no series is written: a workbook of it, whose fares are then taken away.
        let folder = directory.path("tables")
        #expect(try await Command.run(["convert", full, folder]).status == 0)
        _ = try directory.write("from,to,fare\r\nDEL,VIE,640\r\nDEL,ATH,\r\n", to: "tables/Fares.csv")
        let run = try await Command.run(["estimate", folder, "--in-place"])
        #expect(run.status == 0)
        #expect(run.err == "\(folder): written anew; as it was, with its notes and layout, it is \(folder).before\n")
        #expect(try directory.text(of: "tables.before/Fares.csv") == "from,to,fare\r\nDEL,VIE,640\r\nDEL,ATH,\r\n")
        #expect(try await Command.run(["plan", folder]).out == wanted.out)
        let workbook = directory.path("lake.xlsx")
        #expect(try await Command.run(["estimate", folder, "--again", "-o", workbook]).status == 0)
        #expect(try await Command.run(["plan", workbook]).out == wanted.out)
        let again = try await Command.run(["estimate", workbook, "--in-place"])
        #expect(again.err.hasSuffix("it is \(directory.path("lake.before.xlsx"))\n"))
        #expect(try await Command.run(["check", directory.path("lake.before.xlsx")]).status == 0)
        // No copy takes the place of an older one.
        let twice = try await Command.run(["estimate", workbook, "--in-place"])
        #expect(twice.err.hasSuffix("it is \(directory.path("lake.before-2.xlsx"))\n"))
    }

    @Test func `65, a city that nobody knows, with the nearest and the way out`() async throws {
        let lake = try series { $0.replacing("home: Islamabad", with: "home: Islamabat") }
        let run = try await Command.run(["estimate", lake, "--in-place"])
        #expect(run.status == 65)
        #expect(
            run.err == """
                \(lake):15:56: home: no table says where Islamabat is
                  Maybe it is ISB (Islamabad), or say where it is: --city Islamabat=AMM, or --city Islamabat=31.95,35.91.
                nothing was estimated: 1 error

                """)
        #expect(try await Command.run(["estimate", lake, "--city", "Islamabat=ISB", "--in-place"]).status == 0)
    }

    @Test func `65, other errors are said as ever`() async throws {
        let run = try await Command.run(["estimate", try series { $0.replacing("days: 3", with: "dyas: 3") }])
        #expect(run.status == 65)
        #expect(run.err.contains("dyas"))
        #expect(!run.err.contains("fare"))
    }

    @Test(arguments: [
        (["--check"], "--check is about a plan; give one as well."),
        (["plan.json"], "A plan is for --check, which says what its estimates decide."),
        (["plan.json", "--check", "--off", "0"], "--off is a number of percent, above 0 and at most 100."),
        (["-o", "a.yaml", "--in-place"], "Give --output or --in-place, not both."),
        (["--city", "X"], "--city is a code and where it is, as in --city CAMP=AMM."),
    ])
    func `64, wrong use`(arguments: [String], message: String) async throws {
        let run = try await Command.run(["estimate", "lake.yaml"] + arguments)
        #expect(run.status == 64)
        #expect(run.err.contains(message))
    }
}
