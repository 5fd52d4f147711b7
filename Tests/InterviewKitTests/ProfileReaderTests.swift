// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit

@Suite struct ProfileReaderTests {
  private static let ladders = [
    Ladder(
      name: "Ours",
      rungs: [
        Ladder.Rung(grade: Grade("Mid"), stage: .working),
        Ladder.Rung(grade: Grade("Senior"), aliases: ["Sr"], stage: .senior),
      ])
  ]

  private func read(_ page: String, file: String = "page.md") throws -> ProfileReading {
    try ProfileReader(ladders: Self.ladders).read(Array(page.utf8), file: file)
  }

  struct Form: Sendable, CustomTestStringConvertible {
    let name: String
    let page: String
    var objectives: [String] = ["Run the depot.", "Train the crew."]
    var testDescription: String { name }
  }

  static let forms = [
    Form(
      name: "headings with labels",
      page: """
        ### Key Objective #1: Run the depot.

        - Keep stock
        - Load trucks - also at night

        ### Key Objective #2: Train the crew.

        - Teach
        """),
    Form(
      name: "headings in a section",
      page: """
        ## Key objectives

        ### 1. Run the depot.

        - Keep stock
        - Load trucks - also at night

        ### 2. Train the crew.

        - Teach

        ## How to apply

        - Not this
        """),
    Form(
      name: "bold paragraphs",
      page: """
        **Objective \\#1: Run the depot.**

        - Keep stock
        - Load trucks - also at night

        **Objective \\#2: Train the crew.**

        - Teach
        """),
    Form(
      name: "bold labels",
      page: """
        **Key objective #1:** Run the depot.

        - Keep stock
        - Load trucks - also at night

        **Key objective #2:** Train the crew.

        - Teach
        """),
    Form(
      name: "nested lists",
      page: """
        ## Objectives

        - **Objective 1: Run the depot.**
          - Keep stock
          - Load trucks - also at night
        - **Objective 2: Train the crew.**
          - Teach
        """),
    Form(
      name: "folded front matter",
      page: """
        ---
        key objectives:
          - Run the depot.
            - Keep stock
            - Load trucks - also
              at night
          - Train the crew.
            # A note of the author.
            - Teach
        ---
        {% include job/key_objectives.html %}
        """),
    Form(
      name: "maps in front matter",
      page: """
        ---
        key_objectives:
          - title: Run the depot.
            items:
              - Keep stock
              - Load trucks - also at night
          - title: "Train the crew."
            items:
              - Teach
        ---
        """),
    Form(
      name: "broken front matter",
      page: """
        ---
        title: "Depot" head
        key objectives:
          - Run the depot.
            - Keep stock
            - Load trucks - also at night
          - Train the crew.
            - Teach
        ---
        """),
    Form(
      name: "no closing fence",
      page: """
        ---
        title: Depot head
        key objectives:
          - Run the depot.
            - Keep stock
            - Load trucks - also at night
          - Train the crew.
            - Teach
        """),
  ]

