package import Foundation

/// Where the files of the project are, for tests that read or hold them.
package enum Repository {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// A file by its path from the root of the package.
    package static func file(_ path: String) -> URL { root.appending(path: path) }
}
