import Foundation

/// A tree of JSON with one thing changed, for every thing in it.
enum Damage {
    /// A value of every kind, and values that are hardly ever right.
    nonisolated(unsafe) private static let values: [Any] = [
        "x", 0.5, -1, true, ["x"], ["x": 1], [["x": 1]], "2027-03-15", NSNull(),
    ]

    /// Calls for every key or item with a third of the values in its place, in turns, and for every mapping with a key
    /// more and each key called differently.
    static func each(of tree: Any, _ body: (_ damaged: Any, _ path: String) -> Void) {
        eachMapping(of: tree, body)
        var number = 0
        visit(tree, "$", { $0 }) { _, path, rebuild in
            guard path != "$" else { return }
            number += 1
            for (index, value) in values.enumerated() where index % 3 == number % 3 {
                body(rebuild(value), "\(path) = \(value)")
            }
        }
    }

    /// Calls for every mapping with a key more and each key called differently.
    static func eachMapping(of tree: Any, _ body: (_ damaged: Any, _ path: String) -> Void) {
        visit(tree, "$", { $0 }) { value, path, rebuild in
            guard let object = value as? [String: Any], !isFree(path) else { return }
            var more = object
            more["unheardOf"] = 1
            body(rebuild(more), "\(path) with a key more")
            for (key, inner) in object {
                var other = object
                other[key] = nil
                other[key + "s"] = inner
                body(rebuild(other), "\(path).\(key)s")
            }
        }
    }

    /// Whether the keys of a mapping are the coordinator's own.
    private static func isFree(_ path: String) -> Bool {
        ["rates", "caps", "headings", "poll"].contains { path.hasSuffix(".\($0)") }
    }

    /// Every name of a property in a schema.
    static func keys(of schema: Any) -> Set<String> {
        switch schema {
        case let list as [Any]: list.reduce(into: []) { $0.formUnion(keys(of: $1)) }
        case let object as [String: Any]:
            object.reduce(into: Set((object["properties"] as? [String: Any] ?? [:]).keys)) {
                $0.formUnion(keys(of: $1.value))
            }
        default: []
        }
    }

    private static func visit(
        _ value: Any, _ path: String, _ rebuild: @escaping (Any) -> Any,
        _ body: (Any, String, (Any) -> Any) -> Void
    ) {
        body(value, path, rebuild)
        if let list = value as? [Any] {
            // What follows is as a rule of the same form.
            for (index, item) in list.enumerated().prefix(2) {
                visit(
                    item, "\(path)[\(index)]",
                    { new in
                        var list = list
                        list[index] = new
                        return rebuild(list)
                    }, body)
            }
        } else if let object = value as? [String: Any] {
            for (key, inner) in object.sorted(by: { $0.key < $1.key }) {
                visit(
                    inner, "\(path).\(key)",
                    { new in
                        var object = object
                        object[key] = new
                        return rebuild(object)
                    }, body)
            }
        }
    }
}