  @Test(arguments: forms)
  func everyFormGivesTheSame(_ form: Form) throws {
    for page in [form.page, form.page.replacing("\n", with: "\r\n"), "\u{FEFF}" + form.page] {
      let profile = try read(page).profile
      #expect(profile.objectives.map(\.title) == form.objectives)
      #expect(
        profile.objectives.map { $0.responsibilities.map(\.text) } == [
          ["Keep stock", "Load trucks - also at night"], ["Teach"],
        ])
    }
  }

  @Test func linesAreThoseOfThePage() throws {
    let profile = try read("---\ngs: 14\n---\n\n## Key objective 1: Run it\n\n- Keep stock\n")
      .profile
    #expect(profile.objectives.first?.line == 5)
    #expect(profile.objectives.first?.responsibilities.first?.line == 7)
  }

  struct GradeCase: Sendable, CustomTestStringConvertible {
    let page: String
    let grades: [String]
    var file = "page.md"
    var testDescription: String { "\(file) \(page)" }
  }

  static let gradeCases = [
    GradeCase(page: "---\ngs_level: '14, 15'\n---\n", grades: ["GS-14", "GS-15"]),
    GradeCase(page: "---\ngs: 13-15\n---\n", grades: ["GS-13", "GS-14", "GS-15"]),
    GradeCase(page: "---\ngs: 20\n---\n", grades: ["SES"]),
    GradeCase(page: "---\ngrades: [15, 13]\n---\n", grades: ["GS-13", "GS-15"]),
    GradeCase(page: "---\ngrade: Sr\n---\n", grades: ["Senior"]),
    GradeCase(page: "---\ngrade: Mid to Senior\n---\n", grades: ["Mid", "Senior"]),
    GradeCase(page: "Series & Grade: GS-2210-14/15\n", grades: ["GS-14", "GS-15"]),
    GradeCase(page: "**Grade level:**\n\nGS-12 through GS-13\n", grades: ["GS-12", "GS-13"]),
    GradeCase(page: "text\n", grades: ["GS-11"], file: "clerk-gs-11.md"),
    GradeCase(page: "Base salary GS-9 is fine\n", grades: ["GS-9"]),
    GradeCase(
      page: "{% comment %}{% include button-listing.html grade=\"14\" %}{% endcomment %}\n",
      grades: []),
    GradeCase(
      page: "{% include button-listing.html grade=\"14\" %}\n---\ngs: 9\n", grades: ["GS-14"]),
    GradeCase(page: "equivalent to the GS-14 level\n", grades: []),
    GradeCase(page: "---\ngs: 16\n---\n", grades: []),
    GradeCase(page: "---\ngrade: M3\n---\n", grades: []),
    GradeCase(page: "---\ngs_level: Band 6\n---\n", grades: []),
    GradeCase(page: "---\ngs_level: G11\n---\n", grades: ["GS-11"]),
  ]

  @Test(arguments: gradeCases)
  func gradesAreFound(_ c: GradeCase) throws {
    #expect(try read(c.page, file: c.file).profile.grades.map(\.name) == c.grades)
  }

  @Test func bulletsUnderAGradeKeepIt() throws {
    let profile = try read(
      """
      ---
      gs_level: '14, 15'
      ---

      ### Objective 1: Run it

      - For all

      GS-15 objectives:

      - For the head
      """
    ).profile
    let all = try #require(profile.objectives.first).responsibilities
    #expect(all.map(\.text) == ["For all", "For the head"])
    #expect(all.map(\.grades) == [[], [Grade("GS-15")]])
  }

  @Test func titlesAndLabelsAreChosen() throws {
    let page = """
      ---
      title: Performance profile
      position_title: Depot head (GS-13)
      organization: City Works
      subnav_items:
        - text: "Objective 1: Running it"
      ---

      ### Objective 1: Run the depot, day and night (60%)

      - x
      """
    let profile = try read(page).profile
    #expect(profile.title == "Depot head")
    #expect(profile.organization == "City Works")
    #expect(profile.objectives.first?.pageLabel == "Running it")
    #expect(profile.objectives.first?.weightPercent == 60)
  }

  @Test func aPageMayBringItsLadder() throws {
    let page = """
      ---
      grade: Chief
      ladder:
        - name: Helper
        - name: Chief
          near: Senior
        - name: Boss
          near: Emperor
      ---

      ### Objective 1: Run it

      - x
      """
    let reading = try read(page)
    #expect(reading.profile.grades == [Grade("Chief")])
    #expect(reading.profile.ladder?.rungs.map(\.stage) == [.working, .senior, .working])
    #expect(reading.problems.count == 1)
    #expect(reading.problems.first?.line == 7)
  }

  @Test func problemsNameTheLine() throws {
    let reading = try read("---\ntitle: \"A\" b\ngs: 12\n---\n\n### Objective 1: Run it\n")
    #expect(reading.problems.map(\.line) == [2, 6])
    #expect(reading.profile.grades == [Grade("GS-12")])
  }

  @Test func limitsAreKept() {
    func error(_ bytes: [UInt8]) -> ProfileError? {
      #expect(throws: ProfileError.self) {
        try ProfileReader(ladders: []).read(bytes, file: "x.md")
      }
    }
    #expect(error(Array("a\0b".utf8)) == .notText)
    let large = ProfileReader.mostBytes + 1
    #expect(error(Array(repeating: 65, count: large)) == .tooLarge(large))
    #expect(error(Array("---\na: &x [1]\nb: *x\n---\n".utf8)) == .alias(line: 3))
    let deep = String(repeating: "[", count: 70) + String(repeating: "]", count: 70)
    #expect(error(Array("---\na: \(deep)\n---\n".utf8)) == .nestedTooDeep(line: 2))
  }

  @Test func otherEncodingsAreRead() throws {
    let latin = Array("### Objective 1: Run the caf".utf8) + [0xE9] + Array("\n\n- x\n".utf8)
    let reading = try ProfileReader(ladders: []).read(latin, file: "x.md")
    #expect(reading.profile.objectives.first?.title == "Run the café")
    #expect(reading.problems.contains { $0.message.contains("Windows-1252") })
  }
}
