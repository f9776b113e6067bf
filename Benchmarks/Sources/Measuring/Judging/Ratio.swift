import Foundation

/// How much longer a peer takes than we do, or what is known of it where one of them came to its limit.
package struct Ratio: Hashable, Sendable {
    /// What the number says.
    package enum Meaning: Hashable, Sendable {
        case exact
        /// The peer came to its limit: it takes at least so many times as long.
        case atLeast
        /// We came to ours.
        case atMost
    }

    package let value: Double
    package let meaning: Meaning

    /// The ratio of a peer's time to ours; nil where neither proves anything, or the peer gives no answer.
    package init?(ours: Answer, peer: Answer) {
        if case .failed = peer.status { return nil }
        if case .failed = ours.status { return nil }
        switch (ours.status.isProven, peer.status.isProven) {
        case (false, false): return nil
        case (true, true): meaning = .exact
        case (true, false): meaning = .atLeast
        case (false, true): meaning = .atMost
        }
        value = max(peer.seconds, 1e-3) / max(ours.seconds, 1e-3)
    }

    /// Whether the peer was faster.
    package var isSlower: Bool { meaning != .atLeast && value < 1 }

    /// As `4.2×`, `≥ 4.2×`, `≤ 0.3×`.
    package var text: String {
        let number =
            value >= 9.95 ? String(format: "%.0f×", value) : String(format: value < 1 ? "%.2f×" : "%.1f×", value)
        return switch meaning {
        case .exact: number
        case .atLeast: "≥ \(number)"
        case .atMost: "≤ \(number)"
        }
    }
}
