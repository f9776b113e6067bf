import SeriesModel

extension SeriesReader {
    func readRules(_ fields: Fields, into series: inout Series) {
        if let node = fields["balance"] {
            let entry = Fields(
                node, at: "balance", keys: SeriesSchema.balance.names, log: log, wanted: .keys(["maxDifference"]))
            series.balance = entry.requiredWhole("maxDifference")
        }
        if let node = fields["continuity"] {
            let entry = Fields(
                node, at: "continuity", keys: SeriesSchema.continuity.names, log: log, wanted: .keys(["returning"]))
            series.continuity = entry.requiredWhole("returning") ?? 0
        }
        series.quotas = fields.each("quotas", keys: SeriesSchema.quota.names) { entry in
            Quota(
                tag: entry.requiredText("tag"), of: entry.texts("of"),
                count: Limits(min: entry.whole("min") ?? 0, max: entry.whole("max")),
                minShare: entry.share("minShare"), maxShare: entry.share("maxShare"))
        }
        series.together = groups("together", fields, series)
        series.apart = groups("apart", fields, series)
        series.rotate = fields.flag("rotate")
    }

    /// Lists of participants. A list of theirs alone is wrong: of its people each would be a list.
    private func groups(_ key: String, _ fields: Fields, _ series: Series) -> [[String]] {
        if let node = fields[key], let texts = node.texts, !texts.isEmpty {
            let known = Set(series.participants.map(\.id))
            // `"n1, n2"` is a group by itself.
            let groups = texts.map { text in
                let ids = text.split { ",;/&+ ".contains($0) }.map(String.init)
                return known.contains(text) || !known.isSuperset(of: ids) ? [text] : ids
            }
            func shown(_ people: [String]) -> [String] {
                people.prefix(8).map { known.contains($0) ? ShownText.short($0) : ShownText.person($0) }
                    + (people.count > 8 ? [ShownText.hidden] : [])
            }
            let isFlat = groups.allSatisfy { $0.count < 2 }
            let meant = isFlat ? [groups.flatMap(\.self)] : Array(groups.prefix(8))
            log.fail(key, .flatList(meant.map(shown)), at: node.position)
            return []
        }
        return fields.items(key).map { node, path in
            if case .list(let items) = node.content, items.isEmpty { log.fail(path, .tooFewPeople, at: node.position) }
            return fields.texts(node.hidden, path, .people)
        }
    }

    func pinned(_ fields: Fields) -> [Pin] {
        fields.each("pinned", keys: SeriesSchema.pin.names) { entry in
            Pin(start: entry.requiredDay("start"), venue: entry.requiredText("venue"))
        }
    }

    func held(_ fields: Fields) -> [HeldWorkshop] {
        fields.each("held", keys: SeriesSchema.held.names) { entry in
            var workshop = HeldWorkshop(
                start: entry.requiredDay("start"), venue: entry.requiredText("venue"),
                attendees: entry.people("attendees"))
            if entry["costs"] != nil {
                workshop.costs = entry.each("costs", keys: SeriesSchema.spentCost.names) { cost in
                    SpentCost(
                        category: cost.requiredText("category"), delegation: cost.text("delegation"),
                        amount: cost.requiredNumber("amount"))
                }
            }
            if entry["funding"] != nil {
                workshop.funding = entry.each("funding", keys: SeriesSchema.spentFunding.names) { payment in
                    SpentFunding(
                        funder: payment.requiredText("funder"), category: payment.requiredText("category"),
                        delegation: payment.text("delegation"), amount: payment.requiredNumber("amount"))
                }
            }
            return workshop
        }
    }

    func goals(_ fields: Fields) -> [Goal] {
        guard fields["goals"] != nil else { return Goal.standard }
        let known = Goal.Kind.allCases.map(\.rawValue)
        return fields.items("goals").map { node, path in
            var tolerance: Rational?
            var kind: String?
            switch node.content {
            case .mapping(let entries):
                // `{attendance: {tolerance: 2}}`
                if entries.count == 1, let named = Goal.Kind(rawValue: entries[0].key) {
                    log.fail(path, wants: .goal(named), node)
                    return Goal(named)
                }
                let entry = Fields(node, at: path, keys: SeriesSchema.goal.names, log: log)
                kind = entry.required("goal", .word(known)).flatMap { entry.word($0, entry.path("goal"), among: known) }
                tolerance = entry.number("tolerance", .tolerance(kind.flatMap(Goal.Kind.init(rawValue:))))
            case .text:
                log.record(path, at: node.position)
                kind = fields.word(node, path, among: known)
            default: log.fail(path, wants: .goal(nil), node)
            }
            if kind == nil { log.distrust(path) }
            return Goal(kind.flatMap(Goal.Kind.init(rawValue:)) ?? .workshops, tolerance: tolerance ?? 0)
        }
    }
}

extension SourceNode {
    /// The texts of a list of nothing else, or a text alone.
    fileprivate var texts: [String]? {
        switch content {
        case .text(let text): return [text]
        case .list(let items):
            let texts = items.compactMap { item -> String? in
                if case .text(let text) = item.content { text } else { nil }
            }
            return texts.count == items.count ? texts : nil
        default: return nil
        }
    }
}
