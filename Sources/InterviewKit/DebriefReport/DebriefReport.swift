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

  /// The files of the debrief's folder, in the order they are written: each as it is made, so that
  /// no document of hundreds of candidates is in memory as a whole.
  ///
  /// - Throws: ``TemplateSetError`` if a layout is missing. Writing a file throws it if a layout
  ///   includes itself without end.
  func files() throws(TemplateSetError) -> [OutputFolder.File] {
    let value = DebriefValues(collected: collected).value
    var files = [
      try markdown("debrief.md", named: "debrief.md") { value },
      try text("debrief.txt", named: "debrief.txt") { value }, workbook,
      OutputFolder.File(name: "ratings.csv") { RatingsTable(collected: collected).write(to: $0) },
      OutputFolder.File(name: "debrief.json") { file in
        try DebriefJSON(collected: collected).write(to: file)
      },
    ]
    guard writesRecords else { return files }
    var names = UniqueNames()
    for summary in collected.debrief.candidates {
      let name = names.claim(
        FileName.name(for: summary.candidate.name, fallback: "candidate"))
      let value = { RecordValues(summary: summary, collected: collected).value }
      files.append(try markdown("record.md", named: "records/\(name).md", value))
      files.append(try text("record.txt", named: "records/\(name).txt", value))
    }
    return files
  }

  /// A document in Markdown; what people wrote is escaped.
  func markdown(
    _ layout: String, named name: String, _ value: @escaping () -> Value
  ) throws(TemplateSetError) -> OutputFolder.File {
    let layout = try self.layout(layout)
    return OutputFolder.File(name: name) { file in
      try render(layout, value(), escaping: Escaping(MarkdownText.escaped)) { file.add($0) }
    }
  }

  /// A document in lines of at most 80 columns.
  func text(
    _ layout: String, named name: String, _ value: @escaping () -> Value
  ) throws(TemplateSetError) -> OutputFolder.File {
    let layout = try self.layout(layout)
    return OutputFolder.File(name: name) { file in
      let page = SharedSetter()
      try render(layout, value(), escaping: .none) { file.add(page.setter.add($0)) }
      file.add(page.setter.finish())
    }
  }

  /// A page that the pieces of a text are set on.
  private final class SharedSetter {
    var setter = TextSetter()
  }

  private func layout(_ name: String) throws(TemplateSetError) -> Template {
    guard let layout = try set.debriefLayouts.all()[name] else {
      throw TemplateSetError("templates/debrief/\(name).mustache: this layout is missing.")
    }
    return layout
  }

  private func render(
    _ layout: Template, _ value: Value, escaping: Escaping, to sink: @escaping (String) -> Void
  ) throws(TemplateSetError) {
    let layouts = try set.debriefLayouts.all()
    do {
      try layout.render(value, partials: layouts, escaping: escaping, to: sink)
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
