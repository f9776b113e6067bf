import Foundation
import PlanningService
import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers
@testable import SeriesFiles
@testable import SeriesPlanning

/// What programs may rely on is what the program reads and prints.
struct ContractTests {
    private func validator(_ contract: Contract) throws -> SchemaValidator { try SchemaValidator(contract.text) }

    private func golden(_ name: String) throws -> String {
        try String(contentsOf: Repository.file("Tests/ParleyCommandTests/Golden/\(name).txt"), encoding: .utf8)
    }

    private func value(_ text: String) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    }

    // MARK: Made from the types

    @Test(arguments: Contract.allCases)
    func `every schema is published as it is printed`(contract: Contract) throws {
        try expectGolden(contract.text, at: Repository.file("Sources/Parley/Schemas/\(contract.fileName)"))
    }

    @Test func `no answer is without a schema`() throws {
        let folder = Repository.file("Sources/SeriesAnswers")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var answers: Set<String> = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            answers.formUnion(text.matches(of: /struct (\w+): AnswerDocument\b/).map { String($0.1) })
        }
        #expect(answers.isSuperset(of: ["AskDocument", "EstimatesCheckDocument"]))
        #expect(answers.subtracting(try Contract.types().map(\.type)) == [])
    }

    @Test func `the words of keys are those of their documentation`() throws {
        let types = try Contract.types(besides: ServiceDocuments.all.map(\.type))
        let targets = ["PlanningService", "SeriesFiles", "SeriesAnswers", "SeriesModel", "SeriesPlanning"]
        try expectGolden(
            Documentation(ofSourcesIn: targets).table(of: types),
            at: Repository.file("Sources/SeriesAnswers/Contract/DocumentedKeys.swift"))
    }

    @Test(arguments: Contract.allCases)
    func `every key has its words`(contract: Contract) throws {
        let schema = try value(contract.text)
        #expect(undescribed(schema, "$") == [])
    }

    private func undescribed(_ schema: Any, _ path: String) -> [String] {
        switch schema {
        case let list as [Any]: return list.enumerated().flatMap { undescribed($1, "\(path)[\($0)]") }
        case let object as [String: Any]:
            let keys = object["properties"] as? [String: [String: Any]] ?? [:]
            return keys.filter { $0.value["description"] == nil }.map { "\(path).\($0.key)" }.sorted()
                + object.flatMap { undescribed($0.value, "\(path).\($0.key)") }
        default: return []
        }
    }

    /// What a program decides by is one of a list that is known.
    @Test(arguments: Contract.allCases.filter { ![.series, .scenarios].contains($0) })
    func `every code is of a closed list`(contract: Contract) throws {
        let deciding: Set = ["code", "reason", "rule", "status", "verdict", "kind", "outcome", "goal", "objective"]
        func open(_ schema: Any, _ path: String) -> [String] {
            if let list = schema as? [Any] { return list.flatMap { open($0, path) } }
            guard let object = schema as? [String: Any] else { return [] }
            let keys = object["properties"] as? [String: [String: Any]] ?? [:]
            return keys.filter { deciding.contains($0.key) && !isClosed($0.value) }.map { "\(path).\($0.key)" }
                + object.flatMap { open($0.value, "\(path).\($0.key)") }
        }
        func isClosed(_ schema: [String: Any]) -> Bool {
            if schema["enum"] != nil || schema["const"] != nil || schema["$ref"] != nil { return true }
            return (schema["anyOf"] as? [[String: Any]])?.allSatisfy { isClosed($0) || $0["type"] as? String == "null" }
                ?? ["boolean", "integer", "object", "array"].contains(schema["type"] as? String)
        }
        #expect(open(try value(contract.text), contract.rawValue) == [])
    }

    // MARK: Held to what is printed

    @Test(
        arguments: QuestionBook.kinds.map { question in
            (Contract(of: question), "\(question.name)-\(question.name == "explain" ? "money" : "first")-json")
        } + [
            (.budget, "budget-first-json"), (.attendance, "show-first-attendance-json"),
            (.verdict, "check-damaged-json"), (.plan, "plan-first-json"), (.check, "check-broken-json"),
        ])
    func `every answer is as its schema says`(contract: Contract, name: String) throws {
        let text = try golden(name)
        let validator = try validator(contract)
        #expect(try validator.errors(ofText: text) == [])
        // A key more, or another name for one, is none of it.
        var unnoticed: [String] = []
        Damage.eachMapping(of: try value(text)) { damaged, path in
            if validator.errors(damaged).isEmpty { unnoticed.append(path) }
        }
        #expect(unnoticed == [])
    }

    @Test func `answers to scenarios, line by line`() throws {
        let validator = try validator(.whatif)
        for line in try golden("whatif-first-json").split(separator: "\n") {
            #expect(try validator.errors(ofText: String(line)) == [])
        }
    }

    @Test func `how far a search is, also before there is a plan`() throws {
        let validator = try validator(.progress)
        var progress = PlanningProgress(
            objective: .payments(of: "norway"), position: 1, goals: 1, incumbent: nil, bound: nil, nodes: 0,
            elapsed: .zero)
        for incumbent in [nil, 63551.4] {
            progress.incumbent = incumbent
            let document = ProgressDocument(SearchProgress(progress, seconds: .seconds(1.25)))
            #expect(try validator.errors(ofText: document.text) == [])
        }
    }

    @Test func `hints and errors`() throws {
        let validator = try validator(.check)
        for path in try files(in: "Fixtures/hints") + files(in: "Fixtures/broken") {
            do throws(SeriesFileError) {
                let hints = try SeriesFile.read(contentsOf: path).hints
                #expect(try! validator.errors(ofText: CheckDocument(hints).text) == [])
            } catch {
                guard case .invalid(let diagnostics) = error else { continue }
                #expect(try! validator.errors(ofText: CheckDocument(errors: diagnostics).text) == [], "\(path)")
            }
        }
    }

    @Test func `a new plan and what changes`() throws {
        let validator = try validator(.replan)
        let moved = with(Lake.plan) { $0.workshops[1].start = day("2028-06-14") }
        let comparison = PlanComparison(from: Lake.plan, to: moved, of: Lake.series)
        let origin = PlanOrigin(
            command: "replan", series: String(repeating: "0", count: 64), with: ["fares: +5%"], baseline: Lake.plan,
            heldUntil: day("2029-01-01"))
        for document in [
            ChangesDocument(comparison, plan: moved, made: origin), ChangesDocument(nil, plan: moved),
        ] { #expect(try validator.errors(ofText: document.text) == []) }
        #expect(try self.validator(.plan).errors(ofText: PlanFile.text(of: moved, made: origin)) == [])
    }

    // MARK: Held to what is read

    private func files(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: Repository.file(folder).path).sorted()
            .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }.map { Repository.file("\(folder)/\($0)").path }
    }

    @Test func `every series that is sound is as the schema says`() throws {
        let validator = try validator(.series)
        for path in try ["Fixtures/first.yaml", "Fixtures/full.yaml"].map({ Repository.file($0).path })
            + files(in: "Fixtures/hints")
        {
            guard let document = try? SeriesFile.read(contentsOf: path) else { continue }
            #expect(validator.errors(document.plainValue) == [], "\(path)")
        }
    }

    /// Each key of a series with everything is called differently, and given a value of every kind in its turn: what
    /// the schema refuses the reader refuses, too, and what the reader refuses for its key or its kind, the schema.
    @Test func `keys and kinds are those of the reader`() throws {
        let validator = try validator(.series)
        var disagreements: [String] = []
        var count = 0
        Damage.each(of: try value(Everything.series)) { damaged, path in
            let text = String(decoding: try! JSONSerialization.data(withJSONObject: damaged), as: UTF8.self)
            var codes: Set<ProblemCode> = []
            do throws(SeriesFileError) {
                _ = try SeriesFile.read(text, name: "series.json")
            } catch {
                if case .invalid(let diagnostics) = error { codes = Set(diagnostics.map(\.kind.code)) }
            }
            count += 1
            let isRefused = !validator.errors(damaged).isEmpty
            let mustBe = !codes.isDisjoint(with: [.unknownKey, .wrongKind, .unknownWord, .wrongVersion, .missing])
            if isRefused, codes.isEmpty { disagreements.append("\(path): refused by the schema alone") }
            if mustBe, !isRefused { disagreements.append("\(path): refused by the reader alone, \(codes)") }
        }
        #expect(disagreements == [])
        #expect(count > 700)
    }

    @Test func `the series with everything has every key of the schema`() throws {
        #expect(try validator(.series).errors(ofText: Everything.series) == [])
        _ = try SeriesFile.read(Everything.series, name: "series.json")
        let text = Everything.series
        let schema = try #require(try value(Contract.series.text) as? [String: Any])
        #expect(Damage.keys(of: schema).filter { !text.contains("\"\($0)\"") } == [])
    }

    // MARK: Scenarios

    @Test(arguments: [
        ("[{\"funders.norway.amount\": \"-20%\"}, {\"without\": \"venue istanbul\"}]", true),
        ("[\"fares: +15%\", {\"name\": \"A poor year\", \"changes\": [{\"fares\": \"+5%\"}, \"workshops: 2\"]}]", true),
        ("{\"fares\": \"+15%\", \"workshops\": 5}", true),
        ("[{\"funder.norway.amount\": \"-20%\"}]", false),
        ("[{\"name\": \"A poor year\", \"change\": []}]", false),
        ("[{\"name\": \"A poor year\", \"changes\": [{\"fare\": \"+5%\"}]}]", false),
        ("[7]", false), ("{}", false),
    ])
    func `scenarios`(text: String, isRight: Bool) throws {
        #expect(try validator(.scenarios).errors(ofText: text).isEmpty == isRight)
    }

    @Test func `an answer may stand for its scenario`() throws {
        let line = try golden("whatif-first-json").split(separator: "\n")[1]
        #expect(try validator(.scenarios).errors(ofText: "[\(line)]") == [])
    }
}
