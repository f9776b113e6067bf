// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "Parley",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Parley", targets: ["Parley"]),
        .executable(name: "parley", targets: ["ParleyCommand"]),
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
        .target(name: "LinearModel"),
        .target(name: "GLPKSolver", dependencies: ["LinearModel", "CGLPK"]),
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
            dependencies: ["Parley", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
        .testTarget(name: "LinearModelTests", dependencies: ["LinearModel"]),
        .testTarget(name: "GLPKSolverTests", dependencies: ["GLPKSolver", "LinearModel", "CGLPK"]),
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
            dependencies: [
                "SeriesPlanning", "SeriesAnswers", "SeriesModel", "SeriesFiles", "LinearModel", "GLPKSolver",
            ]),
    ],
    swiftLanguageModes: [.v6]
)
