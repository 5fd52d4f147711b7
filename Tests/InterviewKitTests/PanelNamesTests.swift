// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewKit

@Suite struct PanelNamesTests {
  private let words: WordList<PlanWord>

  init() throws { words = try TemplateSet().wording.plan }

  @Test func withoutNamesThereIsOneBlankForm() {
    #expect(PanelNames().forms(words).map(\.file) == ["scorecard.xlsx"])
    #expect(PanelNames().columns(words) == ["Panelist 1", "Panelist 2", "Panelist 3"])
  }

  @Test func panelistsGetAFormEach() {
    let panel = PanelNames(panelists: ["Ana Rivera", "Li, Wei", "ana rivera"])
    #expect(
      panel.forms(words).map(\.file) == [
        "scorecards/ana-rivera.xlsx", "scorecards/li-wei.xlsx", "scorecards/ana-rivera-2.xlsx",
      ])
    #expect(panel.forms(words).map(\.panelist) == panel.panelists)
  }

  @Test func everyPairGetsAForm() {
    let panel = PanelNames(panelists: ["A", "B"], candidates: ["C-01", "C-02"])
    #expect(
      panel.forms(words).map(\.file) == [
        "scorecards/c-01/a.xlsx", "scorecards/c-01/b.xlsx", "scorecards/c-02/a.xlsx",
        "scorecards/c-02/b.xlsx",
      ])
    #expect(panel.forms(words).map(\.candidate) == ["C-01", "C-01", "C-02", "C-02"])
  }

  @Test func candidatesAloneGetAFormForEachSeat() {
    let panel = PanelNames(size: 2, candidates: ["C-01"])
    #expect(
      panel.forms(words).map(\.file)
        == ["scorecards/c-01/panelist-1.xlsx", "scorecards/c-01/panelist-2.xlsx"])
    #expect(panel.forms(words).map(\.panelist) == ["", ""])
  }
}
