/// A part of planning whose instructions are counted, and how its symbol is known in the binary.
package struct ProfiledPart: Hashable, Sendable {
    package let name: String
    /// Parts of the symbol with `*` between them, in the compiler's spelling: each word after its length.
    package let symbol: String

    package init(_ name: String, symbol: String) {
        self.name = name
        self.symbol = symbol
    }

    /// In the order in which they run; those inside another are told by their name.
    package static let all = [
        ProfiledPart("reading the series", symbol: "0A4FileO4read10contentsOf"),
        ProfiledPart("relaxation of rows", symbol: "10GoalSearchV7relaxedy"),
        ProfiledPart("relaxation by options and paths", symbol: "10GoalSearchV15generateColumns"),
        ProfiledPart("  its column generation", symbol: "10PathMasterV3run"),
        ProfiledPart("  its pricing of options", symbol: "10OptionCost*5costs"),
        ProfiledPart("bound of row prices", symbol: "10PriceBoundV2of"),
        ProfiledPart("dives", symbol: "10GoalSearchV4dive*4into"),
        ProfiledPart("descents", symbol: "10GoalSearchV7descend"),
        ProfiledPart("resolution", symbol: "10GoalSearchV7resolve"),
        ProfiledPart("taking a solution", symbol: "10GoalSearchV7propose"),
        ProfiledPart("audit", symbol: "5AuditV10violations2in"),
        ProfiledPart("GLPK, simplex", symbol: "glp_simplex"),
        ProfiledPart("GLPK, branch and cut", symbol: "glp_intopt"),
    ]
}
