import SeriesModel

/// How often those are needed who may come only so often.
///
/// Where those who may come to every workshop do not fill the seats of a delegation, or the number of a quota, the rest
/// must come of those who may not. A path that needs them more often than they all may come is no plan. A relaxation
/// finds this out too, but of a large program in thousands of iterations: `explain` of two generated series of size m,
/// in which one of the five who are left of a side comes once, asks for it a dozen times. So this is a further reading
/// of the rules `seats`, `quotas`, `apart` and `attends`, and must change with them.
struct ScarceAttendees {
    private let index: SeriesIndex
    /// How often each person may still come.
    private let allowances: [Int]
    /// Lists of people of whom one comes at the most; nobody is in two of them.
    private let apart: [Set<Int>]

    /// People of whom so many must be at each workshop.
    private struct Need {
        let people: Set<Int>
        let least: Int
    }

    init(_ index: SeriesIndex) {
        self.index = index
        allowances = index.people.indices.map { person in
            let held = index.held.count { $0.attendees.contains(person) }
            return index.people[person].attends.max.map { max(0, $0 - held) } ?? .max
        }
        apart = index.apart.reduce(into: []) { disjoint, list in
            if disjoint.allSatisfy({ $0.isDisjoint(with: list) }) { disjoint.append(list) }
        }
    }

    /// The options of a layout that a plan may have.
    func possible(in layout: OptionLayout) -> [Int] {
        var possible = Array(layout.options.indices)
        for need in needs {
            for most in Set(need.people.map { allowances[$0] }).sorted() where most < longest(layout) {
                let scarce = need.people.filter { allowances[$0] <= most }
                let supply = scarce.map { allowances[$0] }.reduce(0, +)
                let others = need.people.subtracting(scarce)
                let costs = layout.able.map { Double(max(0, need.least - mostAtOnce(of: others, among: $0))) }
                guard let dearest = costs.max(), dearest > 0 else { continue }
                let through = WorkshopPath(layout, costs: costs, rules: index.pathRules).through
                possible.removeAll { through[$0] > Double(supply) }
            }
        }
        return possible
    }

    private var needs: [Need] {
        let seats = index.series.delegations.indices.map {
            Need(people: Set(index.members[$0]), least: index.leastSeats($0))
        }
        let quotas = index.quotas.map { quota in
            Need(
                people: Set(
                    index.people.indices.filter {
                        quota.delegations.contains(index.people[$0].delegation)
                            && index.people[$0].tags.contains(quota.tag)
                    }), least: quota.count.min)
        }
        return (seats + quotas).filter { $0.least > 0 }
    }

    /// No plan has more workshops than these still to come.
    private func longest(_ layout: OptionLayout) -> Int {
        min(layout.blocks.count, index.pathRules.numbers.upperBound)
    }

    /// No more of some people than these can be at a workshop.
    private func mostAtOnce(of people: Set<Int>, among able: [Int]) -> Int {
        let present = people.intersection(able)
        return apart.reduce(present.count) { $0 - max(0, $1.intersection(present).count - 1) }
    }
}

extension OptionLayout {
    /// The layout without options for which too few may come often enough.
    func withoutScarcity(_ index: SeriesIndex) -> OptionLayout {
        let possible = ScarceAttendees(index).possible(in: self)
        guard possible.count < options.count else { return self }
        return OptionLayout(self, keeping: possible, able: possible.map { able[$0] }, index: index)
    }
}
