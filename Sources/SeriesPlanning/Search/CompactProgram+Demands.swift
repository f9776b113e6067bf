import LinearModel
import SeriesModel

extension CompactProgram {
    /// Lets through only what has a workshop at a venue from a day, or from any, or only what has none.
    mutating func demandWorkshop(_ isWanted: Bool, at venue: Int?, from start: Day?, _ number: Int) {
        let held = isHeld.sum(
            layout.options.indices.filter { position in
                let option = layout.options[position]
                return option.venue == venue && (start == nil || option.start == start)
            })
        add(isWanted ? held .>= 1 : held .<= 0, as: RowKey("demand", .number(number)))
    }

    /// Lets through only what has a person at the workshop at an option, or only what has not.
    mutating func demandAttendance(_ isWanted: Bool, of person: Int?, at option: WorkshopOption?, _ number: Int) {
        let positions = layout.options.indices.filter { layout.options[$0] == option }
        let held = isHeld.sum(positions)
        var attends = LinearExpression()
        for (optionClass, attending) in zip(layout.classes, attendances)
        where optionClass.options.contains(where: positions.contains) {
            for attending in attending where attending.person == person { attends.add(1, attending.variable) }
        }
        if isWanted {
            add(held .>= 1, as: RowKey("demand", .number(number)))
            add(attends .>= 1, as: RowKey("demand_attendance", .number(number)))
        } else {
            // An attendance belongs to a class: it counts where the option is the one that is held.
            add(held + attends .<= 1, as: RowKey("demand", .number(number)))
        }
    }
}
