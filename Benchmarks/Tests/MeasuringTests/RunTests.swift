import Measuring
import Testing

@Suite struct RunTests {
    @Test func keepsWhatTheProgramSaysAndItsExitCode() throws {
        let run = try Run("sh", ["-c", "echo out; echo wrong >&2; exit 3"]).measured()
        #expect(run.output == "out\n")
        #expect(run.errors == "wrong\n")
        #expect(run.exitCode == 3)
        #expect(!run.wasStopped)
        #expect(run.peakMegabytes > 0)
    }

    @Test func stopsAProgramAtItsLimit() throws {
        let run = try Run("sh", ["-c", "while :; do :; done"], limit: .milliseconds(100)).measured()
        #expect(run.wasStopped)
        #expect(run.exitCode == nil)
    }

    @Test func aProgramThatIsNotThereCannotBeRun() {
        #expect(throws: RunError.self) { try Run("no-such-program-of-ours", []).measured() }
    }

    @Test func aPartCountsByTheShareOfTheProcessor() {
        let run = Measurement(
            exitCode: 0, output: "", errors: "", wallSeconds: 10, processorSeconds: 5, peakMegabytes: 1,
            wasStopped: false)
        #expect(run.processorSeconds(ofWallSeconds: 4) == 2)
    }
}
