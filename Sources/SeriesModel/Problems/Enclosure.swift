/// What begins with a bracket, a brace or a quote and must end with one.
public enum Enclosure: String, Hashable, Sendable {
    case list, mapping, quotation
}
