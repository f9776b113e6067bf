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

/// What a hint is about; a closed list, so that programs may rely on it.
public enum HintCode: String, Codable, CaseIterable, Sendable {
    case category, tag, country, venueCountry, visaRow, city
    case nameAsID, passports, neverFree, ifNeedBe, sameName, weights, limits, emptyWorkshop
    case today, past, outsideHorizon, twoDays, imported, startDay, gap, venue
    case rate, percent, thousands, funder, heldCosts, goal

    /// When the hint is given, in a sentence for a page.
    public var meaning: String {
        switch self {
        case .category:
            "A category in `covers`, `caps` or `headings` that no cost can have, or a cap on one not covered."
        case .tag: "A quota for a tag that nobody has whom it counts, or beside one that is nearly the same."
        case .country: "A country or passport that is no code of ISO 3166-1 alpha-2."
        case .venueCountry: "A venue without a country beside visa rows: nobody needs a visa for it."
        case .visaRow: "A visa row for a country where no venue is, while that of a venue has no row."
        case .city: "A home that is the city of a venue by another name: whoever lives there counts as a traveller."
        case .nameAsID: "Somebody whose id is their name: ids stand in messages, logs and exported programs."
        case .passports: "Somebody without a passport beside visa rows: no visa is asked for."
        case .neverFree: "Somebody who can come on no date at any venue, and why."
        case .ifNeedBe: "Days given if need be that are unavailable as a whole, which counts."
        case .sameName: "Two people, venues, funders or delegations of the same name."
        case .weights: "Weights a thousandfold apart: beside the heavy one the others count for nothing."
        case .limits: "A limit that nothing can reach, or that keeps somebody or something out."
        case .emptyWorkshop: "No rule asks for anybody at a workshop: one without people is right."
        case .today: "`today` after the last day on which a workshop may start."
        case .past: "The horizon, a start day or a pin lies before `today`, where nothing can start."
        case .outsideHorizon: "Days that say nothing, since they lie outside the horizon."
        case .twoDays: "A list of two single days, where all days between them may be meant."
        case .imported: "A calendar that was imported for fewer days than the horizon has by now."
        case .startDay: "A day in `starts`, of a poll or a pin on which no workshop may start."
        case .gap: "A least gap shorter than somebody is away: they could be in two places."
        case .venue: "A venue at which no workshop can be held."
        case .rate: "A rate the wrong way round, far from what is usual, or of a word that is no code."
        case .percent: "A share where percent are meant, or the other way round."
        case .thousands: "An amount with three decimals, which may be a thousands separator."
        case .funder: "A funder that can pay nothing."
        case .heldCosts: "Costs of a held workshop that leave out what it must have cost: the rest counts as free."
        case .goal: "A goal for which the file has no data: it is the same for every plan."
        }
    }
}
