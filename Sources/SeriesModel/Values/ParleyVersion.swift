/// The version of this package.
public enum ParleyVersion {
    /// As `parley --version` prints it; CHANGELOG.md says what each brought (semver.org).
    public static let current = "0.1.0"
}

extension ParleyVersion {
    /// What calendars are known by as this program's, whatever its version.
    package static let calendars = "-//Parley//Parley//EN"
}

/// The format of series files, plan files and answers.
public enum SeriesFormat {
    /// What the key `parley` of every file and answer says. It becomes 2 when a file of today would mean something
    /// else.
    public static let version = 1
}
