import LinearModel
import SeriesModel

/// Names of the columns and rows of a compact program that people can read: with dates, ids of venues and funders, and
/// participants by their position in the file, from 1, or by their ids.
///
/// They begin with a letter and are of ASCII letters, digits and `_`, so every file format takes them as they are. No
/// column has the name of another or of a row. The first columns, which say who meets where and when, have the same
/// names whatever the goal.
struct ProgramNames {
    private let draft: CompactProgram
    private let venues: [String]
    private let funders: [String]
    private let delegations: [String]
    private let people: [String]

    init(_ draft: CompactProgram, usingIDs: Bool) {
        self.draft = draft
        let series = draft.index.series
        venues = Self.words(series.venues.map(\.id), "v")
        funders = Self.words(series.funders.map(\.id), "f")
        delegations = Self.words(series.delegations.map(\.id), "g")
        let ids = Self.words(series.participants.map(\.id), "p")
        people = series.participants.indices.map { position in
            guard usingIDs else { return "p\(position + 1)" }
            // An id that looks like a position must not be taken for one when a solution is read.
            return ids[position].wholeMatch(of: #/p[0-9]+/#) == nil ? ids[position] : "id_\(ids[position])"
        }
    }

    /// Names for all columns and all rows, in order.
    var all: (columns: [String], rows: [String]) {
        var taken: Set<String> = []
        func distinct(_ name: String) -> String {
            var candidate = name
            var number = 2
            while !taken.insert(candidate).inserted {
                candidate = "\(name)_\(number)"
                number += 1
            }
            return candidate
        }
        return (columns.map(distinct), draft.rowKeys.map { distinct(name(of: $0)) })
    }

    /// Names of columns, which may be alike. An option that is all of its day or class has one column for all of these:
    /// where and when says most.
    private var columns: [String] {
        var names = draft.program.columns.indices.map { draft.key(ofColumn: $0).map(name) ?? "" }
        for (day, variable) in zip(draft.layout.days, draft.starts) { names[variable.index] = "day_\(Self.date(day))" }
        for (position, variable) in draft.isClassHeld.enumerated() {
            names[variable.index] = "held_\(word(ofClass: position))"
            for attending in draft.attendances[position] {
                names[attending.variable.index] = "attends_\(people[attending.person])_\(word(ofClass: position))"
            }
        }
        for (position, variable) in draft.isHeld.enumerated() {
            names[variable.index] = "start_\(word(ofOption: position))"
        }
        return names
    }

    /// `2027_05_03`.
    private static func date(_ day: Day) -> String { "\(day)".replacing("-", with: "_") }

    /// A class of options: its venue and its days.
    private func word(ofClass position: Int) -> String {
        let options = draft.layout.classes[position].options.map { draft.layout.options[$0] }
        guard let first = options.first, let last = options.last else { return "c\(position)" }
        let days = first.start == last.start ? "" : "_\(Self.date(last.start))"
        return "\(venues[first.venue])_\(Self.date(first.start))\(days)"
    }

    private func word(ofOption position: Int) -> String {
        let option = draft.layout.options[position]
        return "\(venues[option.venue])_\(Self.date(option.start))"
    }

    private func name(of key: RowKey) -> String {
        ([key.family] + key.parts.map { word(of: $0) }).joined(separator: "_")
    }

    private func word(of part: RowKey.Part) -> String {
        switch part {
        case .person(let position): people[position]
        case .funder(let position): funders[position]
        case .venue(let position): venues[position]
        case .delegation(let position): delegations[position]
        case .side(let position): delegations[draft.index.sides[position]]
        case .day(let number): Self.date(Day(number: number))
        case .option(let position): word(ofOption: position)
        case .optionClass(let position): word(ofClass: position)
        case .block(let position): word(ofBlock: position)
        case .pool(let position): "\(position + 1)"
        case .quota(let position), .heldWorkshop(let position), .number(let position): "\(position + 1)"
        }
    }

    private func word(ofBlock position: Int) -> String {
        "from_\(Self.date(draft.layout.days[draft.layout.blocks[position].days.lowerBound]))"
    }

    /// Ids as parts of names, no two alike.
    private static func words(_ ids: [String], _ letter: String) -> [String] {
        var taken: Set<String> = []
        return ids.enumerated().map { position, id in
            let word = String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }.prefix(32))
            if word.contains(where: { $0 != "_" }), taken.insert(word).inserted { return word }
            let numbered = "\(letter)\(position + 1)_\(word)"
            taken.insert(numbered)
            return numbered
        }
    }
}

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
