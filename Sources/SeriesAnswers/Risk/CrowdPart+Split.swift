import OrderedCollections
import SeriesModel

extension CrowdPart {
    /// Splits units and rules into parts of which one does not matter to the rules of another.
    ///
    /// Counters that one rule looks at belong together, and so do those that one unit adds to. A unit that adds to no
    /// counter of a rule is a part of its own.
    static func parts(of units: [Crowd.Unit], under rules: [CountingRule]) -> [CrowdPart] {
        let used = Set(rules.flatMap(\.counters)).sorted()
        var parent = Dictionary(uniqueKeysWithValues: used.map { ($0, $0) })
        func root(_ counter: Int) -> Int {
            guard let next = parent[counter], next != counter else { return counter }
            return root(next)
        }
        func counters(of unit: Crowd.Unit) -> [Int] { used.filter { unit.adds[$0] > 0 } }
        for counters in rules.map(\.counters) + units.map(counters) {
            for counter in counters.dropFirst() { parent[root(counter)] = root(counters[0]) }
        }
        let roots = OrderedSet(used.map(root))
        var parts = roots.map { home in CrowdPart(counters: used.filter { root($0) == home }) }
        for (position, unit) in units.enumerated() {
            if let counter = counters(of: unit).first, let part = roots.firstIndex(of: root(counter)) {
                parts[part].add(unit, at: position)
            } else {
                var lone = CrowdPart(counters: [])
                lone.add(unit, at: position)
                parts.append(lone)
            }
        }
        for rule in rules {
            guard let counter = rule.counters.first, let part = roots.firstIndex(of: root(counter)) else { continue }
            parts[part].add(rule)
        }
        return parts
    }
}
