import Foundation
import TestSupport

/// The documentation comments of our sources, by type and member.
struct Documentation {
    private var words: [String: [String: String]] = [:]

    /// Types whose keys are written down in another.
    private static let others = ["AnswerLine": "ScenarioAnswer"]

    init(ofSourcesIn targets: [String]) throws {
        for target in targets {
            let folder = Repository.file("Sources/\(target)")
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
                read(try String(contentsOf: file, encoding: .utf8))
            }
        }
    }

    private mutating func read(_ text: String) {
        var types: [(name: String, depth: Int)] = []
        var depth = 0
        var comment: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = line.trimmingCharacters(in: .whitespaces)
            if line.hasPrefix("///") {
                comment.append(line.dropFirst(3).trimmingCharacters(in: .whitespaces))
                continue
            }
            // The summary is the first paragraph.
            let summary = comment.prefix { !$0.isEmpty }.joined(separator: " ")
            let type = types.map(\.name).joined(separator: ".")
            if depth == types.last?.depth ?? -1 {
                if !summary.isEmpty, let found = line.firstMatch(of: #/(?:let|var) `?(\w+)`?(?::| =)/#) {
                    // A rule called `name` is no property of rules.
                    let owner = line.contains("static ") ? type + ".static" : type
                    words[owner, default: [:]][String(found.1)] = summary
                }
                if line.contains("case "),
                    let found = line.firstMatch(of: #/^(?:indirect )?case (\w+)(?:\(|$| = "(\w+)")/#)
                {
                    if !summary.isEmpty { words[type, default: [:]][String(found.1)] = summary }
                    // A key with another name than its property.
                    if type.hasSuffix(".CodingKeys"), let key = found.2 {
                        let parent = String(type.dropLast(".CodingKeys".count))
                        words[parent, default: [:]][String(key)] = words[parent]?[String(found.1)]
                    }
                }
            }
            // An attribute on a line of its own stands between a comment and what it is about.
            if !line.hasPrefix("@") || line.contains(#/ (?:let|var) /#) { comment = [] }
            guard line.contains("{") || line.contains("}") else { continue }
            let code = line.replacing(#/"[^"]*"/#, with: "").replacing(#/\/\/.*/#, with: "")
            if let found = code.firstMatch(of: #/\b(?:struct|enum|extension|class|protocol) ([\w.]+)[^;]*\{/#) {
                types.append((String(found.1), depth + 1))
            }
            depth += code.count { $0 == "{" } - code.count { $0 == "}" }
            while let last = types.last, depth < last.depth { types.removeLast() }
        }
    }

    /// What a member of a type is; empty where nothing is said of it.
    func words(of member: String, in type: String) -> String { words[type]?[member] ?? "" }

    /// The source that has the words of some types and their keys.
    func table(of types: [(type: String, keys: [String])]) -> String {
        var lines: [String] = []
        for (type, keys) in types.sorted(by: { $0.type < $1.type }) {
            let known = words[Self.others[type] ?? type] ?? [:]
            // What `parley` means is the same everywhere.
            let found = keys.filter { $0 != "parley" }.compactMap { key in known[key].map { "  \(key): \($0)" } }
            if !found.isEmpty { lines += [type] + found }
        }
        return """
            /// What the keys of answers mean: the words of their documentation.
            ///
            /// The table is made from the sources, and a test holds it to them. RECORD=1 writes it anew.
            enum DocumentedKeys {
                /// By type and key.
                static let words: [String: [String: String]] = {
                    var words: [String: [String: String]] = [:]
                    var type = ""
                    for line in table.split(separator: "\\n") {
                        guard let colon = line.firstRange(of: ": "), line.hasPrefix("  ") else {
                            type = String(line)
                            continue
                        }
                        words[type, default: [:]][String(line[..<colon.lowerBound].dropFirst(2))] = String(
                            line[colon.upperBound...])
                    }
                    return words
                }()

                private static let table = \"""
            \(lines.map { "        " + $0 }.joined(separator: "\n"))
                    \"""
            }

            """
    }
}
