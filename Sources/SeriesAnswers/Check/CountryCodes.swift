import Foundation
import SeriesModel

/// The countries of ISO 3166-1 alpha-2.
enum CountryCodes {
    /// Codes with their usual English names: the table `iso3166.tab` of the tz database, 2024 and public domain,
    /// current as of ISO/TC 46 N1108. 249 of them.
    static let names: [String: String] = Dictionary(
        uniqueKeysWithValues: table.split(separator: "\n").map { line in
            (String(line.prefix(2)), String(line.dropFirst(3)))
        })

    /// Whether there is such a code. `XK` is no official one, and what passports of Kosovo go by.
    static func contains(_ code: String) -> Bool { names[code] != nil || code == "XK" }

    /// The code that somebody most likely meant: in small letters, a name, or what people write instead of it.
    static func meant(by text: String, known: [String]) -> String? {
        let trimmed = text.trimmingCharacters(in: .whitespaces)
        let capital = trimmed.uppercased()
        if contains(capital) { return capital }
        let plain = capital.filter(\.isLetter)
        if let code = habits[plain] { return code }
        let named = names.first { $0.value.uppercased().filter(\.isLetter) == plain }?.key
        if let named { return named }
        let name = NearestWord.suggestion(for: trimmed, among: names.values.sorted())
        if trimmed.count > 3, let name { return names.first { $0.value == name }?.key }
        return NearestWord.suggestion(for: trimmed, among: known)
    }

    /// Not codes of this list, and used like ones: those of three letters, of cars, of the internet, and short names.
    private static let habits: [String: String] = [
        "UAE": "AE", "UK": "GB", "GBR": "GB", "ENGLAND": "GB", "UNITEDKINGDOM": "GB", "GREATBRITAIN": "GB", "EL": "GR",
        "USA": "US", "UNITEDSTATESOFAMERICA": "US", "ARM": "AM", "AZE": "AZ", "GEO": "GE", "TUR": "TR", "TURKIYE": "TR",
        "IND": "IN", "PAK": "PK", "AFG": "AF", "IRN": "IR", "IRQ": "IQ", "ISR": "IL", "PSE": "PS", "PAL": "PS",
        "JOR": "JO", "LBN": "LB", "SYR": "SY", "EGY": "EG", "SAU": "SA", "KSA": "SA", "QAT": "QA", "KWT": "KW",
        "OMN": "OM", "BHR": "BH", "YEM": "YE", "ARE": "AE", "AUT": "AT", "CHE": "CH", "SUI": "CH", "DEU": "DE",
        "GER": "DE", "FRA": "FR", "ITA": "IT", "ESP": "ES", "NOR": "NO", "SWE": "SE", "FIN": "FI", "DNK": "DK",
        "POL": "PL", "UKR": "UA", "RUS": "RU", "CYP": "CY", "GRC": "GR", "CHN": "CN", "JPN": "JP", "KOR": "KR",
        "PRK": "KP", "THA": "TH", "SGP": "SG", "MYS": "MY", "IDN": "ID", "SRB": "RS", "KOS": "XK", "KOSOVO": "XK",
        "CZECHIA": "CZ", "HOLLAND": "NL", "SOUTHKOREA": "KR", "NORTHKOREA": "KP", "PALESTINIANTERRITORIES": "PS",
    ]

