// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import Spreadsheet

/// Why a workbook could not be read, and what to do, in a chair's words.
enum WorkbookProblem {
  /// The message for a file.
  static func message(_ error: SpreadsheetError, file: String) -> String {
    var place = error
    place.file = nil
    let fact = place.description
    let advice =
      switch error.problem {
      case .system(let code): system(code)
      case .oldFormat, .notAnArchive, .notAWorkbook:
        "\(fact). If it is a scorecard, open it and save it as .xlsx, then collect again"
      case .encrypted:
        "\(fact). Open it, save it without a password, and collect again"
      case .tooManyEntries, .partTooLarge, .archiveTooLarge, .packedTooWell, .tooDeep,
        .tooMuchMarkup, .tooMuchText, .tooManyCells, .tooManySheets, .tooManyNames:
        "\(fact), which no scorecard has. It was not read; if it is one, copy the answers into a"
          + " fresh form"
      case .documentType:
        "\(fact). It was not read; if it is a scorecard, copy the answers into a fresh form"
      default:
        "\(fact). Ask for the file again, or open it and save it anew"
      }
    return "\(file): \(advice). This file was left out."
  }

  private static func system(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file. Check the spelling of the path"
    case EACCES, EPERM: "this file could not be read. Check that you may open it"
    case EISDIR: "this is a folder"
    default: "this file could not be read. Check the disk it is on"
    }
  }
}
