// swift-tools-version: 6.0
import PackageDescription

let strict: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny")]

let package = Package(
  name: "alternance",
  products: [
    .library(name: "Alternance", targets: ["Alternance"]),
    .library(name: "FacturX", targets: ["FacturX"]),
    .executable(name: "alternance", targets: ["alternance-cli"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", exact: "0.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
    .target(name: "FacturX", swiftSettings: strict),
    .target(
      name: "Alternance",
      dependencies: [
        "CPNG", "CSQLite", "FacturX",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "SwiftCSV", package: "SwiftCSV"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "alternance-cli",
      dependencies: [
        "Alternance",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AlternanceTests", dependencies: ["Alternance", "CSQLite"],
      resources: [.copy("Golden")], swiftSettings: strict),
    .testTarget(name: "FacturXTests", dependencies: ["FacturX"], swiftSettings: strict),
    .testTarget(
      name: "CLITests", dependencies: ["alternance-cli"], exclude: ["Transcripts"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
