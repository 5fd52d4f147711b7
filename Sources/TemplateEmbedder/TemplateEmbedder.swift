// SPDX-License-Identifier: Apache-2.0
import Foundation
import InterviewModel
import TemplateFiles

/// Build tool: writes every file under a folder into one Swift source of string literals, and the
/// entries of the question bank one by one, with an index to choose them by.
///
/// Usage: `TemplateEmbedder FOLDER OUTPUT`. A file that is not UTF-8, or a bank file with a fault,
/// stops the build.
@main
struct TemplateEmbedder {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { throw CocoaError(.featureUnsupported) }
    let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
    var files = ""
    var bank = BankSource()
    for path in try paths(under: folder) {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      if path.hasPrefix("bank/"), path.hasSuffix(".yml") {
        do {
          try bank.add(text, path: path)
        } catch {
          // The form in which build tools report errors, so that it is shown as one.
          print("\(folder.appending(path: path).path):\(error.line): error: \(error.message)")
          exit(1)
        }
      } else {
        files += "    (\(path.literal), \(text.literal)),\n"
      }
    }
    let source = """
      /// The files of `templates/`; made at build time.
      enum EmbeddedTemplates {
        /// Every file but those of the bank, by its path.
        static let files: [(path: String, text: String)] = [
      \(files)  ]
        /// The bank's entries in order, with their cues.
        static let bankWithCues = \(bank.lines(withCues: true).literal)
        /// The same without cues.
        static let bank = \(bank.lines(withCues: false).literal)
        /// The cues of all entries.
        static let cueIndex = \(bank.cueIndex.literal)
        /// The cues of all questions.
        static let angleIndex = \(bank.angleIndex.literal)
        /// The words in which each entry speaks of its subject.
        static let subjectIndex = \(bank.subjectIndex.literal)
        /// The objectives that the questions were written for.
        static let exampleIndex = \(bank.exampleIndex.literal)
        /// Where the lines of the four begin.
        static let cuePlaces = \(LineTable.places(of: bank.cueIndex).literal)
        static let anglePlaces = \(LineTable.places(of: bank.angleIndex).literal)
        static let subjectPlaces = \(LineTable.places(of: bank.subjectIndex).literal)
        static let examplePlaces = \(LineTable.places(of: bank.exampleIndex).literal)
        /// The words of each entry.
        static let bankWordings: [String] = [
      \(bank.entries)  ]
      }

      """
    try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
  }

  private static func paths(under folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
      .filter { !folder.appending(path: $0).isDirectory }
      .sorted()
  }
}

/// The bank as Swift source.
private struct BankSource {
  private var all: [BankEntry] = []
  private var subjects: [SubjectIndex.Subject] = []
  private var questions: [[BankQuestion]] = []
  private var examples: [ExampleIndex.Source] = []
  private(set) var entries = ""

  func lines(withCues: Bool) -> String {
    all.map { BankIndex.line(of: $0, withCues: withCues) + "\n" }.joined()
  }

  var cueIndex: String { CueIndex.lines(of: all.map { ($0.cues, $0.against) }) }

  var angleIndex: String { AngleIndex.lines(of: questions.map { $0.map(\.cues) }) }

  var exampleIndex: String { ExampleIndex.lines(of: examples) }

  var subjectIndex: String { SubjectIndex.lines(of: subjects) }

  mutating func add(_ text: String, path: String) throws(TemplateFault) {
    for fields in try BankFile.entries(of: text, file: path) {
      let entry = try BankFile.entry(fields)
      let content = try BankFile.content(fields)
      all.append(entry)
      subjects.append(SubjectIndex.Subject(entry, content))
      examples.append(
        ExampleIndex.Source(
          entry, definition: content.definition, questions: content.wording.questions))
      questions.append(content.wording.questions)
      entries += "    \(BankWordingText.text(of: content).literal),\n"
    }
  }
}

extension String {
  fileprivate var literal: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension URL {
  fileprivate var isDirectory: Bool {
    (try? resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
  }
}
