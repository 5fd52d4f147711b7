// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit

@Suite struct TemplateSetTests {
  @Test func theBuiltInSetIsWhole() throws {
    let set = try TemplateSet()
    let bank = set.planner.matcher.bank
    #expect(bank.entries.count >= 250)
    #expect(Set(bank.entries.map(\.id)).count == bank.entries.count)
    #expect(
      Set(try set.packetLayouts.all().keys).isSuperset(
        of: ["handout.md", "handout.txt", "packet.md", "packet.txt"]))
    #expect(
      Set(try set.debriefLayouts.all().keys).isSuperset(
        of: ["debrief.md", "debrief.txt", "record.md", "record.txt"]))
    #expect(try set.catalogLayouts.all()["index.html"] != nil)
    #expect(set.planner.ladders.rung(of: Grade("GS-14"))?.stage == .lead)
    #expect(bank.writer([]) != nil)
  }

  /// Every entry has what a packet needs, whichever question and grade is asked for.
  @Test func everyEntryIsComplete() throws {
    let bank = try TemplateSet().planner.matcher.bank
    for (index, entry) in bank.entries.enumerated() {
      let wording = bank.wording(at: index)
      #expect(wording.questions.count { $0.kind == .behavioral } >= 4, "\(entry.id)")
      #expect(wording.questions.count { $0.kind == .situational } >= 2, "\(entry.id)")
      #expect(Set(wording.questions.map(\.text)).count == wording.questions.count, "\(entry.id)")
      #expect(wording.levels.count == Stage.allCases.count, "\(entry.id)")
      #expect(wording.short.count >= 6 && wording.plannedLevels.count >= 4, "\(entry.id)")
      #expect(wording.lookFors.all.count >= 4, "\(entry.id)")
      for slot in wording.slots {
        #expect(!slot.choices.isEmpty, "\(entry.id) \(slot.name)")
      }
    }
  }

  @Test func aFolderReplacesAndAddsEntries() throws {
    let scratch = try Scratch()
    let wording = """
        class: build
        heads: [dig]
        cues: {moonbeam*: 5}
        questions:
          - ask: Tell me about a moonbeam that you caught.
        probes: {situation: [Where?], action: [How?], result: [And then?]}
        lookFors: {all: [Names the moonbeam.]}
        levels: {entry: Caught one., senior: Caught two.}
        short: {early: Saw one.}

      """
    _ = try scratch.write(
      "- id: moonbeams\n  competency: Catching moonbeams\n" + wording
        + "- id: code-review\n  competency: Reviewing moonbeams\n" + wording, to: "bank/own.yml")
    let usual = try TemplateSet().planner.matcher.bank
    let bank = try TemplateSet(folder: scratch.path).planner.matcher.bank
    #expect(bank.entries.count == usual.entries.count + 1)
    #expect(bank.entries.last?.id == "moonbeams")
    let changed = try #require(bank.entries.firstIndex { $0.id == "code-review" })
    #expect(bank.entries[changed].competency == "Reviewing moonbeams")
    #expect(bank.wording(at: changed).questions.count == 1)
    let fits = BankMatcher(bank).fits(for: "Catch moonbeams at night")
    #expect(Set(fits.keys) == [changed, bank.entries.count - 1])
  }

  @Test func aFaultNamesFileAndLine() throws {
    let scratch = try Scratch()
    _ = try scratch.write("- id: x\n  competency: Y\n  class: z\n", to: "bank/own.yml")
    let error = #expect(throws: TemplateSetError.self) { try TemplateSet(folder: scratch.path) }
    #expect(error?.message.contains("\(scratch.path)/bank/own.yml:3: ") == true)
    let none = #expect(throws: TemplateSetError.self) { try TemplateSet(folder: "/no/such") }
    #expect(none?.message.contains("there is no such folder") == true)
  }
}
