// SPDX-License-Identifier: Apache-2.0

/// What the parts of a file are to each other (ISO/IEC 29500-2, 6.5), as far as the reader follows
/// it. Kinds it does not know, and targets outside of the file, are passed over.
final class Relationships: XMLContent {
  /// The kinds of part that the reader looks into: the last word of the type, which is the same in
  /// the namespaces of the transitional and of the strict format.
  enum Kind: String {
    case workbook = "officeDocument"
    case sheet = "worksheet"
    case sharedStrings
    case styles
  }

  private struct Link {
    let id: String
    /// `nil` for the many that the reader has no use for.
    let kind: Kind?
    let target: String
  }

  private let source: String
  private let package: OfficePackage
  private var links: [Link] = []
  private var isInside = false

  /// The relationships of a part, or of the file as a whole for an empty name; none if the file does
  /// not say.
  ///
  /// - Throws: ``SpreadsheetError`` if the part that lists them cannot be read.
  init(of source: String, in package: OfficePackage) throws(SpreadsheetError) {
    self.source = source
    self.package = package
    let folder = PartName.folder(of: source)
    let file = source.dropFirst(folder.count)
    let part = "\(folder)_rels/\(file).rels"
    if package.has(part) { try package.read(part, into: self) }
  }

  /// The first part of a kind.
  func part(_ kind: Kind) -> String? {
    links.first { $0.kind == kind }.map { resolve($0.target) }
  }

  /// The part with an id, if it is of this kind.
  func part(_ kind: Kind, id: String) -> String? {
    links.first { $0.id == id && $0.kind == kind }.map { resolve($0.target) }
  }

  /// Whether there is a part with an id, of whatever kind.
  func has(id: String) -> Bool {
    links.contains { $0.id == id }
  }

  func start(_ name: String, _ attributes: [String: String]) throws(SpreadsheetError) -> Bool {
    guard isInside else {
      isInside = true
      return name == "Relationships"
    }
    guard name == "Relationship", attributes["TargetMode"] != "External",
      let target = attributes["Target"]
    else { return false }
    // Each leads to a part.
    guard links.count < ReadLimits.entries else {
      throw SpreadsheetError(.tooMuchMarkup(part: source))
    }
    let id = attributes["Id"] ?? ""
    try package.keep(target + id)
    let type = attributes["Type"]?.split(separator: "/").last
    links.append(Link(id: id, kind: type.flatMap { Kind(rawValue: String($0)) }, target: target))
    return false
  }

  func add(_ piece: String) {}

  func end(_ name: String) {}

  /// Targets are addresses, so a space may stand in them as "%20"; not all programs know that.
  private func resolve(_ target: String) -> String {
    let plain = PartName.resolve(target, from: source)
    guard !package.has(plain), let decoded = PartName.decoded(plain) else { return plain }
    return decoded
  }
}
