/// A city with meeting rooms: the US Department of State's rates of April 2026 for a night and a day, in dollars.
struct VenueCity: Hashable, Sendable {
    let city: City
    let night: Int
    let day: Int
    /// The currency in which prices are given there, one of ``Currencies``.
    let currency: String?

    private init(_ city: City, night: Int, day: Int, currency: String? = nil) {
        self.city = city
        self.night = night
        self.day = day
        self.currency = currency
    }

    /// Every city in which series are held.
    static let all = [
        VenueCity(City("DXB", "Dubai", "AE", 25.25, 55.36), night: 383, day: 173, currency: "AED"),
        VenueCity(City("IST", "Istanbul", "TR", 41.26, 28.74), night: 344, day: 173, currency: "EUR"),
        VenueCity(City("BKK", "Bangkok", "TH", 13.69, 100.75), night: 259, day: 118, currency: "THB"),
        VenueCity(City("KTM", "Kathmandu", "NP", 27.70, 85.36), night: 204, day: 102),
        VenueCity(City("CMB", "Colombo", "LK", 7.18, 79.88), night: 233, day: 68),
        VenueCity(City("DOH", "Doha", "QA", 25.27, 51.61), night: 240, day: 165),
        VenueCity(City("MCT", "Muscat", "OM", 23.59, 58.28), night: 494, day: 160),
        VenueCity(City("SIN", "Singapore", "SG", 1.36, 103.99), night: 302, day: 162),
        VenueCity(City("VIE", "Vienna", "AT", 48.11, 16.57), night: 361, day: 146, currency: "EUR"),
        VenueCity(City("GVA", "Geneva", "CH", 46.24, 6.11), night: 434, day: 214, currency: "CHF"),
        VenueCity(City("LHR", "London", "GB", 51.47, -0.45), night: 424, day: 174, currency: "GBP"),
        VenueCity(City("OSL", "Oslo", "NO", 60.19, 11.10), night: 259, day: 155, currency: "EUR"),
        VenueCity(City("AMM", "Amman", "JO", 31.72, 35.99), night: 242, day: 102),
        VenueCity(City("TBS", "Tbilisi", "GE", 41.67, 44.95), night: 236, day: 102, currency: "EUR"),
        VenueCity(City("LCA", "Larnaca", "CY", 34.88, 33.62), night: 296, day: 121, currency: "EUR"),
    ]
}
