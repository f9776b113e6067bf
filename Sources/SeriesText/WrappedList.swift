/// Items of a list with commas between them, broken into lines of no more than so many characters where that can be.
package func wrapped(_ items: [String], to width: Int) -> [String] {
    var lines: [String] = []
    for (position, item) in items.enumerated() {
        let item = position + 1 < items.count ? item + "," : item
        if let last = lines.last, last.count + 1 + item.count <= width {
            lines[lines.count - 1] += " " + item
        } else {
            lines.append(item)
        }
    }
    return lines
}
