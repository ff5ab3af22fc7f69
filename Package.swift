// swift-tools-version: 6.1
import PackageDescription

// One target exists only where it forbids an import; see Sources/README.md.
let package = Package(
  name: "lembar",
  products: [
    .executable(name: "lembar", targets: ["lembar"]),
    // What needs libraries that are no part of a static program: spreadsheets, databases.
    .executable(name: "lembar-office", targets: ["lembar-office"]),
    // Preloaded by tests only: a disk that does not answer.
    .library(name: "SlowDisk", type: .dynamic, targets: ["SlowDisk"]),
    // Loaded before the C library by tests: lets calls of the system fail, or notes them.
    .library(name: "Faults", type: .dynamic, targets: ["CFaults"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "lembar",
      dependencies: [
        "WorksheetApp", "WorksheetReport", "WorksheetStore", "WorksheetTemplates", "WorksheetText",
        "WorksheetModel", "TerminalCurses", "TerminalScreen",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "lembar-office",
      dependencies: [
        "WorksheetModel", "CXlsxwriter", "CPostgres", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "WorksheetApp",
      dependencies: ["WorksheetReport", "WorksheetText", "WorksheetModel", "TerminalScreen"]),
    .target(name: "WorksheetReport", dependencies: ["WorksheetText", "WorksheetModel"]),
    .target(name: "WorksheetStore", dependencies: ["WorksheetModel", "CLinux"]),
    .target(name: "WorksheetText", dependencies: ["WorksheetModel"]),
    .target(
      name: "WorksheetTemplates",
      dependencies: [
        "WorksheetModel", "WorksheetText", "EmbeddedTemplates",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    .target(name: "TerminalCurses", dependencies: ["TerminalScreen", "CNcurses", "CTerminal"]),
    .target(name: "WorksheetModel"),
    .target(name: "TerminalScreen"),
    .systemLibrary(name: "CNcurses"),
    .target(name: "CTerminal"),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CXlsxwriter"),
    .systemLibrary(name: "CPostgres"),

    // The template files travel inside the program: a plugin turns the folder into constants.
    .target(
      name: "EmbeddedTemplates", path: "templates",
      exclude: ["sheets", "languages", "rubrics", "drills", "lessons", "examples"],
      plugins: ["EmbedTemplates"]),
    .plugin(
      name: "EmbedTemplates", capability: .buildTool(), dependencies: ["EmbedTemplatesTool"]),
    .executableTarget(
      name: "EmbedTemplatesTool", dependencies: [.product(name: "TOMLKit", package: "TOMLKit")]),

    .testTarget(name: "WorksheetModelTests", dependencies: ["WorksheetModel"]),
    .testTarget(
      name: "WorksheetTemplatesTests",
      dependencies: ["WorksheetTemplates", "WorksheetText", "WorksheetModel"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "lembar", "lembar-office", "WorksheetStore", "WorksheetTemplates", "WorksheetModel",
      ]),
    .testTarget(
      name: "WorksheetStoreTests", dependencies: ["WorksheetStore", "WorksheetModel"]),
    .testTarget(name: "WorksheetTextTests", dependencies: ["WorksheetText", "WorksheetModel"]),
    .testTarget(
      name: "WorksheetReportTests",
      dependencies: [
        "WorksheetReport", "WorksheetStore", "WorksheetTemplates", "WorksheetText",
        "WorksheetModel", "TerminalScreen", "GoldenText",
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "WorksheetAppTests",
      dependencies: [
        "WorksheetApp", "WorksheetReport", "WorksheetText", "WorksheetStore",
        "WorksheetTemplates", "WorksheetModel", "TerminalScreen", "GoldenText",
      ],
      exclude: ["Golden"]),
    .testTarget(name: "TerminalScreenTests", dependencies: ["TerminalScreen"]),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "lembar", "lembar-office", "TerminalDemo", "TerminalScreen", "CPseudoTerminal", "CVterm",
        "WorksheetStore",
        "WorksheetModel",
      ]),
    .executableTarget(
      name: "TerminalDemo", dependencies: ["TerminalCurses", "TerminalScreen"],
      path: "Tests/TerminalDemo"),
    .executableTarget(
      name: "CommitLatency", dependencies: ["WorksheetStore", "WorksheetModel"],
      path: "Benchmarks/CommitLatency"),
    .executableTarget(
      name: "CashRecomputation", dependencies: ["WorksheetModel"],
      path: "Benchmarks/CashRecomputation"),
    .target(name: "CFaults", path: "Tests/Faults"),
    .target(name: "GoldenText", path: "Tests/GoldenText"),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(name: "SlowDisk", path: "Tests/SlowDisk"),
    .systemLibrary(name: "CVterm", path: "Tests/CVterm"),
  ],
  swiftLanguageModes: [.v6]
)

// Only for `make fuzz`: the targets count which branches ran, and libFuzzer brings its own `main`.
if Context.environment["LEMBAR_FUZZ"] != nil {
  let isFuzzed = [
    "WorksheetStore", "WorksheetTemplates", "WorksheetModel", "WorksheetText",
  ]
  for target in package.targets where isFuzzed.contains(target.name) {
    target.swiftSettings = [.unsafeFlags(["-sanitize=fuzzer"])]
  }
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: ["WorksheetStore", "WorksheetTemplates", "WorksheetModel"],
      path: "Tests/Fuzz", exclude: ["Corpus"],
      swiftSettings: [.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}
