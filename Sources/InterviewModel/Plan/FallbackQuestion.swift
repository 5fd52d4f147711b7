// SPDX-License-Identifier: Apache-2.0

/// The question of an objective that no entry of the bank fits: the profile's own clause turned to
/// the past, else its topic, else its text quoted whole.
struct FallbackQuestion {
  /// The question.
  let text: String
  /// Where its words came from.
  let source: Question.Source
  /// The index of the responsibility that it is made of; `nil` for the objective's title.
  let responsibility: Int?

  private static let mostWordsOfTitle = 16

  init(
    objective: Objective, shared: [Int], position: Int, writer: QuestionWriter?, phrases: Phrases
  ) {
    let titleWords = objective.title.split(separator: " ").count
    let texts: [(index: Int?, text: String)] =
      (titleWords <= Self.mostWordsOfTitle ? [(nil, objective.title)] : [])
      + shared.map { ($0, objective.responsibilities[$0].text) }
    let written = texts.compactMap { index, text in
      writer?.question(for: text, position: position).map { (index, $0) }
    }
    // A clause says what is done; a topic only what it is about.
    let best = written.first { $0.1.frame == .act } ?? written.first
    if let best {
      self.init(
        text: best.1.past, source: best.1.frame == .act ? .transformation : .topic,
        responsibility: best.0)
    } else {
      let frame = SafeFrame(objective: objective, shared: shared, phrases: phrases)
      self.init(text: frame.text, source: .quotation, responsibility: frame.responsibility)
    }
  }

  private init(text: String, source: Question.Source, responsibility: Int?) {
    self.text = text
    self.source = source
    self.responsibility = responsibility
  }
}
