// SPDX-License-Identifier: Apache-2.0
internal import Spelling

/// What the value of an option or an operand is: what can be checked and completed about it.
package enum ValueKind: Sendable, Equatable {
  /// Any text.
  case text
  /// A path of a folder.
  case folder
  /// A path of a folder, or one of these words.
  case folderOr([String])
  /// A path of a file or a folder.
  case file
  /// A whole number in a range.
  case number(ClosedRange<Int>)
  /// One of these words.
  case choice([String])
  /// Some of these words, parted by commas.
  case list([String])
  /// A day, written like 2026-03-14.
  case day
  /// The name of a grade.
  case grade
  /// The name of a command.
  case command

  /// Whether a value is the name of something on the disk.
  package func isPath(_ text: String) -> Bool {
    switch self {
    case .folder, .file: true
    case .folderOr(let words): !words.contains(text)
    default: false
    }
  }

  /// What is wrong with a value, as the end of a sentence, as far as its form tells.
  package func fault(in text: String) -> String? {
    switch self {
    case .text, .folder, .folderOr, .file, .day, .grade, .command: return nil
    case .number(let range):
      if let number = Int(text), range.contains(number) { return nil }
      return "this has to be a whole number from \(range.lowerBound) to \(range.upperBound)."
    case .choice(let words):
      return words.contains(text) ? nil : Self.unknown(text, among: words)
    case .list(let words):
      let given = text.split(separator: ",").map { $0.lowercased() }
      return given.first { !words.contains($0) }.map { Self.unknown($0, among: words) }
    }
  }

  private static func unknown(_ word: String, among words: [String]) -> String {
    let list = words.dropLast().joined(separator: ", ")
    let known = words.count > 1 ? "\(list) and \(words[words.count - 1])" : words.joined()
    return "\"\(word)\" is none of \(known)." + NearMiss.question(word, among: words)
  }
}
