/// A sound series file, small enough to be read many thousand times.
enum SmallSeries {
    static let yaml = """
        # Two sides, one team, two venues.
        parley: 1
        name: Lake dialogue
        horizon: 2027-01-04/2027-12-17
        today: 2026-11-20
        workshops: {min: 2, max: 3}
        days: 3
        startOn: [mon, tue]
        gap: {min: 42}
        blackouts:
        - {dates: 2027-06-28/2027-07-04, why: summit}
        - 2027-09-06
        travelDays: {before: 2}
        currency: USD
        rates: {EUR: 1.0843}
        delegations:
        - {id: north, role: side, seats: {min: 1, max: 2}, fee: 150}
        - {id: south, role: side, travelDays: {after: 3}}
        participants:
        - {id: n1, name: "Amina", delegation: north, home: DEL, passports: [IN], tags: [women]}
        - {id: s1, delegation: south, home: ISB, travelDays: {before: 0}, reluctant: [vienna], fee: 7.50}
        venues:
        - {id: istanbul, city: IST, country: TR, capacity: 8}
        - id: vienna
          city: VIE
          country: AT
          currency: EUR
          dayRate: 1750
          seasons:
          - {dates: [2027-06-01/2027-07-15, 2027-12-01], fare: 1.3, hotel: 1.4}
        fares:
        - {from: DEL, to: IST, fare: 637, currency: EUR, hours: 14.5, kgCO2: 1016}
        - {from: DEL, to: VIE, fare: 0637.25}
        - {from: ISB, to: IST, fare: 5.27e2}
        - {from: ISB, to: VIE, fare: 637}
        visas:
        - {passport: IN, country: TR, notice: 14, fee: 60, refused: false}
        funders:
        - {id: trust, amount: 160000, maxShare: 0.8, caps: {staff: 30000}}
        held:
        - start: 2026-10-05
          venue: vienna
          attendees: [n1]
          costs: [{category: travel, delegation: north, amount: 10.5}]
        goals: [workshops, {goal: cost, tolerance: 1}]

        """

    static let json = """
        {"parley": 1, "name": "Lake \\u2013 dialogue", "horizon": "2027-01-04/2027-12-17", "workshops": 2, "days": 3,
         "currency": "USD", "rates": {"EUR": 1.0843},
         "delegations": [{"id": "north", "role": "side", "seats": {"min": 1, "max": 2}}],
         "participants": [{"id": "n1", "delegation": "north", "home": "DEL", "required": true, "venues": null}],
         "venues": [{"id": "vienna", "city": "VIE", "dayRate": 1.75e3, "closed": "2027-05-01"}],
         "fares": [{"from": "DEL", "to": "VIE", "fare": 637.25, "currency": "EUR"}],
         "funders": [{"id": "trust", "amount": 160000}], "goals": ["workshops", "cost"]}

        """
}
