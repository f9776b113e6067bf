import SeriesModel

extension SeriesFile {
    /// Why a scenario cannot be written into a series file.
    public enum ApplyError: Error, Hashable, Sendable {
        /// The text could not be changed without losing something of it: here, in words for people.
        case cannotKeep(String)
        /// The scenario does not come from a file.
        case noFile
    }

    /// The text of a series file with a scenario in the place of what it says: only the values concerned change, and
    /// comments, order and layout stay.
    ///
    /// The new text has been read again, and means just what the scenario does.
    ///
    /// - Parameters:
    ///   - scenario: one that was read for this series file.
    ///   - text: the text of the file.
    ///   - name: its name, which tells the notation.
    /// - Returns: the changed text.
    /// - Throws: ``ApplyError``
    public static func text(
        applying scenario: Scenario, to text: String, name: String
    ) throws(ApplyError) -> String {
        guard let wanted = scenario.root else { throw .noFile }
        return try self.text(saying: wanted, scenario.series, in: text, name: name)
    }

    /// The text of a series file that says what a tree does, with as little of it changed as can be.
    static func text(
        saying wanted: SourceNode, _ series: Series, in text: String, name: String
    ) throws(ApplyError) -> String {
        let unread = ApplyError.cannotKeep("the file is no longer what the scenario was read for")
        let mark = FileText.withoutMark(text) == text ? "" : "\u{FEFF}"
        let body = FileText.withoutMark(text)
        guard let document = try? read(body, name: name, bearing: .missingFares) else { throw unread }
        var rewriter = SourceRewriter(body, isJSON: Format(of: body, named: name) == .json)
        do throws(SourceRewriter.Refusal) {
            try rewriter.change(document.root, to: wanted)
        } catch {
            throw .cannotKeep("line \(error.line): \(error.words)")
        }
        let changed = rewriter.text
        guard let again = try? read(changed, name: name), again.series == series else {
            throw .cannotKeep("the changed file would not mean what it should")
        }
        return mark + changed
    }
}

extension SeriesDocument {
    /// The text of the file that this was read from, with what was changed since: comments, order and layout stay.
    ///
    /// - Parameters:
    ///   - text: the text of the file.
    ///   - name: its name, which tells the notation.
    /// - Returns: the changed text.
    /// - Throws: why the text cannot be changed without losing something of it.
    public func text(changing text: String, name: String) throws(SeriesFile.ApplyError) -> String {
        try SeriesFile.text(saying: root, series, in: text, name: name)
    }
}

extension SeriesFile.ApplyError: CustomStringConvertible {
    /// What stands in the way, and what to do.
    public var description: String {
        switch self {
        case .cannotKeep(let words): "the series file cannot be changed by itself: \(words); change it by hand"
        case .noFile: "the scenario comes from no file"
        }
    }
}
