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
        let venues = Dictionary(series.venues.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let people = Dictionary(series.participants.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let fares = Dictionary(
            series.fares.map { (CityPair(from: $0.from, to: $0.to), $0) }, uniquingKeysWith: { first, _ in first })
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

    /// A season that is `20%` dearer has a factor of 1.2.
    private mutating func searchFactors() {
        for (number, venue) in series.venues.enumerated() {
            for (position, season) in venue.seasons.enumerated() {
                let path = "venues[\(number)].seasons[\(position)]"
                for (key, factor) in [("fare", season.fare), ("hotel", season.hotel)] where factor > 0 && factor < .half
                {
                    add(
                        .percent, "\(path).\(key)",
                        "is a factor, and \(factor) makes \((factor * 100).grouped) of every 100",
                        "Maybe \(factor + 1).")
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
