// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Somebody who does what a page of the book says, in a folder of their own.
final class BookReader {
  private let scratch: Scratch
  private let tools: Scratch
  /// Where the commands before have led.
  private var folder: String
  private var printed = ""
  private var seen: Set<String> = []

  init() throws {
    scratch = try Scratch()
    tools = try Scratch()
    folder = scratch.path
    try FileManager.default.createSymbolicLink(
      atPath: tools.file("interviewkit"), withDestinationPath: Places.program)
  }

  /// Whether a file or folder of this name, or with these last parts, was there at some time, or is
  /// a part of the built-in template set.
  func hasSeen(_ name: String) -> Bool {
    seen.contains { $0 == name || $0.hasSuffix("/\(name)") }
      || FileManager.default.fileExists(
        atPath: Places.repository.appending(path: "templates/\(name)").path)
  }

  func follow(_ step: BookChapter.Step) throws {
    switch step {
    case .run(let commands, let exits): try run(commands, exits: exits)
    case .printed(let line):
      #expect(
        printed.split(whereSeparator: \.isNewline).contains { $0 == line },
        "\(line)\n--\n\(printed)")
    case .write(let text, let name):
      try Data(text.utf8).write(to: URL(filePath: place(name)))
    case .replace(let name, let old, let new):
      let text = try String(contentsOfFile: place(name), encoding: .utf8)
      #expect(text.contains(old), "\(name) has no \"\(old)\"")
      try Data(text.replacingOccurrences(of: old, with: new).utf8)
        .write(to: URL(filePath: place(name)))
    case .copy(let from, let to):
      try FileManager.default.copyItem(
        atPath: Places.repository.appending(path: from).path, toPath: place(to))
    case .fill(let from, let to, let without):
      try FileManager.default.copyItem(atPath: place(from), toPath: place(to))
      if let without { try FileManager.default.removeItem(atPath: place("\(to)/\(without)")) }
      _ = try OtherPrograms.runPython(NamedCells.python + Self.panel, [place(to)])
    case .picture(let document, let page, let height, let name):
      let file = Places.repository.appending(path: "Documentation/pictures/\(name)").path
      let picture = BookPicture(document: place(document), page: page, height: height)
      if ProcessInfo.processInfo.environment["RECORD_PICTURES"] != nil {
        try picture.record(to: file)
        Issue.record("\(name) was recorded; look at it")
      }
      #expect(FileManager.default.fileExists(atPath: place(document)), "\(document)")
      #expect(FileManager.default.fileExists(atPath: file), "\(name)")
    case .unknown(let order):
      Issue.record("nobody knows how to \"\(order)\"")
    }
    look()
  }

  private func place(_ name: String) -> String { "\(folder)/\(name)" }

  private func run(_ commands: String, exits: Int32) throws {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let end = tools.file("pwd")
    let run = try ChildProcess(
      "/bin/bash", ["-euo", "pipefail", "-c", "\(commands)\npwd >'\(end)'"], in: folder,
      environment: ["PATH": "\(tools.path):\(path)"])
    // Files for Excel begin with a mark that is no part of their text.
    printed = (run.output + run.errors).replacingOccurrences(of: "\u{FEFF}", with: "")
    #expect(run.status == exits, "\(commands)\n\(printed)")
    guard run.status == 0 else { return }
    folder = try String(contentsOfFile: end, encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func look() {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: scratch.path)) ?? []
    for name in all {
      var isFolder = ObjCBool(false)
      _ = FileManager.default.fileExists(atPath: scratch.file(name), isDirectory: &isFolder)
      seen.insert(isFolder.boolValue ? "\(name)/" : name)
    }
  }

  /// Fills in every form of a folder, and leaves nothing else there, as if the forms had been sent
  /// back. The ratings differ from form to form.
  private static let panel = """
    notes = [
      "A case with two accounts. Asked the school for its record, and wrote down why it counted more.",
      "Forms that nobody could fill in. Sat with ten people, changed three questions; fewer came back.",
      "A backlog after a leave. Sorted by deadline, told the team every Friday, was done in six weeks.",
      "Said \\"we\\" until asked. Own part: the calls and the list; the decision was the manager's."]
    def fill(path, number):
      book = openpyxl.load_workbook(path)
      sheet, cells = book["Scorecard"], named(book, "Scorecard")
      for name, text in ("panelist", "Rivera"), ("candidate", "C-01"):
        if not sheet[cells[name]].value: sheet[cells[name]] = text
      sheet[cells["interview_date"]] = "2026-03-12"
      ratings = [name for name in cells if name.startswith("rating_")]
      for index, name in enumerate(ratings):
        sheet[cells[name]] = min(
          5, 2 + (number // 3 + index) % 3 + 2 * (index * (number % 3 + 1) % 4 == 3))
        sheet[cells["evidence_" + name[7:]]] = notes[(number + index) % len(notes)]
      book.save(path)
    paths = [os.path.join(top, name) for top, _, names in os.walk(sys.argv[1]) for name in names]
    for path in paths:
      if not path.endswith(".xlsx") or path.endswith("packet.xlsx"): os.remove(path)
    for number, path in enumerate(sorted(path for path in paths if os.path.exists(path))):
      fill(path, number)

    """
}
