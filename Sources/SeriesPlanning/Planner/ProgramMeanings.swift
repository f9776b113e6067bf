import LinearModel
import SeriesModel

/// What the columns of a compact program mean, in words with dates and ids.
struct ProgramMeanings {
    private let draft: CompactProgram
    private let usingIDs: Bool
    private let own: [Int: (String, String)]

    init(_ draft: CompactProgram, usingIDs: Bool) {
        self.draft = draft
        self.usingIDs = usingIDs
        let series = draft.index.series
        let layout = draft.layout
        var own: [Int: (String, String)] = [:]
        func venue(_ position: Int) -> String { series.venues[position].id }
        for (day, variable) in zip(layout.days, draft.starts) {
            own[variable.index] = ("a workshop starts on \(day)", "0 or 1")
        }
        for (position, optionClass) in layout.classes.enumerated() {
            let days = optionClass.options.map { "\(layout.options[$0].start)" }.joined(separator: " ")
            let place = "at \(venue(optionClass.venue))"
            let whether = optionClass.options.count == 1 ? "starts on \(days)" : "starts on one of \(days)"
            own[draft.isClassHeld[position].index] = ("a workshop \(place) \(whether)", "0 or 1")
            for attending in draft.attendances[position] {
                let person = Self.person(attending.person, series, usingIDs)
                own[attending.variable.index] = ("\(person) attends the workshop \(place) that \(whether)", "0 or 1")
            }
        }
        // An option that is all of its day or class has one column for both: where and when says most.
        for (option, variable) in zip(layout.options, draft.isHeld) {
            own[variable.index] = ("a workshop starts on \(option.start) at \(venue(option.venue))", "0 or 1")
        }
        for payment in draft.payments {
            let pool = payment.pool
            let payers = pool.payers.map { series.funders[$0].id }.joined(separator: " ")
            var words = "what \(series.funders[payment.funder].id) pays of costs that may be paid by \(payers)"
            if let category = pool.cappedCategory { words += ", category \(category)" }
            switch pool.workshop {
            case .held(let position)?: words += ", of the held workshop of \(draft.index.held[position].start)"
            case .planned(let block)?:
                words += ", of a workshop from \(layout.days[layout.blocks[block].days.lowerBound]) on"
            case nil: break
            }
            own[payment.variable.index] = (words, "thousands of \(series.currency)")
        }
        self.own = own
    }

    /// What a column means, and in what unit its value is.
    func meaning(ofColumn position: Int) -> (String, String) {
        if let own = own[position] { return own }
        guard let key = draft.key(ofColumn: position) else { return ("", "") }
        var person = "somebody"
        var day = ""
        for part in key.parts {
            switch part {
            case .person(let position): person = Self.person(position, draft.index.series, usingIDs)
            case .block(let position):
                day = " by \(draft.layout.days[draft.layout.blocks[position].days.upperBound - 1])"
            default: break
            }
        }
        switch key.family {
        case "begun": return ("the series has begun\(day)", "0 to 1")
        case "last": return ("\(person) was at the latest workshop\(day)", "0 to 1")
        case "back": return ("\(person) comes back\(day)", "0 to 1")
        case "attends": return ("\(person) attends on this one of the days of a class", "0 to 1")
        default: return ("states a rule or a goal", "")
        }
    }

    private static func person(_ position: Int, _ series: Series, _ usingIDs: Bool) -> String {
        usingIDs ? "participant \(series.participants[position].id)" : "participant \(position + 1) of the file"
    }
}
