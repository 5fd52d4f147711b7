// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Mustache

@Suite struct TemplateTests {
  @Test(arguments: [
    ("a\n{{#b}}\nc", 2, TemplateError.Problem.unclosedSection("b")),
    ("a\n\n{{b", 3, .unclosedTag),
    ("{{#a}}\n{{#b}}\n{{/a}}", 3, .unexpectedEnd(found: "a", open: "b")),
    ("{{/a}}", 1, .unexpectedEnd(found: "a", open: nil)),
    ("x\n{{= | =}}", 2, .badDelimiters),
    ("{{ }}", 1, .emptyTag),
  ])
  func errorNamesItsLine(_ text: String, _ line: Int, _ problem: TemplateError.Problem) {
    #expect(throws: TemplateError(template: "t", line: line, problem: problem)) {
      try Template(parsing: text, name: "t")
    }
  }

  @Test func endlessPartialsAreRefused() throws {
    let loop = try Template(parsing: "x{{>loop}}", name: "loop")
    #expect(throws: TemplateError(template: "loop", line: 1, problem: .tooDeep)) {
      try loop.render(.null, partials: ["loop": loop])
    }
  }

  @Test func listsThatAreMadeAndTextsInPiecesAreAsTheWhole() throws {
    let template = try Template(
      parsing: "{{#list}}\n- {{name}}{{#empty}}no{{/empty}}{{^empty}}!{{/empty}}\n{{/list}}end",
      name: "t")
    @Sendable func member(_ number: Int) -> Value {
      .map([
        "name": .string(String(repeating: "\(number)", count: 5_000)),
        "empty": .made(MadeList(count: 0) { .int($0) }),
      ])
    }
    let whole = try template.render(.map(["list": .list((0..<50).map { member($0) })]))
    final class Sink { var pieces: [String] = [] }
    let sink = Sink()
    try template.render(
      .map(["list": .made(MadeList(count: 50) { member($0) })]), partials: [:], escaping: .none
    ) { sink.pieces.append($0) }
    #expect(sink.pieces.count > 2)
    #expect(sink.pieces.joined() == whole)
  }

  @Test func escapesWithTheDocumentsOwnEscaping() throws {
    let template = try Template(parsing: "{{a}} {{{a}}} {{&a}}", name: "t")
    let stars = Escaping { $0.replacing("*", with: "\\*") }
    #expect(try template.render(.map(["a": "*"]), escaping: stars) == "\\* * *")
  }

  @Test func namesComeWithTheirLines() throws {
    let template = try Template(parsing: "{{a.b}}\n{{#c}}\n{{d}}\n{{/c}}", name: "t")
    #expect(template.names.map(\.path) == [["a", "b"], ["c"], ["d"]])
    #expect(template.names.map(\.line) == [1, 2, 3])
  }

  @Test func valuesWithTagsStayText() throws {
    let template = try Template(parsing: "{{a}}", name: "t")
    #expect(try template.render(.map(["a": "{{b}}", "b": "x"])) == "{{b}}")
  }
}
