// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import SourceText
internal import TemplateFiles

/// The file `interviewkit.yml`: what options are where the command line does not say.
///
/// Which keys there are is for the program to know; this reads what stands there.
package struct SettingsFile: Sendable, Equatable {
  /// What the file is called.
  package static let name = "interviewkit.yml"

  /// The file, as messages name it: "../interviewkit.yml".
  package let path: String
  /// What to put before a relative path of the file: "" or "../".
  package let folder: String
  /// The keys, in the order of the file.
  package let entries: [Entry]

  /// A key and its value.
  package struct Entry: Sendable, Equatable {
    /// The key.
    package var key: String
    /// The line of the key, from 1.
    package var line: Int
    /// The value.
    package var value: Value
  }

  /// The value of a key.
  package enum Value: Sendable, Equatable {
    /// Nothing stands there.
    case none
    /// A text or a number.
    case text(String)
    /// A list of texts.
    case list([String])
    /// Keys of its own.
    case group([Entry])
    /// A list of something else than texts.
    case other
  }

  /// Looks for the file in the working folder and those above it.
  ///
  /// - Returns: The nearest; `nil` if there is none.
  /// - Throws: ``SettingsError`` if it cannot be read as YAML.
  package static func nearest() throws(SettingsError) -> SettingsFile? {
    let manager = FileManager.default
    let depth = manager.currentDirectoryPath.split(separator: "/").count
    for steps in 0...depth {
      let folder = String(repeating: "../", count: steps)
      guard let data = manager.contents(atPath: folder + name) else { continue }
      guard let text = String(data: data, encoding: .utf8) else {
        throw SettingsError(["\(folder)\(name): this is not text in UTF-8. Save it as UTF-8."])
      }
      return try SettingsFile(text, in: folder)
    }
    return nil
  }

  /// Reads the file's text.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - folder: The folder it stands in, with a slash at its end; empty for the working folder.
  /// - Throws: ``SettingsError`` if it is not YAML, or not keys with values.
  package init(_ text: String, in folder: String) throws(SettingsError) {
    path = folder + Self.name
    self.folder = folder
    do throws(TemplateFault) {
      let root = try TemplateFields.root(of: text, file: path)
      guard case .map(let pairs) = root.content else {
        throw TemplateFault(
          file: path, line: root.line,
          "settings are written as \"option: value\", one on a line.")
      }
      entries = pairs.map(Entry.init)
    } catch {
      throw SettingsError([error.description])
    }
  }
}

extension SettingsFile.Entry {
  fileprivate init(_ pair: YAMLNode.Pair) {
    key = pair.key
    line = pair.line
    switch pair.value.content {
    case .map(let pairs): value = .group(pairs.map(Self.init))
    case .list(let nodes):
      let texts = nodes.compactMap(\.text)
      value = texts.count == nodes.count ? .list(texts) : .other
    case .scalar: value = pair.value.text.map { .text($0) } ?? .none
    }
  }
}
