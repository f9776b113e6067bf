import Foundation

/// What a profile says of the parts of planning.
package struct ProfileTable: Sendable {
    private let profile: CallProfile
    private let parts: [ProfiledPart]

    package init(_ profile: CallProfile, parts: [ProfiledPart] = ProfiledPart.all) {
        self.profile = profile
        self.parts = parts
    }

    package var text: String {
        var table = TextTable(["part, with all that it calls", "calls", "instructions", "per call", "share"])
        table.add(["whole process", "1", grouped(profile.instructions), grouped(profile.instructions), "100.0 %"])
        for part in parts {
            guard let found = profile.functions(named: part.symbol) else {
                table.add([part.name, "–", "–", "–", "–"])
                continue
            }
            let share = 100 * Double(found.instructions) / Double(max(1, profile.instructions))
            table.add([
                part.name, "\(found.calls)", grouped(found.instructions),
                grouped(found.instructions / max(1, found.calls)), String(format: "%.1f %%", share),
            ])
        }
        return table.text
    }

    /// With a comma after every third digit from the right.
    private func grouped(_ number: Int) -> String {
        var digits = Array(String(number))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return String(digits)
    }
}
