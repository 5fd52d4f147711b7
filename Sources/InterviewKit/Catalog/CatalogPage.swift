// SPDX-License-Identifier: Apache-2.0
internal import Mustache

/// The catalog: one page that lists all packets of a folder, `index.html`.
///
/// Its layout is `catalog/index.html.mustache` of the template set. The packets and faults are not
/// held in memory: the page is a list of parts that they are copied between.
struct CatalogPage {
  /// The page's name.
  static let name = "index.html"
  /// What tells a page of ours from another's.
  private static let mark = "<meta name=\"generator\" content=\"InterviewKit"

  /// A part of the page.
  enum Part: Equatable {
    case text(String)
    /// The packets go here: JSON arrays parted by commas.
    case packets
    /// What failed goes here, in the same form.
    case faults
  }

  /// The page in order.
  let parts: [Part]

  /// The page as a template set lays it out.
  ///
  /// - Throws: ``TemplateSetError`` if the layout is missing or includes itself without end.
  init(_ set: TemplateSet) throws(TemplateSetError) {
    let layouts = try set.catalogLayouts.all()
    guard let layout = layouts[Self.name] else {
      throw TemplateSetError("templates/catalog/\(Self.name).mustache: this layout is missing.")
    }
    // No text of a layout holds a control character by chance.
    let marks = (packets: "\u{1}packets\u{1}", faults: "\u{1}faults\u{1}")
    let value = Self.value(
      packets: marks.packets, faults: marks.faults, facts: set.facts)
    do {
      let text = try layout.render(value, partials: layouts, escaping: .html)
      parts = text.utf8.split(separator: 1, omittingEmptySubsequences: false).map { part in
        switch Substring(part) {
        case "packets": .packets
        case "faults": .faults
        case let text: .text(String(text))
        }
      }
    } catch {
      throw TemplateSetError(error, file: "templates/\(layout.name)")
    }
  }

  /// What the layout can use.
  static func value(packets: String, faults: String, facts: SetFacts) -> Value {
    .map([
      "tool": .string(Version.text), "language": .string(facts.language),
      "organization": facts.organization.isEmpty ? .null : .string(facts.organization),
      "packets": .string(packets), "faults": .string(faults),
    ])
  }

  /// Whether the page at a path was written by this program.
  static func isOurs(_ path: String) -> Bool {
    guard let bytes = WholeFile.bytes(of: path, most: 4096) else { return false }
    return String(decoding: bytes, as: UTF8.self).contains(mark)
  }
}
