import ArgumentParser
import Foundation
import Parley
import SeriesFiles

/// Where a series is to be written, in any of its forms.
enum SeriesOutput {
    case file(OutputTarget)
    case folder(OutputFolder)

    /// Looks at the place; ends the command where nothing can be written there.
    init(_ path: String, _ form: SeriesForm, inputs: [String]) throws {
        switch form {
        case .yaml, .json: self = .file(try Output.target(path, .series, inputs: inputs))
        case .workbook: self = .file(try Output.target(path, .workbook, inputs: inputs))
        case .folder:
            do {
                self = .folder(try OutputFolder(path, inputs: inputs))
            } catch {
                throw Output.refuse(error)
            }
        }
    }

    /// Writes it, and says so.
    func write(of path: String, _ contents: () throws(SeriesFormError) -> SeriesContents) throws {
        let written: SeriesContents
        do {
            written = try contents()
        } catch {
            Console.say(lines: "\(path): \(error)")
            throw ExitCode.answerIsNo
        }
        do throws(OutputFileError) {
            switch (self, written) {
            case (.file(let target), .text(let text)): try target.write(text)
            case (.file(let target), .workbook(let data)): try target.write(data)
            case (.folder(let folder), .folder(let files)): try folder.write(files)
            default: break
            }
        } catch {
            throw Output.refuse(error)
        }
    }

    /// Writes a changed series: into its own text, whose comments stay, where it has the same notation; else anew.
    ///
    /// - Parameters:
    ///   - document: the series.
    ///   - series: the file that it was read from.
    ///   - text: what the file says, where it came through a pipe.
    ///   - path: where it goes; tables that are replaced are kept beside it as they were.
    ///   - form: the form that it has there.
    /// - Throws: the exit code.
    func write(
        _ document: SeriesDocument, of series: String, saying text: String?, to path: String, _ form: SeriesForm
    ) throws {
        let isText = text != nil || series != OutputTarget.standardOutput && !SeriesFile.isTables(series)
        if case .file(let target) = self, isText, form == SeriesForm(ofFileNamed: series) {
            let changed: String
            do {
                changed = try document.text(changing: try text ?? Input.text(of: series), name: series)
            } catch let error as SeriesFile.ApplyError {
                Console.say("\(series): \(error)")
                throw ExitCode.answerIsNo
            }
            return try Output.write(changed, to: target)
        }
        let copy = path == series ? try keep(series) : nil
        try write(of: path) { () throws(SeriesFormError) in try document.contents(as: form) }
        if let copy { Console.say("\(path): written anew; as it was, with its notes and layout, it is \(copy)") }
    }

    /// A copy of tables that are to be replaced, whose layout and notes would be lost.
    private func keep(_ path: String) throws -> String? {
        guard SeriesFile.isTables(path) else { return nil }
        var bare = path[...]
        while bare.count > 1, bare.last == "/" { bare = bare.dropLast() }
        let isWorkbook = SeriesFile.isWorkbook(path)
        let dot = isWorkbook ? bare.lastIndex(of: ".") ?? bare.endIndex : bare.endIndex
        let copies = (1...1000).lazy.map { "\(bare[..<dot]).before\($0 == 1 ? "" : "-\($0)")\(bare[dot...])" }
        guard let copy = copies.first(where: { !FileManager.default.fileExists(atPath: $0) }) else {
            Console.say("\(path): there are a thousand copies of it already; take them away")
            throw ExitCode.cannotWrite
        }
        do {
            if isWorkbook {
                let target = try Output.target(copy, .workbook, inputs: [path])
                try target.write(try Data(contentsOf: URL(fileURLWithPath: path)))
            } else {
                _ = try OutputFolder(copy, inputs: [path])
                do {
                    try FileManager.default.copyItem(atPath: String(bare), toPath: copy)
                } catch {
                    // A part of it would be taken for all of it.
                    try? FileManager.default.removeItem(atPath: copy)
                    throw error
                }
            }
        } catch let error as OutputFileError {
            throw Output.refuse(error)
        } catch let code as ExitCode {
            throw code
        } catch {
            Console.say("\(copy): cannot be written: \(error.localizedDescription)")
            throw ExitCode.cannotWrite
        }
        return copy
    }
}

extension SeriesForm {
    /// The form by the name that somebody gives for a file.
    init(typed path: String) throws {
        guard let form = SeriesForm(ofFileNamed: path) else {
            throw ValidationError("\(path): a series is written to .yaml, .json or .xlsx, or to a folder.")
        }
        self = form
    }
}
