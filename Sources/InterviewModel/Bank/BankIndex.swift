// SPDX-License-Identifier: Apache-2.0

/// What choosing entries needs, as text that is read some fifty times faster than the bank's YAML:
/// one line an entry, its fields parted by tabs, cues written "phrase=weight" and parted by ";".
///
/// The lists of the built-in bank are made when the program is built: one with the cues, for a
/// template set that changes the bank, and one without them, where the ``CueIndex`` has them.
package enum BankIndex {
  /// The line of an entry.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - withCues: Whether its cues are written too.
  /// - Returns: The line, without a line feed.
  package static func line(of entry: BankEntry, withCues: Bool) -> String {
    func cues(_ cues: [Cue]) -> String {
      cues.map { "\($0.phrase)=\($0.weight)" }.joined(separator: ";")
    }
    return [
      entry.id, entry.competency, entry.verbClass.rawValue, entry.heads.joined(separator: ";"),
      withCues ? cues(entry.cues) : "", withCues ? cues(entry.against) : "",
      entry.isGeneral ? "general" : "",
    ].joined(separator: "\t")
  }

  /// The entries of an index; a line that is none is passed over.
  package static func entries(in index: String) -> [BankEntry] {
    var index = index
    return index.withUTF8 { bytes in ByteFields(bytes, at: "\n").compactMap(entry) }
  }

  private static func entry(_ line: ByteFields.Bytes) -> BankEntry? {
    let fields = Array(ByteFields(line, at: "\t"))
    guard fields.count == 7, let verbClass = VerbClass(rawValue: ByteFields.text(fields[2])) else {
      return nil
    }
    var entry = BankEntry(
      id: ByteFields.text(fields[0]), competency: ByteFields.text(fields[1]),
      verbClass: verbClass,
      heads: ByteFields(fields[3], at: ";").filter { !$0.isEmpty }.map(ByteFields.text),
      cues: cues(fields[4]), against: cues(fields[5]))
    entry.isGeneral = !fields[6].isEmpty
    return entry
  }

  /// The cues of a field.
  static func cues(_ field: String) -> [Cue] {
    var field = field
    return field.withUTF8 { cues($0) }
  }

  private static func cues(_ field: ByteFields.Bytes) -> [Cue] {
    ByteFields(field, at: ";").compactMap { cue in
      // A weight is one digit after the last byte but one.
      guard let digit = cue.last, (0x31...0x35).contains(digit), cue.count >= 2 else { return nil }
      return Cue(
        ByteFields.text(ByteFields.Bytes(rebasing: cue.dropLast(2))), weight: Int(digit - 0x30))
    }
  }
}
