package import SeriesModel

extension Money {
    /// For people: `143,220.15`.
    package var grouped: String { ShownText.grouped(description) }
}

extension Rational {
    /// For people: thousands set apart, an exact decimal where there is one.
    package var grouped: String { ShownText.grouped(description) }
}

extension Rational {
    /// A share for people: `12.5 %`.
    package var percent: String { "\((self * 100).grouped) %" }
}

extension Day {
    /// `8 Feb 2027`.
    package var short: String {
        let (year, month, day) = date
        return "\(day) \(Day.months[month - 1]) \(year)"
    }

    /// The short names of the months, January first.
    package static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

extension DayRange {
    /// `Mon 8 – Thu 11 Feb 2027`, with no more of the first date than differs.
    package var spoken: String {
        let from = first.date
        let to = last.date
        let weekdays = (first.weekday.rawValue.capitalizedFirst, last.weekday.rawValue.capitalizedFirst)
        guard first != last else { return "\(weekdays.0) \(first.short)" }
        var start = "\(from.day)"
        if from.year != to.year {
            start = first.short
        } else if from.month != to.month {
            start = first.short.split(separator: " ").prefix(2).joined(separator: " ")
        }
        return "\(weekdays.0) \(start) – \(weekdays.1) \(last.short)"
    }
}

/// Ranges of days that are the same days of every week, at least three of them, or a single range.
package struct WeeklyRanges: Hashable, Sendable {
    /// The first of them.
    package let first: DayRange
    /// From the first day of all to the last.
    package let whole: DayRange

    /// `Mon 8 – Thu 11 Feb 2027`; `every Fri from 5 Feb 2027 to 26 Mar 2027`.
    package var spoken: String {
        guard first != whole else { return whole.spoken }
        let names = [first.first, first.last].map { $0.weekday.rawValue.capitalizedFirst }
        let days = first.count == 1 ? names[0] : names.joined(separator: " – ")
        return "every \(days) from \(whole.first.short) to \(whole.last.short)"
    }
}

extension Sequence {
    /// What stands for ranges of days, each with the first that it stands for: three or more that follow each other,
    /// each a week after the one before, are one, as long as they are alike.
    package func inWeeks<Mark: Equatable>(
        _ range: (Element) -> DayRange, alike mark: (Element) -> Mark
    ) -> [(ranges: WeeklyRanges, first: Element)] {
        var runs: [[Element]] = []
        for element in self {
            if let last = runs.last?.last, mark(last) == mark(element), range(element).first - range(last).first == 7,
                range(element).count == range(last).count, range(last).count < 7
            {
                runs[runs.count - 1].append(element)
            } else {
                runs.append([element])
            }
        }
        return runs.flatMap { run in
            let pieces = run.count < 3 ? run.map { [$0] } : [run]
            return pieces.compactMap { piece -> (ranges: WeeklyRanges, first: Element)? in
                guard let first = piece.first, let last = piece.last,
                    let whole = DayRange(range(first).first, range(last).last)
                else { return nil }
                return (WeeklyRanges(first: range(first), whole: whole), first)
            }
        }
    }
}

extension Sequence<DayRange> {
    /// What stands for them, see ``inWeeks(_:alike:)``.
    package var inWeeks: [WeeklyRanges] { inWeeks({ $0 }, alike: { _ in 0 }).map(\.ranges) }
}

extension String {
    /// The same with a capital at its start.
    package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Sequence<Money> {
    /// Their sum.
    package var total: Money { reduce(.zero, +) }
}

/// `1 person`, `3 people`.
package func counted(_ number: Int, _ one: String, _ many: String) -> String { counted(Rational(number), one, many) }

/// `1 day`, `1,000 days`, `0.5 days`.
package func counted(_ number: Rational, _ one: String, _ many: String) -> String {
    "\(number.grouped) \(number == 1 ? one : many)"
}

extension Day {
    /// `Mon 8 Feb 2027`.
    package var spoken: String { DayRange(self).spoken }
}

extension Rational {
    /// The exact decimal where there is one of so many digits after the point; otherwise rounded, halves up, to as
    /// many.
    package func decimal(to digits: Int) -> String {
        let scale = (0..<digits).reduce(Rational(1)) { power, _ in power * 10 }
        let rounded = Rational((self * scale).roundedHalfUp, over: scale.numerator) ?? self
        return rounded.description
    }
}

extension CostCategory {
    /// What people call a category: `per diem`; those that a series names itself as they are.
    package static func words(for category: String) -> String { category == perDiem ? "per diem" : category }
}

extension Goal.Kind {
    /// A value for people, without its unit.
    package func shown(_ value: Rational) -> String {
        self == .cost ? Money(roundingHalfUp: value).grouped : value.grouped
    }

