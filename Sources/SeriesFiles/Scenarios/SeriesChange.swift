import SeriesModel

/// One change of a series file: a part of it and what becomes of it.
struct SeriesChange: Sendable {
    /// The part as somebody wrote it, `funders.norway.amount`.
    var part: String
    /// The same, step by step.
    var steps: [String]
    /// The positions of steps that are in quotes, and so whole ids.
    var quoted: Set<Int> = []
    var value: ChangedValue
    /// Where the part is written, and where the value.
    var position: Position
    var valuePosition: Position

    /// The change in words, without any name.
    var text: String { "\(part): \(value.text)" }

    /// Whether it adds something to what is there, so that a scenario may do it again: `visas: TR refuses IR`.
    var isSaying: Bool {
        if steps == ["without"] { return true }
        guard case .set(let node) = value, case .text(let text) = node.content else { return false }
        return steps == ["visas"] || ["away", "closed"].contains(text.prefix { $0 != " " })
    }

    /// The steps of a part as it is written: between dots; in quotes there may be dots.
    static func steps(of part: String) -> (steps: [String], quoted: Set<Int>) {
        var steps = [""]
        var quoted: Set<Int> = []
        var quote: Character?
        for character in part {
            switch character {
            case quote: quote = nil
            case "\"", "'":
                guard quote == nil, steps[steps.count - 1].isEmpty else { fallthrough }
                quote = character
                quoted.insert(steps.count - 1)
            case "." where quote == nil: steps.append("")
            default: steps[steps.count - 1].append(character)
            }
        }
        return (steps, quoted)
    }

    /// An id as a step of a part: in quotes where it has a dot.
    static func step(_ id: String) -> String { id.contains(".") ? "\"\(id)\"" : id }
}
