// SPDX-License-Identifier: Apache-2.0

/// Cuts a line into clauses, and takes off what only wraps it.
enum LineParts {
  /// The tokens without numbering, "Key objective #2:", a weight, "title:", and final marks.
  static func unwrapped(_ line: TokenLine) -> Range<Int> {
    var start = 0
    var end = line.count
    func word(_ index: Int) -> String { index < end ? line[index].word : "" }
    var changed = true
    while changed, start < end {
      changed = false
      let next = start + 1 < end ? line[start + 1].kind : nil
      let isBullet = line[start].kind == .dash || line[start].kind == .stop
      if isBullet || line[start].kind == .colon || line[start].kind == .close {
        start += 1
        changed = true
      } else if line[start].has(.number), next == .stop || next == .close {
        start += 2
        changed = true
      } else if ["title", "items"].contains(word(start)), next == .colon {
        start += 2
        changed = true
      } else if let after = objectiveNumber(line, start, end) {
        start = after
        changed = true
      } else if isWeight(line, start..<end) {
        start += 3
        changed = true
      }
    }
    while end > start {
      let last = line[end - 1]
      if [.stop, .semicolon, .colon, .comma, .dash].contains(last.kind) {
        end -= 1
      } else if last.kind == .close, end - start > 3, isWeight(line, (end - 3)..<end) {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  /// "Key objective #2:" and "Objective 2 -".
  private static func objectiveNumber(_ line: TokenLine, _ start: Int, _ end: Int) -> Int? {
    var index = start
    if line[index].word == "key" { index += 1 }
    guard index < end, ["objective", "objectives"].contains(line[index].word) else { return nil }
    index += 1
    guard index < end else { return nil }
    if line[index].isWord, line[index].word.contains(where: \.isNumber) { index += 1 }
    guard index < end, line[index].kind == .colon || line[index].kind == .dash else { return nil }
    return index + 1
  }

  /// "(40%)".
  private static func isWeight(_ line: TokenLine, _ range: Range<Int>) -> Bool {
    guard range.count >= 3 else { return false }
    let first = range.lowerBound
    return line[first].kind == .open && line[first + 2].kind == .close
      && line[first + 1].word.hasSuffix("%")
  }

  /// The clauses of a range: split at semicolons, sentence ends, dashes, and where two texts ran
  /// together.
  static func clauses(of range: Range<Int>, in line: TokenLine) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    func finish(_ end: Int, next: Int) {
      var end = end
      while end > start, !line[end - 1].isWord,
        ![.close, .quote].contains(line[end - 1].kind)
      { end -= 1 }
      if line.wordCount(start..<end) > 0 { parts.append(start..<end) }
      start = next
    }
    for index in range {
      let token = line[index]
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth = max(0, depth - 1) }
      guard depth == 0, index > start else { continue }
      switch token.kind {
      case .semicolon, .stop: finish(index, next: index + 1)
      case .dash where opensComment(line, index, range.upperBound): finish(index, next: index + 1)
      case .word where isRunOn(line, index, start, range.upperBound): finish(index, next: index)
      default: break
      }
    }
    finish(range.upperBound, next: range.upperBound)
    return parts
  }

  private static func opensComment(_ line: TokenLine, _ index: Int, _ end: Int) -> Bool {
    guard index > 0, index + 1 < end else { return false }
    let before = line[index - 1]
    return before.kind != .comma && !(before.has(.number) && line[index + 1].has(.number))
  }

  /// "... for the depot Conduct tours": a lower-case noun, then a capital verb with an object.
  private static func isRunOn(_ line: TokenLine, _ index: Int, _ start: Int, _ end: Int) -> Bool {
    let token = line[index]
    guard token.isCapital, !token.isAcronym, token.isForm(.base), index - start >= 3,
      index + 1 < end
    else { return false }
    let before = line[index - 1]
    guard before.isWord, !before.isCapital, before.has(.noun),
      !before.has([.preposition, .determiner, .conjunction, .modal])
    else { return false }
    let next = line[index + 1]
    return next.isWord && !next.isCapital && !next.has([.preposition, .joiner])
      && (token.facts.isOnlyVerb || next.has([.determiner, .plural]))
  }
}
