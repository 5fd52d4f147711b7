// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct PlannerTests {
  private let planner = SmallBank.planner

  private let profile = SmallBank.profile(
    [
      ("Run the depot.", ["Keep the stock shelves", "Load the trucks", "Greet the drivers"]),
      ("Train the crew.", ["Teach new people", "Answer the telephone"]),
    ], grades: ["Low", "Mid", "High"])

  @Test func theQuestionsAreTheSameAtEveryGrade() throws {
    let plans = planner.plans(for: profile)
    #expect(plans.map(\.grade.name) == ["Low", "Mid", "High"])
    let texts = plans.map { $0.questions.map(\.text) }
    #expect(texts[0] == texts[1] && texts[1] == texts[2])
    let ids = plans.map { $0.objectives.flatMap { $0.questions + $0.reserve }.map(\.id) }
    #expect(ids[0] == ids[1] && ids[1] == ids[2])
  }

  @Test func anchorsProbesAndLookForsFollowTheGrade() throws {
    let mid = SmallBank.profile([("Run it", ["Load trucks"])])
    let plans = planner.plans(for: mid, grades: [Grade("Mid"), Grade("High")])
    let asked = plans.compactMap(\.questions.first)
    #expect(asked[0].anchors.three == "Did a truck at working.")
    #expect(asked[0].anchors.five == "Did a truck at senior.")
    #expect(asked[1].anchors.one == "Saw a truck at lead.")
    #expect(asked[1].anchors.three == "Did a truck at lead.")
    #expect(!asked[0].probes.contains("Who had to agree?"))
    #expect(asked[1].probes.contains("Who had to agree?"))
    #expect(asked[1].lookFors.last == "Names the teams.")
  }

  @Test func everyResponsibilityIsSomewhereOnce() throws {
    for minutes in [20, 30, 45, 60, 90] {
      for plan in planner.plans(for: profile, minutes: minutes) {
        for objective in plan.objectives {
          let covered = (objective.questions + objective.reserve).flatMap(\.covers).map(\.line)
          let wanted = profile.objectives[objective.number - 1].responsibilities.map(\.line)
          #expect(covered.sorted() == wanted)
        }
      }
    }
  }

  @Test func aCueChoosesEntryAngleAndSlot() throws {
    func question(_ bullets: [String]) -> Question? {
      planner.plans(for: SmallBank.profile([("Run it", bullets)])).first?.questions.first
    }
    #expect(
      question(["Keep the stock"])?.text == "Tell me about a time when you kept stock in order.")
    #expect(
      question(["Keep stock in bins"])?.text == "Tell me about a time when you kept bins in order.")
    #expect(
      question(["Keep the stock records"])?.text == "Tell me about a time when you fixed a record.")
    #expect(question(["Keep the stock"])?.source == .bank("stock"))
    #expect(question(["Greet people", "Keep the stock"])?.chosenBy == 2)
    // What speaks against an entry outweighs its cue.
    #expect(question(["Watch the stock market"])?.source == .quotation)
  }

  @Test func onePlainPhraseAmongManyLinesStillChoosesAnEntry() throws {
    func question(_ line: String) throws -> Question {
      let bullets = ["Greet people", "Open doors", line, "Ring bells", "Wave", "Smile"]
      let plan = planner.plans(for: SmallBank.profile([("Run it", bullets)])).first
      return try #require(plan?.questions.first)
    }
    #expect(try question("Do stocktaking rounds").source == .bank("stock"))
    #expect(try question("Do stocktaking rounds").chosenBy == 3)
    // One word is too little when the rest of the objective says nothing of it.
    #expect(try question("Greet a stockist").source != .bank("stock"))
  }

  @Test func whatNothingFitsIsQuotedWholeAndNoted() throws {
    let plan = try #require(
      planner.plans(for: SmallBank.profile([("Greet the \"drivers\" kindly", [])])).first)
    let question = try #require(plan.questions.first)
    #expect(
      question.text
        == "It reads: \"Greet the 'drivers' kindly\". Tell me about a time when you did something"
        + " similar.")
    #expect(plan.notes.contains(.needsWording(question: "o1q1")))
  }

  @Test func lowGradesAreAskedForPlans() throws {
    let low = SmallBank.profile([("Run it", ["Load trucks"])], grades: ["Low"])
    let question = try #require(planner.plans(for: low).first?.questions.first)
    #expect(question.kind == .situational)
    #expect(question.probes.last == "Have you met it?")
    #expect(question.anchors.one == "Would wait.")
    #expect(question.anchors.three == "Would do a truck at entry.")
  }

  @Test func openingsAreNotHeardTwiceInARow() throws {
    let plan = try #require(planner.plans(for: profile, grades: [Grade("Mid")], minutes: 90).first)
    let openings = plan.questions.map {
      $0.text.split(separator: " ").prefix(3).joined(separator: " ")
    }
    for (one, next) in zip(openings, openings.dropFirst()) { #expect(one != next) }
  }

  @Test func weightsAreEqualUnlessThePageGivesThem() throws {
    let plain = try #require(planner.plans(for: profile).first)
    #expect(plain.objectives.map(\.weight) == [0.5, 0.5])
    #expect(plain.objectives.allSatisfy { $0.weightReason == nil })
    var weighted = profile
    weighted.objectives[0].weightPercent = 60
    weighted.objectives[1].weightPercent = 20
    let plan = try #require(planner.plans(for: weighted).first)
    #expect(plan.objectives.map(\.weight) == [0.75, 0.25])
    #expect(plan.objectives.first?.weightReason == "As the profile gives them.")
  }

  @Test func whatOtherGradesDoIsLeftOut() throws {
    var limited = profile
    limited.objectives[0].responsibilities[1].grades = [Grade("High")]
    let plans = planner.plans(for: limited, minutes: 90)
    let lines = plans.map { plan in
      plan.objectives[0].questions.flatMap(\.covers) + plan.objectives[0].reserve.flatMap(\.covers)
    }.map { Set($0.map(\.line)) }
    let only = limited.objectives[0].responsibilities[1].line
    #expect(!lines[0].contains(only) && !lines[1].contains(only) && lines[2].contains(only))
    #expect(plans[0].notes.contains(.leftToOtherGrades(1)))
    #expect(plans.allSatisfy { plan in !plan.questions.contains { $0.chosenByLine == only } })
  }

  @Test func aProfileWithoutGradesGetsOnePlan() throws {
    let plans = planner.plans(for: SmallBank.profile([("Run it", ["Load trucks"])], grades: []))
    #expect(plans.map(\.grade) == [.any])
    #expect(plans.first?.notes.contains(.noGrade) == true)
  }

  @Test func manyObjectivesAreSharedOutOverSessions() throws {
    let many = SmallBank.profile((1...7).map { ("Do thing \($0)", ["Bullet \($0)"]) })
    let plan = try #require(planner.plans(for: many, minutes: 30).first)
    #expect(plan.sessions.count == 3)
    #expect(plan.sessions.flatMap(\.items).compactMap(\.question).count == 7)
    #expect(plan.sessions.allSatisfy { $0.minutes == 30 })
    #expect(plan.notes.contains(.splitOverSessions(3)))
  }

  @Test func tooShortAnInterviewIsMadeLonger() throws {
    let plan = try #require(
      planner.plans(for: SmallBank.profile([("Run it", ["Load trucks"])]), minutes: 5).first)
    #expect(plan.minutes == 17)
    #expect(plan.notes.contains(.madeLonger(asked: 5, given: 17)))
  }

  @Test func anOnlyQuestionListensForSomething() throws {
    let profile = SmallBank.profile([
      ("Keep the stock records in order", ["Load the trucks", "Teach new people"])
    ])
    let plan = try #require(planner.plans(for: profile, minutes: 17).first)
    let objective = try #require(plan.objectives.first)
    #expect(objective.questions.map(\.source) == [.bank("stock")])
    #expect(objective.questions[0].covers.count == 1)
    #expect(objective.reserve.count == 1)
  }

  @Test func objectivesOfOneCompetencyHaveTheirOwnAnchorsAndNames() throws {
    let profile = SmallBank.profile([
      ("Keep the stock", ["Keep the stock"]), ("Count the stock", ["Count the stock shelves"]),
    ])
    let plan = try #require(planner.plans(for: profile, minutes: 30).first)
    #expect(plan.questions.map(\.source) == [.bank("stock"), .bank("stock")])
    #expect(plan.questions[0].anchors.three == "Did a shelf at working.")
    #expect(plan.questions[1].anchors.three.contains("a case at working"))
    #expect(plan.objectives.map(\.label) == ["Keeping stock", "Count the stock"])
    #expect(plan.questions[0].probes.first != plan.questions[1].probes.first)
    #expect(planner.labels(for: profile) == plan.objectives.map(\.label))
  }

  @Test func whatCameOfItElsewhereIsAskedLast() {
    let stock = SmallBank.wording("truck", questions: []).probes
    #expect(stock.probes(own: [], variant: 0, at: .lead).last == "How did the truck end?")
    #expect(stock.probes(own: [], variant: 0, at: .principal).last == "Who had to agree?")
  }

  @Test func theFallbackSpeaksOfTheSubject() {
    var wording = SmallBank.wording("case", questions: [])
    wording.levels = [.working: "{subject} came first; did {subject} alone."]
    #expect(
      wording.about("the work on maps").levels[.working]
        == "The work on maps came first; did the work on maps alone.")
  }
}
