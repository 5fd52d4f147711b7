// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// The digests by which a later run knows that nothing has to be made anew.
struct InputDigest: Sendable {
  private let program: String
  private let grades: [String]
  private let documents: ContentHash

  /// - Parameters:
  ///   - set: The template set, built-in files included.
  ///   - options: What was asked for. The day counts only if it was chosen: a packet that is
  ///     unchanged keeps the day it was made.
  init(set: TemplateSet, options: GenerateOptions) {
    program = ContentHash(parts: [Version.text, set.digest.description]).description
    grades = options.grades
    let panel = options.panel
    documents = ContentHash(parts: [
      program, set.name, options.context.tool, "\(options.minutes)",
      options.formats.map(\.rawValue).sorted().joined(separator: ","),
      "\(panel.size)", ContentHash(parts: panel.panelists).description,
      ContentHash(parts: panel.candidates).description,
      options.printsProbes ? "" : "no probes",
      options.isDayChosen ? options.context.date : "",
    ])
  }

  /// The digest of a page or plan file.
  func page(_ bytes: [UInt8], file: String) -> ContentHash {
    ContentHash(parts: [program, file, ContentHash(bytes).description])
  }

  /// The digest of a page and the grades asked of it.
  func source(_ page: ContentHash) -> ContentHash {
    ContentHash(parts: [page.description] + grades)
  }

  /// The digest of one packet: of its page's, its grade, and which of several packets of that grade
  /// it is, from 1.
  func packet(_ page: ContentHash, grade: String, number: Int) -> ContentHash {
    ContentHash(parts: [documents.description, page.description, grade, "\(number)"])
  }
}
