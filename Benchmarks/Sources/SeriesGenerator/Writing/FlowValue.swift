import SeriesModel

/// A value in YAML's flow style, which is JSON but for words that need no quotes.
indirect enum FlowValue {
    case map(FlowMap)
    case list([FlowValue])
    /// In quotes.
    case text(String)
    /// As it is: days, ranges and the format's own words.
    case plain(String)
    case whole(Int)
    case number(Rational)

    var written: String {
        switch self {
        case .map(let map): "{" + map.pairs.map { "\($0.key): \($0.value.written)" }.joined(separator: ", ") + "}"
        case .list(let values): "[" + values.map(\.written).joined(separator: ", ") + "]"
        case .text(let text):
            "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        case .plain(let word): word
        case .whole(let number): "\(number)"
        case .number(let number): "\(number)"
        }
    }
}

/// Keys and values in their order; what has no value is left out.
struct FlowMap {
    private(set) var pairs: [(key: String, value: FlowValue)]

    init(_ pairs: (String, FlowValue)...) {
        self.pairs = pairs.map { (key: $0.0, value: $0.1) }
    }

    mutating func put(_ key: String, _ value: FlowValue?) {
        if let value { pairs.append((key, value)) }
    }

    /// A list that is left out where it is empty.
    mutating func put(_ key: String, list: [FlowValue]) {
        if !list.isEmpty { put(key, .list(list)) }
    }

    /// A number that is left out where it is what the format takes anyway.
    mutating func put(_ key: String, number: Rational, unless standard: Rational) {
        if number != standard { put(key, .number(number)) }
    }
}
