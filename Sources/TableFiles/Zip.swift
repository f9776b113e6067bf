import CZlib

/// The parts of a zip file, as its central directory lists them; none is unpacked before it is asked for.
struct ZipReader {
    private struct Entry {
        var method: Int
        var checksum: UInt32
        var packed: Int
        var size: Int
        var header: Int
    }

    private let data: [UInt8]
    private var entries: [String: Entry] = [:]
    private var room = ZipReader.mostUnpacked
    /// What a message calls the whole.
    private let kind: String
    /// The paths of all parts as they are written, in order.
    private(set) var paths: [String] = []

    /// How a file begins that has a part.
    static let mark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    /// The most bytes that are unpacked, of one part and of all: a series of 2,000 people with twenty ranges each takes
    /// a tenth of them.
    private static let mostUnpacked = 100_000_000

    init(_ data: [UInt8], kind: String = "workbook") throws(TableFileError) {
        self.data = data
        self.kind = kind
        let damaged = TableFileError("it is a damaged \(kind): its list of parts cannot be read")
        // The record at the end is followed by a comment of up to 65,535 bytes.
        let last = data.count - 22
        guard last >= 0,
            let end = (max(0, last - 65_535)...last).reversed().first(where: { number($0, 4) == 0x0605_4B50 })
        else { throw damaged }
        let count = number(end + 10, 2)
        var place = number(end + 16, 4)
        guard count < 0xFFFF, place < data.count else { throw damaged }
        for _ in 0..<count {
            guard place + 46 <= data.count, number(place, 4) == 0x0201_4B50 else { throw damaged }
            let (name, extra, comment) = (number(place + 28, 2), number(place + 30, 2), number(place + 32, 2))
            guard place + 46 + name <= data.count else { throw damaged }
            guard number(place + 8, 2) & 1 == 0 else {
                throw TableFileError("it is protected by a password: save a copy without one")
            }
            let path = String(decoding: data[(place + 46)..<(place + 46 + name)], as: UTF8.self)
            paths.append(path)
            entries[path.lowercased()] = Entry(
                method: number(place + 10, 2), checksum: UInt32(number(place + 16, 4)), packed: number(place + 20, 4),
                size: number(place + 24, 4), header: number(place + 42, 4))
            place += 46 + name + extra + comment
        }
    }

    /// Little-endian; 0 outside of the file.
    private func number(_ place: Int, _ bytes: Int) -> Int {
        guard place >= 0, place + bytes <= data.count else { return 0 }
        return data[place..<(place + bytes)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    func has(_ path: String) -> Bool { entries[path.lowercased()] != nil }

    /// The bytes of a part; nil where there is none of that name. Capitals do not matter.
    mutating func part(_ path: String) throws(TableFileError) -> [UInt8]? {
        guard let entry = entries[path.lowercased()] else { return nil }
        guard entry.size <= room else {
            throw TableFileError(
                "it unpacks to more than \(ZipReader.mostUnpacked / 1_000_000) MB, the most that is read")
        }
        room -= entry.size
        let damaged = TableFileError("it is a damaged \(kind): its part \(path.printable) cannot be unpacked")
        let start = entry.header + 30 + number(entry.header + 26, 2) + number(entry.header + 28, 2)
        guard number(entry.header, 4) == 0x0403_4B50, start + entry.packed <= data.count else { throw damaged }
        let packed = data[start..<(start + entry.packed)]
        let bytes: [UInt8]? =
            switch entry.method {
            case 0: packed.count == entry.size ? Array(packed) : nil
            // Deflate makes no more than 1,032 bytes of one.
            case 8: entry.size <= entry.packed * 1_040 + 64 ? Deflate.inflated(packed, count: entry.size) : nil
            default: nil
            }
        guard let bytes, Deflate.checksum(bytes) == entry.checksum else { throw damaged }
        return bytes
    }
}

extension String {
    /// A path within a file as a message may show it.
    var printable: String {
        String(prefix(80).map { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-[]".contains($0)) ? $0 : "?" })
    }
}

/// The files of a folder that came packed as zip. Nothing is written anywhere: their paths are only names.
package enum ZipFolder {
    /// Whether bytes are a packed folder rather than a workbook, which is packed likewise.
    package static func isFolder(_ data: [UInt8]) -> Bool {
        guard data.starts(with: ZipReader.mark), let zip = try? ZipReader(data) else { return false }
        return !zip.has("[Content_Types].xml")
    }

    /// The files that are wanted, in order, each by its name without the folders in which it lies.
    ///
    /// - Parameters:
    ///   - data: the bytes of the zip file.
    ///   - isWanted: whether a file of this name is.
    /// - Returns: the names, and the bytes of the files.
    /// - Throws: why it cannot be unpacked: also where a path leads out of the folder, or two files have one name.
    package static func files(
        of data: [UInt8], where isWanted: (String) -> Bool
    ) throws(TableFileError) -> [(name: String, data: [UInt8])] {
        var zip = try ZipReader(data, kind: "zip file")
        var files: [(name: String, data: [UInt8])] = []
        var seen: Set<String> = []
        for path in zip.paths {
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            // Compressing on a Mac adds a shadow of each file.
            guard let name = parts.last.map(String.init), name != "", parts.first != "__MACOSX" else { continue }
            guard !parts.contains(".."), parts.first != "", !path.contains("\\"), !path.contains("\0") else {
                throw TableFileError("its part \(path.printable) leads out of the folder")
            }
            guard isWanted(name) else { continue }
            guard seen.insert(name.lowercased()).inserted else {
                throw TableFileError("two of its files are called \(name.printable)")
            }
            guard let part = try zip.part(path) else { continue }
            files.append((name, part))
        }
        return files
    }
}

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

/// Raw deflate, by zlib.
enum Deflate {
    /// The bytes that were packed; nil where they are damaged, or are not so many as was said.
    static func inflated(_ packed: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var source = Array(packed)
        // One more: whatever says less than it holds is damaged.
        var result = [UInt8](repeating: 0, count: count + 1)
        let code = finish(&stream, &source, &result) { inflate($0, Z_FINISH) }
        guard code == Z_STREAM_END, Int(stream.total_out) == count else { return nil }
        result.removeLast()
        return result
    }

    /// Packed bytes; nil where zlib has no memory.
    static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        guard
            deflateInit2_(
                &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        var source = bytes
        var result = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(bytes.count))))
        let code = finish(&stream, &source, &result) { deflate($0, Z_FINISH) }
        guard code == Z_STREAM_END else { return nil }
        return Array(result.prefix(Int(stream.total_out)))
    }

    /// Sends all of a source through a stream into a result.
    private static func finish(
        _ stream: inout z_stream, _ source: inout [UInt8], _ result: inout [UInt8],
        by call: (UnsafeMutablePointer<z_stream>) -> Int32
    ) -> Int32 {
        source.withUnsafeMutableBufferPointer { input in
            result.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = uInt(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(output.count)
                return call(&stream)
            }
        }
    }

    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        UInt32(truncatingIfNeeded: bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, uInt($0.count)) })
    }
}
