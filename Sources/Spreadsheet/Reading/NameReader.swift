// SPDX-License-Identifier: Apache-2.0

/// Reads a name of XML byte by byte, and tells what matters of it without keeping it.
struct NameReader {
  /// A number that differs between names, as a rule (FNV-1a).
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The first bytes, up to five.
  private var head: UInt64 = 0
  private var length = 0
  /// The first byte after the prefix, and how many there are.
  private var localHead: UInt8 = 0
  private var localLength = 0

  /// Reads on; `false` where the name is over.
  mutating func read(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "?"):
      return false
    case UInt8(ascii: ":"): localLength = 0
    default:
      if localLength == 0 { localHead = byte }
      localLength += 1
    }
    if length < 5 { head = head << 8 | UInt64(byte) }
    length += 1
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    return true
  }

  /// Whether it is "c" after the prefix.
  var isCell: Bool { localLength == 1 && localHead == UInt8(ascii: "c") }
  /// Whether it starts with "xmlns".
  var isNamespace: Bool { length >= 5 && head == 0x786D_6C6E73 }
  /// Whether it is "xml".
  var isXML: Bool { length == 3 && head == 0x78_6D6C }
}
