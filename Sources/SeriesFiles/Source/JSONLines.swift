import SeriesModel

/// Text with one JSON value on each line; empty lines are passed over.
package struct JSONLines: Sequence {
    /// A line of the text.
    package struct Line {
        package let text: Substring
        /// Counted from 1.
        package let number: Int

        /// The value of the line with its place in the whole text; nil where the line is empty.
        package func node() throws(SourceFault) -> SourceNode? {
            do throws(SourceFault) {
                return try JSONSource.tree(of: String(text)).root?.moved(by: number - 1)
            } catch {
                var fault = error
                fault.position.line += number - 1
                throw fault
            }
        }
    }

    private let text: String

    package init(_ text: String) {
        self.text = text
    }

    package func makeIterator() -> some IteratorProtocol<Line> {
        // By scalars: CR LF is one character.
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .lazy.map { Line(text: Substring($0.element), number: $0.offset + 1) }.makeIterator()
    }
}

extension SourceNode {
    /// The same so many lines further down.
    fileprivate func moved(by lines: Int) -> SourceNode {
        var node = self
        node.position.line += lines
        switch content {
        case .list(let items): node.content = .list(items.map { $0.moved(by: lines) })
        case .mapping(let entries):
            node.content = .mapping(
                entries.map { entry in
                    var entry = entry
                    entry.position.line += lines
                    entry.value = entry.value.moved(by: lines)
                    return entry
                })
        default: break
        }
        return node
    }
}
