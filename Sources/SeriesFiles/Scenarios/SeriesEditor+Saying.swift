import SeriesModel

extension SeriesEditor {
    /// Makes a change that says something in words: `away 2027-04-01/2027-05-15`, `TR refuses IR`.
    ///
    /// - Returns: whether the change was one of these.
    mutating func say(_ change: SeriesChange) throws(ChangeFailure) -> Bool {
        if change.steps == ["estimates"] {
            try changeEstimates(change)
            return true
        }
        guard case .set(let node) = change.value, case .text(let text) = node.content else { return false }
        let words = text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
        switch (change.steps.first, change.steps.count) {
        case ("participants", 2...) where change.steps.count == 2 || words.first == "away":
            try close("participants", "unavailable", "away", words, change)
        case ("venues", 2...) where change.steps.count == 2 || words.first == "closed":
            try close("venues", "closed", "closed", words, change)
        case ("visas", 1): try changeVisa(words, text, change)
        default: return false
        }
        return true
    }

    /// Adds ranges of days to those of a person or a venue.
    private mutating func close(
        _ list: String, _ key: String, _ word: String, _ words: [String], _ change: SeriesChange
    ) throws(ChangeFailure) {
        let example = "\(word) 2027-04-01/2027-05-15"
        guard words.first == word, words.count > 1 else {
            throw ChangeFailure(.unknownSaying(change.value.text, known: [example]), at: change.valuePosition)
        }
        guard var node = root[list] else { throw ChangeFailure(.noPart(change.part)) }
        var items = node.items
        let (found, used) = try SeriesEntries(items, at: list).find(change.steps.dropFirst(), change)
        guard used == change.steps.count - 1 else { throw ChangeFailure(.noPart(change.part)) }
        let ranges = words.dropFirst().map { SourceNode.text($0, at: change.valuePosition) }
        for index in found {
            let path = SeriesPath.key(key, in: SeriesPath.item(index, in: list))
            var known: [SourceNode] = []
            switch items[index][key]?.content {
            case .list(let ranges)?: known = ranges
            case .text?: known = [items[index][key]].compactMap { $0 }
            default: break
            }
            items[index][key] = SourceNode.list(known + ranges, at: change.valuePosition)
            touch(path, change)
        }
        node.items = items
        replace(list, node)
    }

    /// `estimates: +20%`: every number that is marked as an estimate.
    private mutating func changeEstimates(_ change: SeriesChange) throws(ChangeFailure) {
        guard case .percent(let percent) = change.value, percent >= -100 else {
            throw ChangeFailure(.unknownSaying(change.value.text, known: ["+20%", "-20%"]), at: change.valuePosition)
        }
        let factor = (Rational(100) + percent).divided(by: 100) ?? 1
        let reader = SeriesReader(log: ReadingLog(file: ""))
        var isMade = false
        func scale(_ node: inout SourceNode, _ keys: [String], _ path: String) {
            let fields = Fields(node, at: path, keys: nil, log: reader.log)
            for key in reader.estimated(fields, keys).keys {
                guard case .number(let number)? = node[key]?.content else { continue }
                // Days are whole.
                let new = number * factor
                node[key] = .computed(
                    key == "notice" ? (new + .half).rounded(.down, to: 1) : new, at: change.valuePosition)
                touch(SeriesPath.key(key, in: path), change)
                isMade = true
            }
        }
        for (list, keys) in Estimated.lists {
            guard var node = root[list] else { continue }
            var items = node.items
            for index in items.indices {
                let path = SeriesPath.item(index, in: list)
                scale(&items[index], keys, path)
                guard var seasons = items[index]["seasons"], list == "venues" else { continue }
                var parts = seasons.items
                // What is multiplied already is not multiplied twice.
                let fields = Fields(items[index], at: path, keys: nil, log: reader.log)
                let isScaled = reader.estimated(fields, keys).contains("hotel")
                let own = Estimated.season.filter { !(isScaled && $0 == "hotel") }
                for number in parts.indices {
                    scale(
                        &parts[number], own,
                        SeriesPath.item(number, in: SeriesPath.key("seasons", in: path)))
                }
                seasons.items = parts
                items[index]["seasons"] = seasons
            }
            node.items = items
            replace(list, node)
        }
        guard isMade else { throw ChangeFailure(.noEstimates) }
    }

    /// `TR refuses IR`, `TR admits IR`, `TR notice IR 30`.
    private mutating func changeVisa(
        _ words: [String], _ text: String, _ change: SeriesChange
    ) throws(ChangeFailure) {
        let key: String
        let value: SourceNode
        switch (words.dropFirst().first, words.count) {
        case ("refuses", 3), ("admits", 3):
            key = "refused"
            let isRefused = words[1] == "refuses"
            value = SourceNode(content: .boolean(isRefused), position: change.valuePosition, written: "\(isRefused)")
        case ("notice", 4):
            key = "notice"
            value = SourceNode(
                content: CoreSchema.content(of: words[3]), position: change.valuePosition, written: words[3])
        default:
            throw ChangeFailure(
                .unknownSaying(text, known: ["TR refuses IR", "TR admits IR", "TR notice IR 30"]),
                at: change.valuePosition)
        }
        var node = root["visas"] ?? SourceNode.list([], at: change.valuePosition)
        var items = node.items
        let index =
            items.firstIndex { $0["passport"]?.scalarText == words[2] && $0["country"]?.scalarText == words[0] }
            ?? items.count
        if index == items.count {
            let named = [("passport", words[2]), ("country", words[0])].map {
                SourceEntry($0, .text($1, at: change.valuePosition))
            }
            items.append(SourceNode.mapping(named, at: change.valuePosition))
        }
        items[index][key] = value
        touch(SeriesPath.key(key, in: SeriesPath.item(index, in: "visas")), change)
        node.items = items
        replace("visas", node)
    }
}
