import LinearModel
import OrderedCollections

/// No funder pays more for any one workshop than its limit.
enum WorkshopCaps: Rule {
    static let name = "perWorkshop"
    static let sentence = "No funder pays more for one workshop than it is ready to."
    static let formula = "Σ_{k of workshop w} pay[k,f] ≤ perWorkshop[f] for every workshop w"

    static func constrain(_ draft: inout CompactProgram) {
        let workshops = OrderedSet(draft.payments.compactMap(\.pool.workshop))
        for (position, funder) in draft.index.funders.enumerated() {
            guard let most = funder.perWorkshop else { continue }
            for workshop in workshops {
                let paid = draft.paid(by: position) { $0.workshop == workshop }
                guard !paid.terms.isEmpty else { continue }
                let place =
                    switch workshop {
                    case .held(let number): "h\(number)"
                    case .planned(let block): "k\(block)"
                    }
                draft.program.add(
                    paid .<= CompactProgram.money(most), named: "per_workshop_f\(position)_\(place)")
            }
        }
    }
}
