import SeriesModel

/// What holders of a passport need for a country, by class, and how long each class takes.
enum VisaTable {
    /// How one gets in.
    enum Class: String, CaseIterable, Sendable {
        case free, arrival, online, visa

        /// Days ahead of the first day away: what to assume where nothing is known, but for the visa of the Schengen
        /// states, which may take 45 days by their Visa Code.
        var notice: Int {
            switch self {
            case .free: 0
            case .arrival: 3
            case .online: 14
            case .visa: 45
            }
        }

        /// In words of a coordinator.
        var words: String {
            switch self {
            case .free: "no visa"
            case .arrival: "on arrival"
            case .online: "e-visa"
            case .visa: "visa"
            }
        }
    }

    /// What is known of a passport at a border, and where from; nil: nothing.
    static func entry(_ passport: String, _ country: String) -> (way: Class, isSchengen: Bool, source: String)? {
        guard isCode(passport), isCode(country) else { return nil }
        if passport == country { return (.free, false, listSource) }
        if states.contains(country) {
            if free.contains(passport) || !visaRequired.contains(passport) { return (.free, true, listSource) }
            return (.visa, true, listSource)
        }
        return table["\(passport) \(country)"].map { ($0, false, tableSource) }
    }

    /// Whether a text has the form of a country's code. A name is none, and would pass for one whose nationals need no
    /// visa.
    static func isCode(_ text: String) -> Bool {
        text.utf8.count == 2 && text.allSatisfy { $0.isASCII && $0.isUppercase }
    }

    static let listSource = "Regulation (EU) 2018/1806 as of 2025-01"
    static let tableSource = "passport index 2026-02"

    /// In EUR: the fee of a Schengen visa since 11 June 2024, and less by the Union's agreements on easier visas.
    static func schengenFee(_ passport: String) -> Rational { agreedFees[passport] ?? 90 }

    private static let agreedFees: [String: Rational] = [
        "AM": 35, "AZ": 35, "BY": 35, "CV": Rational(decimal: "67.50") ?? 90,
    ]

    private static func codes(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

    /// The states that apply the Regulation to who needs a visa.
    private static let states = codes(
        "AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK")

    /// Passports that are at home in all of them.
    private static let free = states.union(["IE"])

    /// The Regulation's Annex I as Regulations (EU) 2023/850 and 2025/11 left it (Kosovo out, Vanuatu in): whose
    /// nationals need a visa for a short stay.
    private static let visaRequired = codes(
        """
        AF AM AO AZ BD BF BH BI BJ BO BT BW BY BZ CD CF CG CI CM CN CU CV DJ DO DZ EC EG ER ET FJ GA GH GM GN GQ GW GY \
        HT ID IN IQ IR JM JO KE KG KH KM KP KW KZ LA LB LK LR LS LY MA MG ML MM MN MR MV MW MZ NA NE NG NP OM PG PH PK \
        PS QA RU RW SA SD SL SN SO SR SS ST SY SZ TD TG TH TJ TM TN TR TZ UG UZ VN VU YE ZA ZM ZW
        """)

    /// A public index of passports, February 2026: on each line a passport, and countries with the class.
    private static let text = """
        IN AE:online TR:visa TH:free NP:free LK:arrival QA:arrival OM:online KZ:free GE:visa
        PK AE:online TR:visa TH:online NP:arrival LK:arrival QA:arrival OM:online KZ:online GE:visa
        IL AE:free TR:free TH:free NP:arrival LK:arrival QA:online OM:online KZ:free GE:free
        PS AE:online TR:visa TH:online NP:visa LK:arrival QA:online OM:online KZ:online GE:visa
        IR AE:online TR:free TH:online NP:arrival LK:arrival QA:arrival OM:arrival KZ:free GE:free
        AM AE:free TR:arrival TH:arrival NP:arrival LK:arrival QA:arrival OM:free KZ:free GE:free
        AZ AE:free TR:free TH:arrival NP:arrival LK:arrival QA:arrival OM:online KZ:free GE:free
        """

    private static let table: [String: Class] = Dictionary(
        firstOf: text.split(separator: "\n").flatMap { line in
            let words = line.split(separator: " ")
            return words.dropFirst().compactMap { word in
                let parts = word.split(separator: ":")
                return parts.count == 2
                    ? Class(rawValue: String(parts[1])).map { ("\(words[0]) \(parts[0])", $0) } : nil
            }
        })
}
