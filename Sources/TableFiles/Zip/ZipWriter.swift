/// Puts parts together to a zip file: the same parts give the same bytes, since none has a time of its own.
struct ZipWriter {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    mutating func add(_ path: String, _ text: String) {
        let bytes = Array(text.utf8)
        let name = Array(path.utf8)
        let deflated = Deflate.deflated(bytes)
        let packed = deflated ?? bytes
        // Version 2.0, UTF-8 names, method, 1 January 1980.
        var fields: [UInt8] = []
        append(20, 2, to: &fields)
        append(1 << 11, 2, to: &fields)
        append(deflated == nil ? 0 : 8, 2, to: &fields)
        append(0, 2, to: &fields)
        append(0x21, 2, to: &fields)
        append(Int(Deflate.checksum(bytes)), 4, to: &fields)
        append(packed.count, 4, to: &fields)
        append(bytes.count, 4, to: &fields)
        append(name.count, 2, to: &fields)
        append(0, 2, to: &fields)
        append(0x0201_4B50, 4, to: &directory)
        append(20, 2, to: &directory)
        directory += fields
        // No comment, the first disk, no attributes.
        append(0, 10, to: &directory)
        append(body.count, 4, to: &directory)
        directory += name
        append(0x0403_4B50, 4, to: &body)
        body += fields + name + packed
        count += 1
    }

    /// The file.
    var bytes: [UInt8] {
        var end: [UInt8] = []
        append(0x0605_4B50, 4, to: &end)
        append(0, 4, to: &end)
        append(count, 2, to: &end)
        append(count, 2, to: &end)
        append(directory.count, 4, to: &end)
        append(body.count, 4, to: &end)
        append(0, 2, to: &end)
        return body + directory + end
    }

    private func append(_ number: Int, _ bytes: Int, to list: inout [UInt8]) {
        for place in 0..<bytes { list.append(place < 8 ? UInt8(truncatingIfNeeded: number >> (8 * place)) : 0) }
    }
}
