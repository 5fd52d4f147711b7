// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

extension DebriefDocument {
  /// The document without its candidates and their ties, which ``DebriefJSON`` puts in.
  init(frame collected: CollectedDebrief) {
    let debrief = collected.debrief
    self.init(
      plan: debrief.plan.id, role: debrief.plan.role, grade: debrief.plan.grade.name,
      date: collected.day.text, panelists: debrief.panelists.map(\.name),
      isComplete: collected.isComplete,
      missing: MissingList(collected: collected).groups.map {
        Gap(title: $0.title, items: $0.items)
      },
      candidates: [],
      comparison: Comparison(debrief.comparison),
      signs: debrief.signs.map(collected.words.sign),
      changes: debrief.changes.compactMap { change in
        Level(change.later).map { later in
          Change(
            candidate: change.pairing.candidate.name, panelist: change.pairing.panelist.name,
            question: change.question.id, first: Level(change.first), later: later,
            reason: change.reason)
        }
      })
  }
}

extension DebriefDocument.Candidate {
  init(_ summary: CandidateSummary) {
    func remarks(_ remarks: [Remark]) -> [DebriefDocument.Remark] {
      remarks.map {
        .init(
          panelist: $0.panelist.name, question: $0.question.id, level: $0.level,
          evidence: $0.evidence)
      }
    }
    self.init(
      candidate: summary.candidate.name, panelists: summary.panelists.map(\.name),
      forms: summary.scorecards.map { card in
        DebriefDocument.Form(
          panelist: card.panelist.name, date: card.date, file: card.file, summary: card.summary,
          answers: card.answers.map {
            .init(
              question: $0.question, rating: DebriefDocument.Level($0.rating),
              evidence: $0.evidence)
          })
      },
      first: DebriefDocument.Ratings(summary.first),
      after: summary.after.map(DebriefDocument.Ratings.init),
      discuss: summary.disagreements.map(\.summary.objective.id),
      strengths: remarks(summary.strengths), concerns: remarks(summary.concerns),
      recommendations: summary.recommendations.map {
        .init(panelist: $0.panelist.name, choice: $0.choice, reason: $0.reason)
      })
  }
}

extension DebriefDocument.Ratings {
  fileprivate init(_ summary: RatingSummary) {
    self.init(
      objectives: summary.objectives.map { objective in
        DebriefDocument.Objective(
          id: objective.objective.id, number: objective.objective.number,
          label: objective.objective.label, weight: objective.objective.weight,
          ratings: objective.ratings, mean: objective.mean, range: objective.range,
          discuss: objective.isToDiscuss,
          questions: objective.questions.map {
            .init(
              id: $0.question.id, ratings: $0.ratings.map { DebriefDocument.Level($0) },
              mean: $0.mean, range: $0.range, discuss: $0.isToDiscuss)
          })
      },
      composite: DebriefDocument.Composite(
        value: summary.composite.value, ratingsGiven: summary.composite.ratingsGiven,
        ratingsAskedFor: summary.composite.ratingsAskedFor, coverage: summary.composite.coverage,
        needsWarning: summary.composite.needsWarning,
        missingObjectives: summary.composite.missingObjectives),
      panelistComposites: summary.panelistComposites)
  }
}

extension DebriefDocument.Comparison {
  fileprivate init(_ comparison: Comparison) {
    self.init(
      candidates: comparison.candidates.map(\.name),
      ties: [],
      standardErrors: comparison.standardErrors,
      offsets: comparison.offsets.map {
        .init(
          panelist: $0.panelist.name, ownMean: $0.ownMean, panelMean: $0.panelMean,
          offset: $0.offset, candidates: $0.candidates)
      },
      agreement: DebriefDocument.Agreement(comparison.agreement))
  }
}

extension DebriefDocument.Agreement {
  fileprivate init(_ agreement: Agreement) {
    switch agreement {
    case .tooFew: self.init(measure: "too few")
    case .noVariation: self.init(measure: "no variation")
    case .intraclass(let squares):
      self.init(
        measure: "ICC", single: squares.singleReliability, average: squares.averageReliability)
    case .alpha(let value): self.init(measure: "Krippendorff's alpha", alpha: value)
    }
  }
}
