import SeriesModel

/// Who meets where and when: the workshops that a plan adds to the held ones, in order of start.
package struct Schedule: Hashable, Sendable {
    /// A workshop and its attendees.
    package struct Workshop: Hashable, Sendable {
        package let option: WorkshopOption
        /// Positions of the participants, ascending.
        package let attendees: [Int]
    }

    package let workshops: [Workshop]
}
