import BigInt
import OrderedCollections
import SeriesModel

extension Audit {
    /// The payments for one post, split over its lines as far as refusals let them: a maximum flow in whole cents, by
    /// shortest augmenting paths (Edmonds and Karp 1972). Payers and lines are few.
    struct Split {
        private let payers: [(funder: String, cents: BigInt)]
        private let lines: [CostLine]
        /// What each payer has left.
        private var left: [BigInt]
        /// What each line still lacks.
        private var lacking: [BigInt]
        /// What a payer pays of a line.
        private var paid: [[BigInt]]

        init(of payers: OrderedDictionary<String, BigInt>, over lines: [CostLine]) {
            self.payers = payers.filter { $0.value > 0 }.map { ($0.key, $0.value) }
            self.lines = lines
            left = self.payers.map(\.cents)
            lacking = lines.map(\.cents)
            paid = self.payers.map { _ in lines.map { _ in 0 } }
            while augment() {}
        }

        /// Lines that cost more than those pay who may pay any of them, with the payers refused in all of these lines
        /// and what the others pay; nil where everything is paid.
        var shortfall: (lines: [CostLine], refused: [String], paid: BigInt)? {
            let start = lines.indices.filter { lacking[$0] > 0 }
            guard !start.isEmpty else { return nil }
            let reached = search(from: start).reached
            let lines = reached.lines.sorted().map { self.lines[$0] }
            let refused = payers.indices.filter { !reached.payers.contains($0) }.map { payers[$0].funder }
            return (lines, refused, reached.payers.reduce(0) { $0 + payers[$1].cents })
        }

        private func mayPay(_ payer: Int, _ line: Int) -> Bool {
            !lines[line].refused.contains(payers[payer].funder)
        }

        /// A shortest way from lines back to a payer with money left, over payments that could move to another line.
        private func search(from start: [Int]) -> (reached: Reached, end: Int?) {
            var reached = Reached(lines: Set(start), payers: [])
            var queue = start
            while !queue.isEmpty {
                let line = queue.removeFirst()
                for payer in payers.indices where !reached.payers.contains(payer) && mayPay(payer, line) {
                    reached.payers.insert(payer)
                    reached.lineBefore[payer] = line
                    if left[payer] > 0 { return (reached, payer) }
                    for other in lines.indices where paid[payer][other] > 0 && !reached.lines.contains(other) {
                        reached.lines.insert(other)
                        reached.payerBefore[other] = payer
                        queue.append(other)
                    }
                }
            }
            return (reached, nil)
        }

        /// Pays more of some line that lacks money, if that is possible.
        private mutating func augment() -> Bool {
            let (reached, end) = search(from: lines.indices.filter { lacking[$0] > 0 })
            guard let end else { return false }
            var steps: [(payer: Int, line: Int, giving: Int?)] = []
            var payer = end
            var amount = left[end]
            while let line = reached.lineBefore[payer] {
                let next = reached.payerBefore[line]
                steps.append((payer, line, next))
                amount = min(amount, next.map { paid[$0][line] } ?? lacking[line])
                guard let next else {
                    lacking[line] -= amount
                    break
                }
                payer = next
            }
            left[end] -= amount
            for step in steps {
                paid[step.payer][step.line] += amount
                if let giving = step.giving { paid[giving][step.line] -= amount }
            }
            return true
        }

        private struct Reached {
            var lines: Set<Int>
            var payers: Set<Int>
            /// The line from which a payer was reached.
            var lineBefore: [Int: Int] = [:]
            /// The payer from whom a line was reached; none for a line that lacks money.
            var payerBefore: [Int: Int] = [:]
        }
    }
}
