import SeriesModel

extension SeriesIndex {
    /// The schedule of a plan: its workshops that have not been held, with those of their attendees that the series still
    /// has; nil where the series lacks one of the venues.
    func schedule(of plan: Plan) -> Schedule? { schedule(of: plan.workshops) }

    /// The schedule of workshops of which starts, venues and attendees count.
    func schedule(of workshops: [PlannedWorkshop]) -> Schedule? {
        let held = Set(held.map(\.option))
        var planned: [Schedule.Workshop] = []
        for workshop in workshops {
            guard let option = option(of: workshop) else { return nil }
            if held.contains(option) { continue }
            planned.append(
                Schedule.Workshop(option: option, attendees: workshop.attendees.compactMap(person).sorted()))
        }
        return Schedule(workshops: planned.sorted { $0.option.start < $1.option.start })
    }
}
