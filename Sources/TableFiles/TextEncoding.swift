/// How a text is stored in bytes, where it does not tell itself.
package enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case windows1252 = "windows-1252"
    case windows1250 = "windows-1250"
    case windows1251 = "windows-1251"
    case windows1253 = "windows-1253"
    case windows1254 = "windows-1254"
    case windows1256 = "windows-1256"
    case windows1257 = "windows-1257"
    case iso88592 = "iso-8859-2"
    case iso88595 = "iso-8859-5"
    case macintosh = "macintosh"

    /// What the bytes from 0x80 on stand for; nil: Unicode, or a table of its own.
    private var upperHalf: String? {
        switch self {
        case .utf8, .windows1252: nil
        case .windows1250:
            "€\u{FFFD}\u{201A}\u{FFFD}\u{201E}\u{2026}\u{2020}\u{2021}\u{FFFD}\u{2030}Š\u{2039}ŚŤŽŹ"
                + "\u{FFFD}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{FFFD}™š\u{203A}śťžź"
                + "\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěí"
                + "îďđńňóôőö÷řůúűüýţ˙"
        case .windows1251:
            "ЂЃ\u{201A}ѓ\u{201E}\u{2026}\u{2020}\u{2021}€\u{2030}Љ\u{2039}ЊЌЋЏђ\u{2018}\u{2019}"
                + "\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{FFFD}™љ\u{203A}њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї"
                + "°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"
        case .windows1253:
            "€\u{FFFD}\u{201A}ƒ\u{201E}\u{2026}\u{2020}\u{2021}\u{FFFD}\u{2030}\u{FFFD}\u{2039}"
                + "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}"
                + "\u{2014}\u{FFFD}™\u{FFFD}\u{203A}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{A0}΅Ά£¤¥¦§¨©\u{FFFD}"
                + "«¬\u{AD}®\u{2015}°±²³΄µ¶·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\u{FFFD}ΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξο"
                + "πρςστυφχψωϊϋόύώ\u{FFFD}"
        case .windows1254:
            "€\u{FFFD}\u{201A}ƒ\u{201E}\u{2026}\u{2020}\u{2021}ˆ\u{2030}Š\u{2039}Œ\u{FFFD}\u{FFFD}"
                + "\u{FFFD}\u{FFFD}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}˜™š\u{203A}œ"
                + "\u{FFFD}\u{FFFD}Ÿ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜ"
                + "İŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ"
        case .windows1256:
            "€\u{67E}\u{201A}ƒ\u{201E}\u{2026}\u{2020}\u{2021}ˆ\u{2030}\u{679}\u{2039}Œ\u{686}\u{698}"
                + "\u{688}\u{6AF}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{6A9}™\u{691}"
                + "\u{203A}œ\u{200C}\u{200D}\u{6BA}\u{A0}\u{60C}¢£¤¥¦§¨©\u{6BE}«¬\u{AD}®¯°±²³´µ¶·¸¹\u{61B}»"
                + "¼½¾\u{61F}\u{6C1}\u{621}\u{622}\u{623}\u{624}\u{625}\u{626}\u{627}\u{628}\u{629}\u{62A}"
                + "\u{62B}\u{62C}\u{62D}\u{62E}\u{62F}\u{630}\u{631}\u{632}\u{633}\u{634}\u{635}\u{636}×"
                + "\u{637}\u{638}\u{639}\u{63A}\u{640}\u{641}\u{642}\u{643}à\u{644}â\u{645}\u{646}\u{647}"
                + "\u{648}çèéêë\u{649}\u{64A}îï\u{64B}\u{64C}\u{64D}\u{64E}ô\u{64F}\u{650}÷\u{651}ù\u{652}û"
                + "ü\u{200E}\u{200F}\u{6D2}"
        case .windows1257:
            "€\u{FFFD}\u{201A}\u{FFFD}\u{201E}\u{2026}\u{2020}\u{2021}\u{FFFD}\u{2030}\u{FFFD}"
                + "\u{2039}\u{FFFD}¨ˇ¸\u{FFFD}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}"
                + "\u{FFFD}™\u{FFFD}\u{203A}\u{FFFD}¯˛\u{FFFD}\u{A0}\u{FFFD}¢£¤\u{FFFD}¦§Ø©Ŗ«¬\u{AD}®Æ°±²³´"
                + "µ¶·ø¹ŗ»¼½¾æĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽßąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž˙"
        case .iso88592:
            "\u{80}\u{81}\u{82}\u{83}\u{84}\u{85}\u{86}\u{87}\u{88}\u{89}\u{8A}\u{8B}\u{8C}\u{8D}"
                + "\u{8E}\u{8F}\u{90}\u{91}\u{92}\u{93}\u{94}\u{95}\u{96}\u{97}\u{98}\u{99}\u{9A}\u{9B}"
                + "\u{9C}\u{9D}\u{9E}\u{9F}\u{A0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{AD}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐ"
                + "Ö×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"
        case .iso88595:
            "\u{80}\u{81}\u{82}\u{83}\u{84}\u{85}\u{86}\u{87}\u{88}\u{89}\u{8A}\u{8B}\u{8C}\u{8D}"
                + "\u{8E}\u{8F}\u{90}\u{91}\u{92}\u{93}\u{94}\u{95}\u{96}\u{97}\u{98}\u{99}\u{9A}\u{9B}"
                + "\u{9C}\u{9D}\u{9E}\u{9F}\u{A0}ЁЂЃЄЅІЇЈЉЊЋЌ\u{AD}ЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгде"
                + "жзийклмнопрстуфхцчшщъыьэюя№ёђѓєѕіїјљњћќ§ўџ"
        case .macintosh:
            "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü\u{2020}°¢£§\u{2022}¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»"
                + "\u{2026}\u{A0}ÀÃÕŒœ\u{2013}\u{2014}\u{201C}\u{201D}\u{2018}\u{2019}÷◊ÿŸ\u{2044}€\u{2039}"
                + "\u{203A}ﬁﬂ\u{2021}·\u{201A}\u{201E}\u{2030}ÂÊÁËÈÍÎÏÌÓÔÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
        }
    }

    /// The text of bytes; nil where they are none in this encoding.
    package func text(of data: [UInt8]) -> String? {
        guard let upperHalf else {
            return self == .utf8 ? TextDecoding.unicode(data) : TextDecoding.windows1252(data)
        }
        let upper = Array(upperHalf.unicodeScalars)
        var text = String.UnicodeScalarView()
        for byte in data { text.append(byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80]) }
        // A byte that stands for nothing.
        return text.contains("\u{FFFD}") ? nil : String(text)
    }
}

