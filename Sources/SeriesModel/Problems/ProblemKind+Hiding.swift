extension ProblemKind {
    /// The same, without texts of the file that must not be shown.
    package func hiding(_ isSecret: (String) -> Bool) -> ProblemKind {
        func shown(_ text: String) -> String { isSecret(text) ? ShownText.hidden : text }
        // An id that looks like a name is not offered: the file may be torn.
        func unlikeName(_ id: String) -> String? { isSecret(id) || ShownText.mayHoldName(id) ? nil : id }
        func unlessSecret(_ id: String) -> String? { isSecret(id) ? nil : id }
        func shown(_ pair: CityPair) -> CityPair { CityPair(from: shown(pair.from), to: shown(pair.to)) }
        return switch self {
        case .wrongKind(let expected, let found): .wrongKind(expected: expected, found: found.hiding(isSecret))
        case .unknownWord(let word, let known): .unknownWord(shown(word), known: known)
        case .wrongVersion(let text): .wrongVersion(shown(text))
        case .notADay(let text): .notADay(shown(text))
        case .unknownTag(let tag): .unknownTag(shown(tag))
        case .tagMismatch(let tag): .tagMismatch(tag: shown(tag))
        case .duplicateID(let id, let first): .duplicateID(shown(id), first: first)
        case .unknownReference(let referent, let id, let suggestion, let known):
            .unknownReference(
                referent, shown(id),
                suggestion: suggestion.flatMap(referent == .participant ? unlikeName : unlessSecret),
                known: known.compactMap(referent == .participant ? unlikeName : unlessSecret))
        case .unknownAttendee(let id, let suggestion, let held):
            .unknownAttendee(shown(id), suggestion: suggestion, held: held)
        case .missingFares(let pairs, let reversed, let near):
            .missingFares(
                pairs.map(shown), reversed: reversed, near: near.flatMap { isSecret($0.city) ? nil : $0 })
        case .duplicateFare(let pair, let first): .duplicateFare(shown(pair), first: first)
        case .duplicateVisa(let passport, let country, let first):
            .duplicateVisa(passport: shown(passport), country: shown(country), first: first)
        case .unknownCurrency(let code, let suggestion): .unknownCurrency(shown(code), suggestion: suggestion)
        case .listedTwice(let id): .listedTwice(shown(id))
        case .repeatedHeldWorkshop(let start, let venue, let first):
            .repeatedHeldWorkshop(start: start, venue: shown(venue), first: first)
        case .change(let fault): .change(fault.hiding { isSecret($0) })
        default: self
        }
    }

    /// The same, with places in the place of paths where the file is known.
    ///
    /// - Parameters:
    ///   - inTables: whether the parts are cells: their paths then tell nobody anything.
    ///   - mention: what a message calls the place of a part.
    /// - Returns: the problem, located.
    package func located(inTables: Bool, _ mention: (String) -> String?) -> ProblemKind {
        func place(_ path: String) -> String { mention(path) ?? path }
        if inTables {
            switch self {
            case .duplicateID(let id, let first): return .duplicateID(id, first: place(first))
            case .duplicateFare(let pair, let first): return .duplicateFare(pair, first: place(first))
            case .duplicateVisa(let passport, let country, let first):
                return .duplicateVisa(passport: passport, country: country, first: place(first))
            case .overlappingSeasons(let range, let other, let first):
                return .overlappingSeasons(range, other: other, first: place(first))
            case .repeatedGoal(let goal, let first): return .repeatedGoal(goal, first: place(first))
            case .repeatedHeldWorkshop(let start, let venue, let first):
                return .repeatedHeldWorkshop(start: start, venue: venue, first: place(first))
            default: break
            }
        }
        return switch self {
        case .nameForID(let places): .nameForID(places.map(place))
        case .missingFares(let pairs, let reversed, let near):
            .missingFares(pairs, reversed: reversed.map(place), near: near)
        default: self
        }
    }
}

extension ChangeFault {
    /// The same, without texts that must not be shown; what is said of participants may name one who is not in the
    /// series.
    fileprivate func hiding(_ isSecret: (String) -> Bool) -> ChangeFault {
        func shown(_ text: String) -> String {
            let isOfPeople = text.lowercased().contains("particip")
            return isSecret(text) || isOfPeople && ShownText.mayHoldName(text) ? ShownText.hidden : text
        }
        func suggested(_ text: String?) -> String? { text.flatMap { shown($0) == $0 ? $0 : nil } }
        return switch self {
        case .notAChange(let text): .notAChange(shown(text))
        case .noPart(let text): .noPart(shown(text))
        case .unknownEntry(let entry, let suggestion, let known):
            .unknownEntry(isSecret(entry) ? ShownText.hidden : entry, suggestion: suggestion, known: known)
        case .nothingToChange(let text): .nothingToChange(shown(text))
        case .unsignedPercent(let text): .unsignedPercent(shown(text))
        case .notASweep(let text): .notASweep(shown(text))
        case .emptySweep(let text): .emptySweep(shown(text))
        case .sweepWithoutStep(let text): .sweepWithoutStep(shown(text))
        case .sweepOfOne(let text): .sweepOfOne(shown(text))
        case .unclearSize(let text, let suggestion): .unclearSize(shown(text), suggestion: suggested(suggestion))
        case .tooShort(let example): .tooShort(example: shown(example))
        case .unknownPart(let suggestion): .unknownPart(suggestion: suggested(suggestion))
        case .twoEntries(let example): .twoEntries(example: shown(example))
        case .unknownKind(let text, let suggestion): .unknownKind(shown(text), suggestion: suggestion)
        case .unknownSaying(let text, let known): .unknownSaying(shown(text), known: known)
        default: self
        }
    }
}

extension FoundValue {
    fileprivate func hiding(_ isSecret: (String) -> Bool) -> FoundValue {
        switch self {
        case .text(let written), .quotedText(let written): isSecret(written) ? .secret : self
        default: self
        }
    }
}
