public import SeriesFiles
public import SeriesModel
import SeriesText

/// Something in a series file that is allowed and most likely a mistake. It names no participant.
public struct Hint: Hashable, Sendable {
    /// What it is about.
    public let code: HintCode
    /// Where it is written; nil where it comes from no file.
    public let place: SourcePlace?
    /// The part of the series, in the keys of the format; empty for the whole.
    public let path: String
    /// What is surprising about it.
    public let message: String
    /// What may have been meant, a sentence that starts with "Maybe"; nil where the message says it all.
    public let advice: String?
}

extension Hint: CustomStringConvertible {
    /// `series.yaml:12:5: funders[0].caps.Travel: no cost has this category`, and the advice on a second line.
    public var description: String {
        let path = place?.cell == nil ? path : SeriesPath.inTable(path)
        let head = [place.map { "\($0)" }, path.isEmpty ? nil : path].compactMap { $0 }.map { $0 + ": " }.joined()
        return head + message + (advice.map { "\n  \($0)" } ?? "")
    }
}

extension SeriesDocument {
    /// What is most likely a mistake although it is allowed, in the order of the file.
    ///
    /// Each participant is tried against the dates until one is found on which they can come: O(people × dates ×
    /// venues) at most.
    public var hints: [Hint] {
        var search = HintSearch(self)
        search.searchMoney()
        search.searchRates()
        search.searchPlaces()
        search.searchPeople()
        search.searchCalendars()
        search.searchTime()
        search.searchRules()
        return search.hints.sorted(byPlace: \.place)
    }
}
