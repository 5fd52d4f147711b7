// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit

/// The packet's workbooks in programs that are not ours.
@Suite struct PacketWorkbookTests {
  private func folder(_ scratch: Scratch) throws -> String {
    let packet = try PacketGoldenTests.packet("benefits-case-manager", "GS-13")
    try OutputFolder(path: scratch.file("p")).write(try packet.files([.workbook]))
    return scratch.file("p")
  }

  @Test(.enabled(if: OtherPrograms.python != nil, "needs Python with openpyxl"))
  func sheetsNamesAndKitAreThere() throws {
    let scratch = try Scratch()
    let script = """
      import openpyxl, sys, json
      result = {}
      for name in ("packet", "scorecard"):
        book = openpyxl.load_workbook(sys.argv[1] + "/" + name + ".xlsx")
        index = book.sheetnames.index("Scorecard")
        sheet = book["Scorecard"]
        if hasattr(sheet, "defined_names"):
          names = {key: value.attr_text for key, value in sheet.defined_names.items()}
        else:
          names = {n.name: n.attr_text for n in book.defined_names.definedName
            if n.localSheetId == index}
        names = {key: value for key, value in names.items() if not key.startswith("_xlnm")
          and not key.startswith("Print")}
        ids = {}
        for key, value in names.items():
          if key.startswith("rating_"):
            row = int(value.split("$")[-1])
            ids[key[7:]] = sheet.cell(row, 1).value
        result[name] = {
          "sheets": book.sheetnames, "hidden": book["_kit"].sheet_state, "names": sorted(names),
          "ids": ids, "kit": [[c.value for c in row] for row in book["_kit"].iter_rows()],
          "lists": sorted(v.formula1 for v in sheet.data_validations.dataValidation if v.formula1),
        }
      print(json.dumps(result))
      """
    let output = try OtherPrograms.runPython(script, [try folder(scratch)])
    let books = try JSONDecoder().decode([String: Book].self, from: Data(output.utf8))
    let packet = try #require(books["packet"])
    let form = try #require(books["scorecard"])
    #expect(packet.sheets == ["Plan", "Guide", "Scorecard", "Panel", "Scale", "_kit"])
    #expect(form.sheets == ["Scorecard", "Scale", "_kit"])
    let plan = try PacketGoldenTests.packet("benefits-case-manager", "GS-13").plan
    let ids = plan.questions.map(\.id)
    for book in [packet, form] {
      #expect(book.hidden == "hidden")
      for name in [
        "panelist", "candidate", "interview_date", "recommendation", "recommendation_reason",
      ]
        + ids.flatMap({ ["rating_\($0)", "evidence_\($0)"] })
      {
        #expect(book.names.contains(name), "\(name)")
      }
      for id in ids { #expect(book.ids[id] == id) }
      #expect(book.lists.contains("\"1,2,3,4,5,Not observed\""))
      let keys = book.kit.compactMap { $0.first?.text }
      #expect(keys.starts(with: ["format", "plan", "role", "grade"] + ids))
      #expect(book.kit.first?[1].text == "interviewkit-scorecard/1")
      #expect(book.kit[1][1].text == PlanID(of: plan).text)
    }
  }

  private struct Book: Decodable {
    var sheets: [String]
    var hidden: String
    var names: [String]
    var ids: [String: String]
    var kit: [[Field]]
    var lists: [String]
  }

  private enum Field: Decodable {
    case text(String), number(Double), none

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .none
      }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
  }

  @Test(
    .enabled(
      if: OtherPrograms.libreOffice != nil && OtherPrograms.python != nil,
      "needs LibreOffice, and Python with openpyxl"))
  func formulasGiveInLibreOfficeWhatIsStored() throws {
    let scratch = try Scratch()
    let folder = try folder(scratch)
    let script = """
      import openpyxl, sys
      count = 0
      ours = openpyxl.load_workbook(sys.argv[1], data_only=True)
      formulas = openpyxl.load_workbook(sys.argv[1])
      theirs = openpyxl.load_workbook(sys.argv[2], data_only=True)
      for sheet in formulas:
        for row in sheet.iter_rows():
          for cell in row:
            if cell.data_type != "f": continue
            count += 1
            a = ours[sheet.title][cell.coordinate].value or ""
            b = theirs[sheet.title][cell.coordinate].value or ""
            assert a == b, (sheet.title, cell.coordinate, cell.value, a, b)
            assert not str(b).startswith("#"), (sheet.title, cell.coordinate, b)
      print(count)
      """
    for name in ["packet", "scorecard"] {
      let file = "\(folder)/\(name).xlsx"
      let saved = try OtherPrograms.convert(file, to: "xlsx:Calc MS Excel 2007 XML", in: scratch)
      let count = try OtherPrograms.runPython(script, [file, saved])
      #expect((Int(count.dropLast()) ?? 0) > 3)
    }
  }
}
