import SeriesModel

extension SeriesDocument {
    /// Every number of the file as it is written, with its path, in the order of the file.
    package var writtenNumbers: [(path: String, written: String)] {
        var found: [(path: String, written: String)] = []
        func search(_ node: SourceNode, _ path: String) {
            switch node.content {
            case .number: found.append((path, node.written))
            case .list(let items):
                for (number, item) in items.enumerated() { search(item, SeriesPath.item(number, in: path)) }
            case .mapping(let entries):
                for entry in entries { search(entry.value, SeriesPath.key(entry.key, in: path)) }
            case .null, .boolean, .enormousNumber, .text, .broken: break
            }
        }
        search(root, "")
        return found
    }
}
