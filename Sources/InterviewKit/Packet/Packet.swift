// SPDX-License-Identifier: Apache-2.0
public import InterviewModel
internal import Mustache
internal import Spreadsheet

/// All documents of one role at one grade, ready to be written.
public struct Packet: Sendable {
  /// The plan that the documents present.
  public let plan: InterviewPlan
  /// The plan's id, which stands on every page and form.
  public let id: PlanID
  private let set: TemplateSet
  private let context: PacketContext
  private let panel: PanelNames

  /// A packet for a plan.
  ///
  /// - Parameters:
  ///   - plan: The interview.
  ///   - set: The words and looks.
  ///   - context: The date and what else every document of a run says.
  ///   - panel: Whose forms are made out.
  public init(
    plan: InterviewPlan, set: TemplateSet, context: PacketContext, panel: PanelNames = PanelNames()
  ) {
    self.plan = plan
    self.id = PlanID(of: plan)
    self.set = set
    self.context = context
    self.panel = panel
  }

  /// A packet for a plan, made by this library on a day.
  ///
  /// - Parameters:
  ///   - plan: The interview.
  ///   - set: The words and looks.
  ///   - day: The day printed on documents. The same day gives the same bytes.
  ///   - panel: Whose forms are made out.
  public init(
    plan: InterviewPlan, set: TemplateSet, day: Day, panel: PanelNames = PanelNames()
  ) {
    self.init(
      plan: plan, set: set,
      context: PacketContext(day: day, tool: Version.text, templateSet: set.name), panel: panel)
  }

  /// The whole packet in Markdown.
  ///
  /// - Returns: GitHub-flavored Markdown; what the profile says is escaped.
  /// - Throws: ``TemplateSetError`` if the layout includes itself without end.
  public func markdown() throws(TemplateSetError) -> String { try markdown(values) }

  private func markdown(_ values: Value) throws(TemplateSetError) -> String {
    try document("packet.md", values, escaping: Self.markdown)
  }

  /// The whole packet in plain text.
  ///
  /// - Returns: Lines of at most 80 columns.
  /// - Throws: ``TemplateSetError`` if the layout includes itself without end.
  public func text() throws(TemplateSetError) -> String { try text(values) }

  private func text(_ values: Value) throws(TemplateSetError) -> String {
    TextLayout().lay(out: try document("packet.txt", values, escaping: .none))
  }

  /// The candidate's handout, in Markdown.
  ///
  /// - Returns: No anchors, look-fors or scoring.
  /// - Throws: ``TemplateSetError`` if the layout includes itself without end.
  public func handoutMarkdown() throws(TemplateSetError) -> String { try handoutMarkdown(values) }

  private func handoutMarkdown(_ values: Value) throws(TemplateSetError) -> String {
    try document("handout.md", values, escaping: Self.markdown)
  }

  /// The candidate's handout, in plain text.
  ///
  /// - Returns: Lines of at most 80 columns.
  /// - Throws: ``TemplateSetError`` if the layout includes itself without end.
  public func handoutText() throws(TemplateSetError) -> String { try handoutText(values) }

  private func handoutText(_ values: Value) throws(TemplateSetError) -> String {
    TextLayout().lay(out: try document("handout.txt", values, escaping: .none))
  }

  private static let markdown = Escaping(MarkdownText.escaped)

  /// What the layouts are filled with, the same for all of them.
  private var values: Value {
    PacketValues(
      plan: printed, id: id, context: context, guide: set.guide, words: set.wording.plan
    ).value
  }

  /// The plan as documents say it: the set names the organization where the profile does not.
  private var printed: InterviewPlan {
    var plan = plan
    plan.organization = plan.organization ?? set.organization
    return plan
  }

  private func document(
    _ name: String, _ values: Value, escaping: Escaping
  ) throws(TemplateSetError) -> String {
    let layouts = try set.packetLayouts.all()
    guard let layout = layouts[name] else {
      throw TemplateSetError("templates/packet/\(name).mustache: this layout is missing.")
    }
    do {
      return try layout.render(values, partials: layouts, escaping: escaping)
    } catch {
      throw TemplateSetError(error, file: "templates/\(layout.name)")
    }
  }

