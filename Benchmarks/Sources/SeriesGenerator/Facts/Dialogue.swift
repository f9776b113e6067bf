/// Who talks to whom: where people of each side live.
struct Dialogue: Hashable, Sendable {
    let sides: [[City]]

    static let all = [
        Dialogue(sides: [[delhi, mumbai], [islamabad, karachi], [kabul]]),
        Dialogue(sides: [[yerevan, tbilisi], [baku], [tehran]]),
        Dialogue(sides: [[telAviv], [amman, cairo], [beirut]]),
        Dialogue(sides: [[athens, larnaca], [istanbul, ankara], [larnaca]]),
        Dialogue(sides: [[seoul], [beijing, shanghai], [tokyo]]),
    ]

    /// Where third parties come from.
    static let thirdParties = [
        City("OSL", "Oslo", "NO", 60.19, 11.10), City("GVA", "Geneva", "CH", 46.24, 6.11),
        City("YOW", "Ottawa", "CA", 45.32, -75.67), City("HEL", "Helsinki", "FI", 60.32, 24.96),
    ]

    /// Where guests come from.
    static let guests = [
        City("JNB", "Johannesburg", "ZA", -26.13, 28.24), City("BOG", "Bogotá", "CO", 4.70, -74.15),
        City("DUB", "Dublin", "IE", 53.43, -6.25),
    ]

    private static let delhi = City("DEL", "Delhi", "IN", 28.57, 77.10)
    private static let mumbai = City("BOM", "Mumbai", "IN", 19.09, 72.87)
    private static let islamabad = City("ISB", "Islamabad", "PK", 33.55, 72.83)
    private static let karachi = City("KHI", "Karachi", "PK", 24.91, 67.16)
    private static let kabul = City("KBL", "Kabul", "AF", 34.57, 69.21)
    private static let yerevan = City("EVN", "Yerevan", "AM", 40.15, 44.40)
    private static let tbilisi = City("TBS", "Tbilisi", "GE", 41.67, 44.95)
    private static let baku = City("GYD", "Baku", "AZ", 40.47, 50.05)
    private static let tehran = City("IKA", "Tehran", "IR", 35.42, 51.15)
    private static let telAviv = City("TLV", "Tel Aviv", "IL", 32.01, 34.89)
    private static let amman = City("AMM", "Amman", "JO", 31.72, 35.99)
    private static let cairo = City("CAI", "Cairo", "EG", 30.11, 31.41)
    private static let beirut = City("BEY", "Beirut", "LB", 33.82, 35.49)
    private static let athens = City("ATH", "Athens", "GR", 37.94, 23.94)
    private static let larnaca = City("LCA", "Larnaca", "CY", 34.88, 33.62)
    private static let istanbul = City("IST", "Istanbul", "TR", 41.26, 28.74)
    private static let ankara = City("ESB", "Ankara", "TR", 40.13, 32.99)
    private static let seoul = City("ICN", "Seoul", "KR", 37.46, 126.44)
    private static let beijing = City("PEK", "Beijing", "CN", 40.08, 116.58)
    private static let shanghai = City("PVG", "Shanghai", "CN", 31.14, 121.81)
    private static let tokyo = City("HND", "Tokyo", "JP", 35.55, 139.78)
}
