import OrderedCollections
package import SeriesModel

/// Names of files, one for each of some participants, that give nobody away.
///
/// A file is called by the id, or by the place in the series where the id would make no name of a file that works
/// everywhere; by the code name, or by the name, only where that is asked for.
package struct HandoutNames {
    /// What files are called by.
    package enum Calling {
        case ids, names
        case codenames(Codenames)

        /// Which of these it is.
        package var kind: Kind {
            switch self {
            case .ids: .ids
            case .names: .names
            case .codenames: .codenames
            }
        }
    }

    /// What files are called by, as a record says it.
    package enum Kind: String, Hashable, Sendable {
        case ids, names, codenames
    }

    private let byID: [String: String]

    /// Names for all participants of a series, so that those of a few do not depend on which few they are.
    ///
    /// - Parameters:
    ///   - series: whose participants they are.
    ///   - others: ids of people whom the series has no longer.
    ///   - former: people of whom no id is known any more, by other marks, and what their files were called; nothing
    ///     where that must not be said any more.
    ///   - calling: what files are called by.
    ///   - taken: names that other files have.
    package init(
        of series: Series, others: [String] = [], former: [(mark: String, name: String)] = [],
        by calling: Calling = .ids, taken: Set<String> = []
    ) {
        let known = Array(OrderedSet(series.participants.map(\.id) + others))
        var wanted = known.map { id in
            switch calling {
            case .ids: Self.plain(id)
            case .names: Self.spelled(series.name(ofParticipant: id, codenames: false))
            case .codenames(let codenames): codenames.byID[id] ?? ""
            }
        }
        // Whoever is there now has the first right to a name.
        let theirs = Set(wanted.map { $0.lowercased() })
        wanted += former.map { theirs.contains($0.name.lowercased()) || !Self.isName($0.name) ? "" : $0.name }
        let ids = known + former.map(\.mark)
        // Some systems take small letters and capitals for the same.
        var uses: [String: Int] = [:]
        for name in wanted { uses[name.lowercased(), default: 0] += 1 }
        let width = "\(ids.count)".count
        var names: [String: String] = [:]
        for (position, id) in ids.enumerated() {
            let number = "\(position + 1)".zeroPadded(to: width)
            let name = wanted[position]
            let isFree =
                !name.isEmpty && uses[name.lowercased()] == 1 && !taken.contains(name.lowercased())
                && !Self.devices.contains(name.lowercased())
            names[id] = isFree && !name.lowercased().hasPrefix("person-") ? name : "person-\(number)"
        }
        byID = names
    }

    /// The name of a participant's file, without an ending.
    package subscript(id: String) -> String { byID[id] ?? "person" }

    /// What Windows takes for a device, whatever ending the file has.
    private static let devices = Set(
        ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

    /// An id as it is, where it works as a name everywhere; else nothing.
    private static func plain(_ id: String) -> String {
        let isPlain = id.utf8.count <= 60 && id.unicodeScalars.allSatisfy(isPlain) && !id.hasPrefix("-")
        return isPlain ? id : ""
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
        default: false
        }
    }

    /// Whether a name that was read from a record is one that a file was given here.
    private static func isName(_ name: String) -> Bool {
        name.utf8.count <= 120 && !name.hasPrefix("-")
            && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }

    /// A name with hyphens for all that is no letter.
    private static func spelled(_ name: String) -> String {
        let words = name.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
        return words.utf8.count <= 120 ? words : ""
    }
}

extension Series {
    /// What the series is called for a reader who knows some of its people: without whole names of several words of the
    /// others. Single words may be anything.
    ///
    /// - Parameter people: the ids of those whom the reader knows.
    /// - Returns: the name, an ellipsis in the place of each of the others.
    func name(forReaderKnowing people: Set<String>) -> String {
        participants.filter { !people.contains($0.id) }.map(\.name).filter { $0.contains(" ") }
            .sorted { ($0.count, $0) > ($1.count, $1) }
            .reduce(name) { text, name in text.replacing(name, with: "…") }
    }

    /// What the series is called in a calendar of somebody, or with nil of the team, which knows everybody unless
    /// people have code names.
    func name(forReader owner: String?, _ contents: CalendarContents) -> String {
        guard let owner else { return contents.codenames == nil ? name : name(forReaderKnowing: []) }
        return name(forReaderKnowing: [owner])
    }
}
