// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// The terminal that standard error goes to, if it is one.
enum Terminal {
  /// Whether a line can be drawn and drawn over.
  static let canRedraw =
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  /// Whether standard output goes to a terminal, where it would get in the way of the line.
  static let outputIsSeen = isatty(STDOUT_FILENO) == 1

  /// Whether colors are wanted (no-color.org).
  static let hasColor =
    canRedraw && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty

  /// The width of the window in columns, now.
  static var width: Int {
    var size = winsize()
    if ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 80
  }

  /// A text of a page that may stand in a line: without what moves the cursor, cut to a width.
  static func fitted(_ text: String, columns: Int) -> String {
    var result = ""
    var used = 0
    for character in text {
      guard character.unicodeScalars.allSatisfy({ $0.properties.generalCategory.isVisible }) else {
        continue
      }
      // Chinese, Japanese, Korean and most pictures take two columns.
      let width = character.unicodeScalars.contains { $0.value >= 0x1100 } ? 2 : 1
      guard used + width <= columns else { break }
      result.append(character)
      used += width
    }
    return result
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isVisible: Bool {
    switch self {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
    default: true
    }
  }
}