/// Bytes as text: in Unicode where they say so, else as older programs of Windows write them.
package enum TextDecoding {
    /// UTF-16 with a byte order mark, or UTF-8 with or without one; nil where it is none of these.
    package static func unicode(_ data: [UInt8]) -> String? {
        if data.starts(with: [0xFF, 0xFE]) { return utf16(data.dropFirst(2)) { UInt16($0) | UInt16($1) << 8 } }
        if data.starts(with: [0xFE, 0xFF]) { return utf16(data.dropFirst(2)) { UInt16($0) << 8 | UInt16($1) } }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return String(validating: data.starts(with: mark) ? data.dropFirst(3) : data[...], as: UTF8.self)
    }

    private static func utf16(_ data: ArraySlice<UInt8>, _ unit: (UInt8, UInt8) -> UInt16) -> String? {
        guard data.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: data.startIndex, to: data.endIndex, by: 2).map { unit(data[$0], data[$0 + 1]) }
        return String(validating: units, as: UTF16.self)
    }

    /// Windows-1252, in which every byte stands for something.
    static func windows1252(_ data: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for byte in data {
            let isSpecial = (0x80...0x9F).contains(byte)
            text.append(isSpecial ? specials[Int(byte) - 0x80] : Unicode.Scalar(byte))
        }
        return String(text)
    }

    private static let specials = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
