import SeriesAnswers
import SeriesModel

/// A sound series in which much can change.
enum Harbour {
    static let yaml = """
        parley: 1
        name: Harbour
        horizon: 2027-02-01/2027-12-17
        today: 2026-11-20
        workshops: {min: 2, max: 3}
        days: 3
        currency: USD
        gap: {min: 42}
        rates: {EUR: 1}
        balance: {maxDifference: 1}
        delegations:
        - {id: north, role: side, seats: {min: 1, max: 2}}
        - {id: south, role: side}
        participants:
        - {id: n1, name: Amina, delegation: north, home: DEL, passports: [IN], tags: [women], unavailable: 2027-03-01/2027-03-05,
           reluctant: [istanbul]}
        - {id: n2, delegation: north, home: DEL, venues: [istanbul, vienna], refuses: [norway]}
        - {id: s1, delegation: south, home: ISB}
        venues:
        - {id: istanbul, city: IST, country: TR, hotel: 100}
        - {id: vienna, city: VIE, country: AT, hotel: 120}
        fares:
        - {from: DEL, to: IST, fare: 600}
        - {from: DEL, to: VIE, fare: 500}
        - {from: ISB, to: IST, fare: 400}
        - {from: ISB, to: VIE, fare: 300}
        visas:
        - {passport: IN, country: TR, notice: 14, fee: 60}
        services:
        - {name: interpretation, category: interpretation, perDay: 100}
        funders:
        - {id: norway, amount: 160000}
        - {id: trust, amount: 90000, venues: [istanbul], overhead: 7}
        quotas:
        - {tag: women, of: [north, south], min: 0}
        together: [[n1, n2]]
        pinned:
        - {start: 2027-05-03, venue: istanbul}

        """
}
