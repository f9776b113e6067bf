extension MPSReader {
    mutating func readSense(_ word: String) {
        switch word.uppercased() {
        case "MAX", "MAXIMIZE", "MAXIMISE", "MAXIMUM": sense = .maximize
        case "MIN", "MINIMIZE", "MINIMISE", "MINIMUM": sense = .minimize
        default: fail(.badSense(word))
        }
    }

    mutating func readRow(_ fields: [String]) {
        guard fields.count == 2 else { return fail(.wrongFieldCount(fields.count)) }
        let kind = fields[0].uppercased()
        guard ["N", "L", "G", "E"].contains(kind) else { return fail(.unknownRowKind(fields[0])) }
        guard rowNumbers[fields[1]] == nil else { return fail(.repeatedRow(fields[1])) }
        rowNumbers[fields[1]] = rows.count
        rows.append(RowData(name: fields[1], kind: kind))
    }

    mutating func readColumn(_ fields: [String]) {
        if fields.count >= 3, fields[1].uppercased() == "'MARKER'" {
            switch fields[fields.count - 1].uppercased() {
            case "'INTORG'": isInteger = true
            case "'INTEND'": isInteger = false
            default: fail(.badMarker(fields[fields.count - 1]))
            }
            return
        }
        guard fields.count == 3 || fields.count == 5 else { return fail(.wrongFieldCount(fields.count)) }
        let name = fields[0]
        if columns.last?.name != name {
            guard columnNumbers[name] == nil else { return fail(.repeatedColumn(name)) }
            columnNumbers[name] = columns.count
            columns.append(ColumnData(name: name, isInteger: isInteger))
        }
        let variable = Variable(index: columns.count - 1)
        for (row, value) in entries(fields.dropFirst()) {
            if let last = rows[row].terms.last, last.variable == variable {
                fail(.repeatedEntry(row: rows[row].name, column: name))
            } else {
                rows[row].terms.append(Term(value, variable))
            }
        }
    }

    mutating func readRightSide(_ fields: [String]) {
        for (row, value) in entries(withoutSetName(fields)) { rows[row].rightSide = value }
    }

    mutating func readRange(_ fields: [String]) {
        for (row, value) in entries(withoutSetName(fields)) {
            if rows[row].kind == "N" {
                fail(.rangeOfFreeRow(rows[row].name))
            } else {
                rows[row].range = value
            }
        }
    }

    mutating func readBound(_ fields: [String]) {
        let kind = fields[0].uppercased()
        let needsValue: Bool
        switch kind {
        case "UP", "LO", "FX", "UI", "LI": needsValue = true
        case "FR", "MI", "PL", "BV": needsValue = false
        default: return fail(.unknownBoundKind(fields[0]))
        }
        // The name of the set may be left out; a kind without a value may carry one all the same.
        let name: String
        let text: String?
        switch (fields.count, needsValue) {
        case (4, _): (name, text) = (fields[2], needsValue ? fields[3] : nil)
        case (3, true): (name, text) = (fields[1], fields[2])
        case (3, false): (name, text) = (columnNumbers[fields[2]] == nil ? fields[1] : fields[2], nil)
        case (2, false): (name, text) = (fields[1], nil)
        default: return fail(.wrongFieldCount(fields.count))
        }
        guard let index = columnNumbers[name] else { return fail(.unknownColumn(name)) }
        var value = 0.0
        if let text {
            guard let number = Double(text), !number.isNaN else { return fail(.badNumber(text)) }
            value = abs(number) >= 1e30 ? (number < 0 ? -.infinity : .infinity) : number
        }
        setBound(kind, of: index, to: value)
    }

    private mutating func setBound(_ kind: String, of index: Int, to value: Double) {
        var column = columns[index]
        column.isBounded = true
        switch kind {
        case "UP", "UI":
            column.bounds.upper = value
            if value < 0, !column.isLowerSet { column.bounds.lower = -.infinity }
        case "LO", "LI": column.bounds.lower = value
        case "FX": column.bounds = Bounds(lower: value, upper: value)
        case "FR": column.bounds = .free
        case "MI": column.bounds.lower = -.infinity
        case "PL": column.bounds.upper = .infinity
        default: column.bounds = .unit
        }
        if kind != "UP", kind != "UI", kind != "PL" { column.isLowerSet = true }
        if ["UI", "LI", "BV"].contains(kind) { column.isInteger = true }
        columns[index] = column
    }

    /// Pairs of row and number; what is wrong with one is noted and the pair left out.
    private mutating func entries(_ fields: ArraySlice<String>) -> [(row: Int, value: Double)] {
        var pairs: [(row: Int, value: Double)] = []
        var position = fields.startIndex
        while position + 1 < fields.endIndex {
            let (name, text) = (fields[position], fields[position + 1])
            position += 2
            guard let row = rowNumbers[name] else {
                fail(.unknownRow(name))
                continue
            }
            guard let value = Double(text), value.isFinite else {
                fail(.badNumber(text))
                continue
            }
            pairs.append((row, value))
        }
        return pairs
    }

    /// The fields of an RHS or RANGES line from the first row's name on: the name of the set may be left out.
    private mutating func withoutSetName(_ fields: [String]) -> ArraySlice<String> {
        switch fields.count {
        case 2, 4: return fields[...]
        case 3, 5: return fields.dropFirst()
        default:
            fail(.wrongFieldCount(fields.count))
            return []
        }
    }
}
