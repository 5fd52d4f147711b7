// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import Spreadsheet
internal import TemplateFiles

/// `theme.yml`: the colors of workbooks.
enum ThemeFile {
  static let name = "theme.yml"

  /// Reads the file; what it lacks is taken from `base`.
  ///
  /// - Throws: ``TemplateFault`` if it is not YAML, or a color is none.
  static func theme(
    in text: String, file: String, over base: String? = nil
  ) throws(TemplateFault) -> Theme {
    let root = try TemplateFields.mapping(of: text, file: file, over: base)
    var colors: [Theme.Role: Color] = [:]
    for role in Theme.Role.allCases {
      let text = root.optionalText(role.rawValue) ?? ""
      guard let color = Color(hex: text) else {
        throw root.fault(
          text.isEmpty
            ? "\"\(role.rawValue):\" has no color. A \"#\" starts a comment: write six digits in"
              + " quotes, \"1F3A5F\"."
            : "\"\(role.rawValue): \(text)\" is no color. Write six hexadecimal digits in quotes,"
              + " \"1F3A5F\".",
          at: role.rawValue)
      }
      colors[role] = color
    }
    return Theme(colors)
  }

  /// The colors of a file that do not stand out enough, at the lines that it has itself.
  static func faults(in text: String, file: String, over base: String?) -> [TemplateFault] {
    guard let theme = try? theme(in: text, file: file, over: base),
      let own = try? TemplateFields.mapping(of: text, file: file, over: nil)
    else { return [] }
    return theme.faint.map { pair in
      let front = "\"\(pair.front.rawValue): \(theme[pair.front].hex)\""
      let back =
        pair.back.map { "\"\($0.rawValue): \(theme[$0].hex)\"" } ?? "white paper"
      let contrast = String(
        format: "%.1f", (theme.contrast(of: pair) * 10).rounded(.down) / 10)
      let least = pair.least == 3 ? "a line needs 3:1" : "text needs 4.5:1"
      // The line that this file has changed is the one to change again.
      let isOwn = own.optionalText(pair.front.rawValue) != nil
      let near = theme.better(for: pair.front).map { " Try \"\($0.hex)\"." } ?? ""
      return own.fault(
        "\(front) on \(back) has a contrast of \(contrast):1; \(least)."
          + (isOwn ? near : " Make what is behind it lighter."),
        at: isOwn ? pair.front.rawValue : pair.back?.rawValue)
    }
  }
}
