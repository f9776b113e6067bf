import Foundation
import PlanningService

/// Reads who may call.
enum TokenFile {
    /// The fewest letters of a token: what fewer have can be guessed.
    static let shortest = 16

    /// Why tokens cannot be used.
    struct Failure: Error, CustomStringConvertible {
        var description: String
        /// Whether there is nothing to be read, rather than something wrong in it.
        var isUnreadable = false
    }

    /// The tokens of a text, one a line, with a name before it where there are several: `anna 4f1c…`.
    static func tokens(of text: String, from place: String) throws(Failure) -> [Guards.Token] {
        var tokens: [Guards.Token] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            guard words.count <= 2 else {
                throw Failure(description: "\(place):\(number + 1): expected a name and a token")
            }
            let secret = String(words[words.count - 1])
            guard secret.utf8.count >= shortest else {
                throw Failure(
                    description: "\(place):\(number + 1): the token has fewer than \(shortest) characters\n"
                        + "  Maybe make one: head -c 24 /dev/urandom | base64")
            }
            tokens.append(
                Guards.Token(client: words.count == 2 ? String(first) : "client \(number + 1)", secret: secret))
        }
        guard !tokens.isEmpty else { throw Failure(description: "\(place): holds no token") }
        return tokens
    }

    /// The tokens of a file that only its owner may read.
    static func read(_ path: String) throws(Failure) -> [Guards.Token] {
        let mode = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        guard let mode, let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Failure(description: "\(path): cannot be read", isUnreadable: true)
        }
        guard mode.intValue & 0o077 == 0 else {
            throw Failure(description: "\(path): others may read it\n  Maybe chmod 600 \(path)")
        }
        return try tokens(of: text, from: path)
    }
}
