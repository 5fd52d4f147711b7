// SPDX-License-Identifier: Apache-2.0

extension NumberFormat {
  /// Whether a built-in format shows a date or a time (ISO/IEC 29500-1, 18.8.30); 27 to 36 and 50 to
  /// 58 do so in East Asian languages, and are nothing else elsewhere.
  static func isDate(builtIn id: Int) -> Bool {
    switch id {
    case 14...22, 27...36, 45...47, 50...58: true
    default: false
    }
  }

  /// Whether the format shows a number as a date or a time: its first section has a letter of one
  /// outside of quotes, brackets and what stands for itself.
  var isDate: Bool {
    var rest = code.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case ";": return false
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      // "[h]" counts hours; the rest in brackets is a color, a condition or a language.
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        if !inside.isEmpty, inside.allSatisfy({ "hHmMsS".unicodeScalars.contains($0) }) {
          return true
        }
      // A character as it is, a space of its width, or one that fills the cell.
      case "\\", "_", "*": rest = rest.dropFirst()
      case "d", "D", "m", "M", "y", "Y", "h", "H", "s", "S": return true
      default: break
      }
    }
    return false
  }
}
