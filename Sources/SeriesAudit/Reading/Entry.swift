import BigInt
import SeriesModel

extension Audit {
    /// What the passports of somebody are worth at a border.
    enum Entry {
        /// The lowest fee among the passports that admit them in time, in cents.
        case admitted(fee: BigInt)
        /// None admits them in time: why, for each; and the lowest fee of all.
        case denied(reasons: [String], fee: BigInt)

        /// What is paid: somebody who was there all the same has paid the lowest fee of all.
        var fee: BigInt {
            switch self {
            case .admitted(let fee), .denied(_, let fee): fee
            }
        }
    }

    /// A passport and the country that it is shown to.
    struct Border: Hashable, Sendable {
        let passport: String
        let country: String
    }

    /// A visa rule with its fee in cents.
    struct VisaTerms: Sendable {
        let notice: Int
        let fee: BigInt
        let refused: Bool
    }
}

extension Audit.Facts {
    /// Whether somebody who leaves home on a day gets into the country of a venue, and what they pay for it.
    ///
    /// A passport admits unless it is refused or its notice exceeds the days from `today` to the first day away.
    func entry(of person: Audit.Person, to venue: Venue, leaving: Day) -> Audit.Entry {
        var admitted: BigInt?
        var anyway: BigInt?
        var reasons: [String] = []
        for passport in person.participant.passports {
            let terms = venue.country.flatMap { visas[Audit.Border(passport: passport, country: $0)] }
            let fee = terms?.fee ?? 0
            anyway = min(anyway ?? fee, fee)
            if let terms, terms.refused {
                reasons.append("\(passport) is refused")
            } else if let terms, let today = series.today, terms.notice > 0, terms.notice > leaving - today {
                reasons.append("\(passport) needs \(terms.notice) days' notice, \(leaving - today) are left")
            } else {
                admitted = min(admitted ?? fee, fee)
            }
        }
        guard let anyway else { return .admitted(fee: 0) }
        return admitted.map { .admitted(fee: $0) } ?? .denied(reasons: reasons, fee: anyway)
    }
}
