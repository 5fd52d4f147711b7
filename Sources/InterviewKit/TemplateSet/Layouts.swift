// SPDX-License-Identifier: Apache-2.0
internal import Mustache

/// The layouts of one folder of a set, by name: "packet.md".
///
/// They are parsed when one of them is needed: who makes packets needs none of the debriefs'. What a
/// folder brings has been checked before, so that its faults are known from the start.
struct Layouts: Sendable {
  private let parsed: Memo<Result<[String: Template], TemplateSetError>>

  /// The layouts of a folder of the set, such as `packet/`.
  init(of source: TemplateSource, in folder: String) {
    let files = source.files.values.filter {
      $0.path.hasPrefix(folder) && $0.path.hasSuffix(LayoutCheck.ending)
    }
    parsed = Memo {
      do throws(TemplateSetError) {
        return .success(try Self.parsed(files, in: folder))
      } catch {
        return .failure(error)
      }
    }
  }

  /// All of them.
  ///
  /// - Throws: ``TemplateSetError`` if one cannot be parsed.
  func all() throws(TemplateSetError) -> [String: Template] { try parsed.value.get() }

  private static func parsed(
    _ files: [TemplateSource.File], in folder: String
  ) throws(TemplateSetError) -> [String: Template] {
    var layouts: [String: Template] = [:]
    for file in files {
      let name = String(file.path.dropFirst(folder.count).dropLast(LayoutCheck.ending.count))
      do {
        layouts[name] = try Template(parsing: file.text, name: file.path)
      } catch {
        throw TemplateSetError(error, file: file.name)
      }
    }
    return layouts
  }
}
