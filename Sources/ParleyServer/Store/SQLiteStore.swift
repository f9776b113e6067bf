#if Server
import Foundation
import GRDB
import PlanningService
import SeriesAnswers

/// Keeps series, jobs and answers in a file of SQLite that only its owner may read.
struct SQLiteStore: ResultStore {
    private let database: DatabasePool

    /// Opens the file, or makes it.
    ///
    /// What has been written is on the disk: a machine that loses its power loses none of it.
    init(_ path: String) throws {
        // The files beside it, the log and its index, take its mode.
        let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError(path: path, reason: String(cString: strerror(errno))) }
        let isOurs = Self.isOurs(path, descriptor)
        if isOurs { fchmod(descriptor, 0o600) }
        // Before it is opened for work: closing it would let go of the locks that SQLite has on the file by then.
        close(descriptor)
        guard isOurs else { throw StoreError(path: path, reason: "it is no store of this program") }
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
        }
        configuration.busyMode = .timeout(10)
        do {
            database = try DatabasePool(path: path, configuration: configuration)
            var migrator = DatabaseMigrator()
            migrator.registerMigration("1") { database in
                try database.execute(
                    sql: """
                        CREATE TABLE series (
                          number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, client TEXT NOT NULL,
                          name TEXT NOT NULL, data BLOB NOT NULL);
                        CREATE TABLE jobs (
                          number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, client TEXT NOT NULL,
                          series TEXT NOT NULL, request TEXT NOT NULL, state TEXT NOT NULL, verdict TEXT, answer TEXT, words TEXT,
                          plan TEXT, code TEXT, message TEXT);
                        """)
            }
            try migrator.migrate(database)
        } catch {
            throw StoreError(path: path, reason: "it is no store of this program: \(error)")
        }
    }

    /// Whether a file is new, or has the tables of a store; nothing of it is changed by looking.
    private static func isOurs(_ path: String, _ descriptor: Int32) -> Bool {
        let magic = Array("SQLite format 3\0".utf8)
        var head = [UInt8](repeating: 0, count: magic.count)
        let count = pread(descriptor, &head, head.count, 0)
        guard count > 0 else { return count == 0 }
        guard head == magic else { return false }
        let tables = try? DatabaseQueue(path: path).read { database in
            try Set(String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'"))
        }
        return tables.map { $0.isEmpty || $0.isSuperset(of: ["grdb_migrations", "jobs", "series"]) } ?? false
    }

    func keep(_ series: StoredSeries) async throws {
        try await database.write { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO series (id, client, name, data) VALUES (?, ?, ?, ?)",
                arguments: [series.id, series.client, series.name, Data(series.data)])
        }
    }

    func keep(_ job: StoredJob) async throws {
        try await database.write { database in
            try database.execute(
                sql: """
                    INSERT INTO jobs (id, client, series, request, state, verdict, answer, words, plan, code, message)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET state = excluded.state, verdict = excluded.verdict,
                      answer = excluded.answer, words = excluded.words, plan = excluded.plan, code = excluded.code, message = excluded.message
                    """,
                arguments: [
                    job.id, job.client, job.series, job.request, job.state.rawValue, job.answer?.verdict.rawValue,
                    job.answer?.text, job.answer?.words, job.answer?.plan, job.fault?.code.rawValue, job.fault?.message,
                ])
        }
    }

    func forget(series id: String) async throws {
        try await database.write { try $0.execute(sql: "DELETE FROM series WHERE id = ?", arguments: [id]) }
    }

    func forget(job id: String) async throws {
        try await database.write { try $0.execute(sql: "DELETE FROM jobs WHERE id = ?", arguments: [id]) }
    }

    func everything() async throws -> (series: [StoredSeries], jobs: [StoredJob]) {
        try await database.read { database in
            let series = try Row.fetchAll(database, sql: "SELECT * FROM series ORDER BY number").map { row in
                StoredSeries(
                    id: row["id"], client: row["client"], name: row["name"], data: [UInt8](row["data"] as Data))
            }
            let jobs = try Row.fetchAll(database, sql: "SELECT * FROM jobs ORDER BY number").map { row in
                let verdict = (row["verdict"] as String?).flatMap(Verdict.init(rawValue:))
                let code = (row["code"] as String?).flatMap(JobFault.Code.init(rawValue:))
                return StoredJob(
                    id: row["id"], client: row["client"], series: row["series"], request: row["request"],
                    state: JobStatus.State(rawValue: row["state"]) ?? .waiting,
                    answer: verdict.map {
                        JobAnswer($0, row["answer"] ?? "", words: row["words"] ?? "", plan: row["plan"])
                    },
                    fault: code.map { JobFault($0, row["message"] ?? "") })
            }
            return (series, jobs)
        }
    }
}

/// Why a file cannot be the store.
struct StoreError: Error, CustomStringConvertible {
    var path: String
    var reason: String

    var description: String { "\(path): cannot be opened: \(reason)" }
}
#endif
