import SeriesModel
import TableFiles

/// Which tables stand for which sheets, and what they may say of people.
extension TableSource {
    mutating func openSheets(_ inputs: [Input]) {
        var known: [(form: SheetForm, table: Table, number: Int)] = []
        var unknown: [(table: Table, number: Int, meant: SheetForm?)] = []
        var places: [TablePlaces] = []
        var taken: Set<String> = []
        var repeated: [Int] = []
        let named = Set(inputs.compactMap { SheetForm.named($0.table.name)?.name })
        for (index, input) in inputs.enumerated()
        where !input.table.name.trimmed.hasPrefix("#") && !input.table.rows.isEmpty {
            let number = places.count
            let form = SheetForm.named(input.table.name)
            let near =
                form == nil
                ? NearestWord.key(
                    for: SheetForm.plain(input.table.name), among: SheetForm.all.map { SheetForm.plain($0.name) }
                )
                .flatMap(SheetForm.named) : nil
            if let form {
                if taken.insert(form.name).inserted {
                    known.append((form, input.table, number))
                } else {
                    repeated.append(number)
                }
            } else {
                let meant =
                    near ?? SheetForm.titled(input.table.name)
                    ?? SheetReader.form(of: input.table, among: SheetForm.all.filter { !named.contains($0.name) })
                unknown.append((input.table, number, meant))
            }
            // A name that stands for no sheet may be somebody's.
            let isShown = form != nil || near != nil
            places.append(
                TablePlaces(
                    file: isShown || input.table.isSheet ? input.file : TableSource.folder(of: input.file),
                    sheet: input.table.isSheet ? Table.quoted(input.table.name) : nil,
                    unnamed: isShown ? nil : "\(input.table.isSheet ? "sheet" : "file") \(index + 1)", number: number))
        }
        log.place(in: places)
        hideNames(known, unknown)
        for number in repeated { log.say("", .table(.repeatedSheet), at: Position(line: 1, column: 1, table: number)) }
        sayUnknown(unknown, taken)
        for (form, table, number) in known {
            let sheet = SheetReader(form, table, number: number, log)
            places[number].heads = sheet.heads
            sheets[form.name] = sheet
        }
        log.place(in: places)
    }

    static func folder(of file: String) -> String {
        file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    }

    /// Keeps names of people out of messages: those of People, and all that may be one.
    func hideNames(
        _ known: [(form: SheetForm, table: Table, number: Int)],
        _ unknown: [(table: Table, number: Int, meant: SheetForm?)]
    ) {
        for (table, _, _) in unknown {
            for cell in table.rows.flatMap(\.cells) {
                if case .text(let text) = cell.content { log.secrets.insert(text, at: "") }
            }
        }
        for (form, table, number) in known where form.name == "People" {
            let sheet = SheetReader(form, table, number: number, ReadingLog(file: ""))
            let others = Set(sheet.columns.filter { $0.key != "name" }.map(\.number))
            for (position, row) in sheet.rows.enumerated() {
                let id = sheet.text(row, "id")
                for cell in row.cells where !others.contains(cell.column) {
                    guard case .text(let text) = cell.content, text.lowercased() != id?.lowercased() else { continue }
                    log.secrets.insert(text, at: SeriesPath.item(position, in: "participants"))
                }
            }
        }
    }

    func sayUnknown(_ unknown: [(table: Table, number: Int, meant: SheetForm?)], _ taken: Set<String>) {
        var isListed = false
        for (_, number, meant) in unknown {
            let known = meant == nil && !isListed ? SheetForm.all.map(\.name) : []
            isListed = isListed || meant == nil
            log.say(
                "", .table(.unknownSheet(suggestion: meant?.name, known: known)),
                at: Position(line: 1, column: 1, table: number))
            // What it says is not missing elsewhere.
            if let meant, !taken.contains(meant.name) {
                for list in TableSource.lists(of: meant.name) { log.distrust(list) }
            }
        }
    }

    /// The lists of a series that a sheet says something of.
    static func lists(of sheet: String) -> [String] {
        switch sheet {
        case "Series": SeriesReader.keys
        case "Groups": ["together", "apart"]
        case "Poll", "Away": ["participants"]
        case "Closed", "Seasons": ["venues"]
        case "Held costs", "Held funding": ["held"]
        default: [list(of: sheet) ?? sheet.lowercased()]
        }
    }

    /// The list whose entries are the rows of a sheet.
    static func list(of sheet: String) -> String? {
        switch sheet {
        case "Sides": "delegations"
        case "People": "participants"
        case "Venues", "Fares", "Visas", "Services", "Costs", "Funders", "Quotas", "Pinned", "Held": sheet.lowercased()
        case "Fare matrix": "fares"
        default: nil
        }
    }
}
