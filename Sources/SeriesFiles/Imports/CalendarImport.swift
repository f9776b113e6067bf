import CalendarFiles
import Foundation
import SeriesModel

extension ImportedDays {
    /// What calendars say: iCalendar files, of one participant each, named by an id or a name.
    ///
    /// Days are those of the horizon and of travel around it, counted in the zone that a file names as its own, else in
    /// that of the home city, else in the one that is given.
    ///
    /// - Parameters:
    ///   - paths: files, and folders of them.
    ///   - document: the series.
    ///   - source: what the series file calls the source.
    ///   - people: participant ids by what files are called, where that is neither an id nor a name; an empty id passes
    ///     a file over.
    ///   - zone: the zone of those whose home city is not known.
    ///   - zones: what unknown names of zones stand for.
    ///   - ours: what entries are called (`UID`) that were handed out as calendars of a plan: they keep nobody.
    /// - Returns: the days, of those whose calendars there are.
    /// - Throws: ``ImportError``, with all that is wrong.
    public static func calendars(
        _ paths: [String], for document: SeriesDocument, source: String = "calendar", people: [String: String] = [:],
        zone: String? = nil, zones: [String: String] = [:], ours: Set<String> = []
    ) throws(ImportError) -> ImportedDays {
        let files = try CalendarImport.files(paths)
        var work = CalendarImport(document.series, people, zone: zone, zones: zones, ours: ours)
        for (number, file) in files.enumerated() { try work.read(file, number + 1, of: files.count) }
        guard work.problems.isEmpty else { throw .invalid(work.problems) }
        var days = ImportedDays(source: source, people: work.people)
        days.within = work.window
        if work.passedOver > 0 {
            days.notes.append(
                work.passedOver == 1
                    ? "1 entry that was handed out is passed over"
                    : "\(work.passedOver) entries that were handed out are passed over")
        }
        return days
    }
}

/// Reads calendars one after the other.
private struct CalendarImport {
    private let series: Series
    private let names: PersonNames
    private let zone: String?
    private let zones: [String: String]
    private let ours: Set<String>
    let window: DayRange
    /// How many of ours there were.
    private(set) var passedOver = 0
    private(set) var people: [String: ImportedDays.Person] = [:]
    private(set) var problems: [ImportProblem] = []

    init(_ series: Series, _ given: [String: String], zone: String?, zones: [String: String], ours: Set<String>) {
        self.series = series
        self.ours = Set(ours.map { $0.lowercased() })
        self.zone = zone
        self.zones = zones
        names = PersonNames(series.participants, given: given)
        let travel =
            [series.travelDays] + series.delegations.compactMap(\.travelDays)
            + series.participants.compactMap(\.travelDays)
        func longest(_ days: (TravelDays) -> Int) -> Int { min(travel.map(days).max() ?? 0, 366) }
        window = DayRange(
            from: series.horizon.first - longest(\.before),
            days: series.horizon.count + longest(\.before) + longest(\.after))
    }

    /// The files, those of a folder in the order of their names.
    static func files(_ paths: [String]) throws(ImportError) -> [String] {
        var files: [String] = []
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
                files.append(path)
                continue
            }
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
                throw .unreadable(path: path, reason: FileText.noPermission)
            }
            let calendars = names.filter { $0.lowercased().hasSuffix(".ics") && !$0.hasPrefix(".") }.sorted()
            guard !calendars.isEmpty else { throw .unreadable(path: path, reason: "no file in it ends in .ics") }
            files += calendars.map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
        }
        return files
    }

    mutating func read(_ file: String, _ number: Int, of count: Int) throws(ImportError) {
        let cut = file.lastIndex(of: "/").map { file.index(after: $0) } ?? file.startIndex
        let (folder, name) = (file[..<cut], file[cut...])
        let stem = name.lowercased().hasSuffix(".ics") ? String(name.dropLast(4)) : String(name)
        // A name of a file may be somebody's.
        let isShown = ShownText.isCode(stem) && names.isShown(stem) || series.participants.contains { $0.id == stem }
        var place = isShown ? file : "\(folder)\(ShownText.hidden).ics"
        let id: String
        switch names.match(stem) {
        case .nobody: return
        case .found(let found): id = found
        case .several(let ids):
            return note(
                place, number, count, "the name of several participants: \(ShownText.list(ids, "and"))",
                "Maybe name the file by an id.")
        case .none(let nearest):
            return note(
                place, number, count, "no participant has this id or name",
                (nearest.map { "Maybe it is \($0)'s: name the file \($0).ics" } ?? "Maybe name the file by an id")
                    + ", or say whose it is: --person \"\(isShown ? stem : "NAME")=ID\".")
        }
        guard let person = series.participants.first(where: { $0.id == id }) else {
            return note(place, number, count, "no participant has the id that --person gives", nil)
        }
        if !isShown { place += " (\(id))" }
        let bytes: [UInt8]
        do throws(FileText.Failure) {
            bytes = Array(try FileText.data(of: file, atMost: CalendarFile.largest))
        } catch {
            throw .unreadable(path: place, reason: error.reason)
        }
        do throws(CalendarFileError) {
            let days = try CalendarFile.days(
                of: bytes, within: window, home: City.called(person.home)?.zone ?? zone, zones: zones, ours: ours)
            add(days, of: id)
            passedOver += days.ours
        } catch {
            let names = names
            // A zone has capitals, as names have; only known names are hidden.
            for fault in error.faults {
                let message = fault.message(hiding: names.secrets)
                problems.append(
                    ImportProblem(
                        place: "\(place):\(fault.line)",
                        message: (fault.property.isEmpty ? "" : fault.property + ": ") + message,
                        advice: fault.advice(hiding: names.secrets)))
            }
        }
    }

    /// Somebody may have several calendars: what is busy in one of them is.
    private mutating func add(_ found: CalendarDays, of id: String) {
        func days(_ ranges: [DayRange]) -> Set<Day> {
            Set(ranges.flatMap { range in (0..<range.count).map { range.first + $0 } })
        }
        let known = people[id]
        let busy = days(found.busy + (known?.unavailable ?? []))
        let ifNeedBe = days(found.ifNeedBe + (known?.ifNeedBe ?? [])).subtracting(busy)
        people[id] = ImportedDays.Person(unavailable: busy.sorted().ranges, ifNeedBe: ifNeedBe.sorted().ranges)
    }

    private mutating func note(_ place: String, _ number: Int, _ count: Int, _ message: String, _ advice: String?) {
        let which = count > 1 && place.contains(ShownText.hidden) ? " (file \(number) of \(count))" : ""
        problems.append(ImportProblem(place: place + which, message: message, advice: advice))
    }
}
