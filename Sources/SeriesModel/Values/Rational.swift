package import BigInt

/// An exact fraction, as a number of a series file is: `0.0289`, `12.5`, `1e3`.
///
/// Rates, factors and shares are multiplied exactly and rounded once, at the end, to whole cents.
public struct Rational: Hashable, Sendable {
    /// In lowest terms, the denominator positive. Nearly all numbers fit into those of the machine, which are much
    /// faster; whatever does, but for the least of them, has that form, so that equal numbers are the same value.
    private enum Form: Hashable, Sendable {
        case short(Int, over: Int)
        indirect case long(BigInt, over: BigInt)
    }

    private let form: Form

    /// The numerator, in lowest terms.
    package var numerator: BigInt {
        switch form {
        case .short(let numerator, _): BigInt(numerator)
        case .long(let numerator, _): numerator
        }
    }

    /// The denominator, in lowest terms and positive.
    package var denominator: BigInt {
        switch form {
        case .short(_, let denominator): BigInt(denominator)
        case .long(_, let denominator): denominator
        }
    }

    /// A fraction in lowest terms, or nil where the denominator is 0.
    package init?(_ numerator: BigInt, over denominator: BigInt) {
        guard denominator != 0 else { return nil }
        self.init(numerator: numerator, nonzero: denominator)
    }

    /// A whole number.
    public init(_ value: Int) {
        form = value == .min ? .long(BigInt(value), over: 1) : .short(value, over: 1)
    }

    /// The number that a decimal text shows, exactly: digits with an optional sign, fraction and exponent.
    ///
    /// Nil where the text has another form, or more than 60 digits or an exponent beyond ±60: no amount, rate or
    /// share needs them, and a short text must not stand for a number of a million digits.
    public init?(decimal text: some StringProtocol) {
        var digits = ""
        var scale = 0
        var negative = false
        var exponent = 0
        var rest = Substring(text)
        if let sign = rest.first, sign == "-" || sign == "+" {
            negative = sign == "-"
            rest.removeFirst()
        }
        let mantissa = rest.prefix { $0 != "e" && $0 != "E" }
        var pointSeen = false
        for character in mantissa {
            if character == ".", !pointSeen {
                pointSeen = true
            } else if character.isASCII, character.isWholeNumber {
                digits.append(character)
                scale += pointSeen ? 1 : 0
            } else {
                return nil
            }
        }
        if mantissa.endIndex < rest.endIndex {
            let written = rest[rest.index(after: mantissa.endIndex)...]
            let magnitude = written.first == "-" || written.first == "+" ? written.dropFirst() : written
            guard !magnitude.isEmpty, magnitude.allSatisfy({ $0.isASCII && $0.isWholeNumber }),
                let value = Int(magnitude), value <= 60
            else { return nil }
            exponent = written.first == "-" ? -value : value
        }
        guard !digits.isEmpty, digits.count <= 60, let value = BigInt(digits) else { return nil }
        let power = exponent - scale
        let signed = negative ? -value : value
        self.init(
            numerator: power > 0 ? signed * BigInt(10).power(power) : signed,
            nonzero: power < 0 ? BigInt(10).power(-power) : 1)
    }

    private init(numerator: BigInt, nonzero denominator: BigInt) {
        let divisor = numerator.greatestCommonDivisor(with: denominator)
        let sign: BigInt = denominator < 0 ? -1 : 1
        let (over, under) = (sign * numerator / divisor, sign * denominator / divisor)
        if let over = Int(exactly: over), let under = Int(exactly: under), over != .min {
            form = .short(over, over: under)
        } else {
            form = .long(over, over: under)
        }
    }

    /// The same of numbers of the machine; nil where one of them has no counterpart.
    private init?(_ numerator: Int, nonzero denominator: Int) {
        guard numerator != .min, denominator != .min else { return nil }
        var (divisor, rest) = (numerator.magnitude, denominator.magnitude)
        while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
        let common = denominator < 0 ? -Int(divisor) : Int(divisor)
        form = .short(numerator / common, over: denominator / common)
    }

    /// A sum of products, `a · b + c · d`, over a product; nil where something is longer than numbers of the machine.
    private static func short(_ a: Int, _ b: Int, _ c: Int, _ d: Int, over: Int, _ more: Int) -> Rational? {
        let (first, isFirstLong) = a.multipliedReportingOverflow(by: b)
        let (second, isSecondLong) = c.multipliedReportingOverflow(by: d)
        let (sum, isSumLong) = first.addingReportingOverflow(second)
        let (under, isUnderLong) = over.multipliedReportingOverflow(by: more)
        return isFirstLong || isSecondLong || isSumLong || isUnderLong ? nil : Rational(sum, nonzero: under)
    }

    /// The largest whole number not above.
    package var floor: BigInt {
        switch form {
        case .short(let numerator, let denominator): return BigInt(Self.floor(numerator, denominator))
        case .long(let numerator, let denominator):
            let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
            return remainder < 0 ? quotient - 1 : quotient
        }
    }

