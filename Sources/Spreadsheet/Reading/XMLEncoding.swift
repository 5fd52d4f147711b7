// SPDX-License-Identifier: Apache-2.0

/// Which encodings the reader takes: UTF-8, which every program writes, and what is part of it.
enum XMLEncoding {
  private static let names: Set<String> = ["utf-8", "utf8", "us-ascii", "ascii"]

  /// Whether an XML declaration, without its "<?xml", names such an encoding or none.
  static func isRead(declaration: [UInt8]) -> Bool {
    let text = String(decoding: declaration, as: UTF8.self).lowercased()
    guard let label = text.firstRange(of: "encoding") else { return true }
    let value = text[label.upperBound...].drop { " \t\r\n=".contains($0) }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return false }
    return names.contains(String(value.dropFirst().prefix { $0 != quote }))
  }
}
