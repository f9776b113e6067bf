import SeriesModel

/// How much the service does for all and for each, so that no client can hurt another.
public struct ServiceLimits: Hashable, Sendable {
    /// The most bytes of a series or a request.
    public var bodyBytes = 16_000_000
    /// The most participants of a series.
    public var people = 2_000
    /// The most options of a series: venues times days on which a workshop may start.
    public var options = 20_000
    /// The most scenarios of one job.
    public var scenarios = 1_000
    /// The longest that one job may take, in seconds; also what it may take where it does not say.
    public var seconds = 600.0
    /// How many jobs are worked on at the same time; as many again where long ones would keep others waiting.
    public var workers = 1
    /// After so many seconds a job no longer keeps others waiting who have none that is worked on.
    public var patience = 10.0
    /// How many jobs may wait or be worked on, of all clients and of one.
    public var openJobs = 400
    /// How many jobs of one client may wait or be worked on.
    public var openJobsOfOne = 100
    /// The most bytes of answers and series that are held in memory; the oldest go first.
    public var heldBytes = 256_000_000
    /// The most series and the most ended jobs that are held; the oldest go first.
    public var held = 2_000
    /// How many files are read at the same time.
    public var readers = 2

    /// The usual limits.
    public init() {}
}

extension ServiceLimits {
    /// Refuses a series that is too large to be planned for one among others.
    func expectFitting(_ series: Series) throws(ServiceFault) {
        for (count, most, what) in [
            (series.participants.count, people, "participants"),
            (series.venues.count * series.startDays, options, "options (venues times days to start on)"),
        ] where count > most {
            throw ServiceFault(.tooLarge, "The series has \(count) \(what); at most \(most) are taken.")
        }
    }
}
