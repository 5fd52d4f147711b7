// SPDX-License-Identifier: Apache-2.0

extension DebriefPlan {
  /// What a debrief has to know of a plan.
  ///
  /// Only questions that are asked in a session count; the reserve does not. Where a session names
  /// its own panelists, only they are asked to rate its questions.
  ///
  /// - Parameters:
  ///   - plan: The plan that the forms were made from.
  ///   - id: The plan's id as it stands on the forms.
  ///   - recommendations: The choices of an overall recommendation, most against first.
  public init(_ plan: InterviewPlan, id: String, recommendations: [String] = []) {
    var panelists: [String: [Panelist]] = [:]
    for session in plan.sessions {
      let own = session.panelists.map { Panelist($0) }
      for question in session.items.compactMap(\.question) {
        // Asked once of the whole panel, it is asked of the whole panel.
        let earlier = panelists[question] ?? own
        let isOpen = own.isEmpty || earlier.isEmpty
        panelists[question] = isOpen ? [] : earlier + own.filter { !earlier.contains($0) }
      }
    }
    self.init(
      id: id, role: plan.role, grade: plan.grade,
      objectives: plan.objectives.map { objective in
        Objective(
          id: objective.id, number: objective.number, label: objective.label,
          weight: objective.weight,
          questions: objective.questions.compactMap { question in
            panelists[question.id].map {
              Question(id: question.id, text: question.text, panelists: $0)
            }
          })
      },
      levels: plan.scale.levels.map(\.level), recommendations: recommendations)
  }
}
