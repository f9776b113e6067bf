import TestSupport
import SeriesModel

extension RandomSeries {
    mutating func makeFunders() {
        change { series, random in
            for number in 0..<random.pick([1, 2, 2, 3, 3]) {
                // The first one has most of the money and the fewest conditions, so that most series can be paid for.
                let isMain = number == 0
                var funder = Funder(
                    id: "f\(number)", amount: Rational(random.number(isMain ? 5000...18_000 : 1500...7000)),
                    currency: random.chance(40) ? "EUR" : nil, overhead: random.pick([0, 7, decimal("12.5")]))
                let seldom = isMain ? 4 : 1
                if random.chance(35 / seldom) {
                    funder.window = DayRange(
                        from: series.horizon.first + random.number(-3...20), days: random.number(10...30))
                }
                if random.chance(40 / seldom) {
                    funder.covers = ["travel", "lodging", "perDiem", "staff"] + (random.chance(50) ? ["venue"] : [])
                }
                if random.chance(30 / seldom) { funder.delegations = ["side0", "side1"] }
                if random.chance(30 / seldom) { funder.venues = ["v\(random.number(0...1))"] }
                if random.chance(isMain ? 15 : 40) {
                    funder.maxShare = decimal("0.\(random.number(isMain ? 7...9 : 2...9))3")
                }
                if random.chance(isMain ? 20 : 35) {
                    for category in ["travel", "venue", "perDiem", "staff"] where random.chance(35) {
                        funder.caps[category] = Rational(random.number(isMain ? 900...5000 : 100...2500))
                    }
                }
                if random.chance(isMain ? 0 : 20) {
                    for category in ["travel", "lodging", "perDiem", "venue"] where random.chance(70) {
                        funder.headings = (funder.headings ?? [:]).merging(
                            [category: Rational(random.number(200...2500))]) { first, _ in first }
                    }
                    funder.reallocation = random.pick([0, decimal("0.1"), decimal("0.333")])
                }
                if random.chance(isMain ? 20 : 35) {
                    funder.perWorkshop = Rational(random.number(isMain ? 2500...7000 : 300...2500))
                }
                if random.chance(20) { funder.minSpend = decimal("\(random.number(100...1500)).7") }
                series.funders.append(funder)
            }
            // Nobody refuses a funder that the series does not have.
            let known = Set(series.funders.map(\.id))
            for position in series.delegations.indices {
                series.delegations[position].refuses.removeAll { !known.contains($0) }
            }
            for position in series.participants.indices {
                series.participants[position].refuses.removeAll { !known.contains($0) }
            }
        }
    }

    mutating func makeRules() {
        change { series, random in
            let ids = series.participants.map(\.id)
            if random.chance(35) { series.balance = random.number(0...1) }
            if random.chance(20) { series.continuity = 1 }
            if random.chance(20) { series.rotate = true }
            if random.chance(20) {
                series.together = [Array(ids.shuffled(using: &random).prefix(random.number(2...3)))]
            }
            if random.chance(20) { series.apart = [Array(ids.shuffled(using: &random).prefix(random.number(2...3)))] }
            if random.chance(35) {
                var quota = Quota(tag: "expert", of: random.chance(50) ? [series.delegations[0].id, "side1"] : nil)
                switch random.number(0...3) {
                case 0: quota.count = Limits(min: 1)
                case 1: quota.count = Limits(max: random.number(0...2))
                case 2: quota.minShare = decimal(random.pick(["0.3", "0.34", "0.5", "0.25"]))
                default: quota.maxShare = decimal(random.pick(["0.5", "0.6", "0.67", "0.75"]))
                }
                series.quotas.append(quota)
            }
        }
    }

