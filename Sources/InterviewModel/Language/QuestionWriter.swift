// SPDX-License-Identifier: Apache-2.0

/// A question made from a profile's own text, where nothing in the bank fits.
public struct WrittenQuestion: Sendable, Equatable {
  /// How it was made.
  public enum Frame: String, Sendable {
    /// From the clause: what is done to what.
    case act
    /// From a subject only: "... was an important part of your work".
    case topic
  }

  /// How it was made; a topic should be edited by hand.
  public var frame: Frame
  /// The kind of act.
  public var verbClass: VerbClass
  /// The question about the past.
  public var past: String
  /// The question about a plan; `nil` if none can be said well.
  public var situational: String?
  /// What a sound answer shows.
  public var lookFor: String
  /// Two to five words for a heading; `nil` if none were found.
  public var label: String?
}

/// Writes questions from responsibilities.
///
/// It would rather write nothing than something stiff: it is for what no entry of the bank fits,
/// and the profile's text quoted whole is the step after it.
public struct QuestionWriter: Sendable {
  private let lexicon: Lexicon
  private let frames: Frames
  private let names: Set<String>
  private let reader: ClauseReader
  private let linter: QuestionLinter

  /// A writer.
  ///
  /// - Parameters:
  ///   - lexicon: The words it knows.
  ///   - frames: The sentences it writes.
  ///   - organizationNames: What the organization and its programs are called; an outside
  ///     candidate has not worked there, so no question names them.
  public init(lexicon: Lexicon, frames: Frames, organizationNames: [String] = []) {
    self.lexicon = lexicon
    self.frames = frames
    names = Set(organizationNames.map { $0.lowercased() })
    reader = ClauseReader(lexicon: lexicon)
    linter = QuestionLinter(lexicon: lexicon)
  }

  /// Writes a question about a text.
  ///
  /// - Parameters:
  ///   - text: A responsibility or a title.
  ///   - position: The question's place in the packet from 0 on, which varies the wording.
  /// - Returns: `nil` if no rule gives a question worth asking.
  public func question(for text: String, position: Int = 0) -> WrittenQuestion? {
    reader.read(text).clause.flatMap { question(for: $0, position: position) }
  }

  /// Writes a question about a clause that has been read.
  ///
  /// - Parameters:
  ///   - clause: The clause.
  ///   - position: The question's place in the packet from 0 on, which varies the wording.
  /// - Returns: `nil` if no rule gives a question worth asking.
  public func question(for clause: Clause, position: Int = 0) -> WrittenQuestion? {
    let builder = ActPhraseBuilder(clause: clause, lexicon: lexicon, names: names)
    if let act = builder.build() { return question(act, builder, position) }
    return subject(builder, clause, position) ?? topic(builder, clause)
  }

  private func question(
    _ act: ActPhrase, _ builder: ActPhraseBuilder, _ position: Int
  ) -> WrittenQuestion? {
    let clause = builder.clause
    let isBond = ["relationship", "relationships", "partnership", "partnerships", "trust"]
      .contains(act.objectHead)
    var verbClass = isBond ? .support : frames.verbClass(of: act.verb) ?? .build
    // "keep the register" is an act, unlike "keep up to date on".
    if [.know, .learn, .embody].contains(verbClass) { verbClass = .build }
    guard let group = frames.groups[verbClass] ?? frames.groups[.build] else { return nil }
    let place = abs(position)
    var values = [
      ("past", act.past), ("base", act.base), ("gerund", act.gerund), ("np", act.object),
    ]
    if !group.obstacles.isEmpty {
      values.append(("obstacle", group.obstacles[place % group.obstacles.count]))
    }
    guard
      let past = sentence(frames.pastOpenings, place, [("act", Frames.fill(group.past, values))])
    else { return nil }
    let situation =
      group.situation.isEmpty || group.obstacles.isEmpty
      ? nil
      : sentence(
        frames.situationOpenings, place, [("situation", Frames.fill(group.situation, values))])
    return WrittenQuestion(
      frame: .act, verbClass: verbClass, past: past, situational: situation,
      lookFor: lookFor(group, act, values),
      label: QuestionLabel.label(
        source: clause.label?.text,
        verb: clause.innerVerb.map { lexicon.forms(of: $0.text) } ?? act.forms,
        object: labelObject(builder), link: clause.innerVerb == nil ? clause.link?.text : nil))
  }

  /// The look-for, with the object alone where all that is kept of the tail makes it long.
  private func lookFor(
    _ group: Frames.Group, _ act: ActPhrase, _ values: [(slot: String, value: String)]
  ) -> String {
    let full = EnglishForm.sentence(Frames.fill(group.lookFor, values))
    guard EnglishForm.wordCount(full) > Self.mostLookForWords else { return full }
    let short = values.map { $0.slot == "gerund" ? ($0.slot, act.shortGerund) : $0 }
    return EnglishForm.sentence(Frames.fill(group.lookFor, short))
  }

