import SeriesModel

/// Every schedule of a small series, tried one by one: slow, plain, and of no code that planning uses.
struct BruteForce {
    /// The best value of each goal in its turn, in the goal's unit; nil where no schedule is right.
    private(set) var best: [Rational]?
    /// How many schedules keep every rule but the funding, which is asked only where it decides.
    private(set) var count = 0
    /// Whether there was too much to try; nothing is known then.
    private(set) var gaveUp = false

    init(_ series: Series, baseline: Plan? = nil) {
        let menu = BruteForceMenu(series)
        var search = BruteForceSearch(series, menu, BruteForceFunding(series), baseline)
        search.run()
        guard !search.gaveUp else {
            gaveUp = true
            return
        }
        count = search.candidates.count
        best = search.bestValues()
        gaveUp = search.gaveUp
    }

    /// What can be had of the goals but the last for how much of the last, which is less for better: each step with the
    /// values of all goals, cheapest first; nil where there was too much to try.
    static func steps(_ series: Series) -> [[Rational]]? {
        var search = BruteForceSearch(series, BruteForceMenu(series), BruteForceFunding(series), nil)
        search.run()
        return search.gaveUp ? nil : search.stepsOfTheLastGoal()
    }
}

private struct BruteForceSearch {
    /// A schedule that keeps every rule but the funding.
    struct Candidate {
        let meetings: [BruteForceMenu.Meeting]
        let values: [Int]
    }

    static let mostSteps = 6_000
    static let mostSplits = 150

    private(set) var candidates: [Candidate] = []
    private(set) var gaveUp = false
    private let series: Series
    private let menu: BruteForceMenu
    private let funding: BruteForceFunding
    private let baseline: [(start: Day, venue: String, attendees: Set<String>)]
    private var chosen: [BruteForceMenu.Meeting] = []
    private var steps = 0
    private var isFundable: [Int: Bool] = [:]

    init(_ series: Series, _ menu: BruteForceMenu, _ funding: BruteForceFunding, _ baseline: Plan?) {
        self.series = series
        self.menu = menu
        self.funding = funding
        self.baseline = (baseline?.workshops ?? []).filter { workshop in
            !series.held.contains { $0.start == workshop.start && $0.venue == workshop.venue }
        }.map { ($0.start, $0.venue, Set($0.attendees)) }
    }

    mutating func run() { extend(from: 0) }

    // MARK: Schedules

    private mutating func extend(from next: Int) {
        steps += 1
        guard steps <= Self.mostSteps else {
            gaveUp = true
            return
        }
        if isWhole() { candidates.append(Candidate(meetings: chosen, values: series.goals.map { value(of: $0.kind) })) }
        if let most = series.workshops.max, chosen.count >= max(0, most - menu.held.count) { return }
        let previous = chosen.last ?? menu.held.last
        for position in menu.slots.indices[next...] {
            let slot = menu.slots[position]
            if let previous {
                let gap = slot.day - previous.day
                guard gap > 0, gap >= leastGap, gap <= series.givenGap.max ?? .max else { continue }
                if series.rotate, previous.venue == slot.venue { continue }
            }
            for meeting in slot.meetings where comesBack(to: meeting, from: previous) && hasTime(for: meeting) {
                chosen.append(meeting)
                extend(from: position + 1)
                chosen.removeLast()
                if gaveUp { return }
            }
        }
    }

    /// As given; else long enough for whoever travels longest, where the greatest gap allows that.
    private var leastGap: Int {
        if let least = series.givenGap.min { return least }
        let travel = series.participants.map { person in
            person.travelDays ?? series.delegations.first { $0.id == person.delegation }?.travelDays
                ?? series.travelDays
        }
        let apart = series.days + (travel.map(\.before).max() ?? 0) + (travel.map(\.after).max() ?? 0)
        guard let most = series.givenGap.max, most < apart else { return apart }
        return max(most, series.days)
    }

    private func comesBack(to meeting: BruteForceMenu.Meeting, from previous: BruteForceMenu.Meeting?) -> Bool {
        guard series.continuity > 0, let previous else { return true }
        return menu.sideMasks.allSatisfy { (meeting.set & previous.set & $0).nonzeroBitCount >= series.continuity }
    }

    /// Whether one more meeting is within everybody's attendances and the venue's uses.
    private func hasTime(for meeting: BruteForceMenu.Meeting) -> Bool {
        for (number, person) in series.participants.enumerated() where meeting.set & (1 << number) != 0 {
            guard let most = person.attends.max else { continue }
            if times(number, menu.held) + times(number, chosen) + 1 > most { return false }
        }
        guard let most = series.venues[meeting.venue].uses.max else { return true }
        return (menu.held + chosen).filter { $0.venue == meeting.venue }.count + 1 <= most
    }

