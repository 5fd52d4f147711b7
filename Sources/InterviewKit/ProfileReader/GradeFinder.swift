// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import SourceText

/// Finds the grades a role is advertised at: the first source, in order of trust, that gives any.
struct GradeFinder {
  let fields: FrontFields
  let tags: [Liquid.Tag]
  /// The body without comments and tags, line by line.
  let lines: [Substring]
  let file: String
  /// The ladders whose grades may be named.
  let ladders: [Ladder]

  /// The grades, ascending, each once; none if the page names none.
  func grades() -> [Grade] {
    let sources: [() -> [Grade]] = [
      includes, namedFields, { line(Self.isSeriesAndGrade, GradeText.init, \.seriesGrades) },
      { line(Self.isGradeLevel, GradeText.init, \.seriesGrades) }, titles, fileName, baseSalary,
    ]
    for source in sources {
      let found = source()
      if !found.isEmpty { return found }
    }
    return []
  }

  /// `{% include button-listing.html grade="14" %}`, outside comments.
  private func includes() -> [Grade] {
    GradeText.ordered(
      tags.filter { $0.content.hasPrefix("include") && $0.content.contains("button") }
        .flatMap { tag -> [Grade] in
          guard let start = tag.content.range(ofCaseless: "grade=") else { return [] }
          let value = tag.content[start.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
          return GradeText(String(value.prefix { $0 != "\"" && $0 != "'" })).valueGrades
        })
  }

  private func namedFields() -> [Grade] {
    for key in ["gs", "gs_level", "grade", "grades"] {
      let texts = fields.texts(key)
      let found = texts.flatMap { GradeText($0).valueGrades }
      if !found.isEmpty { return GradeText.ordered(found) }
      let named = texts.flatMap(ladderGrades)
      if !named.isEmpty { return inLadderOrder(named) }
    }
    return []
  }

  /// "Senior", "Mid, Senior", "Mid to Lead": grades of a ladder by their names.
  private func ladderGrades(_ text: String) -> [Grade] {
    let whole = rung(named: text)
    if let whole { return [whole.grade] }
    for word in [" to ", " through ", "–", " - "] {
      guard let range = text.firstRange(of: word) else { continue }
      let ends = [text[..<range.lowerBound], text[range.upperBound...]].map {
        rung(named: String($0))?.grade
      }
      for ladder in ladders {
        let grades = ladder.rungs.map(\.grade)
        guard let low = ends[0], let high = ends[1], let first = grades.firstIndex(of: low),
          let last = grades.firstIndex(of: high), first <= last
        else { continue }
        return Array(grades[first...last])
      }
    }
    return text.split { ",/&;".contains($0) }.compactMap { rung(named: String($0))?.grade }
  }

  private func rung(named name: String) -> Ladder.Rung? {
    let wanted = PlainText.collapsed(name).lowercased()
    for ladder in ladders {
      let found = ladder.rungs.first { rung in
        ([rung.grade.name] + rung.aliases).contains { $0.lowercased() == wanted }
      }
      if let found { return found }
    }
    return nil
  }

  private func inLadderOrder(_ grades: [Grade]) -> [Grade] {
    let wanted = Set(grades)
    var ordered: [Grade] = []
    for grade in ladders.flatMap({ $0.rungs.map(\.grade) })
    where wanted.contains(grade) && !ordered.contains(grade) {
      ordered.append(grade)
    }
    return ordered
  }

  /// The grades of the first line with a name such as "Grade level:"; the value may stand on the
  /// next line that is not empty, where that starts with GS or a digit.
  private func line(
    _ isWanted: (Substring) -> Bool, _ text: (String) -> GradeText,
    _ grades: (GradeText) -> [Grade]
  ) -> [Grade] {
    for (index, line) in lines.enumerated() where Self.mayHold("grade", line) {
      let bare = Self.withoutMarks(line)
      guard let colon = bare.firstIndex(of: ":"), isWanted(bare[..<colon]) else { continue }
      let value = bare[bare.index(after: colon)...]
      var found = grades(text(String(value)))
      if found.isEmpty, value.allSatisfy(\.isWhitespace) {
        let next = lines[(index + 1)...].lazy.map(Self.withoutMarks)
          .first { !$0.allSatisfy(\.isWhitespace) }
        if let next, next.prefix(2).lowercased() == "gs" || next.first?.isNumber == true {
          found = grades(text(String(next)))
        }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func withoutMarks(_ line: Substring) -> Substring {
    let plain = line.replacing("*", with: "").replacing("__", with: "")
      .replacing("&amp;", with: "&")
    return plain.drop { $0.isWhitespace || "#>-+•|".contains($0) }
  }

  /// Whether a word in lower case can stand in a line, whatever its case there and the marks
  /// within it.
  private static func mayHold(_ word: StaticString, _ line: Substring) -> Bool {
    let count = word.utf8CodeUnitCount
    var matched = 0
    for byte in line.utf8 where byte != UInt8(ascii: "*") && byte != UInt8(ascii: "_") {
      let letter = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if letter == word.utf8Start[matched] {
        matched += 1
      } else {
        // No word begins again within itself.
        matched = letter == word.utf8Start[0] ? 1 : 0
      }
      if matched == count { return true }
    }
    return false
  }

  private static func name(_ text: Substring) -> [String] {
    text.lowercased().split { !$0.isLetter && $0 != "&" }.map(String.init)
  }

  private static func isSeriesAndGrade(_ text: Substring) -> Bool {
    let words = name(text)
    return words.count <= 4 && words.first == "series" && words.contains { $0.hasPrefix("grade") }
  }

  private static func isGradeLevel(_ text: Substring) -> Bool {
    let words = name(text)
    return [
      ["compensation", "grade", "level"], ["grade", "level"], ["grade"], ["grades"],
      ["pay", "grade"], ["grade", "levels"], ["compensation", "grade"], ["grade", "s"],
      ["grade", "level", "s"],
    ].contains(words)
  }

  private func titles() -> [Grade] {
    for key in ["title", "role_name", "position_title", "subnav_title"] {
      let found = fields.text(key).map { GradeText($0).mentions.flatMap(\.grades) } ?? []
      if !found.isEmpty { return GradeText.ordered(found) }
    }
    return []
  }

  private func fileName() -> [Grade] {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return GradeText.ordered(GradeText(name).mentions.flatMap(\.grades))
  }

  private func baseSalary() -> [Grade] {
    var found: [Grade] = []
    for line in lines where Self.mayHold("base", line) {
      let bare = String(Self.withoutMarks(line))
      guard let start = bare.range(ofCaseless: "base salary") else { continue }
      let value = bare[start.upperBound...].drop { $0.isWhitespace || ":-–(".contains($0) }
      guard value.prefix(2).lowercased() == "gs" else { continue }
      found += GradeText(String(value)).mentions.first?.grades ?? []
    }
    return GradeText.ordered(found)
  }
}
