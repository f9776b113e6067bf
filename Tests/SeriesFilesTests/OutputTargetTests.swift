import Foundation
import SeriesFiles
import SeriesModel
import Testing

/// What a command reads is never replaced by what it writes, and neither is a file of another kind.
final class OutputTargetTests {
    private let directory = NSTemporaryDirectory() + "parley-target-\(UUID())"

    init() throws {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: directory)
    }

    private func file(_ name: String, _ text: String = "") throws -> String {
        let path = directory + "/" + name
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private func refusal(
        _ path: String, _ kind: OutputTarget.Kind, inputs: [String] = [], head: String? = nil
    ) -> OutputFileError? {
        do throws(OutputFileError) {
            _ = try OutputTarget(path, kind: kind, inputs: inputs, head: head)
            return nil
        } catch {
            return error
        }
    }

    @Test func `an input is not replaced, however it is called`() throws {
        let input = try file("series", "parley: 1\nhorizon: 2027\n")
        let link = directory + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "series")
        let hard = directory + "/hard"
        try FileManager.default.linkItem(atPath: input, toPath: hard)
        for path in [
            input, directory + "/./series", directory + "/../" + (directory as NSString).lastPathComponent + "/series",
            link, hard, "/proc/self/root" + input,
        ] {
            for kind in OutputTarget.Kind.allCases {
                let error = refusal(path, kind, inputs: ["/dev/null", input])
                #expect(error?.reason == "this command reads it, and it would be lost; give another name", "\(path)")
                #expect(error?.isMisuse == true)
            }
        }
        #expect(refusal("/dev/null", .plan, inputs: ["/dev/null"]) == nil)
        // What is open already is gone on with, so it would be spoilt as well.
        let handle = try #require(FileHandle(forUpdatingAtPath: input))
        for path in ["/dev/fd/\(handle.fileDescriptor)", "/proc/self/fd/\(handle.fileDescriptor)"] {
            #expect(refusal(path, .plan, inputs: [input])?.isMisuse == true, "\(path)")
        }
    }

    @Test func `a large file is known as well`() throws {
        let answer = "{\"key\": \"0f\", \"changes\": []}\n"
        let answers = try file("sweep", String(repeating: answer, count: 5_000_000 / answer.utf8.count))
        #expect(refusal(answers, .answers) == nil)
        #expect(refusal(answers, .plan) != nil)
        let rows = String(repeating: " N c\n", count: 1_000_000)
        #expect(refusal(try file("program", "NAME series\nROWS\n\(rows)COLUMNS\nENDATA\n"), .mps) == nil)
    }

    /// One text of each kind.
    private static let texts: [(kind: OutputTarget.Kind, text: String)] = [
        (.plan, PlanFile.text(of: Plan(name: "x", status: .unknown))),
        (.series, "# ours\nparley: 1\nname: x\nhorizon: 2027-01-01/2027-02-01\n"),
        (.series, "{\"parley\": 1, \"workshops\": 1, \"horizon\": \"2027\"}"),
        (.answers, "{\"key\": \"0f\", \"changes\": []}\n{\"key\": \"1"),
        (.json, "{\"parley\": 1, \"name\": \"x\", \"funders\": []}"),
        (.csv, "kind,funder\r\ndirect,a\r\n"), (.table, "Lake dialogue\nDirect costs\n"),
        (.lp, "\\ series\nMinimize\n x\nSubject To\nEnd\n"), (.mps, "NAME series\nROWS\n N c\nCOLUMNS\nENDATA\n"),
    ]

    @Test func `a file is replaced by one of its kind only`() throws {
        for (found, text) in Self.texts {
            let path = try file("old", text)
            for kind in OutputTarget.Kind.allCases {
                let head: String? = kind == .csv ? "kind,funder" : kind == .table ? "Lake dialogue" : nil
                let error = refusal(path, kind, head: head)
                #expect((error == nil) == (found == kind), "\(found) by \(kind): \(error?.reason ?? "")")
                #expect(error?.isMisuse != true)
            }
        }
    }

    @Test(arguments: ["my notes\n", "{\"mine\": 1}", "[1, 2]", "{", "name,age\r\nAmina,3\r\n", "\u{0}\u{1}"])
    func `what nobody knows is not replaced`(text: String) throws {
        let path = try file("old", text)
        for kind in OutputTarget.Kind.allCases {
            let error = refusal(path, kind, head: kind == .csv ? "kind,funder" : "Lake dialogue")
            #expect(error?.reason.hasSuffix("which would be lost; give another name, or remove it first") == true)
        }
    }

    @Test func `an empty file is, and one that is not there`() throws {
        let empty = try file("empty")
        for kind in OutputTarget.Kind.allCases {
            #expect(refusal(empty, kind) == nil)
            #expect(refusal(directory + "/new", kind) == nil)
        }
    }

    @Test(arguments: [
        ("plan.docx", OutputTarget.Kind.plan, "json"), ("plan.yaml", .plan, "json"), ("b.xlsx", .csv, "csv"),
        ("b.csv", .table, "txt"), ("b.json", .csv, "csv"), ("x.MPS", .lp, "lp"), ("x.lp", .mps, "mps"),
        ("a.json", .answers, "jsonl"), ("s.txt", .series, "yaml"), ("p.json.gz", .plan, "json"),
    ])
    func `an ending that promises something else is refused`(name: String, kind: OutputTarget.Kind, right: String) {
        let error = refusal(directory + "/" + name, kind)
        #expect(error?.isMisuse == true)
        #expect(error?.reason.hasSuffix("promises something else; give a name that ends in .\(right)") == true)
    }

    @Test(arguments: ["plan", "plan.json", "plan.JSON", "plan.2027-03-01", ".json", "a.b/plan.v2"])
    func `other endings promise nothing`(name: String) throws {
        try FileManager.default.createDirectory(atPath: directory + "/a.b", withIntermediateDirectories: true)
        #expect(refusal(directory + "/" + name, .plan) == nil)
    }

    @Test func `what has come in the meantime is not replaced either`() throws {
        let path = directory + "/plan.json"
        let target = try OutputTarget(path, kind: .plan, inputs: [])
        _ = try file("plan.json", "my notes\n")
        #expect(throws: OutputFileError.self) { try target.write("{}") }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "my notes\n")
    }

    @Test func `only programs are made for others to read`() throws {
        for kind in OutputTarget.Kind.allCases {
            let path = directory + "/\(kind)"
            try OutputTarget(path, kind: kind, inputs: []).write("x")
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
            #expect((mode?.intValue == 0o600) == (kind != .lp && kind != .mps), "\(kind)")
        }
    }
}
