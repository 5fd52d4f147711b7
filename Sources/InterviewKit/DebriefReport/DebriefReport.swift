// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Mustache
internal import Spreadsheet

/// Writes a debrief in every form: Markdown, plain text, workbook, table of ratings and JSON.
struct DebriefReport {
  let collected: CollectedDebrief
  let set: TemplateSet
  /// Whether each candidate gets a merged record of all forms.
  let writesRecords: Bool

  /// The files of the debrief's folder, in the order they are written.
  ///
  /// - Throws: ``TemplateSetError`` if a layout is missing or includes itself without end.
  func files() throws(TemplateSetError) -> [OutputFolder.File] {
    let value = DebriefValues(collected: collected).value
    var files = [
      OutputFolder.text(try markdown("debrief.md", value), named: "debrief.md"),
      OutputFolder.text(try text("debrief.txt", value), named: "debrief.txt"),
      workbook, OutputFolder.text(RatingsTable(collected: collected).text, named: "ratings.csv"),
      OutputFolder.text(DebriefDocument(collected).text, named: "debrief.json"),
    ]
    guard writesRecords else { return files }
    var names = UniqueNames()
    for summary in collected.debrief.candidates {
      let name = names.claim(
        FileName.name(for: summary.candidate.name, fallback: "candidate"))
      let value = RecordValues(summary: summary, collected: collected).value
      files.append(
        OutputFolder.text(try markdown("record.md", value), named: "records/\(name).md"))
      files.append(OutputFolder.text(try text("record.txt", value), named: "records/\(name).txt"))
    }
    return files
  }

  /// A document in Markdown; what people wrote is escaped.
  func markdown(_ name: String, _ value: Value) throws(TemplateSetError) -> String {
    try document(name, value, escaping: Escaping(MarkdownText.escaped))
  }

  /// A document in lines of at most 80 columns.
  func text(_ name: String, _ value: Value) throws(TemplateSetError) -> String {
    TextLayout().lay(out: try document(name, value, escaping: .none))
  }

  private func document(
    _ name: String, _ value: Value, escaping: Escaping
  ) throws(TemplateSetError) -> String {
    guard let layout = set.layouts[name] else {
      throw TemplateSetError("templates/debrief/\(name).mustache: this layout is missing.")
    }
    do {
      return try layout.render(value, partials: set.layouts, escaping: escaping)
    } catch {
      throw TemplateSetError(error, file: "templates/\(layout.name)")
    }
  }

  private var workbook: OutputFolder.File {
    let book = DebriefWorkbook(collected: collected, set: set)
    return OutputFolder.File(name: EarlierDebrief.name) { () throws(OutputError) in
      do throws(SpreadsheetError) {
        return try book.bytes()
      } catch {
        throw OutputError(path: EarlierDebrief.name, problem: .init(error))
      }
    }
  }
}
