// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import Spreadsheet

extension Color {
  static let white = Color(rgb: 0xFFFFFF)
  static let black = Color(rgb: 0)

  /// Six hexadecimal digits, with "#" before them or not; `nil` for anything else.
  init?(hex text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let rgb = UInt32(digits, radix: 16)
    else { return nil }
    self.init(rgb: rgb)
  }

  /// Six hexadecimal digits.
  var hex: String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  private var channels: [Double] { [16, 8, 0].map { Double(rgb >> $0 & 0xFF) } }

  /// The contrast of two colors by WCAG 2.1, from 1 to 21.
  func contrast(to other: Color) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The relative luminance of sRGB as WCAG 2.1 defines it.
  private var luminance: Double {
    let linear = channels.map { channel in
      let share = channel / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// The color with a share of another mixed into it.
  func mixed(with other: Color, share: Double) -> Color {
    let mixed = zip(channels, other.channels).map { UInt32(($0 + ($1 - $0) * share).rounded()) }
    return Color(rgb: mixed[0] << 16 | mixed[1] << 8 | mixed[2])
  }
}