    mutating func makeHeld() {
        let first = first
        change { series, random in
            guard random.chance(30) else { return }
            let starts = [first - 24, first - random.number(9...14), first - random.number(-2...6)]
            for start in starts.shuffled(using: &random).prefix(random.number(1...2)) {
                var workshop = HeldWorkshop(
                    start: start, venue: "v\(random.number(0...1))",
                    attendees: series.participants.map(\.id).filter { _ in random.chance(60) })
                if random.chance(50) {
                    workshop.costs = [
                        SpentCost(category: "venue", amount: decimal("\(random.number(100...900)).125")),
                        SpentCost(category: "travel", delegation: "side0", amount: Rational(random.number(0...700))),
                    ]
                    if random.chance(50) {
                        workshop.funding = workshop.costs?.map { cost in
                            SpentFunding(
                                funder: random.pick(series.funders).id, category: cost.category,
                                delegation: cost.delegation, amount: cost.amount)
                        }
                    }
                }
                series.held.append(workshop)
            }
            // What has been held counts, so more may be wanted.
            if random.chance(80) {
                series.workshops.min += series.held.count
                if let most = series.workshops.max { series.workshops.max = most + series.held.count }
            }
        }
    }

    /// What decides on start days beside the weekday, and gaps that follow from travel days.
    mutating func makeStarts() {
        change { series, random in
            if random.chance(15), let today = series.today { series.today = today + random.number(14...28) }
            if random.chance(20) { series.givenGap.min = nil }
            let days = (0..<series.horizon.count).map { series.horizon.first + $0 }
            if random.chance(15) {
                series.starts = days.filter { _ in random.chance(60) }.map { DayRange($0) }
                if random.chance(50) { series.starts?.append(DayRange(from: days[0] + 5, days: 9)) }
            }
            for position in series.participants.indices where random.chance(12) {
                var poll: [Day: PollAnswer] = [:]
                for day in days where random.chance(85) {
                    poll[day] = random.pick([.yes, .yes, .yes, .ifNeedBe, .ifNeedBe, .no])
                }
                series.participants[position].poll = poll
            }
        }
    }

    mutating func makePins() {
        change { series, random in
            guard random.chance(10) else { return }
            let starts = (0..<series.horizon.count).map { series.horizon.first + $0 }.filter {
                series.startOn?.contains($0.weekday) ?? true
            }
            let start = random.chance(10) ? series.horizon.first + random.number(0...20) : random.pick(starts)
            series.pinned = [Pin(start: start, venue: random.pick(series.venues).id)]
            if random.chance(20), let held = series.held.first {
                series.pinned.append(Pin(start: held.start, venue: held.venue))
            }
        }
    }

    mutating func makeGoals() {
        change { series, random in
            series.goals = Goal.Kind.allCases.shuffled(using: &random).prefix(random.number(1...4)).map { kind in
                guard random.chance(25) else { return Goal(kind) }
                switch kind {
                case .cost: return Goal(kind, tolerance: decimal("250.5"))
                case .emissions: return Goal(kind, tolerance: decimal("100.05"))
                case .fairness: return Goal(kind, tolerance: decimal("1.3"))
                case .early, .changes: return Goal(kind, tolerance: 5)
                default: return Goal(kind, tolerance: 1)
                }
            }
            // First about the best, then what matters more, then the best.
            if random.chance(20), let first = series.goals.first, first.tolerance > 0 {
                series.goals.append(Goal(first.kind))
            }
        }
        guard series.goals.contains(where: { $0.kind == .changes }) || random.chance(5) else { return }
        var plan = Plan(name: "baseline", status: .optimal)
        change { series, random in
            for offset in [random.number(-8...6), random.number(7...13), random.number(14...20)] {
                guard random.chance(75) else { continue }
                var start = series.horizon.first + offset
                if random.chance(85), let weekdays = series.startOn {
                    while !weekdays.contains(start.weekday) { start = start + 1 }
                }
                if plan.workshops.contains(where: { $0.start == start }) { continue }
                let people = series.participants.map(\.id) + ["gone"]
                plan.workshops.append(
                    PlannedWorkshop(
                        start: start, end: start + (series.days - 1),
                        venue: random.chance(90) ? random.pick(series.venues).id : "gone",
                        attendees: people.filter { _ in random.chance(55) }))
            }
        }
        count(changesFrom: plan)
    }
}
