import SeriesModel
import SeriesText

/// That everything is paid for.
enum PaymentConditions: ConditionKind {
    static let code = "money"
    static let rules = ["paid"]

    static func conditions(of series: Series) -> [any Condition] { [Payment()] }
}

/// That the funders of the series pay for everything; lifted, there is a further funder without limits.
struct Payment: Condition {
    static let key = "funders"
    var path: String { Self.key }
    let subject = Subject.money

    func sentence(in series: Series) -> Sentence { "everything has to be paid for" }

    func lift(from series: inout Series, of original: Series) {
        series.addFurtherFunder(original.costCeiling, original)
    }

    func lighten(to value: ConditionValue, in series: inout Series) {
        if let amount = value.amount { series.addFurtherFunder(amount, series) }
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        guard let amount = value.amount else { return "find more money that may pay for anything" }
        return "find a further \(series.spoken(amount)) that may pay for anything"
    }

    func scale(in series: Series) -> Scale {
        .amounts(AmountScale(now: 0, isMoney: true) { $0.paid(by: series.furtherFunder).cents })
    }
}

extension Series {
    /// The id of a funder that the series does not have.
    var furtherFunder: String {
        var id = "further"
        while funders.contains(where: { $0.id == id }) { id += "-funder" }
        return id
    }

    fileprivate mutating func addFurtherFunder(_ amount: Rational, _ original: Series) {
        funders.append(Funder(id: original.furtherFunder, name: "A further funder", amount: amount))
    }

    /// The series with a further funder who would pay for everything.
    func withFurtherFunder() -> Series {
        var changed = self
        changed.addFurtherFunder(costCeiling, self)
        return changed
    }

    /// More than any plan can cost, in units of the series currency: everybody at every workshop, at the highest
    /// prices. Who must spend something may need more workshops for it than the series may have.
    var costCeiling: Rational {
        func worth(_ amount: Amount) -> Rational { amount.value * rate(of: amount.currency) }
        let longest: Int =
            (delegations.compactMap(\.travelDays) + participants.compactMap(\.travelDays) + [travelDays])
            .map { $0.before + $0.after }.max() ?? 0
        let fareFactor = max(1, venues.flatMap(\.seasons).map(\.fare).max() ?? 1)
        let stay: Rational =
            venues.map { venue -> Rational in
                let night = venue.hotel * max(1, venue.seasons.map(\.hotel).max() ?? 1)
                return (night + venue.perDiem) * rate(of: venue.currency)
            }.max() ?? 0
        let fare: Rational = fareFactor * (fares.map { worth($0.fare) }.max() ?? 0)
        let fee: Rational = (delegations.map(\.fee) + participants.compactMap(\.fee)).map(worth).max() ?? 0
        let visa: Rational = visas.map { worth($0.fee) }.max() ?? 0
        let person: Rational = fare + visa + Rational(days + longest) * stay + fee + 1
        let venue: Rational =
            venues.map { (Rational(days) * $0.dayRate + $0.fixed) * rate(of: $0.currency) }.max() ?? 0
        let serving = services.reduce(Rational(0)) {
            $0 + (Rational(days) * $1.perDay + $1.perWorkshop) * rate(of: $1.currency)
        }
        let length = horizon.count + 2 * reach
        let most = funders.contains { $0.minSpend != nil } ? Int.max : workshops.max ?? Int.max
        let number = held.count + min(most, length / max(1, min(gap.min, days)) + 1)
        let spent = held.flatMap { $0.costs ?? [] }.reduce(Rational(0)) { $0 + $1.amount }
        let once = costs.reduce(Rational(0)) { $0 + worth($1.amount) }
        let each: Rational = venue + serving + Rational(participants.count) * person + 1
        return Rational(number) * each + spent + once + 1
    }

    /// The series with nothing to pay. Where some funder without limits pays for everything and none must spend
    /// anything, it has the same right schedules.
    var withoutMoney: Series {
        var series = self
        series.delegations.changeEach { delegation in
            delegation.fee = Amount(0)
            delegation.refuses = []
        }
        series.participants.changeEach { person in
            person.fee = nil
            person.refuses = []
        }
        series.venues.changeEach { venue in
            (venue.dayRate, venue.fixed, venue.hotel, venue.perDiem) = (0, 0, 0, 0)
            venue.seasons = []
        }
        series.fares.changeEach { $0.fare = Amount(0) }
        series.visas.changeEach { $0.fee = Amount(0) }
        series.held.changeEach { held in
            held.costs = nil
            held.funding = nil
        }
        (series.services, series.costs, series.funders) = ([], [], [])
        return series
    }
}
