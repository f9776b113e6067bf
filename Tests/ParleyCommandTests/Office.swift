import Foundation
import Testing

/// LibreOffice, where it is installed: a program that works out what workbooks say.
enum Office {
    static let program: URL? = ["/usr/bin/soffice", "/usr/bin/libreoffice"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }.map { URL(filePath: $0) }

    /// A workbook after every formula was worked out anew, by a profile that says so; as a rule LibreOffice believes
    /// what stands in a file.
    static func recalculated(_ path: String, in directory: TemporaryDirectory) async throws -> String {
        let user = directory.path("profile/user")
        try FileManager.default.createDirectory(atPath: user, withIntermediateDirectories: true)
        let settings = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">\
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """
        _ = try directory.write(settings, to: "profile/user/registrymodifications.xcu")
        let run = try await Command.run(
            try #require(program),
            [
                "-env:UserInstallation=file://\(directory.path("profile"))", "--headless", "--convert-to", "xlsx",
                "--outdir", directory.path("recalculated"), path,
            ])
        #expect(run.status == 0)
        return directory.path("recalculated/\(URL(filePath: path).lastPathComponent)")
    }
}
