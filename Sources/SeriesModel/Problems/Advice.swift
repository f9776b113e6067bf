/// What somebody may have meant by a text that is no date.
package enum DayAdvice {
    /// The range that may be meant by one that ends before it begins: turned round, unless that makes years of it;
    /// then with the year of one end changed to one of the days on which people meet.
    package static func range(from first: Day, to last: Day, meeting horizon: DayRange?) -> DayRange? {
        let most = 366
        if first - last <= most { return DayRange(last, first) }
        guard let horizon else { return nil }
        func moved(_ day: Day, to year: Int) -> Day? { Day(year: year, month: day.date.month, day: day.date.day) }
        for year in horizon.first.date.year...horizon.last.date.year {
            for (first, last) in [(moved(first, to: year), last), (first, moved(last, to: year))] {
                guard let first, let last, let range = DayRange(first, last), range.count <= most,
                    first <= horizon.last, last >= horizon.first
                else { continue }
                return range
            }
        }
        return nil
    }

    /// Advice for a text where one day is wanted, and no range.
    package static func day(for text: String) -> String? {
        do {
            guard let range = try SpokenDays.range(text.withoutCurlyQuotes) else { return advice(forDigits: text) }
            return range.count == 1 ? "Maybe you meant \(range.first)." : nil
        } catch .twoDays(let day, let other) {
            return "Maybe you meant \(day), or \(other)."
        } catch {
            return nil
        }
    }

    /// Advice for a text that has not the form of a date, such as `15.3.2027`, `1 March - 5 April 2027` or
    /// `12.4.2027; 14.4.2027`.
    static func advice(for text: String) -> String? {
        guard text.utf8.count <= 400 else { return nil }
        // `2027-05-01/`
        let whole = text.withoutCurlyQuotes.reversed().drop { "/ -".contains($0) }.reversed()
        do {
            if let range = try SpokenDays.range(String(whole)) {
                // A range that is well written, where one day is wanted: `today`, a day of a poll.
                if "\(range)" == text { return "Maybe write a single day: here a range is none." }
                return range.count == 1 && text.last == "/"
                    ? "Maybe write the last day as well, \(range)/LAST." : "Maybe you meant \(range)."
            }
        } catch .twoDays(let day, let other) {
            return "Maybe you meant \(day), or \(other)."
        } catch {
            return nil
        }
        if OtherWords.isNothing(text) { return "Maybe leave it out, where there are none." }
        let weekdays = OtherWords.weekdays(text)
        if !weekdays.isEmpty {
            let every = weekdays.map(\.rawValue).joined(separator: ", ")
            return "Maybe write {every: [\(every)], within: …}, with the first and the last day, FIRST/LAST."
        }
        let year = " 2028"
        if text.utf8.count <= 40, (try? SpokenDays.range(text + year)) ?? nil != nil {
            return "Maybe write the year as well."
        }
        let numbers = text.split(whereSeparator: { "./-".contains($0) })
        if numbers.count == 3, numbers.allSatisfy({ $0.count <= 2 && $0.allSatisfy(\.isNumber) }) {
            return "Maybe write the year with four digits."
        }
        let parts = text.split { $0 == ";" || $0 == "," }.map(String.init)
        let days = parts.compactMap { (try? SpokenDays.range($0)) ?? nil }
        guard days.count > 1, days.count == parts.count else { return nil }
        return "Maybe you meant [\(days.map { "\($0)" }.joined(separator: ", "))]."
    }

    /// Advice for a number where days are wanted: a date without hyphens, or a whole year.
    static func range(forDigits text: String) -> String? {
        guard text.utf8.count == 4, let year = Int(text), let first = Day(year: year, month: 1, day: 1),
            let last = Day(year: year, month: 12, day: 31)
        else { return advice(forDigits: text) }
        return "Maybe you meant \(first)/\(last)."
    }

    /// Advice for a date without hyphens, which is a number.
    static func advice(forDigits text: String) -> String? {
        guard text.utf8.count == 8, let number = Int(text) else { return nil }
        let day = Day(year: number / 10000, month: number / 100 % 100, day: number % 100)
        return day.map { "Maybe you meant \($0)." }
    }

    /// The last day of the month of a text such as `2027-02-30`, where there is such a month.
    static func lastDayOfMonth(of text: String) -> Day? {
        guard let fields = Day.fields(of: text), (1...12).contains(fields.month), fields.day > 28 else { return nil }
        return Day(year: fields.year, month: fields.month, day: Day.length(ofMonth: fields.month, in: fields.year))
    }
}

