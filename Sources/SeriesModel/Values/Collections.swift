extension Dictionary {
    /// Of pairs with the same key the first.
    package init(firstOf pairs: some Sequence<(Key, Value)>) {
        self.init(pairs, uniquingKeysWith: { first, _ in first })
    }
}

extension Sequence {
    /// Sorted; what is equal stays in its order.
    package func stableSorted(by precedes: (Element, Element) -> Bool) -> [Element] {
        enumerated().sorted { first, second in
            if precedes(first.element, second.element) { return true }
            return !precedes(second.element, first.element) && first.offset < second.offset
        }.map(\.element)
    }
}
