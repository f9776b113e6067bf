package import SeriesModel

extension Goal.Kind {
    /// A value of the goal as JSON has it: a cost in whole cents as money, else a number.
    package func written(_ value: Rational) -> any Encodable & Sendable {
        self == .cost && (value * 100).isWhole ? Money(roundingHalfUp: value) : value
    }
}

extension JSONValue {
    /// What a value encodes as, with its keys in the order in which it encodes them: money with two decimals, numbers
    /// that are not whole to 9 decimals where they are floating ones, as the last digits of a sum depend on its order.
    package init(encoding value: some Encodable) {
        let node = JSONNode()
        // Nothing here throws, and neither do our own values.
        try? node.set(value)
        self = node.value
    }

    /// The same with each key of an object on a line of its own.
    package var asBlock: JSONValue { if case .object(let pairs) = self { .block(pairs) } else { self } }
}

/// A place in JSON that is being encoded.
private final class JSONNode {
    private enum Content {
        case value(JSONValue)
        case object([(key: String, node: JSONNode)])
        case array([JSONNode])
    }

    private var content = Content.value(.null)

    var value: JSONValue {
        switch content {
        case .value(let value): value
        case .object(let entries): .object(JSONPairs(entries.map { ($0.key, $0.node.value) }))
        case .array(let nodes): .array(nodes.map(\.value))
        }
    }

    func beginObject() { if case .object = content {} else { content = .object([]) } }
    func beginArray() { if case .array = content {} else { content = .array([]) } }

    func node(for key: String) -> JSONNode {
        let node = JSONNode()
        if case .object(let entries) = content { content = .object(entries + [(key, node)]) }
        return node
    }

    func nextNode() -> JSONNode {
        let node = JSONNode()
        if case .array(let nodes) = content { content = .array(nodes + [node]) }
        return node
    }

    var count: Int { if case .array(let nodes) = content { nodes.count } else { 0 } }

    func set(_ value: some Encodable) throws {
        switch value {
        case let money as Money: content = .value(.money(money))
        case let number as Rational: content = .value(.number(number))
        case let text as String: content = .value(.text(text))
        case let flag as Bool: content = .value(.flag(flag))
        case let number as Int: content = .value(.number(Rational(number)))
        case let number as Double:
            let billionths = Rational(Int((number * 1e9).rounded()))
            content = .value(.number(billionths.divided(by: 1_000_000_000) ?? 0))
        default: try value.encode(to: JSONNodeEncoder(node: self))
        }
    }
}

private struct JSONNodeEncoder: Encoder {
    let node: JSONNode
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        node.beginObject()
        return KeyedEncodingContainer(Keyed(node: node))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.beginArray()
        return Unkeyed(node: node)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(node: node) }

    private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let node: JSONNode
        var codingPath: [any CodingKey] { [] }

        func encodeNil(forKey key: Key) { _ = node.node(for: key.stringValue) }
        func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
            try node.node(for: key.stringValue).set(value)
        }
        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Nested> {
            JSONNodeEncoder(node: node.node(for: key.stringValue)).container(keyedBy: type)
        }
        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            JSONNodeEncoder(node: node.node(for: key.stringValue)).unkeyedContainer()
        }
        func superEncoder() -> any Encoder { JSONNodeEncoder(node: node.node(for: "super")) }
        func superEncoder(forKey key: Key) -> any Encoder { JSONNodeEncoder(node: node.node(for: key.stringValue)) }
    }

    private struct Unkeyed: UnkeyedEncodingContainer {
        let node: JSONNode
        var codingPath: [any CodingKey] { [] }
        var count: Int { node.count }

        func encodeNil() { _ = node.nextNode() }
        func encode<Value: Encodable>(_ value: Value) throws { try node.nextNode().set(value) }
        func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
            JSONNodeEncoder(node: node.nextNode()).container(keyedBy: type)
        }
        func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            JSONNodeEncoder(node: node.nextNode()).unkeyedContainer()
        }
        func superEncoder() -> any Encoder { JSONNodeEncoder(node: node.nextNode()) }
    }

    private struct Single: SingleValueEncodingContainer {
        let node: JSONNode
        var codingPath: [any CodingKey] { [] }

        func encodeNil() {}
        func encode<Value: Encodable>(_ value: Value) throws { try node.set(value) }
    }
}
