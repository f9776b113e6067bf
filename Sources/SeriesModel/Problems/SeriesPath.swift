/// The way to a part of a series, in words of the format: `participants[3].home`.
package enum SeriesPath {
    /// The path of a key of a mapping.
    package static func key(_ key: String, in parent: String) -> String {
        let shown = isPlain(key) ? key : "\"\(ShownText.short(key))\""
        return parent.isEmpty ? shown : "\(parent).\(shown)"
    }

    /// The path of an item of a list.
    package static func item(_ index: Int, in parent: String) -> String { "\(parent)[\(index)]" }

    /// The path one level up, or nil at the top.
    package static func parent(of path: String) -> String? {
        guard !path.isEmpty else { return nil }
        guard let cut = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return "" }
        return String(path[..<cut])
    }

    /// Whether a key can stand in a path as it is.
    private static func isPlain(_ key: String) -> Bool {
        !key.isEmpty && key.utf8.count <= 60
            && key.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == "-"
            }
    }
}
