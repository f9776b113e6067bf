package import SeriesModel

/// A day as a series file has it.
package func day(_ text: String) -> Day {
    guard let day = Day(text) else { fatalError("not a date: \(text)") }
    return day
}

/// Days from a first to a last, both ends included.
package func days(_ first: String, _ last: String) -> DayRange {
    guard let range = DayRange(day(first), day(last)) else { fatalError("not a range: \(first)/\(last)") }
    return range
}

/// An exact number.
package func number(_ text: String) -> Rational {
    guard let number = Rational(decimal: text) else { fatalError("not a number: \(text)") }
    return number
}

/// An amount to the cent.
package func money(_ text: String) -> Money { Money(roundingHalfUp: number(text)) }

/// A copy with something changed.
package func with<Value>(_ value: Value, _ change: (inout Value) throws -> Void) rethrows -> Value {
    var copy = value
    try change(&copy)
    return copy
}

extension Series {
    /// The series with something changed.
    package func with(_ change: (inout Series) throws -> Void) rethrows -> Series { try TestSupport.with(self, change) }
}

extension Plan {
    /// The plan with something changed.
    package func with(_ change: (inout Plan) throws -> Void) rethrows -> Plan { try TestSupport.with(self, change) }
}

extension Optional {
    /// The value, which a test's own data are sure to give.
    package var sure: Wrapped {
        guard let self else { fatalError("the test's own data lack a value") }
        return self
    }
}