  private static let mostLookForWords = 25

  private func sentence(
    _ openings: [String], _ place: Int, _ values: [(slot: String, value: String)]
  )
    -> String?
  {
    guard !openings.isEmpty else { return nil }
    let text = EnglishForm.sentence(Frames.fill(openings[place % openings.count], values))
    return isClean(text) ? text : nil
  }

  /// What someone knows, or keeps up with: the question is what they did with it.
  private func subject(_ builder: ActPhraseBuilder, _ clause: Clause, _ position: Int)
    -> WrittenQuestion?
  {
    let isLearning =
      ["keep", "stay", "remain"].contains(clause.headVerb)
      && (clause.link?.text.contains(" ") ?? false)
    guard clause.verbs.count == 1, isLearning || ["know", "understand"].contains(clause.headVerb),
      clause.tail.allSatisfy({ $0.kind != .complement }),
      let phrase = NounPhrase.read(
        builder.line, from: clause.objectTokens.lowerBound, end: clause.objectTokens.upperBound),
      let np = builder.wording.word(phrase, isQualified: false, keepsNumber: isLearning),
      !np.isPerson, !np.isVague, np.words.count <= 5, clause.tail.first?.kind != .of,
      !VerbUse.emptyObjects.contains(builder.line[phrase.head].word),
      let group = frames.groups[isLearning ? .learn : .know]
    else { return nil }
    let values = [("np", np.words.joined(separator: " "))]
    let place = abs(position)
    guard
      let past = sentence(frames.pastOpenings, place, [("act", Frames.fill(group.past, values))])
    else { return nil }
    return WrittenQuestion(
      frame: .act, verbClass: isLearning ? .learn : .know, past: past,
      situational: group.situation.isEmpty
        ? nil
        : sentence(
          frames.situationOpenings, place, [("situation", Frames.fill(group.situation, values))]),
      lookFor: EnglishForm.sentence(Frames.fill(group.lookFor, values)),
      label: clause.label?.text ?? EnglishForm.sentence(Self.withoutArticle(values[0].1)).dropStop)
  }

  /// Long words alone do not rule a question out; whoever edits it is told of them.
  private func isClean(_ text: String) -> Bool {
    linter.findings(in: text).allSatisfy { $0.rule == "reading-grade" }
  }

  /// "Tell me about a time when budget planning was an important part of your work."
  private func topic(_ builder: ActPhraseBuilder, _ clause: Clause) -> WrittenQuestion? {
    let isSubject = clause.form == .nounPhrase || clause.form == .knowledge
    guard isSubject, clause.tail.isEmpty, clause.extras.isEmpty,
      clause.verbs.allSatisfy({ $0.text == "know" }), let object = clause.object,
      clause.tail.allSatisfy({ $0.kind != .complement }),
      let phrase = NounPhrase.read(
        builder.line, from: clause.objectTokens.lowerBound, end: clause.objectTokens.upperBound),
      let subject = builder.wording.word(phrase, isQualified: false), !subject.isPerson,
      builder.line[phrase.head].has(.nominal), !subject.isPlural, !subject.isVague,
      !["a", "an", "the", "your", "someone"].contains(subject.words.first),
      (1...5).contains(subject.words.count)
    else { return nil }
    let np = subject.words.joined(separator: " ")
    let past = EnglishForm.sentence(Frames.fill(frames.topic, [("np", np)]))
    guard isClean(past) else { return nil }
    return WrittenQuestion(
      frame: .topic, verbClass: .know, past: past, situational: nil,
      lookFor: EnglishForm.sentence(Frames.fill(frames.topicLookFor, [("np", np)])),
      label: EnglishForm.wordCount(object.text) <= 5 ? clause.label?.text ?? object.text : nil)
  }

  /// The object without article, in the plural where the text has it so.
  private func labelObject(_ builder: ActPhraseBuilder) -> String {
    let tokens = builder.clause.objectTokens
    guard
      let phrase = NounPhrase.read(builder.line, from: tokens.lowerBound, end: tokens.upperBound),
      let worded = builder.wording.word(phrase, isQualified: true, keepsNumber: true)
    else { return "" }
    let words = worded.words.joined(separator: " ").split(separator: " ")
      .filter { !$0.hasSuffix("'s") }
    let isVague = words.first == "your" || words.first == "several"
    return words.dropFirst(isVague ? 1 : 0).joined(separator: " ")
  }

  private static func withoutArticle(_ text: String) -> String {
    for article in ["a ", "an ", "the ", "your ", "several "] where text.hasPrefix(article) {
      return String(text.dropFirst(article.count))
    }
    return text
  }
}

extension String {
  /// The text without a full stop at its end.
  fileprivate var dropStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
