import Foundation
import GRDB
import PlanningService
import SeriesAnswers
import Testing

@testable import ParleyServer

/// What is kept on the disk.
struct StoreTests {
    private func path() -> String { NSTemporaryDirectory() + "parley-store-\(UUID()).sqlite" }

    private func remove(_ path: String) {
        for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    }

    @Test func `what is kept is there when the file is opened again`() async throws {
        let path = path()
        defer { remove(path) }
        let series = StoredSeries(id: "s", client: "anna", name: "a.yaml", data: [1, 2, 3])
        var job = StoredJob(id: "j", client: "anna", series: "s", request: "{}", state: .waiting)
        let failed = StoredJob(
            id: "f", client: "ben", series: "s", request: "{}", state: .failed, fault: JobFault(.noPlan, "None."))
        do {
            let store = try SQLiteStore(path)
            try await store.keep(series)
            try await store.keep(job)
            try await store.keep(failed)
            job.state = .done
            job.answer = JobAnswer(.yes, "{}\n", words: "yes", plan: "{}")
            try await store.keep(job)
        }
        let kept = try await SQLiteStore(path).everything()
        #expect(kept.series == [series])
        #expect(kept.jobs == [job, failed])
        try await SQLiteStore(path).forget(job: "j")
        try await SQLiteStore(path).forget(series: "s")
        let left = try await SQLiteStore(path).everything()
        #expect(left.series.isEmpty)
        #expect(left.jobs == [failed])
    }

    @Test func `nobody else may read it`() async throws {
        let path = path()
        defer { remove(path) }
        let store = try SQLiteStore(path)
        try await store.keep(StoredSeries(id: "s", client: "anna", name: "a.yaml", data: [1]))
        for ending in ["", "-wal", "-shm"] {
            let mode = try FileManager.default.attributesOfItem(atPath: path + ending)[.posixPermissions] as? NSNumber
            #expect(mode?.intValue == 0o600, "\(ending)")
        }
    }

    @Test func `another file is left as it is`() throws {
        let path = path()
        defer { remove(path) }
        try Data("a letter to somebody, which is no store of anything".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(throws: StoreError.self) { try SQLiteStore(path) }
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("a letter"))
        #expect(try mode(of: path) == 0o640)
    }

    @Test func `so is a database of another program`() throws {
        let path = path()
        defer { remove(path) }
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE series (episode TEXT)") }
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        let before = try Data(contentsOf: URL(filePath: path))
        #expect(throws: StoreError.self) { try SQLiteStore(path) }
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        #expect(try mode(of: path) == 0o640)
    }

    private func mode(of path: String) throws -> Int? {
        try (FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
    }
}
