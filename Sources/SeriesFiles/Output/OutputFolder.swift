import Foundation

/// A folder of files that somebody wants to be written: whole, or not at all.
package struct OutputFolder: Sendable {
    /// What it holds.
    package enum Kind: Sendable {
        /// A series as CSV files.
        case tables
        /// Calendars, and the record of what is in them.
        case calendars
        /// JSON Schemas.
        case schemas
        /// Letters, and sums by which it is known whether somebody has changed one.
        case letters
    }

    /// The path, as the user gave it.
    package let path: String
    private let kind: Kind
    private let bare: String

    /// Looks at where the folder is to be.
    ///
    /// - Parameters:
    ///   - path: where.
    ///   - kind: what it is to hold.
    ///   - inputs: what is read for it.
    /// - Throws: ``OutputFileError`` where something would be lost.
    package init(_ path: String, kind: Kind = .tables, inputs: [String]) throws(OutputFileError) {
        self.path = path
        self.kind = kind
        var bare = path[...]
        while bare.count > 1, bare.last == "/" { bare = bare.dropLast() }
        self.bare = String(bare)
        try check(inputs)
    }

    private func check(_ inputs: [String]) throws(OutputFileError) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: bare) else {
            // Nothing is there: what a file would want holds for a folder.
            let place = try OutputPlace(bare)
            guard case .new = place.state else {
                throw OutputFileError(
                    path: path, reason: "it is a file, where a folder of \(kind.words) is to be", isMisuse: true)
            }
            return
        }
        if inputs.contains(where: { OutputPlace.isSameFile($0, bare) }) { throw .isInput(path) }
        guard names.allSatisfy({ kind.holds($0, at: "\(bare)/\($0)") }) else {
            throw OutputFileError(
                path: path, reason: "the folder holds other files than \(kind.noun); give another name")
        }
    }

    /// Writes the files, in the place of those of an older series.
    ///
    /// - Returns: how many files were there that have no other in their place.
    @discardableResult
    package func write(_ files: [(name: String, text: String)]) throws(OutputFileError) -> Int {
        try check([])
        return try WholeWrites.whole { () throws(OutputFileError) in try replace(files) }
    }

    private func replace(_ files: [(name: String, text: String)]) throws(OutputFileError) -> Int {
        let known = (try? FileManager.default.contentsOfDirectory(atPath: bare)) ?? []
        let mark = String(UInt64.random(in: 0...UInt64.max), radix: 36)
        let parent = bare.lastIndex(of: "/").map { $0 == bare.startIndex ? "/" : String(bare[..<$0]) } ?? "."
        let (new, old) = ("\(parent)/.parley-\(mark).tmp", "\(parent)/.parley-\(mark).old")
        guard mkdir(new, 0o700) == 0 else { throw OutputFileError(path: path, errno: errno) }
        do {
            for file in files { try OutputFile.write(file.text, to: "\(new)/\(file.name)") }
            let exists = access(bare, F_OK) == 0
            if exists, rename(bare, old) != 0 { throw OutputFileError(path: path, errno: errno) }
            guard rename(new, bare) == 0 else {
                let code = errno
                if exists { rename(old, bare) }
                throw OutputFileError(path: path, errno: code)
            }
            if exists { try? FileManager.default.removeItem(atPath: old) }
        } catch {
            try? FileManager.default.removeItem(atPath: new)
            throw OutputFileError(path: path, reason: (error as? OutputFileError)?.reason ?? "\(error)")
        }
        OutputFile.syncDirectory(parent)
        return Set(known).subtracting(files.map(\.name)).count
    }
}

extension OutputFolder.Kind {
    /// The name of the record that stands beside calendars.
    package static let record = "record.json"

    fileprivate var words: String {
        switch self {
        case .tables: "CSV files"
        case .calendars: "calendars"
        case .schemas: "schemas"
        case .letters: "letters"
        }
    }

    fileprivate var noun: String {
        switch self {
        case .tables: "tables of a series"
        case .calendars: "calendars of this program and their record"
        case .schemas: "schemas of Parley"
        case .letters: "letters as they were written, which would be lost"
        }
    }

    /// Whether a file in the folder is of this kind, and may be replaced.
    fileprivate func holds(_ name: String, at path: String) -> Bool {
        switch self {
        case .tables: name.hasSuffix(".csv") && SheetForm.named(String(name.dropLast(4))) != nil
        case .calendars:
            name == Self.record || name.hasSuffix(".ics") && OutputTarget.isOfKind(.calendar, path)
        case .schemas: name.hasPrefix("parley.") && name.hasSuffix("schema.json")
        case .letters:
            name == Self.sums || Self.isUnchanged(name, at: path)
        }
    }

    /// The name of the sums that stand beside letters, in the form of `sha256sum`.
    package static let sums = "letters.sha256"

    /// The sums of files.
    package static func sums(of files: [(name: String, text: String)]) -> String {
        files.map { "\(SHA256.hexadecimal(of: $0.text))  \($0.name)\n" }.joined()
    }

    /// Whether a letter is as it was written.
    private static func isUnchanged(_ name: String, at path: String) -> Bool {
        let sums = path.dropLast(name.count) + Self.sums
        guard let lines = try? FileText.contents(of: String(sums)), let text = try? FileText.contents(of: path) else {
            return false
        }
        return lines.split(separator: "\n").contains("\(SHA256.hexadecimal(of: text))  \(name)")
    }
}
