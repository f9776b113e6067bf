/// What people call by an id or a name.
package protocol Named {
    var id: String { get }
    var name: String { get }
}

extension Delegation: Named {}
extension Participant: Named {}
extension Venue: Named {}
extension Funder: Named {}

extension Sequence where Element: Named {
    /// What a text calls: the one of this id; else those of this name; else those whose name or id differs from it in
    /// capitals only. More than one is unclear.
    package func called(_ text: String) -> [Element] {
        if let known = first(where: { $0.id == text }) { return [known] }
        let exact = filter { $0.name == text }
        guard exact.isEmpty else { return exact }
        let wanted = text.lowercased()
        return filter { $0.name.lowercased() == wanted || $0.id.lowercased() == wanted }
    }
}
