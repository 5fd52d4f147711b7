// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Build tool: writes every file under a folder into one Swift source of string literals.
///
/// Usage: `TemplateEmbedder FOLDER OUTPUT`. Files that are not UTF-8 stop the build.
@main
struct TemplateEmbedder {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { throw CocoaError(.featureUnsupported) }
    let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
    var source = """
      /// The files of `templates/`, by their path in it; made at build time.
      enum EmbeddedTemplates {
        static let files: [(path: String, text: String)] = [

      """
    for path in try paths(under: folder) {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      source += "    (\(literal(path)), \(literal(text))),\n"
    }
    source += "  ]\n}\n"
    try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
  }

  private static func paths(under folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
      .filter { !folder.appending(path: $0).isDirectory }
      .sorted()
  }

  private static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension URL {
  fileprivate var isDirectory: Bool {
    (try? resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
  }
}
