// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import InterviewModel
internal import Spreadsheet

/// Everything that came in, read and sorted by what it is, before anything is judged.
struct FormPile {
  /// The forms that somebody has begun, in the order of the files.
  private(set) var forms: [FilledForm] = []
  /// What chairs wrote into debriefs.
  private(set) var chairs: [ChairRecord] = []
  /// What was passed over, in words.
  private(set) var notes: [String] = []
  /// What could not be read, in words.
  private(set) var problems: [String] = []
  /// The plans that forms carry, by id.
  private(set) var kits: [String: FormKit] = [:]

  private let reader: ScorecardReader
  /// Forms whose hidden sheet is gone, which are read again when all plans are known.
  private var withoutKit: [String] = []

  init(set: TemplateSet) {
    reader = ScorecardReader(set: set)
  }

  /// Reads files.
  ///
  /// - Parameters:
  ///   - files: The workbooks.
  ///   - plans: The plans at hand, for forms whose hidden sheet is gone.
  ///   - recommendations: The choices of plans at hand.
  mutating func read(
    _ files: CollectFiles, _ plans: PlansAtHand, recommendations: [String]
  ) {
    for file in files.workbooks { read(file, isNamed: files.named.contains(file)) }
    for known in plans.found + plans.given where kits[known.id.text] == nil {
      kits[known.id.text] = FormKit(known.plan, id: known.id, recommendations: recommendations)
    }
    for file in withoutKit { readAgain(file) }
  }

  private mutating func read(_ file: String, isNamed: Bool) {
    switch workbook(file) {
    case .forms(let forms): take(forms, file)
    case .debrief(let record): chairs.append(record)
    case .packet(let isFilled):
      if isFilled {
        problems.append(
          "\(file): this is a packet, whose form is for printing, but answers stand in it. Copy"
            + " them into a scorecard.xlsx, one for each panelist and candidate.")
      } else {
        notes.append("\(file): passed over; a packet, not a filled scorecard.")
      }
    case .unknownFormat(let format):
      problems.append(
        "\(file): this form has the format \"\(format.prefix(40))\", which this version does not"
          + " read. A newer InterviewKit may.")
    case .formWithoutKit: withoutKit.append(file)
    case .unrelated where isNamed:
      problems.append(
        "\(file): this is no scorecard of InterviewKit. Check that it is the file you meant.")
    case .unrelated: notes.append("\(file): passed over; not a scorecard of InterviewKit.")
    case nil: return
    }
  }

  private mutating func workbook(_ file: String) -> CollectedWorkbook? {
    let known = kits
    do throws(SpreadsheetError) {
      return try reader.read(file) { known[$0] }
    } catch {
      problems.append(WorkbookProblem.message(error, file: file))
      return nil
    }
  }

  private mutating func readAgain(_ file: String) {
    switch workbook(file) {
    case .forms(let forms): take(forms, file)
    case .formWithoutKit(let id):
      let plan = id.map { "the plan \($0)" } ?? "the plan it was made from"
      problems.append(
        "\(file): the hidden sheet \"_kit\" is gone, and with it what the form asks. Give"
          + " \(plan) with --plan, and collect again. This scorecard was left out.")
    default: return
    }
  }

  private mutating func take(_ found: [FilledForm], _ file: String) {
    for var form in found {
      if form.isBlank {
        notes.append("\(file): passed over; nothing is filled in.")
        continue
      }
      if form.kit == nil {
        notes.append(
          "\(file): the hidden sheet \"_kit\" is gone; read by the plan's id on the form and the"
            + " ids of the questions.")
      } else if form.wasMended {
        notes.append(
          "\(file): names of fields were lost or rows were moved; read by the ids and labels on"
            + " the form.")
      }
      if !form.continued.isEmpty {
        notes.append(
          "\(file): evidence goes on in the rows below it, and was taken together:"
            + " \(form.continued.joined(separator: ", ")).")
      }
      if let kit = form.kit {
        // All forms of a plan say the same of it: one copy is kept.
        if kits[kit.plan] == nil { kits[kit.plan] = kit }
        if let known = kits[kit.plan], known == kit { form.kit = known }
      }
      forms.append(form)
    }
  }
}
