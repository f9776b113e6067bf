import Foundation
import SeriesModel

@testable import SeriesFiles

/// A sound series in which every key of the format is.
enum Everything {
    static let series = """
        {
          "parley": 1, "name": "Lake dialogue", "horizon": "2027-03-01/2027-06-30", "today": "2027-01-15",
          "workshops": {"min": 1, "max": 4}, "days": 3, "startOn": ["mon", "tue"],
          "starts": ["2027-03-01/2027-05-31", {"every": ["mon", "tue"], "within": "2027-06-01/2027-06-20"}],
          "gap": {"min": 14, "max": 90},
          "blackouts": ["2027-03-26/2027-03-29", {"dates": "2027-05-01", "why": "a holiday"},
            {"every": "fri", "within": "2027-06-01/2027-06-30"}],
          "travelDays": {"before": 1, "after": 1}, "currency": "EUR", "rates": {"USD": 0.92},
          "delegations": [
            {"id": "north", "name": "North", "role": "side", "seats": {"min": 1, "max": 3},
             "travelDays": {"before": 1, "after": 0}, "fee": 100, "refuses": ["fund"], "cancels": 0.1},
            {"id": "south", "role": "side"}
          ],
          "participants": [
            {"id": "n1", "name": "Amina", "delegation": "north", "home": "DEL", "passports": ["IN"],
             "unavailable": "2027-04-01/2027-04-02", "available": ["2027-01-01/2027-12-31"],
             "ifNeedBe": {"every": "fri", "within": "2027-03-01/2027-06-30"},
             "poll": {"2027-03-15": "yes", "2027-04-12": "ifNeedBe", "2027-05-10": false}, "venues": ["vienna"],
             "reluctant": ["vienna"], "attends": {"min": 0, "max": 5}, "required": false, "weight": 2, "tags": ["expert"],
             "travelDays": {"before": 2, "after": 1}, "fee": 50, "refuses": ["trust"], "cancels": 0.2},
            {"id": "n2", "delegation": "north", "home": "DEL"}, {"id": "s1", "delegation": "south", "home": "ISB"}
          ],
          "venues": [
            {"id": "vienna", "name": "Vienna", "city": "VIE", "country": "AT", "capacity": 30, "closed": ["2027-04-20"],
             "uses": {"min": 0, "max": 5}, "currency": "USD", "dayRate": 100, "fixed": 50, "hotel": 150, "perDiem": 90,
             "seasons": [{"dates": "2027-06-01/2027-06-30", "fare": 1.1, "hotel": 1.2, "estimated": true}],
             "estimated": ["hotel"], "source": "a table"}
          ],
          "fares": [
            {"from": "DEL", "to": "VIE", "fare": 640, "currency": "EUR", "hours": 9, "kgCO2": 400},
            {"from": "ISB", "to": "VIE", "fare": 590}
          ],
          "visas": [
            {"passport": "IN", "country": "AT", "notice": 20, "fee": 80, "currency": "EUR", "refused": false}
          ],
          "services": [
            {"name": "Booths", "category": "interpretation", "perDay": 10, "perWorkshop": 20, "currency": "EUR"}
          ],
          "costs": [{"name": "Office", "category": "staff", "amount": 500, "currency": "EUR", "estimated": true}],
          "funders": [
            {"id": "trust", "name": "A trust", "amount": 90000, "currency": "EUR", "window": "2027-01-01/2027-12-31",
             "covers": ["travel", "lodging"], "delegations": ["north"], "venues": ["vienna"], "overhead": 7, "maxShare": 0.9,
             "caps": {"travel": 20000}, "headings": {"travel": 15000, "lodging": 20000}, "reallocation": 0.25,
             "perWorkshop": 30000, "minSpend": 0},
            {"id": "fund", "amount": 100000}
          ],
          "balance": {"maxDifference": 2}, "continuity": {"returning": 0},
          "quotas": [{"tag": "expert", "of": ["north"], "min": 0, "max": 5, "minShare": 0, "maxShare": 1}],
          "together": [["n1", "n2"]], "apart": [["n1", "s1"]], "rotate": false,
          "held": [
            {"start": "2027-01-11", "venue": "vienna", "attendees": ["n1"],
             "costs": [{"category": "travel", "delegation": "north", "amount": 10}],
             "funding": [{"funder": "fund", "category": "travel", "delegation": "north", "amount": 10}]}
          ],
          "pinned": [{"start": "2027-05-10", "venue": "vienna"}],
          "goals": ["workshops", {"goal": "attendance", "tolerance": 1}],
          "imported": [
            {"from": "poll", "person": "n1", "starts": ["2027-03-15"], "unavailable": "2027-04-01/2027-04-02",
             "ifNeedBe": ["2027-04-12"], "poll": {"2027-03-15": "yes"}}
          ]
        }
        """
}

extension SeriesDocument {
    /// The file as Foundation has JSON.
    var plainValue: Any { root.plainValue }
}

extension SourceNode {
    fileprivate var plainValue: Any {
        switch content {
        case .null, .broken, .enormousNumber: NSNull()
        case .boolean(let flag): flag
        case .number(let number): NSNumber(value: number.approximation)
        case .text(let text): text
        case .list(let items): items.map(\.plainValue)
        case .mapping(let entries):
            Dictionary(entries.map { ($0.key, $0.value.plainValue) }, uniquingKeysWith: { first, _ in first })
        }
    }
}
