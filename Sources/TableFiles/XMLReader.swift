/// Reads the XML of workbooks piece by piece: elements, attributes and text, by their names without prefixes.
///
/// A part of a workbook has no document type, so none is read, and no entity but those of XML itself: what grows when
/// it is written out cannot stand in it. Expat would be a package more to install, and libxml2 brings ICU along.
struct XMLReader {
    enum Piece {
        case start(String, [String: String])
        /// The end of an element, of one without content too.
        case end(String)
        case text(String)
    }

    private let bytes: [UInt8]
    private let part: String
    private var place = 0
    private var open: [String] = []
    /// Whether the element just begun had no content, so that its end comes next.
    private var isEmpty = false

    /// The deepest nesting; a workbook needs a dozen.
    private static let deepest = 100

    init(_ data: [UInt8], part: String) throws(TableFileError) {
        self.part = part
        guard let bytes = TextDecoding.unicode(data).map({ Array($0.utf8) }) else {
            throw TableFileError("its part \(part.printable) is no UTF-8")
        }
        self.bytes = bytes
    }

    private func fault(_ words: String) -> TableFileError {
        let line = bytes[..<min(place, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
        return TableFileError("it is a damaged workbook: its part \(part.printable), line \(line), \(words)")
    }

    /// The next piece; nil at the end.
    mutating func next() throws(TableFileError) -> Piece? {
        if isEmpty {
            isEmpty = false
            return open.popLast().map { .end($0) }
        }
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "<") else {
                let start = place
                while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
                if open.isEmpty { continue }
                return .text(try text(start..<place))
            }
            if starts("<!--") {
                try skip(past: "-->")
            } else if starts("<![CDATA[") {
                let start = place + 9
                try skip(past: "]]>")
                return .text(String(decoding: bytes[start..<(place - 3)], as: UTF8.self))
            } else if starts("<?") {
                try skip(past: "?>")
            } else if starts("<!") {
                throw fault("has a document type, which no workbook needs")
            } else if starts("</") {
                place += 2
                let name = name()
                skipSpace()
                guard take(">"), let last = open.popLast(), last == name else { throw fault("is no XML") }
                return .end(name)
            } else {
                return try element()
            }
        }
        guard open.isEmpty else { throw fault("ends too early") }
        return nil
    }

    private mutating func element() throws(TableFileError) -> Piece {
        place += 1
        let name = name()
        guard !name.isEmpty, open.count < XMLReader.deepest else { throw fault("is no XML") }
        var attributes: [String: String] = [:]
        while true {
            skipSpace()
            if take(">") { break }
            if take("/") {
                guard take(">") else { throw fault("is no XML") }
                isEmpty = true
                break
            }
            let key = self.name()
            skipSpace()
            guard !key.isEmpty, take("=") else { throw fault("is no XML") }
            skipSpace()
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") else {
                throw fault("is no XML")
            }
            let quote = bytes[place]
            let start = place + 1
            place = start
            while place < bytes.count, bytes[place] != quote { place += 1 }
            guard place < bytes.count else { throw fault("ends too early") }
            attributes[key] = try text(start..<place)
            place += 1
        }
        open.append(name)
        return .start(name, attributes)
    }

    /// A name without its prefix.
    private mutating func name() -> String {
        var start = place
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: ":"): start = place + 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...:
                break
            default: return String(decoding: bytes[start..<place], as: UTF8.self)
            }
            place += 1
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    /// Text with its entities replaced and its line ends made one character.
    private func text(_ range: Range<Int>) throws(TableFileError) -> String {
        let slice = bytes[range]
        guard slice.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "\r") }) else {
            return String(decoding: slice, as: UTF8.self)
        }
        var result: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\r") {
                if index == range.upperBound || bytes[index] != UInt8(ascii: "\n") { result.append(UInt8(ascii: "\n")) }
            } else if byte == UInt8(ascii: "&") {
                guard let end = bytes[index..<min(range.upperBound, index + 12)].firstIndex(of: UInt8(ascii: ";")),
                    let scalar = XMLReader.entity(String(decoding: bytes[index..<end], as: UTF8.self))
                else { throw fault("has an entity that no workbook needs") }
                result += Array(String(Character(scalar)).utf8)
                index = end + 1
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func entity(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "apos": "'"
        default:
            if name.hasPrefix("#x") {
                UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
            } else if name.hasPrefix("#") {
                UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
            } else {
                nil
            }
        }
    }

    private func starts(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard place + count <= bytes.count else { return false }
        return text.withUTF8Buffer { buffer in (0..<count).allSatisfy { bytes[place + $0] == buffer[$0] } }
    }

    private mutating func take(_ character: StaticString) -> Bool {
        guard starts(character) else { return false }
        place += 1
        return true
    }

    private mutating func skipSpace() {
        while place < bytes.count, bytes[place] == 0x20 || (0x09...0x0D).contains(bytes[place]) { place += 1 }
    }

    private mutating func skip(past end: StaticString) throws(TableFileError) {
        while !starts(end) {
            place += 1
            guard place < bytes.count else { throw fault("ends too early") }
        }
        place += end.utf8CodeUnitCount
    }
}