/// What somebody may have meant by a text where a number is wanted.
package enum NumberAdvice {
    /// Advice for a text such as `1,000`, `1.600.000`, `1 000`, `EUR 500` or `€500`.
    static func advice(for text: String) -> String? {
        var trimmed = text.withoutCurlyQuotes.filter {
            !" _'’\u{A0}\u{2009}\u{202F}".contains($0)
        }
        // `600.-` and `600,--` are whole amounts.
        if let mark = trimmed.lastIndex(where: { $0 == "." || $0 == "," }), mark > trimmed.startIndex,
            case let rest = trimmed[trimmed.index(after: mark)...], !rest.isEmpty,
            rest.allSatisfy({ "-–—".contains($0) })
        {
            trimmed = String(trimmed[..<mark])
        }
        if let plain = withoutSeparators(trimmed) {
            if let other = ambiguous(trimmed), let small = Rational(decimal: plain) {
                return "Maybe you meant \(other), or \(small)."
            }
            return plain == text ? nil : "Maybe you meant \(plain)."
        }
        if let rest = withoutCurrency(trimmed), let plain = withoutSeparators(rest) {
            let other = ambiguous(rest).flatMap { whole in Rational(decimal: plain).map { "\(whole), or \($0)" } }
            let beside = currency(in: trimmed).map { ", and currency: \($0) beside it where the series has another" }
            return "Maybe write the number alone: \(other ?? plain)\(beside ?? "")."
        }
        return hours(for: text) ?? alone(for: text)
    }

    /// The code of the currency in a text such as `EUR500` or `€500`, where it can only be one.
    private static func currency(in text: String) -> String? {
        let mark = text.filter { $0.isLetter || $0.isCurrencySymbol }
        let isCode = mark.utf8.count == 3 && mark.allSatisfy { $0.isASCII && $0.isUppercase }
        return isCode ? mark : OtherWords.currency(mark)
    }

    /// What stands beside the currency in a text such as `EUR500` or `€500`; nil where there is none.
    package static func withoutCurrency(_ text: String) -> String? {
        let letters = text.filter(\.isLetter)
        let rest = text.filter { !$0.isLetter && !$0.isCurrencySymbol }
        // The letters of `ca. 60k` are of two words.
        guard multiples[letters.lowercased()] == nil, letters.isEmpty || text.contains(letters) else { return nil }
        return letters.count == 3 || letters.isEmpty && rest.count + 1 == text.count ? rest : nil
    }

    /// The days of a text such as `4 weeks` or `28 days`.
    static func days(for text: String) -> Int? {
        let pattern = #/(?i) *(\d{1,3}) *(w(?:ee)?ks?|d(?:ays?)?)\.? */#
        guard let match = text.wholeMatch(of: pattern), let number = Int(match.1) else { return nil }
        return match.2.lowercased().hasPrefix("w") ? number * 7 : number
    }

    /// Advice for hours and minutes, such as `4h30`, `4:30` or `4 h 30 min`.
    private static func hours(for text: String) -> String? {
        let pattern = #/(?i)(\d{1,4}) *(?:h(?:ours?|rs?)?\.?|:) *(?:(\d\d?) *(?:m(?:in(?:utes?)?)?\.?)?)?/#
        guard let match = text.wholeMatch(of: pattern), let hours = Int(match.1),
            let minutes = Int(match.2 ?? "0"), minutes < 60,
            // `1:1` is no time.
            !text.contains(":") || match.2?.count == 2
        else { return nil }
        let hundredths = hours * 100 + (minutes * 10 + 3) / 6
        return Rational(hundredths).divided(by: 100).map { "Maybe you meant \($0)." }
    }

    /// Advice for one number among words, such as `about 30`, `12 lakh`, `40k` or `30 people`.
    private static func alone(for text: String) -> String? {
        let words = text.split(separator: " ").flatMap { word -> [Substring] in
            let sign = word.prefix { "~≈±<>=".contains($0) }
            let rest = word.dropFirst(sign.count)
            // `383/night`, `14p.p.`
            if let slash = rest.firstIndex(of: "/"), rest[slash...].dropFirst().allSatisfy(\.isLetter) {
                return [rest[..<slash], rest[slash...]]
            }
            let unit = rest.drop { !$0.isLetter }
            let isMultiple = multiple(of: unit) != nil
            return ([sign] + (isMultiple ? [rest.dropLast(unit.count), unit] : [rest])).filter { !$0.isEmpty }
        }
        let numbers = words.filter { $0.contains(where: \.isNumber) }.map { $0.filter { !$0.isCurrencySymbol } }
        guard text.utf8.count <= 60, words.count > 1, numbers.count == 1,
            let number = withoutSeparators(numbers[0]), ambiguous(number) == nil
        else { return nil }
        let units = words.map { $0.lowercased() }.filter { $0.contains(where: \.isLetter) }
        guard !units.contains(where: { $0.hasPrefix("week") || $0.hasPrefix("month") || $0.hasPrefix("year") }) else {
            return nil
        }
        let factor = words.compactMap { multiple(of: $0) }.first
        let meant = factor.flatMap { factor in Rational(decimal: number).map { "\($0 * Rational(factor))" } }
        return "Maybe write the number alone: \(meant ?? number)."
    }

    private static let multiples = [
        "thousand": 1000, "k": 1000, "t": 1000, "tsd": 1000, "tausend": 1000, "mille": 1000, "тыс": 1000, "тысяч": 1000,
        "lakh": 100_000, "lakhs": 100_000, "million": 1_000_000, "millions": 1_000_000, "millionen": 1_000_000,
        "mio": 1_000_000, "mln": 1_000_000, "mn": 1_000_000, "млн": 1_000_000,
        "crore": 10_000_000, "crores": 10_000_000,
    ]

    /// How many are meant by `k`, `Mio.`, `k€`, `TEUR` or `M$` behind a number; nil where it says no such thing.
    private static func multiple(of unit: Substring) -> Int? {
        let letters = unit.filter(\.isLetter)
        if let factor = multiples[letters.lowercased()] { return factor }
        let isSigned = unit.contains(where: \.isCurrencySymbol)
        guard isSigned ? letters.count == 1 : letters.count == 4 && letters.dropFirst().allSatisfy(\.isUppercase) else {
            return nil
        }
        return ["k": 1000, "t": 1000, "m": 1_000_000][letters.prefix(1).lowercased()]
    }

    /// Advice for a text such as `5-7` where `{min, max}` is wanted.
    static func limits(for text: String) -> String? {
        for separator in ["-", "–", " to "] {
            let ends = text.components(of: separator).compactMap { Int($0) }
            if ends.count == 2, text.components(of: separator).count == 2, ends[0] <= ends[1] {
                return "Maybe write {min: \(ends[0]), max: \(ends[1])}."
            }
        }
        return OtherWords.limits(text).map { "Maybe write \($0)." }
    }

    /// Advice for a text in quotes where a number is wanted.
    static func quoted(_ text: String) -> String? {
        guard Rational(decimal: text) != nil, ambiguous(text) == nil else { return advice(for: text) }
        return "Maybe remove the quotes: \(ShownText.short(text))."
    }

    /// Advice for a text such as `7%` where percent are wanted.
    static func percent(for text: String) -> String? {
        let trimmed = text.filter { $0 != " " }
        guard trimmed.hasSuffix("%"), Rational(decimal: trimmed.dropLast()) != nil else { return quoted(text) }
        return "Maybe you meant \(trimmed.dropLast())."
    }

    /// Advice for a text such as `30%` where a share is wanted.
    static func share(for text: String) -> String? {
        let trimmed = text.filter { $0 != " " }
        guard trimmed.hasSuffix("%") else { return quoted(text) }
        return Rational(decimal: trimmed.dropLast())?.divided(by: 100).map { "Maybe you meant \($0)." }
    }

    /// Advice for a text such as `70%`, `-30%` or `+20%` where a factor is wanted.
    static func factor(for text: String) -> String? {
        let trimmed = text.filter { $0 != " " }
        guard trimmed.hasSuffix("%"), let sign = trimmed.first, "+-−".contains(sign) else { return share(for: text) }
        guard let part = Rational(decimal: trimmed.dropFirst().dropLast())?.divided(by: 100) else { return nil }
        return "Maybe you meant \(sign == "+" ? 1 + part : 1 - part)."
    }

    /// The number that `40.000` is where points stand between thousands; nil where they cannot.
    package static func ambiguous(_ text: String) -> String? {
        let groups = text.split(separator: ".", omittingEmptySubsequences: false)
        guard groups.count == 2, (1...3).contains(groups[0].count), groups[0] != "0", groups[1].count == 3 else {
            return nil
        }
        return number(groups.joined())
    }

    /// The number without commas or points between its thousands, and with a point before its fraction.
    package static func withoutSeparators(_ text: String) -> String? {
        guard text.utf8.count <= 40 else { return nil }
        let points = text.filter { $0 == "." }.count
        let commas = text.filter { $0 == "," }.count
        // `1.600.000` or `1.600,50`, as much of the world writes it.
        let isContinental =
            points > 1
            || (commas == 1 && points == 1
                && (text.firstIndex(of: ".") ?? text.endIndex) < (text.firstIndex(of: ",") ?? text.startIndex))
        let english = isContinental ? String(text.map { $0 == "." ? "," : $0 == "," ? "." : $0 }) : text
        let groups = english.split(separator: ",", omittingEmptySubsequences: false)
        guard let last = groups.last else { return nil }
        let tail = last.prefix { $0 != "." }
        if groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }), groups.count == 1 || tail.count == 3 {
            return number(groups.joined())
        }
        // `12,50,000`: lakhs and crores.
        if groups.count > 2, tail.count == 3, (1...2).contains(groups[0].count),
            groups.dropFirst().dropLast().allSatisfy({ $0.count == 2 })
        {
            return number(groups.joined())
        }
        // `12,50`: a comma before the fraction.
        return groups.count == 2 && points == 0 && (1...2).contains(last.count)
            ? number(groups.joined(separator: ".")) : nil
    }

    private static func number(_ text: String) -> String? { Rational(decimal: text) == nil ? nil : text }
}

