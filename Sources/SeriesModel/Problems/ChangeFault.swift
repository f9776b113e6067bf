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
    /// A file without any change.
    case noScenario
    /// A line that is no answer to a scenario.
    case notAnAnswer
    /// Two proven answers to one scenario that differ; where the first is.
    case contradiction(first: String)
}
