import Foundation
import SeriesModel

/// A city that people travel from or to.
struct City: Hashable, Sendable {
    /// IATA's, of the city or one of its airports.
    let code: String
    /// What people call it.
    let name: String
    /// A country code.
    let country: String
    /// The IANA name of its time zone.
    let zone: String
    /// Degrees, north and east.
    let latitude: Double
    let longitude: Double

    /// A place without a name.
    init(latitude: Double, longitude: Double) {
        (code, name, country, zone) = ("", "", "", "")
        self.latitude = latitude
        self.longitude = longitude
    }

    /// A line of the table.
    private init?(_ line: Substring) {
        let words = line.split(separator: " ", maxSplits: 5)
        guard words.count == 6, let latitude = Double(words[1]), let longitude = Double(words[2]) else { return nil }
        (code, country, zone, name) = (String(words[0]), String(words[3]), String(words[4]), String(words[5]))
        self.latitude = latitude
        self.longitude = longitude
    }

    static let all: [City] = CityTable.text.split(separator: "\n").compactMap(City.init)

    /// The lines of the table by their codes: most places are called by theirs, and reading all the lines takes as long
    /// as a small series.
    private static let lines = Dictionary(
        firstOf: CityTable.text.utf8.split(separator: UInt8(ascii: "\n")).map {
            (Substring($0.prefix(3)), Substring($0))
        })
    private static let byName = Dictionary(firstOf: all.map { (plain($0.name), $0) })

    private static func plain(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).filter {
            $0.isLetter || $0.isNumber
        }
    }

    /// The city with a code, or else with a name, whatever its capitals and accents; nil where none is known.
    static func called(_ text: String) -> City? {
        if let city = coded(text.uppercased()) { return city }
        let name = plain(text)
        return byName[name] ?? otherNames[name].flatMap(coded)
    }

    /// What people call a city that is written as a code or in words; nil for a code that is in no table.
    static func spoken(_ text: String) -> String? {
        text.count == 3 ? coded(text.uppercased())?.name : text.isEmpty ? nil : text
    }

    private static func coded(_ code: String) -> City? { lines[code[...]].flatMap(City.init) }

    /// What cities are called elsewhere or were before, by a code of theirs.
    static let otherNames: [String: String] = Dictionary(
        firstOf: otherNameLines.split(separator: "\n").flatMap { line in
            line.dropFirst(4).split(separator: ",").map { (plain(String($0)), String(line.prefix(3))) }
        })

    private static let otherNameLines = """
        ADD Addis Abeba, Addis-Abeba
        ALA Alma-Ata
        ALG Alger, Algier, Argel
        ATH Athen, Athènes, Atene, Atenas, Athina
        BEG Belgrad, Beograd
        BEY Beyrouth
        BJS Peking, Pékin
        BKK Krung Thep
        BLR Bangalore
        BOM Bombay
        BRN Berne, Berna
        BRU Brüssel, Bruxelles, Brussel, Bruselas
        BTS Pressburg
        BUH Bukarest, Bucuresti
        CAI Kairo, Le Caire, El Cairo
        CCU Calcutta
        CDG París, Parigi
        CGN Köln, Koeln
        CPH Kopenhagen, København, Kobenhavn, Copenhague
        DAC Dacca
        DAM Damaskus, Damas
        DEL New Delhi, Neu-Delhi, NewDelhi, Nouvelle Delhi
        DOH Ad-Dawhah
        ECN Nikosia, Lefkosia, Lefkosa, Nicosie
        ESB Angora
        EVN Eriwan, Erevan, Jerewan
        FCO Roma
        FLR Florenz, Firenze
        GOT Göteborg
        GVA Genf, Genève, Ginevra, Ginebra
        IEV Kiew, Kiev
        IKA Teheran, Téhéran
        JRS Al-Quds, Yerushalayim
        KBL Kaboul
        KHI Karatschi
        KIV Kischinau, Kishinev
        KQT Kurgan-Tyube
        KRK Kraków, Krakau, Cracow
        KRW Krasnovodsk
        LBD Khudzhand, Khodjent
        LED Sankt Petersburg, Saint Petersburg, St Petersburg
        LHR Londres, Londra
        LIS Lisboa, Lissabon, Lisbonne
        LUX Luxemburg
        MAA Madras
        MCT Maskat, Mascate
        MEX Ciudad de México, Mexico, Mexiko-Stadt
        MFM Macao
        MIL Milano, Mailand
        MLA Malta
        MOW Moskau, Moskva, Moscou, Москва
        MUC München, Muenchen
        NAP Napoli, Neapel
        NUE Nürnberg, Nuernberg
        PRG Prag, Praha
        RAK Marrakesch, Marrakesh
        RGN Rangoon, Rangun
        RUH Riad
        SGN Saigon, Ho-Chi-Minh-Stadt
        SIN Singapur, Singapour
        SVQ Sevilla
        SXB Strassburg, Straßburg
        TAS Taschkent
        TBS Tiflis
        TRN Torino
        TSE Nur-Sultan
        ULN Ulan Bator, Ulan-Bator
        UPG Ujung Pandang
        VCE Venedig, Venezia
        VIE Wien, Vienne, Viena, Bécs, Vídeň
        WAW Warschau, Warszawa, Varsovie
        ZRH Zürich, Zuerich
        """

    /// A few cities that somebody may have meant, as they may be written: `AMM (Amman)`.
    static func near(_ text: String) -> [String] {
        let isCode = text.count == 3
        var names: Set<String> = []
        let found = all.filter { city in
            NearestWord.suggestion(for: text, among: [isCode ? city.code : city.name]) != nil
                && names.insert(city.name).inserted
        }
        return found.prefix(4).map { "\($0.code) (\($0.name))" }
    }

    /// The great circle to another, in whole kilometres, on a sphere of 6,371 km.
    func kilometres(to other: City) -> Int {
        func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
        let north = sin(radians(other.latitude - latitude) / 2)
        let east = sin(radians(other.longitude - longitude) / 2)
        let part = north * north + cos(radians(latitude)) * cos(radians(other.latitude)) * east * east
        return Int((2 * 6371 * asin(min(1, part.squareRoot()))).rounded())
    }
}

/// What two texts mean that stand for cities.
package enum SameCity {
    /// Whether they are the same known city in other words, such as `Tunis` and `TUN`.
    package static func isMeant(by text: String, and other: String) -> Bool {
        guard text != other, let city = City.called(text), let second = City.called(other) else { return false }
        return (city.name, city.country) == (second.name, second.country)
    }
}
