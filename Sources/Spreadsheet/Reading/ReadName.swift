// SPDX-License-Identifier: Apache-2.0

/// A defined name of a file.
package struct ReadName: Sendable, Hashable {
  /// Cells of one sheet.
  package struct Place: Sendable, Hashable {
    /// The name of the sheet, which may not be there.
    package var sheet: String
    /// The cells.
    package var range: CellRange

    /// A place from its parts.
    package init(sheet: String, range: CellRange) {
      self.sheet = sheet
      self.range = range
    }
  }

  /// The name; names that Excel makes itself start with "_xlnm.".
  package var name: String
  /// What it stands for, as the file says it: "'Score card'!$C$4", "0.98", "#REF!".
  package var text: String

  /// A name from its parts.
  package init(_ name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The cells it stands for; `nil` if these are not one cell or range that stays in place, but a
  /// number, a formula, several ranges, a lost reference, or cells of another file.
  package var place: Place? {
    let text = text.hasPrefix("=") ? text.dropFirst() : text[...]
    guard let (sheet, rest) = Self.sheet(before: text) else { return nil }
    let corners = rest.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      .map { CellReference(absolute: $0) }
    guard corners.count <= 2, case let first?? = corners.first, case let last?? = corners.last
    else {
      return nil
    }
    return Place(sheet: sheet, range: CellRange(first, last))
  }

  /// The sheet that a reference starts with, and what follows its "!".
  private static func sheet(before text: Substring) -> (String, Substring)? {
    guard text.first == "'" else {
      let parts = text.split(separator: "!", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let sheet = parts.first, let rest = parts.last, !sheet.isEmpty,
        !sheet.contains(where: { "[](),".contains($0) })
      else { return nil }
      return (String(sheet), rest)
    }
    var sheet = ""
    var rest = text.dropFirst()
    while let end = rest.firstIndex(of: "'") {
      sheet += rest[..<end]
      rest = rest[end...].dropFirst()
      switch rest.first {
      case "'":
        sheet += "'"
        rest = rest.dropFirst()
      case "!":
        return sheet.isEmpty || sheet.contains("[") ? nil : (sheet, rest.dropFirst())
      default: return nil
      }
    }
    return nil
  }
}
