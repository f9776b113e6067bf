import Foundation
import SeriesFiles
import SeriesModel
import SeriesPlanning
import SeriesText

/// Categories, funders, and what held workshops cost.
extension HintSearch {
    mutating func searchMoney() {
        searchCategories()
        searchFunders()
        searchHeld()
        searchThousands()
        searchPercent()
        searchFactors()
    }

    // MARK: Categories

    /// Every category that something here has.
    private var known: [String] { series.categories + series.held.flatMap { ($0.costs ?? []).map(\.category) } }

    private mutating func searchCategories() {
        let known = known
        let set = Set(known)
        for (number, funder) in series.funders.enumerated() {
            let path = "funders[\(number)]"
            let entries =
                (funder.covers ?? []).enumerated().map { ("\(path).covers[\($0)]", $1) }
                + funder.caps.keys.sorted().map { (SeriesPath.key($0, in: path + ".caps"), $0) }
                + (funder.headings ?? [:]).keys.sorted().map { (SeriesPath.key($0, in: path + ".headings"), $0) }
            for (place, category) in entries where !set.contains(category) {
                let isAll = place.hasPrefix(path + ".covers") && CategoryWords.isAll(category)
                add(
                    .category, place, "no cost of this series has the category \(shown(category))",
                    isAll
                        ? "Maybe leave it empty or out: then the funder pays for everything."
                        : maybe(CategoryWords.meant(by: category, among: known))
                            ?? CategoryWords.several(in: category, among: known))
            }
            guard let covered = funder.covered.map(Set.init) else { continue }
            for category in funder.caps.keys.sorted() where set.contains(category) && !covered.contains(category) {
                add(
                    .category, SeriesPath.key(category, in: path + ".caps"),
                    "\(shown(category)) is not covered, so the cap limits nothing")
            }
        }
    }

    // MARK: Funders

    private mutating func searchFunders() {
        for (number, funder) in series.funders.enumerated() {
            let path = "funders[\(number)]"
            if funder.amount == 0 {
                add(.funder, path + ".amount", "gives 0, so it can pay nothing")
            } else if isOutside(funder) {
                add(.funder, path + ".window", "no workshop can lie in it, so it can pay nothing")
            } else if let (key, reason) = funder.nothingToPay(in: series) {
                let covered = funder.covered ?? []
                let isCovered = key == "covers" || key == "headings"
                // Words that no cost can have are reported by themselves.
                guard !isCovered || covered.isEmpty || covered.contains(where: known.contains) else { continue }
                // What it covers may be anybody's words.
                let words = isCovered ? "nothing that it covers costs anything here" : reason
                add(.funder, key.isEmpty ? path : "\(path).\(key)", "\(words), so it can pay nothing")
            }
            let worth = funder.amount.divided(by: 1 + (funder.overhead.divided(by: 100) ?? 0)) ?? 0
            // What was paid for held workshops may be more than it gives.
            let isOverspent = index.payable(by: number) > index.funders[number].limit
            if let least = funder.minSpend, least > worth, !isOverspent {
                add(
                    .limits, path + ".minSpend",
                    "\(least.grouped) must be spent, and \(Money(roundingDown: worth).grouped) can be: "
                        + "no plan can be right")
            }
        }
    }

    /// Whether a funder that pays only for workshops has a window in which none can lie.
    private func isOutside(_ funder: Funder) -> Bool {
        guard let window = funder.window, !options.isEmpty else { return false }
        let ofSeries = series.costedCategories.series
        guard funder.covered.map({ $0.allSatisfy { !ofSeries.contains($0) } }) ?? ofSeries.isEmpty else { return false }
        return !(options.map(\.start) + series.held.map(\.start)).contains {
            window.contains(DayRange(from: $0, days: series.days))
        }
    }

    // MARK: Held workshops

