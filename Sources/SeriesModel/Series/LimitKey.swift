/// A limit of an entry of a series, such as how many people a venue holds: a whole number behind a key, or
/// `{min, max}`.
///
/// It is declared once, beside its field, in `limits` of its entry. From there the reader takes it, the schema, the
/// sheet of a workbook, what is checked of its numbers, and what-ifs that start warm where it is narrower.
package struct LimitKey<Entry: Sendable>: Sendable {
    /// Where it stands in the entry.
    package enum Place: Sendable {
        /// The most, or nil for no limit.
        case most(any WritableKeyPath<Entry, Int?> & Sendable)
        /// The least and the most.
        case between(any WritableKeyPath<Entry, Limits> & Sendable)
    }

    /// The key in a file.
    package let name: String
    package let place: Place
    /// What is counted, one of it.
    package let one: String
    /// What is counted, several.
    package let many: String
    /// Behind what is counted: at what or over what. Empty: in every way.
    package let scope: String

    /// So many at most.
    package static func most(
        _ name: String, _ place: any WritableKeyPath<Entry, Int?> & Sendable, _ one: String, _ many: String,
        _ scope: String = ""
    ) -> LimitKey {
        LimitKey(name: name, place: .most(place), one: one, many: many, scope: scope)
    }

    /// So many at least and at most.
    package static func between(
        _ name: String, _ place: any WritableKeyPath<Entry, Limits> & Sendable, _ one: String, _ many: String,
        _ scope: String = ""
    ) -> LimitKey {
        LimitKey(name: name, place: .between(place), one: one, many: many, scope: scope)
    }

    /// What is counted and over what, of some number of it: `workshops over the series`.
    package func counted(_ number: Int? = nil) -> String {
        (number == 1 ? one : many) + (scope.isEmpty ? "" : " \(scope)")
    }

    /// The limits of an entry.
    package func limits(of entry: Entry) -> Limits {
        switch place {
        case .most(let most): Limits(max: entry[keyPath: most])
        case .between(let limits): entry[keyPath: limits]
        }
    }

    /// Sets the limits of an entry; the least is passed over where there is none.
    package func set(_ limits: Limits, of entry: inout Entry) {
        switch place {
        case .most(let most): entry[keyPath: most] = limits.max
        case .between(let place): entry[keyPath: place] = limits
        }
    }
}

extension SeriesCheck {
    /// The numbers of an entry's limits.
    mutating func check<Entry>(_ limits: [LimitKey<Entry>], of entry: Entry, _ path: String) {
        for limit in limits {
            let place = "\(path).\(limit.name)"
            switch limit.place {
            case .most(let most): if let most = entry[keyPath: most] { count(most, place) }
            case .between(let between): self.limits(entry[keyPath: between], place)
            }
        }
    }
}
