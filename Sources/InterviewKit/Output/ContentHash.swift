// SPDX-License-Identifier: Apache-2.0

/// A 128-bit hash of bytes: MurmurHash3, x64, 128 bits (Austin Appleby, SMHasher; public domain).
///
/// It tells whether a file changed, by accident or by a person's edit, and reads several gigabytes
/// a second, so that a run can check every file it wrote before. It is no proof against somebody
/// who wants to deceive, and need not be: who can change a packet can change the manifest too.
/// SHA-256 in Swift would take ten times as long and make checking the costly part of a run.
struct ContentHash: Sendable, Hashable {
  private let first: UInt64
  private let second: UInt64

  /// The hash of bytes.
  init(_ bytes: UnsafeRawBufferPointer, seed: UInt32 = 0) {
    var hasher = ContentHasher(seed: seed)
    hasher.add(bytes)
    self = hasher.hash
  }

  /// The hash of two words.
  init(_ first: UInt64, _ second: UInt64) {
    (self.first, self.second) = (first, second)
  }

  /// The hash of bytes.
  init(_ bytes: [UInt8], seed: UInt32 = 0) {
    self = bytes.withUnsafeBytes { ContentHash($0, seed: seed) }
  }

  /// The hash of a text's UTF-8.
  init(_ text: String) {
    var text = text
    self = text.withUTF8 { ContentHash(UnsafeRawBufferPointer($0)) }
  }

  /// The hash of several texts; "ab", "c" differs from "a", "bc".
  init(parts: [String]) {
    var bytes: [UInt8] = []
    for part in parts {
      withUnsafeBytes(of: UInt64(part.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: part.utf8)
    }
    self.init(bytes)
  }

  /// The hash as its 16 bytes, which are those of the reference code on a little-endian machine.
  var bytes: [UInt8] {
    [first, second].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
  }

  /// A number below a limit, spread evenly over texts.
  func bucket(of count: Int) -> Int { Int(first % UInt64(max(1, count))) }
}

extension ContentHash: CustomStringConvertible {
  /// 32 hexadecimal digits.
  var description: String { Self.digits(first) + Self.digits(second) }

  /// A hash written as ``description`` writes it; `nil` for anything else.
  init?(digits: Substring) {
    guard digits.utf8.count == 32, let first = UInt64(digits.prefix(16), radix: 16),
      let second = UInt64(digits.suffix(16), radix: 16)
    else { return nil }
    (self.first, self.second) = (first, second)
  }

  private static func digits(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension ContentHash: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let hash = ContentHash(digits: text[...]) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no hash")
    }
    self = hash
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
