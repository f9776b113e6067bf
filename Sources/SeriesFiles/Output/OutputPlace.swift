import Foundation

/// Where something is to be written, as the file system has it now.
struct OutputPlace {
    enum State {
        /// Nothing is there yet.
        case new
        /// An ordinary file.
        case file(stat)
        /// A pipe, a terminal or another device, or what the process has open already.
        case stream
    }

    /// As the user gave it.
    let path: String
    /// Behind symbolic links, so that a link stays one.
    let resolved: String
    /// In which it is.
    let directory: String
    let state: State
    /// Of an ordinary file, also one that is open already.
    let file: stat?

    /// Looks at a path; throws where nothing can be written there.
    init(_ path: String) throws(OutputFileError) {
        self.path = path
        guard !path.isEmpty else {
            throw OutputFileError(path: "\"\"", reason: "it is no name of a file", isMisuse: true)
        }
        if path == OutputTarget.standardOutput {
            (resolved, directory, state) = (path, ".", .stream)
            var status = stat()
            file = fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? status : nil
            return
        }
        var status = stat()
        let exists = stat(path, &status) == 0
        if !exists, errno != ENOENT { throw OutputFileError(path: path, errno: errno) }
        if exists, status.st_mode & S_IFMT == S_IFDIR {
            throw OutputFileError(path: path, reason: "it is a directory")
        }
        if !exists, path.hasSuffix("/") || path.hasSuffix("/.") || path.hasSuffix("/..") {
            throw OutputFileError(path: path, reason: "there is no such directory")
        }
        var link = stat()
        if !exists, lstat(path, &link) == 0 {
            throw OutputFileError(path: path, reason: "it is a link to something that is not there")
        }
        let parts = path.split(separator: "/")
        let beside = path.hasPrefix("/") ? "/" : parts.count > 1 ? "" : "."
        let parent = beside + parts.dropLast().joined(separator: "/")
        let real = Self.real(path) ?? (Self.real(parent) ?? parent) + "/" + (parts.last ?? "")
        resolved = real
        let directory = real.lastIndex(of: "/").map { String(real[..<$0]) } ?? "."
        self.directory = directory.isEmpty ? "/" : directory
        file = exists && status.st_mode & S_IFMT == S_IFREG ? status : nil
        guard exists else {
            state = .new
            var parent = stat()
            guard stat(self.directory, &parent) == 0 else { throw OutputFileError(path: path, errno: errno) }
            guard parent.st_mode & S_IFMT == S_IFDIR else { throw OutputFileError(path: path, errno: ENOTDIR) }
            guard access(self.directory, W_OK | X_OK) == 0 else { throw OutputFileError(path: path, errno: errno) }
            return
        }
        switch status.st_mode & S_IFMT {
        // What is open already, such as standard output in a file, is gone on with rather than replaced.
        case S_IFREG where !Self.isOpen(path):
            // A rename would succeed where the file itself is protected against writing.
            guard access(path, W_OK) == 0 else { throw OutputFileError(path: path, errno: errno) }
            state = .file(status)
        case S_IFREG, S_IFIFO, S_IFCHR: state = .stream
        case S_IFBLK: throw OutputFileError(path: path, reason: "it is a disk")
        default: throw OutputFileError(path: path, reason: "it is no file")
        }
    }

    /// Whether a path stands for what the process has open.
    private static func isOpen(_ path: String) -> Bool {
        ["/dev/stdin", "/dev/stdout", "/dev/stderr"].contains(path) || path.hasPrefix("/dev/fd/")
            || path.hasPrefix("/proc/self/fd/")
    }

    /// Whether an input is the same ordinary file; `-` is standard input.
    func isInput(_ input: String) -> Bool {
        guard let file else { return false }
        var other = stat()
        guard (input == "-" ? fstat(STDIN_FILENO, &other) : stat(input, &other)) == 0 else { return false }
        return other.st_dev == file.st_dev && other.st_ino == file.st_ino
    }

    /// Whether two paths lead to one file that is there, such as by a hard link.
    static func isSameFile(_ path: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        return stat(path, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev
            && first.st_ino == second.st_ino
    }

    private static func real(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}

/// A pipe or device that is open for writing, and closed with the value.
final class DirectOutput: Sendable {
    private let path: String
    private let descriptor: Int32

    /// Opens it, which fails at once where nobody reads from a pipe.
    init(_ path: String) throws(OutputFileError) {
        self.path = path
        guard path != OutputTarget.standardOutput else {
            descriptor = dup(STDOUT_FILENO)
            guard descriptor >= 0 else { throw OutputFileError(path: path, errno: errno) }
            return
        }
        descriptor = open(path, O_WRONLY | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else { throw OutputFileError(path: path, errno: errno) }
    }

    deinit {
        close(descriptor)
    }

    /// So long a reader may do nothing, in milliseconds.
    private static let patience: Int32 = 10_000

    func write(_ bytes: [UInt8]) throws(OutputFileError) {
        // A reader who has gone is an error like another, not the end of the process.
        let before = signal(SIGPIPE, SIG_IGN)
        defer { _ = signal(SIGPIPE, before) }
        var written = 0
        while written < bytes.count {
            let count = writeSome(bytes[written...], to: descriptor)
            if count >= 0 {
                written += count
            } else if errno == EAGAIN {
                var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                if poll(&ready, 1, Self.patience) == 0 { throw OutputFileError(path: path, errno: ENXIO) }
            } else if errno != EINTR {
                throw OutputFileError(path: path, errno: errno)
            }
        }
    }
}

/// Outside of the type, whose own `write` would hide the system's.
private func writeSome(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int {
    bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
}
