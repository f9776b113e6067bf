import BigInt
import SeriesModel

/// The amounts that a condition about money can be changed to, in the smallest steps in which it is written.
struct AmountScale: Sendable {
    /// What the condition has now, in steps.
    let now: Int
    /// Whether larger amounts allow more.
    var grows = true
    /// Whether more of it is more money, rather than a consent.
    var isMoney = false
    /// How many steps one unit has: 100 cents, or 1000 tenths of a percent.
    var stepsPerUnit = 100
    /// What one unit of the funder's currency is worth in the series currency.
    var rate: Rational = 1
    /// The amount that would have been enough for a plan, in steps.
    let taken: @Sendable (Plan) -> Int

    /// The amount of so many steps.
    func amount(_ steps: Int) -> Rational { Rational(BigInt(steps), over: BigInt(stepsPerUnit)) ?? 0 }

    /// What the change from one amount to another is worth in the series currency: each is rounded down to a cent, as
    /// an amount of a funder is.
    func worth(from: Int, to: Int) -> Money {
        func cents(_ steps: Int) -> Int { Int(clamping: (amount(steps) * rate * 100).floor) }
        return Money(cents: cents(to) - cents(from))
    }

    /// The cents of a funder's own currency that an amount has, rounded to the side that allows no more.
    static func steps(_ amount: Rational, grows: Bool = true) -> Int {
        Int(clamping: grows ? (amount * 100).floor : (amount * 100).ceiling)
    }

    /// What so much money of the series currency is in cents of a funder's own, rounded to the side that suffices.
    static func own(_ money: Money, at rate: Rational, grows: Bool = true) -> Int {
        let own = Rational(money.cents).divided(by: rate) ?? 0
        return Int(clamping: grows ? own.ceiling : own.floor)
    }
}

extension Plan {
    /// What a funder pays directly, of some entries or of all.
    func paid(by funder: String, where isMeant: (FundingEntry) -> Bool = { _ in true }) -> Money {
        payments(by: funder).filter(isMeant).reduce(.zero) { $0 + $1.amount }
    }

    /// What a funder pays, entry by entry.
    func payments(by funder: String) -> [FundingEntry] {
        (workshops.flatMap(\.funding) + seriesFunding).filter { $0.funder == funder }
    }
}
