/// What can be wrong with a change of a series, beside what can be wrong with the series that it makes.
public enum ChangeFault: Hashable, Sendable {
    /// Something that is no change at all, such as text without a colon; as written.
    case notAChange(String)
    /// A change that names nothing, or too little.
    case noPart(String)
    /// A part of the series that goes on where the path ends, or the other way round.
    case tooShort(example: String)
    /// No entry of a list is called so.
    case unknownEntry(String, suggestion: String?, known: [String])
    /// A relative change where the file has no number.
    case nothingToChange(String)
    /// `20%`, which could be a share or a change.
    case unsignedPercent(String)
    /// A sweep that is not `a..b by c`.
    case notASweep(String)
    /// A step that does not lead from the first value to the last.
    case emptySweep(String)
    /// A sweep whose step is not more than 0.
    case sweepWithoutStep(String)
    /// A sweep where one changed series is wanted.
    case sweepOfOne(String)
    /// A sign, and then neither a number nor a percentage; what was most likely meant.
    case unclearSize(String, suggestion: String?)
    /// A scenario that changes nothing, such as `;`.
    case nothing
    /// A part that the same scenario changes already.
    case repeated
    /// A part of no series; what was most likely meant.
    case unknownPart(suggestion: String?)
    /// Steps that call two entries of a list: an id with a dot, and one that is its beginning.
    case twoEntries(example: String)
    /// More scenarios than anybody can wait for.
    case tooManyScenarios(limit: Int)
    /// `without: …` with something that cannot be left out.
    case unknownKind(String, suggestion: String?)
    /// What is said of an entry is none of the known words.
    case unknownSaying(String, known: [String])
    /// A name changes nothing in a plan.
    case name
    /// Nothing in the series is marked as an estimate.
    case noEstimates
    /// A file without any change.
    case noScenario
    /// A line that is no answer to a scenario.
    case notAnAnswer
    /// Two proven answers to one scenario that differ; where the first is.
    case contradiction(first: String)
}

extension ChangeFault {
    var message: String {
        switch self {
        case .notAChange(let text): "must be a change such as \"fares: +15%\": \(ShownText.short(text))"
        case .noPart(let text): "names no part of a series: \(ShownText.short(text))"
        case .tooShort(let example): "must say more exactly what is to change, such as \"\(example)\""
        case .unknownEntry(let entry, _, let known):
            known.isEmpty
                ? "there is no \(ShownText.short(entry)): the series has none"
                : "there is no \(ShownText.short(entry)); there \(known.count == 1 ? "is" : "are") "
                    + ShownText.list(known.map { ShownText.short($0) }, "and")
        case .nothingToChange(let change):
            "the series file has no number here that could change by \(ShownText.short(change))"
        case .unsignedPercent(let text): "must say whether it is more or less: \(ShownText.short(text))"
        case .notASweep(let text): "must be a sweep such as 100000..300000 by 25000: \(ShownText.short(text))"
        case .emptySweep(let text): "the steps do not lead from the first to the last: \(ShownText.short(text))"
        case .sweepWithoutStep(let text): "the step of a sweep must be above 0: \(ShownText.short(text))"
        case .sweepOfOne(let text): "must be one value, not a sweep: \(ShownText.short(text))"
        case .unclearSize(let text, _):
            "must be so much or so many percent more or less, such as +5000 or -20%: \(ShownText.short(text))"
        case .nothing: "says nothing that changes"
        case .repeated: "is changed a second time by the same scenario"
        case .unknownPart: "is no part of a series"
        case .twoEntries: "may be one entry or another: an id has a dot"
        case .tooManyScenarios(let limit): "makes more than \(ShownText.grouped(limit)) scenarios"
        case .unknownKind(let text, _): "must be a kind and an id, such as \"venue istanbul\": \(ShownText.short(text))"
        case .unknownSaying(let text, let known):
            "must be \(ShownText.list(known.map { "\"\($0)\"" }, "or")): \(ShownText.short(text))"
        case .name: "is a name, and names change nothing in a plan"
        case .noEstimates: "nothing in this series is marked as estimated"
        case .noScenario: "there is no scenario in this file"
        case .notAnAnswer: "is no answer to a scenario, as `parley whatif` writes them"
        case .contradiction(let first): "contradicts the answer to the same scenario at \(first)"
        }
    }

    var advice: String? {
        switch self {
        case .notAChange(let text):
            text.contains(":") ? "Maybe put a space after the colon." : nil
        case .unknownEntry(_, let suggestion, _): suggestion.map { "Maybe you meant \"\($0)\"." }
        case .nothingToChange: "Maybe give the value itself."
        case .unsignedPercent(let text): "Maybe you meant +\(ShownText.short(text)) or -\(ShownText.short(text))."
        case .sweepOfOne: "Maybe ask `parley whatif`, which plans each of its values."
        case .unclearSize(_, let suggestion): suggestion.map { "Maybe you meant \(ShownText.short($0))." }
        case .nothing: "Maybe write a change, such as \"fares: +15%\"."
        case .repeated: "Maybe write two scenarios."
        case .unknownPart(let suggestion): suggestion.map { "Maybe you meant \"\(ShownText.short($0))\"." }
        case .twoEntries(let example): "Maybe put the id in quotes, as in \(ShownText.short(example))."
        case .emptySweep: "Maybe the first and the last are the wrong way round."
        case .unknownKind(_, let suggestion): suggestion.map { "Maybe you meant \"\($0)\"." }
        case .noScenario: "Maybe start with \"- fares: +15%\"."
        case .notAnAnswer: "Maybe the file is another one; it was left as it was."
        case .contradiction: "Maybe the two come from different versions of Parley: answer one of them again."
        default: nil
        }
    }
}
