// SPDX-License-Identifier: Apache-2.0
internal import Mustache

/// What every packet says to its panel whatever the role: scripts, rules, what not to ask.
///
/// It is read from `guide.yml` of a template set.
struct PanelGuide: Sendable, Equatable {
  var howToUse: [String]
  /// The line about follow-ups, where there are any.
  var useProbes: String
  /// What is read out first; "{minutes}" stands for the length.
  var opening: String
  var candidateQuestions: String
  var closing: String
  var setUp: String
  var rescueProbes: [Rescue]
  var doNotAsk: [Topic]
  var ifTheyTell: String
  var noteRules: [String]
  var goodNote: String
  var badNote: String
  var ratingErrors: [RatingError]
  var recommendations: [String]
  var noReasonToStepAside: String
  var accommodation: String
  var prepare: [String]

  /// What to say when an answer does not come.
  struct Rescue: Sendable, Equatable {
    var when: String
    var say: String
  }

  /// A topic that must not be asked about, and what may be asked instead.
  struct Topic: Sendable, Equatable {
    var topic: String
    var never: String
    var instead: String
  }

  /// A way in which ratings go wrong.
  struct RatingError: Sendable, Equatable {
    var name: String
    var meaning: String
  }

  func opening(minutes: Int) -> String {
    opening.replacing("{minutes}", with: String(minutes))
  }

  /// The guide as layouts see it.
  func value(minutes: Int) -> Value {
    func list(_ texts: [String]) -> Value { .list(texts.map { .string($0) }) }
    return .map([
      "howToUse": list(howToUse), "useProbes": .string(useProbes),
      "opening": .string(opening(minutes: minutes)),
      "candidateQuestions": .string(candidateQuestions), "closing": .string(closing),
      "setUp": .string(setUp),
      "rescueProbes": .list(
        rescueProbes.map { .map(["when": .string($0.when), "say": .string($0.say)]) }),
      "doNotAsk": .list(
        doNotAsk.map {
          .map([
            "topic": .string($0.topic), "never": .string($0.never), "instead": .string($0.instead),
          ])
        }),
      "ifTheyTell": .string(ifTheyTell), "noteRules": list(noteRules),
      "goodNote": .string(goodNote), "badNote": .string(badNote),
      "ratingErrors": .list(
        ratingErrors.map { .map(["name": .string($0.name), "meaning": .string($0.meaning)]) }),
      "recommendations": list(recommendations),
      "noReasonToStepAside": .string(noReasonToStepAside),
      "accommodation": .string(accommodation), "prepare": list(prepare),
    ])
  }
}