    /// The head of a column of its values.
    package func title(in series: Series) -> String {
        self == .cost ? "cost in \(series.currency)" : words.title ?? rawValue
    }

    /// What it is about, in a sentence.
    package var phrase: String { words.phrase }

    /// `2 more workshops`, `1 reluctant attendance fewer`; nil where nothing changes.
    package func change(from before: Rational, to after: Rational, in series: Series) -> String? {
        guard before != after else { return nil }
        let isMore = before < after
        let amount = isMore ? after - before : before - after
        switch words.change {
        case _ where self == .cost: return "\(shown(amount)) \(series.currency) \(isMore ? "more" : "less")"
        // Where weights differ, it is no number of people.
        case _ where self == .attendance && !series.participants.allSatisfy({ $0.weight == 1 }):
            return "attendance \(amount.grouped) \(isMore ? "higher" : "lower")"
        case .counted(let one, let many):
            return "\(amount.grouped) \(isMore ? "more" : "fewer") \(amount == 1 ? one : many)"
        case .measured(let one, let many, let more, let less):
            return "\(counted(amount, one, many)) \(isMore ? more : less)"
        }
    }

    /// What a series lacks without which a goal measures nothing; nil where it has it.
    package func missingData(in series: Series) -> String? {
        guard let data = words.measures, series.fares.allSatisfy({ data.value($0) == 0 }) else { return nil }
        return "no fare of the series has \(data.key)"
    }

    /// What a step takes: `4,210.00 EUR`, or a change in words.
    package func difference(from before: Rational, to after: Rational, in series: Series) -> String {
        guard self == .cost else { return change(from: before, to: after, in: series) ?? "nothing" }
        return "\(shown(after - before)) \(series.currency)"
    }
}

/// A report for people: sections with an empty line between them, each line on one line whatever names it holds. Every
/// report leaves through here, so that no text of a file can break out of its line.
package func report(_ sections: [[String]]) -> String {
    sections.map { $0.map(\.onOneLine).joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
}

/// Items of a list with commas between them, broken into lines of no more than so many columns where that can be.
package func wrapped(_ items: [String], to width: Int) -> [String] {
    filled(items.dropLast().map { $0.onOneLine + "," } + items.suffix(1).map(\.onOneLine), to: width)
}

/// A text in lines of no more than so many columns where that can be, each behind so many spaces; lines after the first
/// stand two spaces further in.
package func wrapped(text: String, to width: Int = 98, indent: Int = 0) -> [String] {
    let head = String(repeating: " ", count: indent)
    return filled(
        text.onOneLine.split(separator: " ").map(String.init), to: width, first: head,
        later: indent == 0 ? "" : head + "  ")
}

private func filled(_ words: [String], to width: Int, first: String = "", later: String = "") -> [String] {
    var lines: [String] = []
    for word in words {
        if let last = lines.last, last.columns + 1 + word.columns <= width {
            lines[lines.count - 1] += " " + word
        } else {
            lines.append((lines.isEmpty ? first : later) + word)
        }
    }
    return lines
}

/// `a`, `a and b`, `a, b and c`; or with another conjunction.
package func listed(_ words: [String], _ conjunction: String = "and") -> String { ShownText.list(words, conjunction) }
