import Foundation

/// A process of ours that runs.
///
/// Foundation's `Process` does not tell what a process used, `wait4` does.
struct Spawned {
    /// How it ended.
    struct End {
        var exitCode: Int?
        var processorSeconds: Double
        var peakMegabytes: Double
        var wasStopped: Bool
    }

    private let process: pid_t

    init(_ run: Run, output: String, errors: String) throws(RunError) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        let environment = ProcessInfo.processInfo.environment.merging(run.environment) { $1 }
        var words = ([run.program] + run.arguments).map { strdup($0) } + [nil]
        var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + settings { free(word) } }
        var process = pid_t()
        let fault = posix_spawnp(&process, run.program, &actions, nil, &words, &settings)
        guard fault == 0 else { throw RunError(program: run.program, reason: String(cString: strerror(fault))) }
        self.process = process
    }

    /// Waits for its end and stops it at a limit on processor time; one that does not answer is killed.
    func waitForEnd(limit: Duration?, stop: Run.Stop) -> End {
        let began = ContinuousClock.now
        var status: Int32 = 0
        var usage = rusage()
        var stoppedAt: ContinuousClock.Instant?
        var pause: useconds_t = 1000
        while wait4(process, &status, WNOHANG, &usage) == 0 {
            usleep(pause)
            pause = min(50_000, pause * 2)
            guard let limit else { continue }
            if let stoppedAt {
                if ContinuousClock.now - stoppedAt > .seconds(30) { kill(process, SIGKILL) }
            } else if processorTime > limit || ContinuousClock.now - began > limit * 8 {
                kill(process, stop == .interrupt ? SIGINT : SIGKILL)
                stoppedAt = .now
            }
        }
        // A status that holds no signal holds the code in its second byte.
        let exitCode = status & 0x7f == 0 ? Int((status >> 8) & 0xff) : nil
        return End(
            exitCode: exitCode, processorSeconds: usage.ru_utime.seconds + usage.ru_stime.seconds,
            peakMegabytes: Double(usage.ru_maxrss) / Self.unitsPerMegabyte, wasStopped: stoppedAt != nil)
    }

    private var processorTime: Duration {
        #if os(Linux)
        var clock = clockid_t()
        var time = timespec()
        guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else { return .zero }
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
        #else
        return .zero
        #endif
    }

    private static var unitsPerMegabyte: Double {
        #if os(Linux)
        1024
        #else
        1_048_576
        #endif
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) * 1e-6 }
}
