// SPDX-License-Identifier: Apache-2.0

/// The weight that some pages write behind an objective: "Keep people safe. (30%)".
enum ObjectiveWeight {
  /// The title without the weight, and the weight in percent, if there is one.
  static func split(_ title: String) -> (title: String, percent: Double?) {
    guard title.hasSuffix("%)"), let open = title.lastIndex(of: "("),
      let percent = Double(
        title[title.index(after: open)...].dropLast(2).filter { !$0.isWhitespace }),
      percent > 0, percent <= 100
    else { return (title, nil) }
    let rest = title[..<open]
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return (title, nil) }
    return (String(rest[...last]), percent)
  }
}