    private func times(_ person: Int, _ meetings: [BruteForceMenu.Meeting]) -> Int {
        meetings.filter { $0.set & (1 << person) != 0 }.count
    }

    private func isWhole() -> Bool {
        let all = menu.held + chosen
        return all.count >= series.workshops.min
            && series.participants.enumerated().allSatisfy { number, person in
                person.attends.min == 0 || times(number, all) >= person.attends.min
            }
            && series.venues.enumerated().allSatisfy { number, venue in
                venue.uses.min == 0 || all.filter { $0.venue == number }.count >= venue.uses.min
            }
            && series.pinned.allSatisfy { pin in
                all.contains { $0.day == pin.start && series.venues[$0.venue].id == pin.venue }
            }
    }

    // MARK: Goals

    /// What the chosen schedule has of a goal, in hundredths of its unit.
    private func value(of goal: Goal.Kind) -> Int {
        let all = menu.held + chosen
        switch goal {
        case .workshops: return 100 * all.count
        case .attendance: return 100 * all.map(\.weight).reduce(0, +)
        case .reluctance: return 100 * all.map(\.reluctant).reduce(0, +)
        case .cost: return funding.seriesCents + all.map(\.cents).reduce(0, +)
        case .emissions: return all.map(\.emissions).reduce(0, +)
        case .early: return 100 * all.map { $0.day - series.horizon.first }.reduce(0, +)
        case .returning:
            let sides = menu.sideMasks.reduce(0, |)
            return 100 * zip(all, all.dropFirst()).map { ($0.set & $1.set & sides).nonzeroBitCount }.reduce(0, +)
        case .fairness:
            let hours = menu.sideMasks.indices.map { side in all.map { $0.hours[side] }.reduce(0, +) }
            return (hours.max() ?? 0) - (hours.min() ?? 0)
        case .changes:
            return 100 * baseline.map(changes).reduce(0, +)
        }
    }

    private func changes(_ old: (start: Day, venue: String, attendees: Set<String>)) -> Int {
        let kept = chosen.first { $0.day == old.start && series.venues[$0.venue].id == old.venue }
        guard let kept else { return 10 }
        let people = Set(
            series.participants.indices.filter { kept.set & (1 << $0) != 0 }.map { series.participants[$0].id })
        return people.union(old.attendees).subtracting(people.intersection(old.attendees)).count
    }

    /// The best of each goal among the fundable schedules that are within the tolerances of those before.
    mutating func bestValues() -> [Rational]? {
        var remaining = Array(candidates.indices)
        guard best(of: remaining) != nil else { return nil }
        var values: [Rational] = []
        for (position, goal) in series.goals.enumerated() {
            let sign = goal.kind.isMaximised ? -1 : 1
            let candidates = candidates
            remaining.sort { sign * candidates[$0].values[position] < sign * candidates[$1].values[position] }
            guard let found = best(of: remaining) else { return nil }
            let best = candidates[found].values[position]
            let worst = sign * best + Int((goal.tolerance * 100).floor)
            remaining.removeAll { sign * candidates[$0].values[position] > worst }
            values.append(Rational(best).divided(by: 100) ?? 0)
        }
        return values
    }

    /// What can be paid for and is better in the goals but the last, in order, than everything of a better last one.
    mutating func stepsOfTheLastGoal() -> [[Rational]]? {
        let keys = candidates.map { candidate in
            zip(series.goals, candidate.values).map { $0.kind.isMaximised ? -$1 : $1 }
        }
        let order = candidates.indices.sorted { first, second in
            guard keys[first].last == keys[second].last else {
                return (keys[first].last ?? 0) < (keys[second].last ?? 0)
            }
            return keys[first].lexicographicallyPrecedes(keys[second])
        }
        var steps: [[Rational]] = []
        var best: ArraySlice<Int>?
        for position in order {
            let gains = keys[position].dropLast()
            if let best, !gains.lexicographicallyPrecedes(best) { continue }
            guard self.best(of: [position]) != nil else {
                if gaveUp { return nil }
                continue
            }
            best = gains
            steps.append(candidates[position].values.map { Rational($0).divided(by: 100) ?? 0 })
        }
        return steps
    }

    /// The first of some candidates that can be paid for.
    private mutating func best(of order: [Int]) -> Int? {
        for position in order {
            if isFundable[position] == nil {
                let answer = funding.canPay(for: menu.held + candidates[position].meetings)
                if answer == nil || isFundable.count > 20 * Self.mostSplits { gaveUp = true }
                isFundable[position] = answer ?? false
            }
            if gaveUp { return nil }
            if isFundable[position] == true { return position }
        }
        return nil
    }
}
