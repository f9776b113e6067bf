import CZlib

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
