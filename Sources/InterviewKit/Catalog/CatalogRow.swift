// SPDX-License-Identifier: Apache-2.0

/// What the catalog's page knows of a packet or a fault: a JSON array that may stand in a script.
enum CatalogRow {
  /// The files that every packet may have, in the order of their bits.
  static let files = [
    "packet.xlsx", "packet.md", "packet.txt", "scorecard.xlsx", "handout.md", "handout.txt",
    "plan.yml",
  ]

  /// Role, grade, folder, the files as bits, the number of forms made out by name, source, date.
  static func packet(_ packet: PacketRecord) -> String {
    var bits = 0
    var forms = 0
    for file in packet.files {
      if let bit = files.firstIndex(of: file.name) { bits |= 1 << bit } else { forms += 1 }
    }
    let texts = [packet.role, packet.grade, packet.folder].map(literal).joined(separator: ",")
    return "[\(texts),\(bits),\(forms),\(literal(packet.source)),\(literal(packet.date))]"
  }

  /// Source and message; `nil` if nothing failed.
  static func fault(_ source: SourceRecord) -> String? {
    source.failed.map { "[\(literal(source.source)),\(literal($0))]" }
  }

  /// A text as a JSON string in which nothing can end a script or begin a tag.
  static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\0"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
