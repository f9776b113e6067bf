/// The format of series files, plan files and answers.
public enum SeriesFormat {
    /// What the key `parley` of every file and answer says. It becomes 2 when a file of today would mean something
    /// else.
    public static let version = 1
}