    private mutating func searchHeld() {
        let venues = Dictionary(firstOf: series.venues.map { ($0.id, $0) })
        let people = Dictionary(firstOf: series.participants.map { ($0.id, $0) })
        let fares = Dictionary(firstOf: series.fares.map { (CityPair(from: $0.from, to: $0.to), $0) })
        for (number, workshop) in series.held.enumerated() {
            guard let costs = workshop.costs, let venue = venues[workshop.venue] else { continue }
            let travellers = workshop.attendees.compactMap { people[$0] }.filter { $0.home != venue.city }
            var expected: [String] = []
            if travellers.contains(where: { person in
                fares[CityPair(from: person.home, to: venue.city)].map { $0.fare.value > 0 } ?? false
            }) {
                expected.append(CostCategory.travel)
            }
            let nights = travellers.contains { person in
                let travel = series.travelDays(of: person)
                return series.days + travel.before + travel.after > 1
            }
            if venue.hotel > 0, nights { expected.append(CostCategory.lodging) }
            if venue.perDiem > 0, !workshop.attendees.isEmpty { expected.append(CostCategory.perDiem) }
            if venue.dayRate > 0 || venue.fixed > 0 { expected.append(CostCategory.venue) }
            expected += series.services.filter { $0.perDay > 0 || $0.perWorkshop > 0 }.map(\.category)
            let given = Set(costs.map(\.category))
            var missing: [String] = []
            for category in expected where !given.contains(category) && !missing.contains(category) {
                missing.append(category)
            }
            guard !missing.isEmpty else { continue }
            add(
                .heldCosts, "held[\(number)].costs",
                "has nothing for \(listed(missing.map(shown))): what is not listed counts as 0",
                "Maybe leave \"costs\" out, and the workshop is priced like any other.")
        }
    }

    // MARK: Numbers

    private mutating func searchThousands() { add(document.hintsOfNumbers) }

    /// Whether a key holds money, people or kilograms, of which nobody writes thousandths.
    fileprivate static func isAmount(_ path: String) -> Bool {
        guard !path.hasPrefix("rates"), !path.contains("seasons[") else { return false }
        if path.contains(".caps.") || path.contains(".headings.") { return true }
        let key = path.split(separator: ".").last.map(String.init) ?? path
        return [
            "amount", "fare", "hotel", "perDiem", "dayRate", "fixed", "perDay", "perWorkshop", "fee", "minSpend",
            "kgCO2", "tolerance", "weight", "capacity",
        ].contains(key)
    }

    private mutating func searchPercent() {
        for (number, funder) in series.funders.enumerated() {
            let path = "funders[\(number)]"
            if funder.overhead > 0, funder.overhead < 1 {
                add(
                    .percent, path + ".overhead", "is \(funder.overhead) percent, of which few grants speak",
                    "Maybe \(funder.overhead * 100).")
            } else if funder.overhead > 1, funder.overhead < 2, funder.overhead * 2 != 3 {
                // 1.5 percent there may be; 1.07 is what a sum is multiplied by.
                add(
                    .percent, path + ".overhead", "is \(funder.overhead) percent, of which few grants speak",
                    "Maybe \((funder.overhead - 1) * 100).")
            } else if funder.overhead > 100 {
                add(.percent, path + ".overhead", "is more than all that it pays: \(funder.overhead) percent")
            }
            if funder.reallocation > 1 {
                add(
                    .percent, path + ".reallocation",
                    "is a share, and \(funder.reallocation) is \((funder.reallocation * 100).grouped) percent",
                    funder.reallocation.divided(by: 100).map { "Maybe \($0)." })
            }
            searchShare(funder.maxShare, path + ".maxShare")
        }
        for (number, quota) in series.quotas.enumerated() {
            searchShare(quota.minShare, "quotas[\(number)].minShare")
            searchShare(quota.maxShare, "quotas[\(number)].maxShare")
        }
        for (number, delegation) in series.delegations.enumerated() {
            searchShare(delegation.cancels, "delegations[\(number)].cancels")
        }
        for (number, person) in series.participants.enumerated() {
            searchShare(person.cancels, "participants[\(number)].cancels")
        }
    }

