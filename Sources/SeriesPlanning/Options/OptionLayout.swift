import SeriesModel

/// The options that can be part of a plan, in the groups on which the program stands.
///
/// **Blocks**: runs of start days shorter than the minimal gap. At most one workshop starts in a block, so whatever
/// depends on the workshop rather than on its date needs one variable a block, not one a day.
///
/// **Classes**: options of a block at one venue with equal prices and equal payers. An attendance needs to know its
/// class; the day decides only whether the person can come.
package struct OptionLayout: Sendable {
    /// Start days in a row, and the classes of their options.
    struct Block: Sendable {
        /// Positions in ``OptionLayout/days``.
        var days: Range<Int>
        /// Positions in ``OptionLayout/classes``.
        var classes: Range<Int>
    }

    /// Interchangeable options as far as money goes.
    struct OptionClass: Sendable {
        let block: Int
        let venue: Int
        /// Positions in ``OptionLayout/options``; never empty.
        var options: [Int]
        /// Everybody who can attend at least one of the options, ascending.
        var candidates: [Candidate]
    }

    /// Somebody who can attend some options of a class, to whom those are all the same.
    struct Candidate: Sendable {
        let person: Int
        /// Positions in ``OptionLayout/options``.
        var options: [Int]
        let prices: PersonalPrices
        /// Whether they would rather not.
        let isReluctant: Bool

        /// Whether two attendances of a person are worth and cost the same.
        func isLike(_ other: Candidate) -> Bool { prices == other.prices && isReluctant == other.isReluctant }
    }

    /// By start day, then by venue.
    package let options: [WorkshopOption]
    /// The distinct start days, ascending.
    let days: [Day]
    /// For each day the positions of its options.
    let optionsOfDay: [[Int]]
    /// For each option the people who can attend it, ascending.
    package let able: [[Int]]
    let blocks: [Block]
    let classes: [OptionClass]
    /// For each option the start of the latest earlier one that is as good, nil: none is; see ``leftShifted(_:)``.
    /// Empty where that was not asked for.
    var earlierMatches: [Day?] = []
    /// Whether exactly one workshop is held in each class, each class being a block, and none elsewhere.
    private(set) var isSequence = false

    /// The layout of all options of a series that could be held: enough people of every delegation can travel,
    /// the required ones among them, and the gap to what has been held is kept.
    ///
    /// - Throws: ``Interruption``, where a limit comes first.
    package init(_ index: SeriesIndex, limits: PlanningLimits) throws(Interruption) {
        let minimalGap = max(1, index.series.gap.min)
        let firstStart = index.held.last.map { $0.start + minimalGap }
        var options: [WorkshopOption] = []
        var able: [[Int]] = []
        var gatherings = Gatherings(index)
        for option in index.options() where firstStart.map({ option.start >= $0 }) ?? true {
            try limits.check()
            let free = index.people.indices.filter { index.canAttend($0, option) }
            guard let people = gatherings.possible(among: free, at: option.venue) else { continue }
            options.append(option)
            able.append(people)
        }
        try self.init(options: options, able: able, minimalGap: minimalGap, index: index) { () throws(Interruption) in
            try limits.check()
        }
    }

    /// The layout of some of the options; `able` says who may attend each.
    init(_ layout: OptionLayout, keeping kept: [Int], able: [[Int]], index: SeriesIndex) {
        self.init(
            options: kept.map { layout.options[$0] }, able: able, minimalGap: max(1, index.series.gap.min),
            index: index, checking: {})
        if !layout.earlierMatches.isEmpty { earlierMatches = kept.map { layout.earlierMatches[$0] } }
    }

    /// The layout of a sequence: of some of the classes, of different blocks.
    init(_ layout: OptionLayout, keepingClasses kept: [Int], index: SeriesIndex) {
        let positions = kept.flatMap { position in layout.classes[position].options.map { (option: $0, part: position) }
        }
        .sorted { $0.option < $1.option }
        self.init(
            options: positions.map { layout.options[$0.option] }, able: positions.map { layout.able[$0.option] },
            minimalGap: max(1, index.series.gap.min), parts: positions.map(\.part), index: index, checking: {})
        isSequence = true
        if !layout.earlierMatches.isEmpty { earlierMatches = positions.map { layout.earlierMatches[$0.option] } }
    }

    // Options of different parts are in different blocks, where these are given.
    private init<Stop: Error>(
        options: [WorkshopOption], able: [[Int]], minimalGap: Int, parts: [Int]? = nil, index: SeriesIndex,
        checking check: () throws(Stop) -> Void
    ) throws(Stop) {
        var days: [Day] = []
        var optionsOfDay: [[Int]] = []
        for (position, option) in options.enumerated() {
            if days.last != option.start {
                days.append(option.start)
                optionsOfDay.append([])
            }
            optionsOfDay[days.count - 1].append(position)
        }
        var blocks: [Block] = []
        var classes: [OptionClass] = []
        var next = 0
        while next < days.count {
            let first = next
            func isApart(_ day: Int) -> Bool {
                parts.map { $0[optionsOfDay[day][0]] != $0[optionsOfDay[first][0]] } ?? false
            }
            while next < days.count, days[next] < days[first] + minimalGap, !isApart(next) { next += 1 }
            let firstClass = classes.count
            for position in optionsOfDay[first..<next].joined() {
                try check()
                OptionLayout.insert(
                    position, options[position], people: able[position], into: &classes, from: firstClass,
                    block: blocks.count, index: index, options: options)
            }
            blocks.append(Block(days: first..<next, classes: firstClass..<classes.count))
        }
        self.options = options
        self.days = days
        self.optionsOfDay = optionsOfDay
        self.able = able
        self.blocks = blocks
        self.classes = classes
    }

    /// Adds an option to the first class of the block whose prices and payers it shares, or to a new one.
    private static func insert(
        _ position: Int, _ option: WorkshopOption, people: [Int], into classes: inout [OptionClass], from first: Int,
        block: Int, index: SeriesIndex, options: [WorkshopOption]
    ) {
        let attendances = people.map { person in
            Candidate(
                person: person, options: [position], prices: index.personalPrices(person, at: option),
                isReluctant: index.isReluctant(person, about: option))
        }
        let fit = classes.indices[first...].first { candidate in
            let known = classes[candidate]
            guard known.venue == option.venue else { return false }
            let representative = options[known.options[0]]
            guard index.season(of: representative) == index.season(of: option),
                index.openFunders(for: representative) == index.openFunders(for: option)
            else { return false }
            // Visa fees may differ from day to day where notice runs out, reluctance where days or starts are given if
            // need be.
            return attendances.allSatisfy { attendance in
                known.candidates.first { $0.person == attendance.person }.map { $0.isLike(attendance) } ?? true
            }
        }
        let target: Int
        if let fit {
            target = fit
            classes[fit].options.append(position)
        } else {
            target = classes.count
            classes.append(OptionClass(block: block, venue: option.venue, options: [position], candidates: []))
        }
        var candidates = classes[target].candidates
        for attendance in attendances {
            if let known = candidates.firstIndex(where: { $0.person == attendance.person }) {
                candidates[known].options.append(position)
            } else {
                candidates.append(attendance)
            }
        }
        classes[target].candidates = candidates.sorted { $0.person < $1.person }
    }
}

extension SeriesIndex {
    /// For each funder whether its window is open for an option.
    func openFunders(for option: WorkshopOption) -> [Bool] {
        let meeting = option.meetingDays(series.days)
        return funders.map { $0.isOpen(for: meeting) }
    }
}
