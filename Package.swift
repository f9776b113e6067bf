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
        .library(name: "Parley", targets: ["Parley"]),
        .executable(name: "parley", targets: ["ParleyCommand"]),
        // A layer for linear and integer programs of its own, without anything of Parley.
        .library(name: "LinearModel", targets: ["LinearModel"]),
        .library(name: "GLPKSolver", targets: ["GLPKSolver"]),
        // Linked for its effect on the whole process: a stop reaches GLPK at once. See its header.
        .library(name: "GLPKStopsAtOnce", targets: ["GLPKStopsAtOnce"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        // Series files: nodes with line and column, read by hand so that every error has its place.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        // Exact money: a fare times a rate times a season's factor must not lose a digit before it is rounded once.
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.0"),
    ],
    targets: [
        .target(name: "CGLPK", linkerSettings: [.linkedLibrary("glpk")]),
        .target(name: "GLPKStopsAtOnce", dependencies: ["CGLPK"]),
        .target(name: "Threads", swiftSettings: settings),
        .target(name: "LinearModel", swiftSettings: settings),
        .target(name: "GLPKSolver", dependencies: ["LinearModel", "Threads", "CGLPK"], swiftSettings: settings),
        .target(
            name: "SeriesModel",
            dependencies: ["BigInt", .product(name: "OrderedCollections", package: "swift-collections")]),
        .target(
            name: "SeriesFiles",
            dependencies: ["SeriesModel", "Yams", .product(name: "OrderedCollections", package: "swift-collections")]),
        .target(
            name: "SeriesPlanning",
            dependencies: [
                "SeriesModel", "LinearModel", .product(name: "OrderedCollections", package: "swift-collections"),
            ]),
        .target(
            name: "SeriesAnswers",
            dependencies: [
                "SeriesModel", "SeriesPlanning", "LinearModel", "BigInt",
                .product(name: "OrderedCollections", package: "swift-collections"),
            ]),
        .target(name: "SeriesReports", dependencies: ["SeriesModel"]),
        .target(
            name: "Parley",
            dependencies: [
                "SeriesModel", "SeriesFiles", "SeriesPlanning", "SeriesAnswers", "SeriesReports", "GLPKSolver",
            ]),
        .executableTarget(
            name: "ParleyCommand",
            dependencies: [
                "Parley", "GLPKStopsAtOnce", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(name: "ThreadsTests", dependencies: ["Threads"], swiftSettings: settings),
        .testTarget(name: "LinearModelTests", dependencies: ["LinearModel"], swiftSettings: settings),
        .testTarget(
            name: "GLPKSolverTests", dependencies: ["GLPKSolver", "LinearModel", "CGLPK", "GLPKStopsAtOnce"],
            swiftSettings: settings),
        .testTarget(name: "SeriesModelTests", dependencies: ["SeriesModel"]),
        .testTarget(name: "SeriesFilesTests", dependencies: ["SeriesFiles", "SeriesModel"]),
        .testTarget(name: "SeriesReportsTests", dependencies: ["SeriesReports", "SeriesModel"]),
        .testTarget(name: "ParleyTests", dependencies: ["Parley"]),
        .testTarget(
            name: "ParleyCommandTests", dependencies: ["ParleyCommand", "Parley", "SeriesPlanning", "Yams"],
            exclude: ["Golden"]),
        .testTarget(
            name: "SeriesAnswersTests",
            dependencies: ["SeriesAnswers", "SeriesPlanning", "SeriesModel", "SeriesFiles", "GLPKSolver"]),
        .testTarget(
            name: "SeriesPlanningTests",
            dependencies: ["SeriesPlanning", "SeriesAnswers", "SeriesModel", "LinearModel", "GLPKSolver"]),
    ],
    swiftLanguageModes: [.v6]
)
