// SPDX-License-Identifier: Apache-2.0

/// How the texts that fill a template are escaped for the document that it makes.
package struct Escaping: Sendable {
  let escape: @Sendable (String) -> String

  /// An escaping of the document's own.
  package init(_ escape: @escaping @Sendable (String) -> String) {
    self.escape = escape
  }

  /// Texts go in as they are.
  package static let none = Escaping { $0 }

  /// The escaping of the Mustache specification: `&`, `"`, `<` and `>` as entities.
  package static let html = Escaping { text in
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
