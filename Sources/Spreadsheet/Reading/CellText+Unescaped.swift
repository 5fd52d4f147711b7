// SPDX-License-Identifier: Apache-2.0

extension CellText {
  /// The text that a file holds with escapes: "_xHHHH_" is a UTF-16 unit, read from left to right
  /// (ISO/IEC 29500-1, 22.9.2.19, `ST_Xstring`). Half of a pair becomes U+FFFD.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let units = Array(text.utf16)
    var result: [UInt16] = []
    result.reserveCapacity(units.count)
    var rest = units[...]
    while let unit = rest.first {
      if let escaped = escape(rest) {
        result.append(escaped)
        rest = rest.dropFirst(7)
      } else {
        result.append(unit)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF16.self)
  }

  /// The unit that an escape at the start stands for.
  private static func escape(_ units: ArraySlice<UInt16>) -> UInt16? {
    let seven = units.prefix(7)
    guard seven.count == 7, seven.starts(with: "_x".utf16), seven.last == 0x5F else { return nil }
    var value: UInt16 = 0
    for unit in seven.dropFirst(2).prefix(4) {
      guard let digit = Character(Unicode.Scalar(UInt8(truncatingIfNeeded: unit))).hexDigitValue,
        unit < 0x80
      else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}