    private static let table = """
        AD Andorra
        AE United Arab Emirates
        AF Afghanistan
        AG Antigua & Barbuda
        AI Anguilla
        AL Albania
        AM Armenia
        AO Angola
        AQ Antarctica
        AR Argentina
        AS Samoa (American)
        AT Austria
        AU Australia
        AW Aruba
        AX Åland Islands
        AZ Azerbaijan
        BA Bosnia & Herzegovina
        BB Barbados
        BD Bangladesh
        BE Belgium
        BF Burkina Faso
        BG Bulgaria
        BH Bahrain
        BI Burundi
        BJ Benin
        BL St Barthelemy
        BM Bermuda
        BN Brunei
        BO Bolivia
        BQ Caribbean NL
        BR Brazil
        BS Bahamas
        BT Bhutan
        BV Bouvet Island
        BW Botswana
        BY Belarus
        BZ Belize
        CA Canada
        CC Cocos (Keeling) Islands
        CD Congo (Dem. Rep.)
        CF Central African Rep.
        CG Congo (Rep.)
        CH Switzerland
        CI Côte d'Ivoire
        CK Cook Islands
        CL Chile
        CM Cameroon
        CN China
        CO Colombia
        CR Costa Rica
        CU Cuba
        CV Cape Verde
        CW Curaçao
        CX Christmas Island
        CY Cyprus
        CZ Czech Republic
        DE Germany
        DJ Djibouti
        DK Denmark
        DM Dominica
        DO Dominican Republic
        DZ Algeria
        EC Ecuador
        EE Estonia
        EG Egypt
        EH Western Sahara
        ER Eritrea
        ES Spain
        ET Ethiopia
        FI Finland
        FJ Fiji
        FK Falkland Islands
        FM Micronesia
        FO Faroe Islands
        FR France
        GA Gabon
        GB Britain (UK)
        GD Grenada
        GE Georgia
        GF French Guiana
        GG Guernsey
        GH Ghana
        GI Gibraltar
        GL Greenland
        GM Gambia
        GN Guinea
        GP Guadeloupe
        GQ Equatorial Guinea
        GR Greece
        GS South Georgia & the South Sandwich Islands
        GT Guatemala
        GU Guam
        GW Guinea-Bissau
        GY Guyana
        HK Hong Kong
        HM Heard Island & McDonald Islands
        HN Honduras
        HR Croatia
        HT Haiti
        HU Hungary
        ID Indonesia
        IE Ireland
        IL Israel
        IM Isle of Man
        IN India
        IO British Indian Ocean Territory
        IQ Iraq
        IR Iran
        IS Iceland
        IT Italy
        JE Jersey
        JM Jamaica
        JO Jordan
        JP Japan
        KE Kenya
        KG Kyrgyzstan
        KH Cambodia
        KI Kiribati
        KM Comoros
        KN St Kitts & Nevis
        KP Korea (North)
        KR Korea (South)
        KW Kuwait
        KY Cayman Islands
        KZ Kazakhstan
        LA Laos
        LB Lebanon
        LC St Lucia
        LI Liechtenstein
        LK Sri Lanka
        LR Liberia
        LS Lesotho
        LT Lithuania
        LU Luxembourg
        LV Latvia
        LY Libya
        MA Morocco
        MC Monaco
        MD Moldova
        ME Montenegro
        MF St Martin (French)
        MG Madagascar
        MH Marshall Islands
        MK North Macedonia
        ML Mali
        MM Myanmar (Burma)
        MN Mongolia
        MO Macau
        MP Northern Mariana Islands
        MQ Martinique
        MR Mauritania
        MS Montserrat
        MT Malta
        MU Mauritius
        MV Maldives
        MW Malawi
        MX Mexico
        MY Malaysia
        MZ Mozambique
        NA Namibia
        NC New Caledonia
        NE Niger
        NF Norfolk Island
        NG Nigeria
        NI Nicaragua
        NL Netherlands
        NO Norway
        NP Nepal
        NR Nauru
        NU Niue
        NZ New Zealand
        OM Oman
        PA Panama
        PE Peru
        PF French Polynesia
        PG Papua New Guinea
        PH Philippines
        PK Pakistan
        PL Poland
        PM St Pierre & Miquelon
        PN Pitcairn
        PR Puerto Rico
        PS Palestine
        PT Portugal
        PW Palau
        PY Paraguay
        QA Qatar
        RE Réunion
        RO Romania
        RS Serbia
        RU Russia
        RW Rwanda
        SA Saudi Arabia
        SB Solomon Islands
        SC Seychelles
        SD Sudan
        SE Sweden
        SG Singapore
        SH St Helena
        SI Slovenia
        SJ Svalbard & Jan Mayen
        SK Slovakia
        SL Sierra Leone
        SM San Marino
        SN Senegal
        SO Somalia
        SR Suriname
        SS South Sudan
        ST Sao Tome & Principe
        SV El Salvador
        SX St Maarten (Dutch)
        SY Syria
        SZ Eswatini (Swaziland)
        TC Turks & Caicos Is
        TD Chad
        TF French S. Terr.
        TG Togo
        TH Thailand
        TJ Tajikistan
        TK Tokelau
        TL East Timor
        TM Turkmenistan
        TN Tunisia
        TO Tonga
        TR Turkey
        TT Trinidad & Tobago
        TV Tuvalu
        TW Taiwan
        TZ Tanzania
        UA Ukraine
        UG Uganda
        UM US minor outlying islands
        US United States
        UY Uruguay
        UZ Uzbekistan
        VA Vatican City
        VC St Vincent
        VE Venezuela
        VG Virgin Islands (UK)
        VI Virgin Islands (US)
        VN Vietnam
        VU Vanuatu
        WF Wallis & Futuna
        WS Samoa (western)
        YE Yemen
        YT Mayotte
        ZA South Africa
        ZM Zambia
        ZW Zimbabwe
        """
}
