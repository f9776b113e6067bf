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
        case object, array
    }

    private var content = Content.value(.null)
    private var keys: [String] = []
    private var nodes: [JSONNode] = []

    var value: JSONValue {
        switch content {
        case .value(let value): value
        case .object: .object(JSONPairs(zip(keys, nodes).map { ($0, $1.value) }))
        case .array: .array(nodes.map(\.value))
        }
    }

    func beginObject() { content = .object }
    func beginArray() { content = .array }

    func node(for key: String) -> JSONNode {
        keys.append(key)
        return nextNode()
    }

    func nextNode() -> JSONNode {
        nodes.append(JSONNode())
        return nodes[nodes.count - 1]
    }

    var count: Int { nodes.count }

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
