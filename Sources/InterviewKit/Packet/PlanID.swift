// SPDX-License-Identifier: Apache-2.0
public import InterviewModel

/// A short name made from what a plan asks and how it rates; two plans that differ in either have
/// different ones.
///
/// It stands on every page and form, so that `collect` can tell a form of another plan.
public struct PlanID: Sendable, Hashable, CustomStringConvertible {
  /// Eight hexadecimal digits in two groups: "3f9a-04be".
  public let text: String

  /// The id as it is printed.
  public var description: String { text }

  /// A name as it stands on a form.
  init(text: String) {
    self.text = text
  }

  /// The name of a plan. The date, the file's name and the documents' layout have no part in it.
  public init(of plan: InterviewPlan) {
    var hash = StableHash()
    hash.add(plan.role)
    hash.add(plan.grade.name)
    hash.add("\(plan.minutes)")
    for session in plan.sessions {
      for item in session.items {
        hash.add("\(item.kind.rawValue) \(item.minutes) \(item.question ?? "")")
      }
    }
    for objective in plan.objectives {
      hash.add(objective.id)
      hash.add(objective.title)
      hash.add("\(objective.weight)")
      for question in objective.questions {
        hash.add(question.id)
        hash.add(question.text)
        for text in question.probes + question.lookFors { hash.add(text) }
        for text in [question.anchors.one, question.anchors.three, question.anchors.five] {
          hash.add(text)
        }
      }
    }
    for level in plan.scale.levels { hash.add("\(level.level) \(level.label)") }
    let digits = String(hash.value & 0xFFFF_FFFF, radix: 16)
    let padded = String(repeating: "0", count: 8 - digits.count) + digits
    text = "\(padded.prefix(4))-\(padded.suffix(4))"
  }
}

/// The 64-bit FNV-1a hash, the same on every machine and in every run.
///
/// Fowler, Noll, Vo; constants as in the IETF draft "The FNV Non-Cryptographic Hash Algorithm".
struct StableHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds a text and a separator, so that "ab", "c" differs from "a", "bc".
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
