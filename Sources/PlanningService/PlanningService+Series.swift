import Foundation
import SeriesAnswers
public import SeriesFiles
import SeriesModel

extension PlanningService {
    /// Takes a series.
    ///
    /// - Parameters:
    ///   - data: the bytes of a file: YAML, JSON, a workbook, or a folder of CSV files packed as zip.
    ///   - name: the file's name, which tells its form.
    ///   - client: who sends it.
    /// - Returns: its id and its hints.
    /// - Throws: ``ServiceFault`` with all that is wrong with it.
    public func take(_ data: [UInt8], name: String, from client: String) async throws(ServiceFault) -> SeriesReceipt {
        try expectOpen()
        guard data.count <= limits.bodyBytes else {
            throw ServiceFault(.tooLarge, "The series has more than \(limits.bodyBytes) bytes, the most that is taken.")
        }
        try expectRoom()
        let document = try await read(data, name: name)
        let taken = StoredSeries(id: Self.newID(), client: client, name: name, data: data)
        hold(taken, document)
        await keeping { try await $0.keep(taken) }
        return SeriesReceipt(
            id: taken.id, digest: document.digest, hints: document.hints, notices: document.notices)
    }

    /// Takes a series with something changed, as its file would be written.
    ///
    /// - Parameters:
    ///   - changes: as scenarios are typed.
    ///   - id: the series that changes; it stays as it is.
    ///   - client: who asks.
    /// - Returns: the id of the new series.
    /// - Throws: ``ServiceFault`` where there is no such series, or the changes do not fit it.
    public func apply(
        _ changes: [String], to id: String, from client: String
    ) async throws(ServiceFault) -> SeriesReceipt {
        let stored = try find(series: id).stored
        let document = try await document(of: id)
        let file = try await apart { () throws(ServiceFault) in try Self.file(of: stored, document, changes) }
        return try await take(file.data, name: file.name, from: client)
    }

    /// The file of a series with changes: the same text with its comments where it is one.
    private static func file(
        of stored: StoredSeries, _ document: SeriesDocument, _ changes: [String]
    ) throws(ServiceFault) -> (name: String, data: [UInt8]) {
        do {
            if !document.isTables, let text = String(validating: stored.data, as: UTF8.self) {
                let scenarios = try ScenarioFile.read(
                    typed: [changes.joined(separator: "; ")], of: document)
                guard let scenario = scenarios.first, scenarios.count == 1 else {
                    throw ServiceFault(.badRequest, "The changes are several scenarios; one can be made.")
                }
                let changed = try SeriesFile.text(applying: scenario, to: text, name: stored.name)
                return (stored.name, Array(changed.utf8))
            }
            let changed = try ScenarioFile.changed(document, by: changes, name: "with")
            guard case .workbook(let data) = try changed.contents(as: .workbook) else {
                throw ServiceFault(.bug, "The workbook cannot be written.")
            }
            return ("series.xlsx", Array(data))
        } catch let fault as ServiceFault {
            throw fault
        } catch let error as SeriesFileError {
            throw .unfit(error)
        } catch {
            throw ServiceFault(.badRequest, "\(error)")
        }
    }

    /// A series in a form; nil: as it came.
    ///
    /// - Returns: the bytes of a file, and the ending of its name.
    public func series(_ id: String, as form: SeriesForm?) async throws(ServiceFault) -> (data: [UInt8], ending: String)
    {
        let held = try find(series: id)
        guard let form else {
            return (held.stored.data, held.stored.name.split(separator: ".").last.map(String.init) ?? "yaml")
        }
        let document = try await document(of: id)
        let contents = try await apart { () throws(ServiceFault) in
            do throws(SeriesFormError) {
                return try document.contents(as: form)
            } catch {
                throw ServiceFault(.noSuchAnswer, error.description)
            }
        }
        switch contents {
        case .text(let text): return (Array(text.utf8), form.rawValue)
        case .workbook(let data): return (Array(data), "xlsx")
        case .folder: throw ServiceFault(.badRequest, "A folder cannot be sent.")
        }
    }

    /// The cells of a series in tables, right or wrong, to be shown and mended. Nothing of it is held.
    public func sheets(_ data: [UInt8], name: String) async throws(ServiceFault) -> SheetList {
        let tables = try await apart { () throws(ServiceFault) in
            do throws(SeriesFileError) {
                return try SeriesFile.sheets(of: Data(data), name: name)
            } catch {
                throw Self.refusal(error)
            }
        }
        return SheetList(tables: tables)
    }

    /// Forgets a series; jobs that were asked about it go on.
    public func forget(series id: String) async throws(ServiceFault) {
        _ = try find(series: id)
        if uses[id] > 0 { series[id]?.isForgotten = true } else { series.remove(id) }
        await keeping { try await $0.forget(series: id) }
    }

    // MARK: Reading

    private func read(
        _ data: [UInt8], name: String, inTurn: Bool = true
    ) async throws(ServiceFault) -> SeriesDocument {
        let limits = limits
        return try await apart(inTurn: inTurn) { () throws(ServiceFault) in
            let document: SeriesDocument
            do throws(SeriesFileError) {
                document = try SeriesFile.read(Data(data), name: name)
            } catch {
                throw Self.refusal(error)
            }
            try limits.expectFitting(document.series)
            return document
        }
    }

    /// A refusal lists so many errors.
    private static let mostProblems = 1_000

    private static func refusal(_ error: SeriesFileError) -> ServiceFault {
        switch error {
        case .unreadable(_, let reason): ServiceFault(.wrongSeries, "The series cannot be read: \(reason).")
        case .invalid(let problems):
            ServiceFault(
                .wrongSeries,
                "The series has \(problems.count == 1 ? "an error" : "\(problems.count) errors")"
                    + (problems.count > mostProblems ? "; the first \(mostProblems) are listed." : "."),
                problems: Array(problems.prefix(mostProblems)))
        }
    }

    /// A series that is there for all.
    func find(series id: String) throws(ServiceFault) -> HeldSeries {
        guard let held = series.use(id), !held.isForgotten else { throw Self.unknownSeries }
        return held
    }

    /// What a series says, read where it is not held as it was read.
    ///
    /// - Parameters:
    ///   - id: the series.
    ///   - inTurn: whether this waits for others who read; also a job, for which it does not, knows forgotten series.
    /// - Returns: it.
    /// - Throws: ``ServiceFault`` where there is no such series.
    func document(of id: String, inTurn: Bool = true) async throws(ServiceFault) -> SeriesDocument {
        guard let held = series.use(id), !held.isForgotten || !inTurn else { throw Self.unknownSeries }
        if let document = held.document { return document }
        let document = try await read(held.stored.data, name: held.stored.name, inTurn: inTurn)
        hold(document, of: id)
        return document
    }

    private static let unknownSeries = ServiceFault(
        .unknownSeries, "There is no such series, or not any more. Maybe send it again.")
}
