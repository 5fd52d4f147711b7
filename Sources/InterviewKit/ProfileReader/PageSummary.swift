// SPDX-License-Identifier: Apache-2.0
internal import SourceText

/// A page's introduction: the paragraphs under "Position summary" or the like, else its first ones.
enum PageSummary {
  private static let most = 1200
  private static let names = ["summary", "about the role", "role summary", "the role", "overview"]

  static func text(of outline: PageOutline) -> String {
    let named = outline.blocks.indices.first { index in
      guard outline.level(index) != nil else { return false }
      let text = outline.text(index).lowercased()
      return names.contains { text.hasSuffix($0) }
    }
    if let named {
      let text = paragraphs(of: outline, from: named + 1)
      if !text.isEmpty { return text }
    }
    let first = outline.blocks.indices.first { outline.blocks[$0].kind == .paragraph }
    return first.map { paragraphs(of: outline, from: $0) } ?? ""
  }

  private static func paragraphs(of outline: PageOutline, from start: Int) -> String {
    var text = ""
    for index in start..<max(start, outline.blocks.count) {
      if outline.level(index) != nil { break }
      guard outline.blocks[index].kind == .paragraph else { continue }
      let next = outline.text(index)
      if text.count + next.count > most { break }
      text += (text.isEmpty ? "" : " ") + next
    }
    return text
  }
}