    /// A season that is `20%` dearer has a factor of 1.2, neither 0.2 nor 120, and no price.
    private mutating func searchFactors() {
        for (number, venue) in series.venues.enumerated() {
            for (position, season) in venue.seasons.enumerated() {
                let path = "venues[\(number)].seasons[\(position)]"
                for (key, factor) in [("fare", season.fare), ("hotel", season.hotel)] where factor > 0 {
                    let message = "is a factor, and \(factor) makes \((factor * 100).grouped) of every 100"
                    if factor < .half {
                        add(.percent, "\(path).\(key)", message, "Maybe \(factor + 1).")
                    } else if factor >= 10 {
                        // A price, or percent.
                        add(.percent, "\(path).\(key)", message, "Maybe write 1.2 for what is 20 % dearer then.")
                    }
                }
            }
        }
    }

    private mutating func searchShare(_ share: Rational?, _ path: String) {
        guard let share, share > 0, share * 100 < 1 else { return }
        add(
            .percent, path, "is a share, and \(share) is \(share * 100) percent",
            "Maybe \(share * 100).")
    }
}

/// Words that people use for the categories of the format.
enum CategoryWords {
    /// The category that somebody most likely meant.
    static func meant(by word: String, among known: [String]) -> String? {
        let plain = word.lowercased().filter(\.isLetter)
        return known.first { $0.lowercased().filter(\.isLetter) == plain }
            ?? synonyms.first { $0.value.contains(plain) }?.key
            ?? NearestWord.suggestion(for: word, among: known)
    }

    /// Advice for a text that names several, such as `travel lodging` or `travel; lodging`.
    static func several(in text: String, among known: [String]) -> String? {
        let words = text.split { " ;/+&".contains($0) }.map(String.init)
        guard words.count > 1 else { return nil }
        let meant = words.compactMap { word in known.contains(word) ? word : self.meant(by: word, among: known) }
        guard meant.count == words.count else { return nil }
        return "Maybe put commas between them: \(meant.joined(separator: ", "))."
    }

    /// Whether a word means all categories.
    static func isAll(_ word: String) -> Bool {
        word.lowercased() == "all costs" || OtherWords.isEverything(word)
    }

    private static let synonyms: KeyValuePairs<String, Set<String>> = [
        CostCategory.travel: [
            "flight", "flights", "fare", "fares", "airfare", "airfares", "ticket", "tickets", "transport", "travels",
        ],
        CostCategory.visa: ["visas", "visafee", "visafees"],
        CostCategory.lodging: [
            "hotel", "hotels", "accommodation", "accomodation", "lodgings", "rooms", "housing", "nights",
        ],
        CostCategory.perDiem: ["perdiems", "dsa", "allowance", "allowances", "subsistence", "meals", "food", "daily"],
        CostCategory.fee: ["fees", "honorarium", "honoraria", "honorariums"],
        CostCategory.venue: ["venues", "room", "meetingroom", "meetingrooms", "conference", "hall", "premises"],
    ]
}

extension SeriesDocument {
    /// Hints about numbers as they are written: these can be given whatever else is wrong with a series.
    package var hintsOfNumbers: [Hint] {
        let secrets = SecretWords(series.participants)
        return writtenNumbers.compactMap { path, written in
            let parts = written.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 2, parts[1].count == 3, (1...3).contains(parts[0].count), !parts[0].hasPrefix("0"),
                parts.joined().allSatisfy({ $0.isASCII && $0.isNumber }), HintSearch.isAmount(path)
            else { return nil }
            let place = places.place(of: path)
            return Hint(
                code: .thousands, place: place, path: secrets.shown(path: path),
                message: place?.cell == nil
                    ? "\(written) is \(parts[0]) and a fraction: a point stands before decimals"
                    : "is \(parts[0]) and a fraction, \(written), as other numbers or the key decimals tell",
                advice: "Maybe \(parts.joined()).")
        }
    }
}

