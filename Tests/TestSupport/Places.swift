// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// Where the tests find things.
package enum Places {
  /// The top of the repository.
  package static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The sample profiles.
  package static let samples = repository.appending(path: "samples")

  /// Real pages and other data beside the repository, which may be missing.
  package static let shared = repository.deletingLastPathComponent().appending(path: "shared")

  /// Whether a part of the shared data is there.
  package static func hasShared(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: shared.appending(path: path).path)
  }

  /// The text of a file of the shared data.
  ///
  /// - Throws: If it cannot be read.
  package static func sharedText(_ path: String) throws -> String {
    try String(contentsOf: shared.appending(path: path), encoding: .utf8)
  }

  /// The built program that the tests run.
  package static var program: String { built("interviewkit") }

  /// Whether the program was built with a sanitizer, which takes memory of its own. Such a program
  /// calls the sanitizer when it starts, so it names it.
  package static let isSanitized: Bool = {
    guard let bytes = try? Data(contentsOf: URL(filePath: program), options: .alwaysMapped) else {
      return false
    }
    return ["__asan_init", "__tsan_init"].contains { bytes.range(of: Data($0.utf8)) != nil }
  }()

  /// A program that the package builds.
  package static func built(_ name: String) -> String {
    let folder = Bundle.main.bundleURL
    // Where test bundles lie beside the products, and where the test runner is one of them.
    let candidates = [folder, folder.deletingLastPathComponent()] + buildFolders
    return candidates.map { $0.appending(path: name).path }
      .first { FileManager.default.isExecutableFile(atPath: $0) } ?? name
  }

  private static var buildFolders: [URL] {
    let arguments = CommandLine.arguments.map { URL(filePath: $0).deletingLastPathComponent() }
    return arguments + [repository.appending(path: ".build/debug")]
  }
}
