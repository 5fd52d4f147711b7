// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// A few letters made from a question's words, so that a plan file can tell which questions a
/// person has changed.
enum QuestionMark {
  static func text(of question: Question) -> String {
    var hash = StableHash()
    hash.add(question.text)
    for text in question.probes + question.lookFors { hash.add(text) }
    for text in [question.anchors.one, question.anchors.three, question.anchors.five] {
      hash.add(text)
    }
    return String(hash.value & 0xFF_FFFF, radix: 36)
  }
}
