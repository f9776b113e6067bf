/// How plans are looked for. The answer is the same.
public enum Engine: String, CaseIterable, Sendable {
    /// Relax, dive, restrict, resolve: what cannot matter is left out before the tree is searched.
    case relaxing
    /// The whole rulebook over all options, given to branch and cut as it is: for comparison.
    case compact
}
