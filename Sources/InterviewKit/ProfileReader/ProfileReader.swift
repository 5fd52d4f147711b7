// SPDX-License-Identifier: Apache-2.0
public import InterviewModel
internal import SourceText

/// Reads a job's performance profile: a Markdown page, with YAML front matter as a rule.
public struct ProfileReader: Sendable {
  /// The largest page that is read, in bytes.
  public static let mostBytes = 10 * 1_048_576

  private let ladders: [Ladder]

  /// A reader that knows some ladders' grades by name.
  public init(ladders: [Ladder]) {
    self.ladders = ladders
  }

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - bytes: The file as it stands.
  ///   - file: Its name, which may give the title and the grade.
  /// - Returns: The profile, without objectives if the page has none, and what its author should
  ///   know.
  /// - Throws: ``ProfileError`` where the page is past a limit or no text.
  public func read(_ bytes: [UInt8], file: String) throws(ProfileError) -> ProfileReading {
    let source = try PageSource(bytes)
    let front = FrontMatter(of: source.text)
    let fields = try FrontFields(front)
    let own = OwnLadder(fields, known: ladders)
    let (body, tags) = Liquid.cleaned(
      front.body, firstLine: front.bodyFirstLine, resolve: { Self.value(of: $0, fields) })
    let outline = PageOutline(LibCMark.parse(body, firstLine: front.bodyFirstLine))
    let ladders = [own.ladder].compactMap { $0 } + self.ladders
    let grades = GradeFinder(
      fields: fields, tags: tags,
      lines: TextLines.of(body), file: file, ladders: ladders
    ).grades()
    let inFront = FrontObjectives(front)
    let found = Self.objectives(inFront, outline, tags)
    let labels = PageLabels.labels(in: front, without: inFront.lines)
    let headings = outline.blocks.indices.filter { outline.level($0) == 1 }.map(outline.text)
    var profile = Profile(
      file: file,
      title: RoleTitle.choose(
        from: RoleTitle.fields.compactMap(fields.text) + headings.prefix(1)
          + [RoleTitle.fromFileName(file)]),
      organization: Self.organization(fields), grades: grades,
      summary: PageSummary.text(of: outline),
      objectives: Self.objectives(found, labels: labels, grades: grades))
    profile.ladder = own.ladder
    let problems =
      source.problems + fields.problems + own.problems + Self.problems(of: profile, fields)
    return ProfileReading(profile: profile, problems: problems)
  }

  /// The front matter where the page shows it by an include, or has no body; otherwise the body,
  /// and the front matter where the body has no objectives.
  private static func objectives(
    _ inFront: FrontObjectives, _ outline: PageOutline, _ tags: [Liquid.Tag]
  ) -> [FoundObjective] {
    let showsFront = tags.contains {
      $0.content.hasPrefix("include") && FrontFields.folded($0.content).contains("key objectives")
    }
    if showsFront || outline.blocks.isEmpty, !inFront.objectives.isEmpty {
      return inFront.objectives
    }
    let inBody = ObjectiveFinder(outline).objectives()
    return inBody.isEmpty ? inFront.objectives : inBody
  }

  private static func objectives(
    _ found: [FoundObjective], labels: [Int: String], grades: [Grade]
  ) -> [Objective] {
    found.enumerated().map { index, found in
      let (title, weight) = ObjectiveWeight.split(found.title)
      return Objective(
        number: index + 1, title: title, pageLabel: labels[index + 1], weightPercent: weight,
        line: found.line,
        responsibilities: found.responsibilities.map { responsibility in
          var own = responsibility
          // A grade that the role is not advertised at would hide the line from every packet.
          own.grades = own.grades.filter(grades.contains)
          return own
        })
    }
  }

  private static func organization(_ fields: FrontFields) -> String? {
    let keys = ["organization", "organisation", "org", "company", "employer", "agency"]
    return keys.lazy.compactMap(fields.text).first.map(InlineText.plain)
  }

  /// The text for `{{ page.title }}`; a reference with a filter is not resolved.
  private static func value(of reference: String, _ fields: FrontFields) -> String? {
    guard reference.hasPrefix("page."), !reference.contains("|") else { return nil }
    return fields.text(String(reference.dropFirst(5)))
  }

  private static func problems(of profile: Profile, _ fields: FrontFields) -> [ProfileProblem] {
    var problems: [ProfileProblem] = []
    if profile.grades.isEmpty, !profile.objectives.isEmpty {
      let named = ["gs", "gs_level", "grade", "grades"].lazy.compactMap { key in
        fields.text(key).map { (key, $0) }
      }.first
      let what =
        named.map { "\"\($0.0): \($0.1)\" is no grade that InterviewKit knows" }
        ?? "the page names no grade"
      problems.append(
        ProfileProblem(
          "no-grade",
          "\(what), so there is one packet, for \"any\" grade. To name one, put \"gs_level: 13\" "
            + "or \"grade: Senior\" into the front matter."))
    }
    for objective in profile.objectives where objective.responsibilities.isEmpty {
      problems.append(
        ProfileProblem(
          "no-responsibilities", line: objective.line,
          "objective \(objective.number) has no responsibilities under it; its question is chosen "
            + "by its title alone."))
    }
    return problems
  }
}
