// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "ParleyBenchmarks",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "parley-benchmarks", targets: ["BenchmarkCommand"])],
    dependencies: [
        .package(name: "Parley", path: "..", traits: []),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    ],
    targets: [
        .target(name: "SeriesGenerator", dependencies: [.product(name: "Parley", package: "Parley")]),
        .target(name: "Measuring"),
        .executableTarget(
            name: "BenchmarkCommand",
            dependencies: [
                "SeriesGenerator", "Measuring", .product(name: "Parley", package: "Parley"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(
            name: "SeriesGeneratorTests",
            dependencies: ["SeriesGenerator", .product(name: "Parley", package: "Parley")]),
        .testTarget(name: "MeasuringTests", dependencies: ["Measuring"]),
    ],
    swiftLanguageModes: [.v6]
)
