/// Words in which participants stand by their ids, so that whoever shows them decides between names and code names.
public struct Sentence: Hashable, Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
    private enum Part: Hashable, Sendable {
        case text(String)
        case person(String)
    }

    private var parts: [Part]

    /// Words that name nobody.
    public init(stringLiteral text: String) {
        parts = text.isEmpty ? [] : [.text(text)]
    }

    /// Words with what stands between them.
    public init(stringInterpolation: StringInterpolation) {
        parts = stringInterpolation.sentence.parts
    }

    /// The words with participants by their ids.
    public var description: String { text { $0 } }

    /// The words, each participant called as a reader may know them.
    public func text(calling name: (_ id: String) -> String) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .person(let id): name(id)
            }
        }.joined()
    }

    /// The same with a capital at its start.
    package var capitalizedFirst: Sentence {
        guard case .text(let text)? = parts.first else { return self }
        var sentence = self
        sentence.parts[0] = .text(text.capitalizedFirst)
        return sentence
    }

    /// What is said of the participant with whom it begins; nil where it begins with none.
    package var predicate: Sentence? {
        guard case .person? = parts.first else { return nil }
        var sentence = self
        sentence.parts.removeFirst()
        return sentence
    }

    package static func + (first: Sentence, second: Sentence) -> Sentence {
        var sentence = first
        sentence.parts += second.parts
        return sentence
    }

    /// `a`, `a and b`, `a, b and c`; or with another conjunction.
    package static func listed(_ items: [Sentence], _ conjunction: String = "and") -> Sentence {
        items.enumerated().reduce("") { list, item in
            let (position, sentence) = item
            if position == 0 { return sentence }
            return list + (position == items.count - 1 ? " \(conjunction) " : ", ") + sentence
        }
    }

    /// Participants in a list.
    package static func people(_ ids: [String], _ conjunction: String = "and") -> Sentence {
        listed(ids.map { "\(person: $0)" }, conjunction)
    }

    /// Text between words, and participants.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sentence: Sentence = ""

        /// Nothing yet.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// Plain words.
        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { sentence.parts.append(.text(literal)) }
        }

        /// A value in its own words; it must not name a participant.
        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            appendLiteral(value.description)
        }

        /// Words, with their participants.
        public mutating func appendInterpolation(_ value: Sentence) {
            sentence.parts += value.parts
        }

        /// A participant, by their id.
        public mutating func appendInterpolation(person id: String) {
            sentence.parts.append(.person(id))
        }
    }
}
