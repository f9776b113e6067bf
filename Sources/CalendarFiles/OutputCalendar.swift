package import SeriesModel

/// A calendar to be written.
package struct OutputCalendar: Hashable, Sendable {
    /// What whoever gets it is to do with it.
    package enum Method: String, Sendable {
        /// Take it over.
        case publish = "PUBLISH"
        /// Strike out what is in it.
        case cancel = "CANCEL"
    }

    package var method: Method
    /// What programs may call it; nil: what they like.
    package var name: String?
    /// The language-neutral name of the program that writes it.
    package var product: String
    package var events: [OutputEvent]

    package init(method: Method = .publish, name: String? = nil, product: String, events: [OutputEvent]) {
        self.method = method
        self.name = name
        self.product = product
        self.events = events
    }
}

/// An event of whole days.
package struct OutputEvent: Hashable, Sendable {
    /// The same for ever, whatever becomes of the event.
    package var uid: String
    /// Higher with every change.
    package var sequence: Int
    /// The day on which this state of it was made.
    package var stamp: Day
    package var days: DayRange
    package var title: String
    package var place: String?
    package var isCancelled: Bool
    /// Whether whoever has it is busy.
    package var isBusy: Bool

    package init(
        uid: String, sequence: Int, stamp: Day, days: DayRange, title: String, place: String? = nil,
        isCancelled: Bool = false, isBusy: Bool = true
    ) {
        self.uid = uid
        self.sequence = sequence
        self.stamp = stamp
        self.days = days
        self.title = title
        self.place = place
        self.isCancelled = isCancelled
        self.isBusy = isBusy
    }
}
