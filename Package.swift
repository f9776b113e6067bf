// swift-tools-version: 6.1
import PackageDescription

/// What the language will ask for: every import declared and as narrow as can be, `any` where a type is an existential.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
    name: "Parley",
    platforms: [.macOS(.v15)],
    products: [
        .library(
            name: "Parley",
            targets: [
                "Parley", "SeriesModel", "SeriesAudit", "SeriesText", "SeriesFiles", "SeriesPlanning", "SeriesAnswers",
            ]),
        .executable(name: "parley", targets: ["ParleyCommand"]),
        .library(name: "PlanningService", targets: ["PlanningService"]),
        .executable(name: "parley-server", targets: ["ParleyServer"]),
        // A layer for linear and integer programs of its own, without anything of Parley.
        .library(name: "LinearModel", targets: ["LinearModel"]),
        .library(name: "CuttingPlanes", targets: ["CuttingPlanes"]),
        .library(name: "GLPKSolver", targets: ["GLPKSolver"]),
        // Linked for its effect on the whole process: a stop reaches GLPK at once. See its header.
        .library(name: "GLPKStopsAtOnce", targets: ["GLPKStopsAtOnce"]),
    ],
    traits: [
        // Whoever wants no more than the command leaves it out, and fetches none of the server's packages:
        // swift run -c release --disable-default-traits parley
        .trait(name: "Server", description: "The server, with all that it is built on."),
        .default(enabledTraits: ["Server"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        // Series files: nodes with line and column, read by hand so that every error has its place.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        // Exact money: a fare times a rate times a season's factor must not lose a digit before it is rounded once.
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.0"),
        // The server alone, so that the command builds as quickly without them: HTTP that withstands slow clients and
        // overlong headers, and a store that a kill in the middle of a write leaves whole.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // Letters from templates of coordinators: Mustache is what other programs that write letters read too.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    ],
    targets: [
        .target(name: "CGLPK", linkerSettings: [.linkedLibrary("glpk")]),
        .target(name: "GLPKStopsAtOnce", dependencies: ["CGLPK"]),
        .target(name: "Threads"),
        .target(name: "LinearModel"),
        .target(name: "CuttingPlanes", dependencies: ["LinearModel"]),
        .target(name: "GLPKSolver", dependencies: ["LinearModel", "Threads", "CGLPK"]),
        .target(name: "SeriesModel", dependencies: ["BigInt"]),
        .target(
            name: "SeriesAudit",
            dependencies: ["SeriesModel", "BigInt", .product(name: "OrderedCollections", package: "swift-collections")]),
        .target(name: "SeriesText", dependencies: ["SeriesModel"]),
        // What packs the parts of workbooks. libglpk-dev brings it along, so that it is no package more to install.
        .systemLibrary(name: "CZlib"),
        // Workbooks and CSV as tables, without anything of Parley. XML is read by a small reader of our own: expat is
        // one more package to install, libxml2 and what builds on it, FoundationXML and XMLCoder, bring ICU, and a
        // workbook needs neither entities nor document types, which are refused. Workbooks are written by our own hand,
        // too: libxlsxwriter puts every sheet into a temporary file as plain text, which secrecy forbids.
        .target(name: "TableFiles", dependencies: ["CZlib"]),
        // Pages (HTML) and pictures (SVG), without anything of Parley. Written by our own hand: a template holds text
        // that somebody must remember to escape, while here there is no way not to.
        .target(name: "Pages"),
        // Calendars as days, without anything of Parley but days. By our own hand: libical brings 19 packages, ends
        // all-day events a day late, leaves exceptions to the caller and takes unknown zones for local time;
        // Foundation's RecurrenceRule gives other days than the standard for a quarter of all rules, and hangs on some.
        .target(name: "CalendarFiles", dependencies: ["SeriesModel"]),
        .target(
            name: "SeriesFiles",
            dependencies: ["SeriesModel", "SeriesText", "TableFiles", "CalendarFiles", "Threads", "BigInt", "Yams"]),
        .target(
            name: "SeriesPlanning",
            dependencies: [
                "SeriesModel", "SeriesAudit", "LinearModel", "CuttingPlanes", "BigInt",
                .product(name: "BitCollections", package: "swift-collections"),
                .product(name: "OrderedCollections", package: "swift-collections"),
            ]),
        .target(
            name: "SeriesAnswers",
            dependencies: [
                "SeriesModel", "SeriesAudit", "SeriesText", "SeriesFiles", "SeriesPlanning", "CalendarFiles",
                "TableFiles", "Pages", "LinearModel", "Threads", "BigInt",
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "OrderedCollections", package: "swift-collections"),
            ]),
        .target(
            name: "Parley",
            dependencies: [
                "SeriesModel", "SeriesAudit", "SeriesText", "SeriesFiles", "SeriesPlanning", "SeriesAnswers",
                "GLPKSolver", "LinearModel", "Threads",
            ],
            // The JSON Schemas of files and answers, for whoever has no `parley schema` at hand.
            exclude: ["Schemas"]),
        .executableTarget(
            name: "ParleyCommand",
            dependencies: [
                "Parley", "SeriesModel", "SeriesAudit", "SeriesText", "SeriesFiles", "SeriesPlanning", "SeriesAnswers",
                "CalendarFiles", "TableFiles", "Pages", "LinearModel", "GLPKStopsAtOnce",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(
            name: "PlanningService",
            dependencies: [
                "Parley", "SeriesModel", "SeriesAudit", "SeriesText", "SeriesFiles", "SeriesPlanning", "SeriesAnswers",
                "Threads",
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "OrderedCollections", package: "swift-collections"),
            ]),
        .executableTarget(
            name: "ParleyServer",
            dependencies: [
                "PlanningService", "SeriesModel", "SeriesFiles", "SeriesText", "SeriesAnswers", "GLPKStopsAtOnce",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Server"])),
                .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Server"])),
            ],
            resources: [.embedInCode("Page")]),
        .testTarget(name: "ThreadsTests", dependencies: ["Threads"]),
        .testTarget(name: "LinearModelTests", dependencies: ["LinearModel"]),
        .testTarget(
            name: "CuttingPlanesTests", dependencies: ["CuttingPlanes", "GLPKSolver", "LinearModel", "TestSupport"]),
        .testTarget(
            name: "GLPKSolverTests",
            dependencies: ["GLPKSolver", "LinearModel", "CGLPK", "GLPKStopsAtOnce", "TestSupport"]),
        .target(name: "TestSupport", dependencies: ["SeriesModel", "SeriesAudit"], path: "Tests/TestSupport"),
        .testTarget(name: "SeriesModelTests", dependencies: ["SeriesModel", "BigInt"]),
        .testTarget(
            name: "SeriesAuditTests",
            dependencies: [
                "SeriesAudit", "SeriesModel", "BigInt", "TestSupport",
                .product(name: "OrderedCollections", package: "swift-collections"),
            ]),
        .testTarget(name: "SeriesTextTests", dependencies: ["SeriesText", "SeriesModel", "BigInt", "TestSupport"]),
        .testTarget(name: "TableFilesTests", dependencies: ["TableFiles"]),
        .testTarget(name: "PagesTests", dependencies: ["Pages"]),
        .testTarget(
            name: "CalendarFilesTests", dependencies: ["CalendarFiles", "SeriesModel", "TestSupport"],
            exclude: ["agreement.py"]),
        .testTarget(
            name: "SeriesFilesTests", dependencies: ["SeriesFiles", "SeriesModel", "TableFiles", "TestSupport"]),
        .testTarget(
            name: "SeriesPlanningTests",
            dependencies: [
                "SeriesPlanning", "SeriesAnswers", "SeriesAudit", "SeriesModel", "SeriesFiles", "LinearModel",
                "GLPKSolver", "BigInt", "TestSupport",
                .product(name: "OrderedCollections", package: "swift-collections"),
            ]),
        .testTarget(
            name: "SeriesAnswersTests",
            dependencies: [
                "SeriesAnswers", "SeriesPlanning", "SeriesAudit", "SeriesText", "SeriesModel", "SeriesFiles",
                "TableFiles", "GLPKSolver", "PlanningService", "BigInt", "TestSupport",
                .product(name: "OrderedCollections", package: "swift-collections"),
            ],
            exclude: ["Report/lake.html"]),
        .testTarget(
            name: "ParleyTests",
            dependencies: [
                "Parley", "SeriesAudit", "SeriesAnswers", "SeriesFiles", "SeriesModel", "SeriesPlanning", "LinearModel",
                "TestSupport",
            ]),
        .testTarget(
            name: "PlanningServiceTests",
            dependencies: [
                "PlanningService", "Parley", "SeriesModel", "SeriesAudit", "SeriesFiles", "SeriesAnswers", "TableFiles",
                "TestSupport",
            ]),
        .testTarget(
            name: "ParleyServerTests",
            dependencies: [
                "ParleyServer", "PlanningService", "SeriesAnswers", "TableFiles", "Threads", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Golden"]),
        .testTarget(
            name: "ParleyCommandTests",
            dependencies: [
                "ParleyCommand", "Parley", "SeriesPlanning", "SeriesAnswers", "SeriesFiles", "SeriesModel",
                "SeriesText",
                "TableFiles",
                "TestSupport", "Yams",
            ],
            exclude: ["Golden", "workbook.py"]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system && !["CGLPK", "GLPKStopsAtOnce"].contains(target.name) {
    target.swiftSettings = settings
}
