// SPDX-License-Identifier: Apache-2.0

extension Words {
  private static let knowing: Set<String> = [
    "know", "knows", "knowing", "understand", "understands", "understanding",
  ]
  private static let knowledge: Set<String> = [
    "knowledge", "understanding", "familiarity", "familiar", "proficiency", "proficient", "fluency",
  ]
  private static let showing: Set<String> = [
    "demonstrate", "demonstrates", "demonstrating", "show", "shows", "have", "has", "having",
    "maintain", "maintains", "possess", "possesses", "be", "is", "are",
  ]
  private static let measures: Set<String> = [
    "a", "an", "the", "strong", "good", "solid", "deep", "thorough", "working", "basic", "broad",
    "detailed", "sound", "general", "expert", "clear", "firm", "full", "your",
  ]
  private static let joints: Set<String> = ["of", "with", "in", "about", "how", "what", "why"]

  /// Whether a line of a profile asks for knowledge rather than an act: "Understand the rules of
  /// ...", "Demonstrate a strong understanding of ...", "Working knowledge of ...".
  var asksForKnowledge: Bool {
    var words = self.words[...]
    while let first = words.first, Self.opening.contains(first) { words.removeFirst() }
    guard let verb = words.first else { return false }
    if Self.knowing.contains(verb), verb != "understanding" { return true }
    if Self.showing.contains(verb) { words.removeFirst() }
    while let first = words.first, Self.measures.contains(first) { words.removeFirst() }
    guard let noun = words.first, Self.knowledge.contains(noun), let next = words.dropFirst().first
    else { return false }
    return Self.joints.contains(next)
  }
}
