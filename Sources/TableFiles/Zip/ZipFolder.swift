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
