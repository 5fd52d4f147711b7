// SPDX-License-Identifier: Apache-2.0
internal import Mustache
internal import Spelling
internal import TemplateFiles

/// Checks the layouts that a folder brings: their sections, and the names in them.
struct LayoutCheck {
  /// The layouts of one folder of the set, such as `packet/`, by their paths.
  let files: [TemplateSource.File]
  let folder: String
  /// The paths of the built-in layouts, which are filled; any other is only included by them.
  let documents: Set<String>
  /// Values of which every name is known; null if they are not.
  let specimen: Value

  static let ending = ".mustache"

  func faults() -> [TemplateFault] {
    var faults: [TemplateFault] = []
    var layouts: [String: Template] = [:]
    let names = Dictionary(files.map { ($0.path, $0.name) }, uniquingKeysWith: { $1 })
    for file in files {
      do {
        layouts[name(of: file.path)] = try Template(parsing: file.text, name: file.path)
      } catch {
        faults.append(TemplateFault(error, file: file.name))
      }
    }
    // What a broken layout would include cannot be told, so that its partials are not blamed.
    guard faults.isEmpty else { return faults }
    let own = Set(files.filter(\.isOwn).map(\.path))
    var found: [UnknownName] = []
    for path in documents.sorted() {
      for name in layouts[name(of: path)]?.unknownNames(in: specimen, partials: layouts) ?? []
      where own.contains(name.template) && !found.contains(name) { found.append(name) }
    }
    faults += found.map {
      TemplateFault(file: names[$0.template] ?? $0.template, line: $0.line, message(for: $0))
    }
    return faults + unused(layouts)
  }

  /// The layouts of the folder that no document includes.
  private func unused(_ layouts: [String: Template]) -> [TemplateFault] {
    var used: Set<String> = []
    var next = documents.map(name)
    while let name = next.popLast() {
      guard used.insert(name).inserted else { continue }
      next += layouts[name]?.partialNames ?? []
    }
    let known = SetFileNames(documents)
    return files.filter { $0.isOwn && !used.contains(name(of: $0.path)) }.map {
      TemplateFault(
        file: $0.name, line: 1,
        "no layout includes this file, and no document is made of it."
          + NearMiss.question($0.path, among: known.known))
    }
  }

  private func name(of path: String) -> String {
    String(path.dropFirst(folder.count).dropLast(Self.ending.count))
  }

  private func message(for name: UnknownName) -> String {
    if name.isPartial {
      return "there is no layout \"\(name.name)\" to include."
        + NearMiss.question(name.name, among: name.inReach)
    }
    let fact = "there is no value \"\(name.name)\" here."
    if let owner = specimen.owners(of: name.part).first {
      return fact + " It belongs to \"\(owner)\": write it between {{#\(owner)}} and {{/\(owner)}}."
    }
    let near = NearMiss.question(name.part, among: name.inReach)
    guard near.isEmpty else { return fact + near }
    return fact + " What may stand here: \(name.inReach.joined(separator: ", "))."
  }
}
