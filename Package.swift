// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "InterviewKit",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "InterviewKit", targets: ["InterviewKit"]),
    .executable(name: "interviewkit", targets: ["InterviewKitCLI"]),
  ],
  targets: [
    // The doors to C: a module map and a shim each.
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    // Calls of the system that Swift does not see.
    .systemLibrary(name: "CRename"),
    .systemLibrary(name: "CMemoryFile"),
    .systemLibrary(name: "CMallocSettings"),

    // Toolkits: they know nothing of interviews.
    .target(name: "SourceText", dependencies: ["CYAML", "CCMarkGFM"], swiftSettings: strict),
    .target(name: "Mustache", swiftSettings: strict),
    .target(
      name: "Spreadsheet", dependencies: ["CXLSXWriter", "CZip", "CMemoryFile"],
      swiftSettings: strict),
    .target(name: "Spelling", swiftSettings: strict),
    .target(name: "CommandArguments", dependencies: ["Spelling"], swiftSettings: strict),

    // The field, pure; then the edges, where files come in and documents go out.
    .target(name: "InterviewModel", swiftSettings: strict),
    .target(
      name: "TemplateFiles", dependencies: ["InterviewModel", "SourceText", "Spelling"],
      swiftSettings: strict),
    .target(
      name: "InterviewKit",
      dependencies: [
        "InterviewModel", "SourceText", "Mustache", "Spreadsheet", "Spelling", "TemplateFiles",
        "CRename",
      ],
      swiftSettings: strict, plugins: ["EmbedTemplates"]),
    .executableTarget(
      name: "InterviewKitCLI",
      dependencies: ["InterviewKit", "CommandArguments", "Spelling", "CMallocSettings"],
      swiftSettings: strict),

    // Turns templates/ into one Swift file of string literals at build time.
    .executableTarget(
      name: "TemplateEmbedder", dependencies: ["InterviewModel", "TemplateFiles"],
      swiftSettings: strict),
    .plugin(
      name: "EmbedTemplates", capability: .buildTool(), dependencies: ["TemplateEmbedder"],
      path: "Sources/EmbedTemplates"),

    // Programs that use the library as others would: they see what is public, and no more.
    .executableTarget(
      name: "PacketInMemory", dependencies: ["InterviewKit"], path: "Examples/PacketInMemory",
      packageAccess: false, swiftSettings: strict),
    .executableTarget(
      name: "ProfileToDebrief", dependencies: ["InterviewKit"], path: "Examples/ProfileToDebrief",
      packageAccess: false, swiftSettings: strict),

    // What several test targets use: scratch folders, other programs, where things are.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "SourceTextTests", dependencies: ["SourceText", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "MustacheTests", dependencies: ["Mustache", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SpreadsheetTests", dependencies: ["Spreadsheet", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "SpellingTests", dependencies: ["Spelling"], swiftSettings: strict),
    .testTarget(
      name: "CommandArgumentsTests", dependencies: ["CommandArguments"], swiftSettings: strict),
    .testTarget(
      name: "InterviewModelTests", dependencies: ["InterviewModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TemplateFilesTests", dependencies: ["TemplateFiles", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "InterviewKitTests",
      dependencies: [
        "InterviewKit", "InterviewModel", "SourceText", "Mustache", "Spreadsheet", "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "InterviewKitCLITests",
      dependencies: ["InterviewKitCLI", "PacketInMemory", "ProfileToDebrief", "TestSupport"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
