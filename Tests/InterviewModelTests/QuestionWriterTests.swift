// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct QuestionWriterTests {
  static let writer = QuestionWriter(
    lexicon: LanguageFixtures.lexicon, frames: SampleFrames.frames,
    organizationNames: ["TTS", "GSA", "18F", "Parks Office"])

  @Test(arguments: [
    ("Oversees depots and sets budgets.", "oversaw a depot"),
    ("Work with vendors to cut costs (fuel, tires, etc.).", "worked with a vendor to cut costs"),
    ("Teach and mentor staff, keep records, and report gaps.", "taught or mentored someone"),
    ("Know the safety code.", "used your knowledge of the safety code"),
    ("Make decisions", "had to make a decision"),
    ("Review all projects", "reviewed a project"),
    (
      "Explain technical rules to both technical and non-technical audiences",
      "explained technical rules to a non-technical audience"
    ),
    ("Plan, run and review trials", "planned a trial"),
    ("Keep the register and advise callers", "kept a register"),
    ("You'll help establish a volunteer committee", "helped establish a volunteer committee"),
    ("Budget planning", "planned a budget"),
    ("Writes an honest summary of inspections", "wrote an honest summary of an inspection"),
    ("Design user guides", "designed a user guide"),
    (
      "Stay up to date on procurement rules",
      "acted on something new you had learned about procurement rules"
    ),
    (
      "Coordinates the volunteer schedule across three shelters",
      "coordinated a volunteer schedule"
    ),
    ("Evaluate 18F's training materials", "evaluated your organization's training materials"),
  ])
  func asksAboutTheActInThePast(_ text: String, _ act: String) throws {
    let question = try #require(Self.writer.question(for: text))
    #expect(question.past == "Tell me about a time when you \(act).")
  }

  /// What cannot be said plainly is left to the profile's own words.
  @Test(arguments: [
    "Be open to new methods.", "Work with vendors", "Use best practices",
    "Understand risk takers' needs of",
    "Represent TTS", "Ensure that records are complete", "Further diversity",
    "Demonstrate resilience",
    "Bring their plans", "Hold yourself accountable", "", "X", "Volunteer engagement",
    "Advise the Deputy Commissioner",
    "Desarrollar y mantener aplicaciones para el gobierno", "Visit https://example.com/page weekly",
    "Promote empathy", "Foster a culture of trust", "Push back", "Solve problems",
  ])
  func refusesWhatWouldBeStiff(_ text: String) {
    #expect(Self.writer.question(for: text) == nil)
  }

  @Test func wordingVariesByPosition() throws {
    let text = "Review grant reports and flag errors."
    let questions = try (0..<4).map { try #require(Self.writer.question(for: text, position: $0)) }
    #expect(Set(questions.map(\.past)).count == 3)
    #expect(Set(questions.compactMap(\.situational)).count == 4)
    #expect(questions[0].verbClass == .analyze)
    #expect(questions[0].label == "Grant report review")
    #expect(
      questions[0].situational
        == "Imagine that you are asked to review a grant report, and half of the facts are missing. "
        + "What would you do?")
  }

  @Test func aSubjectAloneGivesATopic() throws {
    let question = try #require(Self.writer.question(for: "Team safety"))
    #expect(question.frame == .topic)
    #expect(
      question.past == "Tell me about a time when team safety was an important part of your work.")
    #expect(question.situational == nil)
  }

  @Test func sourceLabelIsKept() throws {
    let question = try #require(Self.writer.question(for: "Outreach: Plan workshops for schools"))
    #expect(question.label == "Outreach")
  }

  // MARK: Properties over any text

  static let nasty: [String] = [
    "", " ", "a", "and", "to to to", "---", "(((", "\"", "\"quoted", "Review",
    "review review review",
    "Review (", "Review \"the", "Plan,", "Plan, and", "and and and", "You will", "You'll",
    "Ability to", "Responsible for", "Experience with", "Knowledge of", "Label:", ": text",
    "Label: :",
    "*#_`~", "<b>Review</b> <i>maps</i>", "Review [maps](", "&amp;&amp;", "{{ x }} {% if %}",
    "Review\u{00A0}maps\u{200B} \u{00AD}now", "\u{1F600} Review maps",
    "Revisa los mapas de la ciudad",
    "https://example.com", "Grade GS- to $", "bullet #3", "Review etc., etc., and more, as needed",
    "Review maps .. and ; forms , as needed", "REVIEW ALL MAPS NOW", "review;plan;write;run",
    "Review maps for A/B/C/D and/or E", "1. 2. 3.", "Review our our maps", "Be", "Is", "Have",
    "Will",
    "He/she reviews his/her maps", "Review the the maps of of it", "Maps that that", "to", "of",
    "with",
    "Oversees", "Leading", "Led", "Up", "No", "I", "Review maps by", "Review maps such as",
    "Review maps, including but not limited to", "Help", "Help help help plan",
    "Keep up to date on",
    String(repeating: "Review maps and ", count: 170), String(repeating: "word ", count: 500),
    String(repeating: "(", count: 300), String(repeating: "plan, ", count: 300),
    String(repeating: "of the ", count: 200), String(repeating: "a: ", count: 5000),
    "Plan " + String(repeating: "a variety of ", count: 5000),
    "You will " + String(repeating: "be expected to ", count: 5000),
    String(repeating: "with maps, ", count: 5000), String(repeating: "a", count: 5000),
  ]

  static let someTexts = nasty + LanguageFixtures.realTexts + LanguageFixtures.gold.map(\.text)

  @Test func everyQuestionIsWellFormed() throws {
    let lexicon = LanguageFixtures.lexicon
    for (position, text) in Self.someTexts.enumerated() {
      guard let question = Self.writer.question(for: text, position: position) else { continue }
      for line in [question.past, question.situational, question.lookFor].compactMap({ $0 }) {
        #expect(line.last == "." || line.last == "?")
        #expect(!line.dropLast().hasSuffix(".") && !line.contains("..") && !line.contains("  "))
        #expect(!line.contains(" ,") && !line.contains(" .") && !line.contains("\n"))
        #expect(line.count { $0 == "(" } == line.count { $0 == ")" })
        #expect(line.count { $0 == "\"" } % 2 == 0)
        #expect(line.first?.isUppercase == true)
        let padded = " " + line.lowercased() + " "
        for banned in [
          " etc", " our ", " we ", " us ", " as needed", " and more", "the your", "a your",
          "your your",
          " successfully", " effectively", "http", "*", "{", "<", " tts", " gsa", " 18f",
        ] {
          #expect(!padded.contains(banned), "\(line)")
        }
      }
      #expect(EnglishForm.wordCount(question.past) <= 40)
      #expect(EnglishForm.wordCount(question.lookFor) <= 25, "\(question.lookFor)")
      if let label = question.label { #expect((1...5).contains(EnglishForm.wordCount(label))) }
      // After "when you" comes a past form.
      if let you = question.past.firstRange(of: "when you ") {
        let word = question.past[you.upperBound...].prefix { $0.isLetter || $0 == "-" }
        let forms = lexicon.readings(of: String(word)).map(\.forms)
        let isPast = forms.contains { $0.contains(.past) } || word.hasSuffix("ed")
        #expect(isPast, "\(question.past)")
      }
      #expect(question == Self.writer.question(for: text, position: position))
    }
  }

  @Test func readingAnyTextTwiceGivesTheSame() {
    for text in Self.someTexts {
      let reading = LanguageFixtures.reader.read(text)
      #expect(reading == LanguageFixtures.reader.read(text))
      // Cleaning what is clean changes nothing.
      let clean = CleanText(text).text
      #expect(CleanText(clean).text == clean || clean.contains("<") || clean.contains("&"))
    }
  }

  @Test(.enabled(if: LanguageFixtures.hasShared, "needs ../shared/profiles/expected.jsonl"))
  func writesAQuestionForSomeRealTextsOnly() {
    let texts = LanguageFixtures.realTexts
    let written = texts.compactMap { Self.writer.question(for: $0) }
    // It is meant to refuse most; far more would mean that a guard is gone.
    #expect(
      (texts.count / 5...texts.count / 2).contains(written.count),
      "\(written.count) of \(texts.count)")
  }
}
