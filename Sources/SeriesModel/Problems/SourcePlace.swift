/// Where something is written.
public struct SourcePlace: Hashable, Sendable {
    /// The path of the file, as the user gave it.
    public var file: String
    /// Counted from 1.
    public var line: Int
    /// Counted from 1, in Unicode scalars.
    public var column: Int

    /// A line and column of a file.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourcePlace: CustomStringConvertible {
    /// `series.yaml:12:5`.
    public var description: String { "\(file):\(line):\(column)" }
}
