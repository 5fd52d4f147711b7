// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// What an output folder holds and what it was made from: `manifest.json`.
///
/// The file is JSON with one record to a line, so that thousands of them are read and written one
/// by one.
struct Manifest: Codable, Sendable, Equatable {
  /// The format that the file names.
  static let format = "interviewkit-manifest/1"
  /// The file's name.
  static let name = "manifest.json"
  /// What an earlier manifest is called while a run changes what it speaks of.
  static let earlierName = ".manifest-earlier"

  /// The packets, in the order of their sources.
  var packets: [PacketRecord] = []
  /// The inputs, in their order.
  var sources: [SourceRecord] = []
  /// Packets whose source is gone; `--prune` removes them.
  var removed: [PacketRecord] = []

  /// The lists of a manifest, by their names in the file.
  enum Section: String, CaseIterable {
    case packets, sources, removed
  }

  /// Reads a manifest, or as many lines of one as are whole.
  ///
  /// - Parameter path: The file.
  /// - Returns: `nil` if there is none, or it is of another format.
  static func read(_ path: String) -> Manifest? {
    guard let bytes = WholeFile.bytes(of: path) else { return nil }
    if let manifest = lines(of: bytes) { return manifest }
    // Somebody may have laid it out anew.
    let data = Data(bytes)
    guard (try? JSONDecoder().decode(Head.self, from: data))?.format == format else { return nil }
    return try? JSONDecoder().decode(Manifest.self, from: data)
  }

  private struct Head: Decodable {
    var format: String
  }

  private static func lines(of bytes: [UInt8]) -> Manifest? {
    var manifest = Manifest()
    let decoder = JSONDecoder()
    var section: Section?
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard lines.count > 1, String(decoding: lines[1], as: UTF8.self) == ManifestText.formatLine
    else { return nil }
    for line in lines {
      guard line.first == UInt8(ascii: "{"), line.count > 1 else {
        let text = String(decoding: line.prefix(40), as: UTF8.self)
        section = Section.allCases.first { text == ManifestText.opening(of: $0) } ?? section
        continue
      }
      let record = line.last == UInt8(ascii: ",") ? line.dropLast() : line
      guard let section, manifest.add(Data(record), to: section, decoder) else { return nil }
    }
    return manifest
  }

  /// Adds a record from its line; `false` if it is none.
  mutating func add(_ line: Data, to section: Section, _ decoder: JSONDecoder) -> Bool {
    switch section {
    case .packets, .removed:
      guard let record = try? decoder.decode(PacketRecord.self, from: line) else { return false }
      if section == .packets { packets.append(record) } else { removed.append(record) }
    case .sources:
      guard let record = try? decoder.decode(SourceRecord.self, from: line) else { return false }
      sources.append(record)
    }
    return true
  }
}

/// How a manifest is laid out.
enum ManifestText {
  static let formatLine = "\"format\": \"\(Manifest.format)\","
  static let head = "{\n\(formatLine)\n\"tool\": \"\(Version.text)\","

  static func opening(of section: Manifest.Section) -> String { "\"\(section.rawValue)\": [" }

  /// A record as its line, without what parts it from the next.
  static func line(_ record: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(record) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}
