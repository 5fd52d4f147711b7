// SPDX-License-Identifier: Apache-2.0
import Foundation
import SourceText

@testable import InterviewKit
@testable import Spreadsheet

/// Every text that a template set's files hold, and every text that a workbook shows.
enum SetStrings {
  /// What is fixed in the files of a set: the values of its YAML and the words of its layouts.
  ///
  /// - Parameter folder: "" for the usual set, "sets/es/" for the Spanish one.
  /// - Returns: The texts with the file each stands in.
  /// - Throws: If a file is not YAML.
  static func fixed(_ folder: String) throws -> [(file: String, text: String)] {
    try EmbeddedTemplates.files.filter { file in
      folder.isEmpty ? isOfUsualSet(file.path) : file.path.hasPrefix(folder)
    }.flatMap { file -> [(file: String, text: String)] in
      let name = String(file.path.dropFirst(folder.count))
      if name.hasSuffix(".mustache") {
        return layoutTexts(file.text).map { (name, $0) }
      }
      guard name.hasSuffix(".yml"), let root = try LibYAML.parse(file.text) else { return [] }
      return yamlTexts(root).map { (name, $0) }
    }
  }

  private static func isOfUsualSet(_ path: String) -> Bool {
    !["sets/", "init/", "language/"].contains { path.hasPrefix($0) } && path != "README.md"
  }

  /// The scalars that people read; names of grades and stages, cues and ids are none.
  private static func yamlTexts(_ node: YAMLNode, key: String = "") -> [String] {
    let codes = [
      "id", "class", "heads", "cues", "against", "grade", "stage", "aliases", "kind", "base",
      "bank", "language", "is", "isNot", "level", "name",
    ]
    switch node.content {
    case .map(let pairs):
      return pairs.flatMap { pair in
        codes.contains(pair.key) && pair.value.text.map { Int($0) == nil } != false
          && !(pair.key == "name" && key == "ratingErrors")
          ? [] : yamlTexts(pair.value, key: pair.key)
      }
    case .list(let nodes): return nodes.flatMap { yamlTexts($0, key: key) }
    default: return [node.text ?? ""]
    }
  }

  /// The words of a layout between its tags, comments and code left out.
  static func layoutTexts(_ layout: String) -> [String] {
    var text = layout
    for pattern in [
      #"(?s)\{\{!.*?\}\}"#, #"(?s)<style>.*?</style>"#, #"(?s)<!doctype.*?<title>"#,
      #"(?s)<script.*?</script>"#, #"\{\{\{?[^}]*\}?\}\}"#, #"<[^>]*>"#, #"\(#[^)]*\)"#,
      #"&nbsp;"#,
    ] {
      text = text.replacingOccurrences(of: pattern, with: "\u{1}", options: .regularExpression)
    }
    return text.split(whereSeparator: { "\u{1}\n|".contains($0) })
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.contains(where: \.isLetter) }
  }

  /// Every text that a workbook shows anywhere: cells, formulas' own words, tabs, feet, hints,
  /// warnings, charts and properties.
  static func shown(_ workbook: Workbook) -> [String] {
    var texts = [workbook.properties.title, workbook.properties.subject]
    for sheet in workbook.sheets where !sheet.isHidden {
      texts.append(sheet.name.text)
      for cell in sheet.cells.values {
        switch cell.value {
        case .text(let text): texts.append(text)
        case .formula(let formula, _):
          texts += formula.split(separator: "\"", omittingEmptySubsequences: false)
            .enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
        default: break
        }
      }
      let foot = sheet.page.footer
      for piece in (foot?.left ?? []) + (foot?.right ?? []) {
        if case .text(let text) = piece { texts.append(text) }
      }
      for rule in sheet.validations {
        texts += [
          rule.prompt?.title, rule.prompt?.message, rule.alert?.title, rule.alert?.message,
        ].compactMap { $0 }
        if case .list(let list) = rule.rule { texts += list.choices }
      }
      for format in sheet.conditionalFormats {
        if case .text(let text) = format.condition { texts.append(text) }
      }
      texts += sheet.charts.flatMap { [$0.title, $0.alternativeText] }
    }
    return texts
  }

  /// The words of texts, in lower case.
  static func words(_ texts: some Sequence<String>) -> Set<String> {
    var words: Set<String> = []
    for text in texts {
      for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) where word.count > 1 {
        words.insert(String(word))
      }
    }
    return words
  }
}
