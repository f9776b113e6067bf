public import SeriesFiles
public import SeriesModel
import SeriesText

/// A new plan and what it changes, as JSON: `{"parley": 1, "plan": …, "changes": …}`. People are named by their ids.
public struct ChangesDocument: Sendable {
    /// What changes; nil where there is no new plan.
    public let changes: Changes?
    private let plan: Plan
    private let made: PlanOrigin?
    private let estimated: EstimatedShare?

    /// What a new plan changes of an older one.
    public struct Changes: Codable, Hashable, Sendable {
        /// What the goal `changes` counts.
        public let count: Int
        /// Workshops of the new plan that have taken place.
        public let held: [Place]
        /// Workshops that are in both plans.
        public let kept: [Kept]
        /// Workshops at another time or venue.
        public let moved: [Moved]
        /// Workshops that only the new plan has.
        public let new: [WorkshopDocument]
        /// Workshops that only the old plan has.
        public let dropped: [WorkshopDocument]
        /// The direct cost of the whole series; null where the old plan says nothing of costs.
        @OrNull public var cost: Sum?
        /// What each funder pays directly; empty where the old plan says nothing of costs.
        public let funders: [FunderSum]
    }

    /// When and where a workshop is.
    public struct Place: Codable, Hashable, Sendable {
        /// The first meeting day.
        public let start: Day
        /// The last meeting day.
        public let end: Day
        /// A venue id.
        public let venue: String

        init(_ workshop: PlannedWorkshop) {
            (start, end, venue) = (workshop.start, workshop.end, workshop.venue)
        }
    }

    /// A workshop that stays, with who comes and who goes.
    public struct Kept: Codable, Hashable, Sendable {
        /// The first meeting day.
        public let start: Day
        /// The last meeting day.
        public let end: Day
        /// A venue id.
        public let venue: String
        /// Ids of participants who come now.
        public let `in`: [String]
        /// Ids of participants who come no more.
        public let out: [String]
    }

    /// A workshop that moves, with who comes and who goes.
    public struct Moved: Codable, Hashable, Sendable {
        /// Where and when it was.
        public let from: Place
        /// Where and when it is now.
        public let to: Place
        /// Ids of participants who come now.
        public let `in`: [String]
        /// Ids of participants who come no more.
        public let out: [String]
    }

    /// A sum in both plans.
    public struct Sum: Codable, Hashable, Sendable {
        /// In the old plan.
        public let before: Money
        /// In the new plan.
        public let after: Money
        /// The new less the old.
        public let difference: Money
    }

    /// What a funder pays directly in both plans.
    public struct FunderSum: Codable, Hashable, Sendable {
        /// A funder id.
        public let funder: String
        /// In the old plan.
        public let before: Money
        /// In the new plan.
        public let after: Money
        /// The new less the old.
        public let difference: Money
    }

    /// A document of a new plan, how it was made, how much of it rests on estimates, and of what changes; nil where
    /// there is no new plan.
    public init(
        _ comparison: PlanComparison?, plan: Plan, made: PlanOrigin? = nil, estimated: EstimatedShare? = nil
    ) {
        self.estimated = estimated
        changes = comparison.map(Changes.init)
        self.plan = plan
        self.made = made
    }

    /// The JSON, ending with a newline.
    public var text: String {
        let share = estimated.map { JSONValue(encoding: $0) } ?? .absent
        return JSONValue.block([
            "parley": .version, "plan": PlanFile.json(of: plan, made: made, estimated: share),
            "changes": changes.map { JSONValue(encoding: $0) } ?? .null,
        ]).document
    }
}

extension ChangesDocument.Changes {
    fileprivate init(_ comparison: PlanComparison) {
        count = comparison.count
        held = comparison.held.map(ChangesDocument.Place.init)
        kept = comparison.kept.map { change in
            ChangesDocument.Kept(
                start: change.after.start, end: change.after.end, venue: change.after.venue, in: change.joining,
                out: change.leaving)
        }
        moved = comparison.moved.map { change in
            ChangesDocument.Moved(
                from: ChangesDocument.Place(change.before), to: ChangesDocument.Place(change.after),
                in: change.joining, out: change.leaving)
        }
        new = comparison.new.map(WorkshopDocument.init)
        dropped = comparison.dropped.map(WorkshopDocument.init)
        funders = comparison.funders.map { changed in
            ChangesDocument.FunderSum(
                funder: changed.funder, before: changed.sum.before, after: changed.sum.after,
                difference: changed.sum.difference)
        }
        cost = comparison.cost.map {
            ChangesDocument.Sum(before: $0.before, after: $0.after, difference: $0.difference)
        }
    }
}
