/// The names of participants, which no message shows: somebody may have written one where an id belongs.
package struct SecretWords: Sendable {
    /// Where the participants of a name stand, by the name in small letters.
    private var places: [String: [String]] = [:]
    /// The words of all names, in small letters, and their first letters: a name that is torn or misspelt still tells
    /// who it is.
    private var words: Set<String> = []
    /// So many letters of a name are as good as all.
    private static let telling = 4

    /// No names.
    package init() {}

    /// The names of participants that are not their ids.
    package init(_ participants: [Participant]) {
        for (position, person) in participants.enumerated()
        where person.name.lowercased() != person.id.lowercased() {
            insert(person.name, at: "participants[\(position)]")
        }
    }

    /// Adds a name, or what may be one; then nobody stands there, and the path is empty.
    package mutating func insert(_ name: String, at path: String) {
        if !path.isEmpty { places[name.lowercased(), default: []].append(path) }
        for word in Self.words(of: name) {
            words.insert(word)
            // Longer beginnings begin with one of these.
            for count in Self.telling...Self.telling + 1 { words.insert(String(word.prefix(count))) }
        }
    }

    /// The participants whose name a text is.
    package func places(ofName text: String) -> [String] { places[text.lowercased()] ?? [] }

    /// Whether a word of a text is one of somebody's name.
    package func contains(_ text: String) -> Bool {
        !words.isEmpty
            && Self.words(of: text).contains { word in
                words.contains(word)
                    || (word.count > Self.telling && words.contains(String(word.prefix(Self.telling + 1))))
            }
    }

    /// A text as a message may show it: shortened, or hidden where a word of it is one of somebody's name.
    package func shown(_ text: String) -> String { contains(text) ? ShownText.hidden : ShownText.short(text) }

    /// Whether a word of a text with a capital begins as somebody's name does: what is wrong may be torn, and what
    /// follows belong to something else.
    package func mayBegin(in text: String) -> Bool {
        text.split { !$0.isLetter }.contains { word in
            word.first?.isUppercase == true && word.count >= Self.telling
                && words.contains(word.prefix(Self.telling).lowercased())
        }
    }

    /// The words of a text in small letters, and those that begin with a capital within them. Initials tell nothing.
    private static func words(of text: String) -> [String] {
        text.split { !$0.isLetter }.flatMap { word -> [String] in
            let capitals = word.indices.dropFirst().filter { word[$0].isUppercase }
            let parts = zip([word.startIndex] + capitals, capitals + [word.endIndex]).map { word[$0..<$1] }
            let inner = capitals.isEmpty ? [] : parts.filter { $0.count >= telling }
            return [word.lowercased()] + inner.map { $0.lowercased() }
        }.filter { $0.count > 1 }
    }
}

extension ShownText {
    /// What stands in a message for a text that is not shown.
    package static let hidden = "…"

    /// A text that should be the id of somebody, as a message may show it: only where it looks like a code name, one
    /// word of ASCII letters and digits with a digit among them, as `n1`. Anything else may be a name.
    package static func person(_ text: String) -> String { isCode(text) ? short(text) : hidden }

    /// Whether a text looks like a code name.
    package static func isCode(_ text: String) -> Bool {
        text.utf8.count <= 40 && text.contains { $0.isNumber }
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-@".contains($0)) }
    }

    /// Whether a text may hold a name that nobody knows as one, since it does not stand where names do: a word with a
    /// capital at its start that is no month or day of the week, or one in a script without capitals.
    package static func mayHoldName(_ text: String) -> Bool {
        text.split { !$0.isLetter }.contains { word in
            guard word.count > 2, let first = word.first else { return false }
            if word.contains(where: { !$0.isUppercase && !$0.isLowercase }) { return true }
            return first.isUppercase && word.dropFirst().contains(where: \.isLowercase)
                && !calendarWords.contains(String(word.lowercased().prefix(3)))
        }
    }

    private static let calendarWords: Set<String> = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon", "tue", "wed", "thu",
        "fri", "sat", "sun",
    ]

    /// Whether a key that nobody knows may be shown: a word such as those of the format. Anything else may be a name.
    package static func isKey(_ text: String) -> Bool {
        text.utf8.count <= 40 && (text.first.map { $0.isASCII && $0.isLowercase } ?? false)
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    }
}