    private static func floor(_ numerator: Int, _ denominator: Int) -> Int {
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// The smallest whole number not below.
    package var ceiling: BigInt { isWhole ? numerator : floor + 1 }

    /// The nearest whole number, halves up.
    package var roundedHalfUp: BigInt {
        if let short = shortRoundedHalfUp { return BigInt(short) }
        return Rational(numerator: 2 * numerator + denominator, nonzero: 2 * denominator).floor
    }

    /// The same as a number of the machine; nil where it, or the way to it, is longer.
    var shortRoundedHalfUp: Int? {
        guard case .short(let numerator, let denominator) = form else { return nil }
        let (twice, isLong) = numerator.multipliedReportingOverflow(by: 2)
        let (sum, isSumLong) = twice.addingReportingOverflow(denominator)
        let (under, isUnderLong) = denominator.multipliedReportingOverflow(by: 2)
        return isLong || isSumLong || isUnderLong ? nil : Self.floor(sum, under)
    }

    /// Whether this is a whole number.
    public var isWhole: Bool {
        switch form {
        case .short(_, let denominator): denominator == 1
        case .long(_, let denominator): denominator == 1
        }
    }

    /// The nearest floating-point number, for solvers and displays; never for a comparison that decides.
    public var approximation: Double {
        switch form {
        case .short(let numerator, let denominator): return Double(numerator) / Double(denominator)
        case .long(let numerator, let denominator):
            if let whole = Int(exactly: numerator), let under = Int(exactly: denominator) {
                return Double(whole) / Double(under)
            }
            return Double(numerator) / Double(denominator)
        }
    }

    /// The sum.
    public static func + (first: Rational, second: Rational) -> Rational {
        if case .short(let a, let b) = first.form, case .short(let c, let d) = second.form,
            let sum = short(a, d, c, b, over: b, d)
        {
            return sum
        }
        return Rational(
            numerator: first.numerator * second.denominator + second.numerator * first.denominator,
            nonzero: first.denominator * second.denominator)
    }

    /// The difference.
    public static func - (first: Rational, second: Rational) -> Rational {
        if case .short(let a, let b) = first.form, case .short(let c, let d) = second.form,
            let difference = short(a, d, -c, b, over: b, d)
        {
            return difference
        }
        return first + Rational(numerator: -second.numerator, nonzero: second.denominator)
    }

    /// The product.
    public static func * (first: Rational, second: Rational) -> Rational {
        if case .short(let a, let b) = first.form, case .short(let c, let d) = second.form,
            let product = short(a, c, 0, 0, over: b, d)
        {
            return product
        }
        return Rational(
            numerator: first.numerator * second.numerator,
            nonzero: first.denominator * second.denominator)
    }

    /// The quotient, or nil where the divisor is 0.
    public func divided(by divisor: Rational) -> Rational? {
        if case .short(let a, let b) = form, case .short(let c, let d) = divisor.form, c != 0,
            let quotient = Rational.short(a, d, 0, 0, over: b, c)
        {
            return quotient
        }
        return Rational(numerator * divisor.denominator, over: denominator * divisor.numerator)
    }

    /// Adds in place.
    public static func += (first: inout Rational, second: Rational) { first = first + second }
}

extension Rational: Comparable {
    /// Whether the first is smaller.
    public static func < (first: Rational, second: Rational) -> Bool {
        if case .short(let a, let b) = first.form, case .short(let c, let d) = second.form {
            let (one, isLong) = a.multipliedReportingOverflow(by: d)
            let (other, isOtherLong) = c.multipliedReportingOverflow(by: b)
            if !isLong, !isOtherLong { return one < other }
        }
        return first.numerator * second.denominator < second.numerator * first.denominator
    }
}

extension Rational: ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: CustomStringConvertible {
    /// The shortest exact decimal where there is one, `12.5`; otherwise the fraction, `1/3`.
    public var description: String {
        // Most numbers of a series are these.
        if case .short(let number, over: 1) = form { return String(number) }
        var remaining = denominator
        var twos = 0
        var fives = 0
        while remaining % 2 == 0 {
            remaining /= 2
            twos += 1
        }
        while remaining % 5 == 0 {
            remaining /= 5
            fives += 1
        }
        guard remaining == 1 else { return "\(numerator)/\(denominator)" }
        let decimals = max(twos, fives)
        let scaled = numerator * BigInt(10).power(decimals) / denominator
        var digits = String(scaled.magnitude)
        guard decimals > 0 else { return (scaled < 0 ? "-" : "") + digits }
        digits = digits.zeroPadded(to: decimals + 1)
        let point = digits.index(digits.endIndex, offsetBy: -decimals)
        return (scaled < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
    }
}

extension Rational {
    /// One half.
    package static let half = Rational(1, over: 2) ?? 0

    /// Which way a number is rounded.
    package enum Direction {
        case up, down
    }

    /// The nearest whole multiple of a positive step in a direction.
    package func rounded(_ direction: Direction, to step: Rational) -> Rational {
        guard let steps = divided(by: step) else { return self }
        let down = Rational(steps.floor, over: 1) ?? steps
        return (direction == .down || down == steps ? down : down + 1) * step
    }
}
