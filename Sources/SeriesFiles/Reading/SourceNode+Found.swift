package import SeriesModel

extension SourceNode {
    /// What a message may say of the value.
    package var found: FoundValue {
        if isSecret { return .secret }
        return switch content {
        case .null, .broken: .nothing
        case .boolean: .boolean(written)
        case .number, .enormousNumber: .number(written)
        case .text: isQuoted ? .quotedText(written) : .text(written)
        case .list: .list
        case .mapping: .mapping
        }
    }

    /// The same, but never shown if it is a scalar: where a mapping is wanted, a text may well be somebody's name.
    package var hidden: SourceNode {
        switch content {
        case .boolean, .number, .text:
            var copy = self
            copy.isSecret = true
            return copy
        default: return self
        }
    }
}