/// Rates the wrong way round.
extension HintSearch {
    mutating func searchRates() {
        searchUnusedRates()
        guard let base = CurrencyWorth.inEuros[series.currency] else { return }
        for code in series.rates.keys.sorted() {
            guard code != series.currency, let worth = CurrencyWorth.inEuros[code], let rate = series.rates[code] else {
                continue
            }
            let usual = worth / base
            let given = rate.approximation
            // So near to 1 that either way may be right.
            guard given > 0, abs(log(usual)) > 0.05 else { continue }
            let isOtherSide = (given > 1) != (usual > 1) && abs(given - 1) > 0.005
            let isInverted = isOtherSide && abs(log(given * usual)) < log(2)
            let path = SeriesPath.key(code, in: "rates")
            let words =
                "a \(shown(code)) is worth \(rate) \(shown(series.currency)) here, and was worth about "
                + "\(Self.digits(usual)) in \(CurrencyWorth.year)"
            if isInverted {
                add(.rate, path, words, "Maybe the other way round: \(Self.digits(1 / given)).")
            } else if abs(log(given / usual)) > log(5) {
                add(.rate, path, words)
            }
        }
    }

    /// Rates of words that are no codes, and in which no amount is: they change nothing.
    private mutating func searchUnusedRates() {
        let used: [String?] =
            series.venues.map(\.currency) + series.fares.map(\.fare.currency) + series.visas.map(\.fee.currency)
            + series.services.map(\.currency) + series.costs.map(\.amount.currency) + series.funders.map(\.currency)
        for code in series.rates.keys.sorted() where !used.contains(code) {
            let isCode = code.utf8.count == 3 && code.utf8.allSatisfy { (65...90).contains($0) }
            guard !isCode, let meant = OtherWords.currency(code) else { continue }
            add(
                .rate, SeriesPath.key(code, in: "rates"),
                "\(shown(code)) is no code of a currency, and no amount is in it: the rate changes nothing",
                "Maybe \(meant).")
        }
    }

    /// Two to four digits that count.
    private static func digits(_ number: Double) -> String {
        number >= 1000
            ? Rational(Int(min(number, 1e15).rounded())).grouped
            : String(format: "%.\(number >= 100 ? 0 : number >= 1 ? 2 : min(9, 2 + Int(-log10(number))))f", number)
    }
}

/// What currencies are worth, roughly.
///
/// Averages of about 2024 as central banks published them, rounded by hand to two or three digits. They convert
/// nothing: a rate is held against them to see whether it was typed the wrong way round.
enum CurrencyWorth {
    static let year = 2024

    /// One unit, in euros.
    static let inEuros: [String: Double] = [
        "EUR": 1, "USD": 0.92, "GBP": 1.18, "CHF": 1.05, "JPY": 0.0061, "NOK": 0.086, "SEK": 0.0875, "DKK": 0.134,
        "PLN": 0.232, "CZK": 0.04, "HUF": 0.0025, "RON": 0.2, "BGN": 0.511, "TRY": 0.028, "ILS": 0.25, "AED": 0.25,
        "SAR": 0.246, "QAR": 0.254, "KWD": 3, "BHD": 2.45, "OMR": 2.4, "JOD": 1.3, "EGP": 0.02, "MAD": 0.093,
        "TND": 0.3, "GEL": 0.34, "AMD": 0.0024, "AZN": 0.54, "UAH": 0.023, "RUB": 0.01, "KZT": 0.002, "INR": 0.011,
        "PKR": 0.0033, "BDT": 0.008, "LKR": 0.003, "NPR": 0.007, "CNY": 0.128, "HKD": 0.118,
        "SGD": 0.69, "MYR": 0.2, "THB": 0.026, "IDR": 0.000058, "PHP": 0.016, "VND": 0.000037, "KRW": 0.00068,
        "AUD": 0.61, "CAD": 0.675, "NZD": 0.56, "ZAR": 0.05, "KES": 0.007, "XOF": 0.00152, "XAF": 0.00152,
        "BRL": 0.17, "MXN": 0.05, "COP": 0.00023,
    ]
}
