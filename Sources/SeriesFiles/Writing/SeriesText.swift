import SeriesModel

/// Writes a tree as YAML or JSON, with an entry of a list on a line where it fits.
struct SeriesText {
    let isJSON: Bool

    private static let widest = 118

    func text(of root: SourceNode) throws(SeriesFormError) -> String {
        do throws(SourceRewriter.Refusal) {
            return isJSON ? try json(root) : try yaml(root)
        } catch {
            throw SeriesFormError(description: "it cannot be written: \(error.words)")
        }
    }

    private var writer: SourceRewriter { SourceRewriter("", isJSON: isJSON) }

    private func flow(_ node: SourceNode) throws(SourceRewriter.Refusal) -> String {
        try writer.flow(node, node.position)
    }

    private func entries(_ node: SourceNode) -> [SourceEntry] {
        guard case .mapping(let entries) = node.content else { return [] }
        // What is empty is not there.
        return entries.filter { if case .null = $0.value.content { false } else { true } }
    }

    private func isBlock(_ node: SourceNode) -> Bool {
        guard case .list(let items) = node.content, let first = items.first else { return false }
        if case .text = first.content { return false }
        return true
    }

    private func yaml(_ root: SourceNode) throws(SourceRewriter.Refusal) -> String {
        var text = ""
        for entry in entries(root) {
            guard isBlock(entry.value) else {
                text += "\(writer.quoted(entry.key)): \(try flow(entry.value))\n"
                continue
            }
            text += "\(writer.quoted(entry.key)):\n"
            for item in entry.value.items {
                let line = "- " + (try flow(item.withoutNulls))
                guard line.count > SeriesText.widest, case .mapping = item.content else {
                    text += line + "\n"
                    continue
                }
                for (number, field) in entries(item).enumerated() {
                    text +=
                        "\(number == 0 ? "- " : "  ")\(writer.quoted(field.key)): \(try flow(field.value.withoutNulls))\n"
                }
            }
        }
        return text
    }

    private func json(_ root: SourceNode) throws(SourceRewriter.Refusal) -> String {
        var parts: [String] = []
        for entry in entries(root) {
            let key = "  \(writer.quoted(entry.key)): "
            guard isBlock(entry.value) else {
                parts.append(key + (try flow(entry.value.withoutNulls)))
                continue
            }
            var items: [String] = []
            for item in entry.value.items { items.append("    " + (try flow(item.withoutNulls))) }
            parts.append(key + "[\n" + items.joined(separator: ",\n") + "\n  ]")
        }
        return "{\n" + parts.joined(separator: ",\n") + "\n}\n"
    }
}

extension SourceNode {
    /// Without keys whose values are empty, as cells of required columns can be.
    fileprivate var withoutNulls: SourceNode {
        guard case .mapping(let entries) = content else { return self }
        var copy = self
        copy.content = .mapping(entries.filter { if case .null = $0.value.content { false } else { true } })
        return copy
    }
}
