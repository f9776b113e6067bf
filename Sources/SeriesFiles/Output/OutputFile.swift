import Foundation

/// Writes files whole or not at all.
public enum OutputFile {
    /// Writes a text, in the place of an older file if there is one.
    ///
    /// The text goes to a new file beside the old one, which takes its place only when everything is on the disk; where
    /// anything fails, the old file is as it was. What is no ordinary file, such as `/dev/stdout`, is written to
    /// directly.
    public static func write(_ text: String, to path: String) throws(OutputFileError) {
        let target = resolved(path)
        var status = stat()
        let exists = stat(target, &status) == 0
        if exists, status.st_mode & S_IFMT == S_IFDIR {
            throw OutputFileError(path: path, reason: "it is a directory")
        }
        if exists, status.st_mode & S_IFMT != S_IFREG {
            let descriptor = open(target, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw OutputFileError(path: path, errno: errno) }
            defer { close(descriptor) }
            guard writeAll(text, to: descriptor) else { throw OutputFileError(path: path, errno: errno) }
            return
        }
        // A rename would succeed where the file itself is protected against writing.
        if exists, access(target, W_OK) != 0 { throw OutputFileError(path: path, errno: errno) }
        let temporary = try writeTemporary(text, beside: target, mode: exists ? status.st_mode & 0o7777 : nil, path)
        guard rename(temporary, target) == 0 else {
            let code = errno
            unlink(temporary)
            throw OutputFileError(path: path, errno: code)
        }
        syncDirectory(of: target)
    }

    /// The file behind symbolic links, so that a link stays one.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// Writes a new file in the same directory and gives its path.
    private static func writeTemporary(
        _ text: String, beside target: String, mode: mode_t?, _ path: String
    ) throws(OutputFileError) -> String {
        let (directory, name) = split(target)
        for _ in 0..<100 {
            let suffix = String(UInt64.random(in: 0...UInt64.max), radix: 36)
            let temporary = "\(directory)/.\(name.prefix(100)).\(suffix).tmp"
            let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor < 0, errno == EEXIST { continue }
            guard descriptor >= 0 else { throw OutputFileError(path: path, errno: errno) }
            var succeeded = writeAll(text, to: descriptor)
            if succeeded, let mode { succeeded = fchmod(descriptor, mode) == 0 }
            if succeeded { succeeded = fsync(descriptor) == 0 }
            let code = errno
            close(descriptor)
            if succeeded { return temporary }
            unlink(temporary)
            throw OutputFileError(path: path, errno: code)
        }
        throw OutputFileError(path: path, reason: "no temporary file can be made beside it")
    }

    /// Makes the new name last; a file system that cannot is no reason to fail.
    private static func syncDirectory(of target: String) {
        let descriptor = open(split(target).directory, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private static func split(_ path: String) -> (directory: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let directory = String(path[..<slash])
        return (directory.isEmpty ? "/" : directory, String(path[path.index(after: slash)...]))
    }
}

/// Outside of the type, whose own `write` would hide the system's.
package func writeAll(_ text: String, to descriptor: Int32) -> Bool {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
        let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count < 0 {
            if errno == EINTR { continue }
            return false
        }
        written += count
    }
    return true
}
