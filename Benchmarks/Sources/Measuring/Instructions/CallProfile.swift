/// What callgrind counted: instructions of the whole run, and of each function with all that it called.
///
/// Instructions hardly depend on what else a machine does, where seconds do. The counts of functions are sums over the
/// calls of them, so one that calls itself counts more than once.
package struct CallProfile: Hashable, Sendable {
    /// A function that was called.
    package struct Function: Hashable, Sendable {
        /// As the linker knows it.
        package let symbol: String
        package let calls: Int
        /// With all that it called.
        package let instructions: Int
    }

    /// Of the whole run.
    package private(set) var instructions = 0
    package private(set) var functions: [Function] = []

    /// Reads callgrind's output file; names are given once and numbers stand for them after that.
    package init(_ text: String) {
        var names: [Substring: String] = [:]
        var calls: [Substring: (calls: Int, instructions: Int)] = [:]
        var callee: Substring = ""
        var count: Int?
        for line in text.split(separator: "\n") {
            if let known = count {
                // The line after `calls=` holds what the calls cost.
                let cost = line.split(separator: " ").last.flatMap { Int($0) } ?? 0
                let sum = calls[callee] ?? (0, 0)
                calls[callee] = (sum.calls + known, sum.instructions + cost)
                count = nil
            } else if line.hasPrefix("fn=") || line.hasPrefix("cfn=") {
                let value = line.drop { $0 != "=" }.dropFirst()
                let parts = value.split(separator: " ", maxSplits: 1)
                guard let number = parts.first else { continue }
                if parts.count > 1 { names[number] = String(parts[1]) }
                if line.hasPrefix("c") { callee = number }
            } else if line.hasPrefix("calls=") {
                count = line.dropFirst(6).split(separator: " ").first.flatMap { Int($0) }
            } else if line.hasPrefix("summary:") {
                instructions = line.split(separator: " ").last.flatMap { Int($0) } ?? 0
            }
        }
        functions = calls.compactMap { number, sum in
            names[number].map { Function(symbol: $0, calls: sum.calls, instructions: sum.instructions) }
        }
        .sorted { ($1.instructions, $0.symbol) < ($0.instructions, $1.symbol) }
    }

    /// All functions whose symbol holds some texts in their order, with `*` between them, taken together; nil where
    /// none was called, as where it became a part of its caller.
    package func functions(named pattern: String) -> Function? {
        let texts = pattern.split(separator: "*")
        let found = functions.filter { function in
            var rest = Substring(function.symbol)
            return texts.allSatisfy { text in
                guard let range = rest.firstRange(of: text) else { return false }
                rest = rest[range.upperBound...]
                return true
            }
        }
        guard !found.isEmpty else { return nil }
        return Function(
            symbol: pattern, calls: found.map(\.calls).reduce(0, +),
            instructions: found.map(\.instructions).reduce(0, +))
    }
}
