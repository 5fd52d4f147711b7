// SPDX-License-Identifier: Apache-2.0

/// The words of a bank entry: its questions, and all that goes with whichever is asked.
public struct BankWording: Sendable, Equatable {
  /// The questions, the plainest and most central first.
  public var questions: [BankQuestion]
  /// Follow-ups that fit every behavioral question.
  public var probes: ProbeStock
  /// Parts of a sound answer.
  public var lookFors: GradedLines
  /// What a full answer tells from someone solid at each stage; one for each stage.
  public var levels: [Stage: String]
  /// What real candidates say who fall short, by the stage at which they do.
  public var short: [Stage: String]
  /// The same for a situational question: what the plan told includes.
  public var plannedLevels: [Stage: String]
  /// What a plan that falls short is like.
  public var plannedShort: String?
  /// The places in its sentences that the profile fills.
  public var slots: [Slot] = []

  /// A wording from its parts.
  public init(
    questions: [BankQuestion], probes: ProbeStock, lookFors: GradedLines,
    levels: [Stage: String], short: [Stage: String], plannedLevels: [Stage: String] = [:],
    plannedShort: String? = nil
  ) {
    self.questions = questions
    self.probes = probes
    self.lookFors = lookFors
    self.levels = levels
    self.short = short
    self.plannedLevels = plannedLevels
    self.plannedShort = plannedShort
  }

  /// The wording with its slots filled for some texts of a profile, the nearest first.
  func filled(for texts: [Words]) -> BankWording {
    guard !slots.isEmpty else { return self }
    var wording = mapped { slots.filled($0, for: texts) }
    wording.slots = []
    return wording
  }

  /// The wording of the fallback with its "{subject}" filled in.
  ///
  /// - Parameter subject: What the work is: "work on method validation".
  /// - Returns: The wording; a sentence that begins with the subject begins with a capital.
  package func about(_ subject: String) -> BankWording {
    mapped { text in
      let filled = text.replacing("{subject}", with: subject)
      return text.hasPrefix("{subject}")
        ? filled.prefix(1).uppercased() + filled.dropFirst() : filled
    }
  }

  /// The wording with every sentence changed.
  private func mapped(_ fill: (String) -> String) -> BankWording {
    var wording = self
    for index in wording.questions.indices {
      wording.questions[index].text = fill(wording.questions[index].text)
      wording.questions[index].probes = wording.questions[index].probes.map(fill)
    }
    wording.probes.situation = probes.situation.map(fill)
    wording.probes.action = probes.action.map(fill)
    wording.probes.result = probes.result.map(fill)
    wording.probes.extra = probes.extra.mapValues(fill)
    wording.lookFors.all = lookFors.all.map(fill)
    wording.lookFors.extra = lookFors.extra.mapValues(fill)
    wording.levels = levels.mapValues(fill)
    wording.short = short.mapValues(fill)
    wording.plannedLevels = plannedLevels.mapValues(fill)
    wording.plannedShort = plannedShort.map(fill)
    return wording
  }

  /// The follow-ups for a question of a person's own.
  package func probes(at stage: Stage) -> [String] {
    probes.probes(own: [], variant: 0, at: stage)
  }

  /// Follow-ups in STAR order, more than one question needs.
  public struct ProbeStock: Sendable, Equatable {
    /// Situation and task: "What was at stake?".
    public var situation: [String]
    /// Action: "What did you do first?".
    public var action: [String]
    /// Result: "How did it end?".
    public var result: [String]
    /// One more by stage.
    public var extra: [Stage: String]

    /// Probes from their parts.
    public init(
      situation: [String], action: [String], result: [String], extra: [Stage: String] = [:]
    ) {
      self.situation = situation
      self.action = action
      self.result = result
      self.extra = extra
    }

    /// The probes for one question at a stage, in STAR order.
    ///
    /// - Parameters:
    ///   - own: Follow-ups that fit the question only.
    ///   - variant: 0 for the first question that uses this stock, 1 for the next, and so on.
    ///   - stage: The stage of the grade.
    /// - Returns: Four or five probes.
    func probes(own: [String], variant: Int, at stage: Stage) -> [String] {
      func pick(_ lines: [String]) -> [String] {
        lines.isEmpty ? [] : [lines[variant % lines.count]]
      }
      let extra = [extra.nearest(atOrBelow: stage)].compactMap { $0 }
      let start = pick(situation) + own + pick(action)
      // From the principal stage on it asks what came of the result elsewhere.
      return stage >= .principal ? start + pick(result) + extra : start + extra + pick(result)
    }
  }

  /// Lines for every grade, and one more for some.
  public struct GradedLines: Sendable, Equatable {
    /// The lines that hold at every grade, in order.
    public var all: [String]
    /// One more by stage; a stage without its own takes that of the nearest stage below.
    public var extra: [Stage: String]

    /// Lines from their parts.
    public init(all: [String], extra: [Stage: String] = [:]) {
      self.all = all
      self.extra = extra
    }

    /// The lines for a stage: those for all, then the stage's own.
    public func lines(at stage: Stage) -> [String] {
      all + [extra.nearest(atOrBelow: stage)].compactMap { $0 }
    }
  }
}

extension Dictionary where Key == Stage, Value == String {
  /// The text of a stage, or of the nearest one below.
  func nearest(atOrBelow stage: Stage) -> String? {
    keys.filter { $0 <= stage }.max().flatMap { self[$0] }
  }

  /// The text of a stage, or of the nearest one below, or else of the lowest above.
  func nearest(to stage: Stage) -> String? {
    nearest(atOrBelow: stage) ?? keys.min().flatMap { self[$0] }
  }
}
