/// The name of an option that a solver may or may not honour.
public enum SolveOption: String, Hashable, Sendable, CaseIterable {
    case timeLimit = "time limit"
    case nodeLimit = "node limit"
    case absoluteGap = "absolute gap"
    case relativeGap = "relative gap"
    case goal = "goal"
    case relaxation = "relaxation"
    case start = "start"
    case basis = "basis"
    case effort = "effort"
    case cancellation = "cancellation"
    case progress = "progress"
}

extension SolveOptions {
    /// The options that are set to something other than their default, in the order of their declaration.
    package var requested: [SolveOption] {
        SolveOption.allCases.filter { option in
            switch option {
            case .timeLimit: timeLimit != nil
            case .nodeLimit: nodeLimit != nil
            case .absoluteGap: absoluteGap != 0
            case .relativeGap: relativeGap != 0
            case .goal: goal != .best
            case .relaxation: relaxation
            case .start: start != nil
            case .basis: basis != nil
            case .effort: effort != .normal
            case .cancellation: cancellation != nil
            case .progress: onProgress != nil
            }
        }
    }

    /// Options whose value makes no sense, in the order of their declaration.
    package func faults() -> [OptionFault] {
        var faults: [OptionFault] = []
        if let timeLimit, timeLimit < .zero { faults.append(OptionFault(option: .timeLimit, value: "\(timeLimit)")) }
        if let nodeLimit, nodeLimit < 0 { faults.append(OptionFault(option: .nodeLimit, value: "\(nodeLimit)")) }
        if !(absoluteGap >= 0) { faults.append(OptionFault(option: .absoluteGap, value: "\(absoluteGap)")) }
        if !(relativeGap >= 0) { faults.append(OptionFault(option: .relativeGap, value: "\(relativeGap)")) }
        return faults
    }
}

/// An option whose value makes no sense.
public struct OptionFault: Hashable, Sendable {
    /// Which one.
    public var option: SolveOption
    /// What it was set to, as text.
    public var value: String

    package init(option: SolveOption, value: String) {
        self.option = option
        self.value = value
    }
}
