package import Foundation

/// Reads whole files of UTF-8 text.
package enum FileText {
    /// Why a file cannot be read, for people.
    package struct Failure: Error {
        package var reason: String
    }

    /// The text of a file, without a byte order mark.
    package static func contents(of path: String) throws(Failure) -> String {
        let data = try data(of: path)
        if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
            throw Failure(reason: "it is UTF-16, not UTF-8: save it as UTF-8")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw Failure(reason: "line \(invalidLine(of: data)) is not UTF-8: save it as UTF-8")
        }
        return withoutMark(text)
    }

    /// The bytes of a file.
    package static func data(of path: String) throws(Failure) -> Data {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw Failure(reason: "there is no such file")
        }
        guard !isDirectory.boolValue else { throw Failure(reason: "it is a directory, not a file") }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw Failure(
                reason: errno == EACCES ? "there is no permission to read it" : String(cString: strerror(errno)))
        }
        defer { try? handle.close() }
        do {
            return try handle.readToEnd() ?? Data()
        } catch {
            throw Failure(reason: "it cannot be read to its end")
        }
    }

    /// The text without a byte order mark at its start.
    package static func withoutMark(_ text: String) -> String {
        text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    }

    /// The line of the first byte that is no UTF-8.
    private static func invalidLine(of data: Data) -> Int {
        var line = 1
        for piece in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if String(validating: piece, as: UTF8.self) == nil { return line }
            line += 1
        }
        return line
    }
}
