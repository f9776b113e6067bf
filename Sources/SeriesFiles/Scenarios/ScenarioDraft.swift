import SeriesModel

/// A scenario as it is written, before its sweeps are taken apart.
struct ScenarioDraft: Sendable {
    var name: String?
    var changes: [SeriesChange]

    /// How many scenarios it stands for.
    var count: Int {
        changes.reduce(1) { count, change in
            guard case .sweep(let values) = change.value else { return count }
            return count.multipliedReportingOverflow(by: values.count).overflow ? .max : count * values.count
        }
    }

    /// One draft for each combination of the values of its sweeps, of which the last changes fastest.
    var expanded: [ScenarioDraft] {
        changes.reduce([ScenarioDraft(name: name, changes: [])]) { drafts, change in
            let values: [ChangedValue] = if case .sweep(let values) = change.value { values } else { [change.value] }
            return drafts.flatMap { draft in
                values.map { value in
                    var draft = draft
                    var change = change
                    change.value = value
                    draft.changes.append(change)
                    return draft
                }
            }
        }
    }
}
