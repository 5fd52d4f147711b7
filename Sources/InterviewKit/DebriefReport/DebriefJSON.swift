// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import InterviewModel

/// Writes a ``DebriefDocument`` piece by piece, as the encoder would write it as a whole: the lists
/// that grow with the number of candidates are never there as a whole.
struct DebriefJSON {
  let collected: CollectedDebrief

  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return encoder
  }()

  /// Writes the document, with a line feed at the end.
  ///
  /// - Throws: What the encoder throws.
  func write(to file: PieceFile) throws {
    let debrief = collected.debrief
    let frame = try Self.text(of: DebriefDocument(frame: collected))
    var rest = frame[...]
    Self.pass(to: "candidates", depth: 1, of: &rest, file)
    var candidates = Members(depth: 2)
    for summary in debrief.candidates {
      let text = try Self.text(of: DebriefDocument.Candidate(summary))
      candidates.add(Self.indented(text, with: candidates.indent), to: file)
    }
    candidates.end(file)
    Self.pass(to: "ties", depth: 2, of: &rest, file)
    let names = try debrief.comparison.candidates.map { try Self.text(of: $0.name) }
    var ties = Members(depth: 3)
    for (index, name) in names.enumerated() {
      let start = "[\(ties.indent)  \(name),\(ties.indent)  "
      for other in debrief.comparison.positions(after: index) {
        ties.add("\(start)\(names[other])\(ties.indent)]", to: file)
      }
    }
    ties.end(file)
    file.add(String(rest) + "\n")
  }

  private static func text(of value: some Encodable) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// Writes the frame up to an empty list, and goes on behind it. No text in JSON holds a line end,
  /// so nothing else looks like a key at its depth.
  private static func pass(
    to key: String, depth: Int, of rest: inout Substring, _ file: PieceFile
  ) {
    let indent = "\n" + String(repeating: "  ", count: depth)
    guard let start = rest.range(of: "\(indent)\"\(key)\" : ["),
      let end = rest[start.upperBound...].range(of: "]")
    else { return }
    file.add(String(rest[..<start.upperBound]))
    rest = rest[end.upperBound...]
  }

  /// A text of several lines, with another line end. The encoder leaves a line free in a list without
  /// members, which stays free.
  private static func indented(_ text: String, with end: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 2)
    var isAtEnd = false
    for byte in text.utf8 {
      let isNewline = byte == UInt8(ascii: "\n")
      if isAtEnd { if isNewline { bytes.append(byte) } else { bytes += end.utf8 } }
      if !isNewline { bytes.append(byte) }
      isAtEnd = isNewline
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The members of a list, one after the other.
  private struct Members {
    /// What stands before each member.
    let indent: String
    private let outer: String
    private var isEmpty = true

    /// A list whose members stand so deep.
    init(depth: Int) {
      indent = "\n" + String(repeating: "  ", count: depth)
      outer = String(indent.dropLast(2))
    }

    mutating func add(_ member: String, to file: PieceFile) {
      file.add(isEmpty ? indent : "," + indent)
      file.add(member)
      isEmpty = false
    }

    /// Closes the list.
    func end(_ file: PieceFile) {
      file.add((isEmpty ? "\n" : "") + outer + "]")
    }
  }
}
