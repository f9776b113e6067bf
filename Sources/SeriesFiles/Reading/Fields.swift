package import SeriesModel

/// The keys and values of one mapping of a file, which takes note of all that is wrong with them.
///
/// Whatever cannot be read is nil, as if it were not there; the log knows better.
package struct Fields {
    package let path: String
    package let log: ReadingLog
    private let position: Position
    private let values: [String: SourceNode]
    /// What is empty or null, as it is written.
    let nulls: [String: SourceNode]

    /// The fields of a mapping, or none where the value is something else; known keys nil: all keys may be there.
    ///
    /// Where a short mapping of few numbers is wanted, such as `{min, max}`, one may mistakenly write a number.
    package init(
        _ node: SourceNode, at path: String, keys: [String]?, log: ReadingLog, wanted: ExpectedValue = .mapping
    ) {
        self.path = path
        self.log = log
        position = node.position
        var values: [String: SourceNode] = [:]
        var nulls: [String: SourceNode] = [:]
        var first: [String: Position] = [:]
        log.record(path, at: node.position)
        if case .mapping(let entries) = node.content {
            for (number, entry) in entries.enumerated() {
                if log.isSlip(number, of: entries, keys: keys, in: path) { continue }
                let place = log.path(of: entry, keys: keys, in: path)
                // Of a duplicate key the first value counts.
                if let first = first[entry.key] {
                    log.fail(place, .duplicateKey(first: log.places.mention(of: first)), at: entry.position)
                    continue
                }
                first[entry.key] = entry.position
                if let keys, !keys.contains(entry.key) {
                    let kind: ProblemKind =
                        entry.key == "<<"
                        ? .mergeKey
                        : .unknownKey(
                            suggestion: NearestWord.key(for: entry.key, among: keys),
                            known: keys)
                    log.unknownKey(place, in: path, kind, at: entry.position)
                    continue
                }
                if case .null = entry.value.content {
                    log.record(place, at: entry.position)
                    nulls[entry.key] = entry.value
                } else {
                    log.record(place, at: entry.value.position)
                    values[entry.key] = entry.value
                }
            }
        } else {
            log.fail(path, wants: wanted, wanted == .mapping ? node.hidden : node)
        }
        self.values = values
        self.nulls = nulls
    }

    /// The value of a key, unless it is not there or empty.
    package subscript(key: String) -> SourceNode? { values[key] }

    package func path(_ key: String) -> String { SeriesPath.key(key, in: path) }

    /// The value of a key that must be there.
    package func required(_ key: String, _ expected: ExpectedValue) -> SourceNode? {
        if let value = values[key] { return value }
        // A misspelt key, or a part that is no mapping at all, is reported already.
        if !log.faulty.covers(path(key)) {
            log.fail(path(key), .missing(expected), at: log.places.position(of: path(key)) ?? position)
        }
        return nil
    }

    package func fail(_ key: String, _ expected: ExpectedValue, _ node: SourceNode) {
        log.fail(path(key), wants: expected, node)
    }
}
