// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import InterviewModel
internal import Spreadsheet

/// The debrief that an earlier run left in a folder, whose chair may have written into it.
struct EarlierDebrief {
  /// The workbook's name in the folder.
  static let name = "debrief.xlsx"
  /// The name under which it is kept where its notes have no place in the new one.
  static let keptName = "debrief.earlier.xlsx"

  /// What the chair wrote; `nil` if there is no debrief there.
  private(set) var record: ChairRecord?
  /// Why the workbook there cannot be read, in words; it is not written over then.
  private(set) var problem: String?

  private let path: String

  init(folder: String, set: TemplateSet) {
    path = "\(folder)/\(Self.name)"
    guard FileManager.default.fileExists(atPath: path) else { return }
    let reader = ScorecardReader(set: set)
    do throws(SpreadsheetError) {
      guard case .debrief(let record) = try reader.read(path) else {
        problem =
          "\(path): this is no debrief of InterviewKit, so it was not written over. Move it, or"
          + " choose another folder with --output."
        return
      }
      self.record = record
    } catch {
      var error = error
      error.file = nil
      problem =
        "\(path): \(error). What a chair wrote there cannot be read, so it was not written over."
        + " Move it away, and collect again."
    }
  }

  /// The records of a run, this one first, each file once.
  func joined(with others: [ChairRecord]) -> [ChairRecord] {
    guard let record else { return others }
    let own = CollectFiles.identity(record.file)
    return [record] + others.filter { CollectFiles.identity($0.file) != own }
  }

  /// A file that keeps what is there.
  var kept: OutputFolder.File? {
    guard record != nil, let bytes = WholeFile.bytes(of: path) else { return nil }
    return OutputFolder.File(name: Self.keptName) { bytes }
  }
}
