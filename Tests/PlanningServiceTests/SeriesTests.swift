import Foundation
import PlanningService
import SeriesAnswers
import SeriesFiles
import SeriesModel
import TableFiles
import TestSupport
import Testing

/// Series as they come, from friends and others.
struct SeriesTests {
    private let service = PlanningService()

    private func fault(_ bytes: [UInt8], name: String = "series.yaml") async -> ServiceFault? {
        do throws(ServiceFault) {
            _ = try await service.take(bytes, name: name, from: "anna")
            return nil
        } catch {
            return error
        }
    }

    @Test func `a series is taken with its hints`() async throws {
        let text = Lake.text.replacing("home: ISB}", with: "home: ISB, passports: [UK]}")
        let receipt = try await service.take(Array(text.utf8), name: "lake.yaml", from: "anna")
        #expect(receipt.sound)
        #expect(receipt.hints.map(\.code) == [.country])
        #expect(receipt.hints.first?.line == 13)
    }

    @Test func `errors have their lines, and no names`() async throws {
        let text = Lake.text.replacing("delegation: south", with: "delegation: suoth")
        let fault = try #require(await fault(Array(text.utf8)))
        #expect(fault.code == .wrongSeries)
        #expect(fault.problems.map { $0.place?.line } == [13])
        #expect(!FaultDocument(fault).text.contains("Bashir"))
    }

    @Test func `a workbook and a folder as zip are the same series`() async throws {
        let document = try SeriesFile.read(Lake.text, name: "lake.yaml")
        guard case .workbook(let workbook) = try document.contents(as: .workbook),
            case .folder(let files) = try document.contents(as: .folder)
        else {
            Issue.record("it is neither a workbook nor a folder")
            return
        }
        let zip = WorkbookWriter.bytes(ofParts: files.map { ("tables/\($0.name)", $0.text) })
        let first = try await service.take(Lake.bytes, name: "lake.yaml", from: "anna")
        let second = try await service.take(Array(workbook), name: "lake.xlsx", from: "anna")
        let third = try await service.take(zip, name: "lake.zip", from: "anna")
        let again = try await service.take(try await service.series(first.id, as: .json).data, name: "a.json", from: "")
        #expect(Set([first, second, third, again].map(\.digest)).count == 1)
    }

    @Test(arguments: ["../../etc/People.csv", "/etc/People.csv", "a\\b.csv"])
    func `a path that leads out of a zip is refused`(path: String) async throws {
        let zip = WorkbookWriter.bytes(ofParts: [(path, "id\n")])
        #expect(try #require(await fault(zip, name: "a.zip")).message.contains("leads out of the folder"))
    }

    @Test func `a zip bomb is not unpacked`() async throws {
        let zip = WorkbookWriter.bytes(ofParts: [("People.csv", String(repeating: " ", count: 101_000_000))])
        #expect(zip.count < 1_000_000)
        #expect(try #require(await fault(zip, name: "a.zip")).message.contains("unpacks to more than 100 MB"))
    }

    @Test func `deep and laughing files are refused in words`() async throws {
        let deep = Array(String(repeating: "[", count: 100_000).utf8)
        #expect(try #require(await fault(deep)).code == .wrongSeries)
        #expect(try #require(await fault(deep, name: "a.json")).code == .wrongSeries)
        var laughs = "a0: &a0 x\n"
        for level in 1...30 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            laughs += "a\(level): &a\(level) [\(aliases)]\n"
        }
        #expect(try #require(await fault(Array(laughs.utf8))).problems.map(\.kind) == [.aliasesTooLarge])
    }

    @Test func `of very many errors the first are listed`() async throws {
        let keys = (0..<1_500).map { "key\($0): 1\n" }.joined()
        let fault = try #require(await fault(Array((Lake.text + keys).utf8)))
        #expect(fault.message == "The series has 1500 errors; the first 1000 are listed.")
        #expect(fault.problems.count == 1_000)
    }

    @Test func `what is no text, one table or too large is refused in words`() async throws {
        #expect(try #require(await fault([0xFF, 0xFF])).message.contains("not UTF-8"))
        #expect(try #require(await fault(Array("id\n".utf8), name: "People.csv")).message.contains("one table"))
        var limits = ServiceLimits()
        limits.bodyBytes = 10
        limits.people = 1
        let small = PlanningService(limits: limits)
        await #expect(throws: ServiceFault.self) { try await small.take(Lake.bytes, name: "a.yaml", from: "anna") }
        limits.bodyBytes = 10_000
        let few = PlanningService(limits: limits)
        await #expect { try await few.take(Lake.bytes, name: "a.yaml", from: "anna") } throws: { error in
            (error as? ServiceFault)?.message == "The series has 2 participants; at most 1 are taken."
        }
        // 61 days at one venue; a change makes it 153, a scenario too.
        limits.people = 2
        limits.options = 61
        let narrow = PlanningService(limits: limits)
        let id = try await narrow.take(Lake.bytes, name: "a.yaml", from: "anna").id
        let wider = "[\"horizon: 2027-03-01/2027-07-31\"]"
        for request in [
            Lake.request("plan", id, "\"with\": \(wider)"), Lake.request("whatif", id, "\"scenarios\": \(wider)"),
        ] {
            await #expect { try await narrow.ask(request, from: "anna") } throws: { error in
                (error as? ServiceFault)?.message.hasPrefix("The series has 153 options") ?? false
            }
        }
    }

    @Test func `changes keep the comments of a text`() async throws {
        let text = Lake.text.replacing("days: 3", with: "days: 3  # in a row")
        let first = try await service.take(Array(text.utf8), name: "lake.yaml", from: "anna")
        let second = try await service.apply(["funders.trust.amount: 12000"], to: first.id, from: "anna")
        let changed = String(decoding: try await service.series(second.id, as: nil).data, as: UTF8.self)
        #expect(changed.contains("# in a row"))
        #expect(changed.contains("amount: 12000"))
        #expect(second.id != first.id)
    }

    @Test func `the oldest series go first`() async throws {
        var limits = ServiceLimits()
        limits.held = 2
        let service = PlanningService(limits: limits)
        var ids: [String] = []
        for _ in 0..<3 { ids.append(try await service.take(Lake.bytes, name: "a.yaml", from: "anna").id) }
        await #expect(throws: ServiceFault.self) { try await service.series(ids[0], as: nil) }
        #expect(try await service.series(ids[2], as: nil).data == Lake.bytes)
    }
}
