package import SeriesModel

/// Something in a calendar file that cannot be read as it is meant, with its line.
package struct CalendarFault: Error, Hashable, Sendable {
    /// What is wrong, with its data.
    package enum Kind: Hashable, Sendable {
        /// The file begins with something else.
        case noCalendar
        /// The file ends within a part, such as an event.
        case torn(String)
        /// The part that ends is not the one that began last.
        case wrongEnd(expected: String)
        /// Parts stand within more parts than may be.
        case nestedTooDeeply(limit: Int)
        /// A calendar that does not count in our years and months.
        case otherCalendar(String)
        /// A property that must be there.
        case missing(String)
        /// The value of a property; what is wanted.
        case value(String, wanted: Wanted)
        /// The event ends before it begins.
        case reversed
        /// A part of a rule that is not known here.
        case unknownPart(String)
        /// A zone that is in no table, and that the file does not define.
        case unknownZone(String)
        /// Moments, and no zone in which they would be days.
        case noHomeZone
        /// This machine has no tables of time zones.
        case noZoneTables
        /// The rules of the file have too many occurrences to be worked out.
        case tooManyOccurrences
    }

    /// What is wanted of a value.
    package enum Wanted: String, Hashable, Sendable {
        case moment = "a date such as 20270315, or a time such as 20270315T090000Z"
        case duration = "a length of time such as PT1H30M or P2D"
        case rule = "parts such as FREQ=WEEKLY;BYDAY=MO"
        case number = "a whole number"
        case offset = "an offset such as +0100"
        case period = "a start and an end or a length, such as 20270315T090000Z/PT1H"
    }

    /// Counted from 1.
    package var line: Int
    /// The property; empty where it is the part as a whole.
    package var property: String
    /// What is wrong.
    package var kind: Kind

    init(_ kind: Kind, _ property: String = "", line: Int) {
        self.kind = kind
        self.property = property
        self.line = line
    }

    init(_ kind: Kind, in property: Property) { self.init(kind, property.name, line: property.line) }

    init(_ kind: Kind, in part: Component) { self.init(kind, part.name, line: part.line) }
}

/// All that is wrong with a calendar file, in its order.
package struct CalendarFileError: Error, Hashable, Sendable {
    /// At least one.
    package var faults: [CalendarFault]
}

extension CalendarFault {
    /// What is wrong, and what was expected.
    ///
    /// - Parameter secrets: the names that a text of the file may hold and nobody is shown.
    /// - Returns: words without a place.
    package func message(hiding secrets: SecretWords) -> String {
        switch kind {
        case .noCalendar: "this is no calendar: it must begin with BEGIN:VCALENDAR"
        case .torn(let part): "the file ends within \(part): it is not whole"
        case .wrongEnd(let part): "another part ends here than began last: END:\(part) is missing"
        case .nestedTooDeeply(let limit): "more than \(limit) parts stand within one another"
        case .otherCalendar(let name): "must be GREGORIAN: \(secrets.shown(name))"
        case .missing(let name): "has no \(name)"
        case .value(let value, let wanted): "must be \(wanted.rawValue): \(secrets.shown(value))"
        case .reversed: "the event ends before it begins"
        case .unknownPart(let part): "is not understood: \(secrets.shown(part))"
        case .unknownZone(let name):
            "no table has this time zone, and the file does not define it: \(secrets.shown(name))"
        case .noHomeZone: "times, and neither the file nor the home city says in which time zone they are days"
        case .noZoneTables: "this machine has no tables of time zones"
        case .tooManyOccurrences: "the rules of this file have too many occurrences to be worked out"
        }
    }

    /// What may mend it, a sentence that starts with "Maybe"; nil where the message says it all.
    package func advice(hiding secrets: SecretWords) -> String? {
        switch kind {
        case .noCalendar: "Maybe export the calendar anew, as iCalendar (.ics)."
        case .torn, .wrongEnd, .nestedTooDeeply: "Maybe export or download it anew."
        case .unknownPart, .tooManyOccurrences, .reversed, .value, .missing, .otherCalendar:
            "Maybe take the event out of the export, and give its days in \"unavailable\" by hand."
        case .unknownZone(let name):
            "Maybe say which it is: --zone \"\(secrets.shown(name))=Europe/Vienna\"."
        case .noHomeZone: "Maybe say where: --zone Europe/Vienna."
        case .noZoneTables: "Maybe install the package tzdata."
        }
    }
}
