// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "Outside",
    platforms: [.macOS(.v15)],
    dependencies: [.package(path: "../parley")],
    targets: [
        .executableTarget(
            name: "outside", dependencies: [.product(name: "Parley", package: "parley")], path: "Sources")
    ]
)
