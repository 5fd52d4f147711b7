// SPDX-License-Identifier: Apache-2.0

@testable import InterviewModel

/// A bank of three entries, a scale and a ladder to plan with.
enum SmallBank {
  static func wording(_ subject: String, questions: [BankQuestion]) -> BankWording {
    func lines(_ prefix: String) -> [Stage: String] {
      var lines: [Stage: String] = [:]
      for stage in Stage.allCases { lines[stage] = "\(prefix) \(subject) at \(stage)." }
      return lines
    }
    return BankWording(
      questions: questions,
      probes: BankWording.ProbeStock(
        situation: ["What \(subject) was it?", "Which \(subject)?"], action: ["What did you do?"],
        result: ["How did the \(subject) end?"], extra: [.lead: "Who had to agree?"]),
      lookFors: BankWording.GradedLines(
        all: ["Names a \(subject).", "Says when.", "Says how.", "Says why."],
        extra: [.lead: "Names the teams."]),
      levels: lines("Did a"), short: lines("Saw a"), plannedLevels: lines("Would do a"),
      plannedShort: "Would wait.")
  }

  static let entries = [
    BankEntry(
      id: "stock", competency: "Keeping stock", verbClass: .build, heads: ["keep"],
      cues: [
        Cue("stock*", weight: 5), Cue("records", weight: 2), Cue("stocktaking rounds", weight: 5),
      ],
      against: [Cue("stock market", weight: 5)]),
    BankEntry(
      id: "loading", competency: "Loading trucks", verbClass: .deliver, heads: ["load"],
      cues: [Cue("load*", weight: 4), Cue("trucks", weight: 3)]),
    BankEntry(
      id: "teaching", competency: "Teaching crews", verbClass: .people, heads: ["teach"],
      cues: [Cue("teach", weight: 5), Cue("crew*", weight: 3)]),
  ]

  static let wordings = [
    wording(
      "shelf",
      questions: [
        BankQuestion(kind: .behavioral, text: "Tell me about a time when you kept {what}."),
        BankQuestion(
          kind: .behavioral, text: "Tell me about a time when you fixed a record.",
          cues: [Cue("records", weight: 3)]),
        BankQuestion(kind: .situational, text: "Imagine that stock is gone. What would you do?"),
      ]),
    wording(
      "truck",
      questions: [
        BankQuestion(kind: .behavioral, text: "Tell me about a time when you loaded a truck."),
        BankQuestion(kind: .situational, text: "Imagine that a truck is late. What would you do?"),
      ]),
    wording(
      "crew",
      questions: [
        BankQuestion(kind: .behavioral, text: "Tell me about a time when you taught a crew.")
      ]),
  ]

  static let phrases = Phrases(
    openings: [["Tell me about a time when ", "Describe a time when "]],
    quotedShort: "It reads: {text} Tell me about a time when you did something similar.",
    quotedLong: "I will read you one. {text}", situationalProbes: ["Why?", "Have you met it?"],
    subject: "work on {label}", unnamedSubject: "such work",
    weightsFromProfile: "As the profile gives them.", interview: "Interview",
    interviewNumber: "Interview {number}")

  static let bank = QuestionBank(
    entries: entries, fallback: wording("case", questions: []), phrases: phrases
  ) { index in
    var wording = wordings[index]
    if index == 0 {
      wording.slots = [
        Slot(
          name: "what", choices: [Slot.Choice(cue: "bin*", text: "bins in order")],
          otherwise: "stock in order")
      ]
    }
    return wording
  }

  static let ladder = Ladder(
    name: "Ours",
    rungs: [
      Ladder.Rung(grade: Grade("Low"), stage: .entry),
      Ladder.Rung(grade: Grade("Mid"), stage: .working),
      Ladder.Rung(grade: Grade("High"), stage: .lead),
    ])

  static let scale = RatingScale(
    levels: (1...5).map { RatingScale.Level(level: $0, label: "L\($0)", meaning: "m") },
    notObserved: RatingScale.NotObserved(label: "Not observed", meaning: "n"))

  static let planner = Planner(matcher: BankMatcher(bank), ladders: [ladder], scale: scale)

  static func profile(_ objectives: [(String, [String])], grades: [String] = ["Mid"]) -> Profile {
    var line = 10
    return Profile(
      file: "x.md", title: "Depot head", grades: grades.map { Grade($0) },
      objectives: objectives.enumerated().map { index, part in
        line += 10
        return Objective(
          number: index + 1, title: part.0, line: line,
          responsibilities: part.1.enumerated().map {
            Responsibility(text: $0.element, line: line + 1 + $0.offset)
          })
      })
  }
}
