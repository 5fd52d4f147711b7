// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// A folder to start from: a profile to edit, a template set that changes one thing, settings.
///
/// Its files stand under `templates/init/` and are built into the program.
public struct StarterFolder: Sendable {
  /// The folder, as the user named it.
  public let path: String

  /// What became of the files, in the order of their names.
  public struct Outcome: Sendable, Equatable {
    /// The files that were written.
    public var written: [String] = []
    /// The files that were there already and are as they were.
    public var left: [String] = []
  }

  /// A folder, which need not exist yet.
  public init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Writes the files that are not there yet; nothing is ever overwritten.
  ///
  /// - Throws: ``OutputError`` at the first file that cannot be written.
  public func write() throws(OutputError) -> Outcome {
    var outcome = Outcome()
    for (name, text) in Self.files {
      let file = place(name)
      do {
        try write(text, to: file)
        outcome.written.append(file)
      } catch let error as CocoaError where error.code == .fileWriteFileExists {
        outcome.left.append(file)
      } catch {
        throw OutputError(path: file, problem: .init(error))
      }
    }
    return outcome
  }

  /// The files and their texts, by their paths within the folder.
  static var files: [(name: String, text: String)] {
    EmbeddedTemplates.files.filter { $0.path.hasPrefix(TemplateSource.starterFolder) }
      .map { (String($0.path.dropFirst(TemplateSource.starterFolder.count)), $0.text) }
  }

  private func place(_ name: String) -> String { path == "." ? name : "\(path)/\(name)" }

  private func write(_ text: String, to file: String) throws {
    // Foundation reports a folder or a broken link in the way with another error.
    if (try? FileManager.default.attributesOfItem(atPath: file)) != nil {
      throw CocoaError(.fileWriteFileExists)
    }
    let url = URL(filePath: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url, options: .withoutOverwriting)
  }
}
