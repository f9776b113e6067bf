import Foundation
import SeriesFiles
import SeriesModel
import Testing

/// `parley show`, and plans that stand alone.
struct ShowCommandTests {
    private let directory: TemporaryDirectory
    private let plan = Golden.path("plan-first-json")

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func `a stored plan is printed as plan prints it`() async throws {
        let run = try await Command.run(["show", FirstSeries.path, plan])
        #expect(run.status == 0)
        #expect(run.err.isEmpty)
        #expect(run.out == (try Command.golden("plan-first")))
        let codenames = try await Command.run(["show", FirstSeries.path, plan, "--codenames"])
        #expect(codenames.out == (try Command.golden("plan-first-codenames")))
        let json = try await Command.run(["show", FirstSeries.path, plan, "--json"])
        #expect(json.out == (try Command.golden("plan-first-json")))
    }

    @Test func `who comes to what, from the file or the search`() async throws {
        let run = try await Command.run(["show", FirstSeries.path, plan, "--attendance"])
        #expect(run.status == 0)
        try Golden.check(run.out, "show-first-attendance")
        #expect(try await Command.run(["plan", FirstSeries.path, "-q", "--attendance"]).out == run.out)
        let json = try await Command.run(["show", FirstSeries.path, plan, "--attendance", "--json"])
        try Golden.check(json.out, "show-first-attendance-json")
        for name in try FirstSeries.names() { #expect(!json.out.contains(name)) }
    }

    @Test func `a plan says that its series has changed since, and of what it breaks nothing is promised`() async throws
    {
        let series = try directory.write(
            FirstSeries.text(replacing: ["amount: 68000": "amount: 60000"]), to: "poorer.yaml")
        let run = try await Command.run(["show", series, plan])
        #expect(run.status == 1)
        #expect(
            run.err == """
                \(plan): \(series) has changed since this plan was made
                \(plan): is wrong; parley check \(series) \(plan) says why

                """)
        #expect(run.out.contains("A wrong plan: it breaks 1 rule of this series."))
        #expect(!run.out.contains("proven"))
        let check = try await Command.run(["check", series, plan])
        #expect(check.status == 1)
        #expect(check.err == "\(plan): \(series) has changed since this plan was made\n")
    }

    @Test func `names and comments are no change`() async throws {
        let series = try directory.write(
            "# ours\n" + FirstSeries.text(replacing: ["Anjali Rao": "Somebody Else"]), to: "renamed.yaml")
        let run = try await Command.run(["check", series, plan])
        #expect(run.status == 0)
        #expect(run.err.isEmpty)
    }

    @Test func `a replanned plan needs its series only`() async throws {
        let changed = try directory.write(
            FirstSeries.text(replacing: ["  capacity: 14\n": "  capacity: 14\n  closed: [2027-06-01/2027-06-30]\n"]),
            to: "changed.yaml")
        let new = directory.path("new.json")
        let replan = ["replan", changed, "--baseline", plan, "--held-until", "2027-03-01", "-q", "-o", new]
        #expect(try await Command.run(replan).status == 0)
        for command in ["check", "budget", "risk", "show"] {
            let run = try await Command.run([command, changed, new])
            #expect(run.status == 0, "\(command): \(run.out)")
            #expect(run.err.isEmpty, "\(command)")
        }
        let why = try await Command.run(["why", changed, new, "--not", "n1@2", "-q"])
        #expect(why.status == 0, "\(why.err)")
        // It can be replanned again, and that plan stands alone too.
        let newer = directory.path("newer.json")
        let again = ["replan", changed, "--baseline", new, "--held-until", "2027-05-01", "-q", "-o", newer]
        #expect(try await Command.run(again).status == 0)
        let check = try await Command.run(["check", changed, newer])
        #expect(check.out == "The plan is right.\n")
        #expect(check.err.isEmpty)
        for name in try FirstSeries.names() { #expect(!(try directory.text(of: "newer.json").contains(name))) }
    }

    @Test func `a plan that does not say from what it counts says what is missing`() async throws {
        let new = directory.path("new.json")
        #expect(
            try await Command.run(["replan", FirstSeries.path, "--baseline", plan, "-q", "-o", new]).status == 0)
        let text = try directory.text(of: "new.json").replacing("\"command\":", with: "\"tool\":")
        let bare = try directory.write(text, to: "bare.json")
        let without = try await Command.run(["check", FirstSeries.path, bare])
        #expect(without.status == 1)
        #expect(without.err == "\(bare): counts changes from an earlier plan; give that with --baseline\n")
        #expect(try await Command.run(["check", FirstSeries.path, bare, "--baseline", plan]).status == 0)
    }

    @Test func `an answer without a plan is shown as such`() async throws {
        let path = try directory.write(
            PlanFile.text(of: Plan(name: "Water across the border", status: .infeasible)), to: "none.json")
        let run = try await Command.run(["show", FirstSeries.path, path])
        #expect(run.status == 0)
        #expect(
            run.out.hasSuffix("There is no right plan: the rules of this series cannot all hold. That is proven.\n"))
    }
}
