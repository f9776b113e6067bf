package import SeriesModel

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
