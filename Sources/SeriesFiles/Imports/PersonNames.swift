import Foundation
import SeriesModel

extension String {
    /// With two letters for each of those that keyboards elsewhere do not have: `Mueller` for `Müller`.
    fileprivate var spelledOut: String {
        let letters: [Character: String] = [
            "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "Å": "Aa", "ø": "oe",
            "Ø": "Oe",
        ]
        return map { letters[$0] ?? String($0) }.joined()
    }

    /// Without case and accents, as people type names and words who do not have all letters on their keys.
    var plain: String {
        let letters: [Character: String] = ["ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"]
        return folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .map { letters[$0] ?? String($0) }.joined()
    }
}

/// Knows participants by their ids and names, as polls and files of calendars call them.
///
/// A name is taken as it is, then without case, accents and marks between its words, also where `ue` stands for `ü`.
/// What is only nearly a name is offered, never taken.
struct PersonNames {
    private var exact: [String: Set<String>] = [:]
    private var folded: [String: Set<String>] = [:]
    /// The words of each name, with the id.
    private var words: [(words: Set<String>, id: String)] = []
    /// What somebody is called elsewhere, by the user's word; an empty id: nobody of the series.
    private let given: [String: String]
    let secrets: SecretWords

    enum Match {
        case found(String)
        /// The user has said that this is nobody of the series.
        case nobody
        case several([String])
        /// The id of the nearest, where it may be shown.
        case none(nearest: String?)
    }

    init(_ participants: [Participant], given: [String: String]) {
        self.given = given
        secrets = SecretWords(participants)
        for person in participants {
            words.append((Self.words(of: person.name), person.id))
            for text in [person.id, person.name] {
                exact[text, default: []].insert(person.id)
                for spelling in Set([Self.folded(text), Self.folded(text.spelledOut)]) {
                    folded[spelling, default: []].insert(person.id)
                }
            }
        }
    }

    static func folded(_ text: String) -> String {
        text.plain.filter { $0.isLetter || $0.isNumber }
    }

    private static func words(of text: String) -> Set<String> {
        Set(text.split { !$0.isLetter && !$0.isNumber }.map { folded(String($0)) })
    }

    /// The one whose name has the same words in another order, or with a title more or less: two words at least.
    private func sameWords(as text: String) -> String? {
        let asked = Self.words(of: text)
        let same = words.filter { name in
            min(name.words.count, asked.count) > 1
                && (name.words.isSubset(of: asked) || name.words.isSuperset(of: asked))
        }
        return same.count == 1 ? same[0].id : nil
    }

    func match(_ text: String) -> Match {
        if let id = given[text] { return id.isEmpty ? .nobody : .found(id) }
        guard let ids = exact[text] ?? folded[Self.folded(text)] else {
            // Of two letters, each is as near as the other.
            let near =
                text.count < 4 ? nil : NearestWord.suggestion(for: Self.folded(text), among: folded.keys.sorted())
            let id = near.flatMap { folded[$0]?.sorted().first } ?? sameWords(as: text)
            return .none(nearest: id.flatMap { isShown($0) ? $0 : nil })
        }
        return ids.count == 1 ? .found(ids.first ?? "") : .several(ids.sorted())
    }

    /// Whether a text may be shown: no name, and nothing that looks like one.
    func isShown(_ text: String) -> Bool { !secrets.contains(text) && !ShownText.mayHoldName(text) }
}
