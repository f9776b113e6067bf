import SeriesModel

extension Diagnostic {
    /// The same without names of participants, which somebody may have typed in the place of an id.
    func hiding(_ secrets: SecretWords) -> Diagnostic {
        var shown = self
        if secrets.contains(path) {
            shown.path = path.split(separator: ".", omittingEmptySubsequences: false).map { step in
                secrets.contains(String(step)) ? ShownText.hidden : String(step)
            }.joined(separator: ".")
        }
        if case .change(let fault) = kind { shown.kind = .change(fault.hiding(secrets.contains)) }
        return shown
    }
}

extension SeriesFileError {
    /// The same without names of participants.
    func hiding(_ secrets: SecretWords) -> SeriesFileError {
        guard case .invalid(let diagnostics) = self else { return self }
        return .invalid(diagnostics.map { $0.hiding(secrets) })
    }
}

extension ChangeFault {
    fileprivate func hiding(_ isSecret: (String) -> Bool) -> ChangeFault {
        func shown(_ text: String) -> String { isSecret(text) ? ShownText.hidden : text }
        func shown(_ text: String?) -> String? { text.flatMap { isSecret($0) ? nil : $0 } }
        return switch self {
        case .notAChange(let text): .notAChange(shown(text))
        case .noPart(let text): .noPart(shown(text))
        case .tooShort(let example): .tooShort(example: shown(example))
        case .unknownEntry(let entry, let suggestion, let known):
            .unknownEntry(shown(entry), suggestion: suggestion, known: known)
        case .nothingToChange(let text): .nothingToChange(shown(text))
        case .unsignedPercent(let text): .unsignedPercent(shown(text))
        case .notASweep(let text): .notASweep(shown(text))
        case .emptySweep(let text): .emptySweep(shown(text))
        case .sweepWithoutStep(let text): .sweepWithoutStep(shown(text))
        case .sweepOfOne(let text): .sweepOfOne(shown(text))
        case .unclearSize(let text, let suggestion): .unclearSize(shown(text), suggestion: shown(suggestion))
        case .unknownPart(let suggestion): .unknownPart(suggestion: shown(suggestion))
        case .twoEntries(let example): .twoEntries(example: shown(example))
        case .unknownKind(let text, let suggestion): .unknownKind(shown(text), suggestion: suggestion)
        case .unknownSaying(let text, let known): .unknownSaying(shown(text), known: known)
        case .tooManyScenarios, .repeated, .name, .nothing, .noScenario, .notAnAnswer, .contradiction: self
        }
    }
}
