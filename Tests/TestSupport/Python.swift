import Foundation

/// A Python with packages that read what we write, where there is one: `PYTHON` names another than Debian's.
package enum Python {
    /// The program, if it has all these modules.
    package static func with(_ modules: [String]) -> String? {
        let path = ProcessInfo.processInfo.environment["PYTHON"] ?? "/usr/bin/python3"
        guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
        let found = try? output(path, ["-c", "import \(modules.joined(separator: ", "))"])
        return found == nil ? nil : path
    }

    /// What a program prints; nil where it fails.
    package static func output(_ program: String, _ arguments: [String]) throws -> String? {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
    }
}
