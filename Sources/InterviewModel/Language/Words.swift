// SPDX-License-Identifier: Apache-2.0

/// The words of a text in the form that cues are matched in.
///
/// Lower case; letters, digits and "+", "#", "&", "'" stay, all else separates. Curly apostrophes
/// count as straight ones.
struct Words: Sendable {
  /// The words one after the other, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where each word stands in ``bytes``.
  private(set) var ranges: [Range<Int>] = []

  /// The words as texts.
  var words: [String] { ranges.map { String(decoding: bytes[$0], as: UTF8.self) } }

  init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count)
    var start = 0
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 { add(ascii: byte, start: &start) }
    } else {
      for scalar in text.lowercased().unicodeScalars {
        switch scalar {
        case "\u{2019}", "\u{2018}": add(ascii: UInt8(ascii: "'"), start: &start)
        case _ where scalar.isASCII: add(ascii: UInt8(scalar.value), start: &start)
        case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
          bytes += Array(String(scalar).utf8)
        default: finish(&start)
        }
      }
    }
    finish(&start)
  }

  /// The words of several texts, one after the other.
  init(joining texts: [Words]) {
    for text in texts {
      ranges += text.ranges.map { ($0.lowerBound + bytes.count)..<($0.upperBound + bytes.count) }
      bytes += text.bytes
    }
  }

  private mutating func add(ascii byte: UInt8, start: inout Int) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "&"):
      bytes.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
    case UInt8(ascii: "'"): if bytes.count > start { bytes.append(byte) }
    default: finish(&start)
    }
  }

  /// Ends a word, without apostrophes at its end and without "'s".
  private mutating func finish(_ start: inout Int) {
    while bytes.count > start, bytes.last == UInt8(ascii: "'") { bytes.removeLast() }
    if bytes.count > start + 1, bytes.last == UInt8(ascii: "s"),
      bytes[bytes.count - 2] == UInt8(ascii: "'")
    {
      bytes.removeLast(2)
    }
    if bytes.count > start { ranges.append(start..<bytes.count) }
    start = bytes.count
  }

  /// The stems of some texts, in UTF-8.
  static func stems(of texts: [Words]) -> Set<[UInt8]> {
    Set(texts.flatMap { text in text.ranges.map { Array(Stem.of(text.bytes[$0])) } })
  }

  /// What stands before the head verb in a line of a profile: "You will help lead ...".
  static let opening: Set<String> = [
    "you", "you'll", "will", "must", "should", "may", "can", "also", "to", "help", "the", "and",
    "be", "able", "responsible", "for", "continually", "regularly", "actively", "effectively",
    "successfully", "proactively", "directly", "consistently",
  ]

  /// The first word that can be the head verb.
  var head: String? {
    ranges.lazy.map { String(decoding: bytes[$0], as: UTF8.self) }
      .first { !Self.opening.contains($0) }
  }

  /// Whether a cue stands in the text: consecutive words, the last one a stem if it ends in "*".
  func contains(cue: String) -> Bool {
    let wanted = cue.utf8.split { $0 == 0x20 || $0 == 0x2D || $0 == UInt8(ascii: "*") }
    guard !wanted.isEmpty, wanted.count <= ranges.count else { return false }
    let endsInStem = cue.utf8.last == UInt8(ascii: "*")
    return (0...(ranges.count - wanted.count)).contains { start in
      wanted.indices.allSatisfy { offset in
        let word = bytes[ranges[start + offset]]
        return endsInStem && offset == wanted.count - 1
          ? word.starts(with: wanted[offset]) : word.elementsEqual(wanted[offset])
      }
    }
  }
}
