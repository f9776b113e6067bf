/// What stands in a place of a file.
public enum FoundValue: Hashable, Sendable {
    case mapping
    case list
    case nothing
    /// A number, as written.
    case number(String)
    /// `true` or `false`, as written.
    case boolean(String)
    /// Text without quotes.
    case text(String)
    /// Text in quotes.
    case quotedText(String)
    /// A scalar that must not be shown, such as somebody's name.
    case secret
}
