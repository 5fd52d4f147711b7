// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Collects the lines of a manifest on the disk while a run goes on, however many there are, and
/// makes the manifest of them.
///
/// The lines lie in hidden files. If the run is killed, the next one finds in them what was done.
struct ManifestJournal {
  /// What the names of journals begin with.
  static let prefix = ".journal-"

  private let output: String
  private var counts: [String: Int] = [:]
  /// What the catalog says, collected beside the manifest.
  private static let rows = "rows"
  private static let faults = "faults"
  private static let lists = Manifest.Section.allCases.map(\.rawValue) + [rows, faults]
  private var series = 1

  /// A journal in an output folder, which need not exist yet.
  init(output: String) {
    self.output = output
    // In a container a killed run often had the same number; its journal is still of use.
    while Self.lists.contains(where: { WholeFile.size(of: path(of: $0)) != nil }) { series += 1 }
  }

  /// How many lines a list has.
  func count(_ section: Manifest.Section) -> Int { counts[section.rawValue] ?? 0 }

  /// Whether nothing was added.
  var isEmpty: Bool { counts.isEmpty }

  /// Adds a packet that is there.
  ///
  /// - Throws: ``OutputError`` if the disk takes no more.
  mutating func add(_ packet: PacketRecord) throws(OutputError) {
    try add(ManifestText.line(packet), to: Manifest.Section.packets.rawValue)
    try add(CatalogRow.packet(packet), to: Self.rows)
  }

  /// Adds what was read from an input.
  ///
  /// - Throws: ``OutputError`` if the disk takes no more.
  mutating func add(_ source: SourceRecord) throws(OutputError) {
    try add(ManifestText.line(source), to: Manifest.Section.sources.rawValue)
    if let fault = CatalogRow.fault(source) { try add(fault, to: Self.faults) }
  }

  /// Adds a packet whose source is gone.
  ///
  /// - Throws: ``OutputError`` if the disk takes no more.
  mutating func add(removed packet: PacketRecord) throws(OutputError) {
    try add(ManifestText.line(packet), to: Manifest.Section.removed.rawValue)
  }

  private mutating func add(_ line: String, to list: String) throws(OutputError) {
    let isFirst = counts[list] == nil
    try append((isFirst ? "" : ",\n") + line, to: path(of: list))
    counts[list, default: 0] += 1
  }

  /// Writes the manifest of all that was added so far.
  ///
  /// - Parameter name: The manifest's name in the output folder.
  /// - Returns: `false` if the very same was there already.
  /// - Throws: ``OutputError`` if it cannot be written; what was there before stays.
  @discardableResult
  func publish(as name: String) throws(OutputError) -> Bool {
    var parts: [Part] = [.text(ManifestText.head)]
    for section in Manifest.Section.allCases {
      let isLast = section == Manifest.Section.allCases.last
      parts.append(.text("\n\(ManifestText.opening(of: section))"))
      if count(section) > 0 { parts += [.text("\n"), .list(section.rawValue), .text("\n")] }
      parts.append(.text(isLast ? "]\n}\n" : "],"))
    }
    return try publish(parts, as: name)
  }

  /// Writes the catalog of all that was added so far.
  ///
  /// - Parameters:
  ///   - page: The page, with a mark where the packets go and one for what failed.
  ///   - name: Its name in the output folder.
  /// - Returns: `false` if the very same was there already.
  /// - Throws: ``OutputError`` if it cannot be written; what was there before stays.
  @discardableResult
  func publish(_ page: CatalogPage, as name: String) throws(OutputError) -> Bool {
    try publish(
      page.parts.map { part in
        switch part {
        case .text(let text): .text(text)
        case .packets: .list(Self.rows)
        case .faults: .list(Self.faults)
        }
      }, as: name)
  }

  /// Writes the catalog where there are several packets.
  ///
  /// - Throws: ``OutputError`` if it cannot be written or another's page has its name,
  ///   ``TemplateSetError`` if the layout cannot be filled.
  func publishCatalog(_ set: TemplateSet) throws {
    let path = "\(output)/\(CatalogPage.name)"
    let isThere = WholeFile.size(of: path) != nil
    guard isThere || count(.packets) > 1 else { return }
    if isThere, !CatalogPage.isOurs(path) { throw OutputError(path: path, problem: .notOurs) }
    try publish(try CatalogPage(set), as: CatalogPage.name)
  }

  private enum Part {
    case text(String)
    case list(String)
  }

  private func publish(_ parts: [Part], as name: String) throws(OutputError) -> Bool {
    let target = "\(output)/\(name)"
    let hidden = "\(output)/\(ProcessMark.own.hidden(name))"
    unlink(hidden)
    do throws(OutputError) {
      for part in parts {
        switch part {
        case .text(let text): try append(text, to: hidden)
        case .list(let list): if counts[list] != nil { try copy(path(of: list), to: hidden) }
        }
      }
    } catch {
      unlink(hidden)
      throw OutputError(path: target, problem: error.problem)
    }
    if FileManager.default.contentsEqual(atPath: hidden, andPath: target) {
      unlink(hidden)
      return false
    }
    try WholeFile.publish(hidden, as: target)
    return true
  }

  /// Removes the hidden files.
  func remove() {
    for list in Self.lists { unlink(path(of: list)) }
  }

  /// What the journals of killed runs hold.
  static func entries(of paths: [String]) -> Manifest {
    var manifest = Manifest()
    let decoder = JSONDecoder()
    for path in paths {
      let section = Manifest.Section.allCases.first { path.contains(name(of: $0.rawValue)) }
      guard let section, let bytes = WholeFile.bytes(of: path) else { continue }
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        // The last line may be cut off.
        let record = line.last == UInt8(ascii: ",") ? line.dropLast() : line
        _ = manifest.add(Data(record), to: section, decoder)
      }
    }
    return manifest
  }

  private static func name(of list: String) -> String { String(prefix.dropFirst()) + list }

  private func path(of list: String) -> String {
    let name = Self.name(of: list) + (series == 1 ? "" : "-\(series)")
    return "\(output)/\(ProcessMark.own.hidden(name))"
  }

  private func append(_ text: String, to path: String) throws(OutputError) {
    guard let code = GrowingFile.append([UInt8](text.utf8), to: path) else { return }
    throw OutputError(path: output, problem: .init(code: code))
  }

  private func copy(_ path: String, to target: String) throws(OutputError) {
    guard let code = GrowingFile.append(contentsOf: path, to: target) else { return }
    throw OutputError(path: output, problem: .init(code: code))
  }
}
