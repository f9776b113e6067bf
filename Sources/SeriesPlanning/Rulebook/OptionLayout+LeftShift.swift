import SeriesModel

/// Days that are alike, of which a plan needs the earliest.
extension OptionLayout {
    /// The layout without options that some best plan does not need: only series of which no workshop can be moved to
    /// an earlier option that is as good are looked at.
    ///
    /// An option is as good as a later one where it is at the same venue, costs and may be paid the same, and everybody
    /// who can attend the later one can attend it, at the same price and as gladly. A workshop that is moved there, no
    /// nearer to the one before than the gap allows, leaves everything as it was but the dates, and those are earlier.
    /// What is left are the *semi-active* schedules of machine scheduling (Pinedo, *Scheduling*, 2.3): the first
    /// workshop is at an option that no earlier one matches, each later one at an option that none matches from the
    /// day on that the workshop before it leaves free.
    ///
    /// With a longest gap a workshop may stand where it does for the sake of the one after it, so that no option can be
    /// left out here; ``CompactProgram/shiftLeft()`` knows of that. Pinned options stay where they are. Where a rule
    /// tells dates apart, nothing is moved; a goal that does must not ask for it.
    func leftShifted(_ index: SeriesIndex) -> OptionLayout {
        guard !Rulebook.rules.contains(where: { $0.tellsDatesApart(in: index.series) }) else { return self }
        var layout = self
        layout.earlierMatches = latestMatches(index)
        let series = index.series
        guard series.gap.max == nil, let first = options.first else { return layout }
        let gap = max(1, series.gap.min)
        var kept: Set<Int> = []
        // By the day that the workshop before leaves free: how many are to come.
        var frontier = [first.start]
        var seen = Set(frontier)
        var left = series.workshops.max.map { max(0, $0 - index.held.count) } ?? .max
        while left > 0, !frontier.isEmpty {
            var next: [Day] = []
            for free in frontier {
                for (position, option) in options.enumerated()
                where option.start >= free && layout.earlierMatches[position].map({ $0 < free }) ?? true {
                    kept.insert(position)
                    if seen.insert(option.start + gap).inserted { next.append(option.start + gap) }
                }
            }
            frontier = next
            left -= 1
        }
        guard kept.count < options.count else { return layout }
        let positions = kept.sorted()
        return OptionLayout(layout, keeping: positions, able: positions.map { able[$0] }, index: index)
    }

    /// For each option the start of the latest earlier one that is as good; nil: none is.
    private func latestMatches(_ index: SeriesIndex) -> [Day?] {
        /// What of an option all its attendees share.
        struct Terms: Hashable {
            let venue: Int
            let season: Int?
            let payers: [Bool]
        }
        var candidates: [[Int: Candidate]] = Array(repeating: [:], count: options.count)
        for optionClass in classes {
            let known = Dictionary(firstOf: optionClass.candidates.map { ($0.person, $0) })
            for option in optionClass.options { candidates[option] = known }
        }
        /// Whether everybody who can attend one option can attend the other, at the same price and as gladly.
        func isAsGood(_ other: Int, as option: Int) -> Bool {
            var there = able[other][...]
            for person in able[option] {
                while let next = there.first, next < person { there.removeFirst() }
                guard there.first == person else { return false }
            }
            return able[option].allSatisfy { person in
                guard let here = candidates[option][person] else { return false }
                return candidates[other][person]?.isLike(here) ?? false
            }
        }
        var earlier: [Terms: [Int]] = [:]
        let pinned = Set(index.pinned)
        return options.indices.map { position in
            let option = options[position]
            if pinned.contains(option) { return nil }
            let terms = Terms(
                venue: option.venue, season: index.season(of: option), payers: index.openFunders(for: option))
            defer { earlier[terms, default: []].append(position) }
            return earlier[terms]?.last { isAsGood($0, as: position) }.map { options[$0].start }
        }
    }
}
