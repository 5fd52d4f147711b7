// SPDX-License-Identifier: Apache-2.0
import Foundation
import Mustache
import TestSupport
import Testing

@testable import InterviewKit

/// The tables of `templates/README.md` list exactly what layouts can use.
@Suite struct LayoutValuesTests {
  private static let top = "the top"

  /// The names that stand at each place, as the README has them under a heading.
  private static func documented(under heading: String) throws -> [String: Set<String>] {
    let file = Places.repository.appending(path: "templates/README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let part = try #require(text.components(separatedBy: "\n### \(heading)\n").last)
    let section = part.components(separatedBy: "\n### ")[0]
    var found: [String: Set<String>] = [:]
    for line in section.split(separator: "\n") where line.hasPrefix("|") {
      let cells = line.components(separatedBy: "|")
      guard cells.count > 3, cells[1] != " in ", !cells[1].hasPrefix(" ---") else { continue }
      let places = cells[1].contains(top) ? [""] : quoted(cells[1])
      for place in places { found[place, default: []].formUnion(quoted(cells[2])) }
    }
    return found
  }

  private static func quoted(_ text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  /// The names that stand at each place of a value.
  private static func given(_ value: Value, at place: String = "") -> [String: Set<String>] {
    switch value {
    case .map(let map):
      var found = [place: Set(map.keys)]
      for (name, inner) in map {
        let path = place.isEmpty ? name : "\(place).\(name)"
        found.merge(given(inner, at: path)) { $0.union($1) }
      }
      return found
    case .list, .made:
      return members(of: value).reduce(into: [:]) { found, member in
        found.merge(given(member, at: place)) { $0.union($1) }
      }
    default: return [:]
    }
  }

  /// The values of a list, however they come to be.
  private static func members(of value: Value?) -> [Value] {
    switch value {
    case .list(let members): members
    case .made(let list): (0..<list.count).map(list.make)
    default: []
    }
  }

  private func expectSame(_ heading: String, _ value: Value, besides: [String] = []) throws {
    let documented = try Self.documented(under: heading)
    let given = Self.given(value)
    #expect(given.count > 0)
    for (place, names) in given where !besides.contains(where: place.hasPrefix) || place.isEmpty {
      let written = documented[place] ?? []
      #expect(names.subtracting(written).isEmpty, "\(heading), not documented in \"\(place)\"")
      #expect(written.subtracting(names).isEmpty, "\(heading), not given in \"\(place)\"")
    }
    for place in documented.keys { #expect(given[place] != nil, "\(heading): \"\(place)\"") }
  }

  @Test func everyValueOfAPacketIsListed() throws {
    let set = try TemplateSet()
    try expectSame(
      "The packet and the handout",
      PacketValues.specimen(guide: set.guide, words: set.wording.plan))
  }

  @Test func everyValueOfADebriefIsListed() throws {
    let specimens = DebriefValues.specimens(wording: try TemplateSet().wording)
    try expectSame("The debrief", specimens.debrief)
    guard case .map(let record) = specimens.record, case .map(let whole) = specimens.debrief,
      case .map(let candidate)? = Self.members(of: whole["candidates"]).first
    else {
      Issue.record("no specimen")
      return
    }
    // What a record has of its candidate stands in the table of the debrief.
    try expectSame(
      "The record of one candidate",
      .map(record.filter { name, _ in candidate[name] == nil }))
    #expect(Set(candidate.keys).isSubset(of: record.keys))
  }

  @Test func everyValueOfTheCatalogIsListed() throws {
    try expectSame(
      "The catalog",
      CatalogPage.value(
        packets: "a", faults: "a", facts: SetFacts(language: "en", organization: "a")))
  }
}
