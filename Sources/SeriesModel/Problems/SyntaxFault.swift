/// How a text breaks the rules of its notation.
public enum SyntaxFault: Hashable, Sendable {
    /// A tab where YAML wants spaces.
    case tab
    /// A list, mapping or quotation that is still open on a line where it cannot go on; nil: on its own line.
    case unclosed(Enclosure, before: Int?)
    /// A colon inside text without quotes.
    case colonInText
    /// A colon without a space after it, within brackets or braces.
    case tightColon
    /// A space that is none to YAML, such as the hard one of word processors; its code.
    case hardSpace(String)
    /// A semicolon between the entries of a mapping.
    case semicolon
    /// `#` in text without quotes, which ends the line.
    case commentInText
    /// A comma in text without quotes, within brackets or braces.
    case commaInText
    /// A character that YAML does not allow.
    case forbiddenCharacter(String)
    case undefinedAlias
    case severalDocuments
    case wrongIndentation
    /// Anything else, in the words of the YAML parser.
    case yaml(String)
    /// In the words of the JSON reader: what was expected.
    case json(String)
    /// JSON wants double quotes, no comments, no commas at the end.
    case jsonHabit(String, advice: String)
}
