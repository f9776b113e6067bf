import Foundation
import SeriesAnswers
import SeriesFiles
import SeriesModel
import Testing

/// Files of answers that were left whole, torn or wrong.
final class AnswerFileTests {
    private let directory = NSTemporaryDirectory() + "parley-answers-\(UUID())"

    init() throws {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: directory)
    }

    private func line(_ key: String, _ status: String = "infeasible", cost: String = "null") -> String {
        "{\"key\": \"\(key)\", \"changes\": [\"fares: +5%\"], \"status\": \"\(status)\", \"goals\": [], "
            + "\"currency\": \"EUR\", \"cost\": \(cost), \"left\": [], \"difference\": null, \"workshops\": []}\n"
    }

    private func file(_ text: String, _ name: String = "a.jsonl") throws -> String {
        let path = directory + "/" + name
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test func `a file that is not there is made, and grows line by line`() throws {
        let path = directory + "/new.jsonl"
        do {
            let log = try AnswerLog(appendingTo: path)
            #expect(log.answers.isEmpty)
            log.add(line("a"))
            log.add(line("b"))
            #expect(log.error == nil)
        }
        #expect(try text(path) == line("a") + line("b"))
        #expect(try AnswerLog(appendingTo: path).answers.map(\.key) == ["a", "b"])
    }

    @Test func `a line of another version, and a plan without a cost, are no answers`() throws {
        let newer = line("a").replacingOccurrences(of: "{\"key\": \"a\",", with: "{\"key\": \"a\", \"parley\": 2,")
        #expect(
            try refusal(line("b") + newer) == """
                :2:24: parley: must be 1, the version of this format: 2
                  Maybe the file is for another version of Parley.
                """)
        // Left out, or null: a plan has a cost, and 0.00 would be the cheapest.
        let free = line("a", "optimal")
        let without = free.replacingOccurrences(of: "\"cost\": null, ", with: "")
        #expect(try refusal(without) == ":1:1: cost: is required, and must be a number")
        #expect(try refusal(free) == ":1:94: cost: is required, and must be a number")
        #expect(try AnswerFile.read(contentsOf: [file(line("a"))]).map(\.cost) == [nil])
    }

    /// Why a file of answers is refused, without its path.
    private func refusal(_ text: String) throws -> String {
        let path = try file(text)
        let error = try #require(throws: SeriesFileError.self) { try AnswerFile.read(contentsOf: [path]) }
        return "\(error)".replacingOccurrences(of: path, with: "")
    }

    @Test func `line ends of Windows lose no answer`() throws {
        let text = (line("a") + line("b")).replacingOccurrences(of: "\n", with: "\r\n")
        let path = try file(text)
        #expect(try AnswerFile.read(contentsOf: [path]).map(\.key) == ["a", "b"])
        #expect(try AnswerLog(appendingTo: path).answers.map(\.key) == ["a", "b"])
        #expect(try self.text(path) == text)
    }

    @Test func `wherever the last line is torn, it is cut off`() throws {
        let whole = line("a")
        let last = line("b")
        for length in 1..<last.utf8.count {
            let path = try file(whole + last.prefix(length))
            #expect(try AnswerFile.read(contentsOf: [path]).map(\.key) == ["a"], "\(length)")
            let log = try AnswerLog(appendingTo: path)
            #expect(log.answers.map(\.key) == ["a"])
            #expect(try text(path) == whole, "\(length)")
        }
        #expect(try AnswerLog(appendingTo: try file(whole + last)).answers.map(\.key) == ["a", "b"])
    }

    @Test func `another file stays as it is`() throws {
        for other in [
            "hello", "hello\n", "{\n  \"parley\": 1\n}\n", line("a") + "hello\n" + line("b"), "{\"key\": 5}\n",
        ] {
            let path = try file(other)
            #expect(throws: AnswerLog.Failure.self) { try AnswerLog(appendingTo: path) }
            #expect(throws: SeriesFileError.self) { try AnswerFile.read(contentsOf: [path]) }
            #expect(try text(path) == other)
        }
    }

    @Test func `what cannot be counted is refused or counts as the most there is`() throws {
        let difference = { (number: String) in
            self.line("a").replacing(
                "\"difference\": null",
                with: """
                    "difference": {"kept": 0, "moved": \(number), "new": \(number), "dropped": 0, "in": 0, "out": 0}
                    """)
        }
        let many = try refusal(difference("9000000000000000000"))
        #expect(many.contains("difference.moved: must be at most 1,000,000,000: 9000000000000000000"), "\(many)")
        let negative = try refusal(difference("-9000000000000000000"))
        #expect(negative.contains("difference.moved: must not be negative: -9000000000000000000"), "\(negative)")
        let grant = "{\"funder\": \"f\", \"amount\": 90000000000000000}"
        let rich = line("a").replacing("\"left\": []", with: "\"left\": [\(grant), \(grant)]")
        let answers = try AnswerFile.read(contentsOf: [try file(rich)])
        #expect(answers.first?.leftInAll == Money(cents: .max))
    }

    @Test func `two commands do not write to one file`() throws {
        let path = directory + "/shared.jsonl"
        let log = try AnswerLog(appendingTo: path)
        let error = try #require(throws: AnswerLog.Failure.self) { try AnswerLog(appendingTo: path) }
        guard case .unwritable(let reason) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(reason.description == "\(path): cannot be written: another command is writing to it")
        log.add(line("a"))
        #expect(log.error == nil)
    }

    @Test func `the same answer twice is one, a proven one wins`() throws {
        let first = try file(line("a") + line("b", "unknown"), "1.jsonl")
        let second = try file(line("b", "feasible", cost: "7.00") + line("c") + line("a"), "2.jsonl")
        let third = try file(line("b", "optimal", cost: "5.00") + line("b", "unknown"), "3.jsonl")
        let answers = try AnswerFile.read(contentsOf: [first, second, third])
        #expect(answers.map(\.key) == ["a", "b", "c"])
        #expect(answers[1].status == .optimal)
        #expect(answers[1].cost == Money(cents: 500))
        #expect(try AnswerFile.read(contentsOf: [first, second])[1].status == .feasible)
    }

    @Test func `proofs that contradict each other are an error`() throws {
        let first = try file(line("a") + line("b", "optimal", cost: "5.00"), "1.jsonl")
        let second = try file(line("b", "optimal", cost: "6.00"), "2.jsonl")
        let error = try #require(throws: SeriesFileError.self) { try AnswerFile.read(contentsOf: [first, second]) }
        #expect(
            "\(error)" == """
                \(second):1:1: contradicts the answer to the same scenario at \(first):2:1
                  Maybe the two come from different versions of Parley: answer one of them again.
                """)
    }
}
