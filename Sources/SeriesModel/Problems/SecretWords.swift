/// The names of participants, which no message shows: somebody may have written one where an id belongs.
package struct SecretWords: Sendable {
    /// Where the participants of a name stand, by the name in small letters.
    private var places: [String: [String]] = [:]
    /// The words of all names, in small letters.
    private var words: Set<String> = []

    /// No names.
    package init() {}

    /// The names of participants that are not their ids.
    package init(_ participants: [Participant]) {
        for (position, person) in participants.enumerated()
        where person.name.lowercased() != person.id.lowercased() {
            insert(person.name, at: "participants[\(position)]")
        }
    }

    /// Adds a name.
    package mutating func insert(_ name: String, at path: String) {
        places[name.lowercased(), default: []].append(path)
        words.formUnion(Self.words(of: name))
    }

    /// The participants whose name a text is.
    package func places(ofName text: String) -> [String] { places[text.lowercased()] ?? [] }

    /// Whether a word of a text is one of somebody's name.
    package func contains(_ text: String) -> Bool {
        !words.isEmpty && !words.isDisjoint(with: Self.words(of: text))
    }

    /// Initials tell nothing.
    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter }.filter { $0.count > 1 }.map(String.init)
    }
}

extension ShownText {
    /// What stands in a message for a text that is not shown.
    package static let hidden = "…"

    /// A text that should be the id of somebody, as a message may show it: only where it looks like a code name, one word
    /// of ASCII letters and digits with a digit among them, as `n1`. Anything else may be a name.
    package static func person(_ text: String) -> String { isCode(text) ? short(text) : hidden }

    /// Whether a text looks like a code name.
    package static func isCode(_ text: String) -> Bool {
        text.utf8.count <= 40 && text.contains { $0.isNumber }
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-@".contains($0)) }
    }

    /// Whether a key that nobody knows may be shown: a word such as those of the format. Anything else may be a name.
    package static func isKey(_ text: String) -> Bool {
        text.utf8.count <= 40 && (text.first.map { $0.isASCII && $0.isLowercase } ?? false)
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    }
}
