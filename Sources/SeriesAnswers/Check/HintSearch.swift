import SeriesFiles
import SeriesModel
import SeriesPlanning

/// One pass over a sound series that gathers hints; the searches are in extensions, by subject.
struct HintSearch {
    let document: SeriesDocument
    let series: Series
    let index: SeriesIndex
    /// Every venue and start day on which a workshop may be held, whoever comes.
    let options: [WorkshopOption]
    private(set) var hints: [Hint] = []
    private let secrets: SecretWords

    init(_ document: SeriesDocument) {
        self.document = document
        series = document.series
        index = SeriesIndex(series)
        options = index.options()
        secrets = SecretWords(series.participants)
    }

    /// Adds a hint about a part of the file.
    mutating func add(_ code: HintCode, _ path: String, _ message: String, _ advice: String? = nil) {
        hints.append(
            Hint(
                code: code, place: document.places.place(of: path), path: secrets.shown(path: path), message: message,
                advice: advice))
    }

    /// A text of the file as a hint may show it: no word of anybody's name.
    func shown(_ text: String) -> String { secrets.contains(text) ? ShownText.hidden : ShownText.short(text) }

    /// `Maybe "travel".`
    func maybe(_ word: String?) -> String? { word.map { "Maybe \"\(shown($0))\"." } }
}
