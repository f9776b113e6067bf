import Foundation

/// Where people live and meet.
struct City: Hashable, Sendable {
    /// The code of its airport.
    let code: String
    let name: String
    /// The code of the country.
    let country: String
    /// Degrees north and east.
    let latitude: Double
    let longitude: Double

    init(_ code: String, _ name: String, _ country: String, _ latitude: Double, _ longitude: Double) {
        self.code = code
        self.name = name
        self.country = country
        self.latitude = latitude
        self.longitude = longitude
    }

    /// Great-circle distance in kilometres, rounded so that no last bit of a library's cosine decides a fare.
    func kilometres(to other: City) -> Int {
        let radians = Double.pi / 180
        let (first, second) = (latitude * radians, other.latitude * radians)
        let cosine =
            sin(first) * sin(second) + cos(first) * cos(second) * cos((longitude - other.longitude) * radians)
        return Int((6371 * acos(min(1, max(-1, cosine)))).rounded())
    }
}
