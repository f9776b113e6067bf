/// Writes text with commas as spreadsheets read it: UTF-8 with its mark, since Excel takes it for something else
/// otherwise, and no text that would be worked out as a formula.
package enum CSVWriter {
    /// A table of text.
    package static func text(of table: OutputTable) -> String {
        let lines = [table.heads.map(\.title).map(protected)] + table.rows.map { row in row.map(field) }
        return "\u{FEFF}" + lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    private static func field(_ cell: OutputCell) -> String {
        switch cell.value {
        case .empty, .formula, .strong, .input: ""
        case .text(let text): protected(text)
        // `1.234` could be a thousand and more.
        case .number(let number): number.split(separator: ".").dropFirst().first?.count == 3 ? number + "0" : number
        case .boolean(let flag): flag ? "yes" : "no"
        case .day(_, let text): text
        case .cents(let cents): OutputCell.decimal(ofCents: cents)
        case .share(let share): share
        }
    }

    private static func protected(_ text: String) -> String {
        let isMeant = text.unicodeScalars.first.map { CSVReader.formulaMarks.contains($0) || $0 == "'" } ?? false
        let text = isMeant ? "'" + text : text
        guard text.unicodeScalars.contains(where: { "\",;\t\n\r".unicodeScalars.contains($0) }) || text.hasPrefix(" ")
        else { return text }
        return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}