extension String {
    /// Without the quotes of a word processor around it, which are none to YAML.
    fileprivate var withoutCurlyQuotes: String {
        guard count > 2, let first, let last, "“”„‟‘’‚«»".contains(first), "“”‟‘’«»".contains(last) else { return self }
        return String(dropFirst().dropLast())
    }

    /// What stands between separators, without spaces around it.
    fileprivate func components(of separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
    }
}

/// The known word that somebody most likely meant.
package enum NearestWord {
    /// The word nearest to what is written, or nil where none is near; of equally near ones the first.
    package static func suggestion(for written: String, among known: some Sequence<String>) -> String? {
        let plain = written.withoutCurlyQuotes
        if plain != written, let meant = known.first(where: { $0 == plain }) { return meant }
        let typed = Array(written.lowercased().unicodeScalars.prefix(64))
        guard !typed.isEmpty else { return nil }
        var best: (word: String, distance: Int)?
        for word in known where word != written {
            let candidate = Array(word.lowercased().unicodeScalars.prefix(64))
            let allowed = max(1, min(typed.count, candidate.count) / 3)
            guard abs(typed.count - candidate.count) <= allowed else { continue }
            let distance = distance(typed, candidate)
            guard distance <= allowed, distance < candidate.count, distance < best?.distance ?? Int.max else {
                continue
            }
            best = (word, distance)
        }
        return best?.word
    }

    /// The key that other tables call as is written, `nationality`; else the one nearest to it, or one that it
    /// abbreviates or spells out, `ident` and `id`.
    package static func key(for written: String, among known: [String]) -> String? {
        // `series: Lake talks` is the name, though `services` is spelled nearly so.
        if let same = otherWords[written.lowercased()]?.first(where: known.contains) { return same }
        if let near = suggestion(for: written, among: known) { return near }
        return known.filter { key in
            written.first?.lowercased() == key.first?.lowercased() && min(written.utf8.count, key.utf8.count) > 1
                && (isAbbreviation(written, of: key) || isAbbreviation(key, of: written))
                // `identifier` is an `id`, `indirect` is not.
                && (key.utf8.count > 2 || written.lowercased().hasPrefix(key))
        }.max { $0.utf8.count < $1.utf8.count }
    }

    /// What other tables call our keys.
    private static let otherWords = [
        "title": ["name"], "label": ["name"], "series": ["name"], "origin": ["home"],
        "lives": ["home"], "base": ["home"],
        "city": ["home"], "town": ["home"], "funder": ["id"], "donor": ["id"], "person": ["id"], "participant": ["id"],
        "nationality": ["passports"], "citizenship": ["passports"], "party": ["delegation"], "side": ["delegation"],
        "price": ["fare", "amount", "fee"], "cost": ["fare", "amount"], "budget": ["amount"], "grant": ["amount"],
        "categories": ["covers"], "period": ["window", "horizon"], "dates": ["horizon"], "size": ["capacity"],
        "duration": ["days", "hours"], "length": ["days"], "room": ["dayRate"], "night": ["hotel"], "nights": ["hotel"],
        "pernight": ["hotel"], "accommodation": ["hotel"], "lodging": ["hotel"], "dsa": ["perDiem"],
        "allowance": ["perDiem"], "meals": ["perDiem"], "food": ["perDiem"], "subsistence": ["perDiem"],
        "rent": ["fixed"], "rate": ["dayRate"], "dailyrate": ["dayRate"],
        "start": ["starts", "horizon"], "end": ["horizon"], "from": ["home", "passport", "min"],
        "to": ["country", "max"], "date": ["dates", "start"], "days": ["notice"], "leadtime": ["notice"],
        "weeks": ["notice"], "denied": ["refused"], "co2": ["kgCO2"], "emissions": ["kgCO2"],
        "meetings": ["workshops"], "number": ["workshops"], "meetingdays": ["days"], "startdays": ["startOn"],
        "holidays": ["blackouts", "unavailable"], "blackouts": ["closed", "unavailable"],
        "unavailable": ["closed", "blackouts"], "away": ["unavailable"], "busy": ["unavailable"],
        "absent": ["unavailable"], "free": ["available"], "maybe": ["ifNeedBe"], "tentative": ["ifNeedBe"],
        "mandatory": ["required"], "must": ["required"], "probability": ["cancels"], "chance": ["cancels"],
        "importance": ["weight"], "priority": ["weight"], "gender": ["tags"], "group": ["delegation"],
        "team": ["delegation"], "type": ["role", "category"], "kind": ["role", "category"],
        "min": ["returning", "seats", "attends", "minSpend"], "max": ["maxDifference", "seats", "attends", "maxShare"],
        "minseats": ["seats"], "maxseats": ["seats"], "atleast": ["min"], "atmost": ["max"], "reason": ["why"],
        "indirect": ["overhead"], "share": ["maxShare"], "limits": ["caps"], "pays": ["covers"],
        "valid": ["window"], "permeeting": ["perWorkshop"], "minimum": ["min", "minSpend"],
        "sides": ["delegations"], "parties": ["delegations"], "people": ["participants"], "attendees": ["participants"],
        "donors": ["funders"], "grants": ["funders"],
    ]

    /// Whether the letters of the one are among those of the other, in order.
    private static func isAbbreviation(_ short: String, of long: String) -> Bool {
        guard long.utf8.count <= 64 else { return false }
        var rest = Substring(long.lowercased())
        for letter in short.lowercased() {
            guard let place = rest.firstIndex(of: letter) else { return false }
            rest = rest[rest.index(after: place)...]
        }
        return true
    }

    /// How many letters were dropped, added, changed or swapped with their neighbour (optimal string alignment).
    private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in 1...max(1, first.count) where row <= first.count {
            var current = [row]
            for column in 1...max(1, second.count) where column <= second.count {
                let same = first[row - 1] == second[column - 1]
                var value = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
                if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                    value = min(value, beforeLast[column - 2] + 1)
                }
                current.append(value)
            }
            beforeLast = last
            last = current
        }
        return last[second.count]
    }
}