  /// Writes the packet's folder, whole or not at all.
  ///
  /// Files of other names in the folder stay. A workbook of the same name whose content is another
  /// may have been filled in, so it is kept under a new name.
  ///
  /// - Parameters:
  ///   - folder: The folder; it and those above it are made where they are missing.
  ///   - formats: The forms in which the packet is written; the plan, to edit, is always there.
  /// - Returns: The workbooks that were kept, by their new names in the folder.
  /// - Throws: ``OutputError`` if something cannot be written, ``TemplateSetError`` if a layout
  ///   cannot be filled.
  @discardableResult
  public func write(
    to folder: String, formats: Set<PacketFormat> = Set(PacketFormat.allCases)
  ) throws -> [String] {
    try OutputFolder(path: folder, earlier: []).write(try files(formats)).kept.map(\.as)
  }

  /// The files of the packet's folder, in the order they are written. The workbooks are made when
  /// they are written.
  ///
  /// - Throws: ``TemplateSetError`` if a layout cannot be filled.
  func files(_ formats: Set<PacketFormat>) throws(TemplateSetError) -> [OutputFolder.File] {
    let books = formats.contains(.workbook) ? workbooks : []
    return try documents(formats) + books.map { OutputFolder.File(name: $0.name, bytes: $0.make) }
      + [planFile]
  }

  /// The same files, for a run of one packet on several processors: the workbooks are made beside
  /// each other and beside the documents, and are there when this returns.
  ///
  /// - Throws: ``TemplateSetError`` if a layout cannot be filled.
  func madeFiles(
    _ formats: Set<PacketFormat>
  ) async throws(TemplateSetError) -> [OutputFolder.File] {
    let books = formats.contains(.workbook) ? workbooks : []
    // Forms for many people would take long in one go, and a run has to end soon when it is told to.
    guard books.count == 2 else { return try files(formats) }
    async let packet = books[0].made()
    async let form = books[1].made()
    let (documents, plan) = (try documents(formats), planFile)
    let made = await [packet, form]
    return documents
      + zip(books, made).map { book, bytes in
        OutputFolder.File(name: book.name) { () throws(OutputError) in try bytes.get() }
      } + [plan]
  }

  private var planFile: OutputFolder.File {
    OutputFolder.text(PlanFile.text(of: plan, set: set), named: "plan.yml")
  }

  private func documents(
    _ formats: Set<PacketFormat>
  ) throws(TemplateSetError) -> [OutputFolder.File] {
    var files: [OutputFolder.File] = []
    let isWritten = formats.contains(.markdown) || formats.contains(.text)
    let values: Value = isWritten ? values : .null
    if formats.contains(.markdown) {
      files.append(OutputFolder.text(try markdown(values), named: "packet.md"))
      files.append(OutputFolder.text(try handoutMarkdown(values), named: "handout.md"))
    }
    if formats.contains(.text) {
      files.append(OutputFolder.text(try text(values), named: "packet.txt"))
      files.append(OutputFolder.text(try handoutText(values), named: "handout.txt"))
    }
    return files
  }

  /// A workbook: its name in the folder, and what makes it.
  private struct Book: Sendable {
    var name: String
    var make: @Sendable () throws(OutputError) -> [UInt8]

    /// Its bytes, or why there are none.
    func made() async -> Result<[UInt8], OutputError> {
      do throws(OutputError) {
        return .success(try make())
      } catch {
        return .failure(error)
      }
    }
  }

  /// The packet's workbook, and the forms.
  private var workbooks: [Book] {
    let books = PacketWorkbook(
      plan: printed, id: id, context: context, set: set,
      panelists: panel.columns(set.wording.plan), created: context.created)
    let packet = Book(name: "packet.xlsx") { () throws(OutputError) in
      try Self.bytes("packet.xlsx") { () throws(SpreadsheetError) in try books.packet() }
    }
    let forms = panel.forms(set.wording.plan).map { form in
      Book(name: form.file) { () throws(OutputError) in
        try Self.bytes(form.file) { () throws(SpreadsheetError) in
          try books.scorecard(panelist: form.panelist, candidate: form.candidate)
        }
      }
    }
    return [packet] + forms
  }

  private static func bytes(
    _ name: String, _ make: () throws(SpreadsheetError) -> Workbook
  ) throws(OutputError) -> [UInt8] {
    do throws(SpreadsheetError) {
      return try WorkbookWriter.bytes(of: try make())
    } catch {
      throw OutputError(path: name, problem: .init(error))
    }
  }
}

extension OutputError.Problem {
  /// What a workbook's error means to the user.
  init(_ error: SpreadsheetError) {
    switch error.problem {
    case .system(let code): self = .init(code: code)
    case .notWhole: self = .notWhole
    case .outOfMemory, .library: self = .other
    default: self = .doesNotFit(SpreadsheetError(error.problem, sheet: error.sheet).description)
    }
  }
}
